"""What does the record hold of one unit, for one person, as known on a day?"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Self, TypedDict, TypeVar

from tongket.evaluation import scorecard as composition
from tongket.evaluation.consistency.explained import Explanation
from tongket.evaluation.consistency.prints import Print, prints_of_figures, prints_of_targets
from tongket.evaluation.consistency.relations import Relations
from tongket.evaluation.explanations import explanations_of
from tongket.evaluation.gathering import Shelf
from tongket.evaluation.queries.checked import Checked, findings_of, has_tension, relations_of
from tongket.evaluation.recomposition import Past, Recomposition
from tongket.evaluation.record import overrides_of, shown_in, traits_of
from tongket.evaluation.restating import past_of
from tongket.evaluation.scorecard import Row, Scorecard
from tongket.evaluation.settings import Settings, settings_of
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Override
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.plans import queries as plans
from tongket.plans.rules import Target
from tongket.results import queries as results
from tongket.results.rules import Figure, Statement
from tongket.vocabulary.knowledge import Recorded, known
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source

R = TypeVar("R", bound=Recorded)


class _Asked(TypedDict):
    as_of: date
    recorded_by: datetime
    access: Access


class UnitRecord:
    """What one person may see of one unit's record, as known on a day; each part is read once."""

    def __init__(self, unit: UnitFacts, as_of: date, recorded_by: datetime, access: Access) -> None:
        self.unit = unit
        self.as_of = as_of
        self._recorded_by = recorded_by
        self._access = access

    @classmethod
    def of(cls, unit_key: str, as_of: date, recorded_by: datetime, access: Access) -> Self:
        """The record of a unit, for a person who may see it."""
        access.require(Role.VIEWER, unit_key)
        return cls(organisation.unit(unit_key), as_of, recorded_by, access)

    def on(self, as_of: date) -> "UnitRecord":
        """The same record as known on an earlier day, out of what is read already."""
        then = UnitRecord(self.unit, as_of, self._recorded_by, self._access)
        then.past, then.bodies = self.past.on(as_of) if self.past else None, self.bodies
        then.reported = self._known(self.reported, as_of)
        then.targets = self._known(self.targets, as_of)
        then.statements = self._known(self.statements, as_of)
        return then

    def _known(self, rows: Iterable[R], as_of: date) -> tuple[R, ...]:
        return known(rows, as_of=as_of, recorded_by=self._recorded_by)

    @property
    def _asked(self) -> _Asked:
        return {"as_of": self.as_of, "recorded_by": self._recorded_by, "access": self._access}

    @cached_property
    def catalogue(self) -> Mapping[str, IndicatorFacts]:
        """The indicators as defined on the day."""
        return indicators.catalogue(self.as_of)

    @cached_property
    def past(self) -> Past | None:
        """The units that it was made of, and how its indicators pass over."""
        return past_of([self.unit.key], self.as_of, lambda: self.catalogue, self._access)

    @cached_property
    def reported(self) -> tuple[Figure, ...]:
        """The figures of the unit, and those of the units that it was made of."""
        olds = self.past.olds if self.past else ()
        return results.figures_of_units([self.unit.key, *olds], **self._asked)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the unit itself."""
        return tuple(figure for figure in self.reported if figure.unit == self.unit.key)

    @cached_property
    def old_figures(self) -> tuple[Figure, ...]:
        """The figures of the units that it was made of."""
        return tuple(figure for figure in self.reported if figure.unit != self.unit.key)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """What was promised, by whomever."""
        return plans.targets_of_units([self.unit.key], **self._asked)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What sources say of targets in words."""
        return results.statements_of_units([self.unit.key], **self._asked)

    @property
    def _items(self) -> tuple[Figure | Target, ...]:
        return (*self.figures, *self.targets)

    @cached_property
    def settings(self) -> Settings:
        """The thresholds in force."""
        return settings_of(self.unit.key, as_of=self.as_of, recorded_by=self._recorded_by)

    @cached_property
    def relations(self) -> Relations:
        """What the catalogue says of its indicators."""
        return relations_of(self.catalogue)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The keys of those that decide for the unit."""
        return tuple(body.key for body in organisation.bodies_of_units([self.unit.key]))

    @cached_property
    def prints(self) -> tuple[Print, ...]:
        """Every number that arithmetic can hold against others."""
        flows = [code for code, fact in self.catalogue.items() if fact.nature is Nature.FLOW]
        return (
            *prints_of_figures(self.figures),
            *prints_of_targets(self.targets, flows=flows, own_issuers=self.bodies),
        )

    @cached_property
    def checked(self) -> Checked:
        """What does not go together on record."""
        return self.checked_with(())

    def checked_with(self, further: Iterable[Print]) -> Checked:
        """Hold the record's figures and further ones against each other."""
        prints = (*self.prints, *further)
        found = findings_of(prints, self.relations, self.settings.consistency)
        explained = self.explanations if has_tension(found) else ()
        return Checked(found, {one.id: one for one in prints}, explained)

    @cached_property
    def explanations(self) -> tuple[Explanation, ...]:
        """How people explained tensions."""
        return explanations_of(self.unit.key, as_of=self.as_of, recorded_by=self._recorded_by)

    def scorecard(self, period: Period) -> Scorecard:
        """The verdicts of a period."""
        adopted = plans.first_adopted([self.unit.key], period, **self._asked)
        first, set_key = adopted.get(self.unit.key, ("", ""))
        targets = sorted(self.targets, key=lambda target: target.issuer != first)
        members = indicators.members(set_key) if set_key else ()
        shown = shown_in(self.catalogue, members, targets, period)
        return self._composed(period, shown, targets)

    def other_years(self, code: str, shown: Period) -> Iterable[tuple[Period, Row]]:
        """The indicator's rows in the other years for which it has a target."""
        periods = {
            year
            for item in self._items
            if item.indicator == code and (year := item.period.of_year) and year != shown
        }
        own = [traits_of(fact) for fact in self.catalogue.values() if fact.code == code]
        for period in sorted(periods):
            for row in self._composed(period, own, self.targets).rows:
                yield period, row

    def composed_years(self, code: str) -> Iterable[Recomposition]:
        """The indicator's levels of years in which the units lay otherwise, oldest first."""
        shelf = Shelf(self.reported, self.past)
        years = {
            f.period
            for f in self.old_figures
            if f.indicator == code and f.period == f.period.of_year
        }
        for period in sorted(years):
            composed = shelf.compose(self.unit.key, code, period)
            if composed is not None:
                yield composed

    def _composed(
        self, period: Period, shown: Iterable[IndicatorTraits], targets: Iterable[Target]
    ) -> Scorecard:
        return composition.scorecard(
            unit=self.unit.key,
            period=period,
            as_of=self.as_of,
            indicators=shown,
            targets=targets,
            figures=self.reported,
            past=self.past,
            statements=self.statements,
            overrides=self._overrides,
            thresholds=self.settings.verdicts,
        )

    @cached_property
    def _overrides(self) -> tuple[Override, ...]:
        key = self.unit.key
        decided = overrides_of([key], as_of=self.as_of, recorded_by=self._recorded_by)
        return decided.get(key, ())

    def days(self, period: Period) -> tuple[date, ...]:
        """The days on which something about a period became known, the latest first."""
        sources: set[Source] = {item.source for item in self._items if item.period in period}
        return tuple(sorted({source.known_to for source in sources}, reverse=True))

    def years(self) -> tuple[int, ...]:
        """The years that a target or a figure speaks of, the latest first."""
        periods = {item.period.of_year for item in self._items}
        return tuple(sorted((p.start.year for p in periods if p), reverse=True))
