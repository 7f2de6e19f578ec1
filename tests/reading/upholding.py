"""What must hold of reading for every text and file, whoever wrote it?

No error but the declared ones; every claim stands at its own words in the text as given; twice the
text takes about twice the steps.
"""

import sys
import unicodedata
from collections.abc import Callable

from tongket.reading import Reading, read
from tongket.reading.files import Limits, text_of_file
from tongket.vocabulary.error import TongketError

LIMITS = Limits(file=2_000_000, text=200_000, expanded=4_000_000, pages=40, cells=20_000)
LONGEST = 20_000  # characters of a file's text that are read
STEEPEST, FIXED = 2.8, 6000  # times the steps for twice the text, and steps apart from that


def uphold_text(text: str) -> Reading:
    """Read a text and hold the answer against it."""
    found = read(text)
    for claim in found.claims:
        assert 0 <= claim.indicator_start <= claim.indicator_end <= len(text), claim
        assert claim.indicator == text[claim.indicator_start : claim.indicator_end], claim
        for figure in claim.figures:
            assert 0 <= figure.start < figure.end <= len(text), figure
            words = _plain(text[figure.start : figure.end])
            assert _plain(figure.text) in {words, f"-{words}"}, (figure, words)
    return found


def uphold_file(content: bytes) -> None:
    """Open a file; refuse it by a declared error, or read its text."""
    try:
        text = text_of_file(content, limits=LIMITS).text
    except TongketError:
        return
    uphold_text(text[:LONGEST])


def uphold_pace(text: str) -> None:
    """Read a text once and twice over, and compare the steps."""
    once, twice = steps(text), steps(f"{text}\n{text}")
    assert twice <= STEEPEST * once + FIXED, (once, twice)


def steps(text: str, act: Callable[[str], object] = read) -> int:
    """How many lines of the program run to read a text: the same on any machine."""
    count = 0

    def line(frame, event, arg):
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        act(text)
    finally:
        sys.settrace(before)
    return count


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFC", words).split())
