"""Where do results and plans of several years lie on the chart of a target?

Drawn by the template as inline SVG, with a table beside it that says the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tongket.evaluation.recomposition import ComposedFigure
from tongket.evaluation.scorecard import Row
from tongket.foundation.phrases import numerals
from tongket.foundation.phrases.numerals import Language
from tongket.plans.rules import TargetKind
from tongket.results.rules import Figure, standing
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.stage import Stage
from tongket.web.units.rows import written

WIDTH, HEIGHT = 720, 280
LEFT, RIGHT, TOP, BOTTOM = 24, 24, 40, 40
_BAND = 0.7  # of a year's width, for its plan
_LABEL_ROOM = 16  # units of height that a label takes
_NARROWEST = 3  # a range lower than this is a line


@dataclass(frozen=True, slots=True)
class Mark:
    """A result: where it lies, its words, how it was judged; hollow where not final or composed.

    ``joined`` puts it on the line from year to year.
    """

    x: str
    y: str
    label: str
    label_y: str
    tone: str
    hollow: bool
    joined: bool


@dataclass(frozen=True, slots=True)
class Goal:
    """A plan: a line over its year, or a band where only an interval is known."""

    x: str
    width: str
    y: str
    height: str  # empty for a line
    end: str
    label: str
    label_y: str
    derived: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A year under the axis; ``now`` is the one the page is about."""

    x: str
    label: str
    now: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """All strokes of the chart."""

    marks: tuple[Mark, ...]
    goals: tuple[Goal, ...]
    ticks: tuple[Tick, ...]
    thread: str


@dataclass(frozen=True, slots=True)
class Year:
    """What is known of one year: the level reported, the level planned, the verdict's tone."""

    period: Period
    level: Figure | None
    plan: "Plan | None"
    tone: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The levels that a plan asks for; derived where it is reckoned from other figures."""

    low: Decimal
    high: Decimal
    derived: bool


def chart(years: Sequence[Year], now: Period, language: Language) -> Chart | None:
    """Lay out the levels and plans of an indicator's years; nothing where there is no number."""
    values = [year.level.number for year in years if year.level]
    values += [end for year in years if year.plan for end in (year.plan.low, year.plan.high)]
    if not values:
        return None
    scale = _Scale(_floor(min(values), max(values)), max(values), len(years))
    marks = tuple(_marks(years, scale, language))
    return Chart(
        marks=marks,
        goals=tuple(
            _goal(scale, index, year.plan, language)
            for index, year in enumerate(years)
            if year.plan
        ),
        ticks=tuple(
            Tick(_n(scale.x(index)), str(year.period), year.period == now)
            for index, year in enumerate(years)
        ),
        thread=" ".join(f"{mark.x},{mark.y}" for mark in marks if mark.joined),
    )


def year_of(period: Period, row: Row) -> Year:
    """What a row of a scorecard says of its year."""
    figure = row.figure
    level = figure if figure and figure.measure is Measure.LEVEL else None
    return Year(period, level, plan_level(row), row.verdict)


def years_between(
    rows: Iterable[tuple[Period, Row]], figures: Iterable[Figure]
) -> tuple[Year, ...]:
    """Order the years of rows, with those that have but a reported level put between them."""
    found = {period: year_of(period, row) for period, row in rows}
    levels: dict[Period, list[Figure]] = {}
    for figure in figures:
        if figure.measure is Measure.LEVEL and figure.period.kind is PeriodKind.YEAR:
            levels.setdefault(figure.period, []).append(figure)
        elif figure.measure is Measure.PREVIOUS and figure.period.kind is PeriodKind.YEAR:
            levels.setdefault(figure.period.previous_same, []).append(figure)
    for period, reports in levels.items():
        stands = standing(reports)
        if period not in found and stands is not None:
            found[period] = Year(period, replace(stands.figure, period=period), None, "")
    return tuple(found[period] for period in sorted(found))


def _floor(low: Decimal, high: Decimal) -> Decimal:
    """Where the axis begins: at zero where that is near, else a little below what is shown."""
    if 0 <= low <= high * Decimal("0.7"):
        return Decimal(0)
    return low - (high - low) * Decimal("0.15")


def plan_level(row: Row) -> Plan | None:
    """The level that a row's target asks for, where it asks for one that is known or derived."""
    target = row.line.target
    if target.kind is TargetKind.LEVEL and target.low is not None and target.high is not None:
        return Plan(target.low, target.high, derived=False)
    if target.kind is TargetKind.LEVEL and row.plan and row.plan.low is not None:
        return Plan(row.plan.low, row.plan.high or row.plan.low, derived=True)
    before = row.development.previous
    if target.kind is TargetKind.DECREASE and before and target.low is not None:
        return Plan(before.number - target.low, before.number - target.low, derived=True)
    if target.kind is TargetKind.INCREASE and before and target.low is not None:
        return Plan(before.number + target.low, before.number + target.low, derived=True)
    return None


def _marks(years: Sequence[Year], scale: "_Scale", language: Language) -> Iterable[Mark]:
    for index, year in enumerate(years):
        figure = year.level
        if figure is not None:
            y = scale.y(figure.number)
            room_below = y + _LABEL_ROOM + 8 < HEIGHT - BOTTOM
            below = year.plan is not None and figure.number < year.plan.low and room_below
            is_whole = figure.period == year.period
            joined = is_whole and figure.stage is not Stage.ESTIMATE
            covers = "" if is_whole else f" ({_short(figure.period, language)})"
            yield Mark(
                x=_n(scale.x(index)),
                y=_n(y),
                label=f"{written(figure, language)}{covers}",
                label_y=_n(y + _LABEL_ROOM + 8 if below else y - 12),
                tone=year.tone,
                hollow=not joined or isinstance(figure, ComposedFigure),
                joined=joined,
            )


def _short(period: Period, language: Language) -> str:
    """A period within its year: "6 tháng đầu năm 2024" is "6 tháng đầu năm"."""
    words = numerals.pick((period.vietnamese, period.english), language)
    return words.replace(f" {period.start.year}", "").removesuffix(" of")


def _goal(scale: "_Scale", index: int, plan: Plan, language: Language) -> Goal:
    half = scale.step * _BAND / 2
    top, bottom = scale.y(plan.high), scale.y(plan.low)
    places = max(numerals.digits(plan.low), numerals.digits(plan.high))
    is_band = bottom - top >= _NARROWEST
    middle = top if is_band else (top + bottom) / 2
    return Goal(
        x=_n(scale.x(index) - half),
        width=_n(2 * half),
        y=_n(middle),
        height=_n(bottom - top) if is_band else "",
        end=_n(scale.x(index) + half),
        label=numerals.between(plan.low, plan.high, places, language),
        label_y=_n(middle - 6),
        derived=plan.derived,
    )


def _n(value: float) -> str:
    """A coordinate as SVG writes it."""
    return f"{value:.1f}"


@dataclass(frozen=True, slots=True)
class _Scale:
    """From numbers and years to places on the paper."""

    low: Decimal
    high: Decimal
    years: int

    @property
    def step(self) -> float:
        """The width of a year."""
        return (WIDTH - LEFT - RIGHT) / self.years

    def x(self, index: int) -> float:
        """The middle of a year."""
        return LEFT + self.step * (index + 0.5)

    def y(self, value: Decimal) -> float:
        """The height of a number; a single one lies in the middle."""
        room = HEIGHT - TOP - BOTTOM
        if self.high == self.low:
            return TOP + room / 2
        share = Fraction(value - self.low) / Fraction(self.high - self.low)
        return TOP + room * (1 - float(share))
