"""From which units, and by which rules, is a unit's past composed for one reader?"""

from collections.abc import Collection, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from tongket.evaluation.recomposition import Means, Past, Rule
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts, Relations
from tongket.indicators.rules import OverUnits, measured
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
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


def means_of(catalogue: Mapping[str, IndicatorFacts]) -> Mapping[str, Means]:
    """Say of each indicator how a whole follows from its parts.

    A formula of indicators is computed anew, whatever else is declared; a mean needs an indicator
    for its weight. What nobody declared is not composed.
    """
    related = indicators.relations(catalogue)
    return {code: _means(fact, related) for code, fact in catalogue.items()}


def _means(fact: IndicatorFacts, related: Relations) -> Means:
    size = _size(fact.unit)
    is_ratio = fact.over_units in {OverUnits.RECOMPUTE, OverUnits.WEIGHTED_MEAN}
    if is_ratio and fact.code in related.formulas:
        formula = related.formulas[fact.code]
        return Means(Rule.RECOMPUTED, fact.decimals, formula=formula, size=size)
    if is_ratio and fact.code in related.weights:
        weight = related.weights[fact.code]
        return Means(Rule.WEIGHTED, fact.decimals, weight=weight, size=size)
    plain = {OverUnits.SUM: Rule.SUM, OverUnits.ALL: Rule.ALL}
    return Means(plain.get(fact.over_units, Rule.NONE), fact.decimals, size=size)


@lru_cache(maxsize=2**10)
def _size(unit: str) -> Fraction:
    return measured(Unit.parse(unit)).size
