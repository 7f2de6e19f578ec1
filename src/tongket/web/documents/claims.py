"""How does one claim read beside its text: what it says, what accepting it changes, its state?"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from django.utils import timezone

from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase, sentence_case, title_of
from tongket.foundation.sentences import sentence
from tongket.plans.rules import Target
from tongket.results.promise import ProposedTarget
from tongket.results.proposal import ProposedFigure
from tongket.results.queries.claims import ClaimFacts, ClaimKind, ClaimState
from tongket.results.queries.effects import ClaimView, EffectKind, FigureEffect, TargetEffect
from tongket.results.rules import Figure
from tongket.vocabulary.claim import ClaimFigure, ClaimStage
from tongket.web.findings.sentences import FindingView
from tongket.web.units.rows import promise_of, written_number
from tongket.web.words import say

_OTHERWISE = {EffectKind.AGREES, EffectKind.REVISES}


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
    may_create: bool  # whether its words could become an indicator of their own
    is_corrected: bool
    about: str  # period, stage where it is no plain result, unit where it is not the document's
    changes: tuple[Change, ...]
    problem: str
    decision: int | None
    decided: str
    reason: str
    rules: tuple[str, ...]
    confidence: str
    findings: tuple[FindingView, ...]
    history: tuple[str, ...]  # every decision ever taken, where there is more than the one shown
    is_open: bool
    is_sure: bool
    doubts: tuple[str, ...]
    is_unclear: bool  # one of many values for one thing
    version: int  # which the person saw who decides
    recorded: str  # the address of what it put on record, empty where it put nothing

    @property
    def digest(self) -> str:
        """A short sum of all that is shown, which tells whether a page still shows it."""
        return blake2b(repr(self).encode(), digest_size=4).hexdigest()

    @property
    def is_plain(self) -> bool:
        """Whether nothing about it asks to be looked into: it can be accepted as it stands."""
        told = self.problem or self.findings or self.doubts or self.is_unclear
        return (
            self.is_open
            and not told
            and EffectKind.REVISES not in {one.effect for one in self.changes}
        )


def claim_card(
    view: ClaimView,
    findings: tuple[FindingView, ...],
    language: Language,
    *,
    unit: str,
    is_sure: bool,
    is_unclear: bool,
) -> ClaimCard:
    """Write a claim out in a language, with the findings in which its figures take part.

    ``unit`` is the name of the one that it is about, empty where that is the document's.
    """
    facts, claim = view.facts, view.facts.claim
    return ClaimCard(
        id=facts.id,
        state=facts.state,
        name=_name(view, language),
        printed=claim.indicator,
        may_create=view.indicator is None and facts.kind is ClaimKind.FIGURES,
        is_corrected=facts.is_corrected,
        about=_about(view, unit, language),
        changes=tuple(_changes(view, language)),
        problem=_problem(view, language),
        decision=facts.decision,
        decided=_decided(view, language),
        reason=facts.reason,
        rules=claim.rules,
        confidence=numerals.percent(round(100 * claim.confidence), language),
        findings=findings,
        history=tuple(_history(facts, language)) if len(facts.history) > 1 else (),
        is_open=facts.state is ClaimState.OPEN,
        is_sure=is_sure,
        doubts=tuple(_doubts(facts, language)),
        is_unclear=is_unclear,
        version=facts.version,
        recorded=_where_recorded(view),
    )


def _where_recorded(view: ClaimView) -> str:
    facts = view.facts
    if facts.state is not ClaimState.ACCEPTED or not (view.figures or view.targets):
        return ""
    year = facts.period.end.year
    page = "figures/" if view.figures else ""
    return f"/units/{facts.unit}/{year}/{page}#{facts.indicator}"


def _name(view: ClaimView, language: Language) -> str:
    if view.indicator is not None:
        return pick((view.indicator.name, view.indicator.name_en), language)
    return sentence_case(view.facts.claim.indicator)


def _about(view: ClaimView, unit: str, language: Language) -> str:
    facts = view.facts
    parts = [sentence_case(pick((facts.period.vietnamese, facts.period.english), language))]
    if facts.cut_off and facts.cut_off != facts.period.end:
        parts.append(say("claim.cut_off", language, day=numerals.day(facts.cut_off)))
    if facts.kind is ClaimKind.FIGURES and facts.claim.stage is not ClaimStage.ACTUAL:
        parts.append(say(f"correct.stage.{facts.claim.stage}", language))
    if unit:
        parts.append(unit)
    parts += [
        say("claim.note.row", language, number=said) if code == "row" else said
        for code, said in _notes(facts)
        if code in {"row", "of"}
    ]
    return " · ".join(parts)


def _notes(facts: ClaimFacts) -> Iterable[tuple[str, str]]:
    """The reader's notes on a claim: a code, and what it is about."""
    for noted in facts.read.notes:
        code, _, said = noted.partition(" ")
        yield code, said


def _doubts(facts: ClaimFacts, language: Language) -> Iterable[str]:
    """What a person must look at before accepting: numbers read in two ways, figures of others."""
    if facts.state is ClaimState.OPEN and not facts.is_corrected:
        for code, said in _notes(facts):
            if code == "number-open":
                yield say("claim.note.number_open", language, text=said)
            elif code == "of":
                yield say("claim.note.of", language, words=said)


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


def _history(facts: ClaimFacts, language: Language) -> Iterable[str]:
    """Each decision with who took it, and who undid it; oldest first."""
    for one in facts.history:
        at = numerals.moment(timezone.localtime(one.at))
        words: str = say(f"claim.by.{one.kind}", language, who=one.by, at=at)
        if one.undone_at is not None:
            at = numerals.moment(timezone.localtime(one.undone_at))
            words = f"{words}; {say('claim.by.undone', language, who=one.undone_by, at=at)}"
        yield words


def _changes(view: ClaimView, language: Language) -> Iterable[Change]:
    """What accepting a claim changes, number by number; as printed where that cannot be said."""
    unit = view.indicator.unit if view.indicator else ""
    yield from (_of_figure(effect, unit, language) for effect in view.figures)
    yield from (_of_target(effect, unit, language) for effect in view.targets)
    if view.proposal is None:
        for figure in view.facts.claim.figures:
            yield _as_printed(figure, EffectKind.NEW, "", language)
    else:
        for figure in view.proposal.left_out:
            why = say("claim.effect.left_out", language)
            yield _as_printed(figure, "left_out", why, language)
    if words := _said(view, language):
        yield Change(say("claim.says", language), words, EffectKind.NEW, "", "")


def _of_figure(effect: FigureEffect, unit: str, language: Language) -> Change:
    recorded = ""
    if effect.recorded is not None and effect.kind in _OTHERWISE:
        words = figure_words(effect.recorded, unit, language)
        recorded = _recorded(words, effect.recorded, language)
    measure = phrase(f"measure.{effect.proposed.measure}", language)
    words = figure_words(effect.proposed, unit, language)
    return _change(measure, words, effect.kind, recorded, language)


def _of_target(effect: TargetEffect, unit: str, language: Language) -> Change:
    recorded = ""
    if effect.recorded is not None and effect.kind in _OTHERWISE:
        words = targets.promised(promise_of(effect.recorded, unit), language)
        recorded = _recorded(words, effect.recorded, language)
    issuer = pick((effect.issuer.name, effect.issuer.name_en), language)
    measure = say("claim.target.of", language, issuer=issuer)
    words = _target_words(effect.proposed, unit, language)
    return _change(measure, words, effect.kind, recorded, language)


def _as_printed(figure: ClaimFigure, effect: str, why: str, language: Language) -> Change:
    words = f"{figure.text} {figure.unit}".strip()
    return Change(say(f"slot.{figure.slot}", language), words, effect, why, "")


def _change(
    measure: str, words: str, kind: EffectKind, recorded: str, language: Language
) -> Change:
    return Change(measure, words, kind, say(f"claim.effect.{kind}", language), recorded)


def _recorded(words: str, other: Figure | Target, language: Language) -> str:
    """What stands on record otherwise, with its source."""
    title = title_of(other.source, language)
    return say("claim.recorded", language, words=words, source=title)


def _said(view: ClaimView, language: Language) -> str:
    """What the claim says of targets in words; empty for plain figures."""
    if view.facts.kind is not ClaimKind.FIGURES:
        return say(f"claim.kind.{view.facts.kind}", language)
    said = view.proposal.statement if view.proposal else None
    if said is None:
        return ""
    return say("claim.statement", language, met=said.met, total=said.total or numerals.DASH)


def figure_words(figure: ProposedFigure | Figure, unit: str, language: Language) -> str:
    """Write a number with the unit in which it is, or would be, recorded."""
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
