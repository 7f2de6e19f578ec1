"""How does a document become a Word file?"""

from tongket.writing.word.file import as_docx
from tongket.writing.word.runs import bookmark_of

__all__ = ["as_docx", "bookmark_of"]
