"""What was known on a day, as recorded by a moment."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.knowledge import known, latest
from tongket.vocabulary.source import Source


@dataclass(frozen=True)
class Note:
    source: Source
    recorded_at: datetime
    withdrawn_at: datetime | None = None


days = st.dates(date(2023, 1, 1), date(2023, 12, 31))
moments = st.builds(
    lambda minutes: datetime(2023, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes),
    st.integers(0, 10**6),
)
sources = st.builds(
    lambda first, length: Source("", "", "", first, first + timedelta(days=length)),
    days,
    st.integers(0, 90),
)
notes = st.lists(st.builds(Note, sources, moments, st.none() | moments), max_size=6)


@given(notes, days, days, moments)
def test_what_is_known_only_grows_with_the_day(
    told: list[Note], one: date, other: date, moment: datetime
) -> None:
    earlier, later = sorted((one, other))

    before = known(told, as_of=earlier, recorded_by=moment)

    assert set(before) <= set(known(told, as_of=later, recorded_by=moment))


@given(notes, notes, days, moments)
def test_what_is_entered_later_never_changes_what_was_recorded_before(
    told: list[Note], more: list[Note], day: date, moment: datetime
) -> None:
    entered_later = [note for note in more if note.recorded_at > moment]

    assert known([*told, *entered_later], as_of=day, recorded_by=moment) == known(
        told, as_of=day, recorded_by=moment
    )


def test_a_month_is_known_from_its_last_day() -> None:
    noon = datetime(2023, 8, 1, 12, tzinfo=UTC)
    july = Note(Source("", "", "", date(2023, 7, 1), date(2023, 7, 31)), noon)

    assert known([july], as_of=date(2023, 7, 30), recorded_by=noon) == ()
    assert known([july], as_of=date(2023, 7, 31), recorded_by=noon) == (july,)
    assert known([july], as_of=date(2023, 7, 31), recorded_by=noon - timedelta(seconds=1)) == ()


def test_what_was_withdrawn_still_stood_before() -> None:
    noon = datetime(2023, 8, 1, 12, tzinfo=UTC)
    day = date(2023, 7, 1)
    note = Note(Source("", "", "", day, day), noon, withdrawn_at=noon + timedelta(hours=2))

    assert known([note], as_of=day, recorded_by=noon + timedelta(hours=1)) == (note,)
    assert known([note], as_of=day, recorded_by=noon + timedelta(hours=2)) == ()


@given(notes)
def test_the_latest_are_followed_by_none_and_none_is_lost_without_a_follower(
    told: list[Note],
) -> None:
    kept = latest(told)

    for note in told:
        followed = any(note.source.wholly_before(other.source) for other in told)
        assert (note in kept) is not followed
    lengths = [note.source.known_to - note.source.known_from for note in kept]
    assert lengths == sorted(lengths)
