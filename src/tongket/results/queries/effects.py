"""What would accepting claims change on record?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from itertools import chain

from tongket.foundation.fields import NumberTooPrecise
from tongket.foundation.phrases.table import sentence_case
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import BodyFacts
from tongket.plans import queries as plans
from tongket.plans.rules import Target, in_force
from tongket.plans.terms import TargetTerms
from tongket.results.issuers import IssuerNotOnRecord, UnitWithoutBody, bases_of
from tongket.results.models import Result
from tongket.results.promise import ProposedTarget
from tongket.results.proposal import Proposal, ProposedFigure, propose
from tongket.results.queries.claims import ClaimFacts, ClaimKind, ClaimState
from tongket.results.queries.figures import figures_in
from tongket.results.rules import Figure, agree, say_the_same, standing
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.interval import target_interval

_DECIMALS = 6  # that the record keeps
SURE = 0.9
"""Share of claims read so that people accept unchanged, from which a claim counts as sure."""


class FigureTooFine(NumberTooPrecise):
    """A figure, converted into the indicator's unit, has more digits than the record keeps.

    ``printed`` is the figure in the text, ``rounded`` what can be recorded instead.
    """


class EffectKind(StrEnum):
    """How a proposed number stands to what other sources put on record."""

    NEW = "new"
    SAME = "same"
    AGREES = "agrees"
    REVISES = "revises"


@dataclass(frozen=True, slots=True)
class FigureEffect:
    """What accepting one number changes; ``recorded`` is the figure that stands without it."""

    kind: EffectKind
    proposed: ProposedFigure
    recorded: Figure | None


@dataclass(frozen=True, slots=True)
class TargetEffect:
    """What accepting one target changes; ``recorded`` is the row in force without it.

    ``issuer`` is the body that set it.
    """

    kind: EffectKind
    proposed: ProposedTarget
    issuer: BodyFacts
    recorded: Target | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim beside what accepting it would put on record, or why it cannot be accepted.

    A proposal that has a ``problem`` too says something exactly that the record cannot hold.
    """

    facts: ClaimFacts
    indicator: IndicatorFacts | None
    proposal: Proposal | None = None
    problem: TongketError | None = None
    figures: tuple[FigureEffect, ...] = ()
    targets: tuple[TargetEffect, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether it may be accepted together with others, unseen.

        It is open, its words are those of one indicator, it was read by rules that people rarely
        correct, and it puts nothing on record that says otherwise than what is there.
        """
        facts = self.facts
        return (
            facts.state is ClaimState.OPEN
            and facts.kind is ClaimKind.FIGURES
            and self.proposal is not None
            and self.problem is None
            and facts.confidence == 100
            and facts.claim.confidence >= SURE
            and EffectKind.REVISES not in {one.kind for one in self.figures}
            and EffectKind.REVISES not in {one.kind for one in self.targets}
        )


def views(claims: Sequence[ClaimFacts], *, access: Access) -> tuple[ClaimView, ...]:
    """Set claims beside what everybody else put on record about the same things.

    Of a unit that the person may not see nothing is told.
    Own rows of a claim are not counted against it, so that an accepted claim still shows what it
    changed.
    """
    catalogue = indicators.catalogues({facts.period.end for facts in claims})
    bases = bases_of({facts.unit for facts in claims})
    found = []
    for facts in claims:
        view = ClaimView(facts, catalogue[facts.period.end].get(facts.indicator))
        if view.indicator and facts.kind is ClaimKind.FIGURES:
            try:
                basis = bases(facts.unit, facts.period.start)
                proposal = propose(facts.claim, view.indicator, facts.period, basis)
                view = ClaimView(
                    facts, view.indicator, proposal, _too_fine(proposal, view.indicator)
                )
            except TongketError as problem:
                view = ClaimView(facts, view.indicator, problem=problem)
        found.append(view)
    return _with_effects(*_with_issuers(found), access)


def _too_fine(proposal: Proposal, indicator: IndicatorFacts) -> FigureTooFine | None:
    """What keeps a proposal from being recorded exactly: the first number finer than millionths."""
    numbers = [(figure.number, figure.printed) for figure in proposal.figures]
    for target in proposal.targets:
        ends = (target.terms.low, target.terms.high)
        numbers += [(end, target.terms.printed) for end in ends if end is not None]
    for number, printed in numbers:
        rounded = _rounded(number)
        if rounded != number:
            return FigureTooFine(printed=printed, rounded=rounded.normalize(), unit=indicator.unit)
    return None


def _rounded(number: Decimal) -> Decimal:
    """A number, however long, with no more decimals than the record keeps."""
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or exponent >= -_DECIMALS:
        return number
    return number.quantize(
        Decimal(1).scaleb(-_DECIMALS), ROUND_HALF_UP, Context(prec=len(digits) + 1)
    )


def _issuer(facts: ClaimFacts, target: ProposedTarget) -> str:
    """The key of the body that set a target: the one named, else the one the document tells of."""
    return target.basis or facts.body


Bodies = Mapping[str, BodyFacts]


def _with_issuers(views: Sequence[ClaimView]) -> tuple[Sequence[ClaimView], Bodies]:
    """Find who set the targets; a claim that tells of nobody on record has that as its problem."""
    issuers = [
        [_issuer(view.facts, target) for target in view.proposal.targets] if view.proposal else []
        for view in views
    ]
    bodies = {body.key: body for body in organisation.bodies_called({*chain(*issuers)})}
    lacking = {view.facts.unit for view, keys in zip(views, issuers, strict=True) if "" in keys}
    named = organisation.unit_names(lacking)
    found = []
    for view, keys in zip(views, issuers, strict=True):
        missing = next((key for key in keys if key not in bodies), None)
        if missing is None:
            found.append(view)
        else:
            words, unit = view.facts.claim.indicator, view.facts.unit
            problem: TongketError = (
                IssuerNotOnRecord(words=words, issuer=missing)
                if missing
                else UnitWithoutBody(words=words, unit=sentence_case(named[unit][0]))
            )
            found.append(ClaimView(view.facts, view.indicator, problem=problem))
    return found, bodies


def _with_effects(
    views: Sequence[ClaimView], bodies: Bodies, access: Access
) -> tuple[ClaimView, ...]:
    units = frozenset(view.facts.unit for view in views if access.may(Role.VIEWER, view.facts.unit))
    codes = frozenset(view.facts.indicator for view in views if view.proposal)
    figures = _figures(units, codes)
    targets = _targets(units, codes, access)
    return tuple(
        ClaimView(
            view.facts,
            view.indicator,
            view.proposal,
            view.problem,
            tuple(_figure_effect(view, one, figures) for one in view.proposal.figures),
            tuple(
                _target_effect(view, one, bodies[_issuer(view.facts, one)], targets)
                for one in view.proposal.targets
            ),
        )
        if view.proposal
        else view
        for view in views
    )


Place = tuple[object, ...]


def _figures(units: frozenset[str], codes: frozenset[str]) -> Mapping[Place, list[Figure]]:
    """The figures now on record by what they speak of."""
    rows = Result.objects.filter(
        unit__key__in=units, indicator__code__in=codes, withdrawn_at__isnull=True
    )
    found: dict[Place, list[Figure]] = {}
    for figure in figures_in(rows):
        place = (figure.unit, figure.indicator, figure.period, figure.measure)
        found.setdefault((*place, figure.basis, figure.definition), []).append(figure)
    return found


def _figure_effect(
    view: ClaimView, proposed: ProposedFigure, recorded: Mapping[Place, list[Figure]]
) -> FigureEffect:
    facts = view.facts
    place = (facts.unit, facts.indicator, facts.period, proposed.measure)
    alike = recorded.get((*place, proposed.basis, facts.definition), ())
    others = [figure for figure in alike if figure.claim != facts.key]
    stands = standing(others)
    if stands is None:
        return FigureEffect(EffectKind.NEW, proposed, None)
    now = stands.figure
    if say_the_same(proposed, now):
        return FigureEffect(EffectKind.SAME, proposed, now)
    kind = EffectKind.AGREES if agree(proposed, now) else EffectKind.REVISES
    return FigureEffect(kind, proposed, now)


def _targets(
    units: frozenset[str], codes: frozenset[str], access: Access
) -> Mapping[Place, list[Target]]:
    """The targets now on record by issuer, unit, indicator and period."""
    found: dict[Place, list[Target]] = {}
    for target in plans.targets_now(units, indicators=codes, access=access):
        place = (target.issuer, target.unit, target.indicator, target.period)
        found.setdefault(place, []).append(target)
    return found


def _target_effect(
    view: ClaimView,
    proposed: ProposedTarget,
    issuer: BodyFacts,
    recorded: Mapping[Place, list[Target]],
) -> TargetEffect:
    facts, terms = view.facts, proposed.terms
    place = (issuer.key, facts.unit, facts.indicator, proposed.period)
    others = [
        target
        for target in recorded.get(place, ())
        if target.is_known and not _is_from(target, view)
    ]
    stands = next(iter(in_force(others)), None)
    if stands is None:
        return TargetEffect(EffectKind.NEW, proposed, issuer, None)
    return TargetEffect(_compared(terms, stands), proposed, issuer, stands)


def _compared(terms: TargetTerms, stands: Target) -> EffectKind:
    """Hold a target against one on record: the same promise, of numbers that round alike."""
    ends = ((terms.low, stands.low), (terms.high, stands.high))
    if (terms.kind, terms.bound) != (stands.kind, stands.bound):
        return EffectKind.REVISES
    if all(one == other for one, other in ends):
        return EffectKind.SAME
    agree = terms.decimals != stands.decimals and all(
        one is not None
        and other is not None
        and target_interval(one, terms.decimals, Bound.EXACT).meets(
            target_interval(other, stands.decimals, Bound.EXACT, exact=stands.exact)
        )
        for one, other in ends
    )
    return EffectKind.AGREES if agree else EffectKind.REVISES


def _is_from(target: Target, view: ClaimView) -> bool:
    """Whether a target was recorded from the claim's own words."""
    source = target.source
    starts = {figure.start for figure in view.facts.claim.figures}
    return source.document == view.facts.document and source.start in starts
