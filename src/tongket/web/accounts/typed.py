"""How is shown what somebody typed, when the page that asked for it is gone?"""

import re
from collections.abc import Iterator
from datetime import date

from django import forms

from tongket.foundation.phrases.numerals import Language, pick
from tongket.indicators import queries as indicators
from tongket.web.accounts.carrying import UNTYPED, Carried
from tongket.web.forms import WordedForm
from tongket.web.words import say

_CHOSEN = (forms.ChoiceField, forms.BooleanField)
_CODE = re.compile(r"[a-z][a-z0-9_.-]*|\d{4}-\w+")


def typed(carried: Carried, today: date, language: Language) -> list[tuple[str, str]]:
    """Give what was typed with its label, empty where none is known.

    The labels are those of the form that has most of the fields, or the names of indicators.
    What was chosen from a list, or looks like a code, is left out.
    """
    names = {name for name, _ in carried.fields}
    form = max(_all_forms(WordedForm), key=lambda form: len(names & form.words.keys()))
    shared = names & form.words.keys()
    known = {name: str(say(form.words[name], language)) for name in shared}
    chosen = {name for name in shared if isinstance(form.base_fields[name], _CHOSEN)}
    for code, facts in indicators.facts_of(names - shared, today).items():
        known[code] = pick((facts.name, facts.name_en), language)
    return [
        (known.get(name, ""), value.strip())
        for name, value in carried.fields
        if value.strip() and name not in chosen
        if name in known or (name not in UNTYPED and not _CODE.fullmatch(value.strip()))
    ]


def _all_forms(kind: type[WordedForm]) -> Iterator[type[WordedForm]]:
    for form in kind.__subclasses__():
        yield form
        yield from _all_forms(form)
