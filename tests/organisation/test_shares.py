from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from cast import COMMUNE, MACHINE, MOMENT, NEIGHBOUR, Cast
from tongket.foundation import audit
from tongket.foundation.fields import NumberTooPrecise
from tongket.organisation import actions, queries
from tongket.organisation.access import NotAllowed
from tongket.organisation.actions import NewUnit, Passing
from tongket.organisation.models import Body

pytestmark = pytest.mark.django_db
DAY = date(2025, 7, 1)


@pytest.fixture
def parts(cast: Cast) -> tuple[int, int]:
    """Two parts of a commune that nobody has given a share, recorded as two events of one day."""
    merged = queries.successors(COMMUNE)[0].event
    for body in ("dang-uy", "hdnd", "ubnd"):
        Body.objects.filter(key=f"{body}-bang-thanh-01864").delete()
    actions.undo_event(event=merged, by=None, at=MOMENT, access=MACHINE)
    for key in ("bac", "nam"):
        actions.record_event(
            kind="split", day=DAY, legal_basis="NQ 1", passings=[Passing(COMMUNE, key, None)],
            opens=[NewUnit(key, "commune", f"xã {key}", key, "thai-nguyen")],
            by=None, at=MOMENT, access=MACHINE,
        )  # fmt: skip
    north, south = queries.successors(COMMUNE)
    return north.id, south.id


def record(succession: int, share: str, source: str = "điều tra 2024", **changes: object) -> None:
    facts = {"by": None, "at": MOMENT, "access": MACHINE}
    actions.record_share(
        succession=succession, share=Decimal(share), source=source, **(facts | changes)
    )


def shares() -> list[Fraction | None]:
    return [row.share for row in queries.successors(COMMUNE)]


def test_a_share_is_recorded_with_its_source_and_may_be_put_right(parts: tuple[int, int]) -> None:
    record(parts[0], "0.6")
    record(parts[1], "0.4", "nghị quyết")
    assert shares() == [Fraction(3, 5), Fraction(2, 5)]
    assert [row.share_source for row in queries.successors(COMMUNE)] == [
        "điều tra 2024",
        "nghị quyết",
    ]
    record(parts[0], "0.55")
    assert shares() == [Fraction(11, 20), Fraction(2, 5)]
    assert audit.verify().is_whole


@pytest.mark.parametrize(
    ("share", "source"), [("0", "s"), ("-0.1", "s"), ("1.1", "s"), ("0.5", "  "), ("0.41", "s")]
)
def test_a_share_that_does_not_fit_changes_nothing(
    parts: tuple[int, int], share: str, source: str
) -> None:
    record(parts[0], "0.6")
    with pytest.raises(actions.SharesDoNotFit):
        record(parts[1], share, source)
    assert shares() == [Fraction(3, 5), None]


def test_a_share_finer_than_a_millionth_is_refused(parts: tuple[int, int]) -> None:
    with pytest.raises(NumberTooPrecise):
        record(parts[0], "0.1234567")


def test_only_an_administrator_of_the_old_unit_records_one(
    parts: tuple[int, int], cast: Cast
) -> None:
    with pytest.raises(NotAllowed):
        record(parts[0], "0.5", access=cast.minh.access)
    record(parts[0], "0.5", access=cast.quan.access)


def test_an_unknown_succession_is_told(cast: Cast) -> None:
    with pytest.raises(actions.SuccessionUnknown):
        record(999_999, "0.5")
    assert queries.successors(NEIGHBOUR)
