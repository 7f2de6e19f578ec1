"""What do the forms for taking in documents and for their details ask?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from tongket.foundation.documents import LONGEST_PUBLISHER, LONGEST_TITLE
from tongket.web.forms import DayField, PeriodField, WordedForm
from tongket.web.language import current
from tongket.web.places import Place
from tongket.web.words import say


@dataclass(frozen=True, slots=True)
class Sent:
    """One file as it was sent, and what it is to be called, empty where it says so itself."""

    name: str
    title: str
    content: bytes


class _FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One file or several, as a list."""

    def __init__(self, **options: Any) -> None:
        kinds = ".txt,.docx,.xlsx,.pdf,.html,.htm,text/plain"
        super().__init__(widget=_FilesInput(attrs={"accept": kinds, "multiple": True}), **options)

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[bytes]]":
        """Check each file; none at all is asked for like a field that is left empty."""
        files = data if isinstance(data, list) else [data]
        return [super(FilesField, self).clean(file, initial) for file in files or [None]]


class UploadForm(WordedForm):
    """Files with where and when they appeared, and whom they are about.

    A title is that of one file alone. What is left open each file says of itself.
    """

    words: ClassVar = {
        "file": "upload.file",
        "title": "upload.name",
        "publisher": "upload.publisher",
        "published_from": "upload.from",
        "published_to": "upload.to",
        "unit": "upload.unit",
    }
    file = FilesField(allow_empty_file=True)
    title = forms.CharField(max_length=LONGEST_TITLE, required=False)
    unit = forms.ChoiceField(required=False)
    published_from = DayField(required=False)
    published_to = DayField(required=False)
    publisher = forms.CharField(max_length=LONGEST_PUBLISHER, required=False)

    def __init__(self, *args: Any, units: Iterable[Place], **options: Any) -> None:
        super().__init__(*args, **options)
        live = [(place.key, place.choice) for place in units if not place.closed]
        closed = [(place.key, place.choice) for place in units if place.closed]
        told = [] if len(live) == 1 else [("", str(say("upload.unit.told", current())))]
        self.offer("unit", [*told, *live, *closed])

    @property
    def files_sent(self) -> list[Sent]:
        """What was sent, file by file; of each at most one byte more than is allowed."""
        files, title = self.cleaned_data["file"], self.cleaned_data["title"]
        return [
            Sent(
                name=file.name,
                title=title if len(files) == 1 else "",
                content=file.read(settings.UPLOAD_LIMIT + 1),
            )
            for file in files
        ]


class FilingForm(WordedForm):
    """What is known of a document besides its words."""

    words: ClassVar = {
        "title": "upload.name",
        "unit": "upload.unit",
        "period": "filing.period",
        "published_from": "upload.from",
        "published_to": "upload.to",
        "publisher": "upload.publisher",
    }
    title = forms.CharField(max_length=LONGEST_TITLE)
    unit = forms.ChoiceField()
    period = PeriodField(max_length=30)
    published_from = DayField()
    published_to = DayField()
    publisher = forms.CharField(max_length=LONGEST_PUBLISHER)

    def __init__(self, *args: Any, units: Iterable[Place], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("unit", [(place.key, place.choice) for place in units])
        for name in ("title", "publisher"):
            self.fields[name].help_text = ""
