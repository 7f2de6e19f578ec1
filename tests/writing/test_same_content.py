"""Every renderer prints the same words and the same bound figures, whatever the words are."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from architecture.source import ROOT
from tongket.writing.checking import TextUnprintable
from tongket.writing.contents import figures_in, text_of, without_notes
from tongket.writing.document import (
    Appendix,
    Block,
    Cell,
    Chart,
    Column,
    Content,
    Document,
    Emphasis,
    Figure,
    Gap,
    Heading,
    Inline,
    Level,
    Listing,
    ListItem,
    MarginNote,
    PageBreak,
    Paragraph,
    Row,
    Table,
)
from tongket.writing.setting import Line, SetBlock, set_document
from writing.extract import RENDERERS, Page, docx_figures, squashed, words_of, xlsx_figures
from writing.sample import BLOCKS, DEVELOPMENT, DOCUMENT, EMPTY, PARTY_DOCUMENT, TABLE


def pieces(document: Document) -> Iterator[str]:
    """All that must be read in a file, piece by piece."""
    whole = set_document(document)
    head, foot = whole.head, whole.foot
    yield from _pieces(whole.label)
    for lines in (head.body, head.nation, head.number, head.place, head.title, whole.blocks):
        yield from _pieces(lines)
    if foot is not None:
        yield from _pieces((*foot.recipients, *foot.powers, *foot.signer, *foot.drafter))
    for appendix in whole.appendices:
        yield from _pieces(appendix.blocks)


def _pieces(blocks: tuple[SetBlock, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Line():
                yield from (squashed(part) for part in block.text.split("\n"))
            case Table():
                yield squashed(text_of(block.caption))
                yield squashed(block.unit)
                for row in (*block.head, *block.rows):
                    yield from (squashed(text_of(cell.content)) for cell in row.cells)
                yield from (squashed(text_of(note)) for note in block.notes)
            case Chart():
                yield squashed(text_of(block.caption))


def without_gaps(blocks: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return tuple(
        replace(b, content=tuple(p.printed if isinstance(p, Gap) else p for p in b.content))
        for b in blocks
    )


@pytest.mark.parametrize("document", [DOCUMENT, PARTY_DOCUMENT, EMPTY])
@pytest.mark.parametrize("kind", RENDERERS)
def test_every_word_is_in_every_file(kind: str, document: Document) -> None:
    signed = without_notes(document)
    text = words_of(kind, RENDERERS[kind](signed))
    missing = [p for p in pieces(signed) if p not in text and not (kind == "pdf" and "…" in p)]
    assert missing == []


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_words_keep_their_order(kind: str) -> None:
    text, at = words_of(kind, RENDERERS[kind](without_notes(EMPTY_HEAD))), 0
    for piece in pieces(EMPTY_HEAD):
        assert piece in text[at:], piece
        at = text.index(piece, at) + len(piece)


EMPTY_HEAD = replace(EMPTY, blocks=without_notes(replace(EMPTY, blocks=BLOCKS)).blocks)


@pytest.mark.parametrize("document", [DOCUMENT, PARTY_DOCUMENT])
def test_bound_figures_are_the_same_in_word_on_the_page_and_in_the_workbook(
    document: Document,
) -> None:
    wanted = [(figure.ref, figure.printed) for figure in figures_in(document)]
    assert docx_figures(RENDERERS["docx"](document)) == wanted
    assert Page(RENDERERS["html"](document)).figures == wanted
    assert sorted(xlsx_figures(RENDERERS["xlsx"](document))) == sorted(wanted)


@pytest.mark.parametrize("kind", RENDERERS)
def test_charts_are_told_in_words(kind: str) -> None:
    content = RENDERERS[kind](DOCUMENT)
    alt = "Giá trị sản xuất tăng từ 612 lên 721."
    if kind == "pdf":
        assert alt.encode("utf-16-be") in content or b"/Alt" in content
    else:
        assert squashed(alt) in words_of(kind, content)


def test_notes_are_left_out_of_a_signed_paper_and_nothing_else() -> None:
    signed = without_notes(DOCUMENT)
    assert [*pieces(signed)] == [*pieces(DOCUMENT)]
    for kind in ("html", "md", "docx"):
        assert "Nghị quyết ghi".encode() not in RENDERERS[kind](signed)
    assert without_notes(EMPTY) is EMPTY


WORDS = st.text(
    st.sampled_from("aăâđêôơưạảấềỗựỹ ĐỶ09 .,;:/()%–“”'\"<>&#$*_`~^\\[]{}|=+-@!?"),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text and "  " not in text)
REFS = st.from_regex(r"[a-z0-9/<\"&:.-]{1,20}", fullmatch=True)
INLINE: st.SearchStrategy[Inline] = st.one_of(
    WORDS,
    st.builds(Emphasis, WORDS, st.booleans(), st.booleans()),
    st.builds(Figure, WORDS, REFS, st.none() | st.decimals(-999, 999, places=2)),
)
CONTENT: st.SearchStrategy[Content] = st.lists(INLINE, min_size=1, max_size=3).map(tuple)


def _table(contents: list[Content]) -> Table:
    rows = tuple(Row((Cell(content), Cell())) for content in contents)
    return Table((Column(1), Column(1)), rows[:1], rows[1:], caption=contents[0])


BLOCK = st.one_of(
    st.builds(Paragraph, CONTENT),
    st.builds(Heading, st.sampled_from([*Level]), CONTENT),
    st.lists(st.builds(ListItem, CONTENT), min_size=1, max_size=2).map(
        lambda items: Listing(tuple(items))
    ),
    st.lists(CONTENT, min_size=1, max_size=3).map(_table),
)


@pytest.mark.parametrize("kind", RENDERERS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(blocks=st.lists(BLOCK, max_size=4).map(tuple))
def test_no_word_is_ever_a_command(kind: str, blocks: tuple[Paragraph, ...]) -> None:
    document = replace(EMPTY, blocks=blocks)
    unseen = "-" if kind == "pdf" else ""  # the hyphen at a line's end is not given back from a PDF
    text = words_of(kind, RENDERERS[kind](document)).replace(unseen, "")
    assert [piece for piece in pieces(document) if piece.replace(unseen, "") not in text] == []


def test_a_page_has_no_script_style_or_handler_of_its_own() -> None:
    nasty = "<script>x</script><img src=x onerror=y style='a'>"
    figure = Figure(nasty, '"><script>')
    blocks = (*BLOCKS, Paragraph((nasty, figure, Gap(nasty, nasty), MarginNote(nasty))))
    tags = Page(RENDERERS["html"](replace(DOCUMENT, blocks=blocks, label=nasty))).tags
    assert not {tag for tag, _ in tags} & {"script", "img", "link", "iframe"}
    assert not [name for _, attrs in tags for name in attrs if name == "style" or name[:2] == "on"]


@pytest.mark.parametrize("kind", RENDERERS)
def test_controls_are_refused_by_every_renderer(kind: str) -> None:
    with pytest.raises(TextUnprintable):
        RENDERERS[kind](replace(EMPTY, blocks=(Paragraph(("\u202egp.exe",)),)))


@pytest.mark.parametrize("kind", RENDERERS)
def test_a_hundred_pages_are_written(kind: str) -> None:
    long = replace(
        EMPTY, blocks=(Paragraph(("Tổng giá trị sản xuất ước đạt 721 tỷ đồng. " * 8,)),) * 1000
    )
    assert words_of(kind, RENDERERS[kind](long)).count("Tổnggiátrị") == 8000


def test_numbers_of_any_size_and_sign_are_printed_as_given() -> None:
    for number, printed in (
        (Decimal("-0.50"), "-0,50"),
        (Decimal("12345678901234567"), "12.345.678.901.234.567"),
    ):
        cell = Cell((Figure(printed, "r", number),))
        table = replace(TABLE, head=(), rows=(Row((cell, *(Cell(),) * 6)),), notes=())
        for kind in RENDERERS:
            text = words_of(kind, RENDERERS[kind](replace(EMPTY, blocks=(table,))))
            assert printed in text or (kind == "xlsx" and "-0,5" in text)


ODD: dict[str, tuple[Block, ...]] = {
    "notes in a heading": (Heading(Level.PART, ("Phần ", Gap("thiếu"), MarginNote("n"))),),
    "notes in a repeated head": (
        replace(TABLE, head=(Row(tuple(Cell(("x", MarginNote("n"))) for _ in range(7))),)),
    ),
    "nothing in it": (Paragraph(()), Listing(()), Heading(Level.ITEM, ()), Paragraph(("",))),
    "a table of nothing": (Table((Column(1),), (), ()),),
    "breaks at the end": (PageBreak(), PageBreak(), TABLE, PageBreak(), TABLE, PageBreak()),
    "a chart without words": (Chart(DEVELOPMENT, (), ""),),
    "depth without end": tuple(
        Paragraph(("x",)) if n % 2 else Heading([*Level][n % len(Level)], ("y",)) for n in range(80)
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_become_whole_files_of_every_kind(name: str) -> None:
    appendix = Appendix(("Phụ",), ODD[name], landscape=True)
    document = replace(DOCUMENT, blocks=ODD[name], appendices=(appendix, appendix))
    for kind, render in RENDERERS.items():
        content = render(document)
        assert squashed("CỘNG HÒA XÃ HỘI") in words_of(kind, content)
        assert squashed("Phụ lục II") in words_of(kind, content)


def test_another_process_at_another_place_writes_the_same_bytes() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests')\n"
        "from writing.extract import RENDERERS\n"
        "from writing.sample import DOCUMENT\n"
        "print(*(hashlib.sha256(f(DOCUMENT)).hexdigest() for f in RENDERERS.values()))"
    )
    here = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Ho_Chi_Minh", "LANG": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=here, capture_output=True, check=True
    )
    mine = [hashlib.sha256(render(DOCUMENT)).hexdigest() for render in RENDERERS.values()]
    assert done.stdout.decode().split() == mine
