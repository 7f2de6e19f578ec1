"""Short words for targets, figures and traits in the stories about verdicts."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from tongket.evaluation.verdicts.judgement import IndicatorTraits
from tongket.plans.rules import Target, TargetKind
from tongket.results.rules import Figure, State
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.stage import Stage

YEAR = Period.year(2023)
NOON = datetime(2023, 12, 12, 12, tzinfo=UTC)


def said_on(first: date, last: date | None = None, **more: Any) -> Source:
    more = {"document": f"doc-{first}", "title": "", "publisher": ""} | more
    return Source(known_from=first, known_to=last or first, **more)


CONFERENCE = said_on(date(2023, 12, 12))


def decimals_of(printed: str) -> int:
    return len(printed.partition(".")[2])


def target(low: str | None, high: str | None = None, **more: Any) -> Target:
    defaults: dict[str, Any] = {
        "id": 1,
        "issuer": "huyện",
        "decision": "",
        "indicator": "output",
        "unit": "pac-nam",
        "period": YEAR,
        "kind": TargetKind.LEVEL,
        "bound": Bound.EXACT,
        "low": None if low is None else Decimal(low),
        "high": None if low is None else Decimal(high or low),
        "decimals": decimals_of(low or ""),
        "exact": False,
        "printed": low or "",
        "source": said_on(date(2022, 12, 13)),
        "recorded_at": NOON,
    }
    return Target(**(defaults | more))


def figure(number: str, **more: Any) -> Figure:
    defaults: dict[str, Any] = {
        "id": 1,
        "claim": "c1",
        "indicator": "output",
        "unit": "pac-nam",
        "period": YEAR,
        "measure": Measure.LEVEL,
        "number": Decimal(number),
        "decimals": decimals_of(number),
        "bound": Bound.EXACT,
        "stage": Stage.REPORTED,
        "state": State.APPROVED,
        "printed": number,
        "source": CONFERENCE,
        "recorded_at": NOON,
    }
    return Figure(**(defaults | more))


def traits(
    decimals: int = 0, direction: Direction = Direction.HIGHER, **more: Any
) -> IndicatorTraits:
    defaults: dict[str, Any] = {
        "code": "output",
        "name": "Giá trị sản xuất",
        "name_en": "Output",
        "unit": "tỷ đồng",
        "decimals": decimals,
        "direction": direction,
        "nature": Nature.FLOW,
        "field": "economy_general",
    }
    return IndicatorTraits(**(defaults | more))
