"""Which templates do the offices keep, and how do they come in, go out and go away?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tongket.foundation.phrases.numerals import moment
from tongket.organisation.access import Role
from tongket.reports.actions.templates import keep_template, withdraw_template
from tongket.reports.queries import templates as queries
from tongket.vocabulary.error import TongketError
from tongket.web.reports.forms import TemplateForm
from tongket.web.reports.views import bodies_of
from tongket.web.reports.views_file import attached
from tongket.web.visit import visit
from tongket.web.words import say
from tongket.writing.word import FIELDS, REQUIRED, starter_template


@login_required
def templates(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    bodies = bodies_of(asked, Role.OFFICER)
    form = TemplateForm(request.POST or None, request.FILES or None, bodies=bodies)
    if request.method == "POST" and form.is_valid():
        try:
            keep_template(
                body=form.cleaned_data["body"],
                name=form.cleaned_data["name"],
                content=form.content(),
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("template.kept", asked.language), "done")
            return redirect("report-templates")
    rows = [
        (facts, moment(timezone.localtime(facts.uploaded_at)))
        for facts in queries.templates(asked.access)
    ]
    fields = [
        (f"{{{{{name}}}}}", say(f"template.field.{name}", asked.language), name in REQUIRED)
        for name in FIELDS
    ]
    words = {"form": form, "rows": rows, "fields": fields, "own": {key for key, _ in bodies}}
    return render(request, "web/reports/templates.html", words, status=form.status)


@login_required
@require_GET
def starter(request: HttpRequest) -> HttpResponse:
    """A plain template with every field."""
    del request
    return attached(starter_template(), "mau-khoi-dau")


@login_required
@require_GET
def template_file(request: HttpRequest, number: int) -> HttpResponse:
    """A template as it was uploaded."""
    facts, content = queries.template(number, visit(request).access)
    return attached(content, f"{facts.body}-{facts.name}")


@login_required
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    asked = visit(request)
    withdraw_template(template=number, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("template.withdrawn", asked.language), "done")
    return redirect("report-templates")
