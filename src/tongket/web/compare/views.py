"""How do units stand beside each other, and which figures does somebody want to see?"""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from tongket.evaluation import boards, comparing
from tongket.evaluation.comparing import LevelTable
from tongket.foundation.phrases.numerals import pick
from tongket.foundation.phrases.table import phrase
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.organisation.queries import UnitFacts
from tongket.plans import queries as plans
from tongket.results import queries as results
from tongket.web.compare.heat import heat_page
from tongket.web.compare.levels import COLUMNS, blocks, export_rows, former_units
from tongket.web.places import unit_name
from tongket.web.visit import Knowledge, Visit, knowledge, read_a_day, read_a_year, visit
from tongket.web.words import say
from tongket.writing.rows import rows_as_csv, rows_as_parquet, rows_as_xlsx

VIEWS = ("table", "bar", "line", "tiles")
FORMS = {
    "csv": (rows_as_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        rows_as_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "parquet": (rows_as_parquet, "application/vnd.apache.parquet"),
}
_AT_FIRST = 3  # indicators, while none is chosen
_LONGEST = 12  # years at once


@login_required
def index(request: HttpRequest) -> HttpResponse:
    asked = visit(request)
    reported = results.units_with_figures(asked.access)
    above = [
        unit
        for unit in organisation.parents_of(reported)
        if asked.access.may(Role.VIEWER, unit.key)
    ]
    choices = [
        Above(unit.key, unit_name(unit, asked.language), unit.valid_to, _last_day(unit, asked))
        for unit in above
    ]
    return render(request, "web/compare/index.html", {"units": choices})


@dataclass(frozen=True, slots=True)
class Above:
    """A unit with others below it, and the last day on which they lay there."""

    key: str
    name: str
    end: date | None
    on: date


def _last_day(unit: UnitFacts, asked: Visit) -> date:
    return unit.valid_to - timedelta(days=1) if unit.valid_to else asked.today


def _boundaries(request: HttpRequest, latest: date) -> date:
    on = request.GET.get("on", "")
    return read_a_day(on) if on else latest


@login_required
def heat(request: HttpRequest, unit: str, year: int) -> HttpResponse:
    asked = visit(request)
    known = knowledge(request, asked)
    on = _boundaries(request, min(known.as_of, date(year, 12, 31)))
    board = boards.board(
        unit,
        year,
        laid_on=on,
        as_of=known.as_of,
        recorded_by=known.recorded_by,
        access=asked.access,
    )
    words = {
        "page": heat_page(board, asked.language),
        "unit": board.unit,
        "unit_name": unit_name(board.unit, asked.language),
        "year": year,
        "on": on,
        "as_of": known.as_of,
        "query": known.query,
        "other_year": None
        if board.cells
        else plans.latest_year([each.key for each in board.units], access=asked.access),
        "hidden": board.hidden,
    }
    return render(request, "web/compare/heat.html", words)


@dataclass(frozen=True, slots=True)
class Choice:
    """What an address asks to see; it reproduces the page."""

    above: UnitFacts
    on: date
    below: tuple[UnitFacts, ...]
    units: tuple[str, ...]  # none: all of them
    codes: tuple[str, ...]
    first: int
    last: int
    view: str
    known: Knowledge

    @property
    def address(self) -> str:
        """The part of an address that asks for the same again."""
        return urlencode(
            [
                ("on", self.on.isoformat()),
                ("as_of", self.known.as_of.isoformat()),
                ("from", self.first),
                ("to", self.last),
                *(("unit", key) for key in self.units),
                *(("indicator", code) for code in self.codes),
            ]
        )


def _choice(request: HttpRequest, unit: str, asked: Visit) -> Choice:
    known, asks = knowledge(request, asked), request.GET
    last = read_a_year(asks.get("to") or str(known.as_of.year))
    first = read_a_year(asks.get("from") or str(last - 2))
    on = _boundaries(request, known.as_of)
    above, below = comparing.units_below(unit, on, asked.access)
    codes = tuple(code for code in asks.getlist("indicator") if code)
    if not codes:
        keys = [each.key for each in below]
        told = results.most_reported(
            keys,
            _AT_FIRST,
            as_of=known.as_of,
            recorded_by=known.recorded_by,
            access=asked.access,
        )
        codes = tuple(code for code in told if code in indicators.catalogue(known.as_of))
    return Choice(
        above=above,
        on=on,
        below=below,
        units=tuple(key for key in asks.getlist("unit") if key),
        codes=codes,
        first=max(min(first, last), last - _LONGEST + 1),
        last=last,
        view=next((view for view in VIEWS if view == asks.get("view")), VIEWS[0]),
        known=known,
    )


def _table(choice: Choice, asked: Visit) -> LevelTable:
    chosen = [unit for unit in choice.below if not choice.units or unit.key in choice.units]
    return comparing.levels(
        chosen,
        choice.codes,
        range(choice.first, choice.last + 1),
        as_of=choice.known.as_of,
        recorded_by=choice.known.recorded_by,
        access=asked.access,
    )


@login_required
def figures(request: HttpRequest, unit: str) -> HttpResponse:
    asked = visit(request)
    choice = _choice(request, unit, asked)
    table = _table(choice, asked)
    former = organisation.unit_names(former_units(table))
    at = organisation.positions([one.key for one in table.units])
    words = {
        "blocks": blocks(table, former, at, asked.language),
        "choice": choice,
        "unit": choice.above,
        "unit_name": unit_name(choice.above, asked.language),
        "on": choice.on,
        "as_of": choice.known.as_of,
        "siblings": [(one.key, unit_name(one, asked.language)) for one in choice.below],
        "fields": _by_field(table, asked),
        "views": [(view, say(f"compare.view.{view}", asked.language)) for view in VIEWS],
        "forms": FORMS,
    }
    return render(request, "web/compare/figures.html", words)


def _by_field(table: LevelTable, asked: Visit) -> dict[str, list[tuple[str, str]]]:
    fields: dict[str, list[tuple[str, str]]] = {}
    for fact in table.catalogue.values():
        name = pick((fact.name, fact.name_en), asked.language)
        fields.setdefault(phrase(f"field.{fact.field}", asked.language), []).append(
            (fact.code, name)
        )
    return fields


@login_required
def export(request: HttpRequest, unit: str, form: str) -> HttpResponse:
    asked = visit(request)
    if form not in FORMS:
        raise Http404
    choice = _choice(request, unit, asked)
    table = _table(choice, asked)
    former = organisation.unit_names(former_units(table))
    write, kind = FORMS[form]
    response = HttpResponse(
        write(COLUMNS, export_rows(table, former, asked.language)), content_type=kind
    )
    name = f"{choice.above.key}-{choice.first}-{choice.last}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
