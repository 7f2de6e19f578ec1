"""How do units stand beside each other in one year?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tongket.evaluation.ranking import ranks
from tongket.evaluation.scorecard import Scorecard
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.vocabulary.bound import Direction

_REACHED = {Verdict.EXCEEDED, Verdict.MET, Verdict.NEARLY_MET}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One unit's year beside its siblings'.

    ``reached`` of ``judged`` targets were nearly met or better; ``rank`` is among all by that
    share, shared by equals, nothing where nothing is judged. ``missing`` are the targets without
    a figure for the whole period.
    """

    scorecard: Scorecard
    reached: int
    judged: int
    rank: int | None
    missing: tuple[str, ...]

    @property
    def unit(self) -> str:
        """The unit's key."""
        return self.scorecard.unit

    @property
    def share(self) -> Fraction | None:
        """How much of what is judged was reached."""
        return Fraction(self.reached, self.judged) if self.judged else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The years of siblings side by side.

    ``distribution`` counts the verdicts of each indicator over the units that have a target of it.
    ``average`` is the share reached of all that is judged; ``above`` pull it up, ``below`` down.
    """

    lines: tuple[UnitLine, ...]
    distribution: Mapping[str, Mapping[Verdict, int]]
    average: Fraction | None

    @property
    def complete(self) -> tuple[UnitLine, ...]:
        """The units whose every target has a figure for the whole period."""
        return tuple(line for line in self.lines if line.scorecard.rows and not line.missing)

    @property
    def above(self) -> tuple[UnitLine, ...]:
        """The units that reached more than the average, the best first."""
        return self._beside(1)

    @property
    def below(self) -> tuple[UnitLine, ...]:
        """The units that reached less than the average, the last first."""
        return self._beside(-1)

    def _beside(self, way: int) -> tuple[UnitLine, ...]:
        average = self.average or Fraction(0)
        found = [
            line
            for line in self.lines
            if line.share is not None and way * (line.share - average) > 0
        ]
        return tuple(sorted(found, key=lambda line: -way * (line.share or 0)))


def compare(cards: Iterable[Scorecard]) -> Comparison:
    """Put the scorecards of siblings beside each other, in the order given."""
    cards = tuple(cards)
    counts = [_reached(card) for card in cards]
    shares = [Fraction(met, judged) if judged else None for met, judged in counts]
    known = {at: share for at, share in enumerate(shares) if share is not None}
    ranked = ranks(known, Direction.HIGHER)
    lines = tuple(
        UnitLine(card, met, judged, ranked.get(at), _missing(card))
        for at, (card, (met, judged)) in enumerate(zip(cards, counts, strict=True))
    )
    judged = sum(of for _, of in counts)
    distribution: dict[str, Counter[Verdict]] = {}
    for card in cards:
        for row in card.rows:
            distribution.setdefault(row.indicator.code, Counter())[row.verdict] += 1
    average = Fraction(sum(met for met, _ in counts), judged) if judged else None
    return Comparison(lines, distribution, average)


def _reached(card: Scorecard) -> tuple[int, int]:
    verdicts = [row.verdict for row in card.rows if row.verdict.is_final]
    return sum(verdict in _REACHED for verdict in verdicts), len(verdicts)


def _missing(card: Scorecard) -> tuple[str, ...]:
    return tuple(row.indicator.code for row in card.rows if not row.covers_the_period)
