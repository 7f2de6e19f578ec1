"""How did a unit's year go, as known on a day, and what does arithmetic say of its figures?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import Self, TypedDict, TypeVar

from tongket.evaluation import scorecard as composition
from tongket.evaluation.cards import scorecards
from tongket.evaluation.consistency.check import check
from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.consistency.prints import Print, prints_of_figures, prints_of_targets
from tongket.evaluation.consistency.relations import PlanIndicator, Quotient, Relations, Sum
from tongket.evaluation.consistency.relations import Thresholds as ConsistencyThresholds
from tongket.evaluation.gathering import Shelf
from tongket.evaluation.recomposition import Past, Recomposition
from tongket.evaluation.record import overrides_of, shown_in, traits_of
from tongket.evaluation.restating import past_of
from tongket.evaluation.scorecard import Row, Scorecard
from tongket.evaluation.settings import Settings, settings_of
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Override
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts, IndicatorUnknown
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

_EVER = date.max

R = TypeVar("R", bound=Recorded)

_findings = lru_cache(maxsize=64)(check)  # pure: the same prints have the same findings


@dataclass(frozen=True, slots=True)
class Checked:
    """Findings with the prints that they name by id."""

    findings: tuple[Finding, ...]
    prints: Mapping[str, Print]


@dataclass(frozen=True, slots=True)
class Review:
    """A scorecard with what surrounds it on a page.

    ``known`` are the findings about the year that stood on the day; ``learned`` those that later
    sources brought about figures known by then, or to which they added a side. ``checked`` has the
    prints of both. ``days`` are the days on which something about the year became known, ``years``
    those for which the unit has targets or figures.
    """

    unit: UnitFacts
    scorecard: Scorecard
    known: tuple[Finding, ...]
    learned: tuple[Finding, ...]
    checked: Checked
    days: tuple[date, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """All that is known of one target of a year.

    ``row`` is its row of the scorecard, ``others`` the rows of the same indicator in every other
    year that has a target or a figure, ``figures`` every report of the indicator, ``composed`` its
    levels of earlier years as composed from former units, ``findings`` those that name it.
    """

    unit: UnitFacts
    as_of: date
    period: Period
    row: Row
    others: tuple[tuple[Period, Row], ...]
    figures: tuple[Figure, ...]
    composed: tuple[Recomposition, ...]
    findings: tuple[Finding, ...]
    checked: Checked


def scorecard(
    unit_key: str, year: int, *, as_of: date, recorded_by: datetime, access: Access
) -> Scorecard:
    """Compose a unit's scorecard of a year, as known on a day and recorded by a moment.

    Its rows are the set of the adopted plan, else every indicator with a target of the year.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    key = organisation.unit(unit_key).key
    found = scorecards(
        [key],
        Period.year(year),
        catalogue=indicators.catalogue(as_of),
        settings={key: settings_of(key, as_of=as_of, recorded_by=recorded_by)},
        as_of=as_of,
        recorded_by=recorded_by,
        access=access,
    )
    return found[key]


def review(
    unit_key: str, year: int, *, as_of: date, recorded_by: datetime, access: Access
) -> Review:
    """Compose the scorecard with what arithmetic finds on the day, and found later.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    period = Period.year(year)
    today = _Record.of(unit_key, _EVER, recorded_by, access)
    then = today.on(as_of)
    return Review(
        unit=today.unit,
        scorecard=then.scorecard(period),
        known=tuple(f for f in then.checked.findings if f.period in period),
        learned=tuple(_learned(today.checked, then.checked, period, as_of)),
        checked=today.checked,
        days=today.days(period),
        years=today.years(),
    )


def story(
    unit_key: str,
    year: int,
    indicator: str,
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Story:
    """Tell one target of a year: its row, the same indicator in other years, every report.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
        IndicatorUnknown: the unit's scorecard of the year has no such row.
    """
    period = Period.year(year)
    record = _Record.of(unit_key, as_of, recorded_by, access)
    row = next((r for r in record.scorecard(period).rows if r.indicator.code == indicator), None)
    if row is None:
        raise IndicatorUnknown(code=indicator)
    return Story(
        unit=record.unit,
        as_of=as_of,
        period=period,
        row=row,
        others=tuple(record.other_years(indicator, period)),
        figures=tuple(f for f in record.figures if f.indicator == indicator),
        composed=tuple(record.composed_years(indicator)),
        findings=tuple(
            f
            for f in record.checked.findings
            if any(record.checked.prints[id_].indicator == indicator for id_ in f.figures)
        ),
        checked=record.checked,
    )


def findings(unit_key: str, *, as_of: date, recorded_by: datetime, access: Access) -> Checked:
    """Hold all approved figures and targets of a unit against each other.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    return _Record.of(unit_key, as_of, recorded_by, access).checked


def years(unit_key: str, *, as_of: date, recorded_by: datetime, access: Access) -> tuple[int, ...]:
    """List the years for which a unit has targets or figures, the latest first.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    return _Record.of(unit_key, as_of, recorded_by, access).years()


def findings_with(
    prints: Iterable[Print],
    unit_key: str,
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Checked:
    """Hold further prints, such as those of a text not yet accepted, against a unit's record.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    record = _Record.of(unit_key, as_of, recorded_by, access)
    return _checked((*record.prints, *prints), record.relations, record.settings.consistency)


def relations_on(day: date) -> Relations:
    """Give what the catalogue of a day says of its indicators, as far as arithmetic needs it."""
    return _relations(indicators.catalogue(day))


def _relations(facts: Mapping[str, IndicatorFacts]) -> Relations:
    related = indicators.relations(facts)
    return Relations(
        sums=tuple(Sum(total, parts) for total, parts in related.sums.items()),
        plan_indicators=tuple(PlanIndicator(*pair) for pair in related.plans.items()),
        quotients=tuple(
            Quotient(code, quotient.numerator, quotient.denominator)
            for code, quotient in related.quotients.items()
        ),
        in_points=frozenset(code for code, fact in facts.items() if fact.unit == "%"),
    )


def _checked(
    prints: Iterable[Print], relations: Relations, thresholds: ConsistencyThresholds
) -> Checked:
    given = tuple(prints)
    return Checked(_findings(given, relations, thresholds), {p.id: p for p in given})


def _learned(now: Checked, then: Checked, period: Period, as_of: date) -> Iterable[Finding]:
    """Give what later sources brought about a period, or about what its own texts had said.

    What had been found by the day is not learned again when a later source repeats a side of it.
    """
    told = {_what_it_says(finding) for finding in then.findings}
    own_texts = {p.source.document for p in then.prints.values() if p.period in period}
    for finding in now.findings:
        prints = [now.prints[id_] for id_ in finding.figures]
        before = [p for p in prints if p.source.known_to <= as_of]
        about = finding.period in period or any(p.source.document in own_texts for p in before)
        if about and 0 < len(before) < len(prints) and _what_it_says(finding) not in told:
            yield finding


def _what_it_says(finding: Finding) -> tuple[object, ...]:
    """What is disputed and how often; later sources may narrow the sides and add none."""
    return finding.outcome, finding.about, len(finding.sides)


class _Asked(TypedDict):
    as_of: date
    recorded_by: datetime
    access: Access


class _Record:
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

    def on(self, as_of: date) -> "_Record":
        """The same record as known on an earlier day, out of what is read already."""
        then = _Record(self.unit, as_of, self._recorded_by, self._access)
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
        return indicators.catalogue(self.as_of)

    @cached_property
    def past(self) -> Past | None:
        return past_of([self.unit.key], self.as_of, lambda: self.catalogue, self._access)

    @cached_property
    def reported(self) -> tuple[Figure, ...]:
        """The figures of the unit, and those of the units that it was made of."""
        olds = self.past.olds if self.past else ()
        return results.figures_of_units([self.unit.key, *olds], **self._asked)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.reported if figure.unit == self.unit.key)

    @cached_property
    def old_figures(self) -> tuple[Figure, ...]:
        return tuple(figure for figure in self.reported if figure.unit != self.unit.key)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        return plans.targets_of_units([self.unit.key], **self._asked)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return results.statements_of_units([self.unit.key], **self._asked)

    @property
    def _items(self) -> tuple[Figure | Target, ...]:
        return (*self.figures, *self.targets)

    @cached_property
    def settings(self) -> Settings:
        return settings_of(self.unit.key, as_of=self.as_of, recorded_by=self._recorded_by)

    @cached_property
    def relations(self) -> Relations:
        return _relations(self.catalogue)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The keys of those that decide for the unit."""
        return tuple(body.key for body in organisation.bodies_of_units([self.unit.key]))

    @cached_property
    def prints(self) -> tuple[Print, ...]:
        flows = [code for code, fact in self.catalogue.items() if fact.nature is Nature.FLOW]
        return (
            *prints_of_figures(self.figures),
            *prints_of_targets(self.targets, flows=flows, own_issuers=self.bodies),
        )

    @cached_property
    def checked(self) -> Checked:
        return _checked(self.prints, self.relations, self.settings.consistency)

    def scorecard(self, period: Period) -> Scorecard:
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
