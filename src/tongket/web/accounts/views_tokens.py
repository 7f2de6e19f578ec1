"""How does a person give her programs access, and take it away?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_POST

from tongket.foundation import tokens
from tongket.foundation.phrases.numerals import day
from tongket.vocabulary.error import TongketError
from tongket.web.accounts.forms import ChangePasswordForm, TokenForm
from tongket.web.accounts.page import MadeToken, account_page
from tongket.web.visit import visit
from tongket.web.words import say


@login_required
@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """Make a token and show it once, on this page and nowhere else."""
    asked, made = visit(request), None
    form = TokenForm(request.POST, today=asked.today)
    if form.is_valid():
        if not request.user.check_password(form.cleaned_data["old"]):
            form.add_error("old", say("account.old.wrong", asked.language))
        else:
            name, last_day = form.cleaned_data["name"], form.cleaned_data["last_day"]
            try:
                token = tokens.make_token(
                    user_id=asked.user_id, name=name, last_day=last_day, at=asked.now
                )
            except TongketError as error:
                form.refuse(error)
            else:
                made = MadeToken(name, token, day(last_day))
                form = TokenForm(today=asked.today)
    response = account_page(request, ChangePasswordForm(), form, made=made)
    add_never_cache_headers(response)
    return response


@login_required
@require_POST
def withdraw(request: HttpRequest, token: int) -> HttpResponse:
    asked = visit(request)
    name = tokens.withdraw_token(token, user_id=asked.user_id, at=asked.now)
    messages.success(request, say("token.withdrawn", asked.language, name=name), "done")
    return redirect("account")
