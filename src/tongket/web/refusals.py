"""How does a page say no?"""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.foundation.sentences import sentence
from tongket.vocabulary.error import TongketError
from tongket.web.language import current

REFUSED = 422


def status_of(error: TongketError) -> int:
    """The HTTP status of an error: 404 for what is not there, 403 without a mandate, else 422."""
    if error.code == "not-allowed":
        return 403
    return 404 if error.code.endswith(("-unknown", "-not-found")) else REFUSED


def refuse(request: HttpRequest, error: TongketError) -> HttpResponse:
    """Show the sentence of an error as a page."""
    status = status_of(error)
    words = {"title": f"refusal.{status}", "says": sentence(error, current())}
    return render(request, "web/refusal.html", words, status=status)


def _page(kind: str, status: int, request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    words = {"title": f"refusal.{kind}", "explains": f"refusal.{kind}.next"}
    return render(request, "web/refusal.html", words, status=status)


bad_request = partial(_page, "400", 400)
forbidden = partial(_page, "403", 403)
not_found = partial(_page, "404", 404)
too_large = partial(_page, "413", 413)
form_expired = partial(_page, "csrf", 403)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that something here failed, with nothing on the page that could fail again."""
    return render(request, "web/broken.html", status=500)
