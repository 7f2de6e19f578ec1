"""By which access tokens may programs ask in a person's name, and how are they made and withdrawn?

A token is shown once, when it is made; kept is only its digest. It may do what its owner may do on
the day, no more, and nothing as soon as it is withdrawn or her account closed.
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from django.db import transaction

from tongket.foundation import audit
from tongket.foundation.models import AccessToken, User
from tongket.vocabulary.error import TongketError

_BEGINNING = "tongket_"  # by which a token that leaked is found
_BYTES = 32


class AccessTokenNamed(TongketError):
    """A token of this person that is not withdrawn has this name."""


class AccessTokenUnknown(TongketError):
    """The person has no token of this number that is not withdrawn."""


@dataclass(frozen=True, slots=True)
class AccessTokenFacts:
    """A token that is not withdrawn; ``used_on`` is the last day on which a program showed it."""

    id: int
    name: str
    made_at: datetime
    used_on: date | None


@transaction.atomic
def make_token(*, user_id: int, name: str, at: datetime) -> str:
    """Make an access token for a person's programs, and give it: nobody can read it again.

    Raises:
        AccessTokenNamed: another one of hers has this name.
    """
    user = User.objects.select_for_update().get(pk=user_id)
    if AccessToken.objects.filter(user=user, name=name, withdrawn_at__isnull=True).exists():
        raise AccessTokenNamed(name=name)
    token = _BEGINNING + secrets.token_urlsafe(_BYTES)
    AccessToken.objects.create(user=user, name=name, digest=_digest(token), made_at=at)
    detail = {"name": name}
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
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    detail = {"name": row.name}
    subject = row.user.username
    audit.record(action="withdraw_token", subject=subject, detail=detail, by=user_id, at=at)
    return row.name


def tokens_of(user_id: int) -> tuple[AccessTokenFacts, ...]:
    """Give a person's tokens that are not withdrawn, the latest first."""
    rows = AccessToken.objects.filter(user_id=user_id, withdrawn_at__isnull=True).order_by("-pk")
    return tuple(AccessTokenFacts(row.pk, row.name, row.made_at, row.used_on) for row in rows)


def owner_of(token: str, *, on: date) -> int | None:
    """Give the number of the person whose token a program shows, and keep the day.

    Nothing where it is none, is withdrawn, or her account is closed.
    """
    rows = AccessToken.objects.filter(digest=_digest(token), withdrawn_at__isnull=True)
    row = rows.filter(user__is_active=True).first()
    if row is None:
        return None
    if row.used_on != on:  # once a day, so that reading stays reading
        AccessToken.objects.filter(pk=row.pk).update(used_on=on)
    return row.user_id


def _digest(token: str) -> str:
    """Of 256 random bits, which need no slow digest: nobody tries them through."""
    return sha256(token.encode()).hexdigest()
