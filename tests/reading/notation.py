"""How is a claim written in one line for a person who checks a rule?"""

from collections.abc import Iterable

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage


def in_one_line(claims: Iterable[Claim]) -> str:
    """Write claims as "words: slot=bound number unit; …; stage", with " | " between them."""
    return " | ".join(_claim(claim) for claim in claims)


def _claim(claim: Claim) -> str:
    parts = [_figure(figure) for figure in claim.figures]
    if claim.stage is not ClaimStage.ACTUAL:
        parts.append(str(claim.stage))
    return f"{claim.indicator}: {'; '.join(parts)}"


def _figure(figure: ClaimFigure) -> str:
    bound = "" if figure.bound is Bound.EXACT else f"{figure.bound} "
    return f"{figure.slot}={bound}{figure.text} {figure.unit}".rstrip()
