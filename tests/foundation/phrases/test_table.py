"""Does every code that a door must say have words in both languages?"""

import string
from enum import StrEnum

import pytest

from tongket.evaluation.scorecard import Chip
from tongket.evaluation.verdicts.judgement import Reason, Terms, Verdict
from tongket.foundation.phrases.table import PHRASES, phrase, sentence_case
from tongket.foundation.phrases.targets import reached
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
