"""How does a document become a Word file?"""

from tongket.writing.word.file import as_docx

__all__ = ["as_docx"]
