"""What cannot be printed faithfully is refused, with the place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongket.foundation.sentences import sentence
from tongket.writing.checking import ReferenceTooLong, TableTooWide, TextUnprintable, check
from tongket.writing.document import Cell, Column, Document, Figure, Paragraph, Row, Table
from tongket.writing.grid import TableUneven, placed
from writing.sample import DOCUMENT, EMPTY, FRONT, PARTY_DOCUMENT, TABLE


@pytest.mark.parametrize("document", [DOCUMENT, PARTY_DOCUMENT, EMPTY])
def test_a_good_document_passes(document: Document) -> None:
    check(document)


@pytest.mark.parametrize(
    "text",
    ["\u202eủy", "a\x00b", "\x1b[31m", "\u200fx", "a\tb", "\ud800", "\ufeff", "\u2067x", "\n"],
)
def test_controls_and_turned_writing_are_refused(text: str) -> None:
    for document in (
        replace(EMPTY, blocks=(Paragraph((text,)),)),
        replace(EMPTY, front=replace(FRONT, place=text)),
        replace(EMPTY, blocks=(Paragraph((Figure("1", text),)),)),
    ):
        with pytest.raises(TextUnprintable) as refused:
            check(document)
        assert sentence(refused.value).isprintable()


def test_lines_may_be_broken_only_in_names_of_bodies() -> None:
    check(replace(EMPTY, front=replace(FRONT, body="Ủy ban\nnhân dân")))
    with pytest.raises(TextUnprintable):
        check(replace(EMPTY, front=replace(FRONT, place="Đông\nKhê")))


def test_a_long_reference_is_refused() -> None:
    check(replace(EMPTY, blocks=(Paragraph((Figure("1", "r" * 64),)),)))
    with pytest.raises(ReferenceTooLong):
        check(replace(EMPTY, blocks=(Paragraph((Figure("1", "r" * 65),)),)))


def test_a_table_wider_than_the_page_is_refused() -> None:
    wide = Table((Column(1),) * 24, (), (Row((Cell(("x",)),) * 24),))
    with pytest.raises(TableTooWide):
        check(replace(EMPTY, blocks=(wide,)))
    check(
        replace(
            EMPTY, blocks=(replace(wide, columns=wide.columns[:23], rows=(Row((Cell(),) * 23),)),)
        )
    )


@pytest.mark.parametrize(
    "cells",
    [
        (Cell(), Cell()),
        (Cell(columns=4),),
        (Cell(), Cell(), Cell(rows=2)),
        (Cell(columns=0), Cell(columns=3)),
    ],
)
def test_cells_that_do_not_fill_the_table_are_refused(cells: tuple[Cell, ...]) -> None:
    with pytest.raises(TableUneven):
        placed(Table((Column(1),) * 3, (), (Row(cells),)))


@given(st.data())
def test_every_place_of_a_table_belongs_to_one_cell(data: st.DataObject) -> None:
    width, height = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    rows = []
    for row in range(height):
        cells = []
        for column in range(width):
            if (row, column) in taken:
                continue
            most = next(
                (n for n in range(1, width - column) if (row, column + n) in taken), width - column
            )
            over, down = data.draw(st.integers(1, most)), data.draw(st.integers(1, height - row))
            taken |= {(row + r, column + c) for r in range(down) for c in range(over)}
            cells.append(Cell(columns=over, rows=down))
        rows.append(Row(tuple(cells)))
    found = placed(Table((Column(1),) * width, (), tuple(rows)))
    places = [
        (p.row + r, p.column + c)
        for p in found
        for r in range(p.cell.rows)
        for c in range(p.cell.columns)
    ]
    assert sorted(places) == sorted(taken)
    assert len(placed(TABLE)) == sum(len(row.cells) for row in (*TABLE.head, *TABLE.rows))
