"""In which order do Vietnamese words stand?

As Vietnamese dictionaries order them: syllable by syllable, of each first the letters (a ă â b c d
đ e ê …), then the tone (level, huyền, hỏi, ngã, sắc, nặng). Databases differ in this, so rows are
ordered here.
"""

import re
import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {letter: place for place, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_PIECE = re.compile(r"[0-9]+|[^\W\d_]+")

Piece = tuple[int, tuple[int, ...], tuple[int, ...]]


def vietnamese_order(words: str) -> tuple[tuple[Piece, ...], str]:
    """Give the key by which Vietnamese words are sorted.

    Numbers stand before letters and by their value ("xã 2" before "xã 10"); letter case and marks
    between the syllables count only between words that are otherwise equal.
    """
    composed = unicodedata.normalize("NFC", words)
    pieces = tuple(_piece(found) for found in _PIECE.findall(composed.lower()))
    return pieces, composed.swapcase()  # a small letter before its capital


def _piece(found: str) -> Piece:
    if found[0].isascii() and found.isdigit():
        return 0, (int(found),), ()
    letters, tones = [], []
    for mark in unicodedata.normalize("NFD", found):
        if mark in _TONES:
            tones.append(_TONES[mark])
        else:
            letters.append(mark)
    spelled = unicodedata.normalize("NFC", "".join(letters))
    return 1, tuple(_PLACE.get(letter, ord(letter)) for letter in spelled), tuple(tones)
