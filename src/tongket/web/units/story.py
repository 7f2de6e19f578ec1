"""What does the page of one target show?"""

from dataclasses import dataclass

from tongket.evaluation.queries import Story
from tongket.evaluation.recomposition import ComposedFigure, as_figure
from tongket.evaluation.scorecard import Row, TargetLine
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.phrases import targets
from tongket.foundation.phrases.numerals import Language, day, pick
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.results.rules import Figure
from tongket.web.findings.sentences import Catalogue, FindingView, Teller
from tongket.web.links import SourceLink, source_link
from tongket.web.places import Names
from tongket.web.units.chart import Chart, Year, chart, years_between
from tongket.web.units.composition import CompositionView, UnitNames, composition_view
from tongket.web.units.page import Said, said
from tongket.web.units.rows import RowView, promise_of, row_view, unit_of, written
from tongket.web.units.verdict import arithmetic, verdict_sentence


@dataclass(frozen=True, slots=True)
class LineView:
    """One issuer's target, the computed verdict and a person's beside it."""

    target: int
    issuer: str
    plan: str
    decision: str
    source: SourceLink
    verdict: Verdict
    computed: Verdict
    sentence: str
    steps: tuple[str, ...]
    override: str  # the person's reason, with her name and day; empty where there is none


@dataclass(frozen=True, slots=True)
class Report:
    """One number as one source printed it."""

    words: str
    measure: str
    stage: str
    stage_word: str
    period: str
    source: SourceLink
    stands: bool
    illustrative: bool


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of the indicator, for the table beside the chart."""

    year: str
    result: str
    result_derived: bool
    covers: str  # the period of the result where it is not the year
    plan: str
    plan_derived: bool
    verdict: str  # empty for a year without a target


@dataclass(frozen=True, slots=True)
class TargetPage:
    """The parts of the page, every one written out."""

    row: RowView
    source: SourceLink | None  # of the figure that tells the result
    lines: tuple[LineView, ...]
    composition: CompositionView | None
    chart: Chart | None
    years: tuple[YearView, ...]
    vintages: tuple[Report, ...]
    reports: tuple[Report, ...]
    findings: tuple[FindingView, ...]
    statements: tuple[Said, ...]
    illustrative: bool


def target_page(
    story: Story, names: Names, units: UnitNames, catalogue: Catalogue, language: Language
) -> TargetPage:
    """Write out the story of a target in a language."""
    row, teller = (
        story.row,
        Teller(story.checked.prints, catalogue, language, story.checked.explanations),
    )
    rows = {story.period: row, **dict(story.others)}
    restated = [as_figure(composed) for composed in story.composed if composed.obstacle is None]
    years = years_between(rows.items(), (*story.figures, *restated))
    composed = row.development.composed
    standing = row.figure.id if row.figure else None
    shown = {figure.id for figure in row.vintages}
    return TargetPage(
        row=row_view(row, story.period, names, language),
        source=source_link(row.told.source) if row.told else None,
        lines=tuple(_line(row, line, names, language) for line in row.lines),
        composition=composition_view(composed, units, catalogue, language) if composed else None,
        chart=chart(years, story.period, language),
        years=tuple(_year(year, rows.get(year.period), names, language) for year in years),
        vintages=tuple(_report(f, row, standing, language) for f in row.vintages),
        reports=tuple(
            _report(f, row, standing, language) for f in story.figures if f.id not in shown
        ),
        findings=tuple(map(teller.tell, story.findings)),
        statements=tuple(said(row.statements)),
        illustrative=any(source.illustrative for source in row.sources),
    )


def _line(row: Row, line: TargetLine, names: Names, language: Language) -> LineView:
    target, override = line.target, line.override
    return LineView(
        target=target.id,
        issuer=pick(names.get(target.issuer, (target.issuer, target.issuer)), language),
        plan=targets.promised(promise_of(target, row.indicator.unit), language),
        decision=target.decision,
        source=source_link(target.source),
        verdict=line.verdict,
        computed=line.judgement.verdict,
        sentence=verdict_sentence(row, line, language),
        steps=arithmetic(row, line, language),
        override=f"{override.reason} ({override.by}, {day(override.known_from)})"
        if override
        else "",
    )


def _year(year: Year, row: Row | None, names: Names, language: Language) -> YearView:
    """A line of the table; a year without a target has but its level."""
    label = str(year.period)
    if row is None:
        result = written(year.level, language) if year.level else ""
        is_composed = isinstance(year.level, ComposedFigure)
        return YearView(label, result, is_composed, "", "", plan_derived=False, verdict="")
    view = row_view(row, year.period, names, language)
    plan = view.plan
    return YearView(
        label, view.result.text, False, view.covers, plan.text, plan.derived, row.verdict
    )


def _report(figure: Figure, row: Row, standing: int | None, language: Language) -> Report:
    unit = unit_of(figure, row.indicator.unit)
    return Report(
        words=targets.with_unit(written(figure, language), unit, language),
        measure=phrase(f"measure.{figure.measure}", language),
        stage=figure.stage,
        stage_word=phrase(f"stage.{figure.stage}", language),
        period=sentence_case(pick((figure.period.vietnamese, figure.period.english), language)),
        source=source_link(figure.source),
        stands=figure.id == standing,
        illustrative=figure.source.illustrative,
    )
