"""What does the form of a body ask?"""

from typing import ClassVar

from django import forms

from tongket.web.forms import WordedForm


class BodyForm(WordedForm):
    """How a body is called in both languages."""

    words: ClassVar = {"name": "body.name", "name_en": "body.name_en"}
    name = forms.CharField(max_length=160)
    name_en = forms.CharField(max_length=160)
