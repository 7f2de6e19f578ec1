"""How does a document's claim look to another program?"""

from collections.abc import Mapping
from dataclasses import dataclass

from tongket.evaluation.claims import HeldDocument
from tongket.evaluation.exchange.findings import FindingShape, check_shape
from tongket.evaluation.exchange.values import SourceShape, number_text, source_shape
from tongket.foundation.phrases.numerals import Language
from tongket.foundation.sentences import sentence
from tongket.plans.rules import Target
from tongket.results.queries import ClaimView, FigureEffect, TargetEffect
from tongket.results.rules import Figure
from tongket.vocabulary.claim import ClaimFigure


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
    former: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RecordedShape:
    """What stands on record in the same place: numbers in the indicator's unit, and the source."""

    low: str | None
    high: str | None
    bound: str
    source: SourceShape


@dataclass(frozen=True, slots=True)
class EffectShape:
    """One number that accepting a claim puts on record: a result, or a target of an ``issuer``.

    ``effect`` is ``new``, ``same``, ``agrees`` (but for rounding) or ``revises``; ``recorded`` what
    stands otherwise. Of a result ``measure`` says what is measured and ``basis`` whose plan a share
    is of, of a target ``kind`` how it is phrased.
    """

    effect: str
    measure: str | None
    basis: str | None
    kind: str | None
    issuer: str | None
    period: str
    low: str | None
    high: str | None
    decimals: int
    bound: str
    start: int
    end: int
    recorded: RecordedShape | None


@dataclass(frozen=True, slots=True)
class ProblemShape:
    """Why a claim cannot be accepted as it stands."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class ClaimShape:
    """One statement of a document as it stands after corrections.

    ``position`` counts from one and names the claim in addresses; ``version`` grows with every
    decision about it. ``indicator`` is a code of the catalogue, ``None`` while the words are not
    linked; ``confidence`` that of the link in percent. ``words_start`` … ``words_end`` are where
    the words stand; ``cut_off`` is the last day whose events it counts, where the text names it.
    ``rules`` are those that read it, ``notes`` the reader's remarks as codes. ``effects`` are what
    accepting it puts on record, ``left_out`` where the numbers stand that it does not, being
    against another period than the same one a year before; ``problem`` why it cannot be accepted.
    ``sure`` ones may be accepted unseen; ``disputed`` ones take part in a finding.
    """

    position: int
    version: int
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
    cut_off: str | None
    stage: str
    definition: str
    figures: list[ClaimFigureShape]
    rules: list[str]
    notes: list[str]
    effects: list[EffectShape]
    left_out: list[int]
    problem: ProblemShape | None
    sure: bool
    disputed: bool
    decided_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentClaimsShape:
    """A document's text and claims, in reading order, and the findings they take part in.

    Open claims are held against the record as though they were accepted.
    """

    key: str
    title: str
    unit: str
    period: str
    text: str
    notes: list[str]
    claims: list[ClaimShape]
    findings: list[FindingShape]


Names = Mapping[str, tuple[str, str]]


def document_shape(held: HeldDocument, names: Names, language: Language) -> DocumentClaimsShape:
    """Give a document with its claims; ``names`` are the indicators' in both languages."""
    found = held.document
    return DocumentClaimsShape(
        key=found.facts.key,
        title=found.facts.title,
        unit=found.unit,
        period=str(found.period),
        text=found.facts.text,
        notes=list(found.notes),
        claims=[claim_shape(view, held, language) for view in found.claims],
        findings=check_shape(
            held.findings,
            held.checked.prints,
            unit=found.unit,
            names=names,
            explanations=held.checked.explanations,
        ).findings,
    )


def claim_shape(view: ClaimView, held: HeldDocument, language: Language) -> ClaimShape:
    """Give one claim of a document."""
    facts, claim = view.facts, view.facts.claim
    return ClaimShape(
        position=facts.position,
        version=facts.version,
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
        cut_off=facts.cut_off.isoformat() if facts.cut_off else None,
        stage=claim.stage,
        definition=facts.definition,
        figures=[_figure(figure) for figure in claim.figures],
        rules=list(claim.rules),
        notes=list(claim.notes),
        effects=[
            *(_result(effect, str(facts.period)) for effect in view.figures),
            *map(_target, view.targets),
        ],
        left_out=[one.start for one in view.proposal.left_out] if view.proposal else [],
        problem=ProblemShape(view.problem.code, sentence(view.problem, language))
        if view.problem
        else None,
        sure=facts.id in held.sure,
        disputed=facts.key in held.by_claim,
        decided_by=facts.decided_by,
        reason=facts.reason,
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
        former=str(figure.former),
        start=figure.start,
        end=figure.end,
    )


def _result(effect: FigureEffect, period: str) -> EffectShape:
    proposed = effect.proposed
    number = number_text(proposed.number)
    return EffectShape(
        effect=effect.kind,
        measure=proposed.measure,
        basis=proposed.basis,
        kind=None,
        issuer=None,
        period=period,
        low=number,
        high=number,
        decimals=proposed.decimals,
        bound=proposed.bound,
        start=proposed.start,
        end=proposed.end,
        recorded=_recorded_figure(effect.recorded) if effect.recorded else None,
    )


def _target(effect: TargetEffect) -> EffectShape:
    proposed, terms = effect.proposed, effect.proposed.terms
    return EffectShape(
        effect=effect.kind,
        measure=None,
        basis=None,
        kind=terms.kind,
        issuer=effect.issuer.key,
        period=str(proposed.period),
        low=number_text(terms.low),
        high=number_text(terms.high),
        decimals=terms.decimals,
        bound=terms.bound,
        start=proposed.start,
        end=proposed.end,
        recorded=_recorded_target(effect.recorded) if effect.recorded else None,
    )


def _recorded_figure(figure: Figure) -> RecordedShape:
    number = number_text(figure.number)
    return RecordedShape(number, number, figure.bound, source_shape(figure.source))


def _recorded_target(target: Target) -> RecordedShape:
    low, high = number_text(target.low), number_text(target.high)
    return RecordedShape(low, high, target.bound, source_shape(target.source))
