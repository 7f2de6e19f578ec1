"""The page of findings: what each means, the way to its sources, and setting a tension aside."""

import re
from collections.abc import Callable

from django.test import Client

from cast import Person
from desk import Desk, claim, figure
from measured import load_measured
from tongket.vocabulary.claim import ClaimStage, Slot
from web.conftest import Year

PAGE = "/findings/pac-nam/"
Visitor = Callable[[Person], Client]


def tension(desk: Desk, percent: str = "92,9") -> None:
    for code, level, unit, share in (
        ("grain_per_capita", "500", "kg/người/năm", "100"),
        ("grain_output", "15.000", "tấn", percent),
    ):
        said = figure(Slot.PLAN_PERCENT, share, "%", at=40)
        desk.accept(*desk.document((code, claim(level, said, unit=unit))))


def key(page: str) -> str:
    return re.search(r'name="key" value="(\w+)"', page)[1]


def test_a_record_without_figures_says_how_to_begin_and_one_without_findings_how_many_agree(
    year: Year, visitor: Visitor
) -> None:
    minh = visitor(year.cast.minh)
    assert "/documents/new/" in minh.get(PAGE).content.decode()
    year.accept()
    page = minh.get(PAGE).content.decode()
    assert "cùng đúng" in page
    assert "/documents/new/" not in visitor(year.cast.ha).get(PAGE).content.decode()


def test_minh_explains_a_tension_and_takes_that_back_while_ha_can_only_read_it(
    cast: object, visitor: Visitor
) -> None:
    load_measured()
    tension(Desk(cast.minh))
    minh, ha = visitor(cast.minh), visitor(cast.ha)
    page = minh.get(PAGE).content.decode()
    assert "/explain/" in page
    assert "/explain/" not in ha.get(PAGE).content.decode()
    said = {"key": key(page), "reason": "Dân số <dự báo>", "anchor": "tension-x"}
    assert ha.post(f"{PAGE}explain/", said).status_code == 403
    done = minh.post(f"{PAGE}explain/", said)
    assert (done.status_code, done["Location"]) == (302, f"{PAGE}#tension-x")
    for reader in (minh, ha):
        assert "“Dân số &lt;dự báo&gt;” (Minh," in reader.get(PAGE).content.decode()
    assert minh.post(f"{PAGE}withdraw/", said).status_code == 302
    assert "(Minh," not in minh.get(PAGE).content.decode()


def test_every_figure_of_a_reckoned_side_leads_to_its_own_words(
    cast: object, visitor: Visitor
) -> None:
    load_measured()
    desk = Desk(cast.minh)
    desk.accept(
        *desk.document(("budget_revenue", claim("20", stage=ClaimStage.TARGET))),
        *desk.document(
            ("budget_revenue", claim("11,3", figure(Slot.PLAN_PERCENT, "102", "%", at=40)))
        ),
    )
    page = visitor(cast.ha).get(PAGE).content.decode()
    for place in ("from=20&amp;to=24", "from=40&amp;to=43"):
        assert f"/documents/{desk.key}/?{place}#here" in page


def test_words_typed_about_figures_that_moved_since_are_kept_beside_the_new_ones(
    cast: object, visitor: Visitor
) -> None:
    load_measured()
    desk, minh = Desk(cast.minh), visitor(cast.minh)
    tension(desk)
    page = minh.get(PAGE).content.decode()
    anchor = re.search(r'name="anchor" value="([^"]+)"', page)[1]
    said = {"key": key(page), "reason": "Dân số là số dự báo", "anchor": anchor}
    tension(desk, "92,93")
    answer = minh.post(f"{PAGE}explain/", said)
    assert answer.status_code == 422
    assert "Dân số là số dự báo</textarea>" in answer.content.decode()
    assert key(answer.content.decode()) != said["key"]
