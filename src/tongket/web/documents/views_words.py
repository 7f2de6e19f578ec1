"""Which words has an office taught, and how are they forgotten?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from tongket.foundation.phrases.numerals import moment, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.indicators import queries as indicators
from tongket.indicators.actions import forget_alias
from tongket.organisation.access import Role
from tongket.web.visit import visit
from tongket.web.words import say


@login_required
def words(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    catalogue = indicators.catalogue(asked.today)
    rows = [
        {
            "alias": alias,
            "name": pick((known.name, known.name_en), asked.language) if known else alias.code,
            "unit": sentence_case(pick((alias.unit_name, alias.unit_name_en), asked.language)),
            "when": moment(timezone.localtime(alias.at)) if alias.at else "",
            "may_forget": asked.access.may(Role.CLERK, alias.unit),
        }
        for alias in indicators.taught_aliases(asked.access)
        for known in [catalogue.get(alias.code)]
    ]
    return render(request, "web/documents/words.html", {"rows": rows})


@login_required
@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    said = request.POST.get("words", "")
    forget_alias(
        said,
        unit_key=request.POST.get("unit", ""),
        by=asked.user_id,
        at=asked.now,
        access=asked.access,
    )
    messages.success(request, say("taught.forgotten", asked.language, words=said), "done")
    return redirect("words")
