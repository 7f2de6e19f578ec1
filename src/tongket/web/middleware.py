"""What happens to every request: its language, its refusals in words, what a page may load."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from tongket.vocabulary.error import TongketError
from tongket.web.language import CHOICES, COOKIE
from tongket.web.refusals import refuse

Respond = Callable[[HttpRequest], HttpResponse]

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


class PolicyMiddleware:
    """Let pages load only what this machine serves, and run no inline script."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the policy where a page has none of its own."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
