"""A sheet is read alike however it is written, and its numbers as they are shown."""

import io
from decimal import ROUND_HALF_UP, Decimal

import pytest
import xlsxwriter
from hypothesis import example, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tongket.reading.files import sheets, text_of_file
from tongket.reading.files.archive import EntitiesDeclared, parsed
from tongket.reading.files.limits import FileDamaged
from tongket.reading.files.sheets import rows_of, texts_of
from tongket.reading.files.shown import numbers_shown

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WORDS = st.text("aĐ <&>\"'\n1", min_size=1, max_size=6).map(
    lambda words: words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;")
)


def sheet(rows: str) -> bytes:
    page = f"<!-- a --><sheetViews/><sheetData>{rows}</sheetData><pageMargins/>"
    return f"<worksheet {MAIN}>{page}</worksheet>".encode()


def cells(found) -> dict:
    """All cells by row and column; empty ones have no type."""
    taken = {}
    numbers = [row[0] for alike in found for row in alike.rows]
    assert len(set(numbers)) == len(numbers)
    for alike in found:
        for number, *values in alike.rows:
            for column, style, kind, value in zip(
                alike.columns, alike.styles, alike.types, values, strict=True
            ):
                taken[int(number), column] = (style, kind, value) if value else (style,)
    return taken


FORMULAS = st.sampled_from(["", "<f>A1&gt;2</f>", '<f t="shared" si="0"/>'])
INSIDES = st.sampled_from(
    [
        *("/>", " />", ' t="n"></c>', ">{formula}</c>", ">{formula}<v></v></c>"),
        *(">{formula}<v>{number}</v></c>", ' t="n">{formula}<v>{number}</v></c>'),
        *(' t="s"><v>{number}</v></c>', ' t="str">{formula}<v>{words}</v></c>'),
        ' t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>',
        *(' t="b"><v>1</v></c>', ' t="e">{formula}<v>#N/A</v></c>'),
    ]
)
COLUMNS = st.dictionaries(
    st.integers(0, 40),
    st.tuples(
        st.sampled_from(["", ' s="1"', ' s="23"']), st.lists(INSIDES, min_size=1, max_size=2)
    ),
    max_size=4,
)


@st.composite
def usual_rows(draw) -> str:
    """Rows as programs write them, most of them alike."""
    rows, number = [], 0
    for columns in draw(st.lists(COLUMNS, max_size=2)):
        for _ in range(draw(st.integers(1, 6))):
            number += draw(st.integers(1, 3))
            rows.append(f'<row r="{number}" spans="1:3" ht="15">')
            for column, (style, insides) in sorted(columns.items()):
                inside = draw(st.sampled_from(insides)).format(
                    formula=draw(FORMULAS), number=draw(st.integers(0, 99)), words=draw(WORDS)
                )
                rows.append(f'<c r="{name(column)}{number}"{style}{inside}')
            rows.append(draw(st.sampled_from(["</row>", f'</row><row r="{number}" ht="9"/>'])))
    return "".join(rows)


def name(column: int) -> str:
    return xlsxwriter.utility.xl_col_to_name(column)


@given(rows=usual_rows())
def test_rows_in_the_usual_manner_are_scanned_as_they_parse(rows):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "_OFTEN", 2)
        patch.setattr(sheets, "_walked", lambda _: pytest.fail("was not scanned"))
        found = rows_of(sheet(rows))
    assert cells(found) == cells(sheets._walked(parsed(sheet(rows))))


A, C = '<c r="A1"><v>1</v></c>', '<c r="C1" s="2" t="str"><v>a</v></c>'
ONE = f'<row r="1">{A}{C}</row>'
TWO = '<row r="3"><c r="B3"><v>5</v></c></row>'
READ = {(1, 0): (0, "n", "1"), (1, 2): (2, "str", "a"), (3, 1): (0, "n", "5")}
UNUSUAL = {
    "spaces": ONE + "\n  " + TWO.replace("<c", " <c"),
    "a comment": ONE + "<!-- <row/> -->" + TWO,
    "an instruction": ONE.replace("<c r", "<?x </row>?><c r") + TWO,
    "bytes as they are": ONE.replace("<v>a", "<v><![CDATA[a]]>") + TWO,
    "attributes in another order": ONE.replace('r="C1" s="2"', 's="2" r="C1"') + TWO,
    "single quotes": ONE.replace('"C1"', "'C1'") + TWO,
    "a digit by its number": ONE.replace("<v>1", "<v>&#49;") + TWO,
    "rows out of order": TWO + ONE,
    "cells out of order": f'<row r="1">{C}{A}</row>' + TWO,
    "no places": f"<row>{A.replace('r=', 'x=')}{C}</row>" + TWO,
    "one row twice": f'<row r="1">{A}</row><row r="1">{C}</row>' + TWO,
    "a cell of another row": f'<row r="1">{A}<c r="B3"><v>5</v></c>{C}</row>',
    "more in a cell": ONE.replace("</v>", "</v><extLst/>") + TWO,
    "rows in two namespaces": ONE + '<x:row xmlns:x="y"><x:c r="D4"><v>7</v></x:c></x:row>' + TWO,
}


@pytest.mark.parametrize("kind", UNUSUAL)
def test_rows_in_another_manner_are_read_alike(kind):
    assert cells(rows_of(sheet(UNUSUAL[kind]))) == READ


@pytest.mark.parametrize(
    "part",
    [
        sheet(ONE + TWO).replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"<x:!--", b"<!--")
        .replace(b"xmlns", b"xmlns:x"),
        sheet(ONE + TWO).decode().encode("utf-16"),
        sheet(ONE + TWO + "<!-- -->").replace(b"xmlns", b"of"),
        b"\xef\xbb\xbf" + sheet(ONE + TWO),
        b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n' + sheet(ONE + TWO),
        b'<?xml version="1.0" encoding="us-ascii"?>' + sheet(ONE + TWO),
    ],
    ids=["prefix", "UTF-16", "no namespace", "byte-order mark", "UTF-8", "ASCII"],
)  # fmt: skip
def test_letters_and_prefixes_may_differ(part):
    assert cells(rows_of(part)) == READ


def test_the_walk_of_a_prefixed_sheet_is_not_needed(monkeypatch):
    monkeypatch.setattr(sheets, "_walked", lambda _: pytest.fail("was not scanned"))
    part = sheet(ONE).replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"<x:!--", b"<!--")
    assert rows_of(part.replace(b"xmlns", b"xmlns:x"))


@pytest.mark.parametrize("hidden", ["<!--{}-->", "<?x {}?>", "<x>{}</x>"])
def test_rows_that_only_look_like_rows_are_not_read(hidden):
    data = f"<sheetData>{ONE}</sheetData>"
    part = f"<worksheet {MAIN}>{hidden.format(data)}<pageMargins/></worksheet>".encode()
    assert rows_of(part) == []
    both = f"<worksheet {MAIN}>{hidden.format(data)}<sheetData>{TWO}</sheetData></worksheet>"
    assert cells(rows_of(both.encode())) == {(3, 1): (0, "n", "5")}


DECLARED = b'<!DOCTYPE worksheet [<!ENTITY a "1">]>'


@pytest.mark.parametrize(
    ("part", "error"),
    [
        (DECLARED + sheet(ONE), EntitiesDeclared),
        (sheet(ONE.replace("<v>1", "<v>&a;")), FileDamaged),
        (sheet(ONE.replace("</row>", "</x>")), FileDamaged),
        (sheet(ONE.replace("<v>a", "<v>]]>a")), FileDamaged),
        (sheet(ONE.replace('<row r="1"', '<row r="1" 1x="a"')), FileDamaged),
        (sheet(ONE + "<row>"), FileDamaged),
        (sheet(ONE) + b"<", FileDamaged),
        (sheet(ONE.replace('"C1"', '"c1"')), FileDamaged),
        (sheet(ONE.replace('"C1"', f'"C{"1" * 5000}"')), FileDamaged),
        (sheet(ONE.replace('s="2"', f's="{"2" * 5000}"')), FileDamaged),
        (sheet(ONE.replace('<row r="1"', '<row r="²"')), FileDamaged),
        (b'<?xml version="1.0" encoding="windows-1258"?>' + sheet(ONE), FileDamaged),
        (
            b'<?xml version="1.0" encoding="us-ascii"?>' + sheet(ONE.replace(">a<", ">ệ<")),
            FileDamaged,
        ),
        (sheet("<row>" * 300 + "</row>" * 300), FileDamaged),
    ],
)
def test_a_sheet_that_is_no_xml_or_declares_is_refused(part, error):
    with pytest.raises(error):
        rows_of(part)


TEXTS = [
    ("<si><t>a &lt; b &#7879;</t></si><si><t xml:space='preserve'> c</t></si>", ["a < b ệ", " c"]),
    ('<si><t>a</t></si><si><t xml:space="preserve"> c </t></si>', ["a", " c "]),
    ("<si><r><t>a</t></r><r><rPr/><t>b</t></r><rPh><t>x</t></rPh></si><si/>", ["ab", ""]),
    ("<si><t>a</t></si> <!-- <si><t>b</t></si> --><si><t>c</t></si>", ["a", "c"]),
    ("<!--<si><t>b</t></si>-->", []),
    ("<si><t/></si><si><t>c</t></si>", ["", "c"]),
]


@pytest.mark.parametrize(("items", "words"), TEXTS)
def test_texts_of_cells_keep_their_numbers_however_they_are_written(items, words):
    assert texts_of(f"<sst {MAIN}>{items}</sst>".encode()) == words


CODES = ("General", "0", "0.0", "0.00", "#,##0", "#,##0.0", "0.##", "0%", "0.0%", "#,##0,", "0.000")
AMOUNTS = st.one_of(
    st.integers(-(10**15), 10**15).map(str),
    st.decimals(-(10**7), 10**7, places=3, allow_nan=False).map(str),
    st.decimals(-(10**3), 10**3, places=1, allow_nan=False).map(lambda d: str(d + Decimal("0.05"))),
    st.floats(-1e20, 1e20).map(repr),
)


@given(code=st.sampled_from(CODES[1:]), written=st.lists(AMOUNTS, min_size=1, max_size=5))
@example(code="0.00", written=["2.675", "1.005", "0.285", "-0.125", "2.6749999999999998"])
@example(code="#,##0", written=["999.5", "-999.5", "999499.5", "0"])
@example(code="0.0", written=["1e20", "123456789012.25", "0.05"])
def test_numbers_are_rounded_half_up_by_their_digits(code, written):
    digits = code.replace(",", "", 1) if "," in code[:4] else code
    places = len(digits.partition(".")[2].rstrip("%"))
    scale = Decimal(100) if "%" in code else Decimal("0.001") if code.endswith(",") else Decimal(1)
    for shown, text in zip(numbers_shown(written, code), written, strict=True):
        exact = Decimal(f"{float(text):.15g}") * scale
        if abs(float(text)) >= 1e18:
            assert shown == ""
            continue
        step = Decimal(1).scaleb(-places)
        wanted = exact.quantize(step, ROUND_HALF_UP)
        plain = shown.rstrip("%").replace(".", "").replace(",", ".")
        assert Decimal(plain) == wanted
        assert ("." in shown) == ("#,#" in code and abs(wanted) >= 1000)


@given(written=st.lists(AMOUNTS, max_size=5))
def test_numbers_written_together_are_those_written_alone(written):
    for code in CODES:
        assert numbers_shown(written, code) == [
            word for text in written for word in numbers_shown([text], code)
        ]


@pytest.mark.parametrize("code", ["General", "0.0", "dd/mm/yyyy"])
@pytest.mark.parametrize(
    "text", ["a", "nan", "inf", "1_0", " 1", "٣", "1,5", "1e999", "-1e999", "1e308e1"]
)
def test_what_is_no_number_is_refused(text, code):
    with pytest.raises(FileDamaged):
        numbers_shown(["1", text], code)


@pytest.mark.parametrize("text", ["-0", "-0.0", "-0e5", "-1e-999"])
@pytest.mark.parametrize(
    ("code", "shown"), [("General", "0"), ("0", "0"), ("0.0", "0,0"), ("#,##0", "0"), ("0%", "0%")]
)
def test_a_zero_has_no_sign(text, code, shown):
    assert numbers_shown([text], code) == [shown]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("45291", "dd/mm/yyyy", "31/12/2023"),
        ("45291.75", "d/m/yy h:mm", "31/12/2023"),
        ("45291", "mm/yyyy", "12/2023"),
        ("45291", 'yyyy"-"', "2023"),
        ("45291", "[$-42A]dd/mm", "31/12"),
        ("45291.75", "hh:mm", "18:00"),
        ("45291.999999", "hh:mm", "23:59"),
        ("1.5", "[h]:mm", ""),
        ("1", "dd/mm/yyyy", "01/01/1900"),
        ("61", "dd/mm/yyyy", "01/03/1900"),
        ("-1", "dd/mm/yyyy", "-1"),
        ("99999999", "dd/mm/yyyy", "99999999"),
        ("5", '0" ngày"', "5"),
    ],
)
def test_a_day_shows_what_its_format_asks_for(value, code, shown):
    assert numbers_shown([value], code) == [shown]


def test_days_may_be_counted_from_1904():
    assert numbers_shown(["43829"], "dd/mm/yyyy", from_1904=True) == ["31/12/2023"]


def test_a_workbook_holds_the_values_that_an_independent_reader_finds():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        page, bold = book.add_worksheet(), book.add_format({"bold": True})
        for row in range(250):
            page.write_number(row, 0, row * 7)
            page.write_string(row, 1, f"Chỉ tiêu <{row % 9}> & _x000D_ khác")
            if row % 3:
                page.write_formula(row, 2, "=IF(A1>2,1,2)", None, row / 8)
            else:
                page.write_blank(row, 2, None, bold)
            page.write_formula(row, 3, '="a"', bold, "Đạt & vượt" if row % 2 else "#không")
            page.write_rich_string(row, 4, "một ", bold, "hai ", "ba")
            page.write_boolean(row, 5, True)
            page.write_formula(row, 6, "=1/0", None, "#DIV/0!")
    content = file.getvalue()
    lines = text_of_file(content).text.split("\n")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    for line, (number, words, eighths, formula, rich, *_) in zip(lines, rows, strict=True):
        cell, text, quotient, said, mixed = line.split("\t")
        assert (int(cell), text, said, mixed) == (
            number,
            words.replace("_x005F_", "_"),
            formula,
            rich,
        )
        assert (float(quotient.replace(",", ".")) if quotient else "") == eighths
