"""What waits for a person?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tongket.evaluation import queries as evaluation
from tongket.foundation.phrases.numerals import pick
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.results import queries as results
from tongket.results.queries import reading
from tongket.results.rules import Figure
from tongket.web.entry.sheet import month_to_enter
from tongket.web.places import unit_name
from tongket.web.visit import Visit
from tongket.web.words import say

_SHOWN = 12  # documents that wait; the list of documents has the others


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do, with its one button."""

    words: str
    address: str
    button: str


def duties(asked: Visit) -> tuple[Duty, ...]:
    """List what a person can get done: claims, approvals, what was sent back, months, findings."""
    return (
        *_claims(asked),
        *_proposals(asked),
        *_returned(asked),
        *_entries(asked),
        *_findings(asked),
    )


def _claims(asked: Visit) -> Iterable[Duty]:
    rows = reading.documents(asked.access, role=Role.OFFICER, waiting=True, most=_SHOWN + 1)
    for row in rows[:_SHOWN]:
        yield Duty(
            say("desk.claims", asked.language, n=row.open, title=row.title),
            f"/documents/{row.key}/",
            say("desk.claims.button", asked.language),
        )
    if len(rows) > _SHOWN:
        button = say("desk.claims.more.button", asked.language)
        yield Duty(say("desk.claims.more", asked.language), "/documents/?waiting=1", button)


def _proposals(asked: Visit) -> Iterable[Duty]:
    figures = results.proposals(asked.access)
    yield from _sheets("desk.proposed", "desk.proposed.button", figures, asked)


def _returned(asked: Visit) -> Iterable[Duty]:
    """What she herself entered and was sent back."""
    own = [one.figure for one in results.returned(asked.access) if one.by == asked.access.name]
    yield from _sheets("desk.returned", "desk.returned.button", own, asked)


def _sheets(key: str, button: str, figures: Iterable[Figure], asked: Visit) -> Iterable[Duty]:
    """One duty for each sheet on which figures lie."""
    counts = Counter((figure.unit, figure.period) for figure in figures)
    for (unit, period), count in counts.items():
        name = unit_name(organisation.unit(unit), asked.language)
        words = pick((period.vietnamese, period.english), asked.language)
        yield Duty(
            say(key, asked.language, n=count, unit=name, period=words),
            f"/entry/{unit}/{period}/",
            say(button, asked.language),
        )


def _entries(asked: Visit) -> Iterable[Duty]:
    """The month of each unit for which the person is a clerk and nothing more."""
    for mandate in asked.access.mandates:
        if mandate.role is Role.CLERK:
            unit = organisation.unit(mandate.unit_key)
            month = month_to_enter(unit.key, today=asked.today, now=asked.now, access=asked.access)
            yield Duty(
                say(
                    "desk.entry",
                    asked.language,
                    unit=unit_name(unit, asked.language),
                    period=pick((month.vietnamese, month.english), asked.language),
                ),
                f"/entry/{unit.key}/{month}/",
                say("desk.entry.button", asked.language),
            )


def _findings(asked: Visit) -> Iterable[Duty]:
    """What the check says of the units that the person's mandates name."""
    for mandate in asked.access.mandates:
        if mandate.unit_keys is not None:
            unit = organisation.unit(mandate.unit_key)
            checked = evaluation.findings(
                unit.key, as_of=asked.today, recorded_by=asked.now, access=asked.access
            )
            if checked.waiting:
                name = unit_name(unit, asked.language)
                yield Duty(
                    say("desk.findings", asked.language, n=len(checked.waiting), unit=name),
                    f"/findings/{unit.key}/",
                    say("desk.findings.button", asked.language),
                )
