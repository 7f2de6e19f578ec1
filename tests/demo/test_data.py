"""The demo's files hold what the public reports say, in words of their own."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tongket.cli.demo.rows import rows, text

TEXTS = {row["key"]: row for row in rows("texts.csv")}
BODIES = {key: text(row["file"]).decode().split("\n", 1) for key, row in TEXTS.items()}
NO_FIGURES = re.compile(
    r"ngày \d+/\d+/\d{4}|lần thứ \d+|(?:năm|tháng) \d{4}|\d tháng|100 triệu đồng/ha trở lên",
    re.IGNORECASE,
)


def printed(number: str, decimals: int) -> str:
    """Write a number as Vietnamese prose does, without its sign."""
    return f"{abs(Decimal(number)):,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def numbers_in(words: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", NO_FIGURES.sub("", words)))


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_says_first_whose_figures_it_retells(key):
    first, rest = BODIES[key]
    assert first.startswith(f"(Viết lại từ số liệu của {TEXTS[key]['publisher']}, ")
    assert first.endswith("; câu chữ không phải của bản gốc.)")
    assert rest.strip().startswith(TEXTS[key]["title"])


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_prints_its_figures_and_no_other(key):
    facts = [row for row in rows("facts.csv") if row["text"] == key]
    expected = Counter(printed(row["number"], int(row["decimals"])) for row in facts)
    assert numbers_in(BODIES[key][1]) == expected


@pytest.mark.parametrize("row", TEXTS.values(), ids=TEXTS)
def test_every_text_is_dated_and_marked_as_rewritten(row):
    first, last = (date.fromisoformat(row[end]) for end in ("published_from", "published_to"))
    assert first <= last
    assert row["rewritten"] == "yes"


def test_the_plan_of_2023_has_34_targets():
    targets = list(rows("targets-2023.csv"))
    assert len({row["indicator"] for row in targets}) == len(targets) == 34


def test_every_invented_figure_is_marked():
    for table in ("illustrative.csv", "communes.csv"):
        assert {row["mark"] for row in rows(table)} == {"minh họa"}
    assert {row["approved"] for row in rows("illustrative.csv")} == {"yes", "no"}
