"""What people decide about verdicts and thresholds stands beside what was computed, and undone."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from cast import COMMUNE, DISTRICT, MOMENT, Cast, Person
from measured import load_measured
from tongket.evaluation import actions, queries
from tongket.evaluation.actions import (
    OverrideUnknown,
    ReasonMissing,
    ThresholdOutOfRange,
    VerdictNotFinal,
)
from tongket.evaluation.scorecard import Row
from tongket.evaluation.settings import Threshold, settings_of
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.organisation.access import NotAllowed
from tongket.plans.actions import set_target
from tongket.plans.terms import Origin, TargetTerms
from tongket.results.actions import Entry, approve_results, enter_result
from tongket.vocabulary.period import Period
from tongket.vocabulary.unit import Quantity, Unit

pytestmark = pytest.mark.django_db

YEAR = Period.year(2022)
KNOWN = date(2023, 1, 10)
LATER = MOMENT + timedelta(days=1)


def _hectares(number: int) -> Entry:
    return Entry(Quantity(Decimal(number), Unit.parse("ha")))


@pytest.fixture
def target(cast: Cast) -> int:
    """The district's 100 ha of forest in 2022, of which 92 were planted."""
    load_measured()
    minh = cast.minh
    target = set_target(
        DISTRICT,
        "forest_planting_area",
        YEAR,
        TargetTerms(low=Decimal(100), high=Decimal(100), printed="100 ha"),
        issuer="huyen-uy-pac-nam",
        origin=Origin.of_day(date(2021, 12, 20)),
        by=minh.id,
        at=MOMENT,
        access=minh.access,
    )
    result = enter_result(
        DISTRICT,
        "forest_planting_area",
        YEAR,
        _hectares(92),
        known=KNOWN,
        by=minh.id,
        at=MOMENT,
        access=minh.access,
    )
    approve_results([result], by=minh.id, at=MOMENT, access=minh.access)
    return target


def forest(person: Person, *, as_of: date = date(2023, 12, 31), at=LATER) -> Row:
    card = queries.scorecard(DISTRICT, 2022, as_of=as_of, recorded_by=at, access=person.access)
    return next(row for row in card.rows if row.indicator.code == "forest_planting_area")


def override(person: Person, target: int, **changed: object) -> int:
    said = {"verdict": Verdict.NEARLY_MET, "reason": "Mưa lũ kéo dài", "known_from": KNOWN}
    return actions.override_verdict(
        **{
            "target": target,
            "by": person.id,
            "at": MOMENT,
            "access": person.access,
            **said,
            **changed,
        }
    )


def test_an_officers_verdict_stands_and_the_computed_one_stays_beside_it(cast, target):
    override(cast.minh, target)
    row = forest(cast.ha)
    assert row.verdict is Verdict.NEARLY_MET
    assert row.line.judgement.verdict is Verdict.MISSED
    assert row.line.override
    assert row.line.override.reason == "Mưa lũ kéo dài"


def test_an_override_shows_only_from_the_day_and_the_moment_it_was_made(cast, target):
    override(cast.minh, target, known_from=date(2023, 6, 1), at=LATER)
    assert forest(cast.ha, as_of=date(2023, 5, 31)).verdict is Verdict.MISSED
    assert forest(cast.ha, at=MOMENT).verdict is Verdict.MISSED
    assert forest(cast.ha).verdict is Verdict.NEARLY_MET


def test_a_later_override_takes_the_place_of_the_earlier_one_which_stays_on_record(cast, target):
    override(cast.minh, target)
    override(cast.minh, target, verdict=Verdict.MET, at=LATER)
    assert forest(cast.ha).verdict is Verdict.MET
    assert forest(cast.ha, at=MOMENT).verdict is Verdict.NEARLY_MET


def test_a_withdrawn_override_lets_the_computed_verdict_stand_again(cast, target):
    override(cast.minh, target)
    minh = cast.minh
    actions.withdraw_override(target=target, by=minh.id, at=LATER, access=minh.access)
    assert forest(cast.ha).verdict is Verdict.MISSED
    with pytest.raises(OverrideUnknown):
        actions.withdraw_override(target=target, by=minh.id, at=LATER, access=minh.access)


def test_only_an_officer_of_the_unit_overrides(cast, target):
    for person in (cast.lan, cast.ha, cast.binh):
        with pytest.raises(NotAllowed):
            override(person, target)


def test_an_override_needs_a_reason_and_a_final_verdict(cast, target):
    with pytest.raises(ReasonMissing):
        override(cast.minh, target, reason="  ")
    with pytest.raises(VerdictNotFinal):
        override(cast.minh, target, verdict=Verdict.UNREPORTED)


def set_nearly(person: Person, unit: str, value: int, *, day: date = KNOWN, at=MOMENT) -> None:
    actions.set_threshold(
        unit_key=unit,
        threshold=Threshold.NEARLY_MET,
        value=Decimal(value),
        known_from=day,
        by=person.id,
        at=at,
        access=person.access,
    )


def test_a_threshold_counts_from_its_day_and_for_the_units_below(cast, target):
    set_nearly(cast.quan, "bac-kan", 90, day=date(2023, 6, 1))
    assert forest(cast.ha, as_of=date(2023, 5, 31)).verdict is Verdict.MISSED
    assert forest(cast.ha).verdict is Verdict.NEARLY_MET


def test_a_units_own_threshold_stands_before_that_of_the_unit_above(cast, target):
    set_nearly(cast.quan, DISTRICT, 93)
    set_nearly(cast.quan, "bac-kan", 90, at=LATER)
    assert forest(cast.ha).verdict is Verdict.MISSED
    settings = settings_of(COMMUNE, as_of=date(2023, 12, 31), recorded_by=LATER)
    assert settings.verdicts.nearly_met == 93


def test_only_an_administrator_sets_a_threshold_and_only_a_possible_one(cast, target):
    with pytest.raises(NotAllowed):
        set_nearly(cast.minh, DISTRICT, 90)
    with pytest.raises(ThresholdOutOfRange):
        set_nearly(cast.quan, DISTRICT, 101)


def test_a_stranger_sees_no_scorecard_no_review_and_no_findings(cast, target):
    asked = {"as_of": KNOWN, "recorded_by": LATER, "access": cast.binh.access}
    for ask in (
        lambda: queries.scorecard(DISTRICT, 2022, **asked),
        lambda: queries.review(DISTRICT, 2022, **asked),
        lambda: queries.story(DISTRICT, 2022, "forest_planting_area", **asked),
        lambda: queries.findings(DISTRICT, **asked),
        lambda: queries.years(DISTRICT, **asked),
    ):
        with pytest.raises(NotAllowed):
            ask()


def test_what_is_entered_later_but_dated_earlier_never_changes_an_earlier_moment(cast, target):
    before = forest(cast.ha, at=MOMENT)
    minh = cast.minh
    later = enter_result(
        DISTRICT,
        "forest_planting_area",
        YEAR,
        _hectares(104),
        known=date(2022, 12, 31),
        by=minh.id,
        at=LATER,
        access=minh.access,
    )
    approve_results([later], by=minh.id, at=LATER, access=minh.access)
    assert forest(cast.ha, at=MOMENT) == before
