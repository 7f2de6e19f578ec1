"""How did the units under one go, target by target?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tongket.evaluation.cards import scorecards
from tongket.evaluation.ranking import ranks
from tongket.evaluation.record import traits_of
from tongket.evaluation.scorecard import Row, Scorecard
from tongket.evaluation.settings import settings_of_children
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Terms, Verdict
from tongket.indicators import queries as indicators
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.organisation.queries import UnitFacts
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.period import Period

_UNRANKED = {Terms.RANK, Terms.RANKS_GAINED, Terms.DONE}


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit's row of one indicator among its siblings.

    ``rank`` is its place by share of plan among the siblings whose whole period was judged, the
    best first; nothing where no share is taken or the indicator has no better side.
    """

    unit: str
    row: Row
    rank: int | None

    @property
    def verdict(self) -> Verdict:
        """The verdict that stands."""
        return self.row.verdict

    @property
    def share(self) -> Decimal | None:
        """Our own share of plan in percent, of the numbers as printed."""
        return self.row.line.judgement.share


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the units that have a target have a figure for the whole period."""

    reported: int
    of: int


@dataclass(frozen=True, slots=True)
class Board:
    """The scorecards of all units directly under one, side by side.

    ``units`` are the children as they lay on ``laid_on``, in Vietnamese order, those left out that
    the reader may not see; ``hidden`` counts these. ``indicators`` are in the order of the
    catalogue; ``cells`` by unit and indicator has no entry where a unit has no such target.
    """

    unit: UnitFacts
    period: Period
    as_of: date
    laid_on: date
    units: tuple[UnitFacts, ...]
    hidden: int
    indicators: tuple[IndicatorTraits, ...]
    cells: Mapping[tuple[str, str], Cell]
    coverage: Mapping[str, Coverage]  # by indicator
    scorecards: Mapping[str, Scorecard]  # by unit

    def cell(self, unit: str, indicator: str) -> Cell | None:
        """One unit's cell of one indicator, where it has such a target."""
        return self.cells.get((unit, indicator))


def board(
    unit_key: str,
    year: int,
    *,
    laid_on: date,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Board:
    """Compose the scorecards of a year of all units that lie directly under a unit on a day.

    Each is what ``queries.scorecard`` composes of that unit alone; the number of queries does not
    grow with the units.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    access.require(Role.VIEWER, unit_key)
    unit = organisation.unit(unit_key)
    children = organisation.children(unit_key, laid_on)
    seen = tuple(child for child in children if access.may(Role.VIEWER, child.key))
    keys = tuple(child.key for child in seen)
    catalogue = indicators.catalogue(as_of)
    cards = scorecards(
        keys,
        Period.year(year),
        catalogue=catalogue,
        settings=settings_of_children(unit_key, keys, as_of=as_of, recorded_by=recorded_by),
        as_of=as_of,
        recorded_by=recorded_by,
        access=access,
    )
    rows = [(key, row) for key, card in cards.items() for row in card.rows]
    shown = {row.indicator.code for _, row in rows}
    return Board(
        unit=unit,
        period=Period.year(year),
        as_of=as_of,
        laid_on=laid_on,
        units=seen,
        hidden=len(children) - len(seen),
        indicators=tuple(traits_of(f) for code, f in catalogue.items() if code in shown),
        cells=_cells(rows),
        coverage=_coverage(rows),
        scorecards=cards,
    )


def _cells(rows: Iterable[tuple[str, Row]]) -> dict[tuple[str, str], Cell]:
    by_indicator: dict[str, dict[str, Row]] = defaultdict(dict)
    for unit, row in rows:
        by_indicator[row.indicator.code][unit] = row
    return {
        (unit, code): Cell(unit, row, rank.get(unit))
        for code, of_units in by_indicator.items()
        for rank in [_ranks(of_units)]
        for unit, row in of_units.items()
    }


def _ranks(rows: Mapping[str, Row]) -> Mapping[str, int]:
    """Rank what was judged of a whole period; shares of different terms are not held together."""
    terms = {row.line.judgement.terms for row in rows.values()}
    traits = next(iter(rows.values())).indicator
    if len(terms) > 1 or terms & _UNRANKED:
        return {}
    shares = {
        unit: share
        for unit, row in rows.items()
        if row.covers_the_period and (share := row.line.judgement.share) is not None
    }
    rising = terms <= {Terms.FALL}  # more of a promised fall is better
    return ranks(shares, Direction.HIGHER if rising else traits.direction)


def _coverage(rows: Iterable[tuple[str, Row]]) -> dict[str, Coverage]:
    found: dict[str, list[bool]] = defaultdict(list)
    for _, row in rows:
        found[row.indicator.code].append(row.covers_the_period)
    return {code: Coverage(sum(whole), len(whole)) for code, whole in found.items()}
