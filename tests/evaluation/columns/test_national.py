"""A whole country in columns is what the pure rules say of each of its units."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.columns.land import land

KEY = ("unit", "indicator", "period_start")


def by_key(rows: list[dict[str, object]]) -> dict[tuple[object, ...], dict[str, object]]:
    found = {tuple(row[name] for name in KEY): row for row in rows}
    assert len(found) == len(rows)
    return found


@given(st.integers(0, 10**6))
@settings(max_examples=16)
def test_columns_and_rules_agree_on_every_field_of_every_cell(seed: int) -> None:
    made = land(seed)
    assert by_key(made.by_columns().to_pylist()) == by_key(made.as_rows(made.by_rules()))
