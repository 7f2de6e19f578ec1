"""A marked text is laid out as running text and tables, and loses nothing by it."""

from hypothesis import given
from hypothesis import strategies as st

from tongket.web.documents.blocks import Block, Stretch, blocks

pieces = st.lists(
    st.builds(
        Stretch,
        st.text(alphabet="ab\n\t ", min_size=1, max_size=6),
        st.none() | st.integers(1, 3),
        st.just("open"),
        st.sampled_from(["", "here"]),
        st.booleans(),
    ),
    max_size=8,
)


def written(block: Block) -> str:
    if block.rows:
        rows = ["\t".join("".join(p.text for p in cell) for cell in row) for row in block.rows]
        return "".join(f"{row}\n" for row in rows)
    return "".join(piece.text for piece in block.text)


@given(pieces)
def test_the_blocks_joined_are_the_text(found: list[Stretch]) -> None:
    text = "".join(piece.text for piece in found)
    assert "".join(map(written, blocks(found))) == f"{text}\n"


@given(pieces)
def test_every_claim_keeps_its_words_and_an_anchor_stands_once(found: list[Stretch]) -> None:
    laid = [
        piece
        for block in blocks(found)
        for piece in [*block.text, *(p for row in block.rows for cell in row for p in cell)]
    ]
    for claim in (1, 2, 3):
        before = "".join(p.text for p in found if p.claim == claim)
        after = "".join(p.text for p in laid if p.claim == claim)
        assert after == before.replace("\n", "").replace("\t", "")
    anchored = [p for p in found if p.anchor and p.text.strip("\n\t")]
    assert sum(bool(piece.anchor) for piece in laid) == len(anchored)


def test_lines_with_tabs_beside_each_other_are_one_table() -> None:
    text = Stretch("Biểu\nTT\tTên\n1\tLợn\nHết", None, "", "", is_asked=False)
    head, table, foot = blocks([text])
    assert (written(head), written(foot)) == ("Biểu\n", "Hết\n")
    assert [[cell[0].text for cell in row] for row in table.rows] == [["TT", "Tên"], ["1", "Lợn"]]
