"""From which units, and by which rules, is a unit's past composed for one reader?"""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from tongket.evaluation.recomposition import Means, Past, Rule
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts, Relations
from tongket.indicators.rules import OverUnits, measured
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.results import queries as results
from tongket.results.rules import Figure
from tongket.vocabulary.unit import Unit


def past_of(
    unit_keys: Collection[str],
    on: date,
    catalogue: Mapping[str, IndicatorFacts],
    access: Access,
) -> Past | None:
    """Give what composing the past of units needs, as they lie on a day.

    Nothing where they always were what they are.
    """
    successions = tuple(row for row in organisation.ancestry(unit_keys) if row.date <= on)
    if not successions:
        return None
    seen = access.unit_keys(Role.VIEWER)
    olds = {row.old for row in successions}
    hidden = frozenset() if seen is None else frozenset(olds - seen)
    return Past(successions, means_of(catalogue), hidden)


def figures_of_old_units(
    past: Past,
    unit_keys: Collection[str],
    *,
    years: Collection[int] | None = None,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> tuple[Figure, ...]:
    """List the figures of the units from which the past of others is composed, as far as seen."""
    olds = {row.old for row in past.successions} - past.hidden - set(unit_keys)
    return results.figures_of_units(
        olds, years=years, as_of=as_of, recorded_by=recorded_by, access=access
    )


def means_of(catalogue: Mapping[str, IndicatorFacts]) -> Mapping[str, Means]:
    """Say of each indicator how a whole follows from its parts.

    A formula of indicators is computed anew, whatever else is declared; a mean needs an indicator
    for its weight. What nobody declared is not composed.
    """
    related = indicators.relations(catalogue)
    return {code: _means(fact, related) for code, fact in catalogue.items()}


def _means(fact: IndicatorFacts, related: Relations) -> Means:
    size = measured(Unit.parse(fact.unit)).size
    is_ratio = fact.over_units in {OverUnits.RECOMPUTE, OverUnits.WEIGHTED_MEAN}
    if is_ratio and fact.code in related.formulas:
        formula = related.formulas[fact.code]
        return Means(Rule.RECOMPUTED, fact.decimals, formula=formula, size=size)
    if is_ratio and fact.code in related.weights:
        weight = related.weights[fact.code]
        return Means(Rule.WEIGHTED, fact.decimals, weight=weight, size=size)
    plain = {OverUnits.SUM: Rule.SUM, OverUnits.ALL: Rule.ALL}
    return Means(plain.get(fact.over_units, Rule.NONE), fact.decimals, size=size)
