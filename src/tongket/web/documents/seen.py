"""Which claims, in which version, had a page shown on which somebody decides?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from tongket.web.visit import whole_number


def seen_in(request: HttpRequest) -> int | None:
    """The version of a claim that the page had shown, where the form tells."""
    text = request.POST.get("seen", "")
    return whole_number(text) if text else None


def all_seen_in(request: HttpRequest) -> dict[int, int]:
    """The claims that the page had shown, by number, with their versions."""
    pairs = (pair.partition(":") for pair in request.POST.get("seen", "").split())
    return {whole_number(claim): whole_number(version) for claim, _, version in pairs}


def back_to(key: str, claim: int) -> HttpResponse:
    """Lead back to where a claim stands on its document's page."""
    return redirect(f"/documents/{key}/#claim-{claim}")
