"""By which access tokens may programs ask in a person's name, and how are they made and withdrawn?

A token is shown once, when it is made; kept is only its digest. It may do what its owner may do on
the day, and nothing after its last day or once it is withdrawn or her account closed.
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from tongket.foundation import audit
from tongket.foundation.models import AccessToken, User
from tongket.vocabulary.error import TongketError

_BEGINNING = "tongket_"  # by which a token that leaked is found
_BYTES = 32
_LONGEST = timedelta(days=365)


class AccessTokenNamed(TongketError):
    """A token of this person that is not withdrawn has this name."""


class AccessTokenEndImpossible(TongketError):
    """The last day of a token lies before the day it is made, or more than a year behind it."""


class AccessTokenExpired(TongketError):
    """The last day of the token that a program shows is over; ``name`` is the token's."""


class AccessTokenUnknown(TongketError):
    """The person has no token of this number that is not withdrawn."""


@dataclass(frozen=True, slots=True)
class AccessTokenFacts:
    """A token that is not withdrawn.

    ``last_day`` is the last day on which it lets a program in, ``used_on`` the last one on which a
    program showed it.
    """

    id: int
    name: str
    made_at: datetime
    last_day: date
    used_on: date | None


def longest(on: date) -> date:
    """Give the last day of a token made on a day, where nobody chooses an earlier one."""
    return on + _LONGEST


@transaction.atomic
def make_token(*, user_id: int, name: str, at: datetime, last_day: date | None = None) -> str:
    """Make an access token for a person's programs, and give it: nobody can read it again.

    It lets them in until its last day, a year ahead unless told. One of the same name whose last
    day is over is withdrawn.

    Raises:
        AccessTokenEndImpossible: the last day is over already, or more than a year ahead.
        AccessTokenNamed: another one of hers has this name and still lets its program in.
    """
    today = timezone.localdate(at)
    last_day = last_day or longest(today)
    if not today <= last_day <= longest(today):
        raise AccessTokenEndImpossible(day=last_day, first=today, last=longest(today))
    user = User.objects.select_for_update().get(pk=user_id)
    for row in AccessToken.objects.filter(user=user, name=name, withdrawn_at__isnull=True):
        if row.last_day >= today:
            raise AccessTokenNamed(name=name)
        _withdraw(row, at)
    token = _BEGINNING + secrets.token_urlsafe(_BYTES)
    AccessToken.objects.create(
        user=user, name=name, digest=_digest(token), made_at=at, last_day=last_day
    )
    detail = {"name": name, "last_day": last_day.isoformat()}
    audit.record(action="make_token", subject=user.username, detail=detail, by=user_id, at=at)
    return token


@transaction.atomic
def withdraw_token(token_id: int, *, user_id: int, at: datetime) -> str:
    """Withdraw one of a person's tokens for good, and give its name.

    Raises:
        AccessTokenUnknown: she has none of this number that is not withdrawn.
    """
    rows = AccessToken.objects.select_for_update(of=("self",)).select_related("user")
    row = rows.filter(pk=token_id, user_id=user_id, withdrawn_at__isnull=True).first()
    if row is None:
        raise AccessTokenUnknown(id=token_id)
    _withdraw(row, at)
    return row.name


def _withdraw(row: AccessToken, at: datetime) -> None:
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    detail, subject = {"name": row.name}, row.user.username
    audit.record(action="withdraw_token", subject=subject, detail=detail, by=row.user_id, at=at)


def tokens_of(user_id: int) -> tuple[AccessTokenFacts, ...]:
    """Give a person's tokens that are not withdrawn, the latest first."""
    rows = AccessToken.objects.filter(user_id=user_id, withdrawn_at__isnull=True).order_by("-pk")
    return tuple(
        AccessTokenFacts(row.pk, row.name, row.made_at, row.last_day, row.used_on) for row in rows
    )


def owner_of(token: str, *, on: date) -> int | None:
    """Give the number of the person whose token a program shows, and keep the day.

    Nothing where it is none, is withdrawn, or her account is closed.

    Raises:
        AccessTokenExpired: its last day is over.
    """
    rows = AccessToken.objects.filter(digest=_digest(token), withdrawn_at__isnull=True)
    row = rows.filter(user__is_active=True).first()
    if row is None:
        return None
    if row.last_day < on:
        raise AccessTokenExpired(name=row.name, day=row.last_day)
    if row.used_on != on:  # once a day, so that reading stays reading
        AccessToken.objects.filter(pk=row.pk).update(used_on=on)
    return row.user_id


def _digest(token: str) -> str:
    """Of 256 random bits, which need no slow digest: nobody tries them through."""
    return sha256(token.encode()).hexdigest()
