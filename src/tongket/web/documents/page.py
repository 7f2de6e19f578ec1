"""What does a document's page show: its text with marks, its claims, what the check says?"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tongket.evaluation.queries import Checked
from tongket.foundation.phrases.numerals import Language, days
from tongket.results.queries.reading import ReadDocument
from tongket.web.documents.claims import ClaimCard, claim_card
from tongket.web.findings.sentences import Catalogue, FindingView, Teller


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text: plain, or the words of a claim with its state."""

    text: str
    claim: int | None
    tone: str
    anchor: str  # "here" for the first piece that the address asks for
    is_asked: bool


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """The parts of the page."""

    when: str
    stretches: tuple[Stretch, ...]
    claims: tuple[ClaimCard, ...]
    findings: tuple[FindingView, ...]
    open: int
    sure: int


def document_page(
    document: ReadDocument,
    checked: Checked,
    catalogue: Catalogue,
    asked: tuple[int, int],
    language: Language,
) -> DocumentPage:
    """Write a document out; ``asked`` are the code points that the address points at."""
    teller = Teller(checked.prints, catalogue, language)
    by_claim: dict[str, list[FindingView]] = defaultdict(list)
    told = []
    for finding in checked.findings:
        prints = [checked.prints[id_] for id_ in finding.figures]
        keys = {p.claim for p in prints if p.source.document == document.facts.key}
        if keys:
            view = teller.tell(finding)
            told.append(view)
            for key in keys:
                by_claim[key].append(view)
    cards = tuple(claim_card(view, by_claim, language) for view in document.claims)
    return DocumentPage(
        when=days(document.facts.published_from, document.facts.published_to),
        stretches=_stretches(document, {card.id: card for card in cards}, asked),
        claims=cards,
        findings=tuple(told),
        open=sum(card.is_open for card in cards),
        sure=sum(card.is_sure for card in cards),
    )


def _stretches(
    document: ReadDocument, cards: Mapping[int, ClaimCard], asked: tuple[int, int]
) -> tuple[Stretch, ...]:
    found, is_first = [], True
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
            )
        )
        is_first = is_first and not is_asked
    return tuple(found)


def _tone(card: ClaimCard, *, is_number: bool) -> str:
    """How words are marked: by what was decided, numbers stronger than names."""
    words = [card.state, "number" if is_number else "name"]
    return " ".join([*words, "disputed"] if card.findings and is_number else words)
