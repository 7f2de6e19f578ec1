"""Which cells does the XML of a sheet hold?

Programs write the cells of a sheet in one manner, and row after row alike. So rows are scanned by
a strict pattern that leaves no character over, and those that come often by a pattern of just
their shape; what surrounds the rows is parsed as XML. A sheet written in any other manner is parsed
as XML whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from itertools import pairwise
from operator import add

from lxml import etree

from tongket.reading.files.archive import parsed
from tongket.reading.files.limits import FileDamaged

_ATTRIBUTES = r'(?: [a-zA-Z][a-zA-Z0-9]*(?::[a-zA-Z][a-zA-Z0-9]*)?="[^"<&]*")*+ ?'
_TEXT = "[^<&]*+(?:&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});[^<&]*+)*+"
_ROW = rf'(?:<row{_ATTRIBUTES}/>)*+<row r="([1-9][0-9]{{0,6}})"{_ATTRIBUTES}>'
_FORMULA = rf"(?:<f{_ATTRIBUTES}(?:/>|>{_TEXT}</f>))?+"
_INLINE = f'<is><t(?: xml:space="preserve")?>({_TEXT})</t></is></c>'
_CELL = re.compile(
    r'(<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]{1,9})")?'
    f"(?: ?/>|>{_FORMULA}(?:<v>({_TEXT})</v>|<v ?/>)?+</c>|>{_INLINE}))"
)
_BEGIN, _END = re.compile(_ROW), "</row>"
_EMPTY_ROWS = re.compile(rf"(?:<row{_ATTRIBUTES}/>)*+")
_PLACE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_INDEX_DIGITS = re.compile("[0-9]{1,7}")
_PLAIN_ITEM = re.compile(f'<si><t(?: xml:space="preserve")?>({_TEXT})</t></si>')
_PLAIN_ITEMS = re.compile(f"(?:{_PLAIN_ITEM.pattern})*+")
_ITEM, _ITEM_END = b"<si>", b"</si>"
_DATA = re.compile(rb"<((?:\w+:)?)sheetData>")
_TEXT_CELLS = frozenset({"str", "inlineStr"})  # the types of cells that hold text
_OFTEN = 50  # rows of a shape from which its own pattern pays
_MOST_PATTERNS = 8  # of shapes of rows in one sheet
_WIDEST_PATTERN = 200  # cells


@dataclass(slots=True)
class Rows:
    """Rows whose cells are alike: in which columns they lie, of which style and type they are.

    Columns are counted from 0; the type of a column without values is empty. A row is its number,
    counted from 1, and the values of its cells as they are written, or nothing.
    """

    columns: Sequence[int]
    styles: Sequence[int]
    types: Sequence[str]
    rows: list[Sequence[str | None]] = field(default_factory=list)

    def takes(self, types: Sequence[str]) -> bool:
        """Whether a row with cells of such types there is alike; those of empty cells are open."""
        pairs = zip(self.types, types, strict=True)
        return all(own == other or not own or not other for own, other in pairs)


def rows_of(part: bytes) -> list[Rows]:
    """Give the cells of a sheet, rows of one shape together.

    Raises:
        EntitiesDeclared, FileDamaged: it cannot be read.
    """
    found = _scanned(part)
    return _walked(parsed(part)) if found is None else found


def texts_of(part: bytes) -> list[str]:
    """Give the texts that the cells of all sheets share.

    Raises:
        EntitiesDeclared, FileDamaged: they cannot be read.
    """
    start, end = part.find(_ITEM), part.rfind(_ITEM_END) + len(_ITEM_END)
    items = _decoded(part[start:end]) if 0 <= start < end else None
    plain = items is not None and _PLAIN_ITEMS.fullmatch(items)
    if items and plain and _is_around(part[:start] + b"<si/>" + part[end:], "si"):
        return list(map(unescape, _PLAIN_ITEM.findall(items)))
    return [_words(item) for item in parsed(part).iterfind("{*}si")]


def _scanned(part: bytes) -> list[Rows] | None:
    """The cells of a sheet written in the usual manner."""
    begin = _DATA.search(part)
    if begin is None:
        return None
    prefix = begin[1]
    end = part.rfind(b"</%ssheetData>" % prefix, begin.end())
    rows = part[begin.end() : end]
    if prefix:
        rows = rows.replace(b"</" + prefix, b"</").replace(b"<" + prefix, b"<")
    text = _decoded(rows) if end >= 0 else None
    found = _Scan(text).rows() if text is not None else None
    if found is None or not _is_around(part[: begin.end()] + part[end:], "sheetData"):
        return None
    return found


def _decoded(part: bytes) -> str | None:
    try:
        return part.decode()
    except UnicodeDecodeError:
        return None


def _is_around(part: bytes, name: str) -> bool:
    """Whether what was not scanned is UTF-8 around the one such element, and that no comment.

    Raises:
        EntitiesDeclared, FileDamaged: it cannot be read.
    """
    root = parsed(part)
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    return encoding.upper() == "UTF-8" and len(root.findall(f"{{*}}{name}")) == 1


_Names = tuple[str, ...]
_Shape = tuple[_Names, _Names, _Names]  # columns, styles and types of the cells of a row


class _Scan:
    """Reads rows in the usual manner; knows the shapes it has met."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._formula = _FORMULA if "f" in text else ""
        self._places: dict[tuple[_Names, _Names], list[Rows]] = {}
        self._met: dict[_Shape, Rows] = {}
        self._patterns: dict[_Shape, tuple[re.Pattern[str], Rows]] = {}

    def rows(self) -> list[Rows] | None:
        """All cells, or nothing where a single character is out of the usual."""
        at = 0
        if "]]>" in self._text:  # which XML forbids
            return None
        while not _EMPTY_ROWS.fullmatch(self._text, at):
            begin = at
            for pattern, alike in self._patterns.values():
                while match := pattern.match(self._text, at):
                    alike.rows.append(match.groups())
                    at = match.end()
            if at == begin:
                at = self._another(at)
                if not at:
                    return None
        there = [alike for rows in self._places.values() for alike in rows if alike.columns]
        numbers = [row[0] for alike in there for row in alike.rows]
        for alike in there if "&" in self._text else ():
            _unescape(alike)
        return there if len(set(numbers)) == len(numbers) else None

    def _another(self, at: int) -> int:
        """Put the next row to those that are alike; give its end, or 0 where it is unusual."""
        begin, end = _BEGIN.match(self._text, at), self._text.find(_END, at)
        if begin is None or end < begin.end():
            return 0
        cells = _CELL.findall(self._text, begin.end(), end)
        whole, columns, numbers, styles, types, values, inline = (
            zip(*cells, strict=True) if cells else [()] * 7
        )
        if any(inline):
            if any(kind != "inlineStr" for kind, text in zip(types, inline, strict=True) if text):
                return 0
            values = tuple(map(add, values, inline))
        inside = self._text[begin.end() : end]
        if "".join(whole) != inside or {*numbers} - {begin[1]}:
            return 0
        known = [kind or "n" if value else "" for kind, value in zip(types, values, strict=True)]
        pairs = zip(known, values, strict=True) if "&" in inside else ()
        if any("&" in value and kind not in _TEXT_CELLS for kind, value in pairs):
            return 0
        key = (columns, styles, tuple(known))
        alike = self._met.get(key) or self._new(key)
        if alike is None:
            return 0
        alike.rows.append((begin[1], *values))
        if len(alike.rows) >= _OFTEN and len(self._patterns) < _MOST_PATTERNS:
            self._keep_pattern(key, alike)
        return end + len(_END)

    def _new(self, key: _Shape) -> Rows | None:
        """Those that a row of a new shape is alike with, unless its columns are out of order."""
        names, written, types = key
        columns, styles = list(map(_column, names)), [int(style or 0) for style in written]
        if any(after <= before for before, after in pairwise(columns)):
            return None
        places = self._places.setdefault((names, written), [])
        alike = next((each for each in places[:_MOST_PATTERNS] if each.takes(types)), None)
        if alike is None:
            alike = Rows(columns, styles, types)
            places.append(alike)
        alike.types = [own or other for own, other in zip(alike.types, types, strict=True)]
        self._met[key] = alike
        return alike

    def _keep_pattern(self, key: _Shape, alike: Rows) -> None:
        """Keep the pattern of rows that come often; any of their cells may be empty."""
        names, styles, types = key[0], key[1], tuple(alike.types)
        if len(names) > _WIDEST_PATTERN or (names, styles, types) in self._patterns:
            return
        cells = [_ROW]
        for column, style, kind in zip(names, styles, types, strict=True):
            styled = f' s="{style}"' if style else ""
            typed = f' t="{kind}"' if kind != "n" else '(?: t="n")?+'
            text = "[^<&]*+" if kind in {"n", "s"} else _TEXT
            inside = _INLINE if kind == "inlineStr" else f"{self._formula}<v>({text})</v></c>"
            filled = f"{typed}>{inside}|" if kind else "()(?!)|"
            cells.append(rf'<c r="{column}\1"{styled}(?:{filled}/>)')
        self._patterns[names, styles, types] = re.compile("".join([*cells, _END])), alike


def _unescape(alike: Rows) -> None:
    """Put the characters into words that were written by their names."""
    words = [n for n, kind in enumerate(alike.types, 1) if kind in _TEXT_CELLS]
    if any("&" in (row[n] or "") for row in alike.rows for n in words):
        alike.rows = [tuple(map(unescape, (cell or "" for cell in row))) for row in alike.rows]


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _walked(sheet: etree._Element) -> list[Rows]:
    """The cells of a sheet written in any manner: places may be left out, and come in any order."""
    space = str(sheet.tag).removesuffix(etree.QName(sheet).localname)
    grid: dict[int, dict[int, tuple[int, str, str | None]]] = {}
    for row, column, cell in _placed(sheet, space):
        style, kind, value = _number(cell.get("s", "0")), cell.get("t", "n"), None
        for child in cell:
            if child.tag == space + "v":
                value = child.text
            elif child.tag == space + "is":
                value = _words(child)
        grid.setdefault(row, {})[column] = (style, kind, value)
    shapes: dict[object, Rows] = {}
    for number in sorted(grid):
        columns, cells = zip(*sorted(grid[number].items()), strict=True)
        styles, kinds, values = zip(*cells, strict=True)
        shape = (columns, styles, kinds)
        shapes.setdefault(shape, Rows(*shape)).rows.append((str(number), *values))
    return list(shapes.values())


def _placed(sheet: etree._Element, space: str) -> Iterator[tuple[int, int, etree._Element]]:
    """The cells with their row and column; what names no place comes after the one before."""
    number = 0
    for row in sheet.iterfind(f"{space}sheetData/{space}row"):
        number, column = _number(row.get("r", str(number + 1))), -1
        for cell in row.iterchildren(space + "c"):
            place = cell.get("r")
            found = _PLACE.fullmatch(place) if place else None
            if place and not found:
                raise FileDamaged(kind="XLSX")
            column = _column(found[1]) if found else column + 1
            yield int(found[2]) if found else number, column, cell


def _number(written: str) -> int:
    if not _INDEX_DIGITS.fullmatch(written):
        raise FileDamaged(kind="XLSX")
    return int(written)


def _words(item: etree._Element) -> str:
    """The text of a cell, all its differently set runs together, without signs of pronunciation."""
    return "".join(
        text.text or ""
        for child in item
        for text in (
            [child] if _is(child, "t") else child.iterfind("{*}t") if _is(child, "r") else ()
        )
    )


def _is(element: etree._Element, name: str) -> bool:
    return str(element.tag).rpartition("}")[2] == name
