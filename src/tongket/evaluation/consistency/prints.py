"""What has a text printed that arithmetic can hold against other texts?"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal

from tongket.plans.rules import Target, TargetKind
from tongket.results.promise import ProposedTarget
from tongket.results.proposal import Proposal
from tongket.results.rules import Figure, State, uncorrected
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval, printed_interval, target_interval
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

_NEVER_RECORDED = datetime(1, 1, 1, tzinfo=UTC)
_POSITIVE = Interval.between(0, None, low_closed=False)
_OFFSET = {
    Measure.SHARE_OF_PLAN: 0,
    Measure.OVER_PLAN: 100,
    Measure.GROWTH: 100,
    Measure.RATIO: 0,
}


@dataclass(frozen=True, slots=True)
class Print:
    """One number in one text, with what it measures and how it is hedged.

    ``number`` is in the indicator's unit (percent for shares, growth and ratios, points for
    changes of percentages). What stands in one statement shares ``claim``. A ``planned`` level is
    the plan's, and ``exact`` where it comes from the deciding document; ``replaces`` is then the
    claim that it amends. ``definition`` is empty for the catalogue's own, ``basis`` for
    the unit's own plan; figures of different definitions or bases are never compared.
    """

    id: str
    claim: str
    source: Source
    indicator: str
    unit: str
    period: Period
    measure: Measure
    number: Decimal
    decimals: int
    bound: Bound = Bound.EXACT
    planned: bool = False
    exact: bool = False
    replaces: str = ""
    stage: Stage = Stage.REPORTED
    definition: str = ""
    basis: str = ""
    printed: str = ""

    @property
    def text(self) -> str:
        """The key of the text it stands in; without a document the source itself tells."""
        source = self.source
        days = f"{source.known_from}/{source.known_to}"
        return source.document or f"{source.publisher}/{source.title}/{days}"

    @property
    def interval(self) -> Interval:
        """The values the printed number can stand for, in its own unit."""
        if self.planned:
            return target_interval(self.number, self.decimals, self.bound, exact=self.exact)
        return printed_interval(self.number, self.decimals, self.bound)

    @property
    def quotient(self) -> Interval | None:
        """The quotient of two levels that a share, growth or ratio stands for.

        Nothing for other measures, and where the quotient is not surely above zero.
        """
        offset = _OFFSET.get(self.measure)
        if offset is None or self.number + offset <= 0:
            return None
        return (self.interval + Interval.point(offset)).scaled(Decimal("0.01")) & _POSITIVE


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a claim that is not on record says of an indicator, a unit and a period.

    ``key`` is the claim's, ``source`` its text; the places in it are the proposal's own.
    """

    key: str
    source: Source
    indicator: str
    is_flow: bool
    unit: str
    period: Period
    proposal: Proposal
    definition: str = ""

    def prints(self, own_issuers: Collection[str]) -> Iterator[Print]:
        """Give what it prints, as it would stand on record were it accepted."""
        for number, figure in enumerate(self.proposal.figures):
            yield Print(
                id=f"{self.key}/{number}",
                claim=self.key,
                source=self._at(figure.start, figure.end),
                indicator=self.indicator,
                unit=self.unit,
                period=self.period,
                measure=figure.measure,
                number=figure.number,
                decimals=figure.decimals,
                bound=figure.bound,
                stage=self.proposal.stage,
                definition=self.definition,
                basis=figure.basis,
                printed=figure.printed,
            )
        flows = [self.indicator] if self.is_flow else []
        for number, target in enumerate(map(self._target, self.proposal.targets)):
            planned = prints_of_targets([target], flows=flows, own_issuers=own_issuers)
            for end, one in enumerate(planned):
                yield replace(one, id=f"{self.key}/plan{number}-{end}", claim=self.key)

    def _target(self, proposed: ProposedTarget) -> Target:
        terms = proposed.terms
        return Target(
            id=0,
            issuer=proposed.basis,
            decision="",
            indicator=self.indicator,
            unit=self.unit,
            period=proposed.period,
            kind=terms.kind,
            bound=terms.bound,
            low=terms.low,
            high=terms.high,
            decimals=terms.decimals,
            exact=False,
            printed=terms.printed,
            source=self._at(proposed.start, proposed.end),
            recorded_at=_NEVER_RECORDED,
        )

    def _at(self, start: int, end: int) -> Source:
        return replace(self.source, start=start, end=end)


def prints_of_figures(figures: Iterable[Figure]) -> tuple[Print, ...]:
    """Take the approved figures that no other one corrects.

    A definition named for one figure holds for its whole statement. What is printed in a unit that
    does not convert into the indicator's is left out.
    """
    taken = [
        figure
        for figure in uncorrected(figures)
        if figure.state is State.APPROVED and not figure.foreign_unit
    ]
    definitions = {figure.claim: figure.definition for figure in taken if figure.definition}
    return tuple(
        Print(
            id=f"figure/{figure.id}",
            claim=figure.claim,
            source=figure.source,
            indicator=figure.indicator,
            unit=figure.unit,
            period=figure.period,
            measure=figure.measure,
            number=figure.number,
            decimals=figure.decimals,
            bound=figure.bound,
            stage=figure.stage,
            definition=definitions.get(figure.claim, ""),
            basis=figure.basis,
            printed=figure.printed,
        )
        for figure in taken
    )


def prints_of_targets(
    targets: Iterable[Target], *, flows: Collection[str], own_issuers: Collection[str]
) -> tuple[Print, ...]:
    """Take the targets that say what the plan's level is.

    That are levels, and increases of the indicators in ``flows``, where the increase is the
    period's flow itself. Plans of ``own_issuers`` are what shares of plan without a named basis
    speak of; any other issuer's stand under its name.
    """
    return tuple(
        planned
        for target in targets
        if target.kind is TargetKind.LEVEL
        or (target.kind is TargetKind.INCREASE and target.indicator in flows)
        for planned in _of_target(target, "" if target.issuer in own_issuers else target.issuer)
    )


def _of_target(target: Target, basis: str) -> Iterable[Print]:
    """One print of a single value, two of a range."""
    ends = [(target.low, target.bound, "")]
    if target.low != target.high:
        ends = [(target.low, Bound.AT_LEAST, "/low"), (target.high, Bound.AT_MOST, "/high")]
    for number, bound, end in ends:
        if number is not None:
            yield Print(
                id=f"target/{target.id}{end}",
                claim=f"target/{target.id}",
                source=target.source,
                indicator=target.indicator,
                unit=target.unit,
                period=target.period,
                measure=Measure.LEVEL,
                number=number,
                decimals=target.decimals,
                bound=bound,
                planned=True,
                exact=target.exact,
                replaces="" if target.replaces is None else f"target/{target.replaces}",
                basis=basis,
                printed=target.printed,
            )
