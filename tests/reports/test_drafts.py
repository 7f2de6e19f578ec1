"""A draft is begun, reworded, signed once, and stays as it was signed."""

from dataclasses import replace
from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection

from cast import Cast
from desk import HOUR, Desk, claim, figure
from tongket.foundation.audit import verify
from tongket.organisation.access import NotAllowed
from tongket.reports.actions import drafting, signing
from tongket.reports.actions.signing import (
    GapsLeft,
    NumberTaken,
    Seal,
    SignedBeforeKnown,
    SignerMissing,
)
from tongket.reports.kinds import Kind, Section
from tongket.reports.models import Report, Signature
from tongket.reports.numbering import SeriesImpossible
from tongket.reports.queries import reports as queries
from tongket.reports.queries.gathering import BodyOfOtherUnit, NothingToReport
from tongket.reports.queries.rows import ReportAlreadySigned, ReportUnknown
from tongket.reports.rewording import FigureNotBound, typed
from tongket.vocabulary.claim import Slot
from tongket.writing.contents import figures_in, gaps_in, text_of
from tongket.writing.word import as_docx

BODY, UNIT = "huyen-uy-pac-nam", "pac-nam"
SEAL = Seal("2020-2025", 7, "Pác Nặm", date(2023, 12, 12), "BÍ THƯ", "Nguyễn Văn A")


@pytest.fixture
def revenue(minh: Desk) -> Desk:
    """On record: revenue 11.3 tỷ đồng, 102 % of plan, up 23.8 %."""
    more = (
        figure(Slot.PLAN_VALUE, "11", "tỷ đồng"),
        figure(Slot.PLAN_PERCENT, "102", "%"),
        figure(Slot.GROWTH_PERCENT, "23,8", "%"),
    )
    minh.accept(*minh.document(("budget_revenue", claim("11,3", *more))))
    return minh


def begin(desk: Desk, kind: Kind = Kind.ANNUAL, body: str = BODY) -> int:
    return drafting.begin_report(
        UNIT,
        body=body,
        kind=kind,
        period=kind.period(2023),
        as_of=date(2023, 12, 12),
        **desk.by,
    )


def seen(desk: Desk, number: int):
    return queries.report(number, recorded_by=desk.now, access=desk.access)


def paragraph_of(desk: Desk, number: int) -> tuple[str, str]:
    """The key and the words of the first paragraph that prints the revenue."""
    return next(
        (key, typed(content))
        for key, content in seen(desk, number).contents
        if "11,3" in text_of(content)
    )


def without_gaps(desk: Desk, number: int) -> int:
    """Fill every gap of a draft with words."""
    for key, content in seen(desk, number).contents:
        text = typed(content)
        if "⟦……⟧" in text:
            drafting.reword(number, key, text.replace("⟦……⟧", "đã nêu"), **desk.by)
    return number


def test_a_draft_prints_what_is_on_record(revenue: Desk):
    number = begin(revenue)
    printed = {figure.printed for figure in figures_in(seen(revenue, number).document)}
    assert any("11,3" in words for words in printed)
    assert [facts.id for facts in queries.reports(revenue.access)] == [number]


def test_words_change_and_come_back_one_by_one(revenue: Desk):
    number = begin(revenue)
    key, text = paragraph_of(revenue, number)
    drafting.reword(number, key, "Một. " + text, **revenue.by)
    drafting.reword(number, key, "Hai. " + text, **revenue.by)
    assert paragraph_of(revenue, number)[1] == "Hai. " + text
    drafting.undo_rewording(number, key, **revenue.by)
    assert paragraph_of(revenue, number)[1] == "Một. " + text
    drafting.undo_rewording(number, key, **revenue.by)
    assert paragraph_of(revenue, number)[1] == text
    with pytest.raises(drafting.RewordingUnknown):
        drafting.undo_rewording(number, key, **revenue.by)


def test_a_figure_is_not_typed_over(revenue: Desk):
    number = begin(revenue)
    key, text = paragraph_of(revenue, number)
    with pytest.raises(FigureNotBound):
        drafting.reword(number, key, text.replace("11,3", "12,3"), **revenue.by)
    assert paragraph_of(revenue, number)[1] == text


def test_what_only_misses_figures_is_dropped_and_put_back(revenue: Desk):
    number = begin(revenue)
    before = len(gaps_in(seen(revenue, number).document))
    count = drafting.drop_gaps(number, **revenue.by)
    view = seen(revenue, number)
    assert len(gaps_in(view.document)) < before
    assert len(view.dropped) == count > 0
    assert "11,3" in paragraph_of(revenue, number)[1]
    for key, _ in view.dropped:
        drafting.undo_rewording(number, key, **revenue.by)
    assert len(gaps_in(seen(revenue, number).document)) == before


def test_a_figure_that_was_left_out_can_be_put_back(revenue: Desk):
    number = begin(revenue)
    key, text = paragraph_of(revenue, number)
    drafting.reword(number, key, "Không nêu số.", **revenue.by)
    drafting.reword(number, key, text, **revenue.by)
    assert paragraph_of(revenue, number) == (key, text)


def test_parts_are_left_out_and_come_back(revenue: Desk):
    number = begin(revenue)
    whole = len(seen(revenue, number).document.blocks)
    drafting.choose_sections(number, [Section.DIRECTION, Section.CAUSES], **revenue.by)
    assert len(seen(revenue, number).document.blocks) < whole
    drafting.choose_sections(number, [], **revenue.by)
    assert len(seen(revenue, number).document.blocks) == whole


def test_a_signed_report_stays_and_names_what_changed_since(revenue: Desk):
    number = without_gaps(revenue, begin(revenue))
    signing.sign_report(number, SEAL, **revenue.by)
    signed = seen(revenue, number)
    bytes_then = as_docx(signed.document)
    assert signed.touched == ()
    revenue.accept(
        *revenue.document(("budget_revenue", claim("13,0")), published=date(2023, 12, 20))
    )
    later = queries.report(
        number, recorded_by=revenue.now.replace(month=12, day=28), access=revenue.access
    )
    assert as_docx(later.document) == bytes_then
    assert any("11,3" in each.then and "13" in (each.now or "") for each in later.touched)


def test_what_is_signed_has_number_day_and_name_and_no_notes(revenue: Desk):
    number = without_gaps(revenue, begin(revenue))
    signing.sign_report(number, SEAL, **revenue.by)
    view = seen(revenue, number)
    assert (view.document.front.number, view.document.front.day) == (7, SEAL.date)
    assert view.document.end is not None
    assert view.document.end.signature.name == "Nguyễn Văn A"
    assert view.facts.signed is not None
    assert view.facts.signed.number == 7
    assert gaps_in(view.document) == ()


def test_a_signed_report_changes_no_more(revenue: Desk):
    number = without_gaps(revenue, begin(revenue))
    key, text = paragraph_of(revenue, number)
    signing.sign_report(number, SEAL, **revenue.by)
    for act in (
        lambda: drafting.reword(number, key, text, **revenue.by),
        lambda: drafting.choose_sections(number, [], **revenue.by),
        lambda: drafting.withdraw_report(number, **revenue.by),
        lambda: signing.sign_report(number, replace(SEAL, number=8), **revenue.by),
    ):
        with pytest.raises(ReportAlreadySigned):
            act()


def test_nobody_signs_a_paper_with_gaps(revenue: Desk):
    number = begin(revenue)
    assert gaps_in(seen(revenue, number).document)
    with pytest.raises(GapsLeft):
        signing.sign_report(number, SEAL, **revenue.by)
    assert not Signature.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"name": "  "}, SignerMissing),
        ({"date": date(2023, 12, 11)}, SignedBeforeKnown),
        ({"date": date(2024, 12, 11)}, SignedBeforeKnown),
        ({"series": "2023"}, SeriesImpossible),
    ],
)
def test_a_seal_that_cannot_be_is_refused(revenue: Desk, wrong, error):
    number = without_gaps(revenue, begin(revenue))
    with pytest.raises(error):
        signing.sign_report(number, replace(SEAL, **wrong), **revenue.by)


def test_a_number_is_given_once_in_a_series(revenue: Desk):
    first, second = (without_gaps(revenue, begin(revenue)) for _ in range(2))
    signing.sign_report(first, SEAL, **revenue.by)
    with pytest.raises(NumberTaken):
        signing.sign_report(second, SEAL, **revenue.by)
    series = queries.numbering(second, SEAL.date, recorded_by=revenue.now, access=revenue.access)
    assert series == (("2020-2025", 8),)


def test_a_discarded_draft_can_be_put_back(revenue: Desk):
    number = begin(revenue)
    drafting.withdraw_report(number, **revenue.by)
    assert queries.reports(revenue.access) == ()
    with pytest.raises(ReportUnknown):
        seen(revenue, number)
    drafting.restore_report(number, **revenue.by)
    assert seen(revenue, number).facts.id == number


def test_who_may_what(revenue: Desk, measured: Cast):
    number = without_gaps(revenue, begin(revenue))
    ha = {"by": measured.ha.id, "at": revenue.now, "access": measured.ha.access}
    with pytest.raises(NotAllowed):
        begin(Desk(measured.ha, revenue.now))
    with pytest.raises(NotAllowed):
        signing.sign_report(number, SEAL, **ha)
    with pytest.raises(NotAllowed):
        queries.report(number, recorded_by=revenue.now, access=measured.binh.access)
    assert queries.reports(measured.binh.access) == ()
    with pytest.raises(BodyOfOtherUnit):
        begin(revenue, body="tinh-uy-bac-kan")


def test_everything_is_in_the_trail(revenue: Desk):
    number = without_gaps(revenue, begin(revenue))
    signing.sign_report(number, SEAL, **revenue.by)
    assert verify().is_whole


@pytest.mark.django_db(transaction=True)
def test_of_two_who_sign_at_once_one_does(revenue: Desk):
    number = without_gaps(revenue, begin(revenue))
    start, outcomes = Barrier(2), []
    at, access, by = revenue.now + HOUR, revenue.access, revenue.person.id

    def sign(place: int) -> None:
        start.wait()
        try:
            seal = replace(SEAL, number=place)
            signing.sign_report(number, seal, by=by, at=at, access=access)
        except ReportAlreadySigned as error:
            outcomes.append(error.code)
        else:
            outcomes.append("signed")
        finally:
            connection.close()

    threads = [Thread(target=sign, args=[place]) for place in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["report-already-signed", "signed"]
    assert Report.objects.get(pk=number).signature.number in {1, 2}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.MONTH])
def test_every_kind_can_be_drafted(revenue: Desk, kind: Kind):
    number = begin(revenue, kind)
    assert as_docx(seen(revenue, number).document)


def test_a_month_of_which_nothing_is_known_is_no_draft(revenue: Desk):
    with pytest.raises(NothingToReport):
        begin(revenue, Kind.MONTH)
