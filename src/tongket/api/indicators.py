"""What does the API tell about the catalogue of indicators?"""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router

from tongket.api import asking
from tongket.api.asking import AsOf
from tongket.api.paging import Page, PageNumber, page_of
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts

router = Router(tags=["indicators"])


@dataclass(frozen=True, slots=True)
class IndicatorShape:
    """What an indicator means on a day."""

    code: str
    name: str
    name_en: str
    unit: str
    decimals: int
    direction: str
    nature: str
    over_units: str
    over_time: str
    field: str
    weight: str
    formula: str
    plan_indicator: str
    part_of: str
    valid_from: str
    legal_source: str


@router.get("/", response=Page[IndicatorShape], summary="The catalogue as defined on a day")
def catalogue(
    request: HttpRequest, as_of: AsOf = None, page: PageNumber = 1
) -> Page[IndicatorShape]:
    defined = indicators.catalogue(asking.day(as_of))
    return page_of(request, page, tuple(defined.values()), _shape)


@router.get("/{code}/", response=IndicatorShape, summary="One indicator as defined on a day")
def indicator(request: HttpRequest, code: str, as_of: AsOf = None) -> IndicatorShape:
    return _shape(indicators.indicator(code, asking.day(as_of)))


def _shape(facts: IndicatorFacts) -> IndicatorShape:
    return IndicatorShape(
        code=facts.code,
        name=facts.name,
        name_en=facts.name_en,
        unit=facts.unit,
        decimals=facts.decimals,
        direction=facts.direction,
        nature=facts.nature,
        over_units=facts.over_units,
        over_time=facts.over_time,
        field=facts.field,
        weight=facts.weight,
        formula=facts.formula,
        plan_indicator=facts.plan_indicator,
        part_of=facts.part_of,
        valid_from=facts.valid_from.isoformat(),
        legal_source=facts.legal_source,
    )
