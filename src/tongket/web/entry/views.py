"""How does a clerk enter a month, and an officer approve it?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tongket.foundation.phrases.numerals import pick
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.results.actions import entry as actions
from tongket.vocabulary.error import TongketError
from tongket.web.entry.forms import EntryForm
from tongket.web.entry.sheet import month_after, month_before, month_to_enter, read_month, sheet
from tongket.web.places import unit_name, units_of
from tongket.web.visit import Visit, visit, whole_number
from tongket.web.words import say


@login_required
def units(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    held = units_of(asked.access, Role.CLERK, asked.language)
    if len(held) == 1:
        return redirect("entry-unit", held[0].key)
    return render(request, "web/entry/units.html", {"units": held})


@login_required
def unit_home(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)
    month = month_to_enter(unit, today=asked.today, now=asked.now, access=asked.access)
    return redirect("entry", unit, str(month))


@login_required
def entry(request: HttpRequest, unit: str, month: str) -> HttpResponse:
    asked = visit(request)
    asked.access.require(Role.CLERK, unit)
    place, period = organisation.unit(unit), read_month(month)
    page = sheet(
        unit,
        period,
        added=request.GET.get("add", ""),
        today=asked.today,
        now=asked.now,
        access=asked.access,
        language=asked.language,
    )
    form = EntryForm(page, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            count = _save(form, unit, asked)
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("entry.saved", asked.language, n=count), "done")
            return redirect("entry", unit, month)
    words = {
        "form": form,
        "sheet": page,
        "unit": place,
        "unit_name": unit_name(place, asked.language),
        "month": pick((period.vietnamese, period.english), asked.language),
        "neighbours": [
            (str(month), pick((month.vietnamese, month.english), asked.language))
            for month in (month_before(period), month_after(period))
        ],
        "may_approve": asked.access.may(Role.OFFICER, unit),
        "illustrative": any(line.is_illustrative for line in page.lines),
    }
    return render(request, "web/entry/sheet.html", words, status=form.status)


@transaction.atomic
def _save(form: EntryForm, unit: str, asked: Visit) -> int:
    """Enter all that changed or, where one number is declined, nothing."""
    count = 0
    for line, number in form.entries():
        if line.figure is None:
            actions.enter_result(
                unit,
                line.indicator.code,
                form.sheet.period,
                number,
                known=asked.today,
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        else:
            actions.correct_result(
                line.figure.id, number, by=asked.user_id, at=asked.now, access=asked.access
            )
        count += 1
    return count


@login_required
@require_POST
def approve(request: HttpRequest, unit: str, month: str) -> HttpResponse:
    asked = visit(request)
    ids = [whole_number(text) for text in request.POST.getlist("figure")]
    actions.approve_results(ids, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("entry.approved", asked.language, n=len(ids)), "done")
    return redirect("entry", unit, month)


@login_required
@require_POST
def send_back(request: HttpRequest, unit: str, month: str, figure: int) -> HttpResponse:
    asked = visit(request)
    actions.return_result(
        figure,
        reason=request.POST.get("reason", ""),
        by=asked.user_id,
        at=asked.now,
        access=asked.access,
    )
    messages.success(request, say("entry.returned", asked.language), "done")
    return redirect("entry", unit, month)
