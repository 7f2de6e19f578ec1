"""How is a finding told, at every door: in one line, and side by side with the arithmetic?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tongket.evaluation.consistency.explained import Explanation, explained, place_of
from tongket.evaluation.consistency.findings import Finding, Operation, Outcome, Side, Term
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Kind, Quantity
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.source import Source

Names = Mapping[str, tuple[str, str]]
"""From an indicator's code to its name in Vietnamese and English."""

_SIGNS = {
    Operation.IS: "",
    Operation.TIMES: " × ",
    Operation.DIVIDED_BY: " ÷ ",
    Operation.PLUS: " + ",
    Operation.MINUS: " − ",
}
_IN_UNIT = {Measure.LEVEL, Measure.PREVIOUS, Measure.TOTAL, Measure.CHANGE}
_HUNDRED = Fraction(100)
_MOST_PLACES = 6


@dataclass(frozen=True, slots=True)
class ToldSource:
    """A text on which a side rests: where its first figure stands, and each where it has several.

    A quote is a figure in its own measure with its place.
    """

    source: Source
    quotes: tuple[tuple[str, Source], ...]


@dataclass(frozen=True, slots=True)
class ToldSide:
    """One thing said about the quantity: what, by which arithmetic, where; whether it is odd."""

    says: str
    arithmetic: str
    sources: tuple[ToldSource, ...]
    is_odd: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words: what it is, about what, what its sides say, what explains it."""

    anchor: str
    outcome: str
    word: str  # for the outcome
    about: str
    line: str
    explained: str
    sides: tuple[ToldSide, ...]
    accepted: str = ""  # a person's explanation of it
    formerly: str = ""  # the explanation that it had with other figures


@dataclass(frozen=True, slots=True)
class Teller:
    """What telling findings needs: the prints they name, names and units, the language."""

    prints: Mapping[str, Print]
    names: Names
    units: Mapping[str, str]
    language: Language
    explanations: tuple[Explanation, ...] = ()

    def tell(self, finding: Finding) -> Told:
        """Write a finding out."""
        outcome = finding.outcome
        said = explained(finding, self.prints, self.explanations)
        return Told(
            anchor=place_of(finding),
            outcome=outcome,
            word=phrase(f"outcome.{outcome}", self.language),
            about=self._about(finding),
            line=self._in_one_line(finding),
            explained=" ".join(self._explained(finding)),
            sides=tuple(self._sides(finding)),
            accepted=self._reason("finding.accepted", said.now),
            formerly=self._reason("finding.formerly", said.formerly),
        )

    def _reason(self, key: str, said: Explanation | None) -> str:
        if said is None:
            return ""
        on = numerals.day(said.known_from)
        return phrase(key, self.language, reason=said.reason, by=said.by, on=on)

    def _name(self, code: str) -> str:
        name, name_en = self.names.get(code, (code, code))
        return pick((name, name_en or name), self.language)

    def _unit(self, code: str) -> str:
        return self.units.get(code, "")

    def _about(self, finding: Finding) -> str:
        kind = (
            "" if finding.kind is Kind.LEVEL else phrase(f"finding.{finding.kind}", self.language)
        )
        period = pick((finding.period.vietnamese, finding.period.english), self.language)
        if finding.outcome is Outcome.TENSION:
            return period
        return ", ".join(part for part in (self._name(finding.indicator), kind, period) if part)

    def _in_one_line(self, finding: Finding) -> str:
        if finding.outcome is Outcome.TENSION:
            return "; ".join(self._claimed(side) for side in finding.sides)
        if finding.outcome is Outcome.REVISION:
            text = " → ".join(self._said(side) for side in finding.sides)
        else:
            text = " ≠ ".join(self._said(side) for side in _opposed(finding.sides))
        return targets.with_unit(text, self._unit(finding.indicator), self.language)

    def _said(self, side: Side) -> str:
        """The number of a side: as printed where it is printed, else its interval."""
        if side.is_printed:
            return self._printed(side.terms[0].figures)
        return in_words(side.interval, self.language)

    def _claimed(self, side: Side) -> str:
        """What a side says in its own measure: "Tổng sản lượng 92,9 % kế hoạch"."""
        return f"{self._name(side.terms[0].about.indicator)} {self._printed(side.figures)}"

    def _printed(self, figures: tuple[str, ...]) -> str:
        return print_words(self.prints[figures[0]], self.language)

    def _sides(self, finding: Finding) -> Iterator[ToldSide]:
        """What is said, each once with all the texts that say it."""
        alike: dict[tuple[str, str, bool], list[str]] = {}
        for side in finding.sides:
            is_odd = finding.odd_one_out in side.claims
            said = (self._says(side, finding), self._reckoned(side, finding.about), is_odd)
            alike.setdefault(said, []).extend(side.figures)
        for (says, arithmetic, is_odd), figures in alike.items():
            sources = tuple(self._sources(dict.fromkeys(figures)))
            yield ToldSide(says, arithmetic, sources, is_odd)

    def _says(self, side: Side, finding: Finding) -> str:
        if finding.outcome is Outcome.TENSION:
            return self._claimed(side)
        return targets.with_unit(self._said(side), self._unit(finding.indicator), self.language)

    def _sources(self, figures: Iterable[str]) -> Iterator[ToldSource]:
        found: dict[str, list[Print]] = {}
        for one in map(self.prints.__getitem__, figures):
            found.setdefault(one.source.document or one.source.title, []).append(one)
        for prints in found.values():
            quotes = tuple((self._quoted(one), one.source) for one in prints)
            yield ToldSource(prints[0].source, quotes if len(prints) > 1 else ())

    def _quoted(self, one: Print) -> str:
        unit = targets.unit_of_measure(one.measure, self._unit(one.indicator))
        said = unit == "%" and one.measure not in _IN_UNIT  # the words say percent themselves
        return targets.with_unit(
            print_words(one, self.language), "" if said else unit, self.language
        )

    def _reckoned(self, side: Side, disputed: Quantity) -> str:
        """The arithmetic of a side; empty where it only says what is printed."""
        if side.is_printed or len(side.terms) == 1:
            return ""
        return "".join(
            f"{_SIGNS[term.operation]}{self._term(term, disputed)}" for term in side.terms
        )

    def _term(self, term: Term, disputed: Quantity) -> str:
        """A number of the arithmetic, with what it measures where that is not the disputed."""
        if term.over and not term.solved:
            return f"({self._printed(term.figures)})"
        if term.solved:
            scale = _HUNDRED if term.over else Fraction(1)
            percent = f"{numerals.NBSP}%" if term.over else ""
            text = f"{in_words(term.interval.scaled(scale), self.language)}{percent}"
        else:
            text = self._printed(term.figures)
        about = term.about
        kind = "" if about.kind is Kind.LEVEL else phrase(f"finding.{about.kind}", self.language)
        name = "" if about.indicator == disputed.indicator else self._name(about.indicator)
        period = pick((about.period.vietnamese, about.period.english), self.language)
        words = [name, kind, "" if about.period == disputed.period else period]
        said = ", ".join(word for word in words if word)
        return f"{said}: {text}" if said else text

    def _explained(self, finding: Finding) -> list[str]:
        parts = []
        if finding.plan is not None or finding.base is not None:
            parts.append(self._shared(finding))
        if finding.unprinted is not None:
            parts.append(self._unprinted(finding))
        if finding.odd_one_out is not None:
            parts.append(phrase("finding.odd", self.language))
        parts += [
            phrase("finding.likeness", self.language, other=self._name(likeness.other_indicator))
            for likeness in finding.likenesses
        ]
        return parts

    def _shared(self, finding: Finding) -> str:
        before = str(finding.period.previous_same)
        plan = in_words(finding.plan, self.language) if finding.plan else ""
        base = in_words(finding.base, self.language) if finding.base else ""
        key = f"finding.shared.{'plan' if plan else ''}{'base' if base else ''}"
        return phrase(key, self.language, plan=plan, base=base, before=before)

    def _unprinted(self, finding: Finding) -> str:
        needed = finding.unprinted
        assert needed is not None  # noqa: S101 - asked above
        ratio, above = needed.ratio, True
        if ratio.high is not None and ratio.high < 1:
            ratio, above = ratio.inverse(), False
        excess = in_words((ratio + Interval.point(-1)).scaled(_HUNDRED), self.language)
        key = f"finding.unprinted.{needed.compared}.{'above' if above else 'below'}"
        return phrase(key, self.language, name=self._name(needed.indicator), excess=excess)


def _opposed(sides: Sequence[Side]) -> Sequence[Side]:
    """Sides of which no two can both be true, what is printed before what is reckoned.

    Where each agrees with another one, as in a circle of three, all are given.
    """
    kept: list[Side] = []
    for side in sorted(sides, key=lambda side: not side.is_printed):
        if not any(side.interval.meets(other.interval) for other in kept):
            kept.append(side)
    return [side for side in sides if side in kept] if len(kept) > 1 else sides


def in_words(interval: Interval, language: Language) -> str:
    """Write an interval with as many digits as it takes to tell its ends apart."""
    low, high = interval.low, interval.high
    ends = [end for end in (low, high) if end is not None]
    width = high - low if low is not None and high is not None else Fraction(0)
    places = 0
    while width and places < _MOST_PLACES and not _tells(ends, places, width):
        places += 1
    if not width:
        places = max(map(numerals.digits, ends), default=0)
    return numerals.between(low, high, places, language)


def _tells(ends: list[Fraction], places: int, width: Fraction) -> bool:
    """Whether rounding the ends moves them by no more than a twentieth of what lies between."""
    return all(abs(round(end, places) - end) <= width / 20 for end in ends)


def print_words(printed: Print, language: Language) -> str:
    """Say a print in its own measure: "trên 11,3", "102 % kế hoạch", "tăng 23,8 %"."""
    number = printed.number
    text = targets.level(abs(number), printed.decimals, printed.bound, language)
    falls = "down" if number < 0 else "up"
    match printed.measure:
        case Measure.LEVEL | Measure.TOTAL | Measure.PREVIOUS:
            return text if number >= 0 else f"{numerals.MINUS}{text}"
        case Measure.CHANGE:
            return phrase(f"finding.change.{falls}", language, n=text)
        case Measure.GROWTH:
            return phrase(f"finding.growth.{falls}", language, n=text)
    return phrase(f"finding.{printed.measure}", language, n=text)
