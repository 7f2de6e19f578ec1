"""Verdicts of whole columns are those of the pure rules, and quotients are exact."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import ibis
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from ibis.expr.types import Table

from tongket.evaluation.columns import rounding
from tongket.evaluation.columns.engine import evaluate
from tongket.evaluation.columns.zones import Plan as Plans
from tongket.evaluation.verdicts.grid import Steps, rounded
from tongket.evaluation.verdicts.zones import Plan
from tongket.vocabulary.bound import Bound, Direction

NEARLY = Decimal("94.5")


def as_columns(rows: list[dict[str, object]]) -> tuple[Table, dict[str, pa.Table]]:
    frame = pa.Table.from_pylist(rows)
    return ibis.table(ibis.Schema.from_pyarrow(frame.schema), name="cases"), {"cases": frame}


def test_the_worst_verdict_of_any_steps_is_the_one_of_the_pure_rules() -> None:
    random, rows = Random(7), []
    for _ in range(5000):
        low, start = random.randint(-5, 130), random.randint(-10, 140)
        plan = Plan(
            low,
            random.choice((low, low, low + random.randint(0, 6))),
            random.choice(list(Bound)),
            random.choice(list(Direction)),
            kept=random.random() < 0.3,
            divided=random.random() < 0.7,
        )
        steps = Steps(
            random.choice((start, start, None)),
            random.choice((start, start + random.randint(0, 30), None)),
        )
        rows.append(
            {
                "low": plan.low, "high": plan.high, "bound": plan.bound.value,
                "better": plan.better.value, "kept": plan.kept, "divided": plan.divided,
                "first_step": steps.low, "last_step": steps.high,
                "verdict": plan.judge(steps, NEARLY).verdict.value,
            }
        )  # fmt: skip
    table, frames = as_columns(rows)
    plans = Plans(table.low, table.high, table.bound, table.better, table.kept, table.divided)
    found = plans.verdict(table.first_step, table.last_step, ibis.literal(94_500_000))

    wrong = table.filter(found != table.verdict)

    assert evaluate(wrong, frames).to_pylist() == []


INTEGERS = st.integers(-(10**18), 10**18)


@settings(max_examples=30)
@given(st.lists(st.tuples(INTEGERS, st.integers(1, 10**18)), min_size=1))
def test_quotients_are_exact_where_floats_are_not(pairs: list[tuple[int, int]]) -> None:
    pairs += [
        (10**18 + 1, 10**4),
        (-(10**18) - 1, 10**4),
        (5, 2),
        (-5, 2),
        (999_999_999_999_999, 2),
    ]
    table, frames = as_columns([{"over": over, "under": under} for over, under in pairs])

    divided = table.select(
        down=rounding.quotient(table.over, table.under),
        half_up=rounding.half_up(table.over, table.under),
    )
    found = evaluate(divided, frames)

    assert found["down"].to_pylist() == [over // under for over, under in pairs]
    assert found["half_up"].to_pylist() == [rounded(Fraction(*pair), 0) for pair in pairs]


def test_shares_of_64_bit_numbers_are_exact_however_long_their_products() -> None:
    random = Random(3)
    rows = [
        {
            "val": random.choice((-1, 1)) * random.randint(0, 10 ** random.randint(1, 18)),
            "under": random.randint(1, 10 ** random.randint(1, 18)),
        }
        for _ in range(2000)
    ]
    rows = [row for row in rows if abs(row["val"]) * 1000 // row["under"] < 2**62]
    rows += [{"val": val, "under": 2000} for val in (-3, -1, 1, 3)]
    cases, frames = as_columns(rows)
    share = rounding.half_up_share(cases.val, 1000, cases.under)
    found = evaluate(cases.select(share=share), frames)["share"].to_pylist()
    expected = [rounded(Fraction(1000 * row["val"], row["under"]), 0) for row in rows]
    assert found == expected
