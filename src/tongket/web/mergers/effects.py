"""How is told what a merger would do to each indicator?"""

from dataclasses import dataclass

from tongket.evaluation.preview import Effect, Preview
from tongket.evaluation.recomposition import as_figure
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.organisation import queries as organisation
from tongket.web.units.composition import UnitNames, obstacle_words, units_in
from tongket.web.units.rows import written
from tongket.web.words import say


@dataclass(frozen=True, slots=True)
class EffectView:
    """One indicator: what each unit had, what the merged one would have had, by which rule."""

    name: str
    unit: str
    before: tuple[str, ...]
    after: str
    rule: str
    why: str


def effect_views(seen: Preview, language: Language) -> tuple[EffectView, ...]:
    """Write out a preview in a language, the units in the order of the preview."""
    speaks_of = {key for effect in seen.effects for key in units_in(effect.composed)}
    names = organisation.unit_names(speaks_of | set(seen.units))
    return tuple(_effect(effect, seen, names, language) for effect in seen.effects)


def _effect(effect: Effect, seen: Preview, names: UnitNames, language: Language) -> EffectView:
    composed, fact = effect.composed, effect.indicator
    why = obstacle_words(composed, names, seen.catalogue, language) if composed.obstacle else ""
    return EffectView(
        name=pick((fact.name, fact.name_en), language),
        unit=targets.unit_words(fact.unit, language),
        before=tuple(
            written(figure, language) if figure else numerals.DASH for figure in effect.before
        ),
        after=numerals.DASH if why else written(as_figure(composed), language),
        rule=say(f"past.rule.{composed.rule}", language, n=len(seen.units)) if not why else "",
        why=why,
    )
