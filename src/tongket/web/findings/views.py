"""What do a unit's figures say when they are held against each other, and who explains them?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tongket.evaluation import actions
from tongket.evaluation import queries as evaluation
from tongket.evaluation.consistency.findings import Outcome
from tongket.foundation.sentences import sentence
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.vocabulary.error import TongketError
from tongket.web.findings.sentences import FindingView, Teller
from tongket.web.places import unit_name, units_seen
from tongket.web.refusals import REFUSED, status_of
from tongket.web.visit import knowledge, visit
from tongket.web.words import say

_ORDER = (Outcome.CONTRADICTION, Outcome.TENSION, Outcome.REVISION)  # what asks for something first
_EXPLAINED = "explained"


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that mean the same to the reader and ask the same of her."""

    name: str  # an outcome, or that they are explained
    findings: tuple[FindingView, ...]

    @property
    def title(self) -> str:
        """The key of the words above it."""
        return f"findings.group.{self.name}"

    @property
    def means(self) -> str:
        """The key of the words that say what it means and what to do."""
        return f"findings.means.{self.name}"


@login_required
def units(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    seen = units_seen(asked.access, asked.language)
    if len(seen) == 1:
        return redirect("findings", seen[0].key)
    return render(request, "web/findings/units.html", {"units": seen})


@login_required
def findings(request: HttpRequest, unit: str) -> HttpResponse:
    return _page(request, unit)


@login_required
@require_POST
def explain(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)

    def decide() -> None:
        actions.explain_tension(
            unit_key=unit,
            figures=request.POST.get("key", ""),
            reason=request.POST.get("reason", ""),
            known_from=asked.today,
            by=asked.user_id,
            at=asked.now,
            access=asked.access,
        )

    return _decided(request, unit, decide, "findings.explained")


@login_required
@require_POST
def withdraw(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)

    def decide() -> None:
        actions.withdraw_explanation(
            unit_key=unit,
            figures=request.POST.get("key", ""),
            by=asked.user_id,
            at=asked.now,
            access=asked.access,
        )

    return _decided(request, unit, decide, "findings.withdrawn")


def _decided(
    request: HttpRequest, unit: str, decide: Callable[[], None], done: str
) -> HttpResponse:
    """Decide and show the page; what is declined is told there, with the words that were typed."""
    asked = visit(request)
    try:
        decide()
    except TongketError as error:
        if status_of(error) == 403:
            raise
        messages.error(request, sentence(error, asked.language), "wrong")
        return _page(request, unit, typed=request.POST.get("reason", ""), status=REFUSED)
    messages.success(request, say(done, asked.language), "done")
    return redirect(f"/findings/{unit}/#{request.POST.get('anchor', '')}")


def _page(request: HttpRequest, unit: str, typed: str = "", status: int = 200) -> HttpResponse:
    asked = visit(request)
    known = knowledge(request, asked)
    checked = evaluation.findings(
        unit, as_of=known.as_of, recorded_by=known.recorded_by, access=asked.access
    )
    place = organisation.unit(unit)
    teller = Teller(
        checked.prints, indicators.catalogue(known.as_of), asked.language, checked.explanations
    )
    told = [teller.tell(finding) for finding in checked.findings]
    words = {
        "unit": place,
        "unit_name": unit_name(place, asked.language),
        "as_of": known.as_of,
        "count": len(told),
        "figures": len(checked.prints),
        "texts": len({one.text for one in checked.prints.values()}),
        "groups": tuple(_groups(told)),
        "illustrative": any(p.source.illustrative for p in checked.prints.values()),
        "may_explain": asked.access.may(Role.OFFICER, unit) and not known.query,
        "may_add": asked.access.may(Role.CLERK, unit),
        "anchor": request.POST.get("anchor", ""),
        "typed": typed,
    }
    return render(request, "web/findings/findings.html", words, status=status)


def _groups(told: Iterable[FindingView]) -> Iterable[Group]:
    """The findings by what they ask for; what people explained comes last."""
    found: dict[str, list[FindingView]] = {name: [] for name in (*_ORDER, _EXPLAINED)}
    for view in told:
        found[_EXPLAINED if view.accepted else view.outcome].append(view)
    for name, findings_of_it in found.items():
        if findings_of_it:
            yield Group(name, tuple(findings_of_it))
