"""Which events changed units, what would a merger do, and how is it applied and taken back?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from tongket.evaluation.preview import preview
from tongket.foundation.phrases.numerals import day as written_day
from tongket.foundation.phrases.numerals import pick
from tongket.foundation.phrases.table import sentence_case
from tongket.foundation.sentences import sentence
from tongket.organisation import actions
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.organisation.actions import EventUnknown, NewUnit, Passing, UnitHasDependants
from tongket.organisation.rules import SuccessionFacts
from tongket.web.mergers.effects import EffectView, effect_views
from tongket.web.mergers.forms import MergerForm, ShareForm
from tongket.web.places import unit_name
from tongket.web.refusals import REFUSED
from tongket.web.units.composition import UnitNames, part_words
from tongket.web.visit import Visit, administrator
from tongket.web.words import WORDS, say

_MOST = 50  # events on a page


@dataclass(frozen=True, slots=True)
class PassingView:
    """One unit that passed, into which, how much of it, and who said so."""

    succession: int
    old: str
    old_name: str
    new: str
    new_name: str
    share: str
    source: str
    is_part: bool


@dataclass(frozen=True, slots=True)
class EventView:
    """One event with all that passed by it."""

    number: int
    kind: str
    day: str
    legal_basis: str
    passings: tuple[PassingView, ...]
    title: str


def _event(rows: Sequence[SuccessionFacts], names: UnitNames, asked: Visit) -> EventView:
    first, language = rows[0], asked.language

    def name(key: str | None) -> str:
        return sentence_case(pick(names[key], language)) if key else ""

    passings = tuple(
        PassingView(
            *(row.id, row.old, name(row.old), row.new or "", name(row.new)),
            part_words(row.share, language),
            row.share_source,
            is_part=row.new is not None and row.share != 1,
        )
        for row in rows
    )
    into = list(dict.fromkeys(passing.new_name or passing.old_name for passing in passings))
    return EventView(
        number=first.event,
        kind=say(f"event.{first.kind}", language),
        day=written_day(first.date),
        legal_basis=first.legal_basis,
        passings=passings,
        title=", ".join(into),
    )


def _names(rows: Sequence[SuccessionFacts]) -> UnitNames:
    return organisation.unit_names({key for row in rows for key in (row.old, row.new) if key})


@login_required
def mergers(request: HttpRequest) -> HttpResponse:
    asked = administrator(request)
    found = organisation.events(asked.access, _MOST)
    names = _names([row for rows in found for row in rows])
    words = {
        "events": [_event(rows, names, asked) for rows in found],
        "above": [
            (unit.key, unit_name(unit, asked.language))
            for unit in organisation.parents_in_force(asked.today)
            if asked.access.may(Role.ADMINISTRATOR, unit.key)
        ],
    }
    return render(request, "web/mergers/list.html", words)


@dataclass(frozen=True, slots=True)
class Asked:
    """The merger that an address asks for, not yet made."""

    above: str
    chosen: tuple[str, ...]
    form: MergerForm | None  # nothing before the form was sent


def _asked(sent: QueryDict) -> Asked:
    is_sent = "name" in sent
    chosen = tuple(dict.fromkeys(key for key in sent.getlist("unit") if key))
    return Asked(sent.get("under") or "", chosen, MergerForm(sent) if is_sent else None)


@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Ask what is merged, and show what that would do; the address can be sent to others."""
    asked = administrator(request)
    wanted = _asked(request.GET)
    if not wanted.above:
        return redirect("mergers")
    asked.access.require(Role.ADMINISTRATOR, wanted.above)
    form = wanted.form or MergerForm()
    on = asked.today
    effects: tuple[EffectView, ...] = ()
    period = ""
    is_ready = wanted.form is not None and form.is_valid() and len(wanted.chosen) > 1
    if wanted.form is not None and len(wanted.chosen) < 2:
        form.add_error(None, say("merger.two", asked.language))
    if is_ready:
        seen = preview(
            wanted.chosen,
            day=form.cleaned_data["day"],
            as_of=asked.today,
            recorded_by=asked.now,
            access=asked.access,
        )
        effects = effect_views(seen, asked.language)
        if seen.period:
            period = pick((seen.period.vietnamese, seen.period.english), asked.language)
        on = form.cleaned_data["day"] - timedelta(days=1)
    above, names = organisation.unit(wanted.above), organisation.unit_names(wanted.chosen)
    words = {
        "form": form,
        "above": above.key,
        "above_name": unit_name(above, asked.language),
        "units": [
            (unit.key, unit_name(unit, asked.language))
            for unit in organisation.children(above.key, on)
        ],
        "chosen": wanted.chosen,
        "is_ready": is_ready,
        "key": form.key if is_ready else "",
        "effects": effects,
        "period": period,
        "names": [
            sentence_case(pick(names[key], asked.language)) for key in wanted.chosen if key in names
        ],
    }
    return render(request, "web/mergers/new.html", words)


@login_required
@require_POST
def apply(request: HttpRequest) -> HttpResponse:
    asked = administrator(request)
    wanted = _asked(request.POST)
    form = wanted.form or MergerForm({})
    if not form.is_valid() or len(wanted.chosen) < 2:
        return redirect("mergers")
    facts = form.cleaned_data
    kind = organisation.unit(wanted.chosen[0]).kind
    event = actions.record_event(
        kind="merger",
        day=facts["day"],
        legal_basis=facts["legal_basis"],
        passings=[Passing(unit, form.key) for unit in wanted.chosen],
        opens=[
            NewUnit(form.key, kind, facts["name"], facts["name_en"], wanted.above, facts["code"])
        ],
        by=asked.user_id,
        at=asked.now,
        access=asked.access,
    )
    messages.success(request, say("merger.applied", asked.language, name=facts["name"]), "done")
    return redirect("merger", event)


@login_required
def merger(request: HttpRequest, event: int) -> HttpResponse:
    return _page(request, administrator(request), event)


def _page(
    request: HttpRequest, asked: Visit, event: int, refused: UnitHasDependants | None = None
) -> HttpResponse:
    rows = organisation.event(event)
    if not rows:
        raise EventUnknown(event=event)
    for row in rows:
        asked.access.require(Role.ADMINISTRATOR, row.old)
    words = {
        "event": _event(rows, _names(rows), asked),
        "share": ShareForm(),
        "refused": sentence(refused, asked.language) if refused else "",
        "dependants": _dependants(refused, asked) if refused else (),
    }
    status = REFUSED if refused else 200
    return render(request, "web/mergers/merger.html", words, status=status)


def _dependants(refused: UnitHasDependants, asked: Visit) -> tuple[str, ...]:
    """What stands in the way, in the visitor's words: "3 Body" is "cơ quan: 3"."""
    lines = refused.data["dependants"]
    found = []
    for line in lines if isinstance(lines, tuple) else ():
        count, _, table = str(line).partition(" ")
        key = f"dependant.{table.lower()}"
        word = say(key, asked.language) if key in WORDS else table
        found.append(f"{word}: {count}")
    return tuple(found)


@login_required
@require_POST
def undo(request: HttpRequest, event: int) -> HttpResponse:
    asked = administrator(request)
    try:
        actions.undo_event(event=event, by=asked.user_id, at=asked.now, access=asked.access)
    except UnitHasDependants as error:
        return _page(request, asked, event, error)
    messages.success(request, say("merger.undone", asked.language), "done")
    return redirect("mergers")


@login_required
@require_POST
def share(request: HttpRequest, event: int, succession: int) -> HttpResponse:
    asked = administrator(request)
    form = ShareForm(request.POST)
    if not form.is_valid():
        messages.error(request, say("share.wrong", asked.language), "wrong")
        return redirect("merger", event)
    actions.record_share(
        succession=succession,
        share=form.cleaned_data["percent"] / Decimal(100),
        source=form.cleaned_data["source"],
        by=asked.user_id,
        at=asked.now,
        access=asked.access,
    )
    messages.success(request, say("share.done", asked.language), "done")
    return redirect("merger", event)
