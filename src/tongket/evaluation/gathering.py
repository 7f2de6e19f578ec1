"""Which of all known figures speak for one indicator's period, and belong together?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tongket.evaluation.recomposition import Past, Recomposer, Recomposition, as_figure
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure, Standing, standing, uncorrected
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period

_SHARES = (Measure.SHARE_OF_PLAN, Measure.OVER_PLAN)
# What a row shows first; measures of one line are taken together.
_LEADS = ((Measure.LEVEL,), _SHARES, (Measure.CHANGE,), (Measure.GROWTH, Measure.RATIO))
_LEADING = tuple(measure for lead in _LEADS for measure in lead)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The figure that leads, those that its place is disputed with, its reports, the evidence.

    ``composed`` is the former level as it was composed, or could not be, from former units.
    """

    figure: Figure
    ties: tuple[Figure, ...]
    vintages: tuple[Figure, ...]
    evidence: Evidence
    composed: Recomposition | None = None


class Shelf:
    """Known figures, found by unit and indicator; what another figure corrects is left out.

    With a past, levels of units that were not yet what they are now are composed.
    """

    def __init__(self, figures: Iterable[Figure], past: Past | None = None) -> None:
        self._figures: dict[tuple[str, str], list[Figure]] = {}
        self._recomposer = Recomposer(past, self._level) if past else None
        for figure in uncorrected(figures):
            self._figures.setdefault((figure.unit, figure.indicator), []).append(figure)

    def gather(self, unit: str, indicator: str, period: Period) -> Gathered | None:
        """Take together what speaks of a period, or of the part of it that reaches furthest.

        A level leads where there is one. With it go the other figures of its own statement: a
        share of plan belongs to the level it was printed with. Only the former level may come
        from elsewhere, being the same whoever tells it.
        """
        figures = self._figures.get((unit, indicator), ())
        covered = _furthest(figures, period)
        there = [figure for figure in figures if figure.period == covered]
        leader = _leader(there)
        if leader is None:
            return None
        lead = leader.figure
        together = [figure for figure in there if figure.definition == lead.definition]
        own = [figure for figure in together if figure.claim == lead.claim]
        vintages = [figure for figure in together if figure.measure is lead.measure]
        previous = _one(own, Measure.PREVIOUS) or _one(together, Measure.PREVIOUS)
        composed = None
        if previous is None:
            before = lead.period.previous_same
            composed = None if lead.definition else self.compose(unit, indicator, before)
            previous = self._restated(composed, unit, indicator, before, lead.definition)
        return Gathered(
            lead,
            leader.ties,
            tuple(sorted(vintages, key=_order_of_knowledge)),
            _evidence(lead, own, previous),
            composed,
        )

    def level_of(
        self, unit: str, indicator: str, period: Period
    ) -> tuple[Figure | None, Recomposition | None]:
        """Give the level of a unit as it lies now, and how it was composed or why it was not."""
        composed = self.compose(unit, indicator, period)
        return self._restated(composed, unit, indicator, period), composed

    def compose(self, unit: str, indicator: str, period: Period) -> Recomposition | None:
        """Compose a level from former units; nothing where the unit was then what it is now."""
        return self._recomposer.compose(unit, indicator, period) if self._recomposer else None

    def _restated(
        self,
        composed: Recomposition | None,
        unit: str,
        indicator: str,
        period: Period,
        definition: str = "",
    ) -> Figure | None:
        """The composed level, nothing where it cannot be composed, else the unit's own."""
        if composed is None:
            return self._level(unit, indicator, period, definition)
        return as_figure(composed) if composed.obstacle is None else None

    def for_target(self, evidence: Evidence, target: Target, *, first: bool) -> Evidence:
        """Add what one target needs: its base, its unit of reference, the shares of its plan.

        A share without a named basis is of the plan of the row's ``first`` issuer.
        """
        shares = tuple(
            share
            for share in evidence.shares
            if share.basis == target.issuer or (first and not share.basis)
        )
        base = _base_period(target)
        if len(shares) == len(evidence.shares) and not base and not target.of_unit:
            return evidence
        return replace(
            evidence,
            shares=shares,
            base=self.level_of(target.unit, target.indicator, base)[0] if base else None,
            reference=self._level(target.of_unit, target.indicator, evidence.period)
            if target.of_unit
            else None,
        )

    def _level(
        self, unit: str, indicator: str, period: Period, definition: str = ""
    ) -> Figure | None:
        return _one(
            [
                figure
                for figure in self._figures.get((unit, indicator), ())
                if figure.period == period and figure.definition == definition
            ],
            Measure.LEVEL,
        )


def _furthest(figures: Sequence[Figure], period: Period) -> Period | None:
    """The period itself where a figure speaks of it, else its longest part to the latest day."""
    inside = {f.period for f in figures if f.period in period and f.measure in _LEADING}
    return max(
        inside, key=lambda part: (part.end, -part.start.toordinal(), part.kind), default=None
    )


def _leader(figures: Sequence[Figure]) -> Standing | None:
    for measures in _LEADS:
        if told := [figure for figure in figures if figure.measure in measures]:
            return standing(told)
    return None


def _one(figures: Sequence[Figure], measure: Measure) -> Figure | None:
    told = [figure for figure in figures if figure.measure is measure]
    if len(told) < 2:
        return told[0] if told else None
    found = standing(told)
    return found.figure if found else None


def _evidence(lead: Figure, own: Sequence[Figure], previous: Figure | None) -> Evidence:
    level = lead if lead.measure is Measure.LEVEL else None
    if len(own) == 1 and level:
        return Evidence(lead.period, level, previous=previous)
    return Evidence(
        lead.period,
        level,
        shares=tuple({f.basis: f for f in own if f.measure in _SHARES}.values()),
        growth=_one(own, Measure.GROWTH),
        ratio=_one(own, Measure.RATIO),
        change=_one(own, Measure.CHANGE),
        total=_one(own, Measure.TOTAL),
        previous=previous,
    )


def _order_of_knowledge(figure: Figure) -> tuple[date, date, object, int]:
    source = figure.source
    return (source.known_to, source.known_from, figure.recorded_at, figure.id)


def _base_period(target: Target) -> Period | None:
    """The year that a multiple or a mean growth is counted from."""
    if target.kind is TargetKind.MEAN_GROWTH and target.base_period is None:
        return Period.year(target.period.start.year - 1)
    return target.base_period
