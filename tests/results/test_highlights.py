"""A text is cut so that every claim's words can be marked, overlapping or not."""

from hypothesis import given
from hypothesis import strategies as st

from tongket.results.highlights import Segment, Span, segments

spans = st.lists(
    st.builds(Span, st.integers(1, 5), st.integers(0, 30), st.integers(0, 30), st.booleans())
)


@given(st.text(max_size=25), spans)
def test_the_segments_joined_are_the_text(text, found):
    assert "".join(segment.text for segment in segments(text, found)) == text


@given(st.text(max_size=25), spans)
def test_every_character_is_marked_by_exactly_the_claims_that_cover_it(text, found):
    inside = [span for span in found if span.start < span.end <= len(text)]
    for segment in segments(text, found):
        for place in range(segment.start, segment.start + len(segment.text)):
            over = [span for span in inside if span.start <= place < span.end]
            assert set(segment.claims) == {span.claim for span in over}
            assert segment.is_number == any(span.is_number for span in over)


def test_a_name_and_its_number():
    found = segments("thu đạt 5 tỷ", [Span(1, 0, 3, False), Span(1, 8, 9, True)])
    assert found == (
        Segment("thu", 0, (1,), False),
        Segment(" đạt ", 3, (), False),
        Segment("5", 8, (1,), True),
        Segment(" tỷ", 9, (), False),
    )


def test_an_empty_text_has_no_segments():
    assert segments("", []) == ()
