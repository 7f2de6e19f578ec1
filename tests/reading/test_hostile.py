"""Texts made to be slow are read in time proportional to their size, and none of them breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.upholding import steps
from tongket.reading import read

SHAPES = {
    "digits": lambda size: "9" * size,
    "brackets": lambda size: "(" * size + ")" * size,
    "open brackets with numbers": lambda size: "(1 ha " * (size // 4),
    "one line": lambda size: "thu ngân sách đạt 12,5 tỷ đồng, bằng 102% kế hoạch; " * (size // 40),
    "a sentence without end": lambda size: "thu ngân sách và chi đầu tư " * (size // 20),
    "numbers only": lambda size: "1.234,5 " * (size // 6),
    "cues only": lambda size: "đạt tăng giảm so với " * (size // 15),
    "commas": lambda size: "tổng, " * (size // 4),
    "numbers joined": lambda size: "1" + "-1" * (size // 2),
    "slashes": lambda size: "1/" * size,
    "blanks": lambda size: "năm" + " " * size + "x",
    "tone marks": lambda size: "a" + "\u0301" * size,
    "short lines": lambda size: "1\n" * size,
    "bars": lambda size: "TT | Chỉ tiêu | KH\n" + "1 | a | 2\n" * (size // 8),
    "cells": lambda size: "TT\nChỉ tiêu\nKH\nTH\n" + "1\nlúa nước\n2\n3\n" * (size // 12),
    "dashes": lambda size: "1 - " * (size // 2),
    "quotation marks": lambda size: '"' * size,
    "cues behind a number": lambda size: "1 ha " + "đạt " * (size // 3),
    "words behind a number": lambda size: "1 hộ " + "nghèo " * (size // 4),
    "changes in one sentence": lambda size: "3 vụ, giảm 2 vụ so với cùng kỳ, " * (size // 20),
    "heads of tables": lambda size: "TT\n" * size,
    "captions": lambda size: "\n".join(
        f"Xã {n} thu {n} tỷ đồng\nNăm nay thu của xã {n} đạt {n + 1} tỷ.\nXã {n} thu {n} tỷ đồng"
        for n in range(1000, 1000 + size // 8)
    ),
    "misses": lambda size: "một số chỉ tiêu không đạt như: " + "a, " * size,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_about_twice_the_steps(shape):
    made = SHAPES[shape]
    read(made(64))
    small, large = steps(made(800)), steps(made(3200))
    assert large <= 4.6 * small + 2000


@pytest.mark.parametrize(
    "text",
    [
        *("9" * 10_000, "(" * 100_000 + ")" * 100_000, "1." * 5_000, "1" + "-1" * 1_200),
        "tỷ " * 50_000,
        # what belongs together cut by a line's end, with nothing behind it
        *("giao trước ngày\n31/12.", "đến\n31/12", "Nghị quyết\nsố 5", "Số\n12/BC"),
        *("Tăng 5% so với năm\n2016; 5 ha", "Đợt\n3 có 5 xã"),
        # digits that are no decimals, and more of them than a number has
        "Trong ²³ tháng đầu năm 2023.",
        "Kỷ luật " + "9" * 6_000 + " đảng viên: khiển trách (5), cảnh cáo (3).",
    ],
)
def test_hostile_texts_are_read_to_the_end(text):
    read(text)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text):
    read(text)


WORDS = (
    "đạt tăng giảm từ xuống còn so với cùng kỳ kế hoạch bằng % ( ) / , ; . : - 12 3,5 1.300 2023 tỷ"
    " đồng ha hộ lệ nghèo thu ngân sách ước phấn đấu trong đó năm tháng lần lượt và trở lên xếp thứ"
    ' gấp vượt thêm KH "'
)


@given(st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=40))
def test_no_jumble_of_the_genres_words_breaks_the_reading(words):
    text = " ".join(words)
    for claim in read(text).claims:
        assert 0 <= claim.start <= claim.end <= len(text)


CELLS = st.text(st.sampled_from("0123456789.,-/% ()<"), max_size=14)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=6), st.sampled_from("\t|\n"))
def test_no_damaged_cell_breaks_the_reading_of_a_table(rows, mark):
    head = mark.join(["TT", "Chỉ tiêu", "ĐVT", "KH năm 2023", "TH năm 2023", "So với KH (%)"])
    body = [
        mark.join([str(place), f"Diện tích lúa {name}", "ha", *cells])
        for place, (name, cells) in enumerate(zip("abcdef", rows, strict=False), start=1)
    ]
    read("\n".join([head, *body]))


def test_a_cell_that_is_no_number_leaves_the_rest_of_its_row():
    text = (
        "TT | Chỉ tiêu | ĐVT | KH | TH\n1 | Lúa | ha | 3.40106,47 | 58.500\n2 | Ngô | ha | 5 | 6\n"
    )
    rice, _ = read(text).claims
    assert [figure.text for figure in rice.figures] == ["58.500"]
