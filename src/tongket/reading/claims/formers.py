"""Which former period do the words of a comparison name?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from tongket.reading.claims.drafts import Draft, Figure
from tongket.reading.pieces.atoms import Atom
from tongket.reading.pieces.moments import Time, When
from tongket.reading.text.normalise import key, spaced
from tongket.vocabulary.claim import COMPARED, Slot
from tongket.vocabulary.former import Former, FormerKind
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.comparisons import (
    FORMER_ENDS,
    FORMER_SAME,
    FORMER_STARTS,
    FORMER_TERM_STARTS,
    FORMER_WORDS,
)

_FORMER_SAME = spaced(*FORMER_SAME)
_FORMER_ENDS = spaced(*FORMER_ENDS)
_STARTS = spaced(*FORMER_STARTS)
_TERM_STARTS = spaced(*FORMER_TERM_STARTS)
_BY_WORDS: Mapping[str, FormerKind] = {
    words: FormerKind(kind) for kind, rows in FORMER_WORDS.items() for words in spaced(*rows)
}


@dataclass(slots=True)
class Comparisons:
    """The comparisons of one sentence: what was named last, and what waits for a name.

    A base once named holds for the comparisons behind it, and for those in front of the first
    one: "giảm 4 vụ, giảm 2 người chết so với tháng trước".
    """

    said: Former | None = None
    named: set[Former] = field(default_factory=set)  # in this sentence
    before: Former | None = None  # the only one of the sentence before
    waiting: list[tuple[Draft, int]] = field(default_factory=list)

    def end(self) -> None:
        """Forget them at the end of the sentence."""
        self.before = self.said if len(self.named) == 1 else None
        self.said = None
        self.named.clear()
        self.waiting.clear()

    def resume(self) -> None:
        """The parts of what was compared are told in a sentence of their own: "Trong đó, …"."""
        self.said, self.before = self.said or self.before, None

    def name(self, former: Former) -> None:
        """Take note of a base, and give it to the comparisons that wait for one."""
        for draft, position in self.waiting:
            draft.figures[position] = draft.figures[position]._replace(former=former)
        self.waiting.clear()
        self.named.add(former)
        self.said = former

    def put(
        self, draft: Draft, figure: Figure, former: Former | None, *, alone: bool = False
    ) -> Figure:
        """A figure about to become the draft's next, with what it is compared with.

        One that stands ``alone`` ("trồng thêm 50 ha") takes no base from its neighbours.
        """
        if figure.slot not in COMPARED or (alone and former is None):
            return figure
        if former is not None and figure.slot is Slot.PREVIOUS:
            return figure._replace(former=former)  # "(năm 2020)" dates this level alone
        if former is not None:
            self.name(former)
        if self.said is not None:
            return figure._replace(former=self.said)
        self.waiting.append((draft, len(draft.figures)))
        return figure

    def date(self, draft: Draft, figure: Figure, former: Former) -> None:
        """Give the figure that was read last the time of its own."""
        if draft.figures[-1] is figure:
            draft.figures[-1] = figure._replace(former=former)
            self.waiting = [one for one in self.waiting if one[0] is not draft]


def former_of(text: str, base: Atom, year: int | None) -> Former:
    """Say which former period a base names in a document about ``year``."""
    return former_in(text[base.start : base.end], base.time, year)


@lru_cache(maxsize=4096)  # reports compare with the same time again and again
def former_in(text: str, time: Time | None, year: int | None) -> Former:
    """Say which former period words with a time in them name in a document about ``year``."""
    words = f" {' '.join(map(key, _words(text)))} "
    period = time.period(year) if time and time.year else None
    if any(phrase in words for phrase in _FORMER_SAME):
        return Former(FormerKind.SAME, Period.year(period.start.year) if period else None)
    if any(phrase in words for phrase in _TERM_STARTS):
        return Former(FormerKind.TERM_START)
    if any(phrase in words for phrase in _STARTS):
        return Former(FormerKind.START, period or _year_in(time))
    return _ending(words, time, period, year) or _named(words, time, period, year)


def dated(time: Time | None, year: int | None) -> Former | None:
    """The period in brackets behind or in front of a former level: "07 xã (năm 2020)"."""
    period = time.period(year) if time else None
    return Former(FormerKind.DURING, period) if period else None


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


def _year_in(time: Time | None) -> Period | None:
    return Period.year(time.year) if time and time.year else None


def _ending(
    words: str, time: Time | None, period: Period | None, year: int | None
) -> Former | None:
    """The last day of a period: "cuối năm 2022", "31/12/2022", "cuối năm trước"."""
    if time and time.when is When.DAY and time.day:
        whole = Period.year(time.day.year)
        return Former(FormerKind.END, whole if time.day == whole.end else Period.to_day(time.day))
    if not any(phrase in words for phrase in _FORMER_ENDS):
        return None
    if period is None and year:
        period = Period.year(year - 1)
    return Former(FormerKind.END, period) if period else Former(FormerKind.ELSE)


def _named(words: str, time: Time | None, period: Period | None, year: int | None) -> Former:
    kind = next((kind for phrase, kind in _BY_WORDS.items() if phrase in words), None)
    if period is None and time and year and time.when in {When.MONTH, When.QUARTER}:
        period = time.period(year - 1 if kind is FormerKind.YEAR else year)
    if period:
        return Former(FormerKind.DURING, period)
    return Former(kind or FormerKind.ELSE)
