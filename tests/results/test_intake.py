"""A document taken in waits, read and linked, until people decide; a refusal leaves nothing."""

from datetime import date, timedelta

import pytest

import tongket
from cast import COMMUNE, DISTRICT, MOMENT, NEIGHBOUR, Cast
from desk import Desk
from tongket.foundation import documents
from tongket.foundation.documents import DocumentAlreadyStored, DocumentDatesReversed
from tongket.foundation.models import Document
from tongket.indicators.actions import learn_alias
from tongket.organisation.access import NotAllowed
from tongket.organisation.queries import BodyUnknown, UnitUnknown
from tongket.reading.files.limits import FileDamaged, FileEmpty, FileTooLarge
from tongket.reading.text.decoding import EncodingUnrecognised, FileNotText
from tongket.results import actions, queries
from tongket.results.models import Intake
from tongket.results.queries import ClaimKind, ClaimState
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.period import Period

DAY = MOMENT.date()
TEXT = """Kết quả thực hiện nhiệm vụ năm 2023

Thu ngân sách đạt trên 12,5 tỷ đồng, bằng 104% kế hoạch. Trồng rừng đạt 310ha, bằng 103% kế hoạch.
Toàn huyện có 21/25 chỉ tiêu cơ bản đạt và vượt kế hoạch.
Một số chỉ tiêu không đạt kế hoạch như: thu nhập bình quân đầu người, giảm nghèo.
"""


def take_in(desk: Desk, text: str | bytes = TEXT, **more) -> str:
    asked = {
        "title": "Báo cáo năm 2023",
        "publisher": "UBND huyện",
        "published_from": DAY,
        "published_to": DAY,
        "unit_key": DISTRICT,
        **more,
    }
    content = text.encode() if isinstance(text, str) else text
    return actions.take_in(content, "bao-cao.txt", **asked, **desk.by)


def test_a_report_becomes_claims_that_wait(minh: Desk):
    document = minh.view(take_in(minh))
    assert document.facts.text == TEXT
    assert (document.unit, document.body, document.period) == (
        DISTRICT,
        "huyen-uy-pac-nam",
        Period.year(2023),
    )
    assert document.reader == tongket.__version__
    linked = {view.facts.indicator for view in document.claims}
    assert {"budget_revenue", "forest_planting_area", "income_per_capita"} <= linked
    assert {view.facts.state for view in document.claims} == {ClaimState.OPEN}
    assert minh.figures() == minh.targets() == minh.statements() == ()


def test_claims_point_to_their_words_in_reading_order(minh: Desk):
    document = minh.view(take_in(minh))
    starts = [view.facts.read.start for view in document.claims]
    assert starts == sorted(starts)
    for view in document.claims:
        read = view.facts.read
        assert TEXT[read.indicator_start : read.indicator_end] == read.indicator
        for figure in read.figures:
            assert TEXT[figure.start : figure.end] == figure.text.lstrip("-")


def test_what_was_read_can_be_accepted_as_it_stands(minh: Desk):
    document = minh.view(take_in(minh))
    ready = [view.facts.id for view in document.claims if view.indicator]
    minh.accept(*ready)
    revenue = {f.measure.value: f.number for f in minh.figures(indicator="budget_revenue")}
    assert {str(number) for number in revenue.values()} == {"12.5", "104"}
    assert {said.says for said in minh.statements()} >= {"missed"}


def test_a_named_miss_is_kept_apart_from_figures(minh: Desk):
    kinds = [view.facts.kind for view in minh.view(take_in(minh)).claims]
    assert ClaimKind.MISS in kinds
    assert ClaimKind.FIGURES in kinds


def test_words_a_committee_has_taught_are_understood(minh: Desk):
    text = "Năm 2023, tổng đàn lớn đạt 1.200 con."
    learn_alias("large_livestock_herd", "tổng đàn lớn", unit_key=DISTRICT, **minh.by)
    (view,) = minh.view(take_in(minh, text)).claims
    assert (view.facts.indicator, view.facts.confidence) == ("large_livestock_herd", 100)


def test_a_text_without_figures_is_no_error(minh: Desk):
    document = minh.view(take_in(minh, "Hội nghị diễn ra trong không khí sôi nổi."))
    assert document.claims == ()
    assert document.notes == ("no-figures",)


def test_a_year_taken_from_the_day_of_publication_is_told(minh: Desk):
    document = minh.view(take_in(minh, "6 tháng đầu năm, thu ngân sách đạt 9 tỷ đồng."))
    assert (document.period, document.notes) == (Period.half(2023, 1), ("period-assumed",))
    told = "Trong 6 tháng đầu năm, thu ngân sách đạt 8 tỷ đồng."
    assert minh.view(take_in(minh, told, period=Period.half(2022, 1))).notes == ()
    assert minh.view(take_in(minh, "Năm 2023, thu ngân sách đạt 7 tỷ đồng.")).notes == ()


def test_the_document_may_say_less_than_who_brings_it(minh: Desk):
    asked = {"period": Period.half(2022, 2), "body": "ubnd-pac-nam", "illustrative": True}
    document = minh.view(take_in(minh, rewritten=True, **asked))
    assert (document.period, document.body) == (Period.half(2022, 2), "ubnd-pac-nam")
    assert document.facts.rewritten
    minh.accept(*[view.facts.id for view in document.claims if view.facts.claim.figure(Slot.VALUE)])
    assert all(figure.source.illustrative for figure in minh.figures())


@pytest.mark.parametrize(
    ("content", "more", "error"),
    [
        (b"", {}, FileEmpty),
        (b"%PDF-1.7", {}, FileDamaged),
        (b"\x89PNG", {}, FileNotText),
        (b"a" * (5 * 1024 * 1024 + 1), {}, FileTooLarge),
        (b"Thu ng\xe2n s\xe1ch", {}, EncodingUnrecognised),
        (TEXT, {"unit_key": "pac-nan"}, (UnitUnknown, NotAllowed)),
        (TEXT, {"body": "nobody"}, BodyUnknown),
        (TEXT, {"published_to": date(2023, 1, 1)}, DocumentDatesReversed),
        (TEXT, {"published_to": DAY + timedelta(days=1)}, actions.DocumentOfTheFuture),
        (TEXT, {"published_from": DAY + timedelta(days=1)}, actions.DocumentOfTheFuture),
    ],
)
def test_a_refused_file_leaves_nothing_behind(minh: Desk, home, content, more, error):
    with pytest.raises(error):
        take_in(minh, content, **more)
    assert not Document.objects.exists()
    assert not Intake.objects.exists()
    assert not [path for path in home.rglob("*") if path.is_file()]


def test_the_same_file_twice_is_noticed(minh: Desk):
    key = take_in(minh)
    with pytest.raises(DocumentAlreadyStored) as refused:
        take_in(minh, title="Khác")
    assert refused.value.data["key"] == key
    assert len(queries.documents(minh.access)) == 1


def test_the_clerk_brings_in_what_is_her_communes(measured: Cast, minh: Desk):
    lan, ha, binh = (Desk(who) for who in (measured.lan, measured.ha, measured.binh))
    key = take_in(lan, unit_key=COMMUNE)
    assert documents.document(key).recorded_by
    for desk, unit in ((lan, NEIGHBOUR), (ha, DISTRICT), (binh, DISTRICT)):
        with pytest.raises(NotAllowed):
            take_in(desk, TEXT + unit, unit_key=unit)
    with pytest.raises(NotAllowed):
        lan.accept(lan.view(key).claims[0].facts.id)
