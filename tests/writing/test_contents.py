"""What a document holds is found wherever it stands."""

from tongket.writing.contents import text_of
from tongket.writing.document import Emphasis, Figure, Gap, MarginNote


def test_printed_words_leave_out_notes_to_the_editor() -> None:
    content = (
        "ước đạt ",
        Figure("721", "a"),
        MarginNote("một nguồn"),
        Emphasis(" tỷ", bold=True),
        Gap("?"),
    )
    assert text_of(content) == "ước đạt 721 tỷ……"
