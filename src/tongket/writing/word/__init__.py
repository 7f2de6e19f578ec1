"""How does a document become a Word file?"""

from tongket.writing.word.file import as_docx
from tongket.writing.word.runs import bookmark_of
from tongket.writing.word.starter import starter_template
from tongket.writing.word.template import (
    FIELDS,
    REQUIRED,
    TemplateDamaged,
    TemplateFieldsWrong,
    TemplateReachesOut,
    TemplateTooLarge,
    check_template,
    fill_template,
)

__all__ = [
    "FIELDS",
    "REQUIRED",
    "TemplateDamaged",
    "TemplateFieldsWrong",
    "TemplateReachesOut",
    "TemplateTooLarge",
    "as_docx",
    "bookmark_of",
    "check_template",
    "fill_template",
    "starter_template",
]
