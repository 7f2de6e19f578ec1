"""Which form does a body's paper of a day take?"""

from datetime import date

from tongket.reports.forms.party import PARTY_2018, PARTY_2026
from tongket.reports.forms.state import STATE_2020
from tongket.vocabulary.error import TongketError
from tongket.writing.form import Family, Form

FORMS = (STATE_2020, PARTY_2018, PARTY_2026)


class FormUnknown(TongketError):
    """No form of this family is known for the day."""


def form_on(family: Family, day: date) -> Form:
    """Give the form of a family that holds on a day.

    Raises:
        FormUnknown: the day lies before the first form known.
    """
    known = [form for form in FORMS if form.family is family and form.valid_from <= day]
    if not known:
        first = min(form.valid_from for form in FORMS if form.family is family)
        raise FormUnknown(day=day, first=first)
    return max(known, key=lambda form: form.valid_from)


def family_of(body_kind: str) -> Family:
    """Name the rules by which a kind of body writes: the Party's for its committees."""
    return Family.PARTY if body_kind == "party_committee" else Family.STATE
