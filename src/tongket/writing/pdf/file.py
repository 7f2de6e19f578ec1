"""How is a document set as a tagged PDF, twice the same bytes?"""

import json
import re
from functools import cache
from pathlib import Path

import typst

from tongket.vocabulary.error import TongketError
from tongket.writing.checking import check
from tongket.writing.document import Document
from tongket.writing.pdf.data import data_of
from tongket.writing.pdf.faces import SHIPPED, face, fonts
from tongket.writing.setting import set_document

_PAGE = Path(__file__).with_name("page.typ")
_UNPRINTED = re.compile(r'the text `"(.+)"` could not be displayed')


class TextWithoutTypeface(TongketError):
    """No typeface at hand has all letters of a text."""


def as_pdf(document: Document) -> bytes:
    """Set a document as PDF/UA-1: tagged, with bookmarks and words for every chart.

    The same document gives the same bytes on a machine with the same typefaces. Gaps are marked,
    their reasons and the notes to the editor stand as footnotes.

    Raises:
        TextUnprintable, ReferenceTooLong, TableUneven, TableTooWide, PowerUnknown: the document
            cannot be printed faithfully.
        TextWithoutTypeface: a letter is in none of the typefaces.
    """
    check(document)
    data = data_of(set_document(document), face(), SHIPPED)
    given = {"document": json.dumps(data, ensure_ascii=False)}
    try:
        made = _compiler().compile(_PAGE, format="pdf", pdf_standards="ua-1", sys_inputs=given)
    except typst.TypstError as error:
        unprinted = _UNPRINTED.search(error.message)
        if unprinted is None:
            raise
        raise TextWithoutTypeface(text=unprinted[1]) from error
    return made if isinstance(made, bytes) else b"".join(made or ())


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=_PAGE.parent, font_paths=fonts())
