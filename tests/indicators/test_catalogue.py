"""The catalogue that ships is whole, loads once, and says what is not linked yet."""

from dataclasses import replace
from datetime import date

import pytest

from cast import COMMUNE, DISTRICT, MOMENT, NEIGHBOUR, Cast
from tongket.foundation.models import AuditEntry
from tongket.indicators.actions import (
    AliasTooLong,
    AliasUnknown,
    DefinitionChanged,
    IndicatorNamed,
    IndicatorNotAddable,
    Loaded,
    create_indicator,
    forget_alias,
    learn_alias,
    load_catalogue,
    load_sets,
)
from tongket.indicators.catalogue import NewIndicator, SetRow, shipped_catalogue, shipped_sets
from tongket.indicators.models import Alias as AliasRow
from tongket.indicators.models import IndicatorVersion
from tongket.indicators.queries import (
    Alias,
    IndicatorUnknown,
    aliases,
    catalogue,
    catalogues,
    indicator,
    members,
    relations,
    taught_aliases,
    unlinked_weights,
)
from tongket.indicators.rules import FormulaCircular, FormulaUnitsDiffer
from tongket.organisation.access import NotAllowed
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.unit import Unit

DAY = date(2023, 12, 31)
SHIPPED = shipped_catalogue()


@pytest.fixture
def loaded(db: None) -> None:
    load_catalogue(SHIPPED, by=None, at=MOMENT)
    load_sets(shipped_sets(), by=None, at=MOMENT)


def test_the_shipped_catalogue_names_each_indicator_and_each_alias_once():
    assert len(SHIPPED) == 144
    assert len({row.code for row in SHIPPED}) == len(SHIPPED)
    meanings: dict[str, set[str]] = {}
    for row in SHIPPED:
        for words in (row.name, *row.aliases):
            meanings.setdefault(words.lower(), set()).add(row.code)
    assert [words for words, codes in meanings.items() if len(codes) > 1] == []


HONEY = NewIndicator(
    "Mô hình nuôi ong mật", "mô hình", 0, Direction.HIGHER, Nature.FLOW, "agriculture_forestry"
)


def test_an_officer_defines_an_indicator_for_everybody(cast: Cast, loaded: None) -> None:
    minh = cast.minh
    by = {"unit_key": DISTRICT, "by": minh.id, "at": MOMENT, "access": minh.access}
    code = create_indicator(HONEY, note="bao-cao", **by)
    made = indicator(code, date(2021, 1, 1))
    assert (code, made.name, made.unit) == ("mo_hinh_nuoi_ong_mat", HONEY.name, "mô hình")
    assert Alias(code, "mô hình nuôi ong mật") in aliases()
    assert AuditEntry.objects.filter(action="create_indicator", subject=code).count() == 1
    with pytest.raises(IndicatorNamed) as refused:
        create_indicator(replace(HONEY, name="MÔ HÌNH  nuôi ong mật"), **by)
    assert refused.value.data["code"] == code
    other = create_indicator(replace(HONEY, name="Mô hình nuôi, ong mật"), **by)
    assert other == f"{code}_2"


@pytest.mark.parametrize("unit", ["%", "tạ/ha", "điểm %"])
def test_a_share_or_rate_is_no_amount_to_be_added_up(cast: Cast, loaded: None, unit: str) -> None:
    minh = cast.minh
    by = {"unit_key": DISTRICT, "by": minh.id, "at": MOMENT, "access": minh.access}
    with pytest.raises(IndicatorNotAddable):
        create_indicator(replace(HONEY, unit=unit), **by)
    create_indicator(replace(HONEY, unit=unit, nature=Nature.RATIO), **by)


def test_a_clerk_defines_no_indicator(cast: Cast, loaded: None) -> None:
    lan = cast.lan
    with pytest.raises(NotAllowed):
        create_indicator(HONEY, unit_key=COMMUNE, by=lan.id, at=MOMENT, access=lan.access)


def test_what_was_taught_is_listed_and_forgotten(cast: Cast, loaded: None) -> None:
    lan, words = cast.lan, "Ong mật"
    by = {"unit_key": COMMUNE, "by": lan.id, "at": MOMENT, "access": lan.access}
    learn_alias("pig_herd", words, **by)
    [taught] = taught_aliases(lan.access)
    assert (taught.words, taught.code, taught.by, taught.at) == (
        *("ong mật", "pig_herd"),
        *("Lan", MOMENT),
    )
    assert taught_aliases(cast.binh.access) == ()
    with pytest.raises(NotAllowed):
        forget_alias(words, **{**by, "by": cast.ha.id, "access": cast.ha.access})
    forget_alias(words, **by)
    assert taught_aliases(lan.access) == ()
    with pytest.raises(AliasUnknown):
        forget_alias(words, **by)


def test_words_longer_than_a_name_are_not_remembered(cast: Cast, loaded: None) -> None:
    lan = cast.lan
    with pytest.raises(AliasTooLong):
        learn_alias(
            "pig_herd", "lợn " * 60, unit_key=COMMUNE, by=lan.id, at=MOMENT, access=lan.access
        )


def test_every_unit_of_the_shipped_catalogue_is_counted_in_something():
    assert all(Unit.parse(row.unit).dimension for row in SHIPPED)
    assert {row.nature for row in SHIPPED} == set(Nature)


def test_the_set_of_2023_has_34_members_of_which_11_are_reconstructed():
    rows = shipped_sets()
    assert len(rows) == 34
    assert sum(row.reconstructed for row in rows) == 11
    assert {row.indicator for row in rows} <= {row.code for row in SHIPPED}


def test_loading_again_changes_nothing(loaded: None):
    before = AuditEntry.objects.count()
    assert load_catalogue(SHIPPED, by=None, at=MOMENT) == Loaded(added=0, changed=0)
    load_sets(shipped_sets(), by=None, at=MOMENT)
    assert IndicatorVersion.objects.count() == len(SHIPPED)
    assert AuditEntry.objects.count() == before


def test_new_wording_is_taken_over_without_a_new_version(loaded: None):
    worded = replace(SHIPPED[0], name_en="Total output")
    assert load_catalogue([worded], by=None, at=MOMENT) == Loaded(added=0, changed=1)
    assert indicator(worded.code, DAY).name_en == "Total output"


@pytest.mark.parametrize(
    "change",
    [
        {"unit": "triệu đồng"},
        {"decimals": 5},
        {"direction": Direction.LOWER},
        {"nature": Nature.STOCK},
    ],
)
def test_recorded_figures_never_get_another_meaning(loaded: None, change):
    with pytest.raises(DefinitionChanged) as refused:
        load_catalogue([replace(SHIPPED[0], **change)], by=None, at=MOMENT)
    assert refused.value.data["column"] == next(iter(change))


def test_a_new_version_ends_the_one_before_it(loaded: None):
    later = replace(SHIPPED[0], unit="triệu đồng", valid_from=date(2026, 1, 1))
    load_catalogue([later], by=None, at=MOMENT)
    assert catalogue(date(2025, 12, 31))[later.code].unit == "tỷ đồng"
    assert catalogue(date(2026, 1, 1))[later.code].unit == "triệu đồng"


def test_the_catalogues_of_several_days_are_those_of_each_day(
    loaded: None, django_assert_num_queries
):
    later = replace(SHIPPED[0], unit="triệu đồng", valid_from=date(2026, 1, 1))
    load_catalogue([later], by=None, at=MOMENT)
    ends = (date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
    with django_assert_num_queries(1):
        found = catalogues([*ends, date(1900, 1, 1)])
    assert {day: list(found[day].items()) for day in ends} == {
        day: list(catalogue(day).items()) for day in ends
    }
    assert found[date(1900, 1, 1)] == {}
    assert catalogues([]) == {}


def test_a_definition_is_not_known_before_its_first_day(loaded: None):
    assert "commune_total_product" not in catalogue(date(2024, 12, 31))
    assert "commune_total_product" in catalogue(date(2025, 1, 1))
    with pytest.raises(IndicatorUnknown):
        indicator("commune_total_product", date(2024, 12, 31))


def test_a_circle_of_formulas_is_refused(loaded: None):
    rows = {row.code: row for row in SHIPPED}
    bent = [
        replace(rows["total_production_value"], formula="agri_production_value + 0 * export_value"),
    ]
    with pytest.raises(FormulaUnitsDiffer):
        load_catalogue(bent, by=None, at=MOMENT)
    bent = [
        replace(rows["total_production_value"], formula="agri_production_value * 1"),
        replace(rows["agri_production_value"], formula="total_production_value * 1"),
    ]
    with pytest.raises(FormulaCircular) as refused:
        load_catalogue(bent, by=None, at=MOMENT)
    assert set(refused.value.data["codes"]) == {row.code for row in bent}


@pytest.mark.parametrize("column", ["plan_indicator", "part_of"])
def test_a_row_that_names_no_indicator_is_refused(loaded: None, column):
    with pytest.raises(IndicatorUnknown) as refused:
        load_catalogue([replace(SHIPPED[0], **{column: "nothing"})], by=None, at=MOMENT)
    assert refused.value.data == {"code": "nothing"}


def test_relations_are_data(loaded: None):
    related = relations(catalogue(DAY))
    parts = ("mtqg_capital_plan.investment", "mtqg_capital_plan.recurrent")
    assert related.sums["mtqg_capital_plan"] == parts
    assert related.plans["mtqg_capital_disbursed.recurrent"] == "mtqg_capital_plan.recurrent"
    assert related.plans["public_investment_disbursed"] == "public_investment_plan"
    assert related.weights["forest_cover_rate"] == "natural_area"
    assert related.quotients["grain_per_capita"].factor == 1000
    assert related.quotients["mtqg_disbursement_rate"].factor == 100
    assert "poverty_reduction_points" in related.formulas
    assert set(related.quotients) < set(related.formulas)


def test_what_names_no_indicator_is_listed_and_nothing_else(loaded: None):
    found = {one.code: one for one in unlinked_weights(DAY)}
    assert found["rice_yield"].text == "rice area"
    assert found["near_poor_rate"].is_formula
    related = relations(catalogue(DAY))
    assert not set(found) & {*related.weights, *related.formulas}
    assert all(found[code].text for code in found)


def test_members_come_in_the_order_of_the_set(loaded: None):
    found = members("pac-nam-2023")
    assert [member.position for member in found] == list(range(1, 35))
    assert found[0].code == "total_production_value"
    assert members("nothing") == ()


def test_a_set_is_brought_to_exactly_its_rows(loaded: None):
    load_sets([SetRow("pac-nam-2023", "pig_herd", reconstructed=False)], by=None, at=MOMENT)
    assert [member.code for member in members("pac-nam-2023")] == ["pig_herd"]


def test_names_are_aliases_too(loaded: None):
    assert Alias("pig_herd", "tổng đàn lợn") in aliases()


def test_a_committee_learns_words_of_its_own(cast: Cast, loaded: None):
    minh = cast.minh
    learn_alias(
        "pig_herd", "  Tổng   Đàn ", unit_key=DISTRICT, by=minh.id, at=MOMENT, access=minh.access
    )
    assert aliases(DISTRICT)[0] == Alias("pig_herd", "tổng đàn")
    assert Alias("pig_herd", "tổng đàn") not in aliases(NEIGHBOUR)


def test_a_committees_own_words_go_before_everybodys(cast: Cast, loaded: None):
    minh = cast.minh
    for code in ("pig_herd", "large_livestock_herd"):
        learn_alias(
            code, "thu ngân sách", unit_key=DISTRICT, by=minh.id, at=MOMENT, access=minh.access
        )
    assert [a.code for a in aliases(DISTRICT) if a.text == "thu ngân sách"] == [
        "large_livestock_herd"
    ]
    assert [a.code for a in aliases() if a.text == "thu ngân sách"] == ["budget_revenue"]
    assert AliasRow.objects.filter(words="thu ngân sách").count() == 2


def test_who_only_reads_teaches_no_words(cast: Cast, loaded: None):
    with pytest.raises(NotAllowed):
        learn_alias(
            "pig_herd",
            "đàn",
            unit_key=DISTRICT,
            by=cast.ha.id,
            at=MOMENT,
            access=cast.ha.access,
        )


def test_queries_of_the_catalogue_are_one_each(loaded: None, django_assert_num_queries):
    with django_assert_num_queries(1):
        catalogue(DAY)
    with django_assert_num_queries(1):
        aliases(DISTRICT)
    with django_assert_num_queries(1):
        members("pac-nam-2023")
    with django_assert_num_queries(1):
        relations(catalogue(DAY))
