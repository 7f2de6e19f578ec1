"""What does each component look like?"""

from decimal import Decimal

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.evaluation.verdicts.judgement import Verdict
from tongket.web.units.bars import bar, tally

_COUNTS = (6, 1, 1, 1, 4, 20, 1)
_BARS = (
    (Verdict.EXCEEDED, 103, None),
    (Verdict.EXCEEDED, 265, 90),
    (Verdict.MET, 100, 108),
    (Verdict.NEARLY_MET, 98, None),
    (Verdict.MISSED, 67, None),
    (Verdict.IN_PROGRESS, 43, 92),
    (Verdict.MISSED, 0, None),
)


class _Sample(forms.Form):
    name = forms.CharField(label="Tên văn bản", help_text="Như in trên đầu trang.")
    day = forms.DateField(label="Ngày ban hành", input_formats=["%d/%m/%Y"])
    unit = forms.ChoiceField(label="Đơn vị", choices=[("a", "Huyện Pác Nặm"), ("b", "Xã Bộc Bố")])


def design(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "web/design.html",
        {
            "verdicts": list(Verdict),
            "bars": [
                bar(tone, f"{share} %", Decimal(share), Decimal(before) if before else None)
                for tone, share, before in _BARS
            ],
            "stripe": tally(zip(Verdict, _COUNTS, strict=True)),
            "clean": _Sample(auto_id="clean_%s"),
            "wrong": _Sample({"name": "", "day": "31/2/2023", "unit": "a"}, auto_id="wrong_%s"),
        },
    )
