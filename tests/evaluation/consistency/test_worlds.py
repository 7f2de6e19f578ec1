"""Properties: what is true is never flagged, what cannot be true always is."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.consistency.ten_texts import source
from evaluation.consistency.worlds import RELATIONS, Reporter, true_value, world
from tongket.evaluation.consistency.check import check
from tongket.evaluation.consistency.prints import Print
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

SEEDS = st.integers(0, 10**9)
COUNTS = st.integers(1, 25)
ABSOLUTE = {Measure.LEVEL, Measure.PREVIOUS, Measure.CHANGE, Measure.TOTAL}
YEAR = Period.year(2023)


def printed_world(seed, count):
    random = Random(seed)
    truth = world(random)
    return truth, Reporter(truth, random).prints(count)


def one_doubled(prints):
    return [replace(prints[0], number=prints[0].number * 2), *prints[1:]]


def said(truth, indicator, measure, *, text, period=YEAR, times=1, planned=False):
    """One figure printed to three decimals, true if not multiplied."""
    value = true_value(truth, indicator, period, measure)
    if planned:
        value = truth[indicator, period, True]
    number = round(Decimal(int(value * times * 1000)) / 1000, 3)
    name = f"{text} {indicator} {measure} {planned}"
    return Print(
        id=name,
        claim=name,
        source=source(text, "2023-07-01"),
        indicator=indicator,
        unit="commune",
        period=period,
        measure=measure,
        number=number,
        decimals=3,
        planned=planned,
    )


@given(SEEDS, COUNTS)
@settings(max_examples=50, deadline=None)
def test_what_can_be_true_is_never_flagged(seed, count):
    _, prints = printed_world(seed, count)
    assert check(prints, RELATIONS) == ()


FAULTS = [
    # what is printed truly, what is not
    ([("rice", Measure.LEVEL)], ("rice", Measure.LEVEL)),
    ([("rice", Measure.RATIO), ("rice", Measure.PREVIOUS)], ("rice", Measure.LEVEL)),
    ([("rice", Measure.GROWTH), ("rice", Measure.LEVEL)], ("rice", Measure.PREVIOUS)),
    ([("rice", Measure.SHARE_OF_PLAN), ("rice", "plan")], ("rice", Measure.LEVEL)),
    ([("rice", Measure.LEVEL), ("rice", "plan")], ("rice", Measure.SHARE_OF_PLAN)),
    ([("rice", Measure.OVER_PLAN)], ("rice", Measure.SHARE_OF_PLAN)),
    ([("rice", Measure.LEVEL), ("maize", Measure.LEVEL)], ("grain", Measure.LEVEL)),
    ([("grain", Measure.LEVEL), ("maize", Measure.LEVEL)], ("rice", Measure.LEVEL)),
    (
        [("rice", Measure.LEVEL), ("maize", Measure.LEVEL), ("other", Measure.LEVEL)],
        ("output", Measure.LEVEL),
    ),
    (
        [
            ("rice", Measure.LEVEL),
            ("maize", Measure.LEVEL),
            ("other", Measure.LEVEL),
            ("paid", Measure.SHARE_OF_PLAN),
        ],
        ("paid", Measure.LEVEL),
    ),
    ([("rice", Measure.CHANGE), ("rice", Measure.PREVIOUS)], ("rice", Measure.LEVEL)),
    ([("rice", Measure.TOTAL)], ("rice", Measure.TOTAL)),
]


@pytest.mark.parametrize(("true", "false"), FAULTS)
@given(SEEDS, st.integers(0, 15))
@settings(max_examples=4, deadline=None)
def test_what_cannot_be_true_always_is_flagged_and_named(true, false, seed, count):
    truth, prints = printed_world(seed, count)
    for place, (indicator, what) in enumerate(true):
        measure = Measure.LEVEL if what == "plan" else what
        prints.append(said(truth, indicator, measure, text=f"true {place}", planned=what == "plan"))
    fault = said(truth, *false, text="false", times=Fraction(3, 2))
    prints.append(fault)
    found = check(prints, RELATIONS)
    assert found
    assert all(fault.id in finding.figures for finding in found)


@given(SEEDS, COUNTS, st.randoms(use_true_random=False))
@settings(max_examples=12, deadline=None)
def test_the_order_of_prints_makes_no_difference(seed, count, order):
    prints = one_doubled(printed_world(seed, count)[1])
    shuffled = order.sample(prints, len(prints))
    assert check(shuffled, RELATIONS) == check(prints, RELATIONS)


@given(SEEDS, COUNTS, st.integers(-6, 6))
@settings(max_examples=12, deadline=None)
def test_units_make_no_difference(seed, count, power):
    prints = one_doubled(printed_world(seed, count)[1])
    scaled = [
        replace(p, number=p.number.scaleb(power), decimals=p.decimals - power)
        if p.planned or p.measure in ABSOLUTE
        else p
        for p in prints
    ]
    before, after = check(prints, RELATIONS), check(scaled, RELATIONS)
    assert [(f.outcome, f.about, f.figures, f.odd_one_out) for f in before] == [
        (f.outcome, f.about, f.figures, f.odd_one_out) for f in after
    ]
