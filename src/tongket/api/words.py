"""Which words have units taught, and how does another program have them forgotten?"""

from dataclasses import dataclass

from django.http import HttpRequest
from ninja import Router, Schema

from tongket.api import asking
from tongket.indicators import queries as indicators
from tongket.indicators.actions import forget_alias

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


@router.get("/", response=list[TaughtShape], summary="What units that you may see have taught")
def taught(request: HttpRequest) -> list[TaughtShape]:
    return [
        TaughtShape(one.words, one.code, one.unit, one.by)
        for one in indicators.taught_aliases(asking.access(request))
    ]


@router.post("/forget/", response=list[TaughtShape], summary="Forget words; gives what is left")
def forget(request: HttpRequest, forgotten: Forgotten) -> list[TaughtShape]:
    forget_alias(
        forgotten.words,
        unit_key=forgotten.unit,
        by=asking.person(request),
        at=asking.moment(None),
        access=asking.access(request),
    )
    return taught(request)
