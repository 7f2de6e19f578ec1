"""What ten texts printed about one district, as figures, targets and statements of the record."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from evaluation.promises import figure, said_on, target
from tongket.evaluation.scorecard import Scorecard, scorecard
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Override, Thresholds
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure, Statement
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.knowledge import known
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

DATA = Path(__file__).parent / "data"
UNIT = "pac-nam"
YEAR = Period.year(2023)
EVER = datetime(2030, 1, 1, tzinfo=UTC)
DAYS = {
    "T0": (date(2021, 12, 1), date(2022, 2, 28)),
    "T1": (date(2022, 12, 13), date(2022, 12, 13)),
    "T2": (date(2023, 7, 1), date(2023, 7, 31)),
    "T3": (date(2023, 7, 1), date(2023, 7, 31)),
    "T4": (date(2023, 12, 12), date(2023, 12, 12)),
    "T5": (date(2024, 1, 1), date(2024, 3, 31)),
    "T6": (date(2024, 1, 1), date(2024, 1, 31)),
    "T7": (date(2024, 7, 5), date(2024, 7, 5)),
    "T8": (date(2024, 7, 1), date(2024, 7, 31)),
    "T9": (date(2024, 7, 1), date(2024, 7, 31)),
}
COLUMNS = {
    "value": Measure.LEVEL,
    "plan_percent": Measure.SHARE_OF_PLAN,
    "growth_percent": Measure.GROWTH,
    "change": Measure.CHANGE,
    "previous": Measure.PREVIOUS,
}


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))


def source(text: str) -> Source:
    return replace(said_on(*DAYS[text]), document=text, title=text)


def recorded(text: str) -> datetime:
    return datetime.combine(DAYS[text][1], time(9), UTC)


def indicators() -> list[IndicatorTraits]:
    return [
        IndicatorTraits(
            row["code"],
            row["name"],
            row["name_en"],
            row["unit"],
            int(row["decimals"]),
            Direction(row["direction"]),
            Nature(row["nature"]),
            row["field"],
        )
        for row in rows("set-2023.csv")
    ]


def conference_figures() -> Iterator[Figure]:
    for row in rows("conference-2023.csv"):
        code = row["indicator_code"]
        if row["stage"] == "target" or code.startswith("plan_targets"):
            continue
        for column, measure in COLUMNS.items():
            if row[column]:
                bound = Bound(row["bound"] or "exact") if column == "value" else Bound.EXACT
                yield said("T4", code, row["period"], row["stage"], measure, row[column], bound)


def figures_of_texts() -> Iterator[Figure]:
    for row in rows("texts.csv"):
        if row["slot"] not in {"plan", "planned_change"}:
            yield said(
                *(row["text"], row["indicator_code"], row["period"], row["stage"]),
                *(Measure(row["slot"]), row["number"], Bound(row["bound"])),
            )


def said(
    text: str, code: str, period: str, stage: str, measure: Measure, number: str, bound: Bound
) -> Figure:
    return figure(
        number,
        claim=f"{text}/{code}/{period}",
        indicator=code,
        period=Period.parse(period),
        measure=measure,
        bound=bound,
        stage=Stage(stage),
        source=source(text),
        recorded_at=recorded(text),
    )


@cache
def figures() -> tuple[Figure, ...]:
    numbers = count(1)
    told = (*figures_of_texts(), *conference_figures())
    return tuple(replace(each, id=next(numbers)) for each in told)


def promise(number: int, code: str, text: str, low: str | None, **more: Any) -> Target:
    return target(
        low,
        id=number,
        indicator=code,
        source=source(text),
        recorded_at=recorded(text),
        **more,
    )


def targets() -> list[Target]:
    """The set of 34, and the numbers of some of them as texts print them."""
    numbers = count(1)
    promised = [
        promise(
            next(numbers),
            row["code"],
            "T1",
            None,
            kind=TargetKind.ANY_DECREASE
            if row["code"] == "traffic_accidents"
            else TargetKind.LEVEL,
            reconstructed=row["named"] == "no",
        )
        for row in rows("set-2023.csv")
    ]
    for row in rows("texts.csv"):
        if row["period"] == "2023" and row["slot"] in {"plan", "planned_change"}:
            fall = row["slot"] == "planned_change"
            promised.append(
                promise(
                    next(numbers),
                    row["indicator_code"],
                    row["text"],
                    row["number"].removeprefix("-"),
                    kind=TargetKind.DECREASE if fall else TargetKind.LEVEL,
                    bound=Bound(row["bound"]),
                )
            )
    return promised


def statements() -> list[Statement]:
    """The headline of the conference, and the shortfalls that it names."""
    headline = Statement(
        1, UNIT, YEAR, "", 29, 34, "met_or_nearly", "29/34", source("T4"), recorded("T4")
    )
    blanket = replace(headline, id=2, met=None, total=None, says="all_met", printed="")
    named = [
        replace(blanket, id=3 + place, indicator=row["indicator_code"], says="missed")
        for place, row in enumerate(rows("conference-2023.csv"))
        if row["period"] == "2023" and not any(row[column] for column in COLUMNS)
        if row["indicator_code"] != "party_members_admitted"
    ]
    return [headline, blanket, *named]


def review(
    as_of: date,
    *,
    recorded_by: datetime = EVER,
    figures_known: tuple[Figure, ...] | None = None,
    thresholds: Thresholds | None = None,
    overrides: tuple[Override, ...] = (),
) -> Scorecard:
    moment: dict[str, Any] = {"as_of": as_of, "recorded_by": recorded_by}
    return scorecard(
        unit=UNIT,
        period=YEAR,
        as_of=as_of,
        indicators=indicators(),
        targets=known(targets(), **moment),
        figures=known(figures() if figures_known is None else figures_known, **moment),
        statements=known(statements(), **moment),
        overrides=overrides,
        thresholds=thresholds,
    )
