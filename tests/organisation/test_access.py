from datetime import date

import pytest

from cast import COMMUNE, DAY, DISTRICT, ELSEWHERE, MACHINE, MOMENT, NEIGHBOUR, SINCE, Cast
from tongket.foundation.users import create_user, deactivate_user
from tongket.organisation import actions
from tongket.organisation.access import Access, NotAllowed, Role, access_of


def test_lan_enters_for_her_commune_and_for_no_other(cast: Cast) -> None:
    lan = cast.lan.access
    assert lan.may(Role.VIEWER, COMMUNE)
    assert lan.may(Role.CLERK, COMMUNE)
    assert not lan.may(Role.OFFICER, COMMUNE)
    for other in (NEIGHBOUR, DISTRICT, ELSEWHERE, "bac-kan", "viet-nam"):
        assert not lan.may(Role.VIEWER, other)


def test_minh_decides_for_the_district_and_all_its_communes(cast: Cast) -> None:
    minh = cast.minh.access
    assert minh.may(Role.OFFICER, DISTRICT)
    assert minh.may(Role.OFFICER, COMMUNE)
    assert minh.may(Role.CLERK, NEIGHBOUR)
    assert not minh.may(Role.ADMINISTRATOR, COMMUNE)
    assert not minh.may(Role.VIEWER, "bac-kan")


def test_ha_reads_and_does_nothing_else(cast: Cast) -> None:
    ha = cast.ha.access
    assert ha.may(Role.VIEWER, COMMUNE)
    for role in (Role.CLERK, Role.OFFICER, Role.ADMINISTRATOR):
        assert not ha.may(role, DISTRICT)


def test_binh_sees_nothing_of_the_district(cast: Cast) -> None:
    binh = cast.binh.access
    assert binh.unit_keys(Role.VIEWER) == {ELSEWHERE}
    with pytest.raises(NotAllowed) as refused:
        binh.require(Role.VIEWER, DISTRICT)
    assert refused.value.data == {"name": "binh", "unit": DISTRICT}


def test_quan_may_do_everything_everywhere(cast: Cast) -> None:
    assert cast.quan.access.unit_keys(Role.ADMINISTRATOR) is None
    assert cast.quan.access.may(Role.OFFICER, "a-unit-not-made-yet")


def test_a_stranger_to_all_units_has_no_rights(cast: Cast) -> None:
    nobody = create_user(name="nobody", display_name="", password=None, by=None, at=MOMENT)
    assert access_of(nobody.id, DAY) == Access("nobody")
    assert access_of(nobody.id, DAY).unit_keys(Role.VIEWER) == frozenset()


def test_unit_keys_count_only_mandates_of_that_role_or_a_higher_one(cast: Cast) -> None:
    actions.give_mandate(
        user=cast.lan.id,
        unit=ELSEWHERE,
        role=Role.VIEWER,
        valid_from=SINCE,
        by=cast.quan.id,
        at=MOMENT,
        access=cast.quan.access,
    )
    assert cast.lan.access.unit_keys(Role.VIEWER) == {COMMUNE, ELSEWHERE}
    assert cast.lan.access.unit_keys(Role.CLERK) == {COMMUNE}


def test_a_mandate_counts_from_its_first_day_to_the_day_before_its_last(cast: Cast) -> None:
    actions.end_mandate(
        user=cast.lan.id,
        unit=COMMUNE,
        valid_to=date(2023, 7, 1),
        by=cast.quan.id,
        at=MOMENT,
        access=cast.quan.access,
    )
    rights = {
        day: access_of(cast.lan.id, day).may(Role.CLERK, COMMUNE)
        for day in (date(2020, 12, 31), SINCE, date(2023, 6, 30), date(2023, 7, 1))
    }
    assert list(rights.values()) == [False, True, True, False]


def test_a_closed_account_has_no_rights(cast: Cast) -> None:
    deactivate_user(name="lan", by=cast.quan.id, at=MOMENT)
    assert access_of(cast.lan.id, DAY).mandates == ()


def test_a_commune_moved_away_is_lost_from_that_day(cast: Cast) -> None:
    moved = date(2023, 6, 1)
    actions.place_unit(
        unit=COMMUNE,
        parent=ELSEWHERE,
        valid_from=moved,
        by=cast.quan.id,
        at=MOMENT,
        access=cast.quan.access,
    )
    assert access_of(cast.minh.id, date(2023, 5, 31)).may(Role.OFFICER, COMMUNE)
    assert not access_of(cast.minh.id, moved).may(Role.OFFICER, COMMUNE)
    assert access_of(cast.binh.id, moved).may(Role.VIEWER, COMMUNE)


def test_the_archive_of_a_closed_district_stays_with_those_who_had_it(cast: Cast) -> None:
    minh = access_of(cast.minh.id, date(2026, 6, 5))
    assert minh.may(Role.OFFICER, DISTRICT)
    assert minh.may(Role.OFFICER, COMMUNE)
    assert not minh.may(Role.VIEWER, "bang-thanh-01864")


@pytest.mark.parametrize(
    ("unit", "covered", "outside"),
    [
        ("bang-thanh-01864", {COMMUNE, "nhan-mon-01861"}, {NEIGHBOUR, DISTRICT}),
        ("thai-nguyen", {"cao-minh-01879", "bac-kan", DISTRICT, COMMUNE, ELSEWHERE}, {"viet-nam"}),
    ],
)
def test_a_successor_has_the_archives_of_what_passed_wholly_into_it(
    cast: Cast, unit: str, covered: set[str], outside: set[str]
) -> None:
    merged = date(2025, 7, 1)
    actions.give_mandate(
        user=cast.binh.id,
        unit=unit,
        role=Role.OFFICER,
        valid_from=merged,
        by=None,
        at=MOMENT,
        access=MACHINE,
    )
    keys = access_of(cast.binh.id, merged).unit_keys(Role.OFFICER)
    assert keys is not None
    assert keys >= covered
    assert not keys & outside


def test_rights_cost_one_query_for_the_mandates_and_one_for_each(
    cast: Cast, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(3):
        access_of(cast.minh.id, DAY)
