"""How did a unit's year go, and why does a target have its verdict?"""

from itertools import chain
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tongket.evaluation import actions as decisions
from tongket.evaluation import queries as evaluation
from tongket.evaluation.queries import Review
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.phrases.numerals import moment
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.results import queries as results
from tongket.vocabulary.period import Period
from tongket.web.excerpt import excerpt
from tongket.web.existence import Onward, existence
from tongket.web.places import issuer_names, nearby, unit_name, units_seen
from tongket.web.units.composition import units_in
from tongket.web.units.page import catalogue_of, scorecard_page
from tongket.web.units.recorded import recorded
from tongket.web.units.story import target_page
from tongket.web.visit import Knowledge, Visit, knowledge, read_a_day, read_a_year, visit
from tongket.web.words import say


@login_required
def units(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    seen = units_seen(asked.access, asked.language)
    if len(seen) == 1:
        return redirect("unit", seen[0].key)
    return render(request, "web/units/units.html", {"units": seen})


@login_required
def unit_home(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)
    known = evaluation.years(unit, as_of=asked.today, recorded_by=asked.now, access=asked.access)
    return redirect("scorecard", unit, known[0] if known else asked.today.year)


@login_required
def go(request: HttpRequest) -> HttpResponse:
    """Turn what the picker asks into an address that one can send."""
    unit, day = request.GET.get("unit", ""), request.GET.get("as_of", "")
    if not unit:
        return redirect("units")
    year = read_a_year(request.GET.get("year", ""))
    kept = {"as_of": read_a_day(day).isoformat()} if day else {}
    if recorded_by := request.GET.get("recorded_by", ""):
        kept["recorded_by"] = recorded_by
    return redirect(f"/units/{unit}/{year}/" + (f"?{urlencode(kept)}" if kept else ""))


@login_required
def scorecard(request: HttpRequest, unit: str, year: int) -> HttpResponse:
    asked = visit(request)
    known = knowledge(request, asked)
    review = evaluation.review(
        unit, year, as_of=known.as_of, recorded_by=known.recorded_by, access=asked.access
    )
    page = scorecard_page(
        review,
        issuer_names(review.scorecard.rows),
        catalogue_of(review),
        asked.language,
    )
    words = {
        "page": page,
        "onward": _onward(review, known, asked),
        "unit": review.unit,
        "unit_name": unit_name(review.unit, asked.language),
        "year": year,
        "as_of": known.as_of,
        "recorded_by": moment(known.recorded_by) if known.frozen else "",
        "query": known.query,
        "units": nearby(review.unit, known.as_of, asked.access, asked.language),
        "moment": known.moment,
        "years": review.years,
        "days": review.days,
    }
    return render(request, "web/units/scorecard.html", words)


def _onward(review: Review, known: Knowledge, asked: Visit) -> Onward | None:
    """Explain a scorecard of a unit that was not yet known, or was not there in an empty year."""
    unit, period, early = review.unit, review.scorecard.period, review.unit.valid_from > known.as_of
    on = organisation.absent(unit, period, known.as_of)
    told = existence(unit, on, asked.access, asked.language) if on else None
    if told is None or (review.scorecard.rows and not early):
        return None
    year = period.start.year
    ways = [(f"/units/{key}/{year}/{known.query}", name) for key, name in told.others]
    if early:
        ways.insert(0, (f"/units/{unit.key}/{year}/", say("existence.today", asked.language)))
    elif review.years:
        nearest = min(review.years, key=lambda other: abs(other - year))
        words = say("existence.year", asked.language, year=nearest)
        ways.append((f"/units/{unit.key}/{nearest}/{known.query}", words))
    return Onward(told.sentence, tuple(ways))


@login_required
def figures(request: HttpRequest, unit: str, year: int) -> HttpResponse:
    """All that is on record of a unit's year, also what no target asks for."""
    asked = visit(request)
    known = knowledge(request, asked)
    found = results.figures(
        unit,
        years=[year],
        as_of=known.as_of,
        recorded_by=known.recorded_by,
        access=asked.access,
    )
    defined = indicators.catalogues({figure.period.end for figure in found})
    catalogue = dict(chain.from_iterable(each.items() for each in defined.values()))
    words = {
        "groups": recorded(found, catalogue, asked.language),
        "unit_name": unit_name(organisation.unit(unit), asked.language),
        "year": year,
        "as_of": known.as_of,
        "query": known.query,
        "illustrative": any(figure.source.illustrative for figure in found),
    }
    return render(request, "web/units/figures.html", words)


@login_required
def target(request: HttpRequest, unit: str, year: int, indicator: str) -> HttpResponse:
    asked = visit(request)
    known = knowledge(request, asked)
    try:
        story = evaluation.story(
            *(unit, year, indicator),
            as_of=known.as_of,
            recorded_by=known.recorded_by,
            access=asked.access,
        )
    except indicators.IndicatorUnknown:
        period = Period.year(year)
        if organisation.absent(organisation.unit(unit), period, known.as_of) is None:
            indicators.indicator(indicator, period.end)  # none of this code, or but no target
            return redirect(f"/units/{unit}/{year}/figures/{known.query}#{indicator}")
        return redirect(f"/units/{unit}/{year}/{known.query}")  # which says why, and where to go
    rows = [story.row, *(row for _, row in story.others)]
    composed = story.row.development.composed
    needed = story.findings or composed
    catalogue = indicators.catalogue(known.as_of) if needed else {}
    former = organisation.unit_names(set(units_in(composed)) if composed else ())
    figure = story.row.told
    words = {
        "page": target_page(story, issuer_names(rows), former, catalogue, asked.language),
        "unit": story.unit,
        "unit_name": unit_name(story.unit, asked.language),
        "year": year,
        "as_of": known.as_of,
        "query": known.query,
        "excerpt": excerpt(figure.source) if figure else None,
        "verdicts": [verdict for verdict in Verdict if verdict.is_final],
        "may_override": asked.access.may(Role.OFFICER, unit) and not known.frozen,
    }
    return render(request, "web/units/target.html", words)


def _verdict(code: str) -> Verdict:
    """Read what the form chose.

    Raises:
        VerdictNotFinal: it is no verdict.
    """
    if code not in set(Verdict):
        raise decisions.VerdictNotFinal(verdict=code[:40])
    return Verdict(code)


@login_required
@require_POST
def override(
    request: HttpRequest, unit: str, year: int, indicator: str, target: int
) -> HttpResponse:
    asked = visit(request)
    decisions.override_verdict(
        target=target,
        verdict=_verdict(request.POST.get("verdict", "")),
        reason=request.POST.get("reason", ""),
        known_from=asked.today,
        by=asked.user_id,
        at=asked.now,
        access=asked.access,
    )
    messages.success(request, say("override.done", asked.language), "done")
    return redirect("target", unit, year, indicator)


@login_required
@require_POST
def withdraw(
    request: HttpRequest, unit: str, year: int, indicator: str, target: int
) -> HttpResponse:
    asked = visit(request)
    decisions.withdraw_override(target=target, by=asked.user_id, at=asked.now, access=asked.access)
    messages.success(request, say("override.withdrawn", asked.language), "done")
    return redirect("target", unit, year, indicator)
