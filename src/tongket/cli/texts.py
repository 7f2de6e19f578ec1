"""What do texts on their own print that can be held against each other?

No record stands behind them: the period and the day of publication are the text's own, a place
is its name, and an indicator is what the shipped catalogue calls so, else its words, folded so
that spellings agree.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tongket.evaluation.consistency.prints import Print, Proposed
from tongket.evaluation.consistency.relations import PlanIndicator, Relations, Sum
from tongket.indicators.catalogue import shipped_catalogue
from tongket.reading import Reading
from tongket.reading.linking import Alias, Linker, link_all
from tongket.reading.text.normalise import key_of as folded
from tongket.results.proposal import propose
from tongket.vocabulary.calendar import find_days
from tongket.vocabulary.claim import Claim
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.key import key_of
from tongket.vocabulary.measure import Nature
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source
from tongket.vocabulary.unit import Unit

_HEAD = 400  # characters at the beginning among which a text tells its day
_MONTH = re.compile(r"tháng\s+(0?[1-9]|1[0-2])[/-]([12][0-9]{3})")
_NAMED_ISSUER = re.compile(r"\b(?:tỉnh|huyện|xã|trung ương|chính phủ|hđnd|ubnd|giao)\b")
_SURE = 0.95


@dataclass(frozen=True, slots=True)
class Indicator:
    """What has to be known of an indicator before its numbers can be compared."""

    code: str
    unit: str
    nature: Nature


@dataclass(frozen=True, slots=True)
class ReadText:
    """One text that was read: its name for the answer, its words and its claims."""

    name: str
    text: str
    reading: Reading

    @property
    def title(self) -> str:
        """The file's name with the first line that is no remark in brackets."""
        lines = (line.strip() for line in self.text.splitlines())
        found = next((line for line in lines if line and not line.startswith("(")), "")
        return f"{self.name}: {found if len(found) <= 120 else f'{found[:117]}…'}"


@dataclass(frozen=True, slots=True)
class Place:
    """The unit that prints speak of, and how the words for a plan's issuer name a basis."""

    unit: str
    basis_of: Callable[[str], str]


def published(text: ReadText, today: date) -> tuple[date, date]:
    """The first and the last day on which a text may have appeared, as its beginning tells.

    Where it tells none, any day from the beginning of its period until today.
    """
    head, period = text.text[:_HEAD], text.reading.report_period
    year = period.start.year if period else None
    if months := [(int(m[2]), int(m[1])) for m in _MONTH.finditer(head)]:
        first, last = min(months), max(months)
        return date(*first, 1), date(*last, monthrange(*last)[1])
    days = [day for written in find_days(head) if (day := written.on(year))]
    if days:
        return days[0], days[0]
    return (min(period.start, today) if period else date.min), today


def own_place(text: ReadText) -> Place:
    """The place that a text names as its own; plans of a named issuer stand under its words."""

    def basis_of(words: str) -> str:
        return folded(words) if _NAMED_ISSUER.search(words.lower()) else ""

    return Place(key_of(text.reading.place or ""), basis_of)


def sure_links(text: ReadText, linker: Linker) -> list[str]:
    """The code of the indicator that each claim surely names, empty where a person must say.

    Nobody looks at these links before figures are held against each other.
    """
    links = link_all(text.reading.claims, linker, text.text)
    return [link.code if link and link.confidence >= _SURE else "" for link in links]


class Words:
    """Which indicator a claim's words name: one of the shipped catalogue, else the words alone.

    Words that no catalogue knows are told apart by what they are counted in; a claim without a
    unit of its own belongs to the first unit in which its words were counted.
    """

    def __init__(self, texts: Iterable[ReadText]) -> None:
        rows = shipped_catalogue()
        self.names = {row.code: (row.name, row.name_en) for row in rows}
        self._known = {row.code: Indicator(row.code, row.unit, row.nature) for row in rows}
        self._linker = Linker(
            Alias(row.code, words, row.unit) for row in rows for words in (row.name, *row.aliases)
        )
        self.units = {row.code: row.unit for row in rows}
        self._units: dict[str, str] = {}
        for text in texts:
            for claim in text.reading.claims:
                if claim.unit:
                    self._units.setdefault(folded(claim.indicator), claim.unit)

    def indicators(self, text: ReadText) -> list[Indicator]:
        """The indicators that a text's claims speak of, in their order."""
        codes = sure_links(text, self._linker)
        return [
            self._known.get(code) or self._by_words(claim)
            for claim, code in zip(text.reading.claims, codes, strict=True)
        ]

    def _by_words(self, claim: Claim) -> Indicator:
        words = folded(claim.indicator)
        unit = self._units.get(words, "")
        if claim.unit and not Unit.parse(claim.unit).converts_to(Unit.parse(unit)):
            words, unit = f"{words} ({claim.unit})", claim.unit
        self.names.setdefault(words, (claim.indicator, claim.indicator))
        self.units.setdefault(words, unit)
        return Indicator(words, unit or "%", Nature.STOCK)

    def relations(self) -> Relations:
        """What the shipped catalogue says of its indicators, as far as arithmetic needs it."""
        rows = shipped_catalogue()
        parts: dict[str, tuple[str, ...]] = {}
        for row in rows:
            if row.part_of:
                parts[row.part_of] = (*parts.get(row.part_of, ()), row.code)
        return Relations(
            sums=tuple(Sum(total, codes) for total, codes in parts.items()),
            plan_indicators=tuple(
                PlanIndicator(row.code, row.plan_indicator) for row in rows if row.plan_indicator
            ),
            in_points=frozenset(row.code for row in rows if row.unit == "%"),
        )


def prints_of(
    text: ReadText,
    place: Place,
    meant: Sequence[Indicator | None],
    days: tuple[date, date],
) -> list[Print]:
    """Give what a text prints, every number in its indicator's unit; ``meant`` one a claim.

    Left out are claims without a period or an indicator, those that say nothing exact, and all
    about an indicator and period for which the text prints two different values of one kind: its
    words then mean two things ("năng suất" of rice, then of maize), and which is not known.
    """
    found = [
        one
        for position, (claim, indicator) in enumerate(zip(text.reading.claims, meant, strict=True))
        for one in _of_claim(text, claim, place, indicator, days, position)
    ]
    unclear = _said_twice(found)
    return [one for one in found if (one.indicator, one.period) not in unclear]


def _of_claim(
    text: ReadText,
    claim: Claim,
    place: Place,
    indicator: Indicator | None,
    days: tuple[date, date],
    position: int,
) -> Iterable[Print]:
    period = claim.period or text.reading.report_period
    if period is None or indicator is None:
        return ()
    try:
        proposal = propose(claim, indicator, period, place.basis_of)
    except TongketError:
        return ()
    proposed = Proposed(
        key=f"{text.name}:{position}",
        source=Source(text.name, text.title, "", *days),
        indicator=indicator.code,
        is_flow=indicator.nature is Nature.FLOW,
        unit=place.unit,
        period=period,
        proposal=proposal,
    )
    return proposed.prints(own_issuers=[""])


def _said_twice(prints: Iterable[Print]) -> set[tuple[str, Period]]:
    """What two prints of one kind give values for that exclude each other."""
    kinds: dict[tuple[object, ...], list[Print]] = {}
    for one in prints:
        kind = (one.indicator, one.period, one.measure, one.planned, one.basis)
        kinds.setdefault(kind, []).append(one)
    return {
        (said[0].indicator, said[0].period)
        for said in kinds.values()
        if any(not one.interval.meets(other.interval) for one, other in combinations(said, 2))
    }
