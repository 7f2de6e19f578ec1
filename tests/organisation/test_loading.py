from dataclasses import replace
from datetime import date

import pytest

from cast import DISTRICT, MACHINE, MOMENT, Cast
from tongket.foundation.models import AuditEntry
from tongket.organisation import actions, queries
from tongket.organisation.access import NotAllowed
from tongket.organisation.models import Body, OrganisationUnit, Placement
from tongket.organisation.seeding import Seed, seed
from tongket.vocabulary.key import key_of

pytestmark = pytest.mark.django_db


def load(rows: Seed, **changes: object) -> object:
    return actions.load_units(rows, **({"by": None, "at": MOMENT, "access": MACHINE} | changes))


def test_what_ships_is_loaded_once_however_often_it_is_read() -> None:
    rows = seed()
    loaded = load(rows)
    assert (loaded.units, loaded.events, loaded.bodies) == (18, 5, 18)
    entries = AuditEntry.objects.count()
    again = load(rows)
    assert (again.units, again.events, again.bodies) == (0, 0, 0)
    assert AuditEntry.objects.count() == entries


def test_what_was_changed_since_stays_changed() -> None:
    load(seed())
    OrganisationUnit.objects.filter(key=DISTRICT).update(name="huyện Pác Nặm (cũ)")
    load(seed())
    assert queries.unit(DISTRICT).name == "huyện Pác Nặm (cũ)"


def test_rows_added_later_join_what_is_there() -> None:
    rows = seed()
    load(replace(rows, passings=(), bodies=(), units=tuple(u for u in rows.units if not u.event)))
    assert queries.unit(DISTRICT).valid_to is None
    load(rows)
    assert queries.unit(DISTRICT).valid_to == date(2025, 7, 1)


def test_a_row_that_does_not_fit_leaves_nothing() -> None:
    rows = seed()
    broken = replace(rows.units[-1], parent="nowhere")
    with pytest.raises(queries.UnitUnknown):
        load(replace(rows, units=(*rows.units[:-1], broken)))
    assert not OrganisationUnit.objects.exists()
    assert not AuditEntry.objects.exists()


def test_a_closing_without_its_communes_is_refused() -> None:
    rows = seed()
    with pytest.raises(actions.UnitHasChildren):
        load(replace(rows, passings=tuple(p for p in rows.passings if p.kind == "closing")))


def test_only_an_administrator_loads(cast: Cast) -> None:
    OrganisationUnit.objects.filter(key="viet-nam").update(key="vietnam")
    with pytest.raises(NotAllowed):
        load(seed(), access=cast.minh.access)


def test_every_key_that_ships_is_well_formed_and_says_name_and_code(cast: Cast) -> None:
    for row in seed().units:
        assert row.key == key_of(row.key)
        if row.kind == "commune":
            assert row.key.startswith(f"{key_of(row.name.removeprefix('xã '))}-{row.code}")
    for row in seed().bodies:
        assert row.key == key_of(row.key)


def test_every_unit_in_force_lies_under_one_parent_that_is_in_force(cast: Cast) -> None:
    for day in (date(2004, 7, 8), date(2023, 12, 12), date(2025, 6, 30), date(2025, 7, 1)):
        for unit in queries.units():
            above = queries.parent(unit.key, day)
            has_one = unit.is_in_force(day) and unit.kind != "country"
            assert (above is not None) == has_one, (unit.key, day)
            assert above is None or above.is_in_force(day)
            assert Placement.objects.filter(unit=unit.id, valid_from=day).count() <= 1


def test_bodies_are_made_by_administrators_under_keys_of_their_own(cast: Cast) -> None:
    facts = {
        "unit": DISTRICT, "kind": "council", "name": "HĐND", "name_en": "Council", "at": MOMENT,
    }  # fmt: skip
    with pytest.raises(actions.BodyKeyTaken):
        actions.create_body(key="hdnd-pac-nam", by=None, access=MACHINE, **facts)
    with pytest.raises(NotAllowed):
        actions.create_body(key="other", by=cast.minh.id, access=cast.minh.access, **facts)
    body = actions.create_body(key="other", by=cast.quan.id, access=cast.quan.access, **facts)
    assert queries.body("other") == body
    assert Body.objects.filter(unit__key=DISTRICT).count() == 4
