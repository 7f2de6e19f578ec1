"""How did a unit's period go, promise by promise?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tongket.evaluation.derived import change_since, former_level, growth_since, planned_level
from tongket.evaluation.gathering import Gathered, Shelf
from tongket.evaluation.recomposition import Past, Recomposition
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.judge import judge
from tongket.evaluation.verdicts.judgement import (
    IndicatorTraits,
    Judgement,
    Override,
    Span,
    Thresholds,
    Verdict,
)
from tongket.plans.rules import Target, TargetKind, in_force
from tongket.results.rules import Figure, State, Statement
from tongket.vocabulary.knowledge import latest
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

_MOVED = {Measure.CHANGE, Measure.GROWTH, Measure.RATIO}


class Chip(StrEnum):
    """What a reader must know of a row at a glance."""

    OVERRIDDEN = "overridden"  # a person set the verdict; the computed one may differ
    PROPOSED = "proposed"  # its figure waits for approval, and no approved one stands
    BY_ONE = "by_one"  # one person entered and approved its figure
    ESTIMATE = "estimate"
    NAMED_AS_MISSED = "named_as_missed"
    RECONSTRUCTED = "reconstructed"  # the name was not in a source
    ILLUSTRATIVE = "illustrative"


@dataclass(frozen=True, slots=True)
class TargetLine:
    """One issuer's target in a row: the computed verdict, and a person's where there is one."""

    target: Target
    judgement: Judgement
    override: Override | None = None

    @property
    def verdict(self) -> Verdict:
        """The one that stands: the person's, else the computed one."""
        return self.override.verdict if self.override else self.judgement.verdict


@dataclass(frozen=True, slots=True)
class Development:
    """How the result stands to the same period before.

    ``stated`` is the growth, ratio or change that the source prints; ``growth`` (percent) and
    ``change`` (in the unit, in points where that is percent) are computed from the numbers as
    printed. ``previous`` is the level before as a source prints it, or as ``composed`` from former
    units, which also tells why it could not be; ``derived`` the levels before that follow from
    result and stated growth where no source prints one.
    """

    stated: Figure | None = None
    growth: Span | None = None
    change: Span | None = None
    previous: Figure | None = None
    derived: Span | None = None
    composed: Recomposition | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of the set.

    ``lines`` are its targets, the issuer first whose set the scorecard shows; ``plan`` the plan's
    values that follow from result and stated share where its number is not at hand. ``figure`` is
    the number the row shows: the level, else the share or change that alone was stated.
    ``vintages`` are the reports of that number, in the order in which they became known, ``ties``
    those that the order of reports cannot place behind it.
    """

    indicator: IndicatorTraits
    lines: tuple[TargetLine, ...]
    evidence: Evidence | None
    figure: Figure | None
    plan: Span | None
    development: Development
    vintages: tuple[Figure, ...]
    ties: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    chips: tuple[Chip, ...]

    @property
    def line(self) -> TargetLine:
        """The target that the headline counts."""
        return self.lines[0]

    @property
    def verdict(self) -> Verdict:
        """The verdict that the headline counts."""
        return self.line.verdict

    @property
    def told(self) -> Figure | None:
        """The figure whose words tell the result: a change that is judged, else what is shown."""
        rests_on = self.line.judgement.rests_on
        return next((figure for figure in rests_on if figure.measure in _MOVED), self.figure)

    @property
    def covers_the_period(self) -> bool:
        """Whether its figure is for the whole period of the target."""
        return self.evidence is not None and self.line.target.period in self.evidence.period


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one field, in the order of the set."""

    field: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """What the rows add up to, beside what a source states.

    ``with_figures`` counts the rows with a figure for the whole period, ``estimates`` those of
    them that rest on an estimate, ``named_without_figures`` the indicators that a source names as
    missed without giving a figure for the period.
    """

    targets: int
    counts: Mapping[Verdict, int]  # every verdict has a count
    with_figures: int
    estimates: int
    named_without_figures: int
    stated: Statement | None  # the latest "29/34"


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A unit's period on a day: its headline, its rows by field, and what was said in words."""

    unit: str
    period: Period
    as_of: date
    headline: Headline
    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]  # on the whole set

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the set."""
        return tuple(row for group in self.groups for row in group.rows)


def scorecard(
    *,
    unit: str,
    period: Period,
    as_of: date,
    indicators: Iterable[IndicatorTraits],
    targets: Iterable[Target],
    figures: Iterable[Figure],
    statements: Iterable[Statement] = (),
    overrides: Iterable[Override] = (),
    thresholds: Thresholds | None = None,
    past: Past | None = None,
) -> Scorecard:
    """Compose the scorecard from what was known on a day.

    ``indicators`` come in the order of the set, and only they have rows; ``targets`` in the order
    of issuers, the one whose set is shown first, of which those in force for exactly this period
    count. All records are those known on ``as_of`` (``knowledge.known``); figures may include
    other periods and units: last year's, a base year's, a reference unit's, and with a ``past``
    those of the units it was made of. Of several overrides of one target the latest stands.
    """
    promises: dict[str, list[Target]] = {}
    for target in in_force(targets):
        if target.unit == unit and target.period == period:
            promises.setdefault(target.indicator, []).append(target)
    said = [row for row in statements if row.unit == unit and row.period == period]
    board = _Board(
        shelf=Shelf(figures, past),
        said=said,
        overrides=_latest_overrides(overrides),
        thresholds=thresholds or Thresholds(),
    )
    rows = [board.row(each, promises[each.code]) for each in indicators if each.code in promises]
    fields = dict.fromkeys(row.indicator.field for row in rows)
    return Scorecard(
        unit=unit,
        period=period,
        as_of=as_of,
        headline=_headline(rows, said),
        groups=tuple(
            Group(field, tuple(row for row in rows if row.indicator.field == field))
            for field in fields
        ),
        statements=tuple(row for row in said if not row.indicator),
    )


@dataclass(frozen=True, slots=True)
class _Board:
    """All that a row is composed from."""

    shelf: Shelf
    said: list[Statement]
    overrides: Mapping[int, Override]
    thresholds: Thresholds

    def row(self, traits: IndicatorTraits, targets: list[Target]) -> Row:
        first = targets[0]
        found = self.shelf.gather(first.unit, traits.code, first.period)
        lines = tuple(self._line(target, first, found, traits) for target in targets)
        said = tuple(row for row in self.said if row.indicator == traits.code)
        return Row(
            indicator=traits,
            lines=lines,
            evidence=found.evidence if found else None,
            figure=found.figure if found else None,
            plan=_derived_plan(lines[0], found),
            development=_development(found, traits) if found else Development(),
            vintages=found.vintages if found else (),
            ties=found.ties if found else (),
            statements=said,
            sources=_sources(found, said, lines),
            chips=_chips(found, said, lines),
        )

    def _line(
        self, target: Target, first: Target, found: Gathered | None, traits: IndicatorTraits
    ) -> TargetLine:
        evidence = None
        if found:
            own = target.issuer == first.issuer
            evidence = self.shelf.for_target(found.evidence, target, first=own)
        judgement = judge(target, evidence, traits, self.thresholds)
        return TargetLine(target, judgement, self.overrides.get(target.id))


def _latest_overrides(overrides: Iterable[Override]) -> dict[int, Override]:
    ordered = sorted(overrides, key=lambda each: (each.known_from, each.recorded_at))
    return {override.target: override for override in ordered}


def _derived_plan(line: TargetLine, found: Gathered | None) -> Span | None:
    """The plan that the first issuer's share speaks of, where its number is not at hand."""
    stated = line.judgement.stated_share
    if line.target.is_known or line.target.kind is not TargetKind.LEVEL:
        return None
    level = found.evidence.level if found else None
    return planned_level(level, stated) if level and stated else None


def _development(found: Gathered, traits: IndicatorTraits) -> Development:
    evidence = found.evidence
    level, previous = evidence.level, evidence.previous
    relative = evidence.growth or evidence.ratio
    return Development(
        stated=relative or evidence.change,
        growth=growth_since(level, previous) if level and previous else None,
        change=change_since(level, previous, traits.decimals) if level and previous else None,
        previous=previous,
        derived=former_level(level, relative) if level and relative and not previous else None,
        composed=found.composed,
    )


def _sources(
    found: Gathered | None, said: tuple[Statement, ...], lines: tuple[TargetLine, ...]
) -> tuple[Source, ...]:
    """Each once: the result's first, then of what was said in words, then the targets'."""
    previous = found.evidence.previous if found and not found.composed else None
    figures = (*found.evidence.reported, previous) if found else ()
    parts = found.composed.figures if found and found.composed else ()
    result = [figure.source for figure in (*figures, *parts) if figure]
    words = [statement.source for statement in said]
    return tuple(dict.fromkeys([*result, *words, *(line.target.source for line in lines)]))


def _chips(
    found: Gathered | None, said: tuple[Statement, ...], lines: tuple[TargetLine, ...]
) -> tuple[Chip, ...]:
    estimate = found is not None and found.figure.stage is Stage.ESTIMATE
    illustrative = found is not None and found.figure.source.illustrative
    holds = {
        Chip.OVERRIDDEN: lines[0].override is not None,
        Chip.PROPOSED: found is not None and found.figure.state is State.PROPOSED,
        Chip.BY_ONE: found is not None and found.figure.by_one,
        Chip.ESTIMATE: estimate or lines[0].judgement.rests_on_estimate,
        Chip.NAMED_AS_MISSED: any(statement.says == "missed" for statement in said),
        Chip.RECONSTRUCTED: lines[0].target.reconstructed,
        Chip.ILLUSTRATIVE: illustrative,
    }
    return tuple(chip for chip in Chip if holds[chip])


def _headline(rows: list[Row], said: list[Statement]) -> Headline:
    whole = [row for row in rows if row.covers_the_period]
    counted = Counter(row.verdict for row in rows)
    stated = latest(row for row in said if not row.indicator and row.met is not None)
    return Headline(
        targets=len(rows),
        counts={verdict: counted[verdict] for verdict in Verdict},
        with_figures=len(whole),
        estimates=sum(Chip.ESTIMATE in row.chips for row in whole),
        named_without_figures=sum(
            Chip.NAMED_AS_MISSED in row.chips and not row.covers_the_period for row in rows
        ),
        stated=stated[0] if stated else None,
    )
