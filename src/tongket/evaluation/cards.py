"""What do the scorecards of several units say, composed anew only where the record has changed?

A scorecard is a pure function of what is known of its unit. So the one composed last is kept in
the process beside what it was made of: small things themselves, and for lists of rows their marks.
As long as these are equal the rows are not read again (decision 0031).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Protocol, TypedDict, TypeVar

from tongket.evaluation.record import overrides_of, shown_in
from tongket.evaluation.restating import past_of
from tongket.evaluation.scorecard import Scorecard, scorecard
from tongket.evaluation.settings import Settings
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation.access import Access
from tongket.organisation.rules import SuccessionFacts
from tongket.plans import queries as plans
from tongket.results import queries as results
from tongket.vocabulary.period import Period

_MOST = 2**9  # scorecards kept in a process; one of 34 rows takes about 120 kB


class _When(TypedDict):
    as_of: date
    recorded_by: datetime
    access: Access


@dataclass(slots=True)
class _Slot:
    """Where a unit's scorecard is kept, with what it was made of; both are set at once."""

    last: tuple[object, Scorecard] | None = None

    def look(self, made_of: object) -> Scorecard | None:
        """Give what is kept, where it was made of the same."""
        kept = self.last
        return kept[1] if kept and kept[0] == made_of else None


@lru_cache(maxsize=_MOST)
def slot_of(_unit: str, _period: Period, _as_of: date) -> _Slot:
    """Give the slot in which a unit's scorecard is kept; those asked for least lately give way."""
    return _Slot()


def scorecards(
    unit_keys: Collection[str],
    period: Period,
    *,
    catalogue: Mapping[str, IndicatorFacts],
    settings: Mapping[str, Settings],
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Mapping[str, Scorecard]:
    """Compose the scorecards of a period of several units, as known on a day.

    ``catalogue`` is the day's, ``settings`` are those in force for each unit. The person may see
    all of them. The rows are the set of the plan that a unit adopted first, else every indicator
    with a target of the period. The number of queries does not grow with the units.
    """
    when: _When = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    record = _Records(unit_keys, period, catalogue, settings, when)
    made_of = {key: record.made_of(key) for key in unit_keys}
    found = {key: slot_of(key, period, as_of).look(made_of[key]) for key in unit_keys}
    for key, card in record.composed([key for key, card in found.items() if card is None]):
        slot_of(key, period, as_of).last = made_of[key], card
        found[key] = card
    return {key: card for key, card in found.items() if card is not None}


class _Records:
    """What scorecards of a period are made of; rows are read of those alone that are composed."""

    def __init__(
        self,
        keys: Collection[str],
        period: Period,
        catalogue: Mapping[str, IndicatorFacts],
        settings: Mapping[str, Settings],
        when: _When,
    ) -> None:
        self._period, self._catalogue, self._settings = period, catalogue, settings
        self._when = when
        self._facts = tuple(catalogue.values())
        year = period.start.year
        self._targets = plans.marks_of_units(keys, years=[year], **when)
        self._said = results.marks_of_statements(keys, years=[year], **when)
        first = min(map(self._first_year, keys), default=year - 1)
        self._years = (first, year)
        self._past = past_of(keys, when["as_of"], lambda: catalogue, when["access"])
        self._lines = _Lines(self._past.successions if self._past else ())
        olds = self._past.olds if self._past else ()
        self._figures = results.marks_of_units([*keys, *olds], years=self._years, **when)
        self._adopted = plans.first_adopted(keys, period, **when)
        self._overrides = overrides_of(keys, as_of=when["as_of"], recorded_by=when["recorded_by"])
        sets = {set_key for _, set_key in self._adopted.values() if set_key}
        self._members = {key: indicators.members(key) for key in sets}

    def _first_year(self, key: str) -> int:
        """The year before, or the first from which one of the unit's promises counts."""
        before, mark = self._period.start.year - 1, self._targets.get(key)
        return min(before, mark.first_base or before) if mark else before

    def made_of(self, key: str) -> object:
        """Give all that a unit's scorecard follows from, marks standing for lists of rows."""
        adopted = self._adopted.get(key, ("", ""))
        line, successions = self._lines.of(key)
        first = date(self._first_year(key), 1, 1)
        marks = [(unit, self._figures.get(unit, {})) for unit in line]
        return (
            *(self._targets.get(key), self._said.get(key)),
            [
                (unit, end, mark)
                for unit, ends in marks
                for end, mark in ends.items()
                if end >= first
            ],
            *(successions, self._past.hidden.intersection(line) if self._past else None),
            *(self._facts, adopted, self._members.get(adopted[1])),
            *(self._settings[key].verdicts, self._overrides.get(key)),
        )

    def composed(self, keys: Collection[str]) -> Iterable[tuple[str, Scorecard]]:
        """Read the records of some of the units and compose their scorecards."""
        lines = {key: self._lines.of(key) for key in keys}
        units = {unit for line, _ in lines.values() for unit in line}
        year = [self._period.start.year]
        targets = _by_unit(plans.targets_of_units(keys, years=year, **self._when))
        said = _by_unit(results.statements_of_units(keys, years=year, **self._when))
        figures = _by_unit(results.figures_of_units(units, years=self._years, **self._when))
        for key in keys:
            line, successions = lines[key]
            body, set_key = self._adopted.get(key, ("", ""))
            own = sorted(targets[key], key=lambda target: target.issuer != body)
            yield (
                key,
                scorecard(
                    unit=key,
                    period=self._period,
                    as_of=self._when["as_of"],
                    indicators=shown_in(
                        self._catalogue, self._members.get(set_key, ()), own, self._period
                    ),
                    targets=own,
                    figures=[figure for unit in line for figure in figures[unit]],
                    past=self._past if successions else None,
                    statements=said[key],
                    overrides=self._overrides.get(key, ()),
                    thresholds=self._settings[key].verdicts,
                ),
            )


class _Lines:
    """Of which units was each made, ever?"""

    def __init__(self, successions: Iterable[SuccessionFacts]) -> None:
        self._of: defaultdict[str, list[SuccessionFacts]] = defaultdict(list)
        self._to: defaultdict[str, list[SuccessionFacts]] = defaultdict(list)
        for row in successions:
            self._of[row.old].append(row)
            if row.new is not None:
                self._to[row.new].append(row)

    def of(self, unit: str) -> tuple[tuple[str, ...], tuple[SuccessionFacts, ...]]:
        """Give a unit with all that it was ever made of, and the successions that tell it."""
        line = {unit: None}
        waiting = [unit]
        while waiting:
            olds = [row.old for row in self._to[waiting.pop()] if row.old not in line]
            line |= dict.fromkeys(olds)
            waiting += olds
        rows = [*self._of[unit], *(row for each in line for row in self._to[each])]
        return tuple(line), tuple(dict.fromkeys(rows))


class _OfUnit(Protocol):
    @property
    def unit(self) -> str:
        """Whose it is."""


U = TypeVar("U", bound=_OfUnit)


def _by_unit(rows: Iterable[U]) -> defaultdict[str, list[U]]:
    found: defaultdict[str, list[U]] = defaultdict(list)
    for row in rows:
        found[row.unit].append(row)
    return found
