"""Which of several reported figures stands."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.promises import figure, said_on
from tongket.results.rules import Figure, State, standing, uncorrected
from tongket.vocabulary.stage import Stage

DECEMBER = said_on(date(2023, 12, 12))
SOME_DAY_IN_JANUARY = said_on(date(2024, 1, 1), date(2024, 1, 31))
FIRST_QUARTER = said_on(date(2024, 1, 1), date(2024, 3, 31))
FIRST_OF_JULY = said_on(date(2024, 7, 1))

days = st.dates(date(2023, 1, 1), date(2023, 12, 31))
sources = st.builds(
    lambda first, length: said_on(first, first + timedelta(days=length)), days, st.integers(0, 90)
)
figures = st.lists(
    st.builds(
        figure,
        st.sampled_from(["700", "721", "723"]),
        id=st.integers(1, 10**6),
        stage=st.sampled_from(Stage),
        state=st.sampled_from(State),
        cut_off=st.none() | days,
        source=sources,
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda each: each.id,
)


def stands(told: Iterable[Figure]) -> Figure:
    found = standing(told)
    assert found is not None
    return found.figure


def test_nothing_stands_among_no_figures() -> None:
    assert standing([]) is None


@pytest.mark.parametrize(
    ("behind", "ahead"),
    [
        (
            figure("1", state=State.PROPOSED, stage=Stage.OFFICIAL, source=FIRST_OF_JULY),
            figure("2", state=State.APPROVED, stage=Stage.ESTIMATE),
        ),
        (
            figure("1", stage=Stage.REPORTED, source=FIRST_OF_JULY),
            figure("2", stage=Stage.PRELIMINARY, source=DECEMBER),
        ),
        (
            figure("1", cut_off=date(2023, 11, 30), source=FIRST_OF_JULY),
            figure("2", cut_off=date(2023, 12, 10), source=DECEMBER),
        ),
        (figure("1", source=DECEMBER), figure("2", source=SOME_DAY_IN_JANUARY)),
        (figure("1", cut_off=date(2023, 12, 12)), figure("2", source=FIRST_OF_JULY)),
    ],
    ids=["approved", "stage", "cut-off", "known later", "no cut-off, known later"],
)
def test_the_firmer_the_fresher_the_later_stands(behind: Figure, ahead: Figure) -> None:
    for told in permutations([replace(behind, id=1), replace(ahead, id=2)]):
        found = standing(told)

        assert found is not None
        assert (found.figure.printed, found.ties) == ("2", ())


def test_where_days_overlap_the_more_precisely_dated_stands_and_the_tie_is_told() -> None:
    precise = figure("13.04", id=1, source=SOME_DAY_IN_JANUARY)
    vague = figure("11.5", id=2, source=FIRST_QUARTER)

    found = standing([vague, precise])

    assert found is not None
    assert (found.figure, found.ties) == (precise, (vague,))


def test_a_tie_between_figures_that_say_the_same_is_none() -> None:
    told = [figure("684", id=1, source=FIRST_QUARTER), figure("684", id=2)]
    told[1] = replace(told[1], source=SOME_DAY_IN_JANUARY)

    found = standing(told)

    assert found is not None
    assert found.ties == ()


def ties_between(one: str, other: str) -> set[int]:
    """How many ties there are, in whichever order the two are told."""
    told = [figure(one, id=1, source=FIRST_QUARTER), figure(other, id=2, source=FIRST_QUARTER)]
    return {len(found.ties) for order in permutations(told) if (found := standing(order))}


def test_numbers_that_round_into_each_other_are_no_tie() -> None:
    assert ties_between("107", "107.1") == ties_between("28.4", "28") == {0}


@pytest.mark.parametrize("other", ["108", "108.1", "98"])
def test_numbers_that_no_rounding_makes_one_are_a_tie(other: str) -> None:
    assert ties_between("107", other) == {1}


@given(figures)
def test_the_order_of_telling_does_not_matter(told: list[Figure]) -> None:
    assert standing(told) == standing(reversed(told))


@given(figures, figures)
def test_an_equal_figure_known_wholly_earlier_changes_nothing(
    told: list[Figure], more: list[Figure]
) -> None:
    stood = stands(told)
    first = min(each.source.known_from for each in told)
    earlier = replace(
        more[0],
        id=-1,
        state=stood.state,
        stage=stood.stage,
        cut_off=None,
        source=said_on(first - timedelta(days=9), first - timedelta(days=1)),
    )

    assert stands([*told, earlier]) == stood


@given(figures)
def test_what_stands_is_one_of_the_best(told: list[Figure]) -> None:
    stood = stands(told)

    approved = [each for each in told if each.state is State.APPROVED]
    assert stood in (approved or told)
    assert stood.stage.rank == max(each.stage.rank for each in approved or told)


def test_a_correction_stands_though_it_is_neither_firmer_nor_later() -> None:
    wrong = figure("113", id=1, stage=Stage.OFFICIAL)
    right = figure("11.3", id=2, supersedes=1)
    again = figure("11.4", id=3, supersedes=2)

    assert uncorrected([wrong, right, again]) == (again,)
    assert stands([again, wrong, right]) == again


def test_a_proposed_correction_corrects_no_approved_figure() -> None:
    approved = figure("113", id=1)
    proposal = figure("11.3", id=2, supersedes=1, state=State.PROPOSED)

    assert stands([approved, proposal]) == approved
    assert uncorrected([replace(approved, state=State.PROPOSED), proposal]) == (proposal,)


def test_a_later_entry_of_the_same_day_stands() -> None:
    morning = figure("1", id=1)
    evening = figure("2", id=2, recorded_at=datetime(2023, 12, 12, 20, tzinfo=UTC))

    assert stands([evening, morning]) == evening
