"""How does a document become a PDF that a screen reader can read?"""

from tongket.writing.pdf.file import TextWithoutTypeface, as_pdf

__all__ = ["TextWithoutTypeface", "as_pdf"]
