"""How do rows of plain values become a file that other programs open?"""

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

Value = str | int | Decimal | None
_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format keeps no zone
_WIDE, _NARROW = 32, 14  # of a column, in characters
_DIGITS, _PLACES = 38, 6  # of an exact number


def rows_as_csv(columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """Write UTF-8 with commas and decimal points; what is empty stays empty.

    It begins with a byte-order mark: without one Excel takes the letters for others.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_plain(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def rows_as_xlsx(columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """Write one sheet whose head stays in sight; numbers are numbers, text never a formula."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"created": _NO_TIME})
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        for column, name in enumerate(columns):
            is_text = any(isinstance(row[column], str) for row in rows)
            sheet.set_column(column, column, _WIDE if is_text else _NARROW)
            sheet.write_string(0, column, name, bold)
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(line, column, value)
                elif value is not None:
                    sheet.write_number(line, column, float(value))
        sheet.freeze_panes(1, 0)
    return file.getvalue()


def rows_as_parquet(columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """Write columns of text, whole numbers or exact decimals."""
    arrays = {name: _column([row[place] for row in rows]) for place, name in enumerate(columns)}
    file = io.BytesIO()
    pq.write_table(pa.table(arrays), file)
    return file.getvalue()


def _column(values: list[Value]) -> pa.Array:
    if any(isinstance(value, Decimal) for value in values):
        return pa.array(values, pa.decimal128(_DIGITS, _PLACES))
    is_whole = any(isinstance(value, int) for value in values)
    return pa.array(values, pa.int64() if is_whole else pa.string())


def _plain(value: Value) -> str:
    if value is None:
        return ""
    return format(value, "f") if isinstance(value, Decimal) else str(value)
