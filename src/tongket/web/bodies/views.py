"""Who decides for a unit, and how does such a body enter the record?"""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tongket.organisation import actions
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.organisation.queries import UnitFacts
from tongket.organisation.usual import UsualBody, usual_bodies
from tongket.vocabulary.error import TongketError
from tongket.web.bodies.forms import BodyForm
from tongket.web.places import unit_name
from tongket.web.visit import Visit, administrator
from tongket.web.words import say


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
    present = organisation.bodies(unit.key)
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
            wrong[1] if wrong and wrong[0] == body.kind else _form(body),
        )
        for body in organisation.lacking_bodies([unit]).get(unit.key, ())
    ]
    words = {
        "unit_name": unit_name(unit, asked.language),
        "unit": unit,
        "above": (above.key, unit_name(above, asked.language))
        if above and asked.access.may(Role.ADMINISTRATOR, above.key)
        else None,
        "bodies": [(body, say(f"body.{body.kind}", asked.language)) for body in present],
        "missing": missing,
        "below": [(child.key, unit_name(child, asked.language)) for child in below],
        "lacking": lacking,
        "lacking_count": sum(len(bodies) for _, bodies in lacking),
    }
    return render(request, "web/bodies/bodies.html", words, status=422 if wrong else 200)


def _form(body: UsualBody) -> BodyForm:
    return BodyForm(prefix=body.kind, initial={"name": body.name, "name_en": body.name_en})
