"""What does the API tell about documents and what they claim?"""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router

from tongket.api import asking
from tongket.evaluation.exchange.values import number_text
from tongket.results import queries as results
from tongket.results.queries import ClaimView, DocumentRow
from tongket.vocabulary.claim import ClaimFigure

router = Router(tags=["documents"])


@dataclass(frozen=True, slots=True)
class DocumentShape:
    """A document with the number of its claims by what was decided."""

    key: str
    title: str
    publisher: str
    published_from: str
    published_to: str
    unit: str
    period: str
    rewritten: bool
    illustrative: bool
    claims: int
    open: int
    accepted: int
    rejected: int


@dataclass(frozen=True, slots=True)
class ClaimFigureShape:
    """One number of a claim; ``start`` … ``end`` are code points of the document's text."""

    slot: str
    text: str
    number: str
    decimals: int
    unit: str
    bound: str
    base: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ClaimShape:
    """One statement of a document as it stands after corrections.

    ``indicator`` is a code of the catalogue, ``None`` while the words are not linked;
    ``words_start`` … ``words_end`` are where the words stand. ``rules`` are those that read it.
    """

    position: int
    kind: str
    state: str
    corrected: bool
    words: str
    words_start: int
    words_end: int
    indicator: str | None
    confidence: int
    unit: str
    period: str
    stage: str
    figures: list[ClaimFigureShape]
    rules: list[str]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class DocumentClaimsShape:
    """A document's text and claims, in reading order."""

    key: str
    title: str
    unit: str
    period: str
    text: str
    notes: list[str]
    claims: list[ClaimShape]


@router.get("/", response=list[DocumentShape], summary="The documents of units that you may see")
def documents(request: HttpRequest) -> list[DocumentShape]:
    return [_row(row) for row in results.documents(asking.access(request))]


@router.get("/{document}/claims/", response=DocumentClaimsShape, summary="What a document claims")
def claims(request: HttpRequest, document: str) -> DocumentClaimsShape:
    found = results.document(document, asking.access(request))
    return DocumentClaimsShape(
        key=found.facts.key,
        title=found.facts.title,
        unit=found.unit,
        period=str(found.period),
        text=found.facts.text,
        notes=list(found.notes),
        claims=[_claim(view) for view in found.claims],
    )


def _row(row: DocumentRow) -> DocumentShape:
    return DocumentShape(
        key=row.key,
        title=row.title,
        publisher=row.publisher,
        published_from=row.published_from.isoformat(),
        published_to=row.published_to.isoformat(),
        unit=row.unit,
        period=str(row.period),
        rewritten=row.rewritten,
        illustrative=row.illustrative,
        claims=row.claims,
        open=row.open,
        accepted=row.accepted,
        rejected=row.rejected,
    )


def _claim(view: ClaimView) -> ClaimShape:
    facts, claim = view.facts, view.facts.claim
    return ClaimShape(
        position=facts.position,
        kind=facts.kind,
        state=facts.state,
        corrected=facts.is_corrected,
        words=claim.indicator,
        words_start=claim.indicator_start,
        words_end=claim.indicator_end,
        indicator=facts.indicator or None,
        confidence=facts.confidence,
        unit=facts.unit,
        period=str(facts.period),
        stage=claim.stage,
        figures=[_figure(figure) for figure in claim.figures],
        rules=list(claim.rules),
        notes=list(claim.notes),
    )


def _figure(figure: ClaimFigure) -> ClaimFigureShape:
    return ClaimFigureShape(
        slot=figure.slot,
        text=figure.text,
        number=str(number_text(figure.number)),
        decimals=figure.decimals,
        unit=figure.unit,
        bound=figure.bound,
        base=figure.base,
        start=figure.start,
        end=figure.end,
    )
