"""Who changed what and when, and can anybody have altered that trail unseen?

Every change adds an entry that seals the one before it: its hash covers its own content and the
hash of its predecessor. The database refuses to change or delete entries (migration 0002), and
whoever goes round the database breaks the chain at a place that ``verify`` names. Entries cut off
at the *end* leave a chain that is whole: only somebody who noted an earlier seal can notice.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db import connection, transaction

from tongket.foundation.models import AuditEntry, User

COMMAND_LINE = "$ tongket"  # no user can bear this name
FIRST_SEAL = "0" * 64
_LOCK = 0x746F6E67  # any number of our own for PostgreSQL's advisory locks


class Break(StrEnum):
    """How an entry shows that the trail was altered."""

    MISSING = "missing"  # the number before it is not there
    UNLINKED = "unlinked"  # it seals something else than the entry before it
    ALTERED = "altered"  # its content does not give its hash


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What a walk over the whole trail found.

    ``seal`` is the hash of the last entry: noted elsewhere, it proves later that nothing up to it
    was cut off. ``broken_at`` is the number of the first entry that does not fit.
    """

    entries: int
    seal: str
    broken_at: int | None = None
    broken: Break | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every entry fits."""
        return self.broken is None


def record(
    *, action: str, subject: str, detail: Mapping[str, object], by: int | None, at: datetime
) -> None:
    """Add an entry in the caller's transaction; with it the change stands or falls.

    ``by`` is a user's id, nothing where the command line acted. ``detail`` holds text, whole
    numbers, decimals, days, truth values and lists or mappings of them. Call it last in an action:
    until the transaction ends all other writers of the trail wait.

    Raises:
        TypeError: ``detail`` holds anything else, a float above all.
    """
    name = COMMAND_LINE if by is None else _name_of(by)
    plain = {str(key): _plain(value) for key, value in detail.items()}
    with transaction.atomic():
        last = _last_entry_locked()
        entry = AuditEntry(
            sequence=last.sequence + 1 if last else 1,
            at=at,
            by=name,
            action=action,
            subject=subject,
            detail=plain,
            previous_hash=last.hash if last else FIRST_SEAL,
        )
        entry.hash = _seal(entry)
        entry.save(force_insert=True)


def verify() -> AuditReport:
    """Walk the trail from its beginning and name the first entry that does not fit."""
    count, seal = 0, FIRST_SEAL
    for entry in AuditEntry.objects.order_by("sequence").iterator():
        count += 1
        if broken := _fault(entry, count, seal):
            return AuditReport(count, entry.hash, entry.sequence, broken)
        seal = entry.hash
    return AuditReport(count, seal)


def _fault(entry: AuditEntry, expected: int, seal: str) -> Break | None:
    if entry.sequence != expected:
        return Break.MISSING
    if entry.previous_hash != seal:
        return Break.UNLINKED
    return None if entry.hash == _seal(entry) else Break.ALTERED


def _last_entry_locked() -> AuditEntry | None:
    """The last entry, with every other writer held off until the transaction ends.

    SQLite's IMMEDIATE transactions do so from their start.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    return AuditEntry.objects.order_by("-sequence").first()


def _seal(entry: AuditEntry) -> str:
    """SHA-256 over the entry's content and the seal before it, as canonical JSON."""
    content = {
        "sequence": entry.sequence,
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": entry.by,
        "action": entry.action,
        "subject": entry.subject,
        "detail": entry.detail,
        "previous": entry.previous_hash,
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """A value as JSON holds it in every database alike."""
    match value:
        case None | bool() | int():
            return value
        case str():
            return str(value)
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
        case list() | tuple() | set() | frozenset():
            parts = [_plain(part) for part in value]
            return parts if isinstance(value, list | tuple) else sorted(parts)
    raise TypeError(f"an audit entry holds no {type(value).__name__}")


def _name_of(user_id: int) -> str:
    return User.objects.values_list("username", flat=True).get(pk=user_id)
