"""Which of several names do numbers take that stand in a row, one after another?"""

import re
from dataclasses import dataclass, field

from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name
from tongket.reading.text.normalise import folded, key
from tongket.vocabulary.wording.figures import Cue

_NUMBER = r"[0-9][0-9.,]*\s*%?"
_ROW = re.compile(rf"{_NUMBER}(?:\s*[-–]\s*{_NUMBER}){{2,}}")
_DASH = re.compile(r"\s*[-–]\s*")
_COMMA = re.compile(r"\s*,\s*|\s+và\s+")
_SPACED_DASH = re.compile(r"\s+[-–]\s*|\s*[-–]\s+")
_STRUCTURE = key("cơ"), key("cấu")
_OF_WHAT = folded("kinh; tế; giữa; các; ngành; lĩnh; vực; của; là")
"""Words behind "cơ cấu" that say of what it is one."""


@dataclass(slots=True)
class Queue:
    """The names in front that wait for their numbers, and the cues that those numbers share."""

    names: list[Name] = field(default_factory=list)
    cues: str = ""

    def served(self, text: str, frame: Frame) -> Frame:
        """Give a number without a name the next one; names in front of "lần lượt" begin to wait."""
        row = _names_of_row(text, frame.name, frame.quantity.start)
        if row or Cue.IN_TURN in frame.cues:
            self.names = row or _names_in_turn(text, frame.name)
            self.cues = frame.cues.replace(Cue.IN_TURN, "")
            frame = frame._replace(name=None, cues="")
        if self.names and frame.name is None and not frame.cues:
            return frame._replace(name=self.names.pop(0), cues=self.cues)
        return frame


def _names_in_turn(text: str, name: Name | None) -> list[Name]:
    """Cut "X, Y và Z" into its names."""
    return [] if name is None else _cut(text, name, _COMMA)


def _names_of_row(text: str, name: Name | None, position: int) -> list[Name]:
    """The names of three numbers or more with dashes between them, as many as they are.

    "cơ cấu nông nghiệp - công nghiệp, xây dựng - dịch vụ là 21% - 36% - 43%"; nothing where the
    words do not part into as many names.
    """
    row = _ROW.match(text, position) if name is not None else None
    if row is None or name is None:
        return []
    count = len(_DASH.findall(row[0])) + 1
    ways = (_cut(text, name, cut) for cut in (_SPACED_DASH, _COMMA))
    names = next((names for names in ways if len(names) == count), [])
    return [_without_structure(text, names[0]), *names[1:]] if names else []


def _cut(text: str, name: Name, cut: re.Pattern[str]) -> list[Name]:
    cuts = [match.span() for match in cut.finditer(text, name.start, name.end)]
    starts = [name.start, *(end for _, end in cuts)]
    ends = [*(begin for begin, _ in cuts), name.end]
    return [Name(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _without_structure(text: str, name: Name) -> Name:
    """The first name without the words for the structure that they make up."""
    words = list(re.finditer(r"\S+", text[name.start : name.end]))
    if tuple(key(word[0]) for word in words[:2]) != _STRUCTURE:
        return name
    own = next((word for word in words[2:] if key(word[0]) not in _OF_WHAT), None)
    return name if own is None else name._replace(start=name.start + own.start())
