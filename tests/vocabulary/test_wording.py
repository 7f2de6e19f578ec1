"""The long tables of words stand in Vietnamese order, each phrase once."""

import pytest

from tongket.vocabulary.sorting import vietnamese_order
from tongket.vocabulary.wording import figures, names, units, work

LONG = {
    "counters": units.COUNTERS,
    "measures": units.MEASURES,
    "per": units.PER_WORDS,
    "verbs": work.WORK_VERBS,
    "subjects": work.SUBJECT_WORDS,
    "heads": names.NAME_HEADS,
    "predicates": names.PREDICATES,
    "whole words": figures.WHOLE_WORDS,
}


@pytest.mark.parametrize("table", LONG.values(), ids=LONG)
def test_a_long_table_is_in_order_and_says_nothing_twice(table: tuple[str, ...]) -> None:
    assert [*table] == sorted(set(table), key=vietnamese_order)
