"""A board of children says of each what its own scorecard says, in queries that do not grow."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from cast import DISTRICT, MOMENT, Cast
from evaluation.region import correct_some, fill
from measured import load_measured
from tongket.evaluation import queries
from tongket.evaluation.boards import Board, board
from tongket.evaluation.cards import slot_of
from tongket.evaluation.ranking import ranks
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, NotAllowed
from tongket.results.models import Result
from tongket.results.rules import State
from tongket.vocabulary.bound import Direction

DAY = date(2023, 12, 31)
SOON = MOMENT + timedelta(hours=1)
CODES = (
    "grain_output",
    "poverty_rate",
    "forest_planting_area",
    "budget_revenue",
    "income_per_capita",
)


@pytest.fixture
def filled(cast: Cast) -> Cast:
    load_measured()
    random = Random(5)
    fill([unit.key for unit in organisation.children(DISTRICT, DAY)], CODES, random)
    correct_some(random)
    return cast


def at_noon(access: Access, unit: str = DISTRICT) -> Board:
    return board(unit, 2023, laid_on=DAY, as_of=DAY, recorded_by=SOON, access=access)


@pytest.mark.django_db
def test_each_cell_is_the_row_of_the_units_own_scorecard(filled: Cast) -> None:
    found = at_noon(filled.ha.access)

    assert len(found.units) == 10
    assert found.hidden == 0
    for unit in found.units:
        alone = queries.review(
            unit.key, 2023, as_of=DAY, recorded_by=SOON, access=filled.ha.access
        ).scorecard
        assert found.scorecards[unit.key] == alone
        assert [found.cell(unit.key, row.indicator.code).row for row in alone.rows] == list(
            alone.rows
        )


@pytest.mark.django_db
def test_queries_do_not_grow_with_the_units(filled: Cast) -> None:
    with CaptureQueriesContext(connection) as ten:
        assert len(at_noon(filled.quan.access).cells) > 30
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM results_result WHERE unit_id % 5 > 0")
        cursor.execute("DELETE FROM plans_target WHERE unit_id % 5 > 0")
    slot_of.cache_clear()
    with CaptureQueriesContext(connection) as two:
        assert len(at_noon(filled.quan.access).cells) < 15

    assert len(two) == len(ten) == 17


@pytest.mark.django_db
def test_queries_of_one_scorecard_do_not_grow_with_its_rows(
    filled: Cast, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    access = filled.ha.access

    def rows_in_as_many_queries() -> int:
        slot_of.cache_clear()
        with django_assert_num_queries(13):
            card = queries.scorecard(
                "bang-thanh-01858", 2023, as_of=DAY, recorded_by=SOON, access=access
            )
        return len(card.rows)

    many = rows_in_as_many_queries()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE plans_target SET replaces_id = NULL WHERE replaces_id % 2 = 0")
        cursor.execute("DELETE FROM plans_target WHERE id % 2 = 0")

    assert 0 < rows_in_as_many_queries() < many


@pytest.mark.django_db
def test_who_may_not_see_the_unit_is_refused(filled: Cast) -> None:
    for person in (filled.lan, filled.binh):
        with pytest.raises(NotAllowed):
            at_noon(person.access)


@pytest.mark.django_db
def test_coverage_counts_the_units_with_a_figure_for_the_whole_year(filled: Cast) -> None:
    found = at_noon(filled.ha.access)

    for code, coverage in found.coverage.items():
        rows = [cell.row for (_, other), cell in found.cells.items() if other == code]
        assert coverage.of == len(rows) >= coverage.reported
        assert coverage.reported == sum(row.covers_the_period for row in rows)


@pytest.mark.django_db
def test_an_approved_value_is_on_every_scorecard_above_at_once(filled: Cast) -> None:
    (unit, code), number = next(
        (place, figure.id)
        for place, cell in at_noon(filled.ha.access).cells.items()
        for figure in cell.row.vintages
        if figure.state is State.PROPOSED
    )
    proposal, later = Result.objects.get(pk=number), SOON + timedelta(minutes=1)

    def states(board_of: Board) -> set[State]:
        cell = board_of.cell(unit, code)
        assert cell is not None
        return {figure.state for figure in cell.row.vintages if figure.id == number}

    assert states(at_noon(filled.ha.access)) == {State.PROPOSED}
    proposal.approved_at, proposal.approved_by = later, proposal.recorded_by
    proposal.save()

    now = board(DISTRICT, 2023, laid_on=DAY, as_of=DAY, recorded_by=later, access=filled.ha.access)
    assert states(now) == {State.APPROVED}
    assert states(at_noon(filled.ha.access)) == {State.PROPOSED}  # as it was known then


SHARES = st.dictionaries(st.integers(0, 20), st.integers(-50, 200).map(Decimal), min_size=1)


@given(SHARES, st.sampled_from(Direction), st.data())
def test_a_place_never_improves_when_a_share_worsens(
    shares: dict[int, Decimal], better: Direction, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(shares)))
    worse = data.draw(st.integers(1, 60)) * (1 if better is Direction.LOWER else -1)
    before = ranks(shares, better)
    after = ranks({**shares, key: shares[key] + worse}, better)

    assert after.get(key, 0) >= before.get(key, 0)
    assert all(after.get(other, 0) <= place for other, place in before.items() if other != key)


def test_equal_shares_have_one_place_and_the_next_are_skipped() -> None:
    shares = {"a": Decimal(110), "b": Decimal(100), "c": Decimal(100), "d": Decimal(90)}

    assert ranks(shares, Direction.HIGHER) == {"a": 1, "b": 2, "c": 2, "d": 4}
    assert ranks(shares, Direction.LOWER) == {"d": 1, "b": 2, "c": 2, "a": 4}
    assert ranks(shares, Direction.NEUTRAL) == {}
