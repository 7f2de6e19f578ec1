"""What does a document's page show: its text with marks, its claims, what the check says?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils import timezone

from tongket.evaluation.claims import HeldDocument, held_document
from tongket.foundation.phrases.numerals import Language, days, moment, pick
from tongket.foundation.phrases.table import note, sentence_case
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.results.queries.claims import ClaimState
from tongket.results.queries.reading import ReadDocument
from tongket.web.documents.blocks import Block, Stretch, blocks
from tongket.web.documents.claims import ClaimCard, claim_card
from tongket.web.findings.sentences import Catalogue, FindingView, Teller
from tongket.web.visit import Visit
from tongket.web.words import say

_FINDINGS = 5  # that stand above a text without pushing it off the screen
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Batch:
    """Claims that one person decided by one press, the last time that somebody did."""

    at: str
    words: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """The parts of the page besides the text."""

    when: str
    period: str
    notes: tuple[str, ...]
    claims: tuple[ClaimCard, ...]
    findings: tuple[tuple[FindingView, int], ...]  # each with the first claim that takes part
    open: int
    sure: int
    batch: Batch | None

    @property
    def first_open(self) -> int | None:
        """The number of the first claim that waits, which may lie far down."""
        return next((card.id for card in self.claims if card.is_open), None)

    @property
    def first_findings(self) -> tuple[tuple[FindingView, int], ...]:
        """Those that are shown at once; the others unfold."""
        return self.findings[:_FINDINGS]

    @property
    def more_findings(self) -> tuple[tuple[FindingView, int], ...]:
        """The others."""
        return self.findings[_FINDINGS:]

    @property
    def plain(self) -> tuple[ClaimCard, ...]:
        """The open claims about which nothing asks to be looked into."""
        return tuple(card for card in self.claims if card.is_plain)

    @property
    def waiting(self) -> tuple[ClaimCard, ...]:
        """All open claims."""
        return tuple(card for card in self.claims if card.is_open)

    @property
    def loose(self) -> tuple[ClaimCard, ...]:
        """The open claims of which nobody knows what indicator they are."""
        return tuple(card for card in self.claims if card.is_open and card.may_create)


def shown_document(key: str, asked: Visit) -> dict[str, Any]:
    """What a document's page needs besides its text."""
    held = held_document(key, as_of=asked.today, recorded_by=asked.now, access=asked.access)
    read = held.document
    return {
        "document": read,
        "page": document_page(held, indicators.catalogue(read.period.end), asked.language),
        "may_decide": asked.access.may(Role.OFFICER, read.unit),
        "may_correct": asked.access.may(Role.CLERK, read.unit),
    }


def document_page(held: HeldDocument, catalogue: Catalogue, language: Language) -> DocumentPage:
    """Write out what is known of a document besides its text."""
    document = held.document
    teller = Teller(held.checked.prints, catalogue, language, held.checked.explanations)
    told = {finding: teller.tell(finding) for finding in held.findings}
    sure = frozenset(held.sure)
    elsewhere = {view.facts.unit for view in document.claims} - {document.unit}
    named = organisation.unit_names(elsewhere)
    cards = tuple(
        claim_card(
            view,
            tuple(told[finding] for finding in held.by_claim.get(view.facts.key, ())),
            language,
            unit=sentence_case(pick(named.get(view.facts.unit, ("", "")), language)),
            is_sure=view.facts.id in sure,
            is_unclear=view.facts.key in held.unclear,
        )
        for view in document.claims
    )
    return DocumentPage(
        when=days(document.facts.published_from, document.facts.published_to),
        period=pick((document.period.vietnamese, document.period.english), language),
        notes=tuple(note(code, language) for code in document.notes if code != "no-figures"),
        claims=cards,
        findings=tuple(
            (view, next(card.id for card in cards if view in card.findings))
            for view in told.values()
        ),
        open=sum(card.is_open for card in cards),
        sure=len(sure),
        batch=_batch(document, language),
    )


def marked_text(
    document: ReadDocument, cards: Iterable[ClaimCard], asked: tuple[int, int]
) -> tuple[Block, ...]:
    """Lay the text out, marked at its claims; ``asked`` are the code points of the address."""
    return blocks(stretches(document, {card.id: card for card in cards}, asked))


def _batch(document: ReadDocument, language: Language) -> Batch | None:
    """The last time that several claims were decided at once, while all of that stands."""
    decided = [view.facts for view in document.claims if view.facts.state is not ClaimState.OPEN]
    last = max(decided, key=lambda facts: facts.decided_at or _NEVER, default=None)
    if last is None or last.decided_at is None:
        return None
    count = sum(facts.decided_at == last.decided_at for facts in decided)
    if count < 2:
        return None
    at = moment(timezone.localtime(last.decided_at))
    words = say(f"document.batch.{last.state}", language, n=count, who=last.decided_by, at=at)
    return Batch(last.decided_at.isoformat(), words)


def stretches(
    document: ReadDocument, cards: Mapping[int, ClaimCard], asked: tuple[int, int]
) -> tuple[Stretch, ...]:
    """Cut the text at the words of its claims, each with its state; joined they are the text."""
    found, is_first = [], True
    shown: set[int | None] = {None}
    for segment in document.segments:
        end = segment.start + len(segment.text)
        is_asked = asked[0] < end and segment.start < asked[1] and bool(segment.claims)
        claim = segment.claims[0] if segment.claims else None
        card = cards.get(claim) if claim is not None else None
        tone = _tone(card, is_number=segment.is_number) if card else ""
        found.append(
            Stretch(
                text=segment.text,
                claim=claim,
                tone=tone,
                anchor="here" if is_asked and is_first else "",
                is_asked=is_asked,
                is_first=claim not in shown,
            )
        )
        shown.add(claim)
        is_first = is_first and not is_asked
    return tuple(found)


def _tone(card: ClaimCard, *, is_number: bool) -> str:
    """How words are marked: by what was decided, numbers stronger than names."""
    words = [card.state, "number" if is_number else "name"]
    return " ".join([*words, "disputed"] if card.findings and is_number else words)
