"""What does the form of a merger ask?"""

from typing import ClassVar

from django import forms

from tongket.vocabulary.key import key_of
from tongket.web.forms import DayField, WordedForm

_KINDS = ("thị trấn", "thị xã", "thành phố", "đặc khu", "xã", "phường", "huyện", "quận", "tỉnh")


class MergerForm(WordedForm):
    """The unit that the merger makes, its day and its legal basis."""

    words: ClassVar = {
        "name": "merger.name",
        "name_en": "merger.name_en",
        "code": "merger.code",
        "day": "merger.day",
        "legal_basis": "merger.basis",
    }
    name = forms.CharField(max_length=160)
    name_en = forms.CharField(max_length=160)
    code = forms.CharField(max_length=12, required=False)
    day = DayField()
    legal_basis = forms.CharField(max_length=300)

    @property
    def key(self) -> str:
        """The permanent key proposed: the name without its kind, then the code."""
        name, code = str(self.cleaned_data["name"]), self.cleaned_data["code"]
        kind = next((kind for kind in _KINDS if name.lower().startswith(f"{kind} ")), "")
        name = name[len(kind) :]
        return key_of(f"{name} {code}" if code else f"{name} {self.cleaned_data['day'].year}")


class ShareForm(WordedForm):
    """How much of a split unit passed, in percent, and who says so."""

    words: ClassVar = {"percent": "share.percent", "source": "share.source"}
    percent = forms.DecimalField(min_value=0, max_value=100, max_digits=9, decimal_places=4)
    source = forms.CharField(max_length=300)
