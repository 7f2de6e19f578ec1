"""As which files can a report be given out?"""

from collections.abc import Callable
from pathlib import Path

from tongket.vocabulary.error import TongketError
from tongket.writing.document import Document
from tongket.writing.html import as_html
from tongket.writing.markdown import as_markdown
from tongket.writing.pdf import as_pdf
from tongket.writing.word import as_docx
from tongket.writing.workbook import as_xlsx

RENDERERS: dict[str, Callable[[Document], bytes]] = {
    ".docx": as_docx,
    ".pdf": as_pdf,
    ".html": as_html,
    ".md": as_markdown,
    ".xlsx": as_xlsx,
}
"""By the ending of a file's name."""


class FileKindUnknown(TongketError):
    """A report is wanted as a kind of file that nobody writes here."""


def renderer_for(file: Path) -> Callable[[Document], bytes]:
    """Give the renderer for a file by its ending.

    Raises:
        FileKindUnknown: the ending is none of those known.
    """
    found = RENDERERS.get(file.suffix.lower())
    if found is None:
        raise FileKindUnknown(file=file.name, known=tuple(RENDERERS))
    return found
