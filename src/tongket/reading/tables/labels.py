"""What is each row of a table about: its words, its number, its unit, and whose part it is?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tongket.reading.naming.names import Name
from tongket.reading.pieces.units import Size
from tongket.reading.tables.cells import Cell, Row
from tongket.reading.tables.figures import size_of
from tongket.reading.tables.lines import EMPTY, unit_behind
from tongket.reading.tables.roles import Column, Role

_LEAD = re.compile(r"^\W*(?:trong\s+đó|riêng|gồm|bao\s+gồm)\s*:?\s*", re.IGNORECASE)
_REMARK = re.compile(r"\((?P<words>[^)]*)\)?")
_ITEM_NUMBER = re.compile(
    r"^(?P<number>[IVX]{1,5}|[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Za-zĐđ])[.)]\s+|^[0-9]{1,2}(?:\.[0-9]{1,2})+\s+"
)
_GOAL = re.compile(r"^phấn\s+đấu\s+(?=\S)|\s+phấn\s+đấu$", re.IGNORECASE)
_MOVED = re.compile(r"\s+(?P<move>tăng|giảm)(?:\s+bình\s+quân)?$", re.IGNORECASE)
_RATE = re.compile(r"(?:tỷ|tỉ)\s+(?:lệ|trọng|suất)\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"(?:(?:tỷ|tỉ)\s+(?:lệ|trọng|suất)|năng\s+suất|tốc\s+độ|bình\s+quân|cơ\s+cấu|số)\b",
    re.IGNORECASE,
)
"""Words that open the name of a part which is counted otherwise than its whole."""
_PART = re.compile(r"\s*[-+*•–]|\s*(?:trong\s+đó|riêng|tr\.?\s?đ)\b", re.IGNORECASE)
_DITTO = frozenset({"nt", "-nt-", '"', "''", "”", "“", "//", "-//-", "như trên"})
_RANKS = (r"[IVX]{1,5}", r"[A-ZĐ]", r"[0-9]{1,2}", r"[0-9]{1,2}(?:\.[0-9]{1,2})+", r"[a-zđ]")
_UNRANKED = len(_RANKS)


@dataclass(frozen=True, slots=True)
class Label:
    """What a row is about: its words, its unit, its number.

    ``rest`` is the unit that the rows above or the whole table are counted in, for a row without
    its own. ``goal`` where it is to be reached; ``move`` is the word by which it grew or fell by
    the row's percentages: "Dịch vụ tăng (%)".
    """

    name: Name
    unit: str
    rest: str
    number: str
    goal: bool = False
    move: str = ""


def labelled(
    rows: Sequence[Row], columns: Sequence[Column], unit: str
) -> Iterator[tuple[Row, Label]]:
    """Give the rows that have a name and figures, each with what it is about.

    ``unit`` is that of the whole table. A row without figures gives the rows under it its unit,
    a row with figures gives it to its parts.
    """
    labels = _Labels(columns, unit)
    for row in rows:
        label = labels.next(row)
        if label is not None and label.name.end > label.name.start:
            yield row, label


class _Labels:
    """Follows the units that hold for the next row."""

    def __init__(self, columns: Sequence[Column], unit: str) -> None:
        self._columns = columns
        self._has_unit = any(column.role is Role.UNIT for column in columns)
        self._table = unit
        self._group, self._rank = "", _UNRANKED
        self._whole = ""  # of the last row that is no part
        self._above = ""

    def next(self, row: Row) -> Label | None:
        """What the row is about; nothing for one that only heads others."""
        cells = self._by_role(row)
        named = cells.get(Role.NAME) or cells.get(Role.PLACE)
        if named is None:
            return None
        name, remark, said = _name_of(named)
        number = cells[Role.INDEX].text if Role.INDEX in cells else said
        unit, shared = self._unit(cells, named, name, remark)
        name = Name(name.start, shared or name.end)
        name, goal = _without_goal(name, named)
        part = _is_part(number, named)
        rest = self._rest(_rank(number), named, part=part, group=not self._measures(row))
        if shared or not self._measures(row):
            self._group, self._rank = unit or rest, _rank(number)
        if not self._measures(row):
            self._whole = ""
            return None
        if not part:
            self._whole = unit or rest
        self._above = unit or rest
        name, move = _without_move(name, named, unit or rest)
        return Label(name, unit, rest, number, goal, move)

    def _by_role(self, row: Row) -> dict[Role, Cell]:
        found: dict[Role, Cell] = {}
        for cell, column in zip(row, self._columns, strict=False):
            if cell.text:
                found.setdefault(column.role, cell)
        return found

    def _measures(self, row: Row) -> bool:
        """Whether a row has words where its figures stand."""
        return any(
            cell.text not in EMPTY and column.role not in {Role.INDEX, Role.NAME, Role.UNIT}
            for cell, column in zip(row, self._columns, strict=False)
            if column.role is not Role.PLACE
        )

    def _unit(
        self, cells: dict[Role, Cell], named: Cell, name: Name, remark: str
    ) -> tuple[str, int]:
        """A row's own unit, and where its name ends if that stands behind it for those below."""
        unit = " ".join(cells[Role.UNIT].text.split()) if Role.UNIT in cells else ""
        if unit.lower() in _DITTO:
            return self._above, 0
        if not unit and not self._has_unit and Role.NAME in cells:
            words, unit = unit_behind(named.text[: name.end - named.start])
            if unit:
                return unit, named.start + len(words)
        if not unit and size_of(remark) is not Size.NONE:
            unit = remark
        return unit, 0

    def _rest(self, rank: int, named: Cell, *, part: bool, group: bool) -> str:
        """The unit for a row without its own: its whole's, its group's, or the table's."""
        if rank <= self._rank and (group or rank < _UNRANKED):
            self._group, self._rank = "", _UNRANKED
        counted = not _OTHERWISE.match(_LEAD.sub("", named.text).lstrip("-+*•– "))
        if part and self._whole and counted:
            return self._whole
        return self._group or self._table


def _rank(number: str) -> int:
    """How deep a row's number lies: "I", "A", "1", "1.1", "a"."""
    plain = number.strip(" .)")
    found = (rank for rank, form in enumerate(_RANKS) if re.fullmatch(form, plain))
    return next(found, _UNRANKED)


def _is_part(number: str, named: Cell) -> bool:
    """Whether a row gives a part of the one above it."""
    return bool(_PART.match(number) or _PART.match(named.text)) or _rank(number) > 2


def _name_of(cell: Cell) -> tuple[Name, str, str]:
    """The words of a cell, one of the remarks in brackets behind them, and the number before them.

    Of several remarks the last that is a unit: "Tổng sản phẩm trong tỉnh (GRDP) (%)".
    """
    skip, number = 0, ""
    for lead in (_ITEM_NUMBER, _LEAD):
        match = lead.match(cell.text[skip:])
        if match and lead is _ITEM_NUMBER:
            number = match[0].strip()
        skip += match.end() if match else 0
    label = cell.text[skip:]
    remarks = list(_REMARK.finditer(label))
    words = (label[: remarks[0].start()] if remarks else label).lstrip("-+*•– ").rstrip(" :,;.")
    begin = cell.start + skip + (label.index(words) if words else 0)
    said = [remark["words"].strip() for remark in remarks]
    units = [remark for remark in said if size_of(remark) is not Size.NONE]
    return Name(begin, begin + len(words)), (units or said[:1] or [""])[-1], number


def _without_goal(name: Name, cell: Cell) -> tuple[Name, bool]:
    """The name without "phấn đấu" before or behind it, and whether that stood there."""
    words = cell.text[name.start - cell.start : name.end - cell.start]
    goal = _GOAL.search(words)
    if goal is None:
        return name, False
    if goal.start():
        return Name(name.start, name.start + goal.start()), True
    return Name(name.start + goal.end(), name.end), True


def _without_move(name: Name, cell: Cell, unit: str) -> tuple[Name, str]:
    """The name without "tăng" or "giảm" behind it, and that word where percentages stand below."""
    words = cell.text[name.start - cell.start : name.end - cell.start]
    move = _MOVED.search(words)
    if move is None or _RATE.match(words):
        return name, ""
    shorter = Name(name.start, name.start + move.start())
    return shorter, move["move"].lower() if size_of(unit) is Size.PERCENT else ""
