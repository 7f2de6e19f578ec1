from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from django.db import transaction

from cast import DISTRICT, MACHINE, MOMENT, Cast
from tongket.foundation import audit
from tongket.foundation.models import AuditEntry
from tongket.organisation import actions, queries
from tongket.organisation.access import NotAllowed
from tongket.organisation.country import REFORM, Country, country
from tongket.organisation.models import OrganisationUnit, Placement, Succession, UnitCode
from tongket.organisation.queries.units import valid_on
from tongket.organisation.seeding import Seed, seed

pytestmark = pytest.mark.django_db
BEFORE = date(2025, 6, 30)
WHOLE = country()


def one_province() -> Country:
    """What became Thái Nguyên."""
    inside = {"thai-nguyen", "thai-nguyen-truoc-2025", "bac-kan"}
    units = []
    for unit in WHOLE.units:
        if unit.key in inside or unit.parent in inside:
            inside.add(unit.key)
            units.append(unit)
    return Country(tuple(units))


PROVINCE = one_province()


def load(rows: Country, **changes: object) -> actions.LoadedCountry:
    facts = {"by": None, "at": MOMENT, "access": MACHINE}
    return actions.load_country(rows, **(facts | changes))


def begin(rows: Seed | None = None) -> None:
    actions.load_units(rows or seed(), by=None, at=MOMENT, access=MACHINE)


def before_mergers() -> Seed:
    rows = seed()
    return replace(
        rows, passings=(), bodies=(), units=tuple(unit for unit in rows.units if not unit.event)
    )


def test_the_table_holds_the_country_before_and_after() -> None:
    def count(day: date) -> Counter[str]:
        return Counter(
            unit.kind
            for unit in WHOLE.units
            if unit.valid_from <= day and (unit.valid_to is None or day < unit.valid_to)
        )

    assert count(BEFORE) == {"province": 63, "district": 696, "commune": 10_035}
    assert count(REFORM) == {"province": 34, "commune": 3_321}
    into = [unit.into for unit in WHOLE.units if unit.into and unit.kind != "province"]
    assert sum(len(new) == 1 for new in into) == 9_569
    assert [sum(len(new) > 1 for new in into), sum(len(new) for new in into if len(new) > 1)] == [
        471,
        1_033,
    ]


def test_the_whole_country_enters_once_however_often_it_is_loaded() -> None:
    begin()
    steps: list[int] = []
    loaded = load(WHOLE, progress=steps.append)
    there = len(seed().units) - 1  # all of them but the country itself
    assert loaded.units == len(WHOLE.units) - there
    assert (loaded.parts, loaded.whole, loaded.closed) == (1_033, 9_569 + 52 - 12, 690)
    assert OrganisationUnit.objects.count() == len(WHOLE.units) + 1
    assert 0 < sum(steps) <= actions.rows_of(WHOLE)
    entries = AuditEntry.objects.count()
    again = load(WHOLE)
    assert (again.units, again.events, again.whole, again.parts) == (0, 0, 0, 0)
    assert AuditEntry.objects.count() == entries
    assert audit.verify().is_whole
    assert_every_unit_lies_under_one_that_is_there()


def assert_every_unit_lies_under_one_that_is_there() -> None:
    for day, kinds in ((BEFORE, 63 + 696 + 10_035), (REFORM, 34 + 3_321)):
        placed = Placement.objects.filter(valid_on(day)).values_list("unit", "parent")
        there = set(OrganisationUnit.objects.filter(valid_on(day)).values_list("pk", flat=True))
        assert len(placed) == len(dict(placed)) == kinds == len(there) - 1
        assert {unit for pair in placed for unit in pair} <= there


def table() -> tuple[object, ...]:
    """All that the record says of units, without the numbers of its rows."""
    days = ("valid_from", "valid_to")
    return (
        set(OrganisationUnit.objects.values_list("key", "kind", "name", "name_en", *days)),
        set(Placement.objects.values_list("unit__key", "parent__key", *days)),
        set(UnitCode.objects.values_list("unit__key", "code", *days)),
        set(
            Succession.objects.values_list(
                *("event__kind", "event__date", "event__legal_basis"),
                *("old__key", "new__key", "share", "share_source"),
            )
        ),
    )


def test_what_was_there_fits_in_without_doubles() -> None:
    with transaction.atomic():
        begin()
        load(PROVINCE)
        with_seed = table()
        transaction.set_rollback(True)
    begin(replace(seed(), units=seed().units[:1], passings=(), bodies=()))
    load(PROVINCE)
    assert table() == with_seed


def test_units_that_were_there_before_the_reform_end_with_it() -> None:
    begin(before_mergers())
    assert queries.unit(DISTRICT).valid_to is None
    load(PROVINCE)
    ended = table()
    assert queries.unit(DISTRICT).valid_to == REFORM
    assert queries.parent(DISTRICT, REFORM) is None
    assert {row.new for row in queries.successors("boc-bo-01864")} == {"bang-thanh-01864"}
    assert load(PROVINCE).events == 0
    assert table() == ended


def test_a_code_means_another_unit_after_the_reform() -> None:
    begin()
    load(PROVINCE)
    assert queries.unit("01864@2024-01-01").key == "boc-bo-01864"
    assert queries.unit("01864@2025-07-01").key == "bang-thanh-01864"
    assert len(queries.children("thai-nguyen", REFORM)) == 92


def test_a_part_has_no_share_until_somebody_records_one() -> None:
    begin()
    load(PROVINCE)
    parts = [unit for unit in PROVINCE.units if len(unit.into) > 1]
    assert parts
    for unit in parts:
        assert [row.share for row in queries.successors(unit.key)] == [None] * len(unit.into)


def test_a_unit_of_ones_own_under_a_district_that_closes_is_named_and_nothing_enters() -> None:
    begin(before_mergers())
    actions.create_unit(
        key="ban-quan-ly", kind="programme_board", name="Ban quản lý", name_en="Board",
        valid_from=date(2020, 1, 1), parent=DISTRICT, by=None, at=MOMENT, access=MACHINE,
    )  # fmt: skip
    before = table()
    with pytest.raises(actions.UnitHasChildren) as refused:
        load(PROVINCE)
    assert refused.value.data["children"] == ["ban-quan-ly"]
    assert table() == before


def test_a_code_that_a_unit_of_ones_own_bears_is_refused() -> None:
    begin()
    code = next(unit.code for unit in PROVINCE.units if unit.kind == "district" and unit.into == ()
                and unit.key != DISTRICT)  # fmt: skip
    actions.give_code(
        unit="viet-nam", code=code, valid_from=date(2020, 1, 1), by=None, at=MOMENT, access=MACHINE
    )
    before = table()
    with pytest.raises(actions.CodeTaken) as refused:
        load(PROVINCE)
    assert refused.value.data["unit"] == "viet-nam"
    assert table() == before


def test_a_unit_that_ended_on_another_day_is_refused() -> None:
    begin(before_mergers())
    actions.record_event(
        kind="rename", day=date(2024, 1, 1), legal_basis="NQ 1",
        passings=[actions.Passing("boc-bo-01864", "boc-bo-moi")],
        opens=[actions.NewUnit("boc-bo-moi", "commune", "xã Bộc Bố", "Bộc Bố", DISTRICT, "01865")],
        by=None, at=MOMENT, access=MACHINE,
    )  # fmt: skip
    with pytest.raises(actions.UnitEndsAlready):
        load(PROVINCE)


def test_only_who_administers_everything_loads_the_country(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        load(PROVINCE, access=cast.minh.access)
