"""What the fuzzer holds reading to, held for the annotated documents and for what it has found."""

from pathlib import Path

import pytest

from reading.files.render import RENDERERS
from reading.upholding import uphold_file, uphold_pace, uphold_text

HERE = Path(__file__).parent
TEXTS = sorted((HERE / "corpus").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_claim_of_a_document_stands_at_its_own_words(path):
    assert uphold_text(path.read_text(encoding="utf-8")).claims


@pytest.mark.parametrize("kind", RENDERERS)
def test_a_damaged_file_is_refused_or_read(kind):
    content = bytearray(RENDERERS[kind](TEXTS[0].read_text(encoding="utf-8")[:600]))
    for place in range(0, len(content), max(1, len(content) // 24)):
        damaged = bytes(content[:place]) + b"\xff\x00%" + bytes(content[place + 2 :])
        uphold_file(damaged)


def test_a_document_twice_over_takes_about_twice_the_steps():
    uphold_pace(TEXTS[0].read_text(encoding="utf-8")[:4000])
