"""Where does each printed number come from: which rows of the record, by which formula?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from hashlib import blake2s

from tongket.evaluation.verdicts.grid import rounded
from tongket.plans.rules import Target, TargetKind
from tongket.reports.material import Line, Material
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.writing.document import REF_LIMIT

_DERIVED_DECIMALS = 1
_DIGEST = 6  # bytes


@dataclass(frozen=True, slots=True)
class Reference:
    """What a printed number is: indicator, unit, period, measure, and whose plan.

    ``rows`` are the rows of the record it rests on ("result", 17), ``formula`` how it follows from
    them where no source prints it. A correction changes the rows, never the key.
    """

    indicator: str
    unit: str
    period: Period
    measure: str
    basis: str = ""
    rows: tuple[tuple[str, int], ...] = ()
    formula: str = ""

    @property
    def key(self) -> str:
        """The words by which a document names it, cut to what Word can keep."""
        parts = (self.indicator, self.unit, str(self.period), self.measure, self.basis)
        words = "/".join(part for part in parts if part)
        if len(words) <= REF_LIMIT:
            return words
        digest = blake2s(words.encode(), digest_size=_DIGEST).hexdigest()
        return f"{words[: REF_LIMIT - len(digest) - 1]}~{digest}"


@dataclass(frozen=True, slots=True)
class Traced:
    """A number as it is printed, with its reference."""

    number: Decimal
    decimals: int
    bound: Bound
    reference: Reference
    stage: Stage = Stage.REPORTED


@dataclass(frozen=True, slots=True)
class Numbers:
    """A line's numbers of the report's period, those that follow from others included.

    ``ratio`` is level over the former level in percent, ``moved`` what a source states of the
    development (a growth, ratio or change), or the growth or change that follows from the levels.
    """

    level: Traced | None
    previous: Traced | None
    total: Traced | None
    shares: tuple[Traced, ...]
    moved: Traced | None

    @property
    def all(self) -> tuple[Traced, ...]:
        """Each of them."""
        one = (self.level, self.previous, self.total, *self.shares, self.moved)
        return tuple(number for number in one if number)


def numbers_of(line: Line) -> Numbers:
    """Give the numbers of a line; none where the record has none for the period."""
    found = line.evidence
    if found is None:
        return Numbers(None, None, None, (), None)
    level, previous = _traced(found.level), _traced(found.previous)
    shares = tuple(s for s in map(_traced, found.shares) if s) or _derived_share(line, level)
    stated = found.growth or found.ratio or found.change
    moved = _traced(stated) or _derived_move(line, level, previous)
    return Numbers(level, previous, _traced(found.total), shares, moved)


def year_estimate_of(line: Line) -> Traced | None:
    """Give what is expected of the whole year."""
    return _traced(line.year_estimate)


def cumulative_of(line: Line) -> Traced | None:
    """Give the sum of the months so far, where every one of them is known exactly."""
    months = [month for month in map(_traced, line.months) if month]
    if len(months) < 2 or any(month.bound is not Bound.EXACT for month in months):
        return None
    last = months[-1].reference
    reference = Reference(
        last.indicator,
        last.unit,
        Period.months_to_date(last.period.end.year, last.period.end.month),
        Measure.LEVEL,
        rows=tuple(row for month in months for row in month.reference.rows),
        formula="sum of the months",
    )
    total = sum((month.number for month in months), Decimal(0))
    estimated = any(month.stage is Stage.ESTIMATE for month in months)
    stage = Stage.ESTIMATE if estimated else Stage.REPORTED
    return Traced(total, max(m.decimals for m in months), Bound.EXACT, reference, stage)


def cumulative_share_of(line: Line) -> Traced | None:
    """Give the share of the year's plan that the months so far have reached."""
    return next(iter(_derived_share(line, cumulative_of(line))), None)


def _traced(figure: Figure | None) -> Traced | None:
    if figure is None:
        return None
    reference = Reference(
        figure.indicator,
        figure.unit,
        figure.period,
        figure.measure,
        figure.basis,
        (("result", figure.id),),
    )
    return Traced(figure.number, figure.decimals, figure.bound, reference, figure.stage)


def _derived_share(line: Line, level: Traced | None) -> tuple[Traced, ...]:
    """The share of plan of an exact level in an exact plan, where no source states one."""
    target = line.target
    if target is None or level is None or not is_single_level(target):
        return ()
    if not level.reference.period.starts_the_year:  # a month alone is no part of a year's plan
        return ()
    plan = target.low
    hedged = level.bound is not Bound.EXACT or target.bound is not Bound.EXACT
    if hedged or plan is None or plan <= 0:
        return ()
    share = _percent(level.number, plan)
    rows = (*level.reference.rows, ("target", target.id))
    formula = "level / target * 100"
    return (_derived(level, Measure.SHARE_OF_PLAN, share, rows, formula),)


def is_single_level(target: Target) -> bool:
    """Whether a target is one number that a level can be divided by."""
    single = target.low is not None and target.low == target.high
    return single and target.kind is TargetKind.LEVEL


def _derived_move(line: Line, level: Traced | None, previous: Traced | None) -> Traced | None:
    """Growth, of percentages the change in points, from two exact levels."""
    if level is None or previous is None:
        return None
    if level.bound is not Bound.EXACT or previous.bound is not Bound.EXACT:
        return None
    rows = (*level.reference.rows, *previous.reference.rows)
    if line.indicator.unit == "%":
        decimals = max(level.decimals, previous.decimals)
        change = level.number - previous.number
        moved = _derived(level, Measure.CHANGE, change, rows, "level - previous")
        return Traced(change, decimals, Bound.EXACT, moved.reference, level.stage)
    if previous.number <= 0:
        return None
    growth = _percent(level.number, previous.number) - 100
    return _derived(level, Measure.GROWTH, growth, rows, "level / previous * 100 - 100")


def _derived(
    level: Traced, measure: Measure, number: Decimal, rows: tuple[tuple[str, int], ...], how: str
) -> Traced:
    about = level.reference
    reference = Reference(about.indicator, about.unit, about.period, measure, "", rows, how)
    return Traced(number, _DERIVED_DECIMALS, Bound.EXACT, reference, level.stage)


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    steps = rounded(Fraction(part) / Fraction(whole) * 100, _DERIVED_DECIMALS)
    return Decimal(steps).scaleb(-_DERIVED_DECIMALS)


def ratio_of(numbers: Numbers) -> Traced | None:
    """Give the level over the former one in percent, as a table has it."""
    moved = numbers.moved
    if moved is None or moved.reference.measure == Measure.RATIO:
        return moved
    if moved.reference.measure != Measure.GROWTH:
        return None
    about = moved.reference
    formula = about.formula.removesuffix(" - 100") or "100 + growth"
    reference = Reference(
        about.indicator, about.unit, about.period, Measure.RATIO, "", about.rows, formula
    )
    return Traced(100 + moved.number, moved.decimals, moved.bound, reference, moved.stage)


def next_share_of(line: Line, numbers: Numbers) -> Traced | None:
    """Give next year's plan over this year's result in percent, where both are exact."""
    target, level = line.next_target, numbers.level
    if target is None or level is None or not is_single_level(target) or level.number <= 0:
        return None
    if target.bound is not Bound.EXACT or level.bound is not Bound.EXACT or target.low is None:
        return None
    rows = (("target", target.id), *level.reference.rows)
    share = _percent(target.low, level.number)
    found = _derived(level, Measure.RATIO, share, rows, "next target / level * 100")
    about = found.reference
    reference = Reference(
        about.indicator, about.unit, target.period, "target_ratio", "", rows, about.formula
    )
    return Traced(share, _DERIVED_DECIMALS, Bound.EXACT, reference)


def reference_of(target: Target) -> Reference:
    """Give the reference of a target's number."""
    rows = (("target", target.id),)
    return Reference(target.indicator, target.unit, target.period, "target", target.issuer, rows)


def count_reference(material: Material, what: str) -> Reference:
    """Give the reference of a count over all targets, stated by a source or made here."""
    stated = material.stated
    rows = (("statement", stated.id),) if stated and what.startswith("stated") else ()
    formula = "" if rows else f"count of targets: {what}"
    return Reference("targets", material.office.unit, material.period, what, "", rows, formula)


def references(material: Material) -> Mapping[str, Reference]:
    """Give every reference that a report from this material can print, by its key."""
    return {one.key: one for one in _references(material)}


def _references(material: Material) -> Iterator[Reference]:
    for line in material.lines:
        numbers = numbers_of(line)
        derived = (ratio_of(numbers), next_share_of(line, numbers), year_estimate_of(line))
        found = (*numbers.all, *derived, cumulative_of(line), cumulative_share_of(line))
        yield from (one.reference for one in found if one)
        targets = [told.target for told in line.targets]
        targets += [line.next_target] if line.next_target else []
        yield from map(reference_of, targets)
    for what in ("stated_met", "stated_total", "met", "targets"):
        yield count_reference(material, what)
