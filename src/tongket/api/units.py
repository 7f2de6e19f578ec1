"""What does the API tell about a unit: its facts, its scorecard, what the check finds?"""

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Path, Router, Schema

from tongket.api import asking
from tongket.api.asking import AsOf, RecordedBy
from tongket.api.paging import Page, PageNumber, page_of
from tongket.evaluation import actions
from tongket.evaluation import queries as evaluation
from tongket.evaluation.exchange import (
    CheckShape,
    ScorecardShape,
    check_shape,
    scorecard_shape,
)
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Role
from tongket.organisation.queries import UnitFacts

router = Router(tags=["units"])

Year = Annotated[int, Path(ge=1900, le=2999)]


@dataclass(frozen=True, slots=True)
class UnitShape:
    """A unit; ``valid_to`` is the first day on which it no longer is."""

    key: str
    kind: str
    name: str
    name_en: str
    valid_from: str
    valid_to: str | None


@router.get("/", response=Page[UnitShape], summary="The units that you may see")
def units(request: HttpRequest, page: PageNumber = 1) -> Page[UnitShape]:
    keys = asking.access(request).unit_keys(Role.VIEWER)
    return page_of(request, page, organisation.units(keys), _shape)


@router.get("/{unit}/", response=UnitShape, summary="One unit")
def unit(request: HttpRequest, unit: str) -> UnitShape:
    asking.access(request).require(Role.VIEWER, unit)
    return _shape(organisation.unit(unit))


@router.get(
    "/{unit}/scorecards/{year}/",
    response=ScorecardShape,
    summary="How the year went, as known on a day",
)
def scorecard(
    request: HttpRequest,
    unit: str,
    year: Year,
    as_of: AsOf = None,
    recorded_by: RecordedBy = None,
) -> ScorecardShape:
    return scorecard_shape(
        evaluation.scorecard(
            unit,
            year,
            as_of=asking.day(as_of),
            recorded_by=asking.moment(recorded_by),
            access=asking.access(request),
        )
    )


@router.get(
    "/{unit}/findings/",
    response=CheckShape,
    summary="Figures that cannot all be true, were revised or are unlikely, as known on a day",
)
def findings(
    request: HttpRequest, unit: str, as_of: AsOf = None, recorded_by: RecordedBy = None
) -> CheckShape:
    day = asking.day(as_of)
    checked = evaluation.findings(
        unit,
        as_of=day,
        recorded_by=asking.moment(recorded_by),
        access=asking.access(request),
    )
    names = {code: (one.name, one.name_en) for code, one in indicators.catalogue(day).items()}
    return check_shape(
        checked.findings,
        checked.prints,
        unit=unit,
        names=names,
        explanations=checked.explanations,
    )


class Reason(Schema):
    """Why the figures of a tension, named by the finding's ``key``, are as they should be."""

    reason: str = Field(min_length=1, max_length=2000)


@router.post(
    "/{unit}/findings/{key}/explain/",
    response=CheckShape,
    summary="Say why a tension need not be looked into again while its figures stay",
)
def explain(request: HttpRequest, unit: str, key: str, said: Reason) -> CheckShape:
    actions.explain_tension(
        unit_key=unit,
        figures=key,
        reason=said.reason,
        known_from=asking.day(None),
        by=asking.person(request),
        at=asking.moment(None),
        access=asking.access(request),
    )
    return findings(request, unit)


@router.post(
    "/{unit}/findings/{key}/withdraw/",
    response=CheckShape,
    summary="Let a tension that was explained show again",
)
def withdraw(request: HttpRequest, unit: str, key: str) -> CheckShape:
    actions.withdraw_explanation(
        unit_key=unit,
        figures=key,
        by=asking.person(request),
        at=asking.moment(None),
        access=asking.access(request),
    )
    return findings(request, unit)


def _shape(unit: UnitFacts) -> UnitShape:
    return UnitShape(
        key=unit.key,
        kind=unit.kind,
        name=unit.name,
        name_en=unit.name_en,
        valid_from=unit.valid_from.isoformat(),
        valid_to=unit.valid_to.isoformat() if unit.valid_to else None,
    )
