"""Who may have a report drawn up, of what, and what is refused."""

from dataclasses import replace

import pytest

from reports.composition.asked import ASKED, CONFERENCE, EVERYTHING, NOW, gathered
from tongket.organisation.access import Access, NotAllowed
from tongket.reports.composition import compose
from tongket.reports.kinds import Kind
from tongket.reports.material import Material
from tongket.reports.queries.gathering import (
    BodyOfOtherUnit,
    NothingToReport,
    gather,
    signer_for,
)
from tongket.vocabulary.period import Period
from tongket.writing.contents import contents_of, figures_in, text_of
from tongket.writing.form import Family
from tongket.writing.sentences import Spelling

pytestmark = pytest.mark.django_db


def test_a_unit_without_plan_and_figures_has_nothing_to_report(cast: object) -> None:
    with pytest.raises(NothingToReport):
        gathered(ASKED["annual-state"])


def test_a_stranger_gets_no_report(cast: object) -> None:
    with pytest.raises(NotAllowed):
        gathered(ASKED["annual-state"], access=Access("stranger", ()))


def test_a_body_signs_for_its_own_unit_only(cast: object) -> None:
    with pytest.raises(BodyOfOtherUnit):
        gather(
            "pac-nam",
            body="ubnd-bac-kan",
            kind=Kind.ANNUAL,
            period=Period.year(2023),
            as_of=CONFERENCE,
            recorded_by=NOW,
            access=EVERYTHING,
        )


def test_the_council_signs_resolutions_and_a_commune_has_the_bodies_that_the_law_gives_it(
    cast: object,
) -> None:
    assert signer_for("pac-nam", Family.STATE, Kind.RESOLUTION).kind == "council"
    assert signer_for("pac-nam", Family.PARTY, Kind.RESOLUTION).name == "Huyện ủy Pác Nặm"
    commune = signer_for("boc-bo-01864", Family.PARTY, Kind.MONTH)
    assert (commune.unit, commune.name) == ("boc-bo-01864", "Đảng ủy xã Bộc Bố")


def test_the_spelling_changes_words_and_never_references(materials: dict[str, Material]) -> None:
    material = materials["annual-state"]
    ours = compose(Kind.ANNUAL, material)
    theirs = compose(Kind.ANNUAL, replace(material, spelling=Spelling.ON_LAST))
    assert [f.ref for f in figures_in(ours)] == [f.ref for f in figures_in(theirs)]
    words = " ".join(text_of(content) for content in contents_of(theirs))
    assert "hoá" in words
    assert "hóa" not in words
    assert theirs.front.body.startswith("Uỷ ban")
    assert theirs.form == ours.form
