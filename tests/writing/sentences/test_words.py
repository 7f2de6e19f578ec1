"""How single sentences sound, and where an office puts its tone marks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.period import Period
from tongket.writing.contents import text_of
from tongket.writing.document import Figure, MarginNote
from tongket.writing.sentences import Fact, Number, Spelling, inside, respelt, sentence, told


def number(slot: Slot, written: str, *, base: str = "", ref: str = "") -> Number:
    decimals = len(written.partition(".")[2])
    return Number(slot, Decimal(written), decimals, base=base, ref=ref)


OUTPUT = Fact(
    "Tổng giá trị sản xuất",
    (
        number(Slot.VALUE, "721", ref="r1"),
        number(Slot.PLAN_PERCENT, "103", ref="r2"),
        number(Slot.GROWTH_PERCENT, "8.3", base="năm 2022", ref="r3"),
    ),
    "tỷ đồng",
    ClaimStage.ESTIMATE,
)


def plain(fact: Fact, turn: int = 0) -> str:
    return text_of(sentence(told(fact, turn))).replace("\u00a0", " ")


def test_a_result_is_said_as_an_official_says_it() -> None:
    assert plain(OUTPUT) == (
        "Tổng giá trị sản xuất ước đạt 721 tỷ đồng, tăng 8,3% so với năm 2022, bằng 103% kế hoạch."
    )


def test_the_phrasing_goes_by_turn_and_is_the_same_each_time() -> None:
    said = {plain(OUTPUT, turn) for turn in range(6)}
    assert len(said) > 2
    assert plain(OUTPUT, 1) == plain(OUTPUT, 1)


def test_every_number_is_bound_and_notes_stay_beside_theirs() -> None:
    note = MarginNote("Hai văn bản nói khác nhau.")
    fact = Fact("Thu ngân sách", (Number(Slot.VALUE, Decimal(11), ref="r9", notes=(note,)),), "ha")
    content = told(fact)
    assert [part.ref for part in content if isinstance(part, Figure)] == ["r9"]
    place = content.index(note)
    assert isinstance(content[place - 1], Figure)
    refs = [part.ref for part in told(OUTPUT) if isinstance(part, Figure)]
    assert refs == ["r1", "r3", "r2"]


def test_a_fall_of_a_rate_names_both_ends_and_points() -> None:
    fact = Fact(
        "Tỷ lệ hộ nghèo",
        (
            number(Slot.VALUE, "49.74"),
            number(Slot.CHANGE, "-2.68"),
            number(Slot.PREVIOUS, "52.42"),
        ),
        "%",
        lower=True,
    )
    assert plain(fact) == ("Tỷ lệ hộ nghèo giảm từ 52,42% xuống còn 49,74% (giảm 2,68 điểm %).")


def test_things_counted_below_ten_have_two_digits_and_others_do_not() -> None:
    villages = Fact("Số thôn đạt chuẩn", (number(Slot.VALUE, "3"),), "thôn")
    assert plain(villages) == "Số thôn đạt chuẩn đạt 03 thôn."
    forest = Fact("Diện tích trồng rừng", (number(Slot.VALUE, "3"),), "ha")
    assert plain(forest) == "Diện tích trồng rừng đạt 3 ha."
    none = Fact("Số vụ cháy", (number(Slot.VALUE, "0"),), "vụ", lower=True)
    assert plain(none) == "Số vụ cháy còn 0 vụ."


def test_a_period_of_its_own_opens_the_sentence() -> None:
    fact = Fact("GRDP", (number(Slot.VALUE, "12"),), "tỷ đồng", period=Period.half(2023, 1))
    assert plain(fact).startswith("6 tháng đầu năm 2023, GRDP đạt")


def test_acronyms_keep_their_capitals_inside_a_sentence() -> None:
    assert inside("GRDP bình quân") == "GRDP bình quân"
    assert inside("Đàn lợn") == "đàn lợn"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Ủy ban hóa học, thủy lợi", "Uỷ ban hoá học, thuỷ lợi"),
        ("ĐẢNG ỦY, XÃ HÒA BÌNH", "ĐẢNG UỶ, XÃ HOÀ BÌNH"),
        ("quý III, quỹ, hoàn thành, khoẻ", "quý III, quỹ, hoàn thành, khoẻ"),
    ],
)
def test_tone_marks_go_where_the_office_puts_them(first: str, last: str) -> None:
    assert respelt(first, Spelling.ON_LAST) == last
    assert respelt(last, Spelling.ON_FIRST) == first.replace("khoẻ", "khỏe")


@given(st.text(alphabet="oaeuyqtnòóỏõọùúủũụàáảãạèéẻẽẹỳýỷỹỵ ,.HÓA"))
def test_spelling_twice_is_spelling_once(text: str) -> None:
    for spelling in Spelling:
        once = respelt(text, spelling)
        assert respelt(once, spelling) == once
