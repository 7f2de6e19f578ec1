"""Where does a page lead whose unit was not there on the day?"""

from datetime import date

from cast import DAY, MACHINE, MOMENT, SINCE, Cast
from tongket.organisation import queries
from tongket.organisation.access import Role, access_of
from tongket.organisation.actions import NewUnit, Passing, create_unit, give_mandate, record_event
from tongket.web.existence import existence
from tongket.web.places import nearby

MERGED = date(2025, 7, 1)
OLDS = [f"xa-{letter}" for letter in "abcdefghijkl"]


def merge() -> queries.UnitFacts:
    """Twelve communes become one."""
    for key in OLDS:
        create_unit(
            key=key, kind="commune", name=f"xã {key[-1].upper()}", name_en=key, valid_from=SINCE,
            parent="viet-nam", by=None, at=MOMENT, access=MACHINE,
        )  # fmt: skip
    record_event(
        kind="merger",
        day=MERGED,
        legal_basis="Nghị quyết 1/2025",
        passings=[Passing(key, "xa-moi") for key in OLDS],
        opens=[NewUnit("xa-moi", "commune", "xã Mới", "Mới Commune", "viet-nam")],
        by=None,
        at=MOMENT,
        access=MACHINE,
    )
    return queries.unit("xa-moi")


def test_a_visitor_is_led_to_the_one_unit_she_may_see_among_many(cast: Cast) -> None:
    new = merge()
    give_mandate(
        user=cast.binh.id, unit=OLDS[-1], role=Role.VIEWER, valid_from=SINCE, by=None, at=MOMENT,
        access=MACHINE,
    )  # fmt: skip
    told = existence(new, DAY, access_of(cast.binh.id, DAY), "vi")
    assert told is not None
    assert told.others == ((OLDS[-1], "Xã L"),)
    assert "xã A, xã B" in told.sentence


def test_who_may_see_all_is_led_to_the_first_eight(cast: Cast) -> None:
    told = existence(merge(), DAY, MACHINE, "vi")
    assert told is not None
    assert [key for key, _ in told.others] == OLDS[:8]


def test_neighbours_of_a_closed_unit_are_those_of_its_last_day(cast: Cast) -> None:
    merge()
    closed = queries.unit(OLDS[0])
    keys = [place.key for place in nearby(closed, date(2026, 1, 1), MACHINE, "vi")]
    assert keys[:2] == ["viet-nam", OLDS[0]]
