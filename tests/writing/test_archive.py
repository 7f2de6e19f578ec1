"""A kept document is the same years later, in every word, number and measure."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tongket.reports.forms.choice import FORMS
from tongket.writing.archive import ArchiveUnreadable, kept, restored, seal
from tongket.writing.document import Document, Figure, Front, Paragraph
from writing.drawn import documents

FRONT = Front("", "ỦY BAN NHÂN DÂN XÃ", "BC-UBND", "Bằng Thành", "BÁO CÁO", ("năm 2025",))
TREE = kept(Document(FORMS[0], FRONT, (Paragraph(("a", Figure("1", "r"))),)))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents())
def test_a_kept_document_comes_back_equal_through_json(document: Document) -> None:
    assert restored(json.loads(json.dumps(kept(document)))) == document


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), st.text(min_size=1))
def test_any_other_word_gives_another_seal(document: Document, word: str) -> None:
    other = replace(document, label=document.label + word)
    assert seal(kept(document)) == seal(json.loads(json.dumps(kept(document))))
    assert seal(kept(other)) != seal(kept(document))


@pytest.mark.parametrize(
    "tree",
    [
        None,
        [],
        "Document",
        {},
        {"is": "Paragraph", "content": []},
        {"is": "Path"},
        {**TREE, "colour": "red"},
        {**TREE, "front": 3},
        {**TREE, "blocks": [{"is": "Paragraph", "content": [], "role": "shout"}]},
        {**TREE, "blocks": 5},
    ],
)
def test_what_is_no_kept_document_is_refused(tree: object) -> None:
    with pytest.raises(ArchiveUnreadable):
        restored(tree)


def test_a_decimal_keeps_its_digits() -> None:
    figure = Figure("721,0", "r", Decimal("721.0"))
    document = replace(restored(TREE), blocks=(Paragraph((figure,)),))
    (paragraph,) = restored(kept(document)).blocks
    assert isinstance(paragraph, Paragraph)
    (back,) = paragraph.content
    assert isinstance(back, Figure)
    assert str(back.number) == "721.0"
