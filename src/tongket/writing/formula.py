"""What does a cell's formula reckon from?"""

import re
from collections.abc import Mapping

from tongket.vocabulary.error import TongketError
from tongket.writing.document import Table

_PIECE = re.compile(r"\s*(?:\{([^{}.]+)(?:\.([^{}.]+))?\}|([0-9]+(?:\.[0-9]+)?)|([-+*/()]))")

Address = tuple[int, int]


class CellFormulaUnreadable(TongketError):
    """A formula holds something else than names, numbers and signs of reckoning."""


def addresses(table: Table) -> Mapping[tuple[str, str], Address]:
    """Where each row and column with a key meet; the row's key is its number where it has none."""
    columns = {column.key: place for place, column in enumerate(table.columns) if column.key}
    first = len(table.head)
    return {
        (key, name): (first + number, place)
        for number, row in enumerate(table.rows)
        for key in {row.key or str(number), str(number)}
        for name, place in columns.items()
    }


def in_cells(
    formula: str, *, row: int, where: Mapping[tuple[str, str], Address], origin: Address
) -> str:
    """Write a formula with the cells' addresses in the place of names.

    ``row`` counts the table's rows below its head, ``origin`` is where the table begins on the
    sheet.

    Raises:
        CellFormulaUnreadable: a name is unknown or a sign is not one of + - * / ( ).
    """
    position, pieces = 0, []
    while position < len(formula.rstrip()):
        match = _PIECE.match(formula, position)
        if match is None:
            raise CellFormulaUnreadable(formula=formula, part=formula[position:].strip())
        first, second, number, sign = match.groups()
        if first:
            key = (first, second) if second else (str(row), first)
            if key not in where:
                raise CellFormulaUnreadable(formula=formula, part=match[0].strip())
            pieces.append(_address(where[key], origin))
        else:
            pieces.append(number or sign)
        position = match.end()
    return "=" + "".join(pieces)


def _address(at: Address, origin: Address) -> str:
    column, letters = at[1] + origin[1] + 1, ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{at[0] + origin[0] + 1}"
