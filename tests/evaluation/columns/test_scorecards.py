"""What columns say of many units' targets is what each unit's own scorecard says."""

from datetime import date, datetime, timedelta
from random import Random

import pytest

from cast import DISTRICT, MOMENT, Cast
from evaluation.region import correct_some, fill
from measured import load_measured
from tongket.evaluation import frames
from tongket.evaluation.boards import board
from tongket.evaluation.restating import past_of
from tongket.evaluation.scorecard import TargetLine
from tongket.evaluation.settings import settings_of_children
from tongket.evaluation.verdicts.judgement import Terms
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.plans import queries as plans
from tongket.vocabulary.period import Period

DAY = date(2023, 12, 31)
LATER = date(2025, 12, 31)
PROVINCE = "thai-nguyen"
YEAR = Period.year(2023)
CODES = (
    *("grain_output", "poverty_rate", "forest_planting_area", "budget_revenue"),
    *("income_per_capita", "share_agriculture"),
)


def steps_of(number: object, decimals: int) -> int | None:
    return None if number is None else int(number.scaleb(decimals))


def told(line: TargetLine) -> dict[str, object]:
    judgement = line.judgement
    return {
        "target": line.target.id,
        "verdict": judgement.verdict.value,
        "terms": judgement.terms.value,
        "share": steps_of(judgement.share, 1),
        "rests_on_estimate": judgement.rests_on_estimate,
        "issuer": line.target.issuer,
    }


def agree(parent: str, laid_on: date, access: Access, as_of: date, recorded_by: datetime) -> int:
    """Hold every line of the units under one against their scorecards; give how many there are."""
    when = {"as_of": as_of, "recorded_by": recorded_by}
    children = organisation.children(parent, laid_on)
    keys = [unit.key for unit in children]
    catalogue = indicators.catalogue(as_of)
    adopted = plans.first_adopted(keys, YEAR, access=access, **when)
    found = frames.lines(
        children,
        YEAR,
        catalogue=catalogue,
        first_issuers={unit: body for unit, (body, _) in adopted.items()},
        settings=settings_of_children(parent, keys, **when),
        past=past_of(keys, as_of, lambda: catalogue, access),
        access=access,
        **when,
    )
    got = {(row["unit"], row["indicator"], row["line"]): row for row in found.to_pylist()}
    pure = board(parent, YEAR.start.year, laid_on=laid_on, access=access, **when)
    ids = {unit.key: unit.id for unit in children}
    want = {
        (ids[key], catalogue[row.indicator.code].id, number): line
        for key, card in pure.scorecards.items()
        for row in card.rows
        for number, line in enumerate(row.lines)
    }
    assert got.keys() == want.keys()
    for key, line in want.items():
        mine = {name: got[key][name] for name in told(line)}
        assert mine == told(line), (key, line)
        decimals = got[key]["value_decimals"]
        if line.judgement.value and (plan := line.judgement.plan):
            assert got[key]["plan_low"] == steps_of(plan.low, decimals)
            assert got[key]["plan_high"] == steps_of(plan.high, decimals)
        if line.judgement.terms is Terms.SHARE_OF_PLAN:
            assert (got[key]["share"], got[key]["plan_low"]) == (None, 10_000)
        if value := line.judgement.value:
            assert got[key]["value_low"] == steps_of(value.low, decimals)
            assert got[key]["value_high"] == steps_of(value.high, decimals)
    return len(want)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(12))
def test_each_line_is_judged_as_on_the_units_own_scorecard(cast: Cast, seed: int) -> None:
    load_measured()
    random = Random(seed)
    fill([unit.key for unit in organisation.children(DISTRICT, DAY)], CODES, random)
    correct_some(random)

    as_of = DAY - timedelta(days=random.choice((0, 0, 10, 20)))
    recorded_by = MOMENT + timedelta(hours=random.choice((0, 1, 3)))

    assert agree(DISTRICT, DAY, cast.ha.access, as_of, recorded_by) > 10


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_merged_units_are_held_against_what_they_were_made_of(cast: Cast, seed: int) -> None:
    load_measured()
    random, access = Random(seed), Access.everything("quan")
    old = [unit.key for unit in organisation.children(DISTRICT, DAY)]
    new = [unit.key for unit in organisation.children(PROVINCE, LATER)]
    fill([*old, *new], CODES[:4], random)
    correct_some(random)

    assert agree(PROVINCE, LATER, access, LATER, MOMENT + timedelta(hours=3)) > 3
