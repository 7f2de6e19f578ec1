"""How does one claim read beside its text: what it says, what accepting it changes, its state?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.foundation.sentences import sentence
from tongket.results.promise import ProposedTarget
from tongket.results.proposal import ProposedFigure
from tongket.results.queries.claims import ClaimKind, ClaimState
from tongket.results.queries.effects import ClaimView, EffectKind
from tongket.web.findings.sentences import FindingView
from tongket.web.units.rows import written_number
from tongket.web.words import say

SURE = 0.9
"""Share of claims read so that people accept unchanged, from which a claim counts as sure."""


@dataclass(frozen=True, slots=True)
class Change:
    """One number as it would be recorded, and what it does to the record."""

    measure: str
    words: str
    effect: str
    effect_word: str
    recorded: str  # what stands otherwise, with its source


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim, every number written, every code a word."""

    id: int
    state: str
    name: str
    printed: str
    is_linked: bool
    is_corrected: bool
    period: str
    changes: tuple[Change, ...]
    problem: str
    decision: int | None
    decided: str
    reason: str
    rules: tuple[str, ...]
    confidence: str
    findings: tuple[FindingView, ...]
    is_open: bool
    is_sure: bool
    start: int


def claim_card(
    view: ClaimView, findings: Mapping[str, list[FindingView]], language: Language
) -> ClaimCard:
    """Write a claim out in a language; ``findings`` are by the key of the claims they name."""
    facts, claim = view.facts, view.facts.claim
    period = pick((facts.period.vietnamese, facts.period.english), language)
    return ClaimCard(
        id=facts.id,
        state=facts.state,
        name=_name(view, language),
        printed=claim.indicator,
        is_linked=view.indicator is not None or facts.kind is ClaimKind.BLANKET,
        is_corrected=facts.is_corrected,
        period=sentence_case(period),
        changes=tuple(_changes(view, language)),
        problem=_problem(view, language),
        decision=facts.decision,
        decided=_decided(view, language),
        reason=facts.reason,
        rules=claim.rules,
        confidence=numerals.percent(round(100 * claim.confidence), language),
        findings=tuple(findings.get(facts.key, ())),
        is_open=facts.state is ClaimState.OPEN,
        is_sure=is_sure(view),
        start=facts.read.start,
    )


def is_sure(view: ClaimView) -> bool:
    """Whether a claim may be accepted together with others, unseen.

    It is open, its words are those of one indicator, it was read by rules that people rarely
    correct, and it puts nothing on record that says otherwise than what is there.
    """
    facts = view.facts
    return (
        facts.state is ClaimState.OPEN
        and facts.kind is ClaimKind.FIGURES
        and view.proposal is not None
        and facts.confidence == 100
        and facts.claim.confidence >= SURE
        and EffectKind.REVISES not in {one.kind for one in view.figures}
        and EffectKind.REVISES not in {one.kind for one in view.targets}
    )


def _name(view: ClaimView, language: Language) -> str:
    if view.indicator is not None:
        return pick((view.indicator.name, view.indicator.name_en), language)
    return sentence_case(view.facts.claim.indicator)


def _problem(view: ClaimView, language: Language) -> str:
    if view.problem is not None:
        return sentence(view.problem, language)
    is_loose = view.indicator is None and view.facts.kind is not ClaimKind.BLANKET
    return say("claim.unlinked", language) if is_loose else ""


def _decided(view: ClaimView, language: Language) -> str:
    facts = view.facts
    if facts.decided_at is None:
        return ""
    at = numerals.moment(timezone.localtime(facts.decided_at))
    key = facts.state if facts.state is not ClaimState.OPEN else "corrected"
    return say(f"claim.by.{key}", language, who=facts.decided_by, at=at)


def _changes(view: ClaimView, language: Language) -> Iterable[Change]:
    unit = view.indicator.unit if view.indicator else ""
    for effect in view.figures:
        words = figure_words(effect.proposed, unit, language)
        recorded = ""
        if effect.recorded is not None and effect.kind is EffectKind.REVISES:
            other = effect.recorded
            number = written_number(
                other.number, other.decimals, other.bound, other.measure, language
            )
            recorded = say("claim.recorded", language, words=number, source=other.source.title)
        yield Change(
            measure=phrase(f"measure.{effect.proposed.measure}", language),
            words=words,
            effect=effect.kind,
            effect_word=say(f"claim.effect.{effect.kind}", language),
            recorded=recorded,
        )
    for planned in view.targets:
        yield Change(
            measure=say("claim.target", language),
            words=_target_words(planned.proposed, unit, language),
            effect=planned.kind,
            effect_word=say(f"claim.effect.{planned.kind}", language),
            recorded="",
        )
    if view.facts.kind is not ClaimKind.FIGURES:
        said_of = say(f"claim.kind.{view.facts.kind}", language)
        yield Change(say("claim.says", language), said_of, EffectKind.NEW, "", "")
    if view.proposal is not None and view.proposal.statement is not None:
        said = view.proposal.statement
        words = say("claim.statement", language, met=said.met, total=said.total or numerals.DASH)
        yield Change(say("claim.says", language), words, EffectKind.NEW, "", "")


def figure_words(figure: ProposedFigure, unit: str, language: Language) -> str:
    """Write a proposed number with the unit in which it is recorded."""
    text = written_number(figure.number, figure.decimals, figure.bound, figure.measure, language)
    return targets.with_unit(text, targets.unit_of_measure(figure.measure, unit), language)


def _target_words(proposed: ProposedTarget, unit: str, language: Language) -> str:
    terms = proposed.terms
    promise = targets.Promise(
        kind=terms.kind,
        bound=terms.bound,
        low=terms.low,
        high=terms.high,
        decimals=terms.decimals,
        unit=unit,
        base=str(terms.base_year or ""),
        of=terms.of_unit,
    )
    period = pick((proposed.period.vietnamese, proposed.period.english), language)
    return f"{targets.promised(promise, language)}, {period}"
