"""How do units stand beside each other, and which figures does somebody want to see?"""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tongket.evaluation import boards, comparing
from tongket.evaluation.comparing import LevelTable
from tongket.foundation.phrases.numerals import moment, pick
from tongket.foundation.phrases.table import phrase
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.organisation.queries import UnitFacts
from tongket.plans import queries as plans
from tongket.results import queries as results
from tongket.web.compare.choice import VIEWS, Choice, boundaries, choice
from tongket.web.compare.heat import Order, heat_page
from tongket.web.compare.levels import COLUMNS, blocks, export_rows, former_units
from tongket.web.compare.onward import Question, onward
from tongket.web.places import unit_name
from tongket.web.visit import Knowledge, Visit, knowledge, read_a_year, visit
from tongket.web.words import say
from tongket.writing.rows import rows_as_csv, rows_as_parquet, rows_as_xlsx

_ASKED = ("on", "as_of", "recorded_by", "order")  # what one heat table hands to the next
FORMS = {
    "csv": (rows_as_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        rows_as_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "parquet": (rows_as_parquet, "application/vnd.apache.parquet"),
}


@dataclass(frozen=True, slots=True)
class Above:
    """A unit with others below it, and when it ended."""

    key: str
    name: str
    end: date | None


@login_required
def index(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    reported = results.units_with_figures(asked.access)
    choices = [
        Above(unit.key, unit_name(unit, asked.language), unit.valid_to)
        for unit in organisation.parents_of(reported)
        if asked.access.may(Role.VIEWER, unit.key)
    ]
    return render(request, "web/compare/index.html", {"units": choices})


@login_required
def latest(request: HttpRequest, unit: str) -> HttpResponse:
    """Lead to the year that is asked for, else to the last one in which units below had targets."""
    asked = visit(request)
    known = knowledge(request, asked)
    above = organisation.unit(unit)
    on = boundaries(request, above, known.as_of)
    if text := request.GET.get("year", ""):
        year = read_a_year(text)
    else:
        _, below = comparing.units_below(above.key, on, asked.access)
        year = plans.latest_year([each.key for each in below], access=asked.access) or on.year
        year = min(year, known.as_of.year)
    return redirect(f"/compare/{above.key}/{year}/{_again(request)}")


def _again(request: HttpRequest, *without: str, **other: str) -> str:
    """The part of an address that asks for a heat table as this one was asked for."""
    kept = {name: request.GET[name] for name in _ASKED if request.GET.get(name)} | other
    query = urlencode({name: text for name, text in kept.items() if name not in without})
    return f"?{query}" if query else ""


@login_required
def heat(request: HttpRequest, unit: str, year: int) -> HttpResponse:
    asked = visit(request)
    known = knowledge(request, asked)
    above = organisation.unit(unit)
    on = boundaries(request, above, min(known.as_of, date(year, 12, 31)))
    board = boards.board(
        above.key,
        year,
        laid_on=on,
        as_of=known.as_of,
        recorded_by=known.recorded_by,
        access=asked.access,
    )
    order = Order.RANK if request.GET.get("order") == Order.RANK else Order.NAME
    ordered = [("order", order)] if order is Order.RANK else []
    asks = Question(lambda key: f"/compare/{key}/{year}/", ordered, on, known)
    words = {
        "page": heat_page(board, order, known.query, asked.language),
        "onward": onward(above, board.units, asks, asked),
        **_head(board.unit, on, known, asked),
        "year": year,
        "on_asked": bool(request.GET.get("on")),
        "query": known.query,
        "figures_query": urlencode([("on", on), *known.pairs]),
        "by_rank": order is Order.RANK,
        "again": _again(request),
        "reordered": _reordered(request, order),
        "other_year": None
        if board.cells
        else plans.latest_year([each.key for each in board.units], access=asked.access),
        "hidden": board.hidden,
    }
    return render(request, "web/compare/heat.html", words)


def _head(unit: UnitFacts, on: date, known: Knowledge, asked: Visit) -> dict[str, object]:
    """What stands at the head of every comparison, and what its form hands on unseen."""
    return {
        "unit": unit,
        "unit_name": unit_name(unit, asked.language),
        "on": on,
        "as_of": known.as_of,
        "recorded_by": moment(known.recorded_by) if known.frozen else "",
        "moment": known.moment,
    }


def _reordered(request: HttpRequest, order: Order) -> str:
    """The address of the same heat table in the other order."""
    if order is Order.NAME:
        return _again(request, order=Order.RANK)
    return _again(request, "order") or request.path


def _table(chosen: Choice, asked: Visit) -> LevelTable:
    return comparing.levels(
        chosen.chosen,
        chosen.codes,
        range(chosen.first, chosen.last + 1),
        as_of=chosen.known.as_of,
        recorded_by=chosen.known.recorded_by,
        access=asked.access,
    )


@login_required
def figures(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)
    chosen = choice(request, organisation.unit(unit), asked)
    table = _table(chosen, asked)
    former = organisation.unit_names(former_units(table))
    at = organisation.positions([one.key for one in table.units])
    asks = Question(
        lambda key: f"/compare/{key}/figures/",
        [*(("indicator", code) for code in chosen.codes), ("view", chosen.view)],
        chosen.on,
        chosen.known,
    )
    words = {
        "blocks": blocks(table, former, at, asked.language) if table.units else (),
        "onward": onward(chosen.above, chosen.below, asks, asked),
        "choice": chosen,
        **_head(chosen.above, chosen.on, chosen.known, asked),
        "known": urlencode(chosen.known.pairs),
        "siblings": [(one.key, unit_name(one, asked.language)) for one in chosen.below],
        "fields": _by_field(table, asked),
        "views": [(view, say(f"compare.view.{view}", asked.language)) for view in VIEWS],
        "forms": FORMS,
    }
    return render(request, "web/compare/figures.html", words)


def _by_field(table: LevelTable, asked: Visit) -> list[tuple[str, list[tuple[str, str]]]]:
    """The indicators to choose from under the names of their fields, those chosen first."""
    chosen = {fact.code for fact in table.indicators}
    fields: dict[str, list[tuple[str, str]]] = {}
    for fact in sorted(table.catalogue.values(), key=lambda fact: fact.code not in chosen):
        head = (
            say("compare.pick.chosen", asked.language)
            if fact.code in chosen
            else phrase(f"field.{fact.field}", asked.language)
        )
        name = pick((fact.name, fact.name_en), asked.language)
        fields.setdefault(head, []).append((fact.code, name))
    return list(fields.items())


@login_required
def export(request: HttpRequest, unit: str, form: str) -> HttpResponse:
    asked = visit(request)
    if form not in FORMS:
        raise Http404
    chosen = choice(request, organisation.unit(unit), asked)
    table = _table(chosen, asked)
    former = organisation.unit_names(former_units(table))
    write, kind = FORMS[form]
    response = HttpResponse(
        write(COLUMNS, export_rows(table, former, asked.language)), content_type=kind
    )
    years = "-".join(map(str, dict.fromkeys((chosen.first, chosen.last))))
    name = f"so-lieu-{years}-{chosen.above.key}-{chosen.known.as_of}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
