"""How does a person sign in and change her password?"""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from tongket.foundation import users
from tongket.foundation.users import PasswordLink
from tongket.vocabulary.error import TongketError
from tongket.web.accounts.carrying import remember_person, unsealed
from tongket.web.accounts.forms import ChangePasswordForm, NewPasswordForm, SignInForm, TokenForm
from tongket.web.accounts.page import account_page
from tongket.web.accounts.views_carried import send_on
from tongket.web.language import current
from tongket.web.refusals import REFUSED
from tongket.web.visit import visit
from tongket.web.words import say


class SignIn(LoginView):
    """The page that everybody meets first."""

    template_name = "web/accounts/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **words: Any) -> dict[str, Any]:
        """Keep what was typed before an earlier sign-in had ended."""
        return super().get_context_data(carried=self.request.POST.get("carried", ""), **words)

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in and go on to where it was to go, or with what was typed before."""
        response = super().form_valid(form)
        carried = unsealed(self.request.POST.get("carried", ""))
        if carried is not None:
            response = send_on(self.request, carried)
        remember_person(response, form.get_user().pk)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        """Answer a wrong name or password with the status of a refusal."""
        response = super().form_invalid(form)
        response.status_code = REFUSED
        return response


@login_required
def account(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    form = ChangePasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not request.user.check_password(form.cleaned_data["old"]):
            form.add_error("old", say("account.old.wrong", asked.language))
        else:
            try:
                users.change_password(
                    user_id=asked.user_id, password=form.cleaned_data["password"], at=asked.now
                )
            except TongketError as error:
                form.refuse(error)
            else:
                update_session_auth_hash(request, get_user_model().objects.get(pk=asked.user_id))
                messages.success(request, say("account.changed", asked.language), "done")
                return redirect("account")
    return account_page(request, form, TokenForm(today=asked.today))


@never_cache
def choose_password(request: HttpRequest, user: str, token: str) -> HttpResponse:
    link = PasswordLink(user, token)
    person = users.user_of_link(link)
    form = NewPasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            password = form.cleaned_data["password"]
            users.choose_password(link=link, password=password, at=timezone.now())
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("reset.done", current()), "done")
            return redirect("sign-in")
    words = {"form": form, "person": person}
    return render(request, "web/accounts/reset.html", words, status=form.status)
