"""How do forms speak the visitor's language, and say what the house declines?"""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms

from tongket.foundation.sentences import sentence
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period, PeriodUnreadable
from tongket.web.language import current
from tongket.web.periods import read_period
from tongket.web.refusals import REFUSED
from tongket.web.words import WORDS, say

Choice = tuple[str, str | list[tuple[str, str]]]
"""What can be chosen with its words, or a head with what stands under it."""


class DayField(forms.DateField):
    """A day as people write it: "12/12/2023"."""

    def __init__(self, **options: Any) -> None:
        attributes = {"inputmode": "numeric", "placeholder": "31/12/2023", "autocomplete": "off"}
        super().__init__(
            input_formats=["%d/%m/%Y", "%Y-%m-%d"],
            widget=forms.DateInput(format="%d/%m/%Y", attrs=attributes),
            **options,
        )


class PeriodField(forms.CharField):
    """A period as offices write it, or its code."""

    def clean(self, value: Any) -> Period | None:
        """Read it; one that is none is asked back."""
        text = super().clean(value)
        try:
            return read_period(text) if text else None
        except PeriodUnreadable as error:
            raise forms.ValidationError(sentence(error, current())) from None


class WordedForm(forms.Form):
    """A form whose labels, help and complaints come from the table of words.

    ``words`` gives for each field the key of its label; "<key>.help" is its help, if there is one.
    """

    words: ClassVar[Mapping[str, str]] = {}

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        language = current()
        for name, key in self.words.items():
            field = self.fields[name]
            field.label = say(key, language)
            if f"{key}.help" in WORDS:
                field.help_text = say(f"{key}.help", language)
        for field in self.fields.values():
            kind = "form.day" if isinstance(field, DayField) else "form"
            for code in field.error_messages:
                key = f"{kind}.{code}" if f"{kind}.{code}" in WORDS else f"form.{code}"
                if key in WORDS:
                    field.error_messages[code] = say(key, language)

    @property
    def status(self) -> int:
        """The HTTP status of a page with this form: that of a refusal where it asks back."""
        return REFUSED if self.errors else 200

    def offer(self, name: str, choices: Iterable[Choice]) -> None:
        """Set what a choice field offers."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared as one
        field.choices = list(choices)

    def refuse(self, error: TongketError) -> None:
        """Show why the house declined what was sent."""
        self.add_error(None, sentence(error, current()))
