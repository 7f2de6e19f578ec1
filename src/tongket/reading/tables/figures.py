"""Which figures does a cell of a table give, in digits or with words around them?"""

import re
from dataclasses import replace

from tongket.reading.claims.drafts import Figure
from tongket.reading.pieces.quantities import Digits, quantity_at
from tongket.reading.pieces.units import Size
from tongket.reading.tables.cells import Cell
from tongket.reading.tables.lines import FIGURE_WITH_UNIT, is_unit
from tongket.reading.tables.roles import column_of
from tongket.reading.tables.statements import SLOTS, Place
from tongket.reading.text.tokens import tokenise
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Slot

_DIGITS = r"[0-9]+(?:[.,][0-9]+)*(?: [0-9]{3})*"
NUMBER = re.compile(
    rf"(?P<open>\()?(?P<sign>[-+−–])?\s?(?P<number>{_DIGITS})\s?(?:%|‰)?(?(open)\)|)\*?"
)
_PART_OF_WHOLE = re.compile(rf"(?P<part>{_DIGITS})\s?/\s?(?P<whole>{_DIGITS})")
_RANGE = re.compile(rf"(?P<low>{_DIGITS})\s?%?\s?(?:[-–÷]|đến)\s?(?P<high>{_DIGITS})\s?%?")
_NOTED = re.compile(r"(?P<main>[^()]*[^()\s])\s*\((?P<remark>[^()]*)\)")
_MOVE = re.compile(
    rf"(?P<move>tăng|giảm)\s+(?:từ\s+|thêm\s+)?(?P<low>{_DIGITS})"
    rf"(?:\s?%?\s?(?:[-–÷]|đến)\s?(?P<high>{_DIGITS}))?\s?%",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"(?P<word>ước đạt|đạt|bằng|hoàn thành|vượt|tăng|giảm|hụt)\s+(?P<figure>[0-9].*)",
    re.IGNORECASE,
)
_FALLING = frozenset({"giảm", "hụt"})
_REACHING = frozenset({"ước đạt", "đạt", "bằng", "hoàn thành"})
_LEVEL_SLOTS = frozenset({Slot.VALUE, Slot.PLAN_VALUE, Slot.PREVIOUS})
_SPOKEN_SLOTS = {
    **{(Slot.PLAN_PERCENT, word): Slot.OVER_PLAN_PERCENT for word in ("vượt", "tăng", *_FALLING)},
    **{(Slot.RATIO_TO_PREVIOUS, word): Slot.GROWTH_PERCENT for word in ("tăng", "giảm")},
}
"""What a figure is where its own words say otherwise than its column's head: "Vượt 8%"."""
_SIGNS = ("+", "-", "−", "–")
_LEVELS = frozenset({Slot.VALUE, Slot.VALUE_LOW})
_BOUND_MARKS = (
    (re.compile(r"(?:≥|>=|tối thiểu|ít nhất|từ(?=.*trở lên))\s*", re.IGNORECASE), Bound.AT_LEAST),
    (re.compile(r"(?:>|trên|hơn)\s*", re.IGNORECASE), Bound.ABOVE),
    (re.compile(r"(?:≤|<=|tối đa|không quá)\s*", re.IGNORECASE), Bound.AT_MOST),
    (re.compile(r"(?:<|dưới)\s*", re.IGNORECASE), Bound.BELOW),
    (re.compile(r"(?:khoảng|gần|xấp xỉ|~|≈)\s*", re.IGNORECASE), Bound.ABOUT),
)
_OR_MORE = re.compile(r"\btrở lên$", re.IGNORECASE)
_PERCENT_SLOTS = frozenset(
    {Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT, Slot.RATIO_TO_PREVIOUS, Slot.GROWTH_PERCENT}
)
_THOUSANDS = re.compile(r"^1[.,]?000\s+")  # "1000 tỷ đồng"
_FIGURE_LENGTH = 90  # characters of a cell that may be a figure


def figures_in(place: Place, cell: Cell, unit: str, year: int | None) -> list[Figure]:
    """The numbers of a cell in their slots: "12", "7/9", "5-6%", "tăng 7-8%", "575 (tăng 15%)".

    A remark in brackets behind a level is read where it says by how much that grew; ``year`` is
    the one the level speaks of.
    """
    if len(cell.text) > _FIGURE_LENGTH:
        return []
    noted = _NOTED.fullmatch(cell.text)
    if noted is None:
        return _main(place, cell, unit)
    begin = cell.start + noted.start("remark")
    remark = Cell(noted["remark"], begin, begin + len(noted["remark"]))
    level = Cell(noted["main"], cell.start, cell.start + len(noted["main"]))
    figures = _main(place, level, unit)
    if not figures or place.slot is not Slot.VALUE:
        return figures
    return [*figures, *_moves(remark, year)] if figures[0].slot in _LEVELS else figures


def _main(place: Place, cell: Cell, unit: str) -> list[Figure]:
    """The numbers of a cell that has no remark: one, a part with its whole, or a range."""
    if place.slot is Slot.VALUE and _MOVE.match(cell.text):
        return _moves(cell, None)
    if spoken := _SPOKEN.fullmatch(cell.text):
        word = spoken["word"].lower()
        if place.slot in _LEVEL_SLOTS and word not in _REACHING:
            return []  # by how much it moved, not where it stands
        begin = cell.start + spoken.start("figure")
        slot = _SPOKEN_SLOTS.get((place.slot, word), place.slot)
        if slot is Slot.GROWTH_PERCENT and not spoken["figure"].endswith("%"):
            slot = Slot.CHANGE
        place = replace(place, slot=slot)
        figures = _plain(place, Cell(spoken["figure"], begin, cell.end), unit)
        return [one._replace(falls=one.falls or word in _FALLING) for one in figures]
    return _plain(place, cell, unit)


def _plain(place: Place, cell: Cell, unit: str) -> list[Figure]:
    """The numbers of a cell without a word that says which way they go."""
    if place.slot is Slot.RATIO_TO_PREVIOUS:
        place = _moved(place, cell.text)
    text, bound, shift = _bounded(cell.text)
    text, written = _without_unit(text)
    if written and place.slot not in _PERCENT_SLOTS:
        unit = unit or written
    of_result = place.slot is Slot.VALUE
    unit = "%" if place.slot in _PERCENT_SLOTS or (not unit and text.endswith("%")) else unit
    if number := NUMBER.fullmatch(text):
        falls = bool(number["open"]) or (number["sign"] or "+") not in "+"
        figure = _figure(place, place.slot, cell, number, ("number", shift), unit, bound)
        return [figure._replace(falls=falls)]
    if part := _PART_OF_WHOLE.fullmatch(text):
        whole = _figure(place, Slot.TOTAL, cell, part, ("whole", shift), unit)
        figure = _figure(place, place.slot, cell, part, ("part", shift), unit, bound)
        return [figure, whole] if of_result else [figure]
    between = _RANGE.fullmatch(text)
    if between is None:
        return []
    if of_result:
        return [
            _figure(place, Slot.VALUE_LOW, cell, between, ("low", shift), unit, bound),
            _figure(place, Slot.VALUE_HIGH, cell, between, ("high", shift), unit),
        ]
    if place.slot is Slot.PLAN_VALUE:
        low = _figure(place, place.slot, cell, between, ("low", shift), unit)
        high = _figure(place, place.slot, cell, between, ("high", shift), unit)
        return [low._replace(high=high.digits)]
    return []


def _moved(place: Place, text: str) -> Place:
    """The place of a move that stands among ratios: "+1", "+2,5%"."""
    if not text.startswith(_SIGNS):
        return place
    return replace(place, slot=Slot.GROWTH_PERCENT if text.endswith("%") else Slot.CHANGE)


def _without_unit(text: str) -> tuple[str, str]:
    """The figure of a cell and the unit written behind it: "45 triệu đồng/người", "8%/năm"."""
    found = FIGURE_WITH_UNIT.fullmatch(text)
    return (found["figure"], found["unit"]) if found and is_unit(found["unit"]) else (text, "")


def _moves(cell: Cell, year: int | None) -> list[Figure]:
    """By how much something grew or fell, and against what where the words say so."""
    found = _MOVE.match(cell.text)
    if found is None:
        return []
    column = column_of(cell.text, year)
    slot = SLOTS.get(column.role)
    if slot not in {Slot.GROWTH_PERCENT, Slot.OVER_PLAN_PERCENT}:
        return []
    place = Place(0, slot, column.base, column.former)
    falls = found["move"].lower() == "giảm"
    if not found["high"]:
        return [_figure(place, slot, cell, found, ("low", 0), "%")._replace(falls=falls)]
    if slot is Slot.OVER_PLAN_PERCENT:
        return []
    return [
        _figure(place, Slot.GROWTH_LOW, cell, found, ("low", 0), "%")._replace(falls=falls),
        _figure(place, Slot.GROWTH_HIGH, cell, found, ("high", 0), "%")._replace(falls=falls),
    ]


def _bounded(text: str) -> tuple[str, Bound, int]:
    """A cell's text without the words of a bound, the bound, and how many characters they took."""
    more = _OR_MORE.search(text)
    for pattern, bound in _BOUND_MARKS:
        if match := pattern.match(text):
            end = more.start() if more else len(text)
            return text[match.end() : end].rstrip(), bound, match.end()
    return (text[: more.start()].rstrip(), Bound.AT_LEAST, 0) if more else (text, Bound.EXACT, 0)


def _figure(
    place: Place,
    slot: Slot,
    cell: Cell,
    match: re.Match[str],
    group: tuple[str, int],
    unit: str,
    bound: Bound = Bound.EXACT,
) -> Figure:
    name, shift = group
    start = cell.start + shift + match.start(name)
    digits = Digits(match[name], start, start + len(match[name]))
    size = Size.PERCENT if unit == "%" else size_of(unit)
    return Figure(slot, digits, unit, size, bound, base=place.base, former=place.former)


def size_of(unit: str) -> Size:
    """What kind of unit some words are, NONE where they are no unit at all."""
    if not unit or len(unit) > 40:
        return Size.NONE
    tokens = tokenise(f"1 {_THOUSANDS.sub('', unit)}")
    found = quantity_at(tokens, 0)
    return found[1].size if found else Size.NONE
