"""How does a page say no?"""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.foundation.phrases.numerals import pick
from tongket.foundation.phrases.table import sentence_case
from tongket.foundation.sentences import sentence
from tongket.organisation import queries as organisation
from tongket.organisation.access import NotAllowed
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
    words = {"title": f"refusal.{status}", "says": sentence(_named(request, error), current())}
    return render(request, "web/refusal.html", words, status=status)


def _named(request: HttpRequest, error: TongketError) -> TongketError:
    """Call the person and the unit of a right that is lacking as pages do, not by their keys."""
    if not isinstance(error, NotAllowed):
        return error
    key = str(error.data["unit"])
    unit = sentence_case(pick(organisation.unit_names([key]).get(key, (key, key)), current()))
    return NotAllowed(
        name=getattr(request.user, "display_name", "") or error.data["name"], unit=unit
    )


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
