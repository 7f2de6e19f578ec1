"""A hedge is given back in the words of the text."""

import pytest

from tongket.reading import read
from tongket.reading.hedges import hedge


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("trên 5,2 tỷ đồng", ("trên", "")),
        ("Hơn 5,2 tỷ đồng", ("Hơn", "")),
        ("không  quá 5,2 tỷ đồng", ("không quá", "")),
        ("ngót 5,2 tỷ đồng", ("ngót", "")),
        ("≥ 5,2 tỷ đồng", ("≥", "")),
        ("từ 5,2 tỷ đồng trở lên", ("", "trở lên")),
        ("5,2 tỷ đồng", ("", "")),
    ],
)
def test_the_words_beside_a_number_that_hedge_it_are_given_as_written(number, said):
    text = f"Năm 2023, thu ngân sách đạt {number}."
    [figure] = read(text).claims[0].figures
    assert figure.text == "5,2"
    assert hedge(text, figure) == said


def test_a_hedge_of_other_words_is_said_in_the_usual_ones():
    text = "Năm 2024, phấn đấu thu ngân sách đạt và vượt 5,2 tỷ đồng."
    [figure] = read(text).claims[0].figures
    assert hedge(text.replace("đạt và vượt", "đạt, vượt kia"), figure) == ("ít nhất", "")
