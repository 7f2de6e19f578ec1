from collections import Counter
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from reforms import BEGIN, reformed, succession
from tongket.organisation.rules import lineage

THEN = date(2025, 1, 1)


@given(seed=st.integers(0, 10_000), whole=st.booleans())
def test_units_of_today_hold_each_former_unit_once_and_whole(seed: int, *, whole: bool) -> None:
    land = reformed(seed, whole=whole)
    held: Counter[str] = Counter()
    for unit in land.today:
        for old, part in lineage(unit, land.successions, BEGIN).items():
            assert part is not None
            assert part > 0
            held[old] += part
    assert held == dict.fromkeys(land.before, 1)


@given(st.integers(0, 10_000))
def test_an_undone_event_leaves_the_lineage_as_it_was(seed: int) -> None:
    land = reformed(seed, whole=False)
    if not land.successions:
        return
    last = max(row.date for row in land.successions)
    without = [row for row in land.successions if row.date < last]
    for unit in {row.old for row in land.successions if row.date == last}:
        assert lineage(unit, without, last) == {unit: 1}


def test_after_its_last_event_a_unit_is_itself() -> None:
    rows = [succession("a", "c", Fraction(1)), succession("b", "c", Fraction(1))]
    assert lineage("c", rows, date(2025, 7, 1)) == {"c": 1}
    assert lineage("c", rows, THEN) == {"a": 1, "b": 1}


def test_a_chain_of_reforms_is_followed_to_its_beginning() -> None:
    rows = [
        succession("a", "b", Fraction(1, 4), day=date(2024, 1, 1)),
        succession("b", "c", Fraction(1)),
        succession("x", "c", Fraction(1, 2)),
    ]
    assert lineage("c", rows, THEN) == {"b": 1, "x": Fraction(1, 2)}
    assert lineage("c", rows, date(2023, 1, 1)) == {"a": Fraction(1, 4), "x": Fraction(1, 2)}


def test_what_nobody_recorded_stays_unknown_however_far_back() -> None:
    rows = [
        succession("a", "b", Fraction(1), day=date(2024, 1, 1)),
        succession("b", "c", None),
        succession("x", "c", Fraction(1)),
    ]
    assert lineage("c", rows, date(2023, 1, 1)) == {"a": None, "x": 1}


def test_who_gave_something_away_was_more_before() -> None:
    rows = [succession("a", "b", Fraction(1, 20), kind="transfer", opens=False)]
    assert lineage("a", rows, THEN) == {"a": Fraction(19, 20)}
    assert lineage("b", rows, THEN) == {"b": 1, "a": Fraction(1, 20)}


def test_who_took_another_in_was_itself_and_the_other() -> None:
    rows = [succession("a", "b", Fraction(1), opens=False)]
    assert lineage("b", rows, THEN) == {"a": 1, "b": 1}
