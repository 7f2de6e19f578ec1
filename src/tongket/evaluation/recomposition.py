"""What was the level of a unit before it was there, or was what it is now?

"Same period last year" of a merged unit is composed from the units it consists of, by the rule that
its indicator declares for units: levels are added, means weighted, what a formula defines is
computed anew from its composed parts, a yes needs everybody's. Where no rule allows it the figure
is not comparable, and what stands in the way is told.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tongket.evaluation.verdicts.grid import as_decimal, rounded
from tongket.indicators.rules import Formula, Name, Number, Operation
from tongket.organisation.rules import Part, SuccessionFacts, lineage
from tongket.results.rules import Figure, State
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

_NOTHING = Interval.between(1, 0)  # no number


class Rule(StrEnum):
    """How an indicator of a unit follows from those of the units it was made of."""

    SUM = "sum"
    WEIGHTED = "weighted"
    RECOMPUTED = "recomputed"
    ALL = "all"
    NONE = "none"


class Obstacle(StrEnum):
    """Why a level cannot be composed."""

    NO_RULE = "no_rule"  # the indicator of a whole does not follow from those of its parts
    SHARE_UNKNOWN = "share_unknown"  # nobody recorded how much of a split unit came here
    PART_MISSING = "part_missing"  # a unit it was made of has no figure of the period
    PART_HIDDEN = "part_hidden"  # the reader may not see a unit it was made of
    WEIGHT_MISSING = "weight_missing"
    COMPONENT_MISSING = "component_missing"  # what the formula speaks of cannot be composed
    PART_OF_A_WHOLE = "part_of_a_whole"  # a yes or no of a split unit says nothing of its parts
    NOT_POSITIVE = "not_positive"  # weights or a denominator of zero or below


@dataclass(frozen=True, slots=True)
class Means:
    """How one indicator is composed; ``size`` is that of its unit, for formulas."""

    rule: Rule
    decimals: int
    weight: str = ""
    formula: Formula | None = None
    size: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Share:
    """One unit that the composed one was made of, how much of it, and its figures."""

    unit: str
    part: Part
    figure: Figure | None
    weight: Figure | None = None


@dataclass(frozen=True, slots=True)
class Recomposition:
    """A level composed from others, or what stands in its way.

    ``value`` is exact, ``interval`` holds what the printed parts allow; both are empty where there
    is an ``obstacle``, which ``lacking`` units or indicators make. ``estimated`` is the part of the
    value that was apportioned by a recorded share instead of counted.
    """

    unit: str
    indicator: str
    period: Period
    rule: Rule
    decimals: int
    shares: tuple[Share, ...]
    components: tuple["Recomposition", ...] = ()
    value: Fraction | None = None
    interval: Interval = _NOTHING
    estimated: Fraction = Fraction(0)
    obstacle: Obstacle | None = None
    lacking: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every reported figure that it rests on."""
        own = (figure for share in self.shares for figure in (share.figure, share.weight) if figure)
        below = (figure for component in self.components for figure in component.figures)
        return (*own, *below)


@dataclass(frozen=True, slots=True)
class ComposedFigure(Figure):
    """A composed level in the place of a reported one; nobody printed it."""

    composition: Recomposition | None = None

    @property
    def interval(self) -> Interval:
        """The values that the prints of its parts allow."""
        assert self.composition is not None  # noqa: S101 - never made without
        return self.composition.interval


@dataclass(frozen=True, slots=True)
class Past:
    """What composing needs beside figures: how units came to be, and what each indicator allows.

    ``hidden`` are units that the reader may not see.
    """

    successions: tuple[SuccessionFacts, ...]
    means: Mapping[str, Means]
    hidden: frozenset[str] = frozenset()

    @property
    def olds(self) -> frozenset[str]:
        """The units from which others are composed, as far as the reader may see them."""
        return frozenset(row.old for row in self.successions) - self.hidden

    def on(self, day: date) -> "Past":
        """The same for units as they lay on an earlier day."""
        before = tuple(row for row in self.successions if row.date <= day)
        return replace(self, successions=before)


LevelOf = Callable[[str, str, Period], Figure | None]
Reading = Callable[[Figure], Interval]


class Recomposer:
    """Composes levels of units out of reported ones."""

    def __init__(self, past: Past, level_of: LevelOf) -> None:
        self._past = past
        self._level_of = level_of
        self._made: dict[tuple[str, str, Period], Recomposition | None] = {}
        self._parts: dict[tuple[str, date], Mapping[str, Part]] = {}

    def compose(self, unit: str, indicator: str, period: Period) -> Recomposition | None:
        """Compose a level of a period; nothing where the unit was then what it is now.

        What the unit itself tells of a time before it was there stands, and nothing is composed.
        """
        key = unit, indicator, period
        if key not in self._made:
            self._made[key] = self._compose(*key)
        return self._made[key]

    def _compose(self, unit: str, indicator: str, period: Period) -> Recomposition | None:
        parts = self._parts_of(unit, period.end)
        if parts == {unit: 1}:
            return None
        if unit not in parts and self._level_of(unit, indicator, period):
            return None
        means = self._past.means.get(indicator, Means(Rule.NONE, 0))
        shares = tuple(
            Share(old, part, self._seen(old, indicator, period), self._weight(old, means, period))
            for old, part in parts.items()
        )
        blank = Recomposition(unit, indicator, period, means.rule, means.decimals, shares)
        if hidden := [old for old in parts if old in self._past.hidden]:
            return _stopped(blank, Obstacle.PART_HIDDEN, hidden)
        match means.rule:
            case Rule.NONE:
                return _stopped(blank, Obstacle.NO_RULE)
            case Rule.RECOMPUTED if means.formula:
                return self._recomputed(blank, means, means.formula)
            case _:
                return _from_shares(blank)

    def _parts_of(self, unit: str, day: date) -> Mapping[str, Part]:
        key = unit, day
        if key not in self._parts:
            self._parts[key] = lineage(unit, self._past.successions, day)
        return self._parts[key]

    def _seen(self, unit: str, indicator: str, period: Period) -> Figure | None:
        return None if unit in self._past.hidden else self._level_of(unit, indicator, period)

    def _weight(self, unit: str, means: Means, period: Period) -> Figure | None:
        return self._seen(unit, means.weight, period) if means.weight else None

    def _recomputed(self, blank: Recomposition, means: Means, formula: Formula) -> Recomposition:
        """Compute a formula over the composed levels of what it names."""
        before = blank.period.previous_same
        made = {
            name: self._component(blank.unit, name.code, before if name.previous else blank.period)
            for name in _named(formula)
        }
        parts = tuple(made.values())
        blank = replace(blank, components=parts, shares=())
        if lacking := [part.indicator for part in parts if part.obstacle is not None]:
            return _stopped(blank, Obstacle.COMPONENT_MISSING, lacking)
        size = {name: self._past.means[name.code].size for name in made}
        points = {n: Interval.point(part.value or 0).scaled(size[n]) for n, part in made.items()}
        spans = {n: part.interval.scaled(size[n]) for n, part in made.items()}
        try:
            value = _value(_computed(formula, points).scaled(1 / means.size))
        except ValueError:
            return _stopped(blank, Obstacle.NOT_POSITIVE)
        return replace(
            blank,
            value=value,
            interval=_or_anything(formula, spans).scaled(1 / means.size),
            estimated=max(part.estimated for part in parts),
        )

    def _component(self, unit: str, indicator: str, period: Period) -> Recomposition:
        """What a formula speaks of: composed, or as the unit itself reported it."""
        if composed := self.compose(unit, indicator, period):
            return composed
        own = Share(unit, Fraction(1), self._level_of(unit, indicator, period))
        decimals = self._past.means[indicator].decimals
        return _from_shares(Recomposition(unit, indicator, period, Rule.SUM, decimals, (own,)))


def as_figure(composed: Recomposition) -> ComposedFigure:
    """Give a composed level the shape of a reported one.

    It is as firm as its least firm part, an estimate where a part was apportioned, known when its
    last part was, and hedged as its parts are.
    """
    figures, value = composed.figures, composed.value
    assert value is not None  # noqa: S101 - the caller asked for an obstacle
    decimals, number = _digits(composed, value)
    hedges = {figure.bound for figure in figures} - {Bound.EXACT}
    known = max(figure.source.known_to for figure in figures)
    firmest = min((figure.stage for figure in figures), key=lambda stage: stage.rank)
    return ComposedFigure(
        id=0,
        claim="",
        indicator=composed.indicator,
        unit=composed.unit,
        period=composed.period,
        measure=Measure.LEVEL,
        number=number,
        decimals=decimals,
        bound=Bound.EXACT if not hedges else hedges.pop() if len(hedges) == 1 else Bound.ABOUT,
        stage=Stage.ESTIMATE if composed.estimated else firmest,
        state=min((figure.state for figure in figures), key=lambda state: state is State.APPROVED),
        printed="",
        source=Source(
            document="", title="", publisher="", known_from=known, known_to=known,
            illustrative=any(figure.source.illustrative for figure in figures),
        ),
        recorded_at=max(figure.recorded_at for figure in figures),
        composition=composed,
    )  # fmt: skip


def _digits(composed: Recomposition, value: Fraction) -> tuple[int, Decimal]:
    """All digits of a sum of whole units, else those of the indicator, rounded half up."""
    if composed.rule is Rule.SUM and not composed.estimated:
        decimals = max(0, *(figure.decimals for figure in composed.figures))
        whole = value * 10**decimals
        if whole.denominator == 1:
            return decimals, as_decimal(int(whole), decimals)
    return composed.decimals, as_decimal(rounded(value, composed.decimals), composed.decimals)


def _from_shares(blank: Recomposition) -> Recomposition:
    """Add, weigh or hold together the levels of the units that it was made of."""
    if unknown := [share.unit for share in blank.shares if share.part is None]:
        return _stopped(blank, Obstacle.SHARE_UNKNOWN, unknown)
    if missing := [share.unit for share in blank.shares if share.figure is None]:
        return _stopped(blank, Obstacle.PART_MISSING, missing)
    whole = all(share.part == 1 for share in blank.shares)
    if blank.rule is Rule.ALL:
        if not whole:
            parts = [share.unit for share in blank.shares if share.part != 1]
            return _stopped(blank, Obstacle.PART_OF_A_WHOLE, parts)
        least = min(share.figure.number for share in blank.shares if share.figure)
        return replace(blank, value=Fraction(least), interval=Interval.point(least))
    if blank.rule is Rule.WEIGHTED:
        return _weighted(blank)
    return replace(
        blank,
        value=_value(_sum(blank, _as_number)),
        interval=_sum(blank, lambda figure: figure.interval),
        estimated=_estimated(blank, [abs(_number(share)) for share in blank.shares]),
    )


def _weighted(blank: Recomposition) -> Recomposition:
    if missing := [share.unit for share in blank.shares if share.weight is None]:
        return _stopped(blank, Obstacle.WEIGHT_MISSING, missing)
    weights = [
        Fraction(share.weight.number) * (share.part or 0) for share in blank.shares if share.weight
    ]
    if min(weights) < 0 or not sum(weights):
        return _stopped(blank, Obstacle.NOT_POSITIVE)
    total = sum(weights)
    point, span = Interval.point(0), Interval.point(0)
    for share, weight in zip(blank.shares, weights, strict=True):
        if share.figure and weight:
            point = point + _as_number(share.figure).scaled(weight / total)
            span = span + share.figure.interval.scaled(weight / total)
    return replace(blank, value=_value(point), interval=span, estimated=_estimated(blank, weights))


def _sum(blank: Recomposition, reading: Reading) -> Interval:
    total = Interval.point(0)
    for share in blank.shares:
        if share.figure and share.part:
            total = total + reading(share.figure).scaled(share.part)
    return total


def _estimated(blank: Recomposition, sizes: list[Fraction]) -> Fraction:
    """The part of a total that comes from split units; by their number where the total is zero."""
    split = [share.part != 1 for share in blank.shares]
    total = sum(sizes)
    if not total:
        return Fraction(sum(split), len(split))
    return (
        sum((size for size, is_split in zip(sizes, split, strict=True) if is_split), Fraction(0))
        / total
    )


def _number(share: Share) -> Fraction:
    return Fraction(share.figure.number) * (share.part or 0) if share.figure else Fraction(0)


def _as_number(figure: Figure) -> Interval:
    return Interval.point(figure.number)


def _value(point: Interval) -> Fraction:
    return point.low if point.low is not None else Fraction(0)


def _stopped(
    blank: Recomposition, obstacle: Obstacle, lacking: Iterable[str] = ()
) -> Recomposition:
    return replace(blank, obstacle=obstacle, lacking=tuple(lacking))


def _named(formula: Formula) -> tuple[Name, ...]:
    match formula:
        case Name():
            return (formula,)
        case Operation(_, left, right):
            return tuple(dict.fromkeys((*_named(left), *_named(right))))
        case _:
            return ()


def _or_anything(formula: Formula, spans: Mapping[Name, Interval]) -> Interval:
    """Compute over what was printed; anything, where that allows a denominator of zero."""
    try:
        return _computed(formula, spans)
    except ValueError:
        return Interval()


def _computed(formula: Formula, levels: Mapping[Name, Interval]) -> Interval:
    """Compute a formula over intervals.

    Raises:
        ValueError: it divides by what reaches zero or below.
    """
    match formula:
        case Number(value):
            return Interval.point(value)
        case Name():
            return levels[formula]
        case Operation(sign, left, right):
            one, other = _computed(left, levels), _computed(right, levels)
            if sign == "+":
                return one + other
            if sign == "-":
                return one - other
            return _product(one, other if sign == "*" else other.inverse())


def _product(one: Interval, factor: Interval) -> Interval:
    """Products where the second is positive; a first that reaches zero needs care with its ends."""
    if one.is_positive:
        return one * factor
    if factor.low is not None and factor.low == factor.high:
        return one.scaled(factor.low)
    ends = [
        None if end is None or by is None else end * by
        for end in (one.low, one.high)
        for by in (factor.low, factor.high)
    ]
    if None in ends:
        return Interval()
    numbers = [end for end in ends if end is not None]
    return Interval(min(numbers), max(numbers))
