"""Do the pages have all their words, in both languages, and no word too many?"""

import re
import string
from pathlib import Path

import pytest
from django.utils.html import strip_tags

import tongket.web
from tongket.web.words import WORDS, say

WEB = Path(tongket.web.__file__).parent
SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in [*WEB.rglob("*.py"), *WEB.rglob("*.html")]
    if path.parent.name != "words"
}
SAID = re.compile(r"""\bsay(?:_words)?[ (]\s*(?:f?)["']([a-z_.]+)["']""")
BY_CODE = (
    *("form.", "slot.", "bound.", "correct.stage."),
    *("indicator.nature.", "indicator.direction."),
)
BUILT = re.compile(r"""f["']([a-z_]+(?:\.[a-z_]+)*)\.\{""")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_key_that_a_page_says_has_words() -> None:
    said = {key for text in SOURCES.values() for key in SAID.findall(text)}
    assert said
    assert sorted(said - WORDS.keys()) == []


def test_no_words_are_left_over() -> None:
    everything = "\n".join(SOURCES.values())
    quoted = set(re.findall(r"""["']([a-z_]+(?:\.[a-z_]+)+|[a-z]+)["']""", everything))
    built = tuple(f"{prefix}." for prefix in BUILT.findall(everything))
    unused = [
        key
        for key in WORDS
        if key not in quoted
        and not key.startswith(built)
        and key.removesuffix(".help") not in quoted  # the help of a form's field
        and not key.startswith(BY_CODE)
    ]
    assert unused == []


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_something_with_the_same_data(key: str) -> None:
    vietnamese, english = WORDS[key]
    assert vietnamese.strip()
    assert english.strip()
    assert placeholders(vietnamese) == placeholders(english)


@pytest.mark.parametrize("key", WORDS)
def test_words_hold_only_tags_that_are_well_formed(key: str) -> None:
    for words in WORDS[key]:
        assert re.sub(r"</?(?:b|i|small)>", "", words) == strip_tags(words)
        assert words.count("<b>") == words.count("</b>")


def test_what_is_filled_in_is_escaped() -> None:
    said = say("card.title", "vi", unit="<script>", year=2023)
    assert "<script>" not in said
