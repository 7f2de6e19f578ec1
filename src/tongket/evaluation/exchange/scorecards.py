"""What do other programs get of a scorecard?"""

from dataclasses import dataclass

from tongket.evaluation.exchange.values import (
    IntervalShape,
    SourceShape,
    interval_shape,
    number_text,
    source_shape,
)
from tongket.evaluation.recomposition import Recomposition, as_figure
from tongket.evaluation.scorecard import Development, Headline, Row, Scorecard, TargetLine
from tongket.evaluation.verdicts.judgement import Span, Verdict
from tongket.results.rules import Figure, Statement


@dataclass(frozen=True, slots=True)
class SpanShape:
    """Numbers from ``low`` to ``high``, rounded as they were compared."""

    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class FigureShape:
    """One reported number, in its indicator's unit (percent for shares and growth)."""

    indicator: str
    unit: str
    period: str
    measure: str
    basis: str
    number: str
    decimals: int
    bound: str
    interval: IntervalShape
    definition: str
    foreign_unit: str
    stage: str
    state: str
    printed: str
    cut_off: str | None
    source: SourceShape


@dataclass(frozen=True, slots=True)
class StatementShape:
    """What a source says about targets in words."""

    indicator: str
    period: str
    says: str
    met: int | None
    total: int | None
    printed: str
    source: SourceShape


@dataclass(frozen=True, slots=True)
class TargetShape:
    """One issuer's target with its verdict; ``override`` is a person's, beside the computed one."""

    issuer: str
    decision: str
    period: str
    kind: str
    bound: str
    low: str | None
    high: str | None
    exact: bool
    printed: str
    reconstructed: bool
    source: SourceShape
    verdict: str
    computed_verdict: str
    reason: str
    override_reason: str | None
    override_by: str | None
    rests_on_estimate: bool
    terms: str
    result: SpanShape | None
    plan: SpanShape | None
    share: str | None
    share_range: SpanShape | None
    stated_share: str | None
    nearly_met_from: str


@dataclass(frozen=True, slots=True)
class ShareShape:
    """A unit that a composed one was made of; ``part`` is empty where no share is recorded."""

    unit: str
    part: str | None
    number: str | None
    weight: str | None


@dataclass(frozen=True, slots=True)
class CompositionShape:
    """A level composed from former units, or the ``obstacle`` that ``lacking`` ones make."""

    unit: str
    indicator: str
    period: str
    rule: str
    number: str | None
    estimated_share: str
    obstacle: str | None
    lacking: list[str]
    shares: list[ShareShape]
    components: list["CompositionShape"]


@dataclass(frozen=True, slots=True)
class DevelopmentShape:
    """How the result stands to the same period before.

    Where the unit was otherwise then, ``composed`` tells how ``previous`` follows from the units
    it was made of, or why it does not.
    """

    stated: FigureShape | None
    growth: SpanShape | None
    change: SpanShape | None
    previous: FigureShape | None
    derived_previous: SpanShape | None
    composed: CompositionShape | None


@dataclass(frozen=True, slots=True)
class RowShape:
    """One indicator; ``verdict`` is that of the first of ``targets``."""

    indicator: str
    name: str
    name_en: str
    unit: str
    direction: str
    field: str
    verdict: str
    figure: FigureShape | None
    plan: SpanShape | None
    targets: list[TargetShape]
    development: DevelopmentShape
    vintages: list[FigureShape]
    ties: list[FigureShape]
    statements: list[StatementShape]
    chips: list[str]


@dataclass(frozen=True, slots=True)
class HeadlineShape:
    """What the rows add up to, beside what a source states."""

    targets: int
    counts: dict[str, int]
    with_figures: int
    estimates: int
    named_without_figures: int
    stated: StatementShape | None


@dataclass(frozen=True, slots=True)
class ScorecardShape:
    """A unit's period on a day."""

    unit: str
    period: str
    as_of: str
    headline: HeadlineShape
    rows: list[RowShape]
    statements: list[StatementShape]


def scorecard_shape(scorecard: Scorecard) -> ScorecardShape:
    """Give a scorecard as plain values, rows in the order of the set."""
    return ScorecardShape(
        unit=scorecard.unit,
        period=str(scorecard.period),
        as_of=scorecard.as_of.isoformat(),
        headline=_headline(scorecard.headline),
        rows=[_row(row) for row in scorecard.rows],
        statements=[statement_shape(statement) for statement in scorecard.statements],
    )


def figure_shape(figure: Figure) -> FigureShape:
    """Give a figure as plain values."""
    return FigureShape(
        indicator=figure.indicator,
        unit=figure.unit,
        period=str(figure.period),
        measure=figure.measure,
        basis=figure.basis,
        number=str(number_text(figure.number)),
        decimals=figure.decimals,
        bound=figure.bound,
        interval=interval_shape(figure.interval),
        definition=figure.definition,
        foreign_unit=figure.foreign_unit,
        stage=figure.stage,
        state=figure.state,
        printed=figure.printed,
        cut_off=figure.cut_off.isoformat() if figure.cut_off else None,
        source=source_shape(figure.source),
    )


def statement_shape(statement: Statement) -> StatementShape:
    """Give a statement as plain values."""
    return StatementShape(
        indicator=statement.indicator,
        period=str(statement.period),
        says=statement.says,
        met=statement.met,
        total=statement.total,
        printed=statement.printed,
        source=source_shape(statement.source),
    )


def _headline(headline: Headline) -> HeadlineShape:
    return HeadlineShape(
        targets=headline.targets,
        counts={verdict.value: headline.counts.get(verdict, 0) for verdict in Verdict},
        with_figures=headline.with_figures,
        estimates=headline.estimates,
        named_without_figures=headline.named_without_figures,
        stated=statement_shape(headline.stated) if headline.stated else None,
    )


def _row(row: Row) -> RowShape:
    return RowShape(
        indicator=row.indicator.code,
        name=row.indicator.name,
        name_en=row.indicator.name_en,
        unit=row.indicator.unit,
        direction=row.indicator.direction,
        field=row.indicator.field,
        verdict=row.verdict,
        figure=_optional(row.figure),
        plan=_span(row.plan),
        targets=[_target(line) for line in row.lines],
        development=_development(row.development),
        vintages=[figure_shape(figure) for figure in row.vintages],
        ties=[figure_shape(figure) for figure in row.ties],
        statements=[statement_shape(statement) for statement in row.statements],
        chips=[chip.value for chip in row.chips],
    )


def _development(development: Development) -> DevelopmentShape:
    return DevelopmentShape(
        stated=_optional(development.stated),
        growth=_span(development.growth),
        change=_span(development.change),
        previous=_optional(development.previous),
        derived_previous=_span(development.derived),
        composed=composition_shape(development.composed) if development.composed else None,
    )


def composition_shape(composed: Recomposition) -> CompositionShape:
    """Give a composed level as plain values."""
    number = as_figure(composed).number if composed.obstacle is None else None
    return CompositionShape(
        unit=composed.unit,
        indicator=composed.indicator,
        period=str(composed.period),
        rule=composed.rule,
        number=number_text(number),
        estimated_share=str(number_text(composed.estimated)),
        obstacle=composed.obstacle,
        lacking=list(composed.lacking),
        shares=[
            ShareShape(
                unit=share.unit,
                part=number_text(share.part),
                number=number_text(share.figure.number) if share.figure else None,
                weight=number_text(share.weight.number) if share.weight else None,
            )
            for share in composed.shares
        ],
        components=[composition_shape(component) for component in composed.components],
    )


def _target(line: TargetLine) -> TargetShape:
    target, judgement, override = line.target, line.judgement, line.override
    return TargetShape(
        issuer=target.issuer,
        decision=target.decision,
        period=str(target.period),
        kind=target.kind,
        bound=target.bound,
        low=number_text(target.low),
        high=number_text(target.high),
        exact=target.exact,
        printed=target.printed,
        reconstructed=target.reconstructed,
        source=source_shape(target.source),
        verdict=line.verdict,
        computed_verdict=judgement.verdict,
        reason=judgement.reason,
        override_reason=override.reason if override else None,
        override_by=override.by if override else None,
        rests_on_estimate=judgement.rests_on_estimate,
        terms=judgement.terms,
        result=_span(judgement.value),
        plan=_span(judgement.plan),
        share=number_text(judgement.share),
        share_range=_span(judgement.share_range),
        stated_share=number_text(judgement.stated_share.number) if judgement.stated_share else None,
        nearly_met_from=str(number_text(judgement.nearly_met)),
    )


def _optional(figure: Figure | None) -> FigureShape | None:
    return figure_shape(figure) if figure else None


def _span(span: Span | None) -> SpanShape | None:
    return SpanShape(number_text(span.low), number_text(span.high)) if span else None
