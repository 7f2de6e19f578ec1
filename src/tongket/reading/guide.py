"""How is a reading written in the form of the annotation guide?"""

import unicodedata
from typing import Any

from tongket.reading.document import Reading
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.period import Period

_BOUND_NAMES = {
    Bound.ABOVE: "at_least",
    Bound.AT_LEAST: "at_least",
    Bound.BELOW: "at_most",
    Bound.AT_MOST: "at_most",
    Bound.NEAR_BELOW: "about",
    Bound.ABOUT: "about",
}
_LEVELS = (Slot.VALUE, Slot.VALUE_LOW)


def as_guide(reading: Reading, name: str) -> dict[str, Any]:
    """Give a reading as the JSON object of the guide, ``name`` being the document's id."""
    return {
        "id": name,
        "url": None,
        "place": reading.place,
        "report_period": str(reading.report_period) if reading.report_period else None,
        "claims": [_claim(claim, reading.report_period) for claim in reading.claims],
    }


def _claim(claim: Claim, report: Period | None) -> dict[str, Any]:
    found: dict[str, Any] = {"indicator": _composed(claim.indicator)}
    shares = [figure for figure in claim.figures if figure.slot is Slot.PLAN_PERCENT]
    for figure in claim.figures:
        if figure.slot is Slot.PLAN_PERCENT and len(shares) > 1:
            continue
        found[str(figure.slot)] = _composed(figure.text)
    if len(shares) > 1:
        found["plan_percents"] = [
            {"percent": _composed(figure.text), "base": _composed(figure.base)} for figure in shares
        ]
    if claim.unit:
        found["unit"] = _composed(claim.unit)
    if claim.whose:
        found["place"] = _composed(claim.whose)
    found |= _change_unit(claim) | _bound(claim)
    if claim.stage is not ClaimStage.ACTUAL:
        found["stage"] = str(claim.stage)
    if claim.period and claim.period != report:
        found["period"] = str(claim.period)
    return found


def _change_unit(claim: Claim) -> dict[str, str]:
    """The unit of a change, and of a fall in points given as a range."""
    changed = claim.figure(Slot.CHANGE)
    if changed and changed.unit:
        return {"change_unit": _composed(changed.unit)}
    low = claim.figure(Slot.GROWTH_LOW)
    return {"change_unit": "%"} if low and low.base == "points" else {}


def _bound(claim: Claim) -> dict[str, str]:
    """The level's bound; that of the first ratio or change where there is no level."""
    leading: ClaimFigure | None = next((f for f in claim.figures if f.slot in _LEVELS), None)
    leading = leading or (claim.figures[0] if claim.figures else None)
    if leading is None or leading.bound is Bound.EXACT:
        return {}
    return {"bound": _BOUND_NAMES[leading.bound]}


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
