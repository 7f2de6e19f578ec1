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
    Override,
    Span,
    Thresholds,
    Verdict,
)
from tongket.evaluation.verdicts.outcome import Judgement
from tongket.plans.rules import Target, TargetKind, in_force
from tongket.results.rules import Figure, State, Statement
from tongket.vocabulary.knowledge import latest
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

_RELATIVE = (Measure.GROWTH, Measure.RATIO)
_MOVED = (Measure.CHANGE, *_RELATIVE)


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
    """How the result stands to the same period before; what follows is reckoned when asked.

    ``stated`` is the growth, ratio or change that the source prints. ``previous`` is the level
    before as a source prints it, or as ``composed`` from former units, which also tells why it
    could not be.
    """

    stated: Figure | None = None
    level: Figure | None = None
    previous: Figure | None = None
    composed: Recomposition | None = None
    decimals: int = 0

    @property
    def growth(self) -> Span | None:
        """Growth in percent by the numbers as printed."""
        return growth_since(self.level, self.previous) if self.level and self.previous else None

    @property
    def change(self) -> Span | None:
        """The change by the numbers as printed, in the unit, in points where that is percent."""
        if self.level is None or self.previous is None:
            return None
        return change_since(self.level, self.previous, self.decimals)

    @property
    def derived(self) -> Span | None:
        """The levels before that follow from result and stated growth where none is printed."""
        relative = self.stated if self.stated and self.stated.measure in _RELATIVE else None
        if self.level is None or relative is None or self.previous:
            return None
        return former_level(self.level, relative)


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of the set.

    ``lines`` are its targets, the issuer first whose set the scorecard shows. ``figure`` is the
    number the row shows: the level, else the share or change that alone was stated. ``vintages``
    are the reports of that number, in the order in which they became known, ``ties`` those that
    the order of reports cannot place behind it.
    """

    indicator: IndicatorTraits
    lines: tuple[TargetLine, ...]
    evidence: Evidence | None
    figure: Figure | None
    development: Development
    vintages: tuple[Figure, ...]
    ties: tuple[Figure, ...]
    statements: tuple[Statement, ...]

    @property
    def chips(self) -> tuple[Chip, ...]:
        """What a reader must know of it at a glance."""
        line, figure = self.line, self.figure
        holds = (
            (Chip.OVERRIDDEN, line.override is not None),
            (Chip.PROPOSED, figure is not None and figure.state is State.PROPOSED),
            (Chip.BY_ONE, figure is not None and figure.by_one),
            (Chip.ESTIMATE, self.is_estimate),
            (Chip.NAMED_AS_MISSED, self.is_named_as_missed),
            (Chip.RECONSTRUCTED, line.target.reconstructed),
            (Chip.ILLUSTRATIVE, figure is not None and figure.source.illustrative),
        )
        return tuple(chip for chip, is_so in holds if is_so)

    @property
    def is_estimate(self) -> bool:
        """Whether what it shows or its verdict rests on an estimate."""
        shown = self.figure is not None and self.figure.stage is Stage.ESTIMATE
        return shown or self.line.judgement.rests_on_estimate

    @property
    def is_named_as_missed(self) -> bool:
        """Whether a source says in words that it was missed."""
        return any(statement.says == "missed" for statement in self.statements)

    @property
    def plan(self) -> Span | None:
        """The plans that the first issuer's share can speak of, where no number is at hand."""
        stated, target = self.line.judgement.stated_share, self.line.target
        if target.is_known or target.kind is not TargetKind.LEVEL:
            return None
        level = self.evidence.level if self.evidence else None
        return planned_level(level, stated) if level and stated else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Each once: the result's first, then of what was said in words, then the targets'."""
        figures = list(self.evidence.reported if self.evidence else ())
        before = self.development
        if before.composed:
            figures += before.composed.figures
        elif before.previous:
            figures.append(before.previous)
        result = [figure.source for figure in figures]
        words = [statement.source for statement in self.statements]
        return tuple(dict.fromkeys([*result, *words, *(line.target.source for line in self.lines)]))

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
        overrides=latest_overrides(overrides),
        thresholds=thresholds or Thresholds(),
    )
    rows = [board.row(each, promises[each.code]) for each in indicators if each.code in promises]
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.indicator.field, []).append(row)
    return Scorecard(
        unit=unit,
        period=period,
        as_of=as_of,
        headline=_headline(rows, said),
        groups=tuple(Group(field, tuple(own)) for field, own in groups.items()),
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
            development=_development(found, traits) if found else Development(),
            vintages=found.vintages if found else (),
            ties=found.ties if found else (),
            statements=said,
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


def latest_overrides(overrides: Iterable[Override]) -> dict[int, Override]:
    """Give the override that stands of each target, by the target's number."""
    ordered = sorted(overrides, key=lambda each: (each.known_from, each.recorded_at))
    return {override.target: override for override in ordered}


def _development(found: Gathered, traits: IndicatorTraits) -> Development:
    evidence = found.evidence
    return Development(
        stated=evidence.growth or evidence.ratio or evidence.change,
        level=evidence.level,
        previous=evidence.previous,
        composed=found.composed,
        decimals=traits.decimals,
    )


def _headline(rows: list[Row], said: list[Statement]) -> Headline:
    whole = [row for row in rows if row.covers_the_period]
    counted = Counter(row.verdict for row in rows)
    stated = latest(row for row in said if not row.indicator and row.met is not None)
    return Headline(
        targets=len(rows),
        counts={verdict: counted[verdict] for verdict in Verdict},
        with_figures=len(whole),
        estimates=sum(row.is_estimate for row in whole),
        named_without_figures=sum(
            row.is_named_as_missed and not row.covers_the_period for row in rows
        ),
        stated=stated[0] if stated else None,
    )
