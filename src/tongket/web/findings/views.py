"""What do a unit's figures say when they are held against each other?"""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tongket.evaluation import queries as evaluation
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.web.findings.sentences import Teller
from tongket.web.places import unit_name, units_seen
from tongket.web.visit import knowledge, visit


@login_required
def units(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    seen = units_seen(asked.access, asked.language)
    if len(seen) == 1:
        return redirect("findings", seen[0].key)
    return render(request, "web/findings/units.html", {"units": seen})


@login_required
def findings(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)
    known = knowledge(request, asked)
    checked = evaluation.findings(
        unit, as_of=known.as_of, recorded_by=known.recorded_by, access=asked.access
    )
    place = organisation.unit(unit)
    teller = Teller(checked.prints, indicators.catalogue(known.as_of), asked.language)
    words = {
        "unit_name": unit_name(place, asked.language),
        "as_of": known.as_of,
        "findings": [teller.tell(finding) for finding in checked.findings],
        "illustrative": any(p.source.illustrative for p in checked.prints.values()),
    }
    return render(request, "web/findings/findings.html", words)
