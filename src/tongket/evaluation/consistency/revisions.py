"""Has a figure merely moved from one text to the next, while plan and base stayed?"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, product

from tongket.evaluation.consistency.disputes import Dispute, claims_of
from tongket.evaluation.consistency.findings import Side
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity, Subjects, plain, speaks_of
from tongket.evaluation.consistency.relations import Thresholds
from tongket.evaluation.consistency.sides import sides
from tongket.evaluation.consistency.solution import Solution
from tongket.evaluation.consistency.ties import System, system
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.period import Period


def revised(dispute: Dispute, whole: System, thresholds: Thresholds) -> Subjects | None:
    """Explain a dispute as a level that moved, and tell its vintages apart from there on.

    Nothing where the rules do not allow it: each two sides that differ must be one figure printed
    again before its accounts closed, or restated a little by a later text's ratio; the order of
    their days must bind all sides together; and one plan and one base must fit all the texts.
    """
    about, subjects = plain(dispute.about), whole.subjects
    if about.kind is not Kind.LEVEL or about in subjects.revised or dispute.shared_claims:
        return None
    speaking = [
        printed for printed in whole.prints if about in map(plain, speaks_of(printed, subjects))
    ]
    if not _moved(_heard(sides(dispute, whole), about, speaking, subjects), about, thresholds):
        return None
    apart = replace(subjects, revised={**subjects.revised, about: _standing(speaking)})
    claims = claims_of(speaking)
    alone = system((printed for printed in whole.prints if printed.claim in claims), apart)
    return None if Solution(alone).conflict else apart


@dataclass(frozen=True, slots=True)
class _Mention:
    """A text that speaks of the level: as its own period's figure, or as a later one's base."""

    printed: Print
    is_own: bool
    side: int
    interval: Interval


def _heard(
    sides: Iterable[Side], about: Quantity, speaking: list[Print], subjects: Subjects
) -> list[list[_Mention]]:
    """The mentions of each side; none for a side that no text states by itself, such as a sum."""
    by_claim = {printed.claim: printed for printed in speaking}
    return [
        [
            _Mention(
                by_claim[claim],
                plain(subjects.level(by_claim[claim])) == about,
                place,
                side.interval,
            )
            for claim in side.claims
            if claim in by_claim
        ]
        for place, side in enumerate(sides)
    ]


def _moved(heard: list[list[_Mention]], about: Quantity, thresholds: Thresholds) -> bool:
    """Whether the sides are states of one figure that follow each other."""
    linked = {place: {place} for place in range(len(heard))}
    if not all(heard):
        return False
    for one, other in combinations(heard, 2):
        if one[0].interval.meets(other[0].interval):
            continue
        for pair in product(one, other):
            order = sorted(pair, key=lambda m: m.printed.source.known_to)
            first, then = order
            if first.printed.source.wholly_before(then.printed.source):
                if not _follows(first, then, about.period, thresholds):
                    return False
                joined = linked[first.side] | linked[then.side]
                linked.update(dict.fromkeys(joined, joined))
            elif not _may_follow(first, then, about.period, thresholds):
                return False
    return len(linked[0]) == len(heard)


def _follows(first: _Mention, then: _Mention, period: Period, thresholds: Thresholds) -> bool:
    """Whether the later of two texts prints the figure again in time, or restates it a little."""
    if then.is_own:
        return first.printed.source.known_from <= _closing(period, thresholds)
    return _gap_within(first.interval, then.interval, thresholds)


def _may_follow(one: _Mention, other: _Mention, period: Period, thresholds: Thresholds) -> bool:
    """Whether one of two texts with overlapping days may have printed the other's figure again."""
    sources = (one.printed.source, other.printed.source)
    same_day = len({day for s in sources for day in (s.known_from, s.known_to)}) == 1
    in_time = min(s.known_from for s in sources) <= _closing(period, thresholds)
    return one.is_own and other.is_own and in_time and not same_day


def _closing(period: Period, thresholds: Thresholds) -> date:
    """The last day on which a period's figure may still move."""
    years, month = divmod(period.end.month - 1 + thresholds.accounts_close_after, 12)
    year = period.end.year + years
    return date(year, month + 1, min(period.end.day, monthrange(year, month + 1)[1]))


def _gap_within(old: Interval, new: Interval, thresholds: Thresholds) -> bool:
    """Whether some old and some new value differ by no more than the threshold."""
    if not (old.is_positive and new.is_positive):
        return False
    least, most = 1 - thresholds.restatement, 1 + thresholds.restatement
    return (new / old).meets(Interval(least, most))


def _standing(speaking: list[Print]) -> Print:
    """The print by which the level stands: not followed by any, the more precisely dated first."""
    last = [
        one
        for one in speaking
        if not any(one.source.wholly_before(other.source) for other in speaking)
    ]
    return min(
        last,
        key=lambda p: (p.source.known_to - p.source.known_from, -p.source.known_to.toordinal()),
    )
