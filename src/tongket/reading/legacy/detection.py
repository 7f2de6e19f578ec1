"""Does a text follow an alphabet from before Unicode, by the statistics of its letters?"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tongket.reading.legacy.alphabets import TCVN3, VNI, VNI_LETTER, Scheme
from tongket.reading.legacy.syllables import is_syllable

WORD = re.compile("[A-Za-z\u00a1-\u00ff]+")
"""A run of letters, and of the signs that stand for letters."""

_HIGH_LETTERS = re.compile("[\u00a1-\u00ff]")
_UNICODE_VIETNAMESE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168-\u01b0\u1ea0-\u1ef9]")
_COMBINING = re.compile("[\u0300-\u0323]")
_LEAST_WORDS = 3
_MOST_AS_IT_STANDS = 0.5
_LEAST_CONVERTED = 0.8
_TCVN3 = str.maketrans(TCVN3)


@dataclass(frozen=True, slots=True)
class Detected:
    """The scheme of a text; ``mixed`` where other lines are in Unicode."""

    scheme: Scheme
    mixed: bool

    def applies_to(self, line: str) -> bool:
        """Whether a line of the text follows the scheme."""
        words = _words([line])
        if not words:
            return False
        then, now = _share(words, self.scheme), _share(words, None)
        return then > now or (then == now and not self.mixed)


def detected(text: str) -> Detected | None:
    """Find the scheme that a text follows, in all of its lines or in some."""
    if not _HIGH_LETTERS.search(text):
        return None
    lines = text.split("\n")
    words = _words(lines)
    if words.total() < _LEAST_WORDS:
        return None
    shares = {scheme: _share(words, scheme) for scheme in (Scheme.TCVN3, Scheme.VNI)}
    scheme = max(shares, key=lambda one: shares[one])
    if shares[scheme] < _LEAST_CONVERTED or _share(words, None) > _MOST_AS_IT_STANDS:
        return None
    return Detected(scheme, mixed=any(map(_is_modern, lines)))


def scheme_of_bytes(content: bytes) -> tuple[str, Scheme] | None:
    """Read bytes that are no UTF-8 as Windows-1258 where that gives Vietnamese, else as Latin-1.

    Nothing is given where neither makes sense; TCVN3 and VNI are still to be converted.
    """
    vietnamese = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
    western = content.decode("latin-1")
    if found := detected(western):
        return western, found.scheme
    words = Counter(re.findall(r"[^\W\d_]+", vietnamese))
    marked = Counter({word: count for word, count in words.items() if not word.isascii()})
    known = sum(count for word, count in marked.items() if is_syllable(word))
    if marked.total() >= _LEAST_WORDS and known >= _LEAST_CONVERTED * marked.total():
        return vietnamese, Scheme.WINDOWS_1258
    return None


def _is_modern(line: str) -> bool:
    return bool(_UNICODE_VIETNAMESE.search(line) or _COMBINING.search(line))


def _words(lines: Iterable[str]) -> Counter[str]:
    """The accented words of the lines that hold no Vietnamese letter of Unicode."""
    return Counter(
        word
        for line in lines
        if not _is_modern(line)
        for word in WORD.findall(line)
        if len(word) > 1 and not word.isascii()
    )


def _share(words: Counter[str], scheme: Scheme | None) -> float:
    """The share of words that are Vietnamese syllables when read by a scheme, or as they stand."""
    known = sum(count for word, count in words.items() if _is_known(word, scheme))
    return known / words.total()


@lru_cache(maxsize=32768)
def _is_known(word: str, scheme: Scheme | None) -> bool:
    if scheme is Scheme.TCVN3:
        return all(char in TCVN3 or char.isascii() for char in word) and is_syllable(
            word.translate(_TCVN3)
        )
    if scheme is Scheme.VNI:
        return VNI_LETTER.sub("", word).isascii() and is_syllable(
            VNI_LETTER.sub(lambda match: VNI[match[0]], word)
        )
    return is_syllable(word)
