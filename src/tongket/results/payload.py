"""How is a claim kept as JSON, so that it comes back exactly as it was?"""

from datetime import date
from decimal import Decimal
from typing import Any

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.former import Former
from tongket.vocabulary.period import Period


def to_json(claim: Claim) -> dict[str, Any]:
    """Write a claim as plain JSON; numbers are written as text, so that no digit is lost."""
    return {
        "indicator": claim.indicator,
        "indicator_start": claim.indicator_start,
        "indicator_end": claim.indicator_end,
        "figures": [_figure_to_json(figure) for figure in claim.figures],
        "unit": claim.unit,
        "stage": claim.stage.value,
        "period": str(claim.period) if claim.period else None,
        "cut_off": claim.cut_off.isoformat() if claim.cut_off else None,
        "rules": list(claim.rules),
        "confidence": str(claim.confidence),
        "notes": list(claim.notes),
    }


def from_json(payload: dict[str, Any]) -> Claim:
    """Read a claim back as ``to_json`` wrote it."""
    return Claim(
        indicator=payload["indicator"],
        indicator_start=payload["indicator_start"],
        indicator_end=payload["indicator_end"],
        figures=tuple(_figure_from_json(figure) for figure in payload["figures"]),
        unit=payload["unit"],
        stage=ClaimStage(payload["stage"]),
        period=Period.parse(payload["period"]) if payload["period"] else None,
        cut_off=date.fromisoformat(payload["cut_off"]) if payload.get("cut_off") else None,
        rules=tuple(payload["rules"]),
        confidence=float(payload["confidence"]),
        notes=tuple(payload["notes"]),
    )


def _figure_to_json(figure: ClaimFigure) -> dict[str, Any]:
    return {
        "slot": figure.slot.value,
        "text": figure.text,
        "number": str(figure.number),
        "decimals": figure.decimals,
        "start": figure.start,
        "end": figure.end,
        "unit": figure.unit,
        "bound": figure.bound.value,
        "base": figure.base,
        "former": str(figure.former),
    }


def _figure_from_json(payload: dict[str, Any]) -> ClaimFigure:
    return ClaimFigure(
        slot=Slot(payload["slot"]),
        text=payload["text"],
        number=Decimal(payload["number"]),
        decimals=payload["decimals"],
        start=payload["start"],
        end=payload["end"],
        unit=payload["unit"],
        bound=Bound(payload["bound"]),
        base=payload["base"],
        former=Former.parse(payload.get("former", "")),  # not kept before it was read
    )
