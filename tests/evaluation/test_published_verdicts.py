"""The published cases of docs/verdicts.csv, read as docs/verdicts.md says."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluation.promises import YEAR, figure, target, traits
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.judge import judge
from tongket.evaluation.verdicts.judgement import Reason, Verdict
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.vocabulary.unit import Quantity, Unit

TABLE = Path(__file__).parents[2] / "docs/verdicts.csv"
CASES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
TERM = Period.term(2021, 2025)
MEASURES = {
    "% of plan": Measure.SHARE_OF_PLAN,
    "% over plan": Measure.OVER_PLAN,
    "% growth": Measure.GROWTH,
    "% of previous": Measure.RATIO,
    "change": Measure.CHANGE,
}
PLACES = {
    Measure.LEVEL: "level",
    Measure.GROWTH: "growth",
    Measure.RATIO: "ratio",
    Measure.CHANGE: "change",
}
PREVIOUS = {
    "multiple": "base",
    "mean_growth": "base",
    "share_of_unit": "reference",
    "all_of": "total",
}


def promised(case: dict[str, str]) -> Target:
    kind, _, bound = case["kind"].partition("/")
    return target(
        case["low"] or None,
        case["high"] or None,
        kind=TargetKind(kind),
        bound=Bound(bound or "exact"),
        period=TERM if kind == "mean_growth" else YEAR,
    )


def reported(case: dict[str, str], period: Period) -> Figure:
    measure = MEASURES.get(case["result_unit"], Measure.LEVEL)
    stage, _, own_period = case["stage"].partition("/")
    more: dict[str, Any] = {
        "measure": measure,
        "bound": Bound(case["bound"]),
        "stage": Stage(stage),
        "period": Period.parse(own_period) if own_period else period,
    }
    as_printed = figure(case["result"], **more)
    unit, own = Unit.parse(case["unit"]), Unit.parse(case["result_unit"])
    if measure is not Measure.LEVEL or unit == own:
        return as_printed
    if not own.converts_to(unit):
        return replace(as_printed, foreign_unit=own.words)
    converted = Quantity(as_printed.number, own, as_printed.decimals).to(unit)
    return replace(as_printed, number=converted.number, decimals=converted.decimals)


def evidence(case: dict[str, str], period: Period) -> Evidence | None:
    if not case["result"]:
        return None
    result = reported(case, period)
    places: dict[str, Any] = {}
    if result.measure in PLACES:
        places[PLACES[result.measure]] = result
    else:
        places["shares"] = (result,)
    if case["previous"]:
        kind = case["kind"].partition("/")[0]
        places[PREVIOUS.get(kind, "previous")] = figure(case["previous"])
    return Evidence(result.period, **places)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_published_case(case: dict[str, str]) -> None:
    promise = promised(case)
    told = traits(int(case["decimals"]), Direction(case["direction"]), unit=case["unit"])

    judgement = judge(promise, evidence(case, promise.period), told)

    assert (judgement.verdict, judgement.reason) == (
        Verdict(case["verdict"]),
        Reason(case["reason"]),
    )
    assert judgement.rests_on_estimate is (case["rests_on_estimate"] == "yes")


def test_cases_cover_every_verdict_reason_kind_bound_and_direction() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES) >= 80
    assert {case["verdict"] for case in CASES} == set(Verdict)
    assert {case["reason"] for case in CASES} == set(Reason)
    assert {case["kind"].partition("/")[0] for case in CASES} == set(TargetKind)
    assert {case["bound"] for case in CASES} - {""} == set(Bound)
    assert {case["direction"] for case in CASES} == set(Direction)
    assert {case["stage"].partition("/")[0] for case in CASES} - {""} == set(Stage)
