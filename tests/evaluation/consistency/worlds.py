"""Worlds whose every quantity is known, and texts that print them truly but roughly."""

import math
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from random import Random

from evaluation.consistency.ten_texts import source
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.relations import PlanIndicator, Quotient, Relations, Sum
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

YEARS = (2021, 2022, 2023)
RELATIONS = Relations(
    sums=(Sum("grain", ("rice", "maize")), Sum("output", ("grain", "other"))),
    plan_indicators=(PlanIndicator("paid", "output"),),
    quotients=(Quotient("grain_a_head", "grain", "heads"),),
)
INDICATORS = ("rice", "maize", "grain", "other", "output", "paid", "grain_a_head")

Truth = dict[tuple[str, Period, bool], Fraction]
"""By indicator, period and whether planned."""


def world(random: Random) -> Truth:
    """Levels and plans of three years and their first halves; heads differ by 4 % at most."""

    def some(low: int, high: int) -> Fraction:
        return Fraction(random.randint(low * 1000, high * 1000), 1000)

    truth: Truth = {}
    size = 10 ** random.randint(0, 4)
    for period in [p for year in YEARS for p in (Period.half(year, 1), Period.year(year))]:
        for planned in (False, True):
            rice, maize, other = (some(1, 9) * size for _ in range(3))
            grain = rice + maize
            levels = {
                "rice": rice,
                "maize": maize,
                "grain": grain,
                "other": other,
                "output": grain + other,
                "paid": some(1, 9) * size,
                "grain_a_head": grain * 1000 / some(98, 102),
            }
            for indicator, level in levels.items():
                truth[indicator, period, planned] = level
    return truth


def true_value(truth: Truth, indicator: str, period: Period, measure: Measure) -> Fraction:
    """What a print of a measure would say if it were exact."""
    level = truth[indicator, period, False]
    before = truth.get((indicator, period.previous_same, False), level)
    year = period.of_year or period
    own = truth[indicator, year, True]
    plan = truth["output", year, False] if indicator == "paid" else own
    return {
        Measure.LEVEL: level,
        Measure.PREVIOUS: before,
        Measure.SHARE_OF_PLAN: level / plan * 100,
        Measure.OVER_PLAN: level / plan * 100 - 100,
        Measure.GROWTH: level / before * 100 - 100,
        Measure.RATIO: level / before * 100,
        Measure.CHANGE: level - before,
        Measure.TOTAL: level * 3,
    }[measure]


def number(
    value: Fraction, random: Random, bounds: tuple[Bound, ...] = tuple(Bound)
) -> tuple[Decimal, int, Bound]:
    """Print a value truly: rounded or cut off, or hedged at a coarser digit."""
    decimals, bound = random.randint(0, 3), random.choice(bounds)
    coarse = decimals - random.randint(0, 2) if bound is not Bound.EXACT else decimals
    size = abs(value) * Fraction(10) ** coarse
    up = bound in {Bound.NEAR_BELOW, Bound.AT_MOST, Bound.BELOW}
    down = bound in {Bound.ABOVE, Bound.AT_LEAST} or (
        bound is Bound.EXACT and random.random() < 0.5
    )
    steps = math.ceil(size) if up else math.floor(size if down else size + Fraction(1, 2))
    if bound is Bound.BELOW and steps == size:
        steps += 1
    if steps == 0:  # nothing is left of the value at so coarse a digit
        decimals, bound, coarse = 3, Bound.EXACT, 3
        steps = math.floor(abs(value) * 1000)
    digits = Decimal(steps).scaleb(-coarse)
    return (-digits if value < 0 else digits), decimals, bound


@dataclass
class Reporter:
    """Writes texts about a world."""

    truth: Truth
    random: Random
    written: int = 0

    def prints(self, count: int) -> list[Print]:
        """So many claims by several texts, each of one to four figures."""
        return [printed for _ in range(count) for printed in self.claim()]

    def claim(self) -> list[Print]:
        """One claim."""
        random = self.random
        text = source(
            f"text {random.randint(1, 6)}", f"202{random.randint(1, 4)}-0{random.randint(1, 9)}-01"
        )
        indicator, year = random.choice(INDICATORS), random.choice(YEARS)
        period = random.choice((Period.year(year), Period.half(year, 1)))
        measures = random.sample(list(Measure), random.randint(1, 4))
        if year == YEARS[0]:
            compared = {Measure.GROWTH, Measure.RATIO, Measure.CHANGE, Measure.PREVIOUS}
            measures = [m for m in measures if m not in compared] or [Measure.LEVEL]
        self.written += 1
        first = Print(
            id=f"{self.written}",
            claim=f"claim {self.written}",
            source=text,
            indicator=indicator,
            unit="commune",
            period=period,
            measure=Measure.LEVEL,
            number=Decimal(0),
            decimals=0,
        )
        claim = [self._printed(first, measure) for measure in measures]
        if random.random() < 0.3 and indicator != "paid":
            planned = replace(first, planned=True, period=Period.year(year))
            claim.append(self._number(planned, self.truth[indicator, planned.period, True], "plan"))
        return claim

    def _printed(self, printed: Print, measure: Measure) -> Print:
        value = true_value(self.truth, printed.indicator, printed.period, measure)
        return self._number(replace(printed, measure=measure), value, measure)

    def _number(self, printed: Print, value: Fraction, what: str) -> Print:
        digits, decimals, bound = number(value, self.random)
        return replace(
            printed,
            id=f"{printed.id} {what}",
            number=digits,
            decimals=decimals,
            bound=bound,
        )
