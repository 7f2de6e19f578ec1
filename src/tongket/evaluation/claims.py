"""Do a document's claims go together, with each other and with what is on record?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.consistency.prints import Print, Proposed
from tongket.evaluation.queries import Checked, findings_with
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.results.queries import ClaimState, ClaimView, ReadDocument, document
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.source import Source

LIKELY = 90
"""Confidence of a link, in percent, from which an open claim is held against other figures."""

_MOST_VALUES = 2  # of one thing in one text; more are of several things under one name


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A document with what arithmetic says of its figures, accepted or not.

    ``findings`` are those in which a figure of the document takes part, ``by_claim`` those of them
    that nobody explained, by the key of the claim. An open claim is held as though it were
    accepted. ``unclear`` are the keys of open claims that give one thing three values or more, or
    stand in a table by communes, crops or bodies: what each speaks of must be said before they can
    be held against anything.
    """

    document: ReadDocument
    checked: Checked
    findings: tuple[Finding, ...]
    by_claim: Mapping[str, tuple[Finding, ...]]
    unclear: frozenset[str]

    @property
    def sure(self) -> tuple[int, ...]:
        """The numbers of the claims that may be accepted together, unseen."""
        return tuple(
            view.facts.id
            for view in self.document.claims
            if view.is_sure
            and view.facts.key not in self.by_claim
            and view.facts.key not in self.unclear
        )


def held_document(key: str, *, as_of: date, recorded_by: datetime, access: Access) -> HeldDocument:
    """Give a document with its claims, held against each other and against its unit's record.

    Raises:
        DocumentUnknown: no document read for a unit has this key.
        NotAllowed: the person may not see its unit.
    """
    read = document(key, access)
    prints = list(_prints(read))
    unclear = _unclear(prints) | _of_others(read)
    clear = [printed for printed in prints if printed.claim not in unclear]
    checked = findings_with(clear, read.unit, as_of=as_of, recorded_by=recorded_by, access=access)
    told: list[Finding] = []
    by_claim: dict[str, tuple[Finding, ...]] = {}
    key_of = _keys(read)
    for finding in checked.findings:
        own = [p for p in map(checked.prints.__getitem__, finding.figures) if _stands_in(p, key)]
        if own:
            told.append(finding)
        if checked.explained(finding).now:
            continue
        for claim in dict.fromkeys(filter(None, map(key_of, own))):
            by_claim[claim] = (*by_claim.get(claim, ()), finding)
    return HeldDocument(read, checked, tuple(told), by_claim, unclear)


def _unclear(prints: Iterable[Print]) -> frozenset[str]:
    """The claims of which one gives a thing more than two values that exclude each other."""
    places: dict[tuple[object, ...], list[Print]] = {}
    for one in prints:
        place = (one.indicator, one.period, one.measure, one.planned, one.basis, one.definition)
        places.setdefault(place, []).append(one)
    return frozenset(
        one.claim
        for said in places.values()
        if len({one.number for one in said}) > _MOST_VALUES
        for one in said
    )


def _of_others(read: ReadDocument) -> frozenset[str]:
    """The open claims that a table gives of a part of the unit, as nobody corrected them yet."""
    facts = (view.facts for view in read.claims)
    return frozenset(one.key for one in facts if one.claim.whose and not one.is_corrected)


def _stands_in(printed: Print, document: str) -> bool:
    return printed.source.document == document


def _keys(read: ReadDocument) -> Callable[[Print], str]:
    """From a print of the document to its claim's key; a target on record is known by its place."""
    facts = [view.facts for view in read.claims]
    keys = {one.key for one in facts}
    places = {figure.start: one.key for one in facts for figure in one.claim.figures}

    def key_of(printed: Print) -> str:
        if printed.claim in keys:
            return printed.claim
        start = printed.source.start
        return "" if start is None else places.get(start, "")

    return key_of


def _prints(read: ReadDocument) -> Iterator[Print]:
    """What the open claims about the document's own unit would put on record."""
    own = {"", *(body.key for body in organisation.bodies(read.unit))}
    facts = read.facts
    source = Source(
        facts.key,
        facts.title,
        facts.publisher,
        facts.published_from,
        facts.published_to,
        illustrative=facts.illustrative,
    )
    for view in read.claims:
        if view.facts.unit == read.unit and _is_held(view):
            yield from _proposed(view, source).prints(own)


def _is_held(view: ClaimView) -> bool:
    facts = view.facts
    return (
        facts.state is ClaimState.OPEN and view.proposal is not None and facts.confidence >= LIKELY
    )


def _proposed(view: ClaimView, source: Source) -> Proposed:
    assert view.indicator is not None  # noqa: S101 - a proposal is about one
    assert view.proposal is not None  # noqa: S101 - asked above
    return Proposed(
        key=view.facts.key,
        source=source,
        indicator=view.indicator.code,
        is_flow=view.indicator.nature is Nature.FLOW,
        unit=view.facts.unit,
        period=view.facts.period,
        proposal=view.proposal,
        definition=view.facts.definition,
    )
