"""Has a figure merely moved from one text to the next, while plan and base stayed?"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from tongket.evaluation.consistency.disputes import Dispute, claims_of
from tongket.evaluation.consistency.findings import Side
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity, Subjects, plain, speaks_of
from tongket.evaluation.consistency.relations import Relations, Thresholds
from tongket.evaluation.consistency.sides import sides_alone
from tongket.evaluation.consistency.solution import Solution
from tongket.evaluation.consistency.system import System, system
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
    if not speaking:  # known from sums alone
        return None
    told = sides_alone(dispute, whole)
    mentions = _mentions(told, about, whole, speaking)
    if not _moved(mentions, about, thresholds):
        return None
    moved = {**subjects.revised, about: _standing(speaking)}
    claims = claims_of(speaking)
    of_claims = (printed for printed in whole.prints if printed.claim in claims)
    alone = system(of_claims, replace(subjects, revised={**_next(speaking, about), **moved}))
    return None if Solution(alone).conflict else replace(subjects, revised=moved)


def _next(speaking: Iterable[Print], about: Quantity) -> dict[Quantity, Print]:
    """The levels that texts compare with this one; whether those moved too is another question."""
    compared: dict[Quantity, list[Print]] = {}
    for printed in speaking:
        level = Subjects(Relations()).level(printed)
        if level != about:
            compared.setdefault(level, []).append(printed)
    return {level: _standing(prints) for level, prints in compared.items()}


@dataclass(frozen=True, slots=True)
class _Mention:
    """A text that speaks of the level: as its own period's figure, or as a later one's base."""

    source: Source
    is_own: bool
    side: int
    interval: Interval


def _mentions(
    sides: Sequence[Side], about: Quantity, whole: System, speaking: Iterable[Print]
) -> list[_Mention]:
    """The texts behind each side; what a sum tells is known once the last of its texts is."""
    by_claim = {printed.claim: printed for printed in speaking}
    level = whole.subjects.level
    mentions = []
    for place, side in enumerate(sides):
        told = [by_claim[claim] for claim in side.claims if claim in by_claim]
        mentions += [
            _Mention(one.source, plain(level(one)) == about, place, side.interval) for one in told
        ]
        if not told:
            parts = (one.source for claim in side.claims for one in whole.printed[claim])
            last = max(parts, key=lambda source: source.known_to)
            mentions.append(_Mention(last, True, place, side.interval))
    return mentions


def _moved(mentions: Sequence[_Mention], about: Quantity, thresholds: Thresholds) -> bool:
    """Whether what texts say are states of one figure that follow each other.

    What the days allow by themselves is asked before whether two values differ at all.
    """
    closing = _closing(about.period, thresholds)
    in_order = sorted(mentions, key=lambda mention: mention.source.known_to)
    told_until = _told_until(in_order)
    linked = {mention.side: {mention.side} for mention in in_order}
    for first, then in combinations(in_order, 2):
        follows = first.source.wholly_before(then.source)
        in_time = then.is_own and first.source.known_from <= closing
        if follows and in_time and linked[first.side] is linked[then.side]:
            continue
        if first.side == then.side or first.interval.meets(then.interval):
            continue
        if follows and (in_time or _restates(first, then, told_until, thresholds)):
            joined = linked[first.side] | linked[then.side]
            linked.update(dict.fromkeys(joined, joined))
        elif follows or not _may_follow(first, then, closing):
            return False
    return all(joined == set(linked) for joined in linked.values())


def _told_until(mentions: Iterable[_Mention]) -> dict[int, date]:
    """Until when, for each side that a ratio tells, texts printed the period's own figure so."""
    own = [mention for mention in mentions if mention.is_own]
    by_ratio = {mention.side: mention.interval for mention in mentions if not mention.is_own}
    return {
        side: max((m.source.known_to for m in own if m.interval.meets(interval)), default=date.min)
        for side, interval in by_ratio.items()
    }


def _restates(
    first: _Mention, then: _Mention, told_until: Mapping[int, date], thresholds: Thresholds
) -> bool:
    """Whether a later text's ratio restates the level a little, or repeats a printed one.

    It repeats what another text has printed for the period itself, though not before the first.
    """
    if then.is_own:
        return False
    return told_until[then.side] >= first.source.known_from or _is_near(
        first.interval, then.interval, thresholds
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
