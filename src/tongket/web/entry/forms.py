"""What does the sheet of a month ask, and how are its numbers read?"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms

from tongket.foundation.phrases import numerals
from tongket.results.actions.entry import Entry
from tongket.vocabulary.number import NumberUnreadable, Written, readings, resolve
from tongket.vocabulary.unit import Quantity, Unit
from tongket.web.entry.sheet import Line, Sheet
from tongket.web.forms import WordedForm
from tongket.web.language import current
from tongket.web.words import say


class EntryForm(WordedForm):
    """One field an indicator; what stays as it was is not entered again."""

    def __init__(self, sheet: Sheet, data: Any = None) -> None:
        super().__init__(data)
        self.sheet = sheet
        for line in sheet.lines:
            attributes = {"inputmode": "decimal", "autocomplete": "off", "class": "n"}
            self.fields[line.indicator.code] = forms.CharField(
                label=line.name,
                required=False,
                initial=_shown(line),
                max_length=40,
                widget=forms.TextInput(attrs=attributes),
            )

    @property
    def rows(self) -> Iterable[tuple[Line, forms.BoundField]]:
        """Each line with its field."""
        return [(line, self[line.indicator.code]) for line in self.sheet.lines]

    def clean(self) -> dict[str, Any]:
        """Read every number that changed; one that can be read in two ways is asked back."""
        data = super().clean() or {}
        for line in self.sheet.lines:
            code = line.indicator.code
            text = (data.get(code) or "").strip()
            data[code] = None
            if text and text != _shown(line):
                try:
                    data[code] = _read(text, line)
                except NumberUnreadable:
                    self.add_error(code, say("entry.unreadable", current(), text=text))
                except forms.ValidationError as error:
                    self.add_error(code, error)
        return data

    def entries(self) -> Iterable[tuple[Line, Entry]]:
        """The numbers that changed."""
        for line in self.sheet.lines:
            written: Written | None = self.cleaned_data[line.indicator.code]
            if written is not None:
                unit = Unit.parse(line.indicator.unit)
                yield line, Entry(Quantity(written.number, unit, written.decimals))


def _shown(line: Line) -> str:
    """The number that was entered, as it would be typed."""
    if line.figure is None:
        return ""
    number, decimals = line.figure.number, line.figure.decimals
    return numerals.number(number, numerals.places_of(number, decimals), current())


def _read(text: str, line: Line) -> Written:
    """Read a number by the company of the one entered before, if there is one.

    Raises:
        NumberUnreadable: it is none.
        ValidationError: it can be read in two ways.
    """
    company = [line.figure.number] if line.figure else list[Decimal]()
    counted = line.indicator.decimals == 0
    found = resolve(readings(text), counted=counted, company=company)
    if found.open:
        raise forms.ValidationError(say("entry.ambiguous", current(), text=text))
    return found.chosen
