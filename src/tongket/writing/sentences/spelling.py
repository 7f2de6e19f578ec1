"""Where does an office put the tone mark: "hóa, Ủy" or "hoá, Uỷ"?"""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import TypeVar, cast

from tongket.writing.form import Form

Part = TypeVar("Part")
_NO_WORDS = frozenset({"ref", "key", "formula"})

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ON_FIRST = re.compile(
    f"([oO])([{_TONES}])([aeAE])(?!\\w)|(?<![qQ])([uU])([{_TONES}])([yY])(?!\\w)"
)
_ON_LAST = re.compile(f"([oO])([aeAE])([{_TONES}])(?!\\w)|(?<![qQ])([uU])([yY])([{_TONES}])(?!\\w)")


class Spelling(StrEnum):
    """The two habits; both are in use, an office keeps to one."""

    ON_FIRST = "hóa"  # hóa, thủy, Ủy ban
    ON_LAST = "hoá"  # hoá, thuỷ, Uỷ ban


def respelt(text: str, spelling: Spelling) -> str:
    """Write a text by an office's habit; what is spelt one way only is left as it is."""
    decomposed = unicodedata.normalize("NFD", text)
    if spelling is Spelling.ON_LAST:
        moved = _ON_FIRST.sub(_swapped, decomposed)
    else:
        moved = _ON_LAST.sub(_swapped, decomposed)
    return unicodedata.normalize("NFC", moved)


def _swapped(match: re.Match[str]) -> str:
    first, second, third = (part for part in match.groups() if part is not None)
    return f"{first}{third}{second}"


def respelt_throughout(part: Part, spelling: Spelling) -> Part:
    """Write all words of a document, or of a part of one, by an office's habit."""
    if isinstance(part, str) and not isinstance(part, StrEnum):
        return cast("Part", respelt(part, spelling))
    if isinstance(part, tuple):
        return cast("Part", tuple(respelt_throughout(one, spelling) for one in part))
    if not is_dataclass(part) or isinstance(part, Form | type):
        return part
    changed = {
        one.name: respelt_throughout(getattr(part, one.name), spelling)
        for one in fields(part)
        if one.name not in _NO_WORDS
    }
    return replace(part, **changed)
