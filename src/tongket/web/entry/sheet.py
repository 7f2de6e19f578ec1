"""Which figures of a month does a unit enter, and what is there already?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tongket.foundation.phrases import targets
from tongket.foundation.phrases.numerals import Language, day, pick
from tongket.foundation.phrases.table import phrase
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.plans import queries as plans
from tongket.results import queries as results
from tongket.results.queries import Returned
from tongket.results.rules import Figure, State, standing, uncorrected
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period, PeriodKind, PeriodUnreadable
from tongket.web.units.rows import written


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator of the sheet; ``figure`` is what was entered for the month, if anything."""

    indicator: IndicatorFacts
    name: str
    unit: str
    before: str  # the month before
    figure: Figure | None
    state: str
    state_word: str
    entered: str  # by whom and when
    returned: Returned | None  # what was sent back and waits to be entered anew
    chips: tuple[tuple[str, str], ...]

    @property
    def is_illustrative(self) -> bool:
        """Whether its figure is invented to show how a thing is done."""
        return self.figure is not None and self.figure.source.illustrative


@dataclass(frozen=True, slots=True)
class Sheet:
    """A unit's month."""

    period: Period
    lines: tuple[Line, ...]
    others: tuple[tuple[str, str], ...]  # codes and names of what else could be entered

    @property
    def proposed(self) -> tuple[Line, ...]:
        """The lines that wait for approval."""
        return tuple(line for line in self.lines if line.state == State.PROPOSED)


def sheet(
    unit: str,
    period: Period,
    *,
    added: str,
    today: date,
    now: datetime,
    access: Access,
    language: Language,
) -> Sheet:
    """Lay out a unit's month: what is entered, the month before.

    A unit is asked for what it has a target for or entered in any month; ``added`` is the code of
    one more indicator, or empty.

    Raises:
        NotAllowed: the visitor may not see the unit.
        UnitUnknown: there is no such unit.
    """
    figures = results.figures(unit, as_of=today, recorded_by=now, access=access)
    months = [
        f for f in figures if f.period.kind is PeriodKind.MONTH and f.measure is Measure.LEVEL
    ]
    catalogue = indicators.catalogue(period.end)
    codes = _asked(unit, period, today=today, now=now, access=access) | {added}
    codes |= {figure.indicator for figure in months}
    by_place = _by_place(months)
    returned = {
        one.figure.indicator: one
        for one in results.returned(access)
        if (one.figure.unit, one.figure.period) == (unit, period)
    }
    codes |= returned.keys()
    shown = [facts for code, facts in catalogue.items() if code in codes]
    return Sheet(
        period,
        tuple(
            _line(facts, period, by_place, returned.get(facts.code), language) for facts in shown
        ),
        tuple(
            (code, pick((facts.name, facts.name_en), language))
            for code, facts in catalogue.items()
            if code not in codes
        ),
    )


def _by_place(figures: Iterable[Figure]) -> Mapping[tuple[str, Period], list[Figure]]:
    found: dict[tuple[str, Period], list[Figure]] = {}
    for figure in figures:
        found.setdefault((figure.indicator, figure.period), []).append(figure)
    return found


def _asked(unit: str, period: Period, *, today: date, now: datetime, access: Access) -> set[str]:
    """What the unit has targets for in the month's year."""
    year = period.start.year
    own = plans.targets(unit, years=[year], as_of=today, recorded_by=now, access=access)
    return {target.indicator for target in own}


def _line(
    indicator: IndicatorFacts,
    period: Period,
    figures: Mapping[tuple[str, Period], list[Figure]],
    returned: Returned | None,
    language: Language,
) -> Line:
    now = uncorrected(figures.get((indicator.code, period), []))
    waiting = [figure for figure in now if figure.state is State.PROPOSED]
    stands = standing(now)
    figure = waiting[-1] if waiting else (stands.figure if stands else None)
    before = standing(figures.get((indicator.code, month_before(period)), []))
    return Line(
        indicator=indicator,
        name=pick((indicator.name, indicator.name_en), language),
        unit=targets.unit_words(indicator.unit, language),
        before=written(before.figure, language) if before else "",
        figure=figure,
        state=figure.state if figure else "",
        state_word=phrase(f"state.{figure.state}", language) if figure else "",
        entered=f"{figure.source.publisher}, {day(figure.source.known_to)}" if figure else "",
        returned=returned,
        chips=_chips(figure, language),
    )


def _chips(figure: Figure | None, language: Language) -> tuple[tuple[str, str], ...]:
    if figure is None:
        return ()
    holds = {"by_one": figure.by_one, "illustrative": figure.source.illustrative}
    return tuple((code, phrase(f"chip.{code}", language)) for code, held in holds.items() if held)


def read_month(code: str) -> Period:
    """Read a month as an address writes it: "2024-01".

    Raises:
        PeriodUnreadable: it is none, or another period than a month.
    """
    period = Period.parse(code)
    if period.kind is not PeriodKind.MONTH:
        raise PeriodUnreadable(code=code)
    return period


def month_before(period: Period) -> Period:
    """The calendar month before a month."""
    year, month = period.start.year, period.start.month
    return Period.month(year, month - 1) if month > 1 else Period.month(year - 1, 12)


def month_after(period: Period) -> Period:
    """The calendar month after a month."""
    year, month = period.start.year, period.start.month
    return Period.month(year, month + 1) if month < 12 else Period.month(year + 1, 1)


def month_to_enter(unit: str, *, today: date, now: datetime, access: Access) -> Period:
    """The latest month a unit has figures for, else the one that has just ended, or its last."""
    figures = results.figures(unit, as_of=today, recorded_by=now, access=access)
    months = [figure.period for figure in figures if figure.period.kind is PeriodKind.MONTH]
    closed = organisation.unit(unit).valid_to
    until = min(today, closed) if closed else today
    return max(months, default=month_before(Period.month(until.year, until.month)))
