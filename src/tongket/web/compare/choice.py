"""Which figures of which units does an address ask to see?"""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest

from tongket.evaluation import comparing
from tongket.organisation.queries import UnitFacts
from tongket.web.visit import Knowledge, Visit, knowledge, read_a_day, read_a_year

VIEWS = ("table", "bar", "line", "tiles")
_AT_FIRST = 3  # indicators, while none is chosen
_YEARS = 3  # at once, while none are chosen
_LONGEST = 12  # years at once


@dataclass(frozen=True, slots=True)
class Choice:
    """What an address asks to see; it reproduces the page."""

    above: UnitFacts
    on: date
    below: tuple[UnitFacts, ...]
    units: tuple[str, ...]  # none: all of them
    codes: tuple[str, ...]
    first: int
    last: int
    view: str
    known: Knowledge

    @property
    def chosen(self) -> tuple[UnitFacts, ...]:
        """The units to show."""
        return tuple(unit for unit in self.below if not self.units or unit.key in self.units)

    @property
    def address(self) -> str:
        """The part of an address that asks for the same again."""
        return urlencode(
            [
                ("on", self.on.isoformat()),
                *self.known.pairs,
                ("from", self.first),
                ("to", self.last),
                *(("unit", key) for key in self.units),
                *(("indicator", code) for code in self.codes),
                ("view", self.view),
            ]
        )


def boundaries(request: HttpRequest, above: UnitFacts, latest: date) -> date:
    """The day whose boundaries count: as asked, else the last on which the unit above was there."""
    if on := request.GET.get("on", ""):
        return read_a_day(on)
    return min(latest, above.last_day or latest)


def choice(request: HttpRequest, above: UnitFacts, asked: Visit) -> Choice:
    """Read what an address asks for.

    Where it does not say: the indicators of which most is known, up to the last year with a figure.
    """
    known, asks = knowledge(request, asked), request.GET
    on = boundaries(request, above, known.as_of)
    _, below = comparing.units_below(above.key, on, asked.access)
    codes = tuple(code for code in asks.getlist("indicator") if code)
    codes = codes or comparing.most_told(
        below,
        _AT_FIRST,
        as_of=known.as_of,
        recorded_by=known.recorded_by,
        access=asked.access,
    )
    last = _last_year(asks.get("to") or "", below, codes, known, asked)
    first = read_a_year(asks.get("from") or str(last - _YEARS + 1))
    return Choice(
        above=above,
        on=on,
        below=below,
        units=tuple(key for key in asks.getlist("unit") if key),
        codes=codes,
        first=max(min(first, last), last - _LONGEST + 1),
        last=last,
        view=next((view for view in VIEWS if view == asks.get("view")), VIEWS[0]),
        known=known,
    )


def _last_year(
    text: str,
    units: tuple[UnitFacts, ...],
    codes: tuple[str, ...],
    known: Knowledge,
    asked: Visit,
) -> int:
    if text:
        return read_a_year(text)
    told = comparing.last_year(
        units, codes, as_of=known.as_of, recorded_by=known.recorded_by, access=asked.access
    )
    return min(told or known.as_of.year, known.as_of.year)
