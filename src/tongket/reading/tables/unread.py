"""What is to be told of tables and columns whose figures were not understood?"""

from collections.abc import Sequence

from tongket.reading.tables.cells import Table
from tongket.reading.tables.lines import FIGURE
from tongket.reading.tables.roles import Role, column_of
from tongket.reading.tables.things import Measured

_FRAME = frozenset({Role.INDEX, Role.NAME, Role.PLACE, Role.UNIT, Role.NOTE})
_LONGEST = 60  # characters of a head as it is told
_MOST = 8  # heads that are told


def unread_in(table: Table, groups: Sequence[Measured]) -> tuple[str, ...]:
    """The heads of columns with figures that give no claim anything."""
    return tuple(
        words or "…"
        for at, words in enumerate(table.words)
        if column_of(words, None).role not in _FRAME
        and all(group.columns[at].role is Role.UNKNOWN for group in groups)
        and any(at < len(row) and FIGURE.fullmatch(row[at].text) for row in table.rows)
    )


def notes_of(heads: Sequence[str], headless: Sequence[str]) -> tuple[str, ...]:
    """The notes on a document: the unread columns' heads, and where unread tables begin."""
    notes = []
    if heads:
        notes.append(f"columns-unread {_told(heads)}")
    if headless:
        notes.append(f"table-unread {_told(headless[:1])}")
    return tuple(notes)


def _told(words: Sequence[str]) -> str:
    once = list(dict.fromkeys(words))
    shown = [word if len(word) <= _LONGEST else f"{word[:_LONGEST].rstrip()}…" for word in once]
    return "; ".join([*shown[:_MOST], *(["…"] if len(shown) > _MOST else [])])
