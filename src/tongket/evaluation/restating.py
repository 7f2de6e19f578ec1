"""From which units, and by which rules, is a unit's past composed for one reader?"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache

from tongket.evaluation.recomposition import Means, Past, Rule
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts, Relations
from tongket.indicators.rules import OverUnits, measured
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.vocabulary.unit import Unit

Catalogue = Callable[[], Mapping[str, IndicatorFacts]]

_RATIOS = (OverUnits.RECOMPUTE, OverUnits.WEIGHTED_MEAN)
_PLAIN = {OverUnits.SUM: Rule.SUM, OverUnits.ALL: Rule.ALL}


def past_of(
    unit_keys: Collection[str], on: date, catalogue: Catalogue, access: Access
) -> Past | None:
    """Give what composing the past of units needs, as they lie on a day.

    Nothing where they always were what they are. The catalogue is asked for when the first level
    is composed: most units were in their last years what they are now.
    """
    successions = tuple(row for row in organisation.ancestry(unit_keys) if row.date <= on)
    if not successions:
        return None
    olds = {row.old for row in successions}
    hidden = olds - access.among(Role.VIEWER, olds)
    return Past(successions, _MeansWhenAsked(catalogue), frozenset(hidden))


class _MeansWhenAsked(Mapping[str, Means]):
    """What ``means_of`` gives of a catalogue that is not read yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def _means(self) -> Mapping[str, Means]:
        return means_of(self._catalogue())

    def __getitem__(self, code: str) -> Means:
        return self._means[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._means)

    def __len__(self) -> int:
        return len(self._means)


def means_of(catalogue: Mapping[str, IndicatorFacts]) -> Mapping[str, Means]:
    """Say of each indicator how a whole follows from its parts.

    A formula of indicators is computed anew, whatever else is declared; a mean needs an indicator
    for its weight. What nobody declared is not composed.
    """
    related = indicators.relations(catalogue)
    return {code: _means(fact, related) for code, fact in catalogue.items()}


def _means(fact: IndicatorFacts, related: Relations) -> Means:
    size = _size(fact.unit)
    is_ratio = fact.over_units in _RATIOS
    if is_ratio and fact.code in related.formulas:
        formula = related.formulas[fact.code]
        return Means(Rule.RECOMPUTED, fact.decimals, formula=formula, size=size)
    if is_ratio and fact.code in related.weights:
        weight = related.weights[fact.code]
        return Means(Rule.WEIGHTED, fact.decimals, weight=weight, size=size)
    return Means(_PLAIN.get(fact.over_units, Rule.NONE), fact.decimals, size=size)


@lru_cache(maxsize=2**10)
def _size(unit: str) -> Fraction:
    return measured(Unit.parse(unit)).size
