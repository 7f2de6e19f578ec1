"""Which number does a word processor put before a paragraph by itself: "I.", "1.2", "a)", "-"?"""

from dataclasses import dataclass, field

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = _W + "val"
_LIST_LEVELS = 9
_LARGEST_ROMAN = 3_999  # the largest Roman number; whatever counts higher is written in digits
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
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return ""
        place = _place(properties)
        style = properties.find(_W + "pStyle")
        if style is not None:
            of_style = self._of_style.get(style.get(_VAL, ""), (None, None))
            place = (place[0] or of_style[0], place[1] if place[1] is not None else of_style[1])
        found = self._lists.get(place[0] or "")
        return found.next(place[1] or 0) if found else ""


def _place(properties: etree._Element) -> tuple[str | None, int | None]:
    """The list and the level that properties of a paragraph name."""
    named = properties.find(f"{_W}numPr/{_W}numId")
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    return (
        None if named is None else named.get(_VAL),
        None if level is None else min(_whole(level.get(_VAL), 0), _LIST_LEVELS - 1),
    )


def _styles(styles: etree._Element) -> dict[str, tuple[str | None, int | None]]:
    found = {}
    for style in styles.iter(_W + "style"):
        properties = style.find(_W + "pPr")
        if properties is not None:
            found[style.get(_W + "styleId", "")] = _place(properties)
    return found


def _lists(numbering: etree._Element) -> dict[str, _List]:
    """The lists by their id; those made from one definition count together, as Word does."""
    shared = {
        definition.get(_W + "abstractNumId", ""): _List(_levels(definition))
        for definition in numbering.iter(_W + "abstractNum")
    }
    found = {}
    for number in numbering.iter(_W + "num"):
        definition = number.find(_W + "abstractNumId")
        known = shared.get("" if definition is None else definition.get(_VAL, ""))
        if known is None:
            continue
        starts = number.find(f"{_W}lvlOverride/{_W}startOverride")
        found[number.get(_W + "numId", "")] = known if starts is None else _List(known.levels)
    return found


def _levels(definition: etree._Element) -> dict[int, _Level]:
    found = {}
    for level in definition.iter(_W + "lvl"):
        values = {str(child.tag): child.get(_VAL, "") for child in level}
        found[_whole(level.get(_W + "ilvl"), 0)] = _Level(
            values.get(_W + "numFmt", "decimal"),
            values.get(_W + "lvlText", "")[:40],
            _whole(values.get(_W + "start"), 1),
        )
    return found


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else default


def _written(count: int, style: str) -> str:
    match style:
        case "upperRoman" | "lowerRoman" if 0 < count <= _LARGEST_ROMAN:
            roman = _roman(count)
            return roman if style == "upperRoman" else roman.lower()
        case "upperLetter" | "lowerLetter" if count > 0:
            letter = chr(ord("a") + (count - 1) % 26)
            return letter.upper() if style == "upperLetter" else letter
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
