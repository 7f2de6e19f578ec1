from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import COMMUNE, DISTRICT, ELSEWHERE, MACHINE, MOMENT, NEIGHBOUR, Cast
from tongket.foundation import audit
from tongket.organisation import actions, queries
from tongket.organisation.access import NotAllowed, Role
from tongket.organisation.actions import NewUnit, Passing
from tongket.organisation.actions.events import EventUnknown, _require_fitting_shares
from tongket.organisation.models import Event, OrganisationUnit, Succession

pytestmark = pytest.mark.django_db
SPLIT = date(2024, 3, 1)
NORTH = NewUnit("bac", "commune", "xã Bắc", "North Commune", DISTRICT, "09001")
SOUTH = NewUnit("nam", "commune", "xã Nam", "South Commune", DISTRICT)


def record(
    kind: str, *passings: Passing, opens: tuple[NewUnit, ...] = (), **changes: object
) -> int:
    facts = {
        "day": SPLIT,
        "legal_basis": "NQ 1/2024",
        "by": None,
        "at": MOMENT,
        "access": MACHINE,
    }
    return actions.record_event(kind=kind, passings=passings, opens=opens, **(facts | changes))


def undo(event: int, **changes: object) -> None:
    actions.undo_event(event=event, **({"by": None, "at": MOMENT, "access": MACHINE} | changes))


def split() -> int:
    return record(
        "split",
        Passing(COMMUNE, "bac", Decimal("0.6"), "dân số, điều tra 2019"),
        Passing(COMMUNE, "nam", Decimal("0.4"), "dân số, điều tra 2019"),
        opens=(NORTH, SOUTH),
    )


@pytest.fixture
def before_2025(cast: Cast) -> Cast:
    """The cast before anybody knew of the mergers of 2025."""
    for event in Event.objects.order_by("-pk"):
        Succession.objects.filter(event=event).delete()
    OrganisationUnit.objects.filter(valid_to__isnull=False).update(valid_to=None)
    for unit in OrganisationUnit.objects.all():
        unit.placements.update(valid_to=None)
        unit.codes.filter(valid_to__isnull=False).update(valid_to=None)
    return cast


def test_a_merger_ends_the_old_units_and_opens_the_new(before_2025: Cast) -> None:
    record("merger", Passing(COMMUNE, "bac"), Passing(NEIGHBOUR, "bac"), opens=(NORTH,))
    for key in (COMMUNE, NEIGHBOUR):
        assert queries.unit(key).valid_to == SPLIT
        assert queries.parent(key, SPLIT) is None
    new = queries.unit("bac")
    assert (new.valid_from, new.valid_to) == (SPLIT, None)
    assert queries.unit("09001@2024-03-01").key == "bac"
    assert len(queries.predecessors("bac")) == 2


def test_a_split_keeps_the_recorded_shares_with_their_source(before_2025: Cast) -> None:
    split()
    shares = {row.new: (row.share, row.share_source) for row in queries.successors(COMMUNE)}
    assert shares == {
        "bac": (Fraction(3, 5), "dân số, điều tra 2019"),
        "nam": (Fraction(2, 5), "dân số, điều tra 2019"),
    }


def test_a_split_without_shares_says_so(before_2025: Cast) -> None:
    record("split", Passing(COMMUNE, "bac", None), Passing(COMMUNE, "nam", None),
           opens=(NORTH, SOUTH))  # fmt: skip
    assert [row.share for row in queries.successors(COMMUNE)] == [None, None]


def test_a_transfer_ends_nobody(cast: Cast) -> None:
    record("transfer", Passing(COMMUNE, NEIGHBOUR, Decimal("0.05"), "NQ 1/2024"))
    assert queries.unit(COMMUNE).valid_to == date(2025, 7, 1)
    assert queries.parent(COMMUNE, SPLIT) is not None
    assert queries.predecessors(NEIGHBOUR)[0].share == Fraction(1, 20)


def test_a_rename_makes_a_new_unit_of_the_whole_old_one(before_2025: Cast) -> None:
    record("rename", Passing(COMMUNE, "bac"), opens=(NORTH,))
    (row,) = queries.successors(COMMUNE)
    assert (row.kind, row.new, row.share) == ("rename", "bac", 1)


@pytest.mark.parametrize(
    "passings",
    [
        [Passing(COMMUNE, "bac", Decimal("0.6"), "s"), Passing(COMMUNE, "b", Decimal("0.5"), "s")],
        [Passing(COMMUNE, "bac"), Passing(COMMUNE, "nam")],
        [Passing(COMMUNE, "bac", Decimal("0.6"))],
        [Passing(COMMUNE, "bac", Decimal(0), "s")],
        [Passing(COMMUNE, "bac", Decimal("-0.1"), "s")],
        [Passing(COMMUNE, "bac", Decimal("1.1"), "s")],
        [Passing(COMMUNE, "bac", None), Passing(COMMUNE, "bac", None)],
    ],
    ids=["over the whole", "twice the whole", "no source", "nothing", "less", "more", "twice"],
)  # fmt: skip
def test_shares_that_do_not_fit_are_refused(cast: Cast, passings: list[Passing]) -> None:
    with pytest.raises(actions.SharesDoNotFit):
        record("split", *passings, opens=(NORTH, SOUTH))
    assert not OrganisationUnit.objects.filter(key="bac").exists()


@given(st.lists(st.decimals(Decimal("0.000001"), 1, places=6), min_size=1, max_size=5))
def test_shares_fit_exactly_when_they_make_no_more_than_the_whole(shares: list[Decimal]) -> None:
    passings = [Passing("old", f"new{i}", share, "census") for i, share in enumerate(shares)]
    if sum(shares) <= 1:
        _require_fitting_shares(passings)
    else:
        with pytest.raises(actions.SharesDoNotFit):
            _require_fitting_shares(passings)


def test_a_unit_with_others_below_it_does_not_end(before_2025: Cast) -> None:
    with pytest.raises(actions.UnitHasChildren) as refused:
        record("closing", Passing(ELSEWHERE, None), Passing(DISTRICT, None))
    assert refused.value.data["unit"] == DISTRICT
    assert COMMUNE in refused.value.data["children"]
    assert queries.unit(ELSEWHERE).valid_to is None


def test_an_ended_unit_takes_part_in_nothing_later(cast: Cast) -> None:
    with pytest.raises(actions.UnitNotInForce):
        record("closing", Passing(COMMUNE, None), day=date(2025, 7, 2))


def test_only_an_administrator_of_the_old_units_records_an_event(cast: Cast) -> None:
    for person in (cast.lan, cast.minh, cast.ha, cast.binh):
        with pytest.raises(NotAllowed):
            record("rename", Passing(COMMUNE, "bac"), opens=(NORTH,), access=person.access)


def state() -> tuple[object, ...]:
    return tuple(
        (unit, queries.codes(unit.key), queries.successors(unit.key), parent and parent.key)
        for unit in queries.units()
        for parent in [queries.parent(unit.key, SPLIT)]
    )


def test_an_event_taken_back_leaves_everything_as_it_was(before_2025: Cast) -> None:
    before = state()
    event = split()
    assert state() != before
    undo(event)
    assert state() == before
    assert not Event.objects.filter(pk=event).exists()
    assert audit.verify().is_whole


def test_a_new_unit_with_data_keeps_its_event(before_2025: Cast) -> None:
    event = split()
    actions.give_mandate(
        user=before_2025.lan.id, unit="bac", role=Role.CLERK, valid_from=SPLIT, by=None,
        at=MOMENT, access=MACHINE,
    )  # fmt: skip
    actions.create_body(
        key="ubnd-bac", unit="bac", kind="peoples_committee", name="UBND xã Bắc",
        name_en="North", by=None, at=MOMENT, access=MACHINE,
    )  # fmt: skip
    before = state()
    with pytest.raises(actions.UnitHasDependants) as refused:
        undo(event)
    assert refused.value.data == {"unit": "bac", "dependants": ("1 Body", "1 Mandate")}
    assert state() == before


def test_the_seeded_merger_is_not_taken_back_once_its_bodies_are_there(cast: Cast) -> None:
    event = queries.successors(COMMUNE)[0].event
    with pytest.raises(actions.UnitHasDependants) as refused:
        undo(event)
    assert "3 Body" in refused.value.data["dependants"]


def test_an_unknown_event_is_told(cast: Cast) -> None:
    with pytest.raises(EventUnknown):
        undo(999_999)


def test_only_an_administrator_takes_an_event_back(before_2025: Cast) -> None:
    event = split()
    with pytest.raises(NotAllowed):
        undo(event, access=before_2025.minh.access)
    undo(event, access=before_2025.quan.access)


def test_a_unit_known_to_end_later_does_not_end_before(cast: Cast) -> None:
    with pytest.raises(actions.UnitEndsAlready) as refused:
        split()
    assert refused.value.data == {"unit": COMMUNE, "on": date(2025, 7, 1)}


def test_two_events_of_one_day_may_end_a_unit_together(before_2025: Cast) -> None:
    record("split", Passing(COMMUNE, "bac", Decimal("0.6"), "s"), opens=(NORTH,))
    second = record("split", Passing(COMMUNE, "nam", Decimal("0.4"), "s"), opens=(SOUTH,))
    undo(second)
    assert queries.unit(COMMUNE).valid_to == SPLIT
    assert [row.new for row in queries.successors(COMMUNE)] == ["bac"]
