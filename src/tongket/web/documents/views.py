"""Which documents are there, and what becomes of what they say?"""

from io import BytesIO

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tongket.foundation.phrases.numerals import days, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.foundation.sentences import sentence
from tongket.indicators import queries as indicators
from tongket.organisation.access import Role
from tongket.results.actions import claims as decisions
from tongket.results.meanings import likest
from tongket.results.queries import reading
from tongket.results.queries.claims import claim as claim_facts
from tongket.vocabulary.error import TongketError
from tongket.web.documents.forms import CorrectionForm, IndicatorForm
from tongket.web.documents.page import marked_text
from tongket.web.documents.views_decide import back_to, seen_in, shown_document
from tongket.web.excerpt import excerpt_of
from tongket.web.places import units_of
from tongket.web.visit import visit, whole_number
from tongket.web.words import say

A_PAGE = 100  # documents of one page of the list
_FURTHEST = 10**9  # beyond any list, within what a database counts


@login_required
def documents(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    waiting = request.GET.get("waiting") == "1"
    page = max(whole_number(request.GET.get("page", "")), 1)
    first = min((page - 1) * A_PAGE, _FURTHEST)
    found = reading.documents(asked.access, waiting=waiting, first=first, most=A_PAGE + 1)
    rows = found[:A_PAGE]
    words = {
        "waiting": waiting,
        "later": page - 1,
        "earlier": page + 1 if len(found) > A_PAGE else 0,
        "rows": [
            {
                "row": row,
                "when": days(row.published_from, row.published_to),
                "period": pick((row.period.vietnamese, row.period.english), asked.language),
                "unit": sentence_case(pick((row.unit_name, row.unit_name_en), asked.language)),
            }
            for row in rows
        ],
        "may_add": bool(units_of(asked.access, Role.CLERK, asked.language)),
    }
    return render(request, "web/documents/list.html", words)


@login_required
def document(request: HttpRequest, key: str) -> HttpResponse:
    asked = visit(request)
    words = shown_document(key, asked)
    place = (whole_number(request.GET.get("from", "")), whole_number(request.GET.get("to", "")))
    words["blocks"] = marked_text(words["document"], words["page"].claims, place)
    return render(request, "web/documents/document.html", words)


@login_required
def following(request: HttpRequest, key: str) -> HttpResponse:
    """Lead to the next document in the order of the list in which claims wait for the visitor."""
    asked = visit(request)
    further = reading.next_waiting(key, access=asked.access)
    if further is None:
        messages.success(request, say("documents.none_waiting", asked.language), "done")
        return redirect("documents")
    return redirect("document", further)


@login_required
def original(request: HttpRequest, key: str) -> FileResponse:
    """Hand out the file as it came, to be saved and never shown: it was sent by anybody."""
    content, name = reading.original(key, visit(request).access)
    return FileResponse(
        BytesIO(content),
        as_attachment=True,
        filename=name,
        content_type="application/octet-stream",
    )


@login_required
def correct(request: HttpRequest, key: str, claim: int) -> HttpResponse:
    asked = visit(request)
    facts = claim_facts(claim, access=asked.access)
    catalogue = indicators.catalogue(facts.period.end)
    units = units_of(asked.access, Role.CLERK, asked.language)
    alike = likest(facts.read.indicator, facts.document_unit)
    form = CorrectionForm(facts, catalogue, alike, units, request.POST or None)
    if request.method == "POST" and form.is_valid():
        about = form.cleaned_data["about"]
        try:
            decisions.correct_claim(
                claim,
                form.corrected(),
                indicator=form.cleaned_data["indicator"],
                unit_key="" if about == facts.document_unit else about,
                definition=form.cleaned_data["definition"],
                cut_off=facts.cut_off,
                learn=form.cleaned_data["learn"],
                seen=seen_in(request),
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            _corrected(request, key, claim)
            return back_to(key, claim)
    words = {
        "form": form,
        "facts": facts,
        "key": key,
        "excerpt": excerpt_of(facts.document, facts.read.start, facts.read.end),
        "may_create": asked.access.may(Role.OFFICER, facts.unit),
    }
    return render(request, "web/documents/correct.html", words, status=422 if form.errors else 200)


def _corrected(request: HttpRequest, key: str, claim: int) -> None:
    """Say that a claim is corrected, and accept it where that was asked for with the same press.

    Not where anything stands against it as it is now, which nobody has seen yet.
    """
    asked = visit(request)
    if request.POST.get("then") != "accept":
        messages.success(request, say("claim.corrected", asked.language), "done")
        return
    cards = shown_document(key, asked)["page"].claims
    card = next(card for card in cards if card.id == claim)
    why = "" if card.is_plain else card.problem or say("correct.look", asked.language)
    if not why:
        try:
            decisions.accept_claims(
                [claim],
                seen={claim: card.version},
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            why = sentence(error, asked.language)
    if why:
        messages.error(request, say("correct.not_accepted", asked.language, why=why), "wrong")
    else:
        messages.success(request, say("correct.accepted", asked.language), "done")


@login_required
def create_indicator(request: HttpRequest, key: str, claim: int) -> HttpResponse:
    asked = visit(request)
    facts = claim_facts(claim, access=asked.access)
    asked.access.require(Role.OFFICER, facts.unit)
    catalogue = indicators.catalogue(facts.period.end)
    fields = dict.fromkeys(known.field for known in catalogue.values())
    form = IndicatorForm(facts, fields, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            decisions.define_indicator(
                claim,
                form.indicator(),
                seen=seen_in(request),
                by=asked.user_id,
                at=asked.now,
                access=asked.access,
            )
        except TongketError as error:
            form.refuse(error)
        else:
            name = form.cleaned_data["name"]
            messages.success(request, say("indicator.done", asked.language, name=name), "done")
            return back_to(key, claim)
    words = {
        "form": form,
        "facts": facts,
        "key": key,
        "excerpt": excerpt_of(facts.document, facts.read.start, facts.read.end),
    }
    status = 422 if form.errors else 200
    return render(request, "web/documents/indicator.html", words, status=status)
