"""How does the API say no? As ``application/problem+json`` (RFC 9457) with the error's code."""

import json
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from tongket.api import asking
from tongket.foundation.sentences import sentence
from tongket.vocabulary.error import TongketError


class SignInNeeded(TongketError):
    """Nobody is signed in."""


class TokenMissing(TongketError):
    """A request that changes something does not show that it comes from who is signed in."""


class RequestUnreadable(TongketError):
    """A part of what is sent cannot be read: a year, a day, a field."""


class NothingThere(TongketError):
    """No such address."""


_STATUS = {
    SignInNeeded.code: HTTPStatus.UNAUTHORIZED,
    "access-token-expired": HTTPStatus.UNAUTHORIZED,
    TokenMissing.code: HTTPStatus.FORBIDDEN,
    "not-allowed": HTTPStatus.FORBIDDEN,
    NothingThere.code: HTTPStatus.NOT_FOUND,
}
_STATUS_OF_KIND = {"unknown": HTTPStatus.NOT_FOUND, "unreadable": HTTPStatus.BAD_REQUEST}


def install(api: NinjaAPI) -> None:
    """Answer every error of an API as a problem."""
    api.exception_handler(TongketError)(_refused)
    api.exception_handler(AuthenticationError)(lambda r, _: _refused(r, SignInNeeded()))
    api.exception_handler(Http404)(lambda r, _: _refused(r, NothingThere(path=r.path)))
    api.exception_handler(ValidationError)(_unreadable)
    api.exception_handler(HttpError)(_declined)


def _declined(request: HttpRequest, error: HttpError) -> HttpResponse:
    """What the library declines by itself: a request without the token, a body that is no JSON."""
    if error.status_code == HTTPStatus.FORBIDDEN:
        return _refused(request, TokenMissing())
    return _refused(request, RequestUnreadable(part="body", why=str(error)))


def _unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    return _refused(request, RequestUnreadable(part=str(first["loc"][-1]), why=first["msg"]))


def _refused(request: HttpRequest, error: TongketError) -> HttpResponse:
    kind = error.code.rpartition("-")[2]
    status = _STATUS.get(error.code, _STATUS_OF_KIND.get(kind, HTTPStatus.CONFLICT))
    problem = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "code": error.code,
        "detail": sentence(error, asking.language()),
        "instance": request.path,
    }
    body = json.dumps(problem, ensure_ascii=False)
    return HttpResponse(body, content_type="application/problem+json", status=status)
