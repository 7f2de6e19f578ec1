"""Does a disputed claim look like another indicator's in a sister text?"""

from collections.abc import Iterable, Mapping, Sequence

from tongket.evaluation.consistency.findings import Likeness
from tongket.evaluation.consistency.prints import Print
from tongket.vocabulary.period import Period

_ENOUGH = 2  # one equal number may be chance

Place = tuple[str, Period]
Claims = Mapping[Place, Sequence[tuple[Print, ...]]]


def claims_by_place(prints: Iterable[Print]) -> Claims:
    """The claims about each unit and period."""
    claims: dict[tuple[str, str, Period], list[Print]] = {}
    for printed in prints:
        claims.setdefault((printed.claim, printed.unit, printed.period), []).append(printed)
    places: dict[Place, list[tuple[Print, ...]]] = {}
    for (_, unit, period), said in claims.items():
        places.setdefault((unit, period), []).append(tuple(said))
    return places


def likenesses(figures: Iterable[Print], places: Claims) -> tuple[Likeness, ...]:
    """Find the claims that print at least two of the same numbers, and nothing that differs.

    They must speak of the same unit and period, but of another indicator and in another text.
    """
    disputed = dict.fromkeys((p.claim, (p.unit, p.period)) for p in figures)
    return tuple(
        Likeness(claim, other[0].claim, other[0].indicator, tuple(p.id for p in like))
        for claim, place in disputed
        for mine in places[place]
        if mine[0].claim == claim
        for other in places[place]
        if other[0].indicator != mine[0].indicator and other[0].text != mine[0].text
        if len(like := _alike(mine, other)) >= _ENOUGH
    )


def _alike(mine: tuple[Print, ...], other: tuple[Print, ...]) -> tuple[Print, ...]:
    """The other's figures that equal mine; none where any two of one measure exclude each other."""
    pairs = [
        (a, b) for a in mine for b in other if (a.measure, a.planned) == (b.measure, b.planned)
    ]
    if not all(a.interval.meets(b.interval) for a, b in pairs):
        return ()
    return tuple(b for a, b in pairs if a.number == b.number)
