"""How is it put right for which unit, of which period and day a document was taken in?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tongket.organisation.access import Role
from tongket.results.actions import refile_document
from tongket.results.queries import reading
from tongket.vocabulary.error import TongketError
from tongket.web.documents.forms import FilingForm
from tongket.web.periods import written_period
from tongket.web.places import units_of
from tongket.web.visit import visit
from tongket.web.words import say


@login_required
def refile(request: HttpRequest, key: str) -> HttpResponse:
    asked = visit(request)
    read = reading.document(key, asked.access)
    asked.access.require(Role.CLERK, read.unit)
    facts = read.facts
    initial = {
        "title": facts.title,
        "unit": read.unit,
        "period": written_period(read.period),
        "published_from": facts.published_from,
        "published_to": facts.published_to,
        "publisher": facts.publisher,
    }
    units = units_of(asked.access, Role.CLERK, asked.language)
    form = FilingForm(request.POST or None, initial=initial, units=units)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            refile_document(
                key,
                title=data["title"],
                publisher=data["publisher"],
                published_from=data["published_from"],
                published_to=data["published_to"],
                unit_key=data["unit"],
                period=data["period"],
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            messages.success(request, say("filing.done", asked.language), "done")
            return redirect("document", key)
    words = {"form": form, "key": key, "title": facts.title}
    return render(request, "web/documents/filing.html", words, status=form.status)
