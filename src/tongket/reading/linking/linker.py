"""Which alias of a catalogue do some words and their unit fit best?"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tongket.reading.linking.evidence import Evidence, Match, confidence
from tongket.reading.linking.units import Agreement, agreement, counted
from tongket.reading.linking.words import Words, words_of
from tongket.reading.text.normalise import key
from tongket.vocabulary.claim import Claim, Slot

_LEAST_LIKENESS = 0.6  # share of common weight below which a link would be a guess
_LEAST_CONFIDENCE = 0.5
_LIKE, _NEARLY_ALIKE = 0.7, 0.85  # share of common weight
_LONG_NAME = 5  # words
_CLOSE = 0.04  # two indicators that score so near to each other are not told apart
_SPELLING = 85  # percent of equal letters from which two words are one misspelt
_LONG = 5  # letters and tone from which a word may be misspelt
_CHANGING = frozenset(
    key(word)
    for word in (
        *("không", "chưa", "cận", "tái", "trừ", "cao", "mẫu", "sắc", "lại", "khác"),
        *("thu", "chi", "đạt", "vượt", "bình", "tăng", "giảm"),
    )
)
"""Words that make another thing of the name they stand in, so that none may be passed over."""
_EXACT = frozenset({Match.SAME, Match.COUNTED})


@dataclass(frozen=True, slots=True)
class Alias:
    """Words that texts use for an indicator, and its unit where it is known.

    "head: words" is an alias for words that mean the indicator only below the head, as in
    "tai nạn giao thông: người chết".
    """

    code: str
    text: str
    unit: str = ""

    @property
    def head(self) -> str:
        """The words below which the others mean the indicator; empty where they need none."""
        return self.text.partition(":")[0] if ":" in self.text else ""

    @property
    def words(self) -> str:
        """The words that the claim itself must say."""
        return self.text.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class Link:
    """The indicator meant, how sure that is from 0 to 1, and the alias that was found.

    Of the links given with a confidence of 0.9, nine of ten are right (``docs/linking.md``).
    """

    code: str
    confidence: float
    alias: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Fit:
    """One alias beside a claim's words."""

    alias: Alias
    likeness: float
    match: Match
    agrees: bool

    @property
    def rank(self) -> tuple[bool, float, bool]:
        """What makes one fit better than another, the weightiest first."""
        return self.match in _EXACT, self.likeness, self.agrees


class Linker:
    """The aliases of a catalogue, prepared once for many claims.

    A link whose confidence is not above ``least`` is none: by default one that is as often wrong
    as right. ``under_heads`` are the aliases that need a head, by the words of their part.
    """

    def __init__(self, aliases: Iterable[Alias], *, least: float = _LEAST_CONFIDENCE) -> None:
        known = tuple(aliases)
        self._least = least
        self.under_heads: dict[tuple[str, ...], tuple[Alias, ...]] = {}
        for alias in known:
            if alias.head:
                part = words_of(alias.words).telling
                self.under_heads[part] = (*self.under_heads.get(part, ()), alias)
        self._aliases = tuple(alias for alias in known if not alias.head)
        self._words = [words_of(alias.text) for alias in self._aliases]
        self._index: dict[str, list[int]] = defaultdict(list)
        for position, words in enumerate(self._words):
            for word in set(words.telling):
                self._index[word].append(position)
        self._vocabulary = [word for word in self._index if len(word) >= _LONG]
        most = math.log(len(self._aliases) + 1)
        self._weights = {
            word: 1.0 - 0.7 * math.log(len(found)) / most for word, found in self._index.items()
        }
        self._totals = [sum(map(self._weight, set(words.telling))) for words in self._words]

    def find(self, words: str, unit: str = "") -> Link | None:
        """The likeliest indicator of some words; nothing where none is likely or two are alike."""
        plain = words_of(words)
        fits = list(self._fits(plain, plain, unit, Match.SAME))
        counter = counted(unit)
        if counter and not set(words_of(counter).telling) <= set(plain.telling):
            both = words_of(f"{words} {counter}")
            fits.extend(self._fits(both, plain, unit, Match.COUNTED))
        bare = bool(counter) and plain.telling == words_of(counter).telling
        return self._best(fits, bare=bare)

    def _fits(self, wanted: Words, plain: Words, unit: str, exact: Match) -> Iterator[_Fit]:
        """The aliases whose words are like the wanted ones and whose unit does not contradict."""
        telling = tuple(map(self._spelt, wanted.telling))
        misspelt = telling != wanted.telling
        mine = set(telling)
        shared: dict[int, float] = defaultdict(float)
        for word in mine:
            for position in self._index.get(word, ()):
                shared[position] += self._weight(word)
        own = sum(map(self._weight, mine))
        for position, weight in shared.items():
            likeness = 2 * weight / (own + self._totals[position])
            if likeness < _LEAST_LIKENESS:
                continue
            alias, known = self._aliases[position], self._words[position]
            if (mine ^ set(known.telling)) & _CHANGING or _other_kind(plain, alias.unit):
                continue
            agreed = agreement(unit, alias.unit, known.line)
            if agreed is Agreement.CONFLICT:
                continue
            exactly = not misspelt and _same(telling, known.telling, exact)
            match = exact if exactly else _looser(likeness, len(mine.intersection(known.telling)))
            yield _Fit(alias, likeness, match, agreed is Agreement.AGREE)

    def _weight(self, word: str) -> float:
        return self._weights.get(word, 1.0)

    def _spelt(self, word: str) -> str:
        """A word that no alias has, as the one that it is a misspelling of."""
        if word in self._index or word in _CHANGING or len(word) < _LONG:
            return word
        found = process.extractOne(
            word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_SPELLING
        )
        return found[0] if found else word

    def _best(self, fits: list[_Fit], *, bare: bool) -> Link | None:
        """The link of the best fit; ``bare`` words only name what is counted."""
        best_of: dict[str, _Fit] = {}
        for fit in fits:
            if fit.alias.code not in best_of or fit.rank > best_of[fit.alias.code].rank:
                best_of[fit.alias.code] = fit
        ranked = sorted(best_of.values(), key=lambda fit: fit.rank, reverse=True)
        if not ranked:
            return None
        best, match = ranked[0], ranked[0].match
        if bare:
            match = Match.BARE
        elif len(ranked) > 1 and _as_good(ranked[1], best):
            match = Match.TIED
        evidence = Evidence(match, best.agrees)
        sure = confidence(evidence)
        if sure <= self._least:
            return None
        return Link(best.alias.code, sure, best.alias.text, evidence)


def link(claim: Claim, linker: Linker) -> Link | None:
    """Find the indicator that a claim speaks of, by its own words and its unit."""
    return linker.find(claim.indicator, unit_of(claim))


def unit_of(claim: Claim) -> str:
    """The unit of a claim's level, else of its change; a range of points is in percent."""
    change, low = claim.figure(Slot.CHANGE), claim.figure(Slot.GROWTH_LOW)
    points = low.unit if low and low.base == "points" else ""
    return claim.unit or (change.unit if change else points)


def _same(one: tuple[str, ...], other: tuple[str, ...], match: Match) -> bool:
    """Whether the words are the same; what is counted may stand in front of them or behind."""
    return one == other or (match is Match.COUNTED and sorted(one) == sorted(other))


def _looser(likeness: float, words: int) -> Match:
    """How far the words stand from the alias: many common words tell more than few."""
    if likeness >= _NEARLY_ALIKE and words >= _LONG_NAME:
        return Match.NEAR
    if likeness >= _NEARLY_ALIKE or (likeness >= _LIKE and words >= _LONG_NAME - 1):
        return Match.LIKE
    return Match.FAR


def _other_kind(words: Words, unit: str) -> bool:
    """Whether the words themselves say that they name a rate where the indicator is a count."""
    if words.rate is None or not unit:
        return False
    per_cent = unit.startswith(("%", "điểm %"))
    return words.rate is not per_cent and (words.rate or per_cent)


def _as_good(other: _Fit, best: _Fit) -> bool:
    """Whether nothing tells two fits of different indicators apart."""
    if other.agrees is not best.agrees:
        return False
    if best.match in _EXACT:
        return other.match in _EXACT
    return best.likeness - other.likeness < _CLOSE
