"""Who decides for a unit, and how does such a body enter the record?"""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from tongket.foundation.phrases.numerals import moment
from tongket.organisation import actions
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.organisation.queries import BodyFacts, FormerName, UnitFacts
from tongket.organisation.usual import UsualBody, usual_bodies
from tongket.vocabulary.error import TongketError
from tongket.web.bodies.forms import BodyForm
from tongket.web.places import unit_name
from tongket.web.refusals import REFUSED
from tongket.web.visit import Visit, administrator
from tongket.web.words import say


@dataclass(frozen=True, slots=True)
class Present:
    """A body on record: its kind, what it was called before, and the form that renames it."""

    body: BodyFacts
    kind: str
    former: list[str]
    form: BodyForm


@dataclass(frozen=True, slots=True)
class Missing:
    """A body that a unit usually has and the record lacks, with the form that enters it."""

    kind: str
    title: str
    form: BodyForm


@login_required
def index(request: HttpRequest) -> HttpResponse:
    asked = administrator(request)
    held = [m.unit_key for m in asked.access.mandates if m.role is Role.ADMINISTRATOR]
    units = [organisation.unit(key) for key in dict.fromkeys(held)]
    if len(units) == 1:
        return redirect("bodies_of_unit", units[0].key)
    words = {"units": [(unit.key, unit_name(unit, asked.language)) for unit in units]}
    return render(request, "web/bodies/index.html", words)


@login_required
def bodies(request: HttpRequest, unit: str) -> HttpResponse:
    return _page(request, administrator(request), organisation.unit(unit))


@login_required
@require_POST
def enter(request: HttpRequest, unit: str, kind: str) -> HttpResponse:
    asked, facts = administrator(request), organisation.unit(unit)
    proposed = next((body for body in _usual(facts) if body.kind == kind), None)
    if proposed is None:
        raise Http404
    form = BodyForm(request.POST, prefix=kind)
    if form.is_valid():
        try:
            body = actions.create_body(
                key=proposed.key,
                unit=facts.key,
                kind=kind,
                name=form.cleaned_data["name"],
                name_en=form.cleaned_data["name_en"],
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("body.done", asked.language, name=body.name), "done")
            return redirect("bodies_of_unit", facts.key)
    return _page(request, asked, facts, (kind, form))


@login_required
@require_POST
def rename(request: HttpRequest, unit: str, body: str) -> HttpResponse:
    asked, facts = administrator(request), organisation.unit(unit)
    if body not in {present.key for present in organisation.bodies(facts.key)}:
        raise Http404
    form = BodyForm(request.POST, prefix=body)
    if form.is_valid():
        try:
            renamed = actions.rename_body(
                body,
                name=form.cleaned_data["name"],
                name_en=form.cleaned_data["name_en"],
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            said = say("body.renamed", asked.language, name=renamed.name)
            messages.success(request, said, "done")
            return redirect("bodies_of_unit", facts.key)
    return _page(request, asked, facts, (body, form))


@login_required
@require_POST
def enter_below(request: HttpRequest, unit: str) -> HttpResponse:
    """Enter the usual bodies that the units below one lack."""
    asked, facts = administrator(request), organisation.unit(unit)
    asked.access.require(Role.ADMINISTRATOR, facts.key)
    below = [child.key for child in organisation.children(facts.key, _day(asked, facts))]
    bodies = actions.create_usual_bodies(below, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("bodies.lacking.done", asked.language, n=len(bodies)), "done")
    return redirect("bodies_of_unit", facts.key)


def _day(asked: Visit, unit: UnitFacts) -> date:
    """Today, or the last day of a unit that is no more."""
    return min(asked.today, unit.last_day or asked.today)


def _usual(unit: UnitFacts) -> tuple[UsualBody, ...]:
    return usual_bodies(unit.key, unit.kind, unit.name, unit.name_en)


def _page(
    request: HttpRequest, asked: Visit, unit: UnitFacts, wrong: tuple[str, BodyForm] | None = None
) -> HttpResponse:
    asked.access.require(Role.ADMINISTRATOR, unit.key)
    on = _day(asked, unit)
    above = organisation.parent(unit.key, on)
    below = organisation.children(unit.key, on)
    lacked = organisation.lacking_bodies(below)
    lacking = [
        (unit_name(child, asked.language), [body.name for body in lacked[child.key]])
        for child in below
        if child.key in lacked
    ]
    missing = [
        Missing(
            body.kind,
            say(f"body.{body.kind}", asked.language),
            wrong[1] if wrong and wrong[0] == body.kind else _form(body.kind, body),
        )
        for body in organisation.lacking_bodies([unit]).get(unit.key, ())
    ]
    words = {
        "unit_name": unit_name(unit, asked.language),
        "unit": unit,
        "above": (above.key, unit_name(above, asked.language))
        if above and asked.access.may(Role.ADMINISTRATOR, above.key)
        else None,
        "bodies": _present(unit.key, asked, wrong),
        "missing": missing,
        "below": [(child.key, unit_name(child, asked.language)) for child in below],
        "lacking": lacking,
        "lacking_count": sum(len(bodies) for _, bodies in lacking),
    }
    return render(request, "web/bodies/bodies.html", words, status=REFUSED if wrong else 200)


def _present(unit: str, asked: Visit, wrong: tuple[str, BodyForm] | None) -> list[Present]:
    former = organisation.former_names(unit)
    return [
        Present(
            body,
            say(f"body.{body.kind}", asked.language),
            [_told(name, asked) for name in former.get(body.key, ())],
            wrong[1] if wrong and wrong[0] == body.key else _form(body.key, body),
        )
        for body in organisation.bodies(unit)
    ]


def _told(former: FormerName, asked: Visit) -> str:
    at = moment(timezone.localtime(former.until))
    names = {"name": former.name, "name_en": former.name_en}
    return say("body.former", asked.language, at=at, by=former.renamed_by, **names)


def _form(prefix: str, body: UsualBody | BodyFacts) -> BodyForm:
    return BodyForm(prefix=prefix, initial={"name": body.name, "name_en": body.name_en})
