"""How do words typed before a sign-in ended reach their form after the next one?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers

from tongket.web.accounts.carrying import UNTYPED, Carried, carried_in, sealed
from tongket.web.accounts.forms import SignInForm
from tongket.web.accounts.typed import typed
from tongket.web.refusals import form_expired as refused
from tongket.web.visit import visit
from tongket.web.words import say


def sign_in_again(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Ask for name and password, with what was typed kept on the page."""
    words = {"form": SignInForm(request), "next": carried.back, "carried": sealed(carried)}
    response = render(request, "web/accounts/sign_in.html", words, status=403)
    add_never_cache_headers(response)
    return response


def locked(request: HttpRequest, *_: object) -> HttpResponse:
    """Say that too many passwords were wrong; what is asked and was typed stays on the page."""
    words = {
        "form": SignInForm(request),
        "next": request.POST.get("next", ""),
        "carried": request.POST.get("carried", ""),
        "locked": True,
    }
    return render(request, "web/accounts/sign_in.html", words, status=429)


def send_on(request: HttpRequest, carried: Carried) -> HttpResponse:
    """Show what was typed to whom it belongs, with one button that posts it where it was to go."""
    asked = visit(request)
    if carried.person not in {None, asked.user_id}:
        messages.error(request, say("carried.other", asked.language), "wrong")
        return redirect("desk")
    lines = typed(carried, asked.today, asked.language)
    untold = len(lines) < sum(name not in UNTYPED and bool(value) for name, value in carried.fields)
    words = {"carried": carried, "lines": lines, "untold": untold}
    response = render(request, "web/accounts/carried.html", words)
    add_never_cache_headers(response)
    return response


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form shown before the last sign-in; what was typed on our own page is kept."""
    is_ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    carried = carried_in(request, None) if is_ours and "HX-Request" not in request.headers else None
    if carried is None:
        return refused(request, reason)
    return (send_on if request.user.is_authenticated else sign_in_again)(request, carried)
