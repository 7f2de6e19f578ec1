"""Of which unknown quantity does a printed number speak?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.relations import Relations
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source


class Kind(StrEnum):
    """What of an indicator a quantity is."""

    LEVEL = "level"
    PLAN = "plan"
    TOTAL = "total"  # the whole of which the level is a counted part
    DENOMINATOR = "denominator"  # of a quotient, printed nowhere


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A number that exists but is known only through what texts print about it.

    ``vintage`` tells the states of one quantity apart: the text that saw it, once it is known
    that a level was revised, or the number of an amended plan; empty otherwise.
    """

    indicator: str
    unit: str
    period: Period
    kind: Kind = Kind.LEVEL
    definition: str = ""
    basis: str = ""
    vintage: str = ""

    def __hash__(self) -> int:
        period = self.period  # quantities are keys everywhere, and all of it hashes slowly
        return hash((self.indicator, self.unit, period.start, period.end, self.vintage))


def plain(quantity: Quantity) -> Quantity:
    """The quantity whatever its vintage."""
    return replace(quantity, vintage="") if quantity.vintage else quantity


@dataclass(frozen=True, slots=True)
class Amendments:
    """The recorded amendments of plans: of each plan the sources, in their order.

    ``number`` counts, for each claim in a chain of amendments, those up to and including it.
    """

    sources: Mapping[Quantity, tuple[Source, ...]] = field(default_factory=dict)
    number: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subjects:
    """Which quantities prints speak of.

    ``revised`` holds the levels known to have moved, each with the source whose print stands.
    """

    relations: Relations
    revised: Mapping[Quantity, Print] = field(default_factory=dict)
    amendments: Amendments = field(default_factory=Amendments)

    def level(self, printed: Print) -> Quantity:
        """The level, share, growth … of the print's own period, as its text saw it."""
        own = _level(printed, printed.period)
        return replace(own, vintage=printed.text) if own in self.revised else own

    def previous(self, printed: Print) -> Quantity:
        """The level of the same period before, as known when the text was written."""
        before = _level(printed, printed.period.previous_same)
        standing = self.revised.get(before)
        if standing and printed.source.wholly_before(standing.source):
            return replace(before, vintage=printed.text)
        return self.standing(before)

    def standing(self, level: Quantity) -> Quantity:
        """The level as it stands after its revisions."""
        standing = self.revised.get(level)
        return replace(level, vintage=standing.text) if standing else level

    def plan(self, printed: Print) -> Quantity:
        """The plan of the print: a planned level's own period, else the year the period lies in."""
        period = printed.period if printed.planned else printed.period.of_year or printed.period
        other = "" if printed.basis else self.relations.plan_of(printed.indicator)
        if other:
            return self.standing(replace(_level(printed, period), indicator=other))
        plan = _of(printed, period, Kind.PLAN, printed.basis)
        amendment = self._amendment(printed, plan)
        return replace(plan, vintage=amendment) if amendment else plan

    def total(self, printed: Print) -> Quantity:
        """The whole that the print names."""
        return _of(printed, printed.period, Kind.TOTAL)

    def _amendment(self, printed: Print, plan: Quantity) -> str:
        """The number of the amendment that a text goes by, its own name where days overlap."""
        if printed.planned and printed.claim in self.amendments.number:
            return str(self.amendments.number[printed.claim] or "")
        number = 0
        for source in self.amendments.sources.get(plan, ()):
            if printed.source.wholly_before(source):
                break
            if not source.wholly_before(printed.source) and source != printed.source:
                return printed.text
            number += 1
        return str(number or "")


def _level(printed: Print, period: Period) -> Quantity:
    return _of(printed, period, Kind.LEVEL)


def _of(printed: Print, period: Period, kind: Kind, basis: str = "") -> Quantity:
    return Quantity(printed.indicator, printed.unit, period, kind, printed.definition, basis)


def speaks_of(printed: Print, subjects: Subjects) -> tuple[Quantity, ...]:
    """Every quantity that a print says something about."""
    if printed.planned:
        return (subjects.plan(printed),)
    level = subjects.level(printed)
    match printed.measure:
        case Measure.LEVEL:
            return (level,)
        case Measure.SHARE_OF_PLAN | Measure.OVER_PLAN:
            return (level, subjects.plan(printed))
        case Measure.TOTAL:
            return (level, subjects.total(printed))
        case Measure.PREVIOUS:
            return (subjects.previous(printed),)
        case _:
            return (level, subjects.previous(printed))


def amendments(prints: Iterable[Print]) -> Amendments:
    """Follow which planned levels amend which."""
    planned = {printed.claim: printed for printed in prints if printed.planned}
    replaced = {printed.replaces for printed in planned.values()}
    numbers = {claim: _depth(printed, planned) for claim, printed in planned.items()}
    number = {claim: count for claim, count in numbers.items() if count or claim in replaced}
    sources: dict[Quantity, dict[Source, None]] = {}
    for claim in sorted(number, key=lambda claim: (number[claim], claim)):
        if number[claim]:
            plan = Subjects(Relations()).plan(planned[claim])
            sources.setdefault(plan, {})[planned[claim].source] = None
    return Amendments({plan: tuple(found) for plan, found in sources.items()}, number)


def _depth(printed: Print, planned: Mapping[str, Print]) -> int:
    """How many claims it amends, one after the other."""
    seen = {printed.claim}
    while printed.replaces in planned and printed.replaces not in seen:
        seen.add(printed.replaces)
        printed = planned[printed.replaces]
    return len(seen) - 1
