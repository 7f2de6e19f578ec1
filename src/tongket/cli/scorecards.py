"""How is a scorecard printed: as a table, as JSON, as CSV?"""

import csv
import sys
from dataclasses import asdict
from datetime import date, datetime

from rich.table import Table

from tongket.cli import arguments, record
from tongket.cli.language import LANGUAGE, say
from tongket.cli.show import SHAPES, begin_csv, console, named, print_json, span_text
from tongket.evaluation.exchange.scorecards import RowShape, scorecard_shape
from tongket.evaluation.scorecard import Headline, Row, Scorecard
from tongket.evaluation.verdicts.judgement import Span, Terms
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import pick
from tongket.foundation.phrases.table import phrase, title_of
from tongket.plans.rules import Target
from tongket.results.rules import Figure
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

COLUMNS = (
    "unit", "period", "as_of", "field", "indicator", "name", "name_en", "measured_in", "verdict",
    "computed_verdict", "reason", "rests_on_estimate", "terms", "result_low", "result_high",
    "plan_low", "plan_high", "share", "stated_share", "issuer", "chips", "sources",
)  # fmt: skip
"""The columns of the CSV, one row an indicator; ``docs/json.md`` says what they hold."""


class YearWithoutTargets(TongketError):
    """No target of the unit for the year was known on the day."""


def scorecard(
    unit: str, year: int, *, as_of: date | None, recorded_by: datetime | None, form: str
) -> None:
    """Print the scorecard of a unit and year, as known today unless told otherwise.

    Raises:
        UnitUnknown: there is no such unit.
        YearWithoutTargets: the unit had none by that day.
        HomeNotInitialised, DatabaseNotMigrated, DatabaseNewer: there is no record to ask.
    """
    record.open_record()
    card = _asked(unit, year, as_of or arguments.today(), recorded_by or arguments.now())
    match form:
        case "json":
            print_json(asdict(scorecard_shape(card)))
        case "csv":
            print_csv(card)
        case _:
            print_table(card)


def _asked(unit: str, year: int, as_of: date, recorded_by: datetime) -> Scorecard:
    from tongket.evaluation import queries
    from tongket.organisation.access import Access

    access = Access.everything(arguments.COMMAND_LINE)
    card = queries.scorecard(unit, year, as_of=as_of, recorded_by=recorded_by, access=access)
    if not card.rows:
        years = queries.years(unit, as_of=as_of, recorded_by=recorded_by, access=access)
        raise _without_targets(unit, year, as_of, sorted(years))
    return card


def _without_targets(unit: str, year: int, as_of: date, years: list[int]) -> YearWithoutTargets:
    """Tell also from which units this one was formed or into which it passed, if it was absent."""
    from tongket.organisation import queries as organisation

    facts = organisation.unit(unit)
    on = organisation.absent(facts, Period.year(year), as_of)
    rows = organisation.passing(facts, on) if on else ()
    names = organisation.unit_names({key for row in rows for key in (row.old, row.new) if key})
    early = on is not None and on < facts.valid_from

    def told(keys: set[str | None]) -> list[str]:
        return sorted(f"{pick(names[key], LANGUAGE)} ({key})" for key in keys if key)

    return YearWithoutTargets(
        unit=unit,
        year=year,
        day=as_of,
        years=years,
        since=facts.valid_from if early else None,
        olds=told({row.old for row in rows}) if early else (),
        end=None if on is None or early else facts.valid_to,
        news=() if early else told({row.new for row in rows}),
        basis=", ".join(dict.fromkeys(row.legal_basis for row in rows)),
    )


def print_csv(card: Scorecard) -> None:
    """Print one line an indicator, with a head of column names."""
    shape = scorecard_shape(card)
    begin_csv()
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in shape.rows:
        about = {"unit": shape.unit, "period": shape.period, "as_of": shape.as_of}
        writer.writerow({**about, **_cells(row)})


def _cells(row: RowShape) -> dict[str, object]:
    target = row.targets[0]
    return {
        "field": row.field,
        "indicator": row.indicator,
        "name": row.name,
        "name_en": row.name_en,
        "measured_in": row.unit,
        "verdict": row.verdict,
        "computed_verdict": target.computed_verdict,
        "reason": target.reason,
        "rests_on_estimate": "yes" if target.rests_on_estimate else "no",
        "terms": target.terms,
        "result_low": target.result.low if target.result else "",
        "result_high": target.result.high if target.result else "",
        "plan_low": target.plan.low if target.plan else "",
        "plan_high": target.plan.high if target.plan else "",
        "share": target.share or "",
        "stated_share": target.stated_share or "",
        "issuer": target.issuer,
        "chips": " ".join(row.chips),
        "sources": " ".join(dict.fromkeys(f.source.document for f in row.vintages)),
    }


def print_table(card: Scorecard) -> None:
    """Print the headline and one line an indicator, grouped by field."""
    page = console()
    page.print(
        f"[bold]{card.unit} · {card.period}[/]  "
        + say("theo những gì biết đến", "as known on")
        + f" {numerals.day(card.as_of)}"
    )
    for line in headline(card.headline):
        page.print(line)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    table.add_column(say("Chỉ tiêu", "Indicator"), overflow="fold", min_width=28)
    table.add_column(say("Kết quả", "Result"))
    table.add_column(say("Kế hoạch", "Plan"))
    table.add_column(say("So KH", "Share"), justify="right")
    table.add_column(say("Cùng kỳ", "Growth"), justify="right")
    table.add_column(say("Nguồn", "Source"), overflow="ellipsis", no_wrap=True, max_width=28)
    for group in card.groups:
        table.add_row("", f"[bold]{phrase(f'field.{group.field}', LANGUAGE)}[/]")
        for row in group.rows:
            table.add_row(*_line(row))
    page.print(table)


def headline(head: Headline) -> list[str]:
    """Say what the rows add up to, beside what the latest source states."""
    counts = " · ".join(
        f"{head.counts[verdict]} {phrase(f'verdict.{verdict}', LANGUAGE)}"
        for verdict in head.counts
        if head.counts[verdict]
    )
    lines = [f"{head.targets} {say('chỉ tiêu', 'targets')}: {counts}"]
    whole = say(
        f"Có số liệu cả kỳ cho {head.with_figures} chỉ tiêu ({head.estimates} dựa trên số ước);"
        f" {head.named_without_figures} chỉ tiêu được nêu tên không đạt mà chưa có số liệu.",
        f"{head.with_figures} have a figure for the whole period ({head.estimates} rest on an"
        f" estimate); {head.named_without_figures} named misses have none.",
    )
    lines.append(whole)
    if head.stated:
        says = f"“{head.stated.printed}”"
        lines.append(f"{say('Văn bản nêu', 'As stated')}: {says} ({head.stated.source.title})")
    return lines


def _line(row: Row) -> tuple[str, ...]:
    shape, colour = SHAPES[row.verdict]
    verdict = phrase(f"verdict.{row.verdict}", LANGUAGE)
    chips = " ".join(f"({phrase(f'chip.{chip}', LANGUAGE)})" for chip in row.chips)
    judgement, development = row.line.judgement, row.development
    share = judgement.stated_share.number if judgement.stated_share else judgement.share
    if judgement.stated_share and judgement.stated_share.measure is Measure.OVER_PLAN:
        share = judgement.stated_share.number + 100
    return (
        f"[{colour}]{shape} {verdict}[/]",
        f"{named(row.indicator.name, row.indicator.name_en)} {chips}".rstrip(),
        _result(row),
        _plan(row.line.target, row),
        "" if share is None else numerals.percent(share, LANGUAGE),
        _written(development.stated, row.indicator.unit, sign=True) if development.stated else "",
        next((title_of(source, LANGUAGE) for source in row.sources), ""),
    )


def _result(row: Row) -> str:
    """The result in its target's own terms; a level as it was printed, with its hedge."""
    judgement = row.line.judgement
    value, in_unit = judgement.value, judgement.terms in {Terms.LEVEL, Terms.SHARE_OF_PLAN}
    if value is not None and not in_unit:
        unit = row.indicator.unit
        return targets.reached(judgement.terms, value.low, value.high, unit, LANGUAGE)
    figure = row.figure
    if figure is None or figure.measure in {Measure.SHARE_OF_PLAN, Measure.OVER_PLAN}:
        return numerals.DASH
    text = _written(figure, row.indicator.unit)
    period = named(figure.period.vietnamese, str(figure.period))
    return text if judgement.pace is None else f"{text}, {period}"


def _written(figure: Figure, unit: str, *, sign: bool = False) -> str:
    number = figure.number
    if sign and figure.measure is not Measure.RATIO:
        text = numerals.signed(number, numerals.places_of(number, figure.decimals), LANGUAGE)
    else:
        text = targets.level(number, figure.decimals, figure.bound, LANGUAGE)
    counted_in = targets.unit_of_measure(figure.measure, figure.foreign_unit or unit)
    return targets.with_unit(text, counted_in, LANGUAGE)


def _plan(target: Target, row: Row) -> str:
    if target.is_known:
        promise = targets.Promise(
            kind=target.kind,
            bound=target.bound,
            low=target.low,
            high=target.high,
            decimals=target.decimals,
            unit=row.indicator.unit,
            base=str(target.base_period or ""),
            of=target.of_unit,
        )
        return targets.promised(promise, LANGUAGE, with_units=False)
    return _derived(row.plan) if row.plan else numerals.DASH


def _derived(span: Span) -> str:
    return f"({span_text(span.low, span.high)})"
