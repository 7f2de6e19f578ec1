"""Which of several rows of a target is in force."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from evaluation.promises import said_on, target
from tongket.plans.rules import TargetKind, in_force

LATER = said_on(date(2023, 6, 30))


def test_an_amended_target_falls_away() -> None:
    first = target("258", id=1)
    amended = target("300", id=2, replaces=1)

    assert in_force([first, amended]) == (amended,)


def test_the_decision_stands_before_a_later_report_of_it() -> None:
    decided = target("772", id=1, exact=True)
    reported = target("770", id=2, source=LATER)

    assert in_force([reported, decided]) == (decided,)


def test_of_two_reports_the_later_stands() -> None:
    first, second = target("50", id=1), target("57.5", id=2, source=LATER)

    assert in_force([second, first]) == in_force([first, second]) == (second,)


def test_a_number_at_hand_stands_before_none() -> None:
    unnumbered = target(None, id=1, source=LATER)
    numbered = target("20860", id=2)

    assert in_force([unnumbered, numbered]) == (numbered,)


def test_of_rows_without_a_number_one_stays() -> None:
    first = target(None, id=1)

    assert in_force([first, replace(first, id=2, source=LATER)])[0].id == 2


def test_issuers_kinds_and_units_are_promises_of_their_own_in_the_order_given() -> None:
    own = target("700", id=1)
    province = target("720", id=2, issuer="tỉnh")
    growth = target("8", id=3, kind=TargetKind.GROWTH)
    commune = target("70", id=4, unit="bang-thanh-01858")

    assert in_force([commune, own, province, growth]) == (commune, own, province, growth)


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        (TargetKind.LEVEL, False),
        (TargetKind.ANY_DECREASE, True),
        (TargetKind.KEEP, True),
        (TargetKind.DONE, True),
    ],
)
def test_some_kinds_need_no_number(kind: TargetKind, *, known: bool) -> None:
    assert target(None, kind=kind).is_known is known
    assert target("1", kind=kind).is_known
    assert target("1").low == Decimal(1)
