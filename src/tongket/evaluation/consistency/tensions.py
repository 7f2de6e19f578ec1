"""Do figures agree only if something that nobody prints lies far from usual?

A quotient (grain per head) and its numerator (grain) leave a denominator (heads) that no text may
print. What both say of plan and actual, or of two years, tells how the denominator moved.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tongket.evaluation.consistency.findings import (
    Finding,
    Operation,
    Outcome,
    Side,
    Term,
    Unprinted,
)
from tongket.evaluation.consistency.quantities import Kind, Quantity, plain, speaks_of
from tongket.evaluation.consistency.relations import Quotient, Thresholds
from tongket.evaluation.consistency.solution import Solution
from tongket.vocabulary.interval import Interval


@dataclass(frozen=True, slots=True)
class _Pair:
    """A level and what it is compared with: its plan, or the same period before."""

    level: Quantity
    other: Quantity

    def of(self, indicator: str) -> "_Pair":
        """The same comparison of another indicator."""
        return _Pair(
            replace(self.level, indicator=indicator), replace(self.other, indicator=indicator)
        )


def tensions(agreed: Solution, thresholds: Thresholds) -> Iterator[Finding]:
    """Find the denominators that would have to lie beyond the threshold, one for each period.

    Plan against actual is looked at before year against year. A denominator printed on both sides
    of a comparison needs no guess and is left alone.
    """
    subjects = agreed.system.subjects
    spoken = {plain(q) for printed in agreed.system.prints for q in speaks_of(printed, subjects)}
    for quotient in subjects.relations.quotients:
        for level in sorted(spoken):
            if level.indicator == quotient.indicator and level.kind is Kind.LEVEL:
                pairs = (
                    _Pair(level, replace(level, kind=Kind.PLAN)),
                    _Pair(level, replace(level, period=level.period.previous_same)),
                )
                found = (
                    _tension(pair, quotient, agreed, thresholds)
                    for pair in pairs
                    if not {
                        pair.of(quotient.denominator).level,
                        pair.of(quotient.denominator).other,
                    }
                    <= spoken
                )
                yield from list(filter(None, found))[:1]


def _tension(
    pair: _Pair, quotient: Quotient, agreed: Solution, thresholds: Thresholds
) -> Finding | None:
    """Say what the denominator would have to be, if that is beyond the threshold."""
    shares = [_share(p, agreed) for p in (pair, pair.of(quotient.numerator))]
    mine, numerator = (side.interval for side in shares)
    if not (mine.is_positive and numerator.is_positive):
        return None
    planned = pair.other.kind is Kind.PLAN
    ratio = mine / numerator if planned else numerator / mine
    likely = Interval(1 - thresholds.denominator, 1 + thresholds.denominator)
    if ratio.meets(likely):
        return None
    unprinted = Unprinted(quotient.denominator, pair.other.kind, ratio, thresholds.denominator)
    about = replace(pair.level, kind=Kind.DENOMINATOR)
    return Finding(Outcome.TENSION, about, tuple(shares), unprinted=unprinted)


def _share(pair: _Pair, agreed: Solution) -> Side:
    """The level over the other, with every print that says so directly beside the tightest ones."""
    subjects = agreed.system.subjects
    level, other = (subjects.standing(quantity) for quantity in (pair.level, pair.other))
    reach = agreed.ratio(level, other)
    direct = [t.prints[0] for t in agreed.system.ties if {t.over, t.under} == {level, other}]
    prints = tuple(dict.fromkeys((*reach.prints, *direct)))
    figures = tuple(printed.id for printed in prints)
    term = Term(Operation.IS, pair.level, pair.other, reach.interval, figures, solved=True)
    return Side(reach.interval, (term,), tuple(dict.fromkeys(p.claim for p in prints)))
