"""How is a level composed from former units told?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tongket.evaluation.recomposition import Recomposition, Share, as_figure
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import sentence_case
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation.rules import Part
from tongket.results.rules import Figure
from tongket.vocabulary.sorting import vietnamese_order
from tongket.web.links import SourceLink, source_link
from tongket.web.units.rows import written
from tongket.web.words import say

UnitNames = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ShareView:
    """One former unit: how much of it came, what it reported and where that stands."""

    unit: str
    key: str
    share: str
    figure: str
    weight: str
    source: SourceLink | None


@dataclass(frozen=True, slots=True)
class PartView:
    """The former units of one indicator that was composed."""

    indicator: str
    unit: str
    shares: tuple[ShareView, ...]
    weighted: bool


@dataclass(frozen=True, slots=True)
class CompositionView:
    """A composed level, or why there is none, in a sentence and as a table."""

    sentence: str
    estimated: str
    parts: tuple[PartView, ...]


def composition_view(
    composed: Recomposition,
    units: UnitNames,
    catalogue: Mapping[str, IndicatorFacts],
    language: Language,
) -> CompositionView:
    """Tell a composition in a language."""
    period = sentence_case(pick((composed.period.vietnamese, composed.period.english), language))
    if composed.obstacle is not None:
        why = obstacle_words(composed, units, catalogue, language)
        sentence = say("past.not_because", language, period=period, why=why)
        return CompositionView(sentence, "", tuple(_parts(composed, units, catalogue, language)))
    figure = as_figure(composed)
    unit = catalogue[composed.indicator].unit
    number = targets.with_unit(written(figure, language), unit, language)
    rule = say(f"past.rule.{composed.rule}", language, n=len(composed.shares))
    estimated = ""
    if composed.estimated:
        share = numerals.percent(100 * composed.estimated, language, 1)
        estimated = say("past.estimated", language, share=share)
    return CompositionView(
        say("past.composed", language, period=period, number=number, rule=rule),
        estimated,
        tuple(_parts(composed, units, catalogue, language)),
    )


def obstacle_words(
    composed: Recomposition,
    units: UnitNames,
    catalogue: Mapping[str, IndicatorFacts],
    language: Language,
) -> str:
    """Say what stands in the way of a composition, without a full stop."""
    names = [_name(key, units, catalogue, language) for key in composed.lacking]
    return say(f"past.obstacle.{composed.obstacle}", language, lacking=", ".join(names))


def units_in(composed: Recomposition) -> Iterable[str]:
    """Name every unit that a composition speaks of."""
    yield from (share.unit for share in composed.shares)
    for component in composed.components:
        yield from units_in(component)


def _name(
    key: str, units: UnitNames, catalogue: Mapping[str, IndicatorFacts], language: Language
) -> str:
    if key in catalogue:
        return pick((catalogue[key].name, catalogue[key].name_en), language)
    return pick(units.get(key, (key, key)), language)


def _parts(
    composed: Recomposition,
    units: UnitNames,
    catalogue: Mapping[str, IndicatorFacts],
    language: Language,
) -> Iterable[PartView]:
    for component in composed.components:
        yield from _parts(component, units, catalogue, language)
    if composed.shares:
        fact = catalogue[composed.indicator]
        yield PartView(
            indicator=pick((fact.name, fact.name_en), language),
            unit=targets.unit_words(fact.unit, language),
            shares=tuple(
                sorted(
                    (
                        _share(share, _name(share.unit, units, {}, language), language)
                        for share in composed.shares
                    ),
                    key=lambda view: vietnamese_order(view.unit),
                )
            ),
            weighted=any(share.weight for share in composed.shares),
        )


def _share(share: Share, name: str, language: Language) -> ShareView:
    return ShareView(
        unit=sentence_case(name),
        key=share.unit,
        share=part_words(share.part, language),
        figure=_number(share.figure, language),
        weight=_number(share.weight, language),
        source=source_link(share.figure.source) if share.figure else None,
    )


def part_words(part: Part, language: Language) -> str:
    """Write how much of a unit passed."""
    if part is None:
        return say("past.share.unknown", language)
    if part == 1:
        return say("past.share.all", language)
    return numerals.percent(100 * part, language)


def _number(figure: Figure | None, language: Language) -> str:
    return written(figure, language) if figure else numerals.DASH
