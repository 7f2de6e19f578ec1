"""Who can sign in and do what, and how does an administrator change that?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from tongket.foundation import users
from tongket.foundation.phrases.numerals import day
from tongket.foundation.phrases.table import phrase
from tongket.organisation import actions
from tongket.organisation.access import Role, mandates, require_over
from tongket.vocabulary.error import TongketError
from tongket.web.accounts.forms import MandateForm, NewPersonForm
from tongket.web.places import units_of, units_seen
from tongket.web.refusals import REFUSED
from tongket.web.visit import Visit, administrator
from tongket.web.words import say


@login_required
def people(request: HttpRequest) -> HttpResponse:
    asked = administrator(request)
    return _page(request, asked, NewPersonForm(), _mandate_form(asked))


@login_required
@require_POST
def new_person(request: HttpRequest) -> HttpResponse:
    asked = administrator(request)
    form = NewPersonForm(request.POST)
    if form.is_valid():
        try:
            person = users.create_user(
                name=form.cleaned_data["name"],
                display_name=form.cleaned_data["display_name"],
                password=None,
                by=asked.user_id,
                at=asked.now,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            return _with_link(request, asked, person.name)
    return _page(request, asked, form, _mandate_form(asked))


@login_required
@require_POST
def password_link(request: HttpRequest, name: str) -> HttpResponse:
    asked = administrator(request)
    require_over(asked.access, users.user(name).id, asked.today)
    return _with_link(request, asked, name)


def _with_link(request: HttpRequest, asked: Visit, name: str) -> HttpResponse:
    """Show the link once, on this page and nowhere else."""
    link = users.reset_link_token(name=name, by=asked.user_id, at=asked.now)
    address = request.build_absolute_uri(reverse("password", args=[link.user, link.token]))
    return _page(request, asked, NewPersonForm(), _mandate_form(asked), made=(name, address))


@login_required
@require_POST
def give(request: HttpRequest) -> HttpResponse:
    asked = administrator(request)
    form = _mandate_form(asked, request.POST)
    if form.is_valid():
        try:
            actions.give_mandate(
                user=int(form.cleaned_data["person"]),
                unit=form.cleaned_data["unit"],
                role=Role(form.cleaned_data["role"]),
                valid_from=form.cleaned_data["since"],
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("people.given", asked.language), "done")
            return redirect("people")
    return _page(request, asked, NewPersonForm(), form)


@login_required
@require_POST
def end(request: HttpRequest, user: int, unit: str) -> HttpResponse:
    asked = administrator(request)
    actions.end_mandate(
        user=user,
        unit=unit,
        valid_to=asked.today,
        by=asked.user_id,
        at=asked.now,
        access=asked.access,
    )
    messages.success(request, say("people.ended", asked.language), "done")
    return redirect("people")


def _mandate_form(asked: Visit, data: object = None) -> MandateForm:
    return MandateForm(
        data,
        people=[(str(person.id), person.display_name or person.name) for person in users.users()],
        units=units_of(asked.access, Role.ADMINISTRATOR, asked.language),
        since=asked.today,
    )


def _page(
    request: HttpRequest,
    asked: Visit,
    new: NewPersonForm,
    mandate: MandateForm,
    made: tuple[str, str] | None = None,
) -> HttpResponse:
    names = {place.key: place.choice for place in units_seen(asked.access, asked.language)}
    held: dict[int, list[tuple[str, str, bool]]] = {}
    for one in mandates(asked.today):
        role = phrase(f"role.{one.role}", asked.language)
        unit = names.get(one.unit_key, one.unit_key)
        said = say("people.since", asked.language, role=role, unit=unit, day=day(one.valid_from))
        of_another = one.user_id != asked.user_id  # else the last administrator shuts herself out
        may_end = of_another and asked.access.may(Role.ADMINISTRATOR, one.unit_key)
        held.setdefault(one.user_id, []).append((one.unit_key, said, may_end))
    words = {
        "people": [(person, held.get(person.id, [])) for person in users.users()],
        "new": new,
        "mandate": mandate,
        "made": made,
    }
    wrong = bool(new.errors or mandate.errors)
    return render(request, "web/accounts/people.html", words, status=REFUSED if wrong else 200)
