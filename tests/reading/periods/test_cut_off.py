"""A claim knows the last day whose events it counts, where its text names it."""

from datetime import date

import pytest

from tongket.reading import read
from tongket.results.payload import from_json, to_json

JUNE, MAY = date(2023, 6, 20), date(2023, 5, 25)


def days(text: str) -> list[date | None]:
    return [claim.cut_off for claim in read(f"Báo cáo năm 2023\n{text}").claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đến ngày 20/6/2023, thu ngân sách đạt 5 tỷ đồng.", [JUNE]),
        ("Tính đến hết ngày 20/6, thu ngân sách đạt 5 tỷ đồng; chi đạt 7 tỷ đồng.", [JUNE, JUNE]),
        ("Đến 20/6, thu đạt 5 tỷ đồng. Chi ngân sách đạt 7 tỷ đồng.", [JUNE, None]),
        ("Thu ngân sách đến ngày 20/6/2023 đạt 5 tỷ đồng; chi đạt 7 tỷ đồng.", [JUNE, None]),
        ("Đến 20/6, thu ngân sách năm 2023 đạt 5 tỷ đồng.", [JUNE]),
        ("Đến 20/6, thu đạt 5 tỷ đồng; đến 25/5, chi ngân sách đạt 7 tỷ đồng.", [JUNE, MAY]),
        ("Đến ngày 20/6/2022, thu ngân sách đạt 5 tỷ đồng.", [None]),
        ("Phấn đấu đến ngày 20/6/2023 thu ngân sách đạt 5 tỷ đồng.", [None]),
        ("Ngày 20/6/2023, thu ngân sách đạt 5 tỷ đồng.", [None]),
        ("Đến ngày 30/2/2023, thu ngân sách đạt 5 tỷ đồng.", [None]),
    ],
)
def test_a_day_up_to_which_is_counted_holds_for_its_sentence(text, found):
    assert days(text) == found


def test_the_day_is_kept_with_the_claim_and_claims_kept_without_one_are_read():
    (claim,) = read("Báo cáo năm 2023\nĐến 20/6, thu ngân sách đạt 5 tỷ đồng.").claims
    kept = to_json(claim)
    assert from_json(kept) == claim
    del kept["cut_off"]
    assert from_json(kept).cut_off is None
