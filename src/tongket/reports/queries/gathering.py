"""What does the record know, on a day, that a report of a unit's body can say?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypedDict

from django.conf import settings

from tongket.evaluation import queries as evaluation
from tongket.evaluation.gathering import Shelf
from tongket.evaluation.queries import Review
from tongket.evaluation.record import traits_of
from tongket.evaluation.scorecard import Row
from tongket.foundation.documents import any_rewritten
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.indicators.rules import OverTime
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.organisation.usual import usual_bodies
from tongket.plans import queries as plans
from tongket.plans.rules import Target, TargetKind, in_force
from tongket.reports.forms import family_of, form_on
from tongket.reports.kinds import Kind
from tongket.reports.material import Line, Material, Office
from tongket.results import queries as results
from tongket.results.rules import Figure, Statement, standing
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.knowledge import latest
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.stage import Stage
from tongket.writing.form import Family
from tongket.writing.sentences import Spelling

_BODIES = {Family.PARTY: "party_committee", Family.STATE: "peoples_committee"}


_YEARS_BACK = 4


class _Asking(TypedDict):
    """By which day of knowledge and moment of recording every query is asked, and for whom."""

    as_of: date
    recorded_by: datetime
    access: Access


class NothingToReport(TongketError):
    """The record knew neither a target nor a figure of the unit for the period on the day."""


class BodyOfOtherUnit(TongketError):
    """The body that is to sign decides for another unit."""


class NoBodyToSign(TongketError):
    """The unit has no body that writes by these rules."""


@dataclass(frozen=True, slots=True)
class Signer:
    """The body that signs: one on record, or the one that every unit of its kind has."""

    unit: str
    kind: str
    name: str


def signer_for(unit_key: str, family: Family, kind: Kind) -> Signer:
    """Give the body that signs a kind of paper by a family's rules.

    A resolution of the state is the council's. Where the record has no such body, it is the one
    that the law gives each province, district and commune.

    Raises:
        UnitUnknown: there is no such unit.
        NoBodyToSign: the unit is no province, district or commune.
    """
    council = kind is Kind.RESOLUTION and family is Family.STATE
    wanted = "council" if council else _BODIES[family]
    for body in organisation.bodies(unit_key):
        if body.kind == wanted:
            return Signer(body.unit, body.kind, body.name)
    unit = organisation.unit(unit_key)
    for usual in usual_bodies(unit.key, unit.kind, unit.name, unit.name_en):
        if usual.kind == wanted:
            return Signer(unit.key, wanted, usual.name)
    raise NoBodyToSign(unit=unit.name)


def gather(
    unit_key: str,
    *,
    body: str | Signer,
    kind: Kind,
    period: Period,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Material:
    """Gather all that a report of a body, by key or as found, on a unit's period is composed from.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown, BodyUnknown: there is no such unit or body.
        BodyOfOtherUnit: the body decides for another unit.
        NothingToReport: nothing of the period was known by the day.
        FormUnknown: no form is known for the day.
    """
    known: _Asking = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    signer = _signer(body) if isinstance(body, str) else body
    year = period.start.year
    review = evaluation.review(unit_key, year, **known)
    if signer.unit != review.unit.key:
        raise BodyOfOtherUnit(body=signer.name, unit=review.unit.name)
    desk = _desk(review, period, known)
    lines = desk.lines()
    needs_plan = kind is not Kind.MONTH
    if not any(line.targets if needs_plan else line.evidence for line in lines):
        raise NothingToReport(unit=review.unit.name, period=period.vietnamese, day=as_of)
    return Material(
        office=_office(signer, as_of),
        form=form_on(family_of(signer.kind), as_of),
        period=period,
        as_of=as_of,
        lines=lines,
        headline=review.scorecard.headline,
        stated=_stated(unit_key, period, as_of, recorded_by, access),
        findings=tuple(f for f in review.known if f.period in Period.year(year)),
        prints=review.checked.prints,
        bodies=_bodies(unit_key, as_of),
        is_illustrative=_is_illustrative(desk.figures),
        spelling=Spelling(settings.TONE_MARKS),
    )


def _signer(key: str) -> Signer:
    body = organisation.body(key)
    return Signer(body.unit, body.kind, body.name)


def _stated(
    unit_key: str, period: Period, as_of: date, recorded_by: datetime, access: Access
) -> Statement | None:
    """The latest count of targets met that a source gives for the very period."""
    said = results.statements(
        unit_key, years={period.start.year}, as_of=as_of, recorded_by=recorded_by, access=access
    )
    counts = [one for one in said if one.period == period and one.met is not None]
    return next(iter(latest(one for one in counts if not one.indicator)), None)


def _office(signer: Signer, on: date) -> Office:
    unit, above = organisation.unit(signer.unit), organisation.parent(signer.unit, on)
    superior = above.name if above and above.kind != "country" else ""
    return Office(unit.key, unit.name, unit.kind, signer.kind, signer.name, superior)


def _bodies(unit_key: str, on: date) -> Mapping[str, str]:
    """The names of the bodies of the unit and of those above it, by key."""
    units = organisation.line(unit_key, on)
    return {body.key: body.name for unit in units for body in organisation.bodies(unit)}


def _is_illustrative(figures: tuple[Figure, ...]) -> bool:
    """Whether anything rests on invented figures or on texts told in other words."""
    keys = {figure.source.document for figure in figures if figure.source.document}
    return any(figure.source.illustrative for figure in figures) or any_rewritten(keys)


@dataclass(frozen=True)
class _Desk:
    """All that lines are put together from; ``after`` are the targets of next year."""

    unit: str
    period: Period
    rows: Mapping[str, Row]
    after: Mapping[str, Target]
    figures: tuple[Figure, ...]
    targets: tuple[Target, ...]
    catalogue: Mapping[str, IndicatorFacts]

    def lines(self) -> tuple[Line, ...]:
        """The plan's lines in its order, then what else has a figure or a target of next year."""
        reported = {figure.indicator for figure in self.figures if figure.period in self.period}
        others = {*reported, *self.after} - {*self.rows}
        further = sorted(others, key=lambda code: self.catalogue[code].position)
        return tuple(self._line(code) for code in (*self.rows, *further))

    def _line(self, code: str) -> Line:
        facts, row = self.catalogue[code], self.rows.get(code)
        found = self._shelf.gather(self.unit, code, self.period)
        whole = found if found and found.evidence.period == self.period else None
        own = [figure for figure in self.figures if figure.indicator == code]
        return Line(
            indicator=row.indicator if row else traits_of(facts),
            part_of=facts.part_of,
            targets=row.lines if row else (),
            evidence=whole.evidence if whole else None,
            ties=whole.ties if whole else (),
            partial=found.figure if found and not whole else None,
            year_estimate=_year_estimate(own, self.period),
            named_missed=row is not None and any(s.says == "missed" for s in row.statements),
            next_target=self.after.get(code),
            former=tuple(self._former(code)),
            plans=self._plans(row) if row else (),
            months=self._months(facts) if self.period.kind is PeriodKind.MONTH else (),
        )

    def _months(self, facts: IndicatorFacts) -> tuple[Figure, ...]:
        """The levels of every month from January to the reported one; none where one is missing."""
        if facts.nature is not Nature.FLOW or facts.over_time is not OverTime.SUM:
            return ()
        year, last = self.period.end.year, self.period.end.month
        levels = []
        for month in (Period.month(year, number) for number in range(1, last + 1)):
            found = self._shelf.gather(self.unit, facts.code, month)
            if found is None or found.evidence.level is None:
                return ()
            levels.append(found.evidence.level)
        return tuple(levels)

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self.figures)

    def _former(self, code: str) -> Iterator[Figure]:
        """The levels of the years before, oldest first, as far as they are known."""
        this = self.period.start.year
        for year in map(Period.year, range(this - _YEARS_BACK, this)):
            found = self._shelf.gather(self.unit, code, year)
            if found and found.evidence.period == year and found.evidence.level:
                yield found.evidence.level

    def _plans(self, row: Row) -> tuple[Target, ...]:
        """The single levels that the row's issuer set for the years around, by year."""
        first = row.line.target
        same = [
            target
            for target in self.targets
            if (target.indicator, target.issuer) == (first.indicator, first.issuer)
            and target.kind is TargetKind.LEVEL
            and target.low == target.high
            and target.period.kind is PeriodKind.YEAR
            and abs(target.period.start.year - first.period.start.year) <= _YEARS_BACK
        ]
        return tuple(sorted(same, key=lambda target: target.period))


def _desk(review: Review, period: Period, known: _Asking) -> _Desk:
    """Read what the lines are put together from, beside the review of the year."""
    unit, year = review.unit.key, period.start.year
    after = evaluation.scorecard(unit, year + 1, **known)
    return _Desk(
        unit=unit,
        period=period,
        rows={row.indicator.code: row for row in review.scorecard.rows},
        after={row.indicator.code: row.line.target for row in after.rows},
        figures=results.figures(unit, **known),
        targets=in_force(plans.targets(unit, **known)),
        catalogue=indicators.catalogue(known["as_of"]),
    )


def _year_estimate(figures: list[Figure], period: Period) -> Figure | None:
    """What a report within the year expects of the whole of it."""
    year = period.of_year
    if year is None or year == period:
        return None
    found = standing(
        figure
        for figure in figures
        if figure.period == year
        and figure.measure is Measure.LEVEL
        and figure.stage is Stage.ESTIMATE
    )
    return found.figure if found else None
