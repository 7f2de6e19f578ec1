"""What do the forms for beginning, wording and signing reports ask?"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.conf import settings

from tongket.reports.actions.signing import Seal
from tongket.reports.kinds import Kind, Section
from tongket.vocabulary.period import Period
from tongket.web.forms import DayField, WordedForm
from tongket.web.language import current
from tongket.web.visit import read_a_year
from tongket.web.words import say

_MONTHS = 12


class NewReportForm(WordedForm):
    """Which paper of which body, about when, with what known by which day."""

    words: ClassVar = {
        "body": "report.body",
        "kind": "report.kind",
        "year": "report.year",
        "month": "report.month",
        "as_of": "report.as_of",
    }
    body = forms.ChoiceField()
    kind = forms.ChoiceField()
    year = forms.CharField(max_length=4, widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    month = forms.ChoiceField(required=False)
    as_of = DayField()

    def __init__(self, *args: Any, bodies: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        language = current()
        self.offer("body", bodies)
        self.offer("kind", [(kind.value, say(f"report.kind.{kind}", language)) for kind in Kind])
        months = [(str(month), str(month)) for month in range(1, _MONTHS + 1)]
        self.offer("month", [("", say("report.month.none", language)), *months])

    def clean_year(self) -> int:
        """The year as a number."""
        return read_a_year(self.cleaned_data["year"])

    def clean(self) -> dict[str, Any]:
        """Ask for the month where the paper is one of a month."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("kind") == Kind.MONTH and not data.get("month"):
            self.add_error("month", say("form.required", current()))
        return data

    @property
    def period(self) -> Period:
        """The period that the paper is about."""
        data = self.cleaned_data
        return Kind(data["kind"]).period(data["year"], int(data["month"] or _MONTHS))


class WordsForm(WordedForm):
    """A paragraph as a person words it."""

    words: ClassVar = {"text": "report.words"}
    text = forms.CharField(
        required=False, strip=False, widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"})
    )


class BackForm(WordedForm):
    """The draft as it comes back from Word."""

    words: ClassVar = {"file": "report.back"}
    file = forms.FileField(widget=forms.FileInput(attrs={"accept": ".docx"}))

    def content(self) -> bytes:
        """The file's bytes, at most one more than are allowed."""
        content: bytes = self.cleaned_data["file"].read(settings.UPLOAD_LIMIT + 1)
        return content


class TemplateForm(WordedForm):
    """An office's own Word file, whose it is and what it is called."""

    words: ClassVar = {"body": "template.body", "name": "template.name", "file": "template.file"}
    body = forms.ChoiceField()
    name = forms.CharField(max_length=80)
    file = forms.FileField(widget=forms.FileInput(attrs={"accept": ".docx"}))

    def __init__(self, *args: Any, bodies: Iterable[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("body", bodies)

    def content(self) -> bytes:
        """The file's bytes, at most one more than are allowed."""
        content: bytes = self.cleaned_data["file"].read(settings.UPLOAD_LIMIT + 1)
        return content


class SignForm(WordedForm):
    """Number, place, day and signer."""

    words: ClassVar = {
        "series": "report.series",
        "number": "report.number",
        "place": "report.place",
        "date": "report.date",
        "office": "report.office",
        "name": "report.name",
    }
    series = forms.ChoiceField(required=False)
    number = forms.IntegerField(min_value=1, max_value=99_999)
    place = forms.CharField(max_length=80)
    date = DayField()
    office = forms.CharField(max_length=120)
    name = forms.CharField(max_length=120)

    def __init__(
        self, *args: Any, series: Iterable[tuple[str, int]], on: dt.date, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.possible = list(series)
        by_day = ("", say("report.series.by_day", current()))
        self.offer("series", [by_day, *((name, name) for name, _ in self.possible)])
        self.fields["number"].initial = self.possible[0][1]
        self.fields["date"].initial = on

    @property
    def seal(self) -> Seal:
        """What was filled in; without a series the likeliest of the day."""
        data = self.cleaned_data
        return Seal(**{**data, "series": data["series"] or self.possible[0][0]})


class SectionsForm(forms.Form):
    """The parts of a draft, each with a tick while it is in."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for part in Section:
            label = say(f"report.section.{part}", current())
            self.fields[part.value] = forms.BooleanField(label=label, required=False)

    @property
    def left_out(self) -> list[Section]:
        """The parts without a tick."""
        return [Section(name) for name, chosen in self.cleaned_data.items() if not chosen]
