"""Which words have units taught, and how does another program have them forgotten?"""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router, Schema, Status

from tongket.api import asking
from tongket.api.paging import Page, PageNumber, page_of
from tongket.indicators import queries as indicators
from tongket.indicators.actions import forget_alias
from tongket.indicators.queries import TaughtAlias

router = Router(tags=["words"])


@dataclass(frozen=True, slots=True)
class TaughtShape:
    """Words that mean an indicator in a unit's texts because a correction taught so."""

    words: str
    indicator: str
    unit: str
    by: str


class Forgotten(Schema):
    """The words to forget, and the unit that taught them."""

    words: str
    unit: str


@router.get("/", response=Page[TaughtShape], summary="What units that you may see have taught")
def taught(request: HttpRequest, page: PageNumber = 1) -> Page[TaughtShape]:
    return page_of(request, page, indicators.taught_aliases(asking.access(request)), _shape)


@router.post("/forget/", response={204: None}, summary="Forget words that a unit has taught")
def forget(request: HttpRequest, forgotten: Forgotten) -> Status[None]:
    forget_alias(
        forgotten.words,
        unit_key=forgotten.unit,
        by=asking.person(request),
        at=asking.moment(None),
        access=asking.access(request),
    )
    return Status(204, None)


def _shape(one: TaughtAlias) -> TaughtShape:
    return TaughtShape(one.words, one.code, one.unit, one.by)
