"""Can all these printed figures be true together, and if not, which cannot?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tongket.evaluation.consistency.disagreements import settle
from tongket.evaluation.consistency.findings import Finding, Outcome
from tongket.evaluation.consistency.likeness import claims_by_place, likenesses
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import (
    Kind,
    Quantity,
    Subjects,
    amendments,
    plain,
    speaks_of,
)
from tongket.evaluation.consistency.relations import Relations, Thresholds
from tongket.evaluation.consistency.tensions import tensions

_OUTCOMES = tuple(Outcome)


def check(
    prints: Iterable[Print], relations: Relations, thresholds: Thresholds | None = None
) -> tuple[Finding, ...]:
    """Find every contradiction, revision and tension among printed figures.

    One finding an outcome, quantity, unit and period; contradictions first, then by indicator,
    unit and period. The order in which prints are given makes no difference. What can be true
    under the rules for printed numbers is never told.
    """
    thresholds = thresholds or Thresholds()
    prints = sorted(prints, key=_place)
    subjects = Subjects(relations, amendments=amendments(prints))
    places = claims_by_place(prints)
    by_id = {printed.id: printed for printed in prints}
    found: list[Finding] = []
    for web in _webs(prints, subjects):
        settled = settle(web, subjects, thresholds)
        found += settled.findings
        found += tensions(settled.agreed, thresholds)
    return tuple(
        replace(finding, likenesses=likenesses((by_id[id_] for id_ in finding.figures), places))
        for finding in sorted(found, key=lambda f: (_OUTCOMES.index(f.outcome), f.about))
    )


def _place(printed: Print) -> tuple[object, ...]:
    source = printed.source
    days = (source.known_from, source.known_to)
    said = (printed.indicator, printed.period, printed.planned, printed.measure, printed.number)
    return (*days, printed.text, *said, printed.claim, printed.id)


def _webs(prints: Iterable[Print], subjects: Subjects) -> Iterator[tuple[Print, ...]]:
    """Part the prints into webs that have no quantity in common, each to be solved by itself."""
    leader: dict[Quantity, Quantity] = {}

    def root(quantity: Quantity) -> Quantity:
        while (above := leader.setdefault(quantity, quantity)) != quantity:
            leader[quantity] = leader[above]
            quantity = above
        return quantity

    spoken = [(printed, [*map(plain, speaks_of(printed, subjects))]) for printed in prints]
    relatives: dict[Quantity, list[Quantity]] = {}
    for _, (first, *others) in spoken:
        if first not in relatives:
            relatives[first] = list(_relatives(first, subjects.relations))
        for quantity in (*others, *relatives[first]):
            leader[root(quantity)] = root(first)
    webs: dict[Quantity, list[Print]] = {}
    for printed, (first, *_) in spoken:
        webs.setdefault(root(first), []).append(printed)
    yield from map(tuple, webs.values())


def _relatives(quantity: Quantity, relations: Relations) -> Iterator[Quantity]:
    """The quantities that the catalogue binds to one by a sum or a quotient.

    A quotient compares years too, so all its periods are one web.
    """
    for relation in relations.sums:
        members = {relation.total, *relation.parts}
        if quantity.indicator in members:
            yield from (replace(quantity, indicator=m, kind=Kind.LEVEL) for m in members)
    for quotient in relations.quotients:
        if quantity.indicator in {quotient.indicator, quotient.numerator, quotient.denominator}:
            level = replace(quantity, indicator=quotient.indicator, kind=Kind.LEVEL)
            yield from (level, replace(level, period=level.period.previous_same))
