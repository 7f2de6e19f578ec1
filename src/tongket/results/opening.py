"""Of which day and of which unit does a document's own head say that it is?"""

from collections.abc import Iterable
from datetime import date

from tongket.organisation.queries import UnitFacts
from tongket.vocabulary.calendar import find_days
from tongket.vocabulary.error import TongketError

_HEAD = 1500  # code points in which a paper names its place and day of issue


class DocumentUndated(TongketError):
    """Nobody says when a document was published, and its head does not either."""


class DocumentOfNoUnit(TongketError):
    """Nobody says whom a document is about, and its head names none, or several, that may be."""


def day_of_issue(text: str) -> date:
    """Give the day that stands behind the place of issue: "Bằng Thành, ngày 25 tháng 10 năm 2026".

    Any other day in the head may be one of which the paper speaks (Decree 30/2020, appendix I).

    Raises:
        DocumentUndated: there is none.
    """
    head = text[:_HEAD]
    for written in find_days(head):
        in_words = head[written.start : written.end].lower().startswith("ngày")
        if in_words and head[: written.start].rstrip().endswith(",") and (day := written.on()):
            return day
    raise DocumentUndated


def unit_named(place: str | None, text: str, units: Iterable[UnitFacts], on: date) -> str:
    """Give the key of the unit that a document's head names, among those that were on a day.

    ``place`` is how it was read; of a longer name ("xã Trung Hội") it may be but the beginning.

    Raises:
        DocumentOfNoUnit: none of them is called so, or more than one.
    """
    name = _folded(place or "")
    head = " ".join(text[:_HEAD].lower().split())
    alive = {
        unit.key: _folded(unit.name)
        for unit in units
        if unit.valid_from <= on and (unit.valid_to is None or on < unit.valid_to)
    }
    found = [key for key, called in alive.items() if called == name]
    if name and not found:
        longer = {key: called for key, called in alive.items() if called.startswith(f"{name} ")}
        found = [key for key, called in longer.items() if called in head]
    if len(found) != 1:
        raise DocumentOfNoUnit(place=place or "", found=len(found) or None)
    return found[0]


def _folded(name: str) -> str:
    """The name as units have it: "Đảng ủy XÃ BẰNG THÀNH, Thái Nguyên" speaks of "xã Bằng Thành"."""
    words = name.partition(",")[0].lower().replace("uỷ", "ủy").split()
    return " ".join(word for word in words if word != "ủy")
