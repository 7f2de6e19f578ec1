"""How is a body called after it was entered under a wrong name, and who may say so?"""

from datetime import timedelta

import pytest

from cast import DISTRICT, ELSEWHERE, MOMENT, Cast
from tongket.foundation.audit import verify
from tongket.foundation.models import AuditEntry
from tongket.organisation import frames
from tongket.organisation.access import NotAllowed
from tongket.organisation.actions import BodyCalledSo, load_units, rename_body
from tongket.organisation.models import Body
from tongket.organisation.queries import BodyUnknown, bodies, bodies_called, body, former_names
from tongket.organisation.seeding import seed

pytestmark = pytest.mark.django_db

KEY = "huyen-uy-pac-nam"
OLD = ("Huyện ủy Pác Nặm", "Pác Nặm District Party Committee")


def rename(cast: Cast, name: str, minutes: int = 0) -> None:
    at = MOMENT + timedelta(minutes=minutes)
    quan = cast.quan
    rename_body(KEY, name=name, name_en=f"{name} (en)", by=quan.id, at=at, access=quan.access)


def test_a_renamed_body_is_the_same_body_under_its_last_name_everywhere(cast: Cast) -> None:
    before = body(KEY)
    assert (before.name, before.name_en) == OLD
    rename(cast, "Sai lần nữa")
    rename(cast, "Huyện ủy", minutes=5)
    after = body(KEY)
    assert (after.id, after.key, after.unit, after.kind) == (
        *(before.id, before.key, before.unit, before.kind),
    )
    assert (after.name, after.name_en) == ("Huyện ủy", "Huyện ủy (en)")
    assert after in bodies(DISTRICT)
    assert bodies_called([KEY]) == (after,)
    rows = {row["body"]: row["name"] for row in frames.bodies().to_pylist()}
    assert rows[KEY] == "Huyện ủy"
    assert rows["hdnd-pac-nam"] == body("hdnd-pac-nam").name


def test_every_name_that_a_body_had_is_kept_with_who_changed_it_and_when(cast: Cast) -> None:
    assert former_names(DISTRICT) == {}
    rename(cast, "Sai lần nữa")
    rename(cast, OLD[0], minutes=5)
    [(key, names)] = former_names(DISTRICT).items()
    assert key == KEY
    assert [(one.name, one.until, one.renamed_by) for one in names] == [
        ("Sai lần nữa", MOMENT + timedelta(minutes=5), "Quân"),
        (OLD[0], MOMENT, "Quân"),
    ]
    row = Body.objects.get(key=KEY)
    assert (row.name, row.name_en) == OLD  # as it was entered
    trail = AuditEntry.objects.filter(action="rename_body").last()
    assert trail is not None
    assert (trail.subject, trail.by) == (KEY, "quan")
    assert trail.detail["from"][0] == "Sai lần nữa"
    assert verify().is_whole


def test_reading_the_table_of_units_again_takes_no_name_back(cast: Cast) -> None:
    rename(cast, "Huyện ủy")
    load_units(seed(), by=None, at=MOMENT, access=cast.quan.access)
    assert body(KEY).name == "Huyện ủy"


def test_a_body_is_renamed_by_an_administrator_of_its_unit_to_another_name(cast: Cast) -> None:
    minh = cast.minh
    with pytest.raises(NotAllowed):
        rename_body(KEY, name="X", name_en="X", by=minh.id, at=MOMENT, access=minh.access)
    quan = cast.quan
    with pytest.raises(BodyCalledSo):
        rename_body(KEY, name=OLD[0], name_en=OLD[1], by=quan.id, at=MOMENT, access=quan.access)
    with pytest.raises(BodyUnknown):
        rename_body("x", name="X", name_en="X", by=quan.id, at=MOMENT, access=quan.access)
    assert (former_names(DISTRICT), former_names(ELSEWHERE)) == ({}, {})
