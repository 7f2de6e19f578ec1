"""How is a claim put right that was misread, and named that no indicator knows?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.foundation.sentences import sentence
from tongket.indicators import queries as indicators
from tongket.organisation.access import Role
from tongket.results import actions as decisions
from tongket.results.meanings import likest
from tongket.results.queries.claims import claim as claim_facts
from tongket.vocabulary.error import TongketError
from tongket.web.documents.forms_claims import CorrectionForm, IndicatorForm
from tongket.web.documents.page import shown_document
from tongket.web.documents.seen import back_to, seen_in
from tongket.web.excerpt import excerpt_of
from tongket.web.places import units_of
from tongket.web.visit import visit
from tongket.web.words import say


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
    return render(request, "web/documents/correct.html", words, status=form.status)


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
    return render(request, "web/documents/indicator.html", words, status=form.status)
