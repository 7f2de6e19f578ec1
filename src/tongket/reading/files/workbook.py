"""What do the sheets of an XLSX show, cell by cell as a person sees them?"""

import io
import re
import zipfile
from collections.abc import Sequence
from functools import lru_cache

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from tongket.reading.files.archive import Archive
from tongket.reading.files.blocks import Block, Grid, written
from tongket.reading.files.limits import FileDamaged, Limits
from tongket.reading.files.shown import GENERAL, Shown, formats_of
from tongket.vocabulary.error import TongketError


class SheetTooLarge(TongketError):
    """A sheet reaches over more cells than are read."""


_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])([^>]*)>")
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_STYLE = re.compile(rb"\bs\s*=\s*[\"']([0-9]{1,6})[\"']")
_PLAIN = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]{1,6})")?(?: t="[a-zA-Z]{1,9}")?/?>'
)
_WIDE = 3  # cells side by side that make a row part of a table


def text_of(archive: Archive, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """Give the text of the visible sheets; hidden ones are noted as "hidden-sheets".

    Only the parts with cells, texts and formats are handed on, each checked before: what reaches
    the reader of workbooks can neither expand nor declare, and holds no macros.

    Raises:
        SheetTooLarge: a sheet reaches over more cells than allowed.
        EntitiesDeclared, FileDamaged: a part cannot be read.
    """
    parts = archive.related(archive.main)
    sheets = {name for kind, name in parts.values() if kind == "worksheet"}
    styles = {name for kind, name in parts.values() if kind == "styles"}
    formats = formats_of(archive.xml(min(styles))) if styles else []
    shown = {name: _shown(archive.read(name), formats, limits) for name in sorted(sheets)}
    book = _open(_checked(archive, parts))
    try:
        return _text(book, _paths(archive, parts), shown)
    finally:
        book.close()


def _checked(archive: Archive, parts: dict[str, tuple[str, str]]) -> bytes:
    """An archive of the parts that are needed, each well-formed and free of declarations."""
    kinds = {"worksheet", "sharedStrings", "styles"}
    names = [archive.main, *(name for kind, name in parts.values() if kind in kinds)]
    folder, _, own = archive.main.rpartition("/")
    names += ["[Content_Types].xml", "_rels/.rels", f"{folder}/_rels/{own}.rels".lstrip("/")]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        for name in dict.fromkeys(names):
            if name in archive.names:
                archive.xml(name)
                target.writestr(name, archive.read(name))
    return packed.getvalue()


def _open(content: bytes) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(content))
    except (CalamineError, ValueError, OSError):
        raise FileDamaged(kind="XLSX") from None


def _paths(archive: Archive, parts: dict[str, tuple[str, str]]) -> dict[str, str]:
    """The part of each sheet by the sheet's name."""
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    strict = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
    found = {}
    for sheet in archive.xml(archive.main).iter("{*}sheet"):
        part = parts.get(str(sheet.get(relation) or sheet.get(strict)))
        if part:
            found[str(sheet.get("name"))] = part[1]
    return found


def _text(
    book: CalamineWorkbook, paths: dict[str, str], shown: dict[str, Shown]
) -> tuple[str, tuple[str, ...]]:
    blocks: list[Block] = []
    tables = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    visible = [one.name for one in tables if one.visible == SheetVisibleEnum.Visible]
    for name in visible:
        try:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except (CalamineError, ValueError):
            raise FileDamaged(kind="XLSX") from None
        styles = shown.get(paths.get(name, ""), Shown({}))
        words = [
            [styles.text(value, row, column) for column, value in enumerate(values)]
            for row, values in enumerate(rows)
        ]
        if len(visible) > 1:
            blocks.append(name)
        blocks.extend(_blocks(words))
    return written(blocks), () if len(visible) == len(tables) else ("hidden-sheets",)


def _shown(part: bytes, formats: Sequence[str], limits: Limits) -> Shown:
    """The formats of a sheet's cells, once it is sure that the sheet is not boundless."""
    cells = _PLAIN.findall(part)
    if len(cells) != len(_CELL.findall(part)):  # attributes in another order
        cells = [_cell(attributes) for attributes in _CELL.findall(part)]
    rows = max(map(int, {cell[1] for cell in cells}), default=1)
    columns = max(map(_column, {cell[0] for cell in cells}), default=1)
    if rows * columns > limits.cells:
        raise SheetTooLarge(cells=rows * columns, limit=limits.cells)
    asked = {b"%d" % n: code for n, code in enumerate(formats) if code != GENERAL}
    return Shown(
        {
            (int(row) - 1, _column(letters) - 1): asked[style]
            for letters, row, style in cells
            if style in asked
        }
    )


def _cell(attributes: bytes) -> tuple[bytes, bytes, bytes]:
    """The column, the row and the style that a cell names."""
    place, style = _REFERENCE.search(attributes), _STYLE.search(attributes)
    if place is None:
        raise FileDamaged(kind="XLSX")
    return place[1], place[2], style[1] if style else b"0"


@lru_cache(maxsize=1024)
def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _blocks(rows: Sequence[Sequence[str]]) -> list[Block]:
    """Titles and notes as paragraphs, what lies between them as one table."""
    wide = [n for n, row in enumerate(rows) if sum(map(bool, row)) >= _WIDE]
    first, last = (wide[0], wide[-1] + 1) if wide else (len(rows), len(rows))
    while last < len(rows) and sum(map(bool, rows[last])) == _WIDE - 1:
        last += 1
    table = [row for row in rows[first:last] if any(row)]
    used = [any(column) for column in zip(*table, strict=True)]
    kept = [[cell for cell, use in zip(row, used, strict=True) if use] for row in table]
    return [*_singles(rows[:first]), *([Grid(kept)] if kept else []), *_singles(rows[last:])]


def _singles(rows: Sequence[Sequence[str]]) -> list[Block]:
    return [cell for row in rows for cell in row if cell]
