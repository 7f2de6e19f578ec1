"""What do the forms for correcting a claim ask, and for an indicator of its own?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from django import forms

from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.indicators.catalogue import NewIndicator
from tongket.indicators.queries import IndicatorFacts
from tongket.results.queries.claims import ClaimFacts
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.claim import COMPARED, Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.former import Former, FormerKind
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.number import NumberUnreadable, readings
from tongket.web.forms import Choice, PeriodField, WordedForm
from tongket.web.language import current
from tongket.web.periods import written_period
from tongket.web.places import Place
from tongket.web.words import say


class CorrectionForm(WordedForm):
    """A claim as it should have been read; a figure without a number is left out."""

    words: ClassVar = {
        "indicator": "correct.indicator",
        "period": "correct.period",
        "stage": "correct.stage",
        "about": "correct.about.unit",
        "definition": "correct.definition",
        "learn": "correct.learn",
    }
    indicator = forms.ChoiceField(required=False)
    period = PeriodField(max_length=30)
    stage = forms.ChoiceField()
    about = forms.ChoiceField()
    definition = forms.CharField(max_length=120, required=False)
    learn = forms.BooleanField(required=False)

    def __init__(
        self,
        facts: ClaimFacts,
        catalogue: Mapping[str, IndicatorFacts],
        likest: Sequence[str],
        units: Iterable[Place],
        data: Any = None,
    ) -> None:
        self.facts = facts
        language = current()
        super().__init__(data, initial=_initial(facts))
        self.offer("indicator", _indicators(catalogue, likest, language))
        finds = say("correct.find", language, n=len(catalogue))
        self.fields["indicator"].widget.attrs["data-find"] = finds
        self.offer("about", [(place.key, place.choice) for place in units])
        self.offer("stage", _worded("correct.stage", ClaimStage, language))
        for position, figure in enumerate(facts.claim.figures):
            self._add_figure(position, figure, language)

    def _add_figure(self, position: int, figure: ClaimFigure, language: Language) -> None:
        """The fields for one number, as it was read; the base only where it names one."""
        label = say("correct.figure", language, n=position + 1)
        self.fields[f"number_{position}"] = forms.CharField(
            label=f"{label}: {say('correct.number', language)}",
            required=False,
            initial=figure.text,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        )
        self.fields[f"unit_{position}"] = forms.CharField(
            label=say("correct.unit", language), required=False, initial=figure.unit, max_length=60
        )
        self.fields[f"slot_{position}"] = forms.ChoiceField(
            label=say("correct.slot", language),
            choices=_worded("slot", Slot, language),
            initial=figure.slot,
        )
        self.fields[f"bound_{position}"] = forms.ChoiceField(
            label=say("correct.bound", language),
            choices=_worded("bound", Bound, language),
            initial=figure.bound,
        )
        if self._may_differ(figure):
            choices = {Former(FormerKind.SAME): "same", figure.former: "read"}
            self.fields[f"former_{position}"] = forms.ChoiceField(
                label=say("correct.former", language),
                choices=[
                    (str(former), say(f"correct.former.{word}", language))
                    for former, word in choices.items()
                ],
                initial=str(figure.former),
            )

    def _may_differ(self, figure: ClaimFigure) -> bool:
        """Whether a figure may be against another period than the same one a year before."""
        period = self.facts.claim.period or self.facts.period
        same = (figure.former.is_same_before(period, flow=flow) for flow in (True, False))
        return figure.slot in COMPARED and not all(same)

    @property
    def figures(self) -> list[list[forms.BoundField]]:
        """The fields of each number, for the page."""
        kinds = ("number", "unit", "slot", "bound", "former")
        count = len(self.facts.claim.figures)
        names = [[f"{kind}_{n}" for kind in kinds] for n in range(count)]
        return [[self[name] for name in row if name in self.fields] for row in names]

    def clean(self) -> dict[str, Any]:
        """Read the numbers as they are written."""
        data = super().clean() or {}
        for position in range(len(self.facts.claim.figures)):
            text = data.get(f"number_{position}", "")
            try:
                data[f"read_{position}"] = readings(text)[0] if text else None
            except NumberUnreadable:
                self.add_error(
                    f"number_{position}", say("correct.unreadable", current(), text=text)
                )
        return data

    def corrected(self) -> Claim:
        """The claim with what the form says; places in the text stay."""
        data, figures = self.cleaned_data, []
        for position, figure in enumerate(self.facts.claim.figures):
            read = data[f"read_{position}"]
            if read is not None:
                figures.append(
                    replace(
                        figure,
                        text=data[f"number_{position}"],
                        number=read.number,
                        decimals=read.decimals,
                        unit=data[f"unit_{position}"],
                        slot=Slot(data[f"slot_{position}"]),
                        bound=Bound(data[f"bound_{position}"]),
                        former=Former.parse(data.get(f"former_{position}") or str(figure.former)),
                    )
                )
        return replace(
            self.facts.claim,
            figures=tuple(figures),
            stage=ClaimStage(data["stage"]),
            period=data["period"],
        )


class IndicatorForm(WordedForm):
    """An indicator of its own for what a claim speaks of."""

    words: ClassVar = {
        "name": "indicator.name",
        "name_en": "indicator.name_en",
        "unit": "indicator.unit",
        "decimals": "indicator.decimals",
        "nature": "indicator.nature",
        "direction": "indicator.direction",
        "field": "indicator.field",
    }
    name = forms.CharField(max_length=200)
    name_en = forms.CharField(max_length=200, required=False)
    unit = forms.CharField(max_length=60)
    decimals = forms.IntegerField(min_value=0, max_value=6)
    nature = forms.ChoiceField()
    direction = forms.ChoiceField()
    field = forms.ChoiceField()

    def __init__(self, facts: ClaimFacts, fields: Iterable[str], data: Any = None) -> None:
        claim, language = facts.claim, current()
        is_share = "/" in claim.unit or "%" in claim.unit
        initial = {
            "name": sentence_case(claim.indicator),
            "unit": claim.unit,
            "decimals": min(max(_digits(claim), default=0), 6),
            "nature": Nature.RATIO if is_share else Nature.FLOW,
        }
        super().__init__(data, initial=initial)
        self.offer("nature", _worded("indicator.nature", Nature, language))
        self.offer("direction", _worded("indicator.direction", Direction, language))
        self.offer("field", [(field, phrase(f"field.{field}", language)) for field in fields])

    def indicator(self) -> NewIndicator:
        """What was filled in."""
        data = self.cleaned_data
        return NewIndicator(
            name=data["name"],
            name_en=data["name_en"],
            unit=data["unit"],
            decimals=data["decimals"],
            nature=Nature(data["nature"]),
            direction=Direction(data["direction"]),
            field=data["field"],
        )


def _digits(claim: Claim) -> Iterable[int]:
    """The digits with which a claim prints the thing itself, not shares and growth of it."""
    levels = {Slot.VALUE, Slot.VALUE_LOW, Slot.VALUE_HIGH, Slot.PREVIOUS, Slot.PLAN_VALUE}
    return (max(one.decimals, 0) for one in claim.figures if one.slot in levels)


def _indicators(
    catalogue: Mapping[str, IndicatorFacts], likest: Sequence[str], language: Language
) -> list[Choice]:
    """The indicators to choose from, each once: those called most alike, then by field."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for code in dict.fromkeys((*likest, *catalogue)):
        if known := catalogue.get(code):
            near = code in likest
            head = say("correct.likest", language) if near else _field(known.field, language)
            groups.setdefault(str(head), []).append(
                (code, pick((known.name, known.name_en), language))
            )
    return [("", str(say("correct.none", language))), *groups.items()]


def _field(field: str, language: Language) -> str:
    return phrase(f"field.{field}", language)


def _initial(facts: ClaimFacts) -> dict[str, object]:
    return {
        "indicator": facts.indicator,
        "period": written_period(facts.period),
        "stage": facts.claim.stage,
        "about": facts.unit,
        "definition": facts.definition,
    }


def _worded(prefix: str, codes: Iterable[str], language: Language) -> list[tuple[str, str]]:
    return [(str(code), str(say(f"{prefix}.{code}", language))) for code in codes]
