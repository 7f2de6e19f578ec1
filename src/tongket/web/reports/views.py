"""Which reports are there, and what does one of them say?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.reports.actions import drafting
from tongket.reports.kinds import Kind, Section
from tongket.reports.queries import reports as queries
from tongket.reports.queries.templates import templates
from tongket.vocabulary.error import TongketError
from tongket.web.places import units_of
from tongket.web.reports.forms import BackForm, NewReportForm, SectionsForm
from tongket.web.reports.page import listed, report_page
from tongket.web.reports.views_file import ENDINGS
from tongket.web.visit import Visit, visit, whole_number
from tongket.web.words import say


@login_required
def reports(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    words = {
        "rows": [listed(facts, asked.language) for facts in queries.reports(asked.access)],
        "may_add": bool(bodies_of(asked, Role.CLERK)),
        "withdrawn": whole_number(request.GET.get("withdrawn", "")),
    }
    return render(request, "web/reports/list.html", words)


@login_required
def new(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    bodies = bodies_of(asked, Role.CLERK)
    initial = {"as_of": asked.today, "year": str(asked.today.year), **request.GET.dict()}
    form = NewReportForm(request.POST or None, initial=initial, bodies=bodies)
    if request.method == "POST" and form.is_valid():
        body = organisation.body(form.cleaned_data["body"])
        try:
            number = drafting.begin_report(
                body.unit,
                body=body.key,
                kind=Kind(form.cleaned_data["kind"]),
                period=form.period,
                as_of=form.cleaned_data["as_of"],
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("report.begun", asked.language), "done")
            return redirect("report", number)
    words = {"form": form, "may_add": bool(bodies)}
    return render(request, "web/reports/new.html", words, status=form.status)


@login_required
def report(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    view = queries.report(number, recorded_by=asked.now, access=asked.access)
    chosen = {part.value: part not in view.facts.left_out for part in Section}
    is_draft = view.facts.signed is None
    words = {
        "report": view,
        "page": report_page(view, asked.language),
        "may_edit": is_draft and asked.access.may(Role.CLERK, view.facts.unit),
        "may_sign": is_draft and asked.access.may(Role.OFFICER, view.facts.unit),
        "sections": SectionsForm(initial=chosen),
        "back": BackForm(),
        "endings": ENDINGS,
        "templates": templates(asked.access, body=view.facts.body),
    }
    return render(request, "web/reports/report.html", words)


def bodies_of(asked: Visit, role: Role) -> list[tuple[str, str]]:
    """The bodies of the units for which a visitor has a role, to choose from."""
    places = {place.key: place.choice for place in units_of(asked.access, role, "vi")}
    return [(body.key, body.name) for body in organisation.bodies_of_units(places)]
