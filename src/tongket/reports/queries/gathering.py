"""What does the record know, on a day, that a report of a unit's body can say?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from tongket.evaluation import queries as evaluation
from tongket.evaluation.gathering import Gathered, Shelf
from tongket.evaluation.scorecard import Row
from tongket.evaluation.verdicts.judgement import IndicatorTraits
from tongket.foundation.documents import any_rewritten
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.plans.rules import Target
from tongket.reports.forms import family_of, form_on
from tongket.reports.kinds import Kind
from tongket.reports.material import Line, Material, Office
from tongket.results import queries as results
from tongket.results.rules import Figure, Statement, standing
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.knowledge import latest
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.writing.form import Family
from tongket.writing.sentences import Spelling

_LEVELS = ("province", "district", "commune")
_USUAL_NAMES = {
    ("peoples_committee", ""): "Ủy ban nhân dân {unit}",
    ("council", ""): "Hội đồng nhân dân {unit}",
    ("party_committee", "province"): "Tỉnh ủy {name}",
    ("party_committee", "district"): "Huyện ủy {name}",
    ("party_committee", "commune"): "Đảng ủy {unit}",
}
_BODIES = {Family.PARTY: "party_committee", Family.STATE: "peoples_committee"}


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
    pattern = _USUAL_NAMES.get((wanted, unit.kind)) or _USUAL_NAMES.get((wanted, ""))
    if unit.kind not in _LEVELS or pattern is None:
        raise NoBodyToSign(unit=unit.name)
    name = " ".join(word for word in unit.name.split() if not word.islower())
    return Signer(unit.key, wanted, pattern.format(unit=unit.name, name=name))


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
    signer = _signer(body) if isinstance(body, str) else body
    year = period.start.year
    review = evaluation.review(unit_key, year, as_of=as_of, recorded_by=recorded_by, access=access)
    if signer.unit != review.unit.key:
        raise BodyOfOtherUnit(body=signer.name, unit=review.unit.name)
    after = evaluation.scorecard(
        unit_key, year + 1, as_of=as_of, recorded_by=recorded_by, access=access
    )
    figures = results.figures(unit_key, as_of=as_of, recorded_by=recorded_by, access=access)
    catalogue = indicators.catalogue(as_of)
    lines = _lines(
        {row.indicator.code: row for row in review.scorecard.rows},
        {row.indicator.code: row.line.target for row in after.rows},
        figures,
        period,
        catalogue,
        review.unit.key,
    )
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
        is_illustrative=_is_illustrative(figures),
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


def _lines(
    rows: Mapping[str, Row],
    after: Mapping[str, Target],
    figures: tuple[Figure, ...],
    period: Period,
    catalogue: Mapping[str, IndicatorFacts],
    unit: str,
) -> tuple[Line, ...]:
    """The plan's lines in its order, then whatever else has a figure or a target of next year."""
    shelf = Shelf(figures)
    reported = {figure.indicator for figure in figures if figure.period in period}
    further = sorted({*reported, *after} - {*rows}, key=lambda code: catalogue[code].position)
    return tuple(
        _line(
            rows.get(code),
            catalogue[code],
            shelf.gather(unit, code, period),
            [figure for figure in figures if figure.indicator == code],
            after.get(code),
            period,
        )
        for code in (*rows, *further)
    )


def _line(
    row: Row | None,
    facts: IndicatorFacts,
    found: Gathered | None,
    figures: list[Figure],
    after: Target | None,
    period: Period,
) -> Line:
    whole = found is not None and found.evidence.period == period
    gathered = found if whole else None
    return Line(
        indicator=row.indicator if row else _traits(facts),
        part_of=facts.part_of,
        targets=row.lines if row else (),
        evidence=gathered.evidence if gathered else None,
        ties=gathered.ties if gathered else (),
        partial=found.figure if found and not whole else None,
        year_estimate=_year_estimate(figures, period),
        named_missed=row is not None and any(said.says == "missed" for said in row.statements),
        next_target=after,
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


def _traits(facts: IndicatorFacts) -> IndicatorTraits:
    return IndicatorTraits(
        code=facts.code,
        name=facts.name,
        name_en=facts.name_en,
        unit=facts.unit,
        decimals=facts.decimals,
        direction=facts.direction,
        nature=facts.nature,
        field=facts.field,
    )
