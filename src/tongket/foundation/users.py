"""Who has an account, and how does a person get a password without anybody else learning it?

An administrator hands out a link that works once, within a day, and until the password changes;
no mail is needed. Accounts are never deleted, since the record names them: they are closed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from tongket.foundation import audit
from tongket.foundation.models import User
from tongket.vocabulary.error import TongketError


class UserNameTaken(TongketError):
    """Somebody has this name, in small or capital letters."""


class UserNameUnusable(TongketError):
    """A user's name is empty, too long or holds other than letters, digits and @ . + - _."""


class UserUnknown(TongketError):
    """Nobody has this name."""


class PasswordTooWeak(TongketError):
    """The password is too short, too common, all digits or like the name."""


class PasswordLinkSpent(TongketError):
    """The link was used, is older than a day, or its account is closed."""


@dataclass(frozen=True, slots=True)
class UserFacts:
    """An account."""

    id: int
    name: str
    display_name: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class PasswordLink:
    """The two parts of a one-time link by which a person chooses her password."""

    user: str
    token: str


@transaction.atomic
def create_user(
    *, name: str, display_name: str, password: str | None, by: int | None, at: datetime
) -> UserFacts:
    """Open an account; without a password its owner chooses one by a link.

    ``by`` is nothing where the command line makes the first administrator.

    Raises:
        UserNameTaken: somebody has this name, in small or capital letters.
        UserNameUnusable: the name is empty, too long or holds other characters.
        PasswordTooWeak: the password is refused by the rules in force.
    """
    user = User(username=name, display_name=display_name, date_joined=at)
    try:
        user.clean_fields(exclude={"password"})
    except ValidationError:
        raise UserNameUnusable(name=name) from None
    if User.objects.filter(username__iexact=name).exists():
        raise UserNameTaken(name=name)
    if password is None:
        user.set_unusable_password()
    else:
        _set_password(user, password)
    user.save()
    audit.record(
        action="create_user", subject=name, detail={"display_name": display_name}, by=by, at=at
    )
    return _facts(user)


@transaction.atomic
def reset_link_token(*, name: str, by: int, at: datetime) -> PasswordLink:
    """Make the link by which a person chooses a new password, once and within a day.

    Raises:
        UserUnknown: nobody has this name.
    """
    user = _row(name)
    audit.record(action="reset_link", subject=name, detail={}, by=by, at=at)
    return PasswordLink(
        urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)
    )


def user_of_link(link: PasswordLink) -> UserFacts:
    """Say whose password a link sets.

    Raises:
        PasswordLinkSpent: it was used, is older than a day, or its account is closed.
    """
    return _facts(_row_of_link(link, User.objects.all()))


@transaction.atomic
def choose_password(*, link: PasswordLink, password: str, at: datetime) -> UserFacts:
    """Set the password of a link's account and spend the link.

    Raises:
        PasswordLinkSpent: it was used, is older than a day, or its account is closed.
        PasswordTooWeak: the password is refused by the rules in force.
    """
    user = _row_of_link(link, User.objects.select_for_update())  # of two at once, one is spent
    _set_password(user, password)
    user.save(update_fields=["password"])
    audit.record(action="choose_password", subject=user.username, detail={}, by=user.pk, at=at)
    return _facts(user)


@transaction.atomic
def change_password(*, user_id: int, password: str, at: datetime) -> None:
    """Set the password of a person who is signed in and has given the present one.

    Raises:
        PasswordTooWeak: the password is refused by the rules in force.
    """
    user = User.objects.get(pk=user_id)
    _set_password(user, password)
    user.save(update_fields=["password"])
    audit.record(action="change_password", subject=user.username, detail={}, by=user_id, at=at)


@transaction.atomic
def deactivate_user(*, name: str, by: int, at: datetime) -> None:
    """Close an account: its owner signs in no more, what she recorded stays hers.

    Raises:
        UserUnknown: nobody has this name.
    """
    user = _row(name)
    user.is_active = False
    user.save(update_fields=["is_active"])
    audit.record(action="deactivate_user", subject=name, detail={}, by=by, at=at)


def user(name: str) -> UserFacts:
    """Give an account by its name.

    Raises:
        UserUnknown: nobody has this name.
    """
    return _facts(_row(name))


def users() -> tuple[UserFacts, ...]:
    """Give all accounts, the closed ones included, by name."""
    return tuple(sorted(map(_facts, User.objects.all()), key=lambda facts: facts.name))


def _row(name: str) -> User:
    row = User.objects.filter(username=name).first()
    if row is None:
        raise UserUnknown(name=name)
    return row


def _row_of_link(link: PasswordLink, rows: QuerySet[User]) -> User:
    try:
        pk = int(urlsafe_base64_decode(link.user))
    except ValueError:  # not written by us
        raise PasswordLinkSpent from None
    row = rows.filter(pk=pk, is_active=True).first()
    if row is None or not default_token_generator.check_token(row, link.token):
        raise PasswordLinkSpent
    return row


def _set_password(user: User, password: str) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise PasswordTooWeak(why=_codes(error)) from None
    user.set_password(password)


def _codes(error: ValidationError) -> tuple[str, ...]:
    parts: Iterable[ValidationError] = error.error_list
    return tuple(str(part.code) for part in parts)


def _facts(row: User) -> UserFacts:
    return UserFacts(row.pk, row.username, row.display_name, row.is_active)
