"""A claim says how likely it is to be right."""

from tongket.reading import read


def sure(text: str) -> list[float]:
    return [claim.confidence for claim in read(text).claims]


def test_a_claim_is_the_surer_the_nearer_its_name_stands_in_front_of_its_figure():
    (near,) = sure("Thu ngân sách đạt 12,5 tỷ đồng.")
    (apart,) = sure("Thu ngân sách cũng chỉ đạt gần 12,5 tỷ đồng.")
    (far,) = sure("Thu ngân sách được tập trung chỉ đạo ngay từ đầu năm, đạt 12,5 tỷ đồng.")
    (behind,) = sure("Kết nạp 113 đảng viên mới.")
    assert near > apart > behind > far


def test_a_claim_of_a_change_alone_is_doubtful():
    (level,) = sure("Thu ngân sách đạt 12,5 tỷ đồng.")
    (growth,) = sure("Thu ngân sách tăng 12,5%.")
    assert growth < level


def test_three_claims_that_share_their_words_are_doubtful():
    text = "Đã giải quyết 15/17 đơn, đạt 88,2%"
    assert min(sure(f"{text}.")) > 0.5
    assert max(sure(f"{text}; lũy kế giải quyết 40 đơn, đạt 90% và 95%.")[:2]) > 0.5
    assert max(sure("Thu ngân sách đạt 9 tỷ đồng, lũy kế 14 tỷ đồng, cả năm 31 tỷ đồng.")) < 0.5


def test_an_open_number_halves_the_confidence_and_leaves_a_note():
    (claim,) = read("Thu ngân sách đạt 106,811 tỷ đồng.").claims
    (closed,) = sure("Thu ngân sách đạt 106,81 tỷ đồng.")
    assert claim.confidence == closed / 2
    assert claim.notes == ("number-open 106,811",)


def test_the_texts_own_way_of_writing_closes_a_number():
    text = "Thu ngân sách đạt 106,811 tỷ đồng. Sản lượng đạt 61,5 tấn."
    assert read(text).claims[0].notes == ()
