from datetime import date
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import COMMUNE, DAY, DISTRICT, ELSEWHERE, MACHINE, MOMENT, NEIGHBOUR, Cast
from tongket.foundation.models import AuditEntry
from tongket.organisation import actions, queries
from tongket.organisation.access import Access, NotAllowed
from tongket.organisation.actions.units import place as put
from tongket.organisation.models import OrganisationUnit, Placement

pytestmark = pytest.mark.django_db
FOUNDED = date(2024, 1, 1)


def create(key: str, parent: str | None = "bac-kan", **changes: object) -> queries.UnitFacts:
    facts = {
        "kind": "agency",
        "name": "Phòng Thống kê",
        "name_en": "Statistics Office",
        "valid_from": FOUNDED,
        "by": None,
        "at": MOMENT,
        "access": MACHINE,
    }
    return actions.create_unit(key=key, parent=parent, **(facts | changes))


def place(unit: str, parent: str, day: date, access: Access = MACHINE) -> None:
    actions.place_unit(unit=unit, parent=parent, valid_from=day, by=None, at=MOMENT, access=access)


def code(unit: str, code: str, day: date) -> None:
    actions.give_code(unit=unit, code=code, valid_from=day, by=None, at=MOMENT, access=MACHINE)


def parent_of(unit: str, day: date) -> str | None:
    above = queries.parent(unit, day)
    return above.key if above else None


def test_a_new_unit_lies_under_its_parent_from_its_first_day(cast: Cast) -> None:
    create("phong-thong-ke", DISTRICT)
    assert parent_of("phong-thong-ke", FOUNDED) == DISTRICT
    assert parent_of("phong-thong-ke", date(2023, 12, 31)) is None
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject) == ("create_unit", "phong-thong-ke")


@pytest.mark.parametrize("key", ["pac-nam", "boc-bo-01864"])
def test_a_key_is_never_used_again(cast: Cast, key: str) -> None:
    with pytest.raises(actions.UnitKeyTaken):
        create(key, valid_from=date(2026, 1, 1), parent="thai-nguyen")


@pytest.mark.parametrize("key", ["", "Pác Nặm", "pac nam", "-pac", "pac_nam", "đồn"])
def test_a_key_holds_plain_letters_digits_and_hyphens(cast: Cast, key: str) -> None:
    with pytest.raises(actions.UnitKeyUnusable) as refused:
        create(key)
    proposed = refused.value.data["proposed"]
    assert create(str(proposed) + "-x").key == f"{proposed}-x"


def test_a_unit_begins_under_a_parent_that_is_there(cast: Cast) -> None:
    with pytest.raises(actions.UnitNotInForce):
        create("phong-thong-ke", DISTRICT, valid_from=date(2025, 7, 1))
    with pytest.raises(queries.UnitUnknown):
        create("phong-thong-ke", "nowhere")
    assert not OrganisationUnit.objects.filter(key="phong-thong-ke").exists()


def test_only_an_administrator_makes_or_moves_units(cast: Cast) -> None:
    for person in (cast.lan, cast.minh, cast.ha, cast.binh):
        with pytest.raises(NotAllowed):
            create("phong-thong-ke", DISTRICT, access=person.access)
        with pytest.raises(NotAllowed):
            place(COMMUNE, ELSEWHERE, DAY, access=person.access)
    create("phong-thong-ke", DISTRICT, access=cast.quan.access)


def test_a_unit_is_moved_from_a_day_on(cast: Cast) -> None:
    place(COMMUNE, ELSEWHERE, DAY)
    assert parent_of(COMMUNE, date(2023, 12, 11)) == DISTRICT
    assert parent_of(COMMUNE, DAY) == ELSEWHERE
    assert parent_of(COMMUNE, date(2025, 7, 1)) is None


def test_a_place_ends_with_what_it_is_under(cast: Cast) -> None:
    create("phong-thong-ke", DISTRICT)
    assert parent_of("phong-thong-ke", date(2025, 6, 30)) == DISTRICT
    assert parent_of("phong-thong-ke", date(2025, 7, 1)) is None


def test_a_second_move_of_the_same_day_replaces_the_first(cast: Cast) -> None:
    place(COMMUNE, ELSEWHERE, DAY)
    place(COMMUNE, "bac-kan", DAY)
    assert parent_of(COMMUNE, DAY) == "bac-kan"


def test_an_earlier_move_entered_later_leaves_the_later_one(cast: Cast) -> None:
    place(COMMUNE, ELSEWHERE, DAY)
    place(COMMUNE, "bac-kan", date(2022, 1, 1))
    days = (date(2021, 12, 31), date(2022, 1, 1), date(2023, 12, 11), DAY)
    assert [parent_of(COMMUNE, day) for day in days] == [DISTRICT, "bac-kan", "bac-kan", ELSEWHERE]


def test_no_unit_lies_under_itself(cast: Cast) -> None:
    for parent in (DISTRICT, COMMUNE, "bac-kan"):
        with pytest.raises(actions.PlacementInCircle):
            place("bac-kan", parent, DAY)
    assert parent_of("bac-kan", DAY) == "viet-nam"


def test_a_circle_of_a_later_day_is_refused_too(cast: Cast) -> None:
    """On its first day the move is sound; a move already known for later would close the ring."""
    place(DISTRICT, ELSEWHERE, date(2024, 6, 1))
    with pytest.raises(actions.PlacementInCircle) as refused:
        place(ELSEWHERE, DISTRICT, date(2024, 1, 1))
    assert refused.value.data["on"] == date(2024, 6, 1)


DAYS = st.dates(date(2020, 1, 1), date(2020, 1, 6))
KEYS = [f"u{number}" for number in range(5)]


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS), DAYS), max_size=12))
def test_whatever_is_moved_each_day_is_a_tree(db: None, moves: list[tuple[str, str, date]]) -> None:
    with transaction.atomic():
        first = date(2020, 1, 1)
        rows = [OrganisationUnit(key=key, kind="agency", valid_from=first) for key in KEYS]
        units = {unit.key: unit for unit in OrganisationUnit.objects.bulk_create(rows)}
        for unit, parent, day in moves:
            try:
                with transaction.atomic():
                    put(units[unit], units[parent], day)
            except actions.PlacementInCircle:
                continue
        placements = list(Placement.objects.order_by("unit", "valid_from"))
        for one, next_one in pairwise(placements):
            last = one.unit_id != next_one.unit_id
            assert one.valid_to == (None if last else next_one.valid_from)
        for number in range(1, 7):
            assert_tree(placements, date(2020, 1, number))
        transaction.set_rollback(True)


def assert_tree(placements: list[Placement], day: date) -> None:
    above = {
        row.unit_id: row.parent_id
        for row in placements
        if row.valid_from <= day and (row.valid_to is None or day < row.valid_to)
    }
    for start in above:
        seen, current = set(), start
        while current is not None:
            assert current not in seen
            seen.add(current)
            current = above.get(current)


def test_a_code_is_borne_by_one_unit_at_a_time(cast: Cast) -> None:
    with pytest.raises(actions.CodeTaken) as refused:
        code(NEIGHBOUR, "01864", DAY)
    assert refused.value.data == {"code": "01864", "unit": COMMUNE, "on": DAY}
    with pytest.raises(actions.CodeTaken) as refused:
        code("bac-kan", "19", DAY)
    assert refused.value.data["unit"] == "thai-nguyen-truoc-2025"


def test_a_code_that_will_be_borne_later_is_taken_for_who_lasts_that_long(cast: Cast) -> None:
    create("moi", "viet-nam")
    with pytest.raises(actions.CodeTaken) as refused:
        code("moi", "01864", FOUNDED)
    assert refused.value.data["unit"] == COMMUNE


def test_a_new_code_ends_the_old_one_which_is_then_free(cast: Cast) -> None:
    code(COMMUNE, "99999", DAY)
    assert queries.unit_by_code("01864", date(2023, 12, 11)).key == COMMUNE
    assert queries.unit_by_code("99999", DAY).key == COMMUNE
    code(NEIGHBOUR, "01864", date(2024, 1, 1))
    assert queries.unit("01864@2024-01-01").key == NEIGHBOUR
    assert queries.unit("01864@2025-07-01").key == "bang-thanh-01864"
