"""What becomes of the claims of a document that somebody accepts, rejects or takes back?"""

from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tongket.evaluation.claims import held_document
from tongket.foundation.sentences import sentence
from tongket.results import actions as decisions
from tongket.results.queries import reading
from tongket.vocabulary.error import TongketError
from tongket.web.documents.page import shown_document
from tongket.web.documents.seen import all_seen_in, back_to, seen_in
from tongket.web.refusals import REFUSED, status_of
from tongket.web.visit import Visit, visit
from tongket.web.words import say

_MOST_PARTS = 50  # of claims that are sent one by one


@login_required
@require_POST
def accept(request: HttpRequest, key: str, claim: int) -> HttpResponse:
    asked, seen = visit(request), seen_in(request)

    def decide() -> str:
        versions = {} if seen is None else {claim: seen}
        decisions.accept_claims([claim], seen=versions, **_by(asked))
        return say("claim.accepted", asked.language, n=1)

    return _decided(request, key, decide, back_to(key, claim))


@login_required
@require_POST
def accept_sure(request: HttpRequest, key: str) -> HttpResponse:
    asked = visit(request)
    held = held_document(key, as_of=asked.today, recorded_by=asked.now, access=asked.access)

    def decide() -> str:
        decisions.accept_claims(held.sure, **_by(asked))
        return say("claim.accepted", asked.language, n=len(held.sure))

    return _decided(request, key, decide, redirect("document", key))


@login_required
@require_POST
def accept_seen(request: HttpRequest, key: str) -> HttpResponse:
    """Accept the claims that the page had shown, each as it was then."""
    return _decided_as_seen(request, key, decisions.accept_claims, "claim.accepted")


@login_required
@require_POST
def reject_seen(request: HttpRequest, key: str) -> HttpResponse:
    """Reject the claims that the page had shown, each as it was then."""
    return _decided_as_seen(request, key, decisions.reject_claims, "claim.rejected.several")


@login_required
@require_POST
def reject(request: HttpRequest, key: str, claim: int) -> HttpResponse:
    asked, seen = visit(request), seen_in(request)

    def decide() -> str:
        reason = request.POST.get("reason", "")
        decisions.reject_claim(claim, reason=reason, seen=seen, **_by(asked))
        return say("claim.rejected", asked.language)

    return _decided(request, key, decide, back_to(key, claim))


@login_required
@require_POST
def undo(request: HttpRequest, key: str, claim: int, decision: int) -> HttpResponse:
    asked = visit(request)

    def decide() -> str:
        decisions.undo_decision(decision, **_by(asked))
        return say("claim.undone", asked.language)

    return _decided(request, key, decide, back_to(key, claim))


@login_required
@require_POST
def undo_together(request: HttpRequest, key: str) -> HttpResponse:
    asked = visit(request)
    ids = reading.decided_at(key, request.POST.get("at", ""), access=asked.access)

    def decide() -> str:
        decisions.undo_decisions(ids, **_by(asked))
        return say("claim.undone", asked.language)

    return _decided(request, key, decide, redirect("document", key))


def _decided_as_seen(
    request: HttpRequest, key: str, act: Callable[..., object], done: str
) -> HttpResponse:
    asked, seen = visit(request), all_seen_in(request)

    def decide() -> str:
        act(seen, seen=seen, **_by(asked))
        return say(done, asked.language, n=len(seen))

    return _decided(request, key, decide, redirect("document", key))


def _decided(
    request: HttpRequest, key: str, decide: Callable[[], str], page: HttpResponse
) -> HttpResponse:
    """Decide and lead to the page; what is declined is told there, where the claim is now seen.

    A page that names what it shows, by the sums of its claims in their order, is sent what differs,
    or is told to come anew where that is much: it takes a browser long to lay in many parts.
    """
    try:
        messages.success(request, decide(), "done")
    except TongketError as error:
        if status_of(error) != REFUSED:
            raise
        messages.error(request, sentence(error, visit(request).language), "wrong")
    shown = request.POST.get("shown", "").split()
    if not shown:
        return page
    words = shown_document(key, visit(request))
    cards = zip_longest(words["page"].claims, shown[: len(words["page"].claims)])
    changed = [card for card, digest in cards if card.digest != digest]
    if len(changed) > _MOST_PARTS:
        return HttpResponse(headers={"HX-Redirect": f"/documents/{key}/"})
    words |= {"changed": changed, "is_part": True}
    return render(request, "web/documents/parts.html", words)


def _by(asked: Visit) -> dict[str, Any]:
    return {"by": asked.user_id, "at": asked.now, "access": asked.access}
