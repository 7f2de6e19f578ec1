"""A claim says how likely it is to be right."""

from tongket.reading import read


def sure(text: str) -> list[float]:
    return [claim.confidence for claim in read(text).claims]


def test_a_thing_named_in_front_of_its_figure_is_surer_than_one_behind_it():
    (front,) = sure("Thu ngân sách đạt 12,5 tỷ đồng.")
    (behind,) = sure("Kết nạp 113 đảng viên mới.")
    assert front > behind


def test_claims_that_share_their_words_are_doubtful():
    assert max(sure("Đã giải quyết 15/17 đơn, đạt 88,2%.")) < 0.5


def test_an_open_number_halves_the_confidence_and_leaves_a_note():
    (claim,) = read("Thu ngân sách đạt 106,811 tỷ đồng.").claims
    (closed,) = sure("Thu ngân sách đạt 106,81 tỷ đồng.")
    assert claim.confidence == closed / 2
    assert claim.notes == ("number-open 106,811",)


def test_the_texts_own_way_of_writing_closes_a_number():
    text = "Thu ngân sách đạt 106,811 tỷ đồng. Sản lượng đạt 61,5 tấn."
    assert read(text).claims[0].notes == ()
