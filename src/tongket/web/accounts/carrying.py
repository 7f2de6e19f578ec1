"""What did somebody type into a form whose sign-in had ended, and where was it to go?

It travels in the pages themselves, sealed, and is kept nowhere on this machine.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from tongket.web.language import YEAR

SECRETS = frozenset({"password", "again", "old"})
"""Fields that hold a password; a form with one of them is never carried."""

UNTYPED = frozenset(
    {
        *("anchor", "at", "csrfmiddlewaretoken", "figure", "key", "language", "next", "order"),
        *("paragraph", "seen", "shown", "then", "under", "unit", "words"),
    }
)
"""Fields that a page or a press fills in, nobody's words."""

_MOST = 200_000  # code points of names and values
_COOKIE = "person"
_SALT = "tongket.carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """The fields of a form, on the way from the end of one sign-in to the next."""

    address: str  # to which they were posted: path and query
    back: str  # the page on which the form stood
    fields: tuple[tuple[str, str], ...]
    person: int | None  # who had signed in, where that is known
    had_files: bool


def carried_in(request: HttpRequest, person: int | None) -> Carried | None:
    """Take up what a request posts; nothing where nobody typed a word, or more than is carried."""
    if "carried" in request.POST:
        return unsealed(request.POST["carried"])
    fields = tuple(
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    )
    size = sum(len(name) + len(value) for name, value in fields)
    if size > _MOST or not SECRETS.isdisjoint(request.POST):
        return None
    if not any(value.strip() for name, value in fields if name not in UNTYPED):
        return None
    address = request.get_full_path()
    return Carried(address, back_from(request), fields, person, bool(request.FILES))


def back_from(request: HttpRequest) -> str:
    """The page of ours from which a form was sent, else the desk."""
    came = urlsplit(request.headers.get("Referer", ""))
    is_ours = (came.scheme, came.netloc) == (request.scheme, request.get_host())
    back = came._replace(scheme="", netloc="", fragment="").geturl()
    return back if is_ours and url_has_allowed_host_and_scheme(back, None) else "/"


def sealed(carried: Carried) -> str:
    """Write it so that it comes back unchanged or not at all."""
    shape = [carried.address, carried.back, carried.fields, carried.person, carried.had_files]
    return signing.dumps(shape, salt=_SALT, compress=True)


def unsealed(text: str) -> Carried | None:
    """Read what ``sealed`` wrote; nothing where anybody else wrote it."""
    try:
        address, back, fields, person, had_files = signing.loads(text, salt=_SALT)
    except signing.BadSignature:
        return None
    return Carried(address, back, tuple((name, value) for name, value in fields), person, had_files)


def person_before(request: HttpRequest) -> int | None:
    """Who last signed in with this browser.

    A form that passes the check of forms was shown since then, for that check changes with every
    sign-in: it is that person's.
    """
    said = request.get_signed_cookie(_COOKIE, default=None, salt=_SALT)
    return int(said) if said else None


def remember_person(response: HttpResponse, person: int) -> None:
    """Let the browser keep who signed in, to be read by ``person_before`` only."""
    response.set_signed_cookie(
        _COOKIE,
        str(person),
        salt=_SALT,
        max_age=YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
