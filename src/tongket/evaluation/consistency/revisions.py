"""Has a figure merely moved from one text to the next, while plan and base stayed?"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

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
from tongket.vocabulary.source import Source


def revised(dispute: Dispute, whole: System, thresholds: Thresholds) -> Subjects | None:
    """Explain a dispute as a level that moved, and tell its vintages apart from there on.

    Nothing where the rules do not allow it: each two sides that differ must be one figure printed
    again before its accounts closed, or restated a little by a later text's ratio; the order of
    their days must bind all sides together; and one plan and one base must fit all the texts.
    """
    about, subjects = plain(dispute.about), whole.subjects
    if about.kind is not Kind.LEVEL or about in subjects.revised:
        return None
    speaking = [
        printed for printed in whole.prints if about in map(plain, speaks_of(printed, subjects))
    ]
    told = sides(dispute, whole)
    mentions = _mentions(told, about, speaking, subjects)
    if {mention.side for mention in mentions} != set(range(len(told))):
        return None
    if not _moved(mentions, about, thresholds):
        return None
    apart = replace(subjects, revised={**subjects.revised, about: _standing(speaking)})
    claims = claims_of(speaking)
    alone = system((printed for printed in whole.prints if printed.claim in claims), apart)
    return None if Solution(alone).conflict else apart


@dataclass(frozen=True, slots=True)
class _Mention:
    """A text that speaks of the level: as its own period's figure, or as a later one's base."""

    source: Source
    is_own: bool
    side: int
    interval: Interval

    def is_told_by(self, other: "_Mention") -> bool:
        """Whether the other text prints the period's own figure with a value that fits here."""
        return other.is_own and other.interval.meets(self.interval)


def _mentions(
    sides: Sequence[Side], about: Quantity, speaking: Iterable[Print], subjects: Subjects
) -> list[_Mention]:
    """The texts behind each side; none behind one that no text states by itself, such as a sum."""
    by_claim = {printed.claim: printed for printed in speaking}
    return [
        _Mention(printed.source, plain(subjects.level(printed)) == about, place, side.interval)
        for place, side in enumerate(sides)
        for claim in side.claims
        if (printed := by_claim.get(claim))
    ]


def _moved(mentions: Sequence[_Mention], about: Quantity, thresholds: Thresholds) -> bool:
    """Whether what texts say are states of one figure that follow each other."""
    closing = _closing(about.period, thresholds)
    linked = {mention.side: {mention.side} for mention in mentions}
    for pair in combinations(mentions, 2):
        first, then = sorted(pair, key=lambda mention: mention.source.known_to)
        if first.interval.meets(then.interval):
            continue
        if first.source.wholly_before(then.source):
            if not _follows(first, then, mentions, closing, thresholds):
                return False
            joined = linked[first.side] | linked[then.side]
            linked.update(dict.fromkeys(joined, joined))
        elif not _may_follow(first, then, closing):
            return False
    return all(joined == set(linked) for joined in linked.values())


def _follows(
    first: _Mention,
    then: _Mention,
    mentions: Iterable[_Mention],
    closing: date,
    thresholds: Thresholds,
) -> bool:
    """Whether the later text prints the figure again in time, restates it a little, or repeats.

    It repeats what another text has printed for the period itself, though not before the first.
    """
    if then.is_own:
        return first.source.known_from <= closing
    repeated = (m for m in mentions if then.is_told_by(m))
    return _is_near(first.interval, then.interval, thresholds) or any(
        not m.source.wholly_before(first.source) for m in repeated
    )


def _may_follow(one: _Mention, other: _Mention, closing: date) -> bool:
    """Whether one of two texts with overlapping days may have printed the other's figure again."""
    days = {day for m in (one, other) for day in (m.source.known_from, m.source.known_to)}
    return one.is_own and other.is_own and len(days) > 1 and min(days) <= closing


def _closing(period: Period, thresholds: Thresholds) -> date:
    """The last day on which a period's figure may still move."""
    years, month = divmod(period.end.month - 1 + thresholds.accounts_close_after, 12)
    year = period.end.year + years
    return date(year, month + 1, min(period.end.day, monthrange(year, month + 1)[1]))


def _is_near(old: Interval, new: Interval, thresholds: Thresholds) -> bool:
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
