"""Fifty years as offices live them: nothing true is told as false, what is false is named."""

from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

import pytest

from evaluation.consistency.test_rules import CROPS, plan, says
from tongket.evaluation.consistency.check import check
from tongket.evaluation.consistency.findings import Outcome
from tongket.vocabulary.stage import Stage

YEARS = (2021, 2022, 2023)


class Office:
    """Writes a unit's papers over three years, with all that honest papers do to a figure."""

    def __init__(self, seed):
        self.random = Random(seed)
        self.prints = []
        before = None
        for year in YEARS:
            before = self.year(year, before)

    def printed(self, value, decimals):
        """Round as a person does, or cut off."""
        step = Decimal(1).scaleb(-decimals)
        return str(value.quantize(step, self.random.choice([ROUND_DOWN, ROUND_HALF_UP])))

    def level(self, day, value, *, decimals=1, **more):
        bound = self.random.choice(["exact", "exact", "above"])
        number = self.printed(value, decimals)
        if bound == "above":
            number = str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_DOWN))
        self.prints.append(says(day, number, bound=bound, **more))

    def ratio(self, day, value, measure, **more):
        self.prints.append(says(day, self.printed(value, 1), measure, **more))

    def year(self, year, before):
        """Plan, half-year, amended plan, estimate in December, official figure in spring."""
        random = self.random
        final = Decimal(random.randint(50000, 90000)) / 100
        estimate = final * random.choice([Decimal(1), Decimal("0.99"), Decimal("1.015")])
        target = final * Decimal(random.randint(90, 110)) / 100
        target = target.quantize(Decimal("0.1"))
        first = plan(f"{year - 1}-12-20", str(target), period=str(year), exact=True)
        self.prints.append(first)
        half = final * Decimal("0.4")
        midyear = f"{year}-07-05"
        self.level(midyear, half, period=f"{year}-H1")
        self.ratio(midyear, half / target * 100, "share_of_plan", period=f"{year}-H1")
        if random.random() < 0.4:
            target += 20
            amended = plan(f"{year}-09-15", str(target), period=str(year), exact=True)
            self.prints.append(replace(amended, replaces=first.claim))
        for day, value, stage in (
            (f"{year}-12-12", estimate, Stage.ESTIMATE),
            (f"{year + 1}-0{random.choice([2, 5])}-10", final, Stage.OFFICIAL),
        ):
            told = {"period": str(year), "stage": stage}
            self.level(day, value, **told)
            self.ratio(day, value / target * 100, "share_of_plan", **told)
            if before:
                self.ratio(day, value / before * 100 - 100, "growth", **told)
        if random.random() < 0.5:
            part = (final * Decimal("0.3")).quantize(Decimal("0.01"))
            day = f"{year + 1}-06-10"
            self.level(day, part, of="maize", period=str(year), decimals=2)
            self.level(day, final + part, of="grain", period=str(year))
        return final


@pytest.mark.parametrize("seed", range(50))
def test_a_plausible_world_has_revisions_at_most(seed):
    found = check(Office(seed).prints, CROPS)
    assert {finding.outcome for finding in found} <= {Outcome.REVISION}


@pytest.mark.parametrize("seed", range(50))
def test_a_planted_figure_is_found_and_stands_on_a_side_of_its_own(seed):
    prints = Office(seed).prints
    honest = next(p for p in prints if p.stage is Stage.OFFICIAL and p.measure == "level")
    wrong = says("2025-06-01", str(honest.number * 2), period=str(honest.period))
    found = [f for f in check([*prints, wrong], CROPS) if f.outcome == "contradiction"]
    assert (Outcome.CONTRADICTION, "rice", honest.period) in {
        (f.outcome, f.indicator, f.period) for f in found
    }
    assert any(side.claims == (wrong.claim,) for f in found for side in f.sides)
