"""Which character of TCVN3 and VNI shows which Vietnamese letter?

Both put Vietnamese letters where Western code pages have others, so that a file read the Western
way shows "Tæng gi¸ trÞ" (TCVN3) or "Toång giaù trò" (VNI) for "Tổng giá trị". The keys below are
these Western characters (the same in Latin-1 and Windows-1252). Sources: TCVN 5712:1993, table
VN3; the letters and marks of the VNI-Times fonts.
"""

import re
import unicodedata
from enum import StrEnum


class Scheme(StrEnum):
    """How Vietnamese was written before Unicode."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    WINDOWS_1258 = "windows-1258"


_TCVN3_RUNS = {  # first code, letters of this and the codes behind it; a dot leaves one out
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ.ằẳẵắ",
    0xC6: "ặầẩẫấậè.ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {
    chr(first + offset): letter
    for first, letters in _TCVN3_RUNS.items()
    for offset, letter in enumerate(letters)
    if letter != "."
}
"""One character, one letter. Capitals with a tone mark have no place: their fonts draw the small
letters as capitals."""

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_TONES = (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_MARKS = {  # the character behind the vowel -> what it puts on the vowel
    **dict(zip("ùøûõï", _TONES, strict=True)),
    "â": _CIRCUMFLEX,
    **{mark: _CIRCUMFLEX + tone for mark, tone in zip("áàåãä", _TONES, strict=True)},
    "ê": _BREVE,
    **{mark: _BREVE + tone for mark, tone in zip("éèúüë", _TONES, strict=True)},
}
_VNI_TAKES = {  # vowel as written -> vowel meant, the marks it takes
    "a": ("a", "ùøûõïâáàåãäêéèúüë"),
    "e": ("e", "ùøûõïâáàåãä"),
    "o": ("o", "ùøûõïâáàåãä"),
    "u": ("u", "ùøûõï"),
    "y": ("y", "ùøûõ"),
    "ô": ("o" + _HORN, "ùøûõï"),
    "ö": ("u" + _HORN, "ùøûõï"),
}
_VNI_ALONE = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))


def _vni() -> dict[str, str]:
    found = dict(_VNI_ALONE)
    for written, (vowel, marks) in _VNI_TAKES.items():
        for mark in marks:
            found[written + mark] = unicodedata.normalize("NFC", vowel + _VNI_MARKS[mark])
    capitals = {}
    for written, letter in found.items():
        for form in {written.upper(), written[0].upper() + written[1:]}:
            capitals[form] = letter.upper()
    return found | capitals


VNI = _vni()
"""A letter of its own, or a vowel and the mark behind it: "où" shows "ó", "ôù" shows "ớ"."""

VNI_LETTER = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
"""The longest that shows one letter."""
