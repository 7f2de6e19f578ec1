"""Which number does a word processor put before a paragraph by itself: "I.", "1.2", "a)", "-"?"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from tongket.reading.files.wordprocessing import VAL, W, whole_number

_LIST_LEVELS = 9
_LARGEST_ROMAN = 3_999  # the largest Roman number; whatever counts higher is written in digits
_ALPHABET, _LARGEST_LETTERS = 26, 780  # "z" is followed by "aa", "bb"; thirty letters are the most
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts and is written: "%1.%2." in decimals from 1."""

    style: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    """A list's levels and where each of them has got to."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, depth: int) -> str:
        """Count one on at a level and write its number."""
        level = self.levels.get(depth)
        if level is None:
            return ""
        self.counts[depth] = self.counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in self.counts if d > depth]:
            del self.counts[deeper]
        if level.style == "bullet":
            return "-"
        text = level.pattern
        for upper in range(depth, -1, -1):
            own = self.levels.get(upper, _Level())
            count = self.counts.get(upper, own.start)
            text = text.replace(f"%{upper + 1}", _written(count, own.style))
        return text


class Numbering:
    """The automatic numbers of one document, handed out in reading order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists = {} if numbering is None else _lists(numbering)
        self._of_style = {} if styles is None else _styles(styles)

    def next(self, paragraph: etree._Element) -> str:
        """The number of a paragraph, empty where it has none."""
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return ""
        place = _place(properties)
        style = properties.find(W + "pStyle")
        if style is not None:
            of_style = self._of_style.get(style.get(VAL, ""), (None, None))
            place = (place[0] or of_style[0], place[1] if place[1] is not None else of_style[1])
        found = self._lists.get(place[0] or "")
        return found.next(place[1] or 0) if found else ""


def _place(properties: etree._Element) -> tuple[str | None, int | None]:
    """The list and the level that properties of a paragraph name."""
    named = properties.find(f"{W}numPr/{W}numId")
    level = properties.find(f"{W}numPr/{W}ilvl")
    return (
        None if named is None else named.get(VAL),
        None if level is None else min(whole_number(level.get(VAL), 0), _LIST_LEVELS - 1),
    )


def _styles(styles: etree._Element) -> dict[str, tuple[str | None, int | None]]:
    found = {}
    for style in styles.iter(W + "style"):
        properties = style.find(W + "pPr")
        if properties is not None:
            found[style.get(W + "styleId", "")] = _place(properties)
    return found


def _lists(numbering: etree._Element) -> dict[str, _List]:
    """The lists by their id; those made from one definition count together, as Word does."""
    shared = {
        definition.get(W + "abstractNumId", ""): _List(_levels(definition))
        for definition in numbering.iter(W + "abstractNum")
    }
    found = {}
    for number in numbering.iter(W + "num"):
        definition = number.find(W + "abstractNumId")
        known = shared.get("" if definition is None else definition.get(VAL, ""))
        if known is None:
            continue
        begun = _begun_anew(number, known.levels)
        found[number.get(W + "numId", "")] = _List({**known.levels, **begun}) if begun else known
    return found


def _begun_anew(number: etree._Element, levels: Mapping[int, _Level]) -> dict[int, _Level]:
    """The levels that a list counts by itself, each from a number of its own."""
    found = {}
    for override in number.iterfind(W + "lvlOverride"):
        start = override.find(W + "startOverride")
        if start is not None:
            depth = whole_number(override.get(W + "ilvl"), 0)
            level = levels.get(depth, _Level())
            found[depth] = replace(level, start=whole_number(start.get(VAL), level.start))
    return found


def _levels(definition: etree._Element) -> dict[int, _Level]:
    found = {}
    for level in definition.iter(W + "lvl"):
        values = {str(child.tag): child.get(VAL, "") for child in level}
        found[whole_number(level.get(W + "ilvl"), 0)] = _Level(
            values.get(W + "numFmt", "decimal"),
            values.get(W + "lvlText", "")[:40],
            whole_number(values.get(W + "start"), 1),
        )
    return found


def _written(count: int, style: str) -> str:
    match style:
        case "upperRoman" | "lowerRoman" if 0 < count <= _LARGEST_ROMAN:
            roman = _roman(count)
            return roman if style == "upperRoman" else roman.lower()
        case "upperLetter" | "lowerLetter" if 0 < count <= _LARGEST_LETTERS:
            again, place = divmod(count - 1, _ALPHABET)
            letters = chr(ord("a") + place) * (again + 1)
            return letters.upper() if style == "upperLetter" else letters
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text
