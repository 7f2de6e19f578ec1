"""What waits for the visitor?"""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.foundation.phrases.numerals import day
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.web.desk.duties import duties
from tongket.web.places import unit_name
from tongket.web.visit import visit


@login_required
def desk(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    held = [organisation.unit(mandate.unit_key) for mandate in asked.access.mandates]
    words = {
        "today": day(asked.today),
        "duties": duties(asked),
        "units": [(unit.key, unit_name(unit, asked.language)) for unit in held],
        "may_add": asked.access.unit_keys(Role.CLERK) != frozenset(),
    }
    return render(request, "web/desk/desk.html", words)
