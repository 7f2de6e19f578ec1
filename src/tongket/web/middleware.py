"""What happens to every request: its language, its size, its refusals, what a page may load."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from tongket.vocabulary.error import TongketError
from tongket.web.accounts.carrying import back_from, carried_in, person_before
from tongket.web.accounts.views_carried import sign_in_again
from tongket.web.language import CHOICES, COOKIE, current
from tongket.web.refusals import refuse, too_large
from tongket.web.words import say

Respond = Callable[[HttpRequest], HttpResponse]

_LONGEST_LENGTH = 18  # digits

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


class LanguageMiddleware:
    """Speak Vietnamese unless the visitor chose English.

    The browser's own language is not asked: many office machines are set to English though
    nobody in the office reads it.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the language for the time of one request."""
        chosen = request.COOKIES.get(COOKIE, "vi")
        with translation.override(chosen if chosen in CHOICES else "vi"):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "vi")
        return response


class RefusalMiddleware:
    """Answer what the house declines with a page that says what, which value and what next."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn a declared error into its sentence; anything else stays what it is."""
        return refuse(request, error) if isinstance(error, TongketError) else None


class SignedOutMiddleware:
    """Keep what was just sent by a form after its sign-in had ended, for after the next one."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at what is led to signing in; scripts tell by themselves where they are."""
        response = self.get_response(request)
        asked = redirect_to_login(request.get_full_path()).url
        by_script = "HX-Request" in request.headers or "json" in request.headers.get("Accept", "")
        if request.method != "POST" or response.headers.get("Location") != asked or by_script:
            return response
        carried = carried_in(request, person_before(request))
        if carried is not None:
            return sign_in_again(request, carried)
        messages.error(request, say("sign_in.unsent", current()), "wrong")
        return redirect_to_login(back_from(request))


class PolicyMiddleware:
    """Let pages load only what this machine serves, and run no inline script."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the policy where a page has none of its own."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response


class SizeMiddleware:
    """Refuse a request that is larger than any form before a byte of it is put anywhere.

    It stands before the check of forms, which reads the whole of a request from anybody.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Trust the stated length: the server hands on no more than that."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        is_number = length.isascii() and length.isdigit() and len(length) <= _LONGEST_LENGTH
        fits = is_number and int(length) <= settings.BODY_LIMIT
        return self.get_response(request) if fits else too_large(request)
