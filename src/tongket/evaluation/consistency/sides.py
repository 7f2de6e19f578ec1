"""What does each side of a dispute say, reckoned as a reader would?

A claim is taken at its word: what it prints stands as printed, and only what it leaves unprinted
is solved from all other figures. A sum is likewise made of its parts as printed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, takewhile

from tongket.evaluation.consistency.bounds import Step
from tongket.evaluation.consistency.disputes import Dispute, prints_of
from tongket.evaluation.consistency.findings import Operation, Side, Term
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity, plain
from tongket.evaluation.consistency.solution import Solution
from tongket.evaluation.consistency.system import System, system
from tongket.evaluation.consistency.ties import Addition, Tie
from tongket.vocabulary.interval import Interval, common, extremes

_POSITIVE = Interval.between(0, None, low_closed=False)


def sides(dispute: Dispute, whole: System) -> tuple[Side, ...]:
    """Give the sides, and what those about a level imply for its plan and its base."""
    found, about = sides_alone(dispute, whole), dispute.about
    if about.kind is not Kind.LEVEL:
        return tuple(found)
    return tuple(_with_plan_and_base(side, about, whole) for side in found)


def sides_alone(dispute: Dispute, whole: System) -> list[Side]:
    """Give what is said of the disputed quantity by those who disagree, the earliest first.

    Printed levels that agree are one side. Where claims taken at their word do not disagree (it
    may need ranges tightened by more figures), the two arms of the circle are given.
    """
    said = () if dispute.relative_to else tuple(_Hearing(dispute.about, whole).statements())
    found = _opposed(said) or [_arm(dispute, arm, whole) for arm in (dispute.above, dispute.below)]
    places = {printed.claim: place for place, printed in enumerate(whole.prints)}
    found.sort(key=lambda side: max(places[claim] for claim in side.claims))
    return _merged(found)


def _opposed(said: Sequence[Side]) -> list[Side]:
    """Those that exclude another: they miss the lowest or the highest one, if they miss any."""
    if any(side.interval.is_empty for side in said):
        return list(said)
    lowest, highest = extremes(side.interval for side in said)
    return [
        side for side in said if not (side.interval.meets(lowest) and side.interval.meets(highest))
    ]


class _Hearing:
    """Hears every claim and every sum on one quantity.

    Where a claim is silent it leans on the background: all figures that do not touch the quantity.
    """

    def __init__(self, about: Quantity, whole: System) -> None:
        self._about = about
        self._whole = whole
        self._additions = [a for a in whole.additions if about in a.members]

    @cached_property
    def _background(self) -> Solution:
        return Solution(self._whole, unknown=self._about)

    def statements(self) -> Iterator[Side]:
        """Every statement that bounds the quantity, each claim and sum by itself."""
        for claim in self._claims():
            said = self._whole.said.get(claim, ())
            printed = [t for t in said if t.under is None and t.over == self._about]
            direct = [_side([_printed([tie])], [claim]) for tie in printed]
            yield from direct
            for terms in self._reckoned(claim, said):
                side = _side(terms, [claim])
                # what a claim also says indirectly matters only where it belies itself
                if not any(side.interval.meets(plainly.interval) for plainly in direct):
                    yield side
        for addition in self._additions:
            if addition.printed is None:
                yield from self._summed(addition)

    def _claims(self) -> Iterable[str]:
        """The claims that speak of the quantity."""
        ties = (tie for tie in self._whole.ties if self._about in {tie.over, tie.under})
        changes = (addition.printed for addition in self._additions if addition.printed)
        prints = chain((tie.prints[0] for tie in ties), changes)
        return dict.fromkeys(printed.claim for printed in prints)

    def _reckoned(self, claim: str, said: Iterable[Tie]) -> Iterator[list[Term]]:
        """The ways in which a claim speaks of the quantity through another one."""
        for tie in said:
            if tie.under is not None and self._about in {tie.over, tie.under}:
                times = tie.over == self._about
                if start := self._start(tie.under if times else tie.over, said):
                    yield [start, _proportion(tie, times=times)]
        for addition in self._additions:
            if addition.printed and addition.printed.claim == claim:
                later = addition.total == self._about
                if start := self._start(addition.parts[0] if later else addition.total, said):
                    yield [start, _change(addition, addition.printed, later=later)]

    def _start(self, quantity: Quantity, said: Iterable[Tie]) -> Term | None:
        """A quantity as the given ties print it, else as all others leave it."""
        ties = [tie for tie in said if tie.over == quantity and tie.under is None]
        printed = _printed(ties) if ties else None
        if printed and not printed.interval.is_empty:
            return printed
        return None if self._background.conflict else _solved(quantity, self._background)

    def _summed(self, addition: Addition) -> Iterator[Side]:
        """The quantity as total of its parts, or as what the other parts leave of it."""
        others = [member for member in addition.members if member != self._about]
        terms = [self._start(member, self._whole.ties) or _unsaid(member) for member in others]
        minus = self._about != addition.total
        signs = [Operation.IS, *(Operation.MINUS if minus else Operation.PLUS for _ in terms[1:])]
        summed = [replace(term, operation=sign) for term, sign in zip(terms, signs, strict=True)]
        figures = {id_ for term in terms for id_ in term.figures}
        claims = [p.claim for p in self._whole.prints if p.id in figures]
        if claims:
            yield _side(summed, claims)


def _side(terms: list[Term], claims: Iterable[str]) -> Side:
    return Side(reckoned(terms), tuple(terms), tuple(dict.fromkeys(claims)))


def reckoned(terms: Iterable[Term]) -> Interval:
    """Work out a side's arithmetic: the values that its terms allow together."""
    result = Interval()
    for place, term in enumerate(terms):
        match term.operation:
            case Operation.IS:
                result = result & term.interval
            case Operation.PLUS:
                result = result + term.interval
            case Operation.MINUS:
                result = result - term.interval
            case Operation.TIMES:
                result = (result & _POSITIVE) * term.interval if place else term.interval
            case Operation.DIVIDED_BY:
                result = (result & _POSITIVE if place else Interval.point(1)) / term.interval
    return result


def _ids(prints: Iterable[Print]) -> tuple[str, ...]:
    return tuple(printed.id for printed in prints)


def _printed(ties: list[Tie]) -> Term:
    """One quantity as it is printed, once or more."""
    interval = common(tie.interval for tie in ties)
    figures = _ids(prints for tie in ties for prints in tie.prints)
    return Term(Operation.IS, plain(ties[0].over), None, interval, figures)


def _solved(quantity: Quantity, background: Solution) -> Term | None:
    """One quantity as all figures together leave it, if they bound it at all."""
    reach = background.range(quantity)
    if not reach.prints:
        return None
    figures = _ids(reach.prints)
    return Term(Operation.IS, plain(quantity), None, reach.interval, figures, solved=True)


def _unsaid(quantity: Quantity) -> Term:
    """A part that nobody prints: not below zero, and no more is known."""
    return Term(
        Operation.IS, plain(quantity), None, Interval.between(0, None), figures=(), solved=True
    )


def _proportion(tie: Tie, *, times: bool) -> Term:
    operation = Operation.TIMES if times else Operation.DIVIDED_BY
    under = tie.under and plain(tie.under)
    return Term(operation, plain(tie.over), under, tie.interval, _ids(tie.prints))


def _change(addition: Addition, printed: Print, *, later: bool) -> Term:
    operation = Operation.PLUS if later else Operation.MINUS
    return Term(operation, plain(addition.total), None, addition.rest, (printed.id,))


def _arm(dispute: Dispute, arm: tuple[Step, ...], whole: System) -> Side:
    """A side as the circle of bounds has it, its range solved from the arm's figures alone."""
    terms, node = [], dispute.relative_to
    for step in arm:
        node = step.head if step.tail == node else step.tail
        if step.tie.under is None:
            terms.append(replace(_printed([step.tie]), solved=bool(step.tie.through)))
        else:
            terms.append(_proportion(step.tie, times=step.tie.over == node))
    side = _side(terms, (printed.claim for printed in arm[-1].tie.prints))
    alone = Solution(system(prints_of(arm), whole.subjects))
    if alone.conflict:
        return side
    return replace(side, interval=alone.ratio(dispute.about, dispute.relative_to).interval)


@dataclass
class _Group:
    """Printed levels that have a value in common."""

    place: int
    interval: Interval
    sides: list[Side]


def _merged(found: Iterable[Side]) -> list[Side]:
    """Make one side of the printed levels that have a value in common.

    Each joins the first group that it meets. No two groups have a value in common, so they stand
    in a row, and those that a level meets stand side by side.
    """
    merged: list[_Group] = []
    row: list[_Group] = []
    for side in found:
        at, met = _meeting(row, side.interval) if side.is_printed else (0, [])
        if met:
            group = min(met, key=lambda group: group.place)
            group.interval &= side.interval
            group.sides.append(side)
        else:
            group = _Group(len(merged), side.interval, [side])
            merged.append(group)
            if side.is_printed:
                row.insert(at, group)
    return [_joined(group.sides) for group in merged]


def _meeting(row: list[_Group], interval: Interval) -> tuple[int, list[_Group]]:
    """Where an interval stands in the row, and the groups that it meets there."""
    at = bisect_left(row, True, key=lambda group: not group.interval.is_below(interval))
    return at, list(takewhile(lambda group: group.interval.meets(interval), row[at:]))


def _joined(sides: list[Side]) -> Side:
    if len(sides) == 1:
        return sides[0]
    terms = [term for side in sides for term in side.terms]
    return _side(terms, (claim for side in sides for claim in side.claims))


def _with_plan_and_base(side: Side, about: Quantity, whole: System) -> Side:
    """Add what a side's claims alone imply for plan and base."""
    prints = [one for claim in side.claims for one in whole.printed.get(claim, ())]
    alone = Solution(system(prints, whole.subjects))
    if alone.conflict:
        return side
    plan, base = plan_and_base(about, alone)
    return replace(side, plan=plan, base=base)


def plan_and_base(level: Quantity, solution: Solution) -> tuple[Interval | None, Interval | None]:
    """The solved ranges of a level's plan and of the level a year before, where bounded."""
    subjects = solution.system.subjects
    spoken = [p for p in solution.system.prints if plain(subjects.level(p)) == plain(level)]
    ranges = []
    for read in (subjects.plan, subjects.previous):
        reaches = (solution.range(read(printed)) for printed in spoken)
        ranges.append(next((r.interval for r in reaches if r.floor and r.ceiling), None))
    return ranges[0], ranges[1]
