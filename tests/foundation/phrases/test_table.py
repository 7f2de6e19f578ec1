"""Does every code that a door must say have words in both languages?"""

import re
import string
from enum import StrEnum
from pathlib import Path

import pytest

from tongket import reading
from tongket.evaluation.scorecard import Chip
from tongket.evaluation.verdicts.judgement import Reason, Terms, Verdict
from tongket.foundation.phrases.table import PHRASES, note, phrase, sentence_case
from tongket.foundation.phrases.targets import reached
from tongket.reading.legacy.alphabets import Scheme
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.stage import Stage


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("verdict", Verdict),
        ("reason", Reason),
        ("chip", Chip),
        ("stage", Stage),
        ("measure", Measure),
    ],
)
def test_every_code_has_a_phrase(kind: str, codes: type[StrEnum]) -> None:
    assert [code for code in codes if f"{kind}.{code}" not in PHRASES] == []


def test_every_note_on_a_text_has_words() -> None:
    """The codes are written where they are given; those of old letters carry the alphabet."""
    source = "".join(path.read_text() for path in Path(reading.__file__).parent.rglob("*.py"))
    codes = set(re.findall(r'\(\s*"([a-z]+(?:-[a-z]+)+)",\s*\)', source))
    codes |= {"period-assumed", *(f"converted-{scheme}" for scheme in Scheme)}
    assert codes > {"no-figures", "hidden-sheets"}
    assert [code for code in codes if note(code, "vi") == code] == []
    for code in ("columns-unread", "table-unread"):
        assert "“Hệ số”" in note(f"{code} “Hệ số”", "vi")


@pytest.mark.parametrize("terms", Terms)
def test_every_kind_of_terms_can_be_said(terms: Terms) -> None:
    assert reached(terms, 1, 1, "ha", "vi")


def test_both_languages_ask_for_the_same_data() -> None:
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert [code for code, (vi, en) in PHRASES.items() if names(vi) != names(en)] == []


def test_a_phrase_is_filled_in() -> None:
    said = phrase("reason.stated_share", "vi", stated="106 %", nearly="95 %")
    assert sentence_case(said).startswith("Nguồn nêu bằng 106 %")
