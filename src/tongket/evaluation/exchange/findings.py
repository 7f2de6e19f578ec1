"""What do other programs get of the consistency check?"""

from collections.abc import Mapping
from dataclasses import dataclass

from tongket.evaluation.consistency.explained import Explanation, explained, key_of
from tongket.evaluation.consistency.findings import Finding, Side, Term, Unprinted
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Quantity
from tongket.evaluation.exchange.values import (
    IntervalShape,
    SourceShape,
    interval_shape,
    number_text,
    source_shape,
)
from tongket.vocabulary.interval import Interval

Names = Mapping[str, tuple[str, str]]
"""From an indicator's code to its name in Vietnamese and English."""


@dataclass(frozen=True, slots=True)
class QuantityShape:
    """An unknown number: an indicator's level, plan or total in a period."""

    indicator: str
    period: str
    kind: str
    definition: str
    basis: str


@dataclass(frozen=True, slots=True)
class PrintShape:
    """One number in one text; figures of one statement share ``claim``.

    Both are counted from one within their finding.
    """

    id: int
    claim: int
    indicator: str
    period: str
    measure: str
    planned: bool
    number: str
    decimals: int
    bound: str
    interval: IntervalShape
    stage: str
    printed: str
    source: SourceShape


@dataclass(frozen=True, slots=True)
class TermShape:
    """One number of a side's arithmetic: a quantity, or its quotient over another."""

    operation: str
    about: QuantityShape
    over: QuantityShape | None
    interval: IntervalShape
    figures: list[int]
    solved: bool


@dataclass(frozen=True, slots=True)
class SideShape:
    """One of the things said about the disputed quantity; ``printed`` where nothing is reckoned."""

    interval: IntervalShape
    printed: bool
    terms: list[TermShape]
    figures: list[int]
    claims: list[int]
    documents: list[str]
    plan: IntervalShape | None
    base: IntervalShape | None


@dataclass(frozen=True, slots=True)
class LikenessShape:
    """A disputed claim prints the numbers that another text prints of another indicator."""

    claim: int
    other_claim: int
    other_indicator: str


@dataclass(frozen=True, slots=True)
class UnprintedShape:
    """What a quantity that nobody prints would have to be; ``ratio`` is one where it is usual."""

    indicator: str
    compared: str
    ratio: IntervalShape
    threshold: str


@dataclass(frozen=True, slots=True)
class ExplanationShape:
    """Why a tension need not be looked into, by whom and since when."""

    reason: str
    by: str
    known_from: str


@dataclass(frozen=True, slots=True)
class FindingShape:
    """Figures about one thing that do not go together.

    ``key`` changes with any of the figures; ``explained`` is what a person said of these.
    """

    key: str
    outcome: str
    unit: str
    indicator: str
    name: str
    name_en: str
    period: str
    kind: str
    relative_to: QuantityShape | None
    sides: list[SideShape]
    odd_one_out: int | None
    likenesses: list[LikenessShape]
    plan: IntervalShape | None
    base: IntervalShape | None
    unprinted: UnprintedShape | None
    figures: list[PrintShape]
    explained: ExplanationShape | None


@dataclass(frozen=True, slots=True)
class CheckShape:
    """All findings, and how many figures of how many texts were held against each other."""

    unit: str | None
    figures: int
    documents: int
    findings: list[FindingShape]


def check_shape(
    findings: tuple[Finding, ...],
    prints: Mapping[str, Print],
    *,
    unit: str | None,
    names: Names,
    explanations: tuple[Explanation, ...] = (),
) -> CheckShape:
    """Give findings as plain values; ``prints`` holds every figure that was checked, by its id."""
    return CheckShape(
        unit=unit,
        figures=len(prints),
        documents=len({one.text for one in prints.values()}),
        findings=[_finding(finding, prints, names, explanations) for finding in findings],
    )


class _Places:
    """Numbers the prints and the claims of one finding, so that no row number is given away."""

    def __init__(self, finding: Finding, prints: Mapping[str, Print]) -> None:
        alike = (id_ for likeness in finding.likenesses for id_ in likeness.figures)
        ids = dict.fromkeys([*finding.figures, *alike])
        self.prints = [prints[id_] for id_ in ids]
        self.figure = {id_: place for place, id_ in enumerate(ids, 1)}
        claims = dict.fromkeys(one.claim for one in self.prints)
        self.claim = {claim: place for place, claim in enumerate(claims, 1)}

    def document(self, id_: str) -> str:
        return self.prints[self.figure[id_] - 1].source.document


def _finding(
    finding: Finding,
    prints: Mapping[str, Print],
    names: Names,
    explanations: tuple[Explanation, ...],
) -> FindingShape:
    places = _Places(finding, prints)
    name, name_en = names.get(finding.indicator, (finding.indicator, finding.indicator))
    said = explained(finding, prints, explanations).now
    return FindingShape(
        key=key_of(finding, prints),
        outcome=finding.outcome,
        unit=finding.unit,
        indicator=finding.indicator,
        name=name,
        name_en=name_en,
        period=str(finding.period),
        kind=finding.kind,
        relative_to=_quantity(finding.relative_to) if finding.relative_to else None,
        sides=[_side(side, places) for side in finding.sides],
        odd_one_out=places.claim[finding.odd_one_out] if finding.odd_one_out else None,
        likenesses=[
            LikenessShape(
                places.claim[one.claim], places.claim[one.other_claim], one.other_indicator
            )
            for one in finding.likenesses
        ],
        plan=_optional(finding.plan),
        base=_optional(finding.base),
        unprinted=_unprinted(finding.unprinted) if finding.unprinted else None,
        figures=[_print(one, place, places) for place, one in enumerate(places.prints, 1)],
        explained=ExplanationShape(said.reason, said.by, said.known_from.isoformat())
        if said
        else None,
    )


def _side(side: Side, places: _Places) -> SideShape:
    return SideShape(
        interval=interval_shape(side.interval),
        printed=side.is_printed,
        terms=[_term(term, places) for term in side.terms],
        figures=[places.figure[id_] for id_ in side.figures],
        claims=[places.claim[claim] for claim in side.claims],
        documents=list(dict.fromkeys(places.document(id_) for id_ in side.figures)),
        plan=_optional(side.plan),
        base=_optional(side.base),
    )


def _term(term: Term, places: _Places) -> TermShape:
    return TermShape(
        operation=term.operation,
        about=_quantity(term.about),
        over=_quantity(term.over) if term.over else None,
        interval=interval_shape(term.interval),
        figures=[places.figure[id_] for id_ in term.figures],
        solved=term.solved,
    )


def _quantity(quantity: Quantity) -> QuantityShape:
    return QuantityShape(
        indicator=quantity.indicator,
        period=str(quantity.period),
        kind=quantity.kind,
        definition=quantity.definition,
        basis=quantity.basis,
    )


def _print(one: Print, place: int, places: _Places) -> PrintShape:
    return PrintShape(
        id=place,
        claim=places.claim[one.claim],
        indicator=one.indicator,
        period=str(one.period),
        measure=one.measure,
        planned=one.planned,
        number=str(number_text(one.number)),
        decimals=one.decimals,
        bound=one.bound,
        interval=interval_shape(one.interval),
        stage=one.stage,
        printed=one.printed,
        source=source_shape(one.source),
    )


def _unprinted(unprinted: Unprinted) -> UnprintedShape:
    return UnprintedShape(
        indicator=unprinted.indicator,
        compared=unprinted.compared,
        ratio=interval_shape(unprinted.ratio),
        threshold=str(number_text(unprinted.threshold)),
    )


def _optional(interval: Interval | None) -> IntervalShape | None:
    return interval_shape(interval) if interval else None
