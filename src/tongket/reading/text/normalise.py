"""How is a stored text brought into one spelling without losing where each character stood?"""

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_CLUSTER = re.compile(r"[^\u0300-\u036f]?[\u0300-\u036f]+", re.DOTALL)
_SPECIAL_BLANKS = re.compile(r"[\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\r]")
_MEANT = {"\u00d0": "Đ", "\u00f0": "đ", "\u01a2": "Ư", "\u01a3": "ư"}
"""Letters of other languages that old programs give for those of Vietnamese."""
_STRAY = re.compile(f"[{''.join(_MEANT)}]")
_TONES = {"\u0300": "1", "\u0301": "2", "\u0303": "3", "\u0309": "4", "\u0323": "5"}
_HALF_HORN = re.compile(r"uơ(?=[^1-5])")  # "Uớc", "nguời": only "ươ" stands before a letter
_Y_SYLLABLE = re.compile(r"(?:(?<=[bcdghklmnprstvxđ])|(?<=qu))y(?=[1-5]?$)")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in composed form with the way back to the stored one.

    ``composed`` is NFC with every kind of blank but line breaks and tabs written as a space, and
    the foreign letters that old typing programs give for "Đ" and "Ư" as those.
    """

    stored: str
    composed: str
    origin: Sequence[int] | None = None  # nothing where the stored text is composed already

    def stored_at(self, position: int) -> int:
        """The code point of the stored text where a composed position lies."""
        return position if self.origin is None else self.origin[position]


def compose(stored: str) -> Text:
    """Bring a text into composed form, cluster by cluster, keeping where each one began."""
    if unicodedata.is_normalized("NFC", stored):
        return Text(stored, _one_spelling(stored))
    parts: list[str] = []
    origin = array("L")
    position = 0
    for cluster in _CLUSTER.finditer(stored):
        begin, end = cluster.span()
        composed = unicodedata.normalize("NFC", cluster[0])
        parts += (stored[position:begin], composed)
        origin.extend(range(position, begin))
        origin.append(begin)  # a mark that composes with nothing keeps a place of its own
        origin.extend(range(end - len(composed) + 1, end))
        position = end
    parts.append(stored[position:])
    origin.extend(range(position, len(stored) + 1))
    return Text(stored, _one_spelling("".join(parts)), origin)


def _one_spelling(text: str) -> str:
    """Write blanks as spaces, "Đ" and "Ư" as such; every character keeps its place."""
    return _STRAY.sub(_meant, _SPECIAL_BLANKS.sub(" ", text))


def _meant(stray: re.Match[str]) -> str:
    return _MEANT[stray[0]]


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Fold one syllable so that spellings of the same word are equal.

    Case goes, the tone mark moves to the end of the syllable ("hoá" and "hóa"), a lone "y" after a
    consonant becomes "i" ("tỷ" and "tỉ", "sỹ" and "sĩ"), and "uơ" in front of a letter, which no
    word has, "ươ" ("Uớc", "nguời").
    """
    tone, letters = "", []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in _TONES:
            tone = _TONES[char]
        else:
            letters.append(char)
    folded = unicodedata.normalize("NFC", "".join(letters)) + tone
    return _HALF_HORN.sub("ươ", _Y_SYLLABLE.sub("i", folded))


@lru_cache(maxsize=16384)
def key_of(words: str) -> str:
    """Words, as those of a unit, folded for comparison."""
    return " ".join(map(key, words.split()))


@lru_cache(maxsize=4096)
def folded(*rows: str) -> frozenset[str]:
    """Phrases folded for comparison, those of one row with semicolons between them."""
    return frozenset(key_of(phrase) for row in rows for phrase in row.split(";"))


def spaced(*rows: str) -> tuple[str, ...]:
    """Such phrases with a blank around each, to see how a run of folded words begins or ends."""
    return tuple(f" {phrase} " for phrase in sorted(folded(*rows)))


def spoken(phrases: Iterable[str]) -> re.Pattern[str]:
    """A search in lower-case text for phrases, in every spelling of their words.

    It knows no bounds of words: what it does not find is not there, what it finds may be less.
    """
    words = (map(_spelled, phrase.split()) for phrase in sorted(phrases))
    return re.compile("|".join(map(r"\s*".join, words)))


def _spelled(word: str) -> str:
    return f"(?:{'|'.join(sorted(map(re.escape, _spellings(key(word)))))})"


def _spellings(folded: str) -> Iterator[str]:
    """The ways in which a syllable can be written, its tone mark on any letter that bears one."""
    letters = folded.rstrip("12345") or folded
    tone = next((mark for mark, digit in _TONES.items() if digit == folded[len(letters) :]), "")
    for base in {letters, re.sub("i$", "y", letters)}:
        for at in range(1, len(base) + 1):
            written = unicodedata.normalize("NFC", f"{base[:at]}{tone}{base[at:]}")
            if key(written) == folded:
                yield written
