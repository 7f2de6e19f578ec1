"""How is a text from before Unicode written in Unicode?"""

import re

from tongket.reading.legacy.alphabets import TCVN3, VNI, VNI_LETTER, Scheme
from tongket.reading.legacy.detection import WORD, detected

_TCVN3 = str.maketrans(TCVN3)
_ASCII_LETTERS = re.compile("[A-Za-z]+")


def modernised(text: str) -> tuple[str, Scheme | None]:
    """Give a text in Unicode, and the scheme that its letters followed, if any.

    Whether they followed one is told by counting: nearly all accented words must be Vietnamese
    syllables that way, and few as they stand. Lines that hold letters of Unicode Vietnamese stay.
    """
    found = detected(text)
    if found is None:
        return text, None
    lines = [
        converted(line, found.scheme) if found.applies_to(line) else line
        for line in text.split("\n")
    ]
    return "\n".join(lines), found.scheme


def converted(text: str, scheme: Scheme) -> str:
    """Write every letter of a scheme in Unicode; what is none stays."""
    if scheme is Scheme.VNI:
        return VNI_LETTER.sub(lambda match: VNI[match[0]], text)
    return _with_capitals(text, text.translate(_TCVN3))


def _with_capitals(old: str, new: str) -> str:
    """Capitalise the marked letters of words in capitals, whose codes are those of small ones."""
    parts: list[str] = []
    end, shouting = 0, False
    for match in WORD.finditer(old):
        plain = "".join(_ASCII_LETTERS.findall(match[0]))
        if len(plain) != 1 or not plain.isupper():
            shouting = len(plain) > 1 and plain.isupper()
        word = new[match.start() : match.end()]
        parts += [new[end : match.start()], word.upper() if shouting else word]
        end = match.end()
    return "".join([*parts, new[end:]])
