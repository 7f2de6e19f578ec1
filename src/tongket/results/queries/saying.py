"""What do words that nobody has stored say about a unit?"""

from dataclasses import dataclass, replace

from tongket.indicators import queries as indicators
from tongket.organisation.access import Access, Role
from tongket.reading import read
from tongket.results.issuers import basis_of
from tongket.results.meanings import Meanings
from tongket.results.proposal import ProposedFigure, propose
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period

SURE = 90
"""Percent from which a link is taken without asking anybody."""


@dataclass(frozen=True, slots=True)
class Said:
    """One number that words give for an indicator and a period, in the indicator's unit."""

    indicator: str
    name: str
    period: Period
    figure: ProposedFigure


def said(text: str, unit_key: str, *, period: Period, access: Access) -> tuple[Said, ...]:
    """Read words about a unit as a document of a period would be read; nothing is kept.

    Only what is surely linked and can be recorded as it stands is given; goals are left out.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    heading = f"Báo cáo {period.vietnamese}\n"  # so that "năm 2022" within it is another year
    whole = heading + text
    claims = read(whole, published=period.end).claims
    catalogue = indicators.catalogue(period.end)
    meanings = Meanings(unit_key, period.end).of(claims, whole)
    basis = basis_of(unit_key, period.end)
    found = []
    for claim, meaning in zip(claims, meanings, strict=True):
        if meaning is None or meaning.confidence < SURE:
            continue
        facts, about = catalogue[meaning.code], claim.period or period
        try:
            proposal = propose(claim, facts, about, basis)
        except TongketError:
            continue
        found += [
            Said(facts.code, facts.name, about, _moved(figure, -len(heading)))
            for figure in proposal.figures
        ]
    return tuple(found)


def _moved(figure: ProposedFigure, by: int) -> ProposedFigure:
    return replace(figure, start=figure.start + by, end=figure.end + by)
