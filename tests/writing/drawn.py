"""Which documents are drawn at random? Any that the types allow, by the form of the day."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from tongket.reports.forms.choice import FORMS
from tongket.writing.document import (
    Appendix,
    Block,
    Chart,
    Content,
    Document,
    Emphasis,
    End,
    Figure,
    Front,
    Gap,
    Heading,
    Listing,
    ListItem,
    MarginNote,
    Paragraph,
    Table,
)

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
# No paper prints what is no number.
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
NUMBERS = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=2)


def contents() -> st.SearchStrategy[Content]:
    parts = st.one_of(
        WORDS,
        st.builds(Emphasis, WORDS, st.booleans(), st.booleans()),
        st.builds(Figure, WORDS, WORDS, NUMBERS),
        st.builds(Gap, WORDS),
        st.builds(MarginNote, WORDS),
    )
    return st.lists(parts, max_size=4).map(tuple)


def blocks() -> st.SearchStrategy[Block]:
    texts = st.builds(Paragraph, contents(), key=WORDS) | st.builds(
        Listing, st.lists(st.builds(ListItem, contents(), key=WORDS), max_size=3).map(tuple)
    )
    return texts | st.from_type(Heading) | st.from_type(Table) | st.from_type(Chart)


def documents() -> st.SearchStrategy[Document]:
    some = st.lists(blocks(), max_size=4).map(tuple)
    return st.builds(
        Document,
        st.sampled_from(FORMS),
        st.from_type(Front),
        some,
        st.none() | st.from_type(End),
        st.lists(st.builds(Appendix, contents(), some), max_size=1).map(tuple),
        WORDS,
    )
