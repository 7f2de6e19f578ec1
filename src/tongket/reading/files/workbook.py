"""What do the sheets of an XLSX show, cell by cell as a person sees them?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import cast

from lxml import etree

from tongket.reading.files.archive import Archive
from tongket.reading.files.blocks import Block, Grid, clean, is_clean, written
from tongket.reading.files.limits import FileDamaged, Limits
from tongket.reading.files.sheets import Rows, rows_of, texts_of
from tongket.reading.files.shown import GENERAL, formats_of, numbers_shown
from tongket.vocabulary.error import TongketError


class SheetTooLarge(TongketError):
    """A sheet reaches over more cells than are read."""


_RELATION = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_ESCAPED = re.compile("_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
_FILLED_CELLS = 3  # cells side by side that make a row part of a table


def text_of(archive: Archive, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """Give the text of the visible sheets; hidden ones are noted as "hidden-sheets".

    Only the parts with cells, texts and formats are opened; macros and outer references are not.

    Raises:
        SheetTooLarge: a sheet reaches over more cells than allowed.
        EntitiesDeclared, FileDamaged: a part cannot be read.
    """
    parts = archive.related(archive.main)
    tables = [sheet for sheet in archive.document.iter("{*}sheet") if _part(sheet, parts)]
    visible = [sheet for sheet in tables if sheet.get("state", "visible") == "visible"]
    book = _book(archive, parts)
    blocks: list[Block] = []
    for sheet in visible:
        if len(visible) > 1:
            blocks.append(str(sheet.get("name")))
        blocks.extend(_blocks(book.words(rows_of(archive.read(_part(sheet, parts))), limits)))
    return written(blocks), () if len(visible) == len(tables) else ("hidden-sheets",)


def _part(sheet: etree._Element, parts: Mapping[str, tuple[str, str]]) -> str:
    """The part that holds a sheet's cells; empty where it has none, as a sheet of charts."""
    named = next(filter(None, map(sheet.get, _RELATION)), "")
    kind, name = parts.get(named, ("", ""))
    return name if kind == "worksheet" else ""


@dataclass(frozen=True, slots=True)
class _Book:
    """What sheets refer to: texts by the number that cells give, format codes by style."""

    texts: Mapping[str, str]
    codes: Sequence[str]
    from_1904: bool

    def words(self, found: Sequence[Rows], limits: Limits) -> list[Sequence[str]]:
        """The words of a sheet's cells row by row, each row as long as the longest.

        Raises:
            SheetTooLarge: they would be more cells than allowed.
            FileDamaged: a cell does not hold what it says.
        """
        height = max((int(row[0] or 0) for alike in found for row in alike.rows), default=0)
        width = max((alike.columns[-1] + 1 for alike in found), default=0)
        if height * width > limits.cells:
            raise SheetTooLarge(cells=height * width, limit=limits.cells)
        words: list[Sequence[str]] = [()] * height
        for alike in found:
            numbers, *columns = zip(*alike.rows, strict=True)
            filled: list[Sequence[str]] = [("",) * len(numbers)] * width
            for n, column in enumerate(alike.columns):
                filled[column] = self._column(columns[n], alike.types[n], alike.styles[n])
            for number, row in zip(map(int, numbers), zip(*filled, strict=True), strict=True):
                words[number - 1] = row
        return words

    def _column(self, values: Sequence[str | None], kind: str, style: int) -> Sequence[str]:
        """The words of cells of one type and style, of which some may be empty."""
        code = self.codes[style] if style < len(self.codes) else GENERAL
        if all(values):
            return self._words(cast("Sequence[str]", values), kind, code)
        found = iter(self._words(list(filter(None, values)), kind, code))
        return [next(found) if value else "" for value in values]

    def _words(self, values: Sequence[str], kind: str, code: str) -> Sequence[str]:
        try:
            match kind:
                case "n":
                    return numbers_shown(values, code, from_1904=self.from_1904)
                case "s":
                    return [self.texts[value] for value in values]
                case "str" | "inlineStr":
                    return [clean(_unescaped(value)) for value in values]
                case "d":
                    return [f"{date.fromisoformat(value[:10]):%d/%m/%Y}" for value in values]
                case "b" | "e" | "":
                    return [""] * len(values)
        except (KeyError, ValueError):
            pass
        raise FileDamaged(kind="XLSX")


def _book(archive: Archive, parts: Mapping[str, tuple[str, str]]) -> _Book:
    named = dict(parts.values())
    texts, codes = {}, []
    if "sharedStrings" in named:
        found = texts_of(archive.read(named["sharedStrings"]))
        if "_x" in (joined := " ".join(found)) or not is_clean(joined):
            found = [clean(_unescaped(text)) for text in found]
        texts = {str(n): text for n, text in enumerate(found)}
    if "styles" in named:
        codes = formats_of(archive.xml(named["styles"]))
    settings = archive.document.find("{*}workbookPr")
    from_1904 = settings is not None and settings.get("date1904", "0") in {"1", "true"}
    return _Book(texts, codes, from_1904)


def _unescaped(text: str) -> str:
    """A text without the codes that stand for characters XML cannot hold."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _blocks(rows: Sequence[Sequence[str]]) -> list[Block]:
    """Titles and notes as paragraphs, what lies between them as one table."""
    first = next((n for n, row in enumerate(rows) if _filled(row) >= _FILLED_CELLS), len(rows))
    last = next(
        (n for n in range(len(rows), first, -1) if _filled(rows[n - 1]) >= _FILLED_CELLS), first
    )
    while first < last < len(rows) and _filled(rows[last]) == _FILLED_CELLS - 1:
        last += 1
    table = [row for row in rows[first:last] if any(row)]
    used = [any(column) for column in zip(*table, strict=True)]
    kept = table if all(used) else [tuple(compress(row, used)) for row in table]
    return [
        *_singles(rows[:first]),
        *([Grid(kept, cleaned=True)] if kept else []),
        *_singles(rows[last:]),
    ]


def _filled(row: Sequence[str]) -> int:
    return sum(map(bool, row))


def _singles(rows: Sequence[Sequence[str]]) -> list[Block]:
    return [cell for row in rows for cell in row if cell]
