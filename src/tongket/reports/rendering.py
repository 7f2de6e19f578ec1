"""As which files can a report be given out?"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from tongket.vocabulary.error import TongketError
from tongket.writing.document import Document
from tongket.writing.html import as_html
from tongket.writing.markdown import as_markdown
from tongket.writing.pdf import as_pdf
from tongket.writing.word import as_docx, check_template, fill_template
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


class TemplateForWordOnly(TongketError):
    """A template is to be filled into a file that is no Word file."""


def renderer_for(file: Path) -> Callable[[Document], bytes]:
    """Give the renderer for a file by its ending.

    Raises:
        FileKindUnknown: the ending is none of those known.
    """
    found = RENDERERS.get(file.suffix.lower())
    if found is None:
        raise FileKindUnknown(file=file.name, known=tuple(RENDERERS))
    return found


def filler_for(file: Path, template: bytes) -> Callable[[Document], bytes]:
    """Give the renderer that fills an office's own template.

    Raises:
        FileKindUnknown: the ending is none of those known.
        TemplateForWordOnly: the file is to be another than a Word file.
        TemplateDamaged, TemplateTooLarge, TemplateReachesOut, TemplateFieldsWrong: as
            ``check_template``.
    """
    if renderer_for(file) is not as_docx:
        raise TemplateForWordOnly(file=file.name)
    check_template(template)
    return partial(fill_template, template)
