"""Which indicator of the catalogue do the words of a claim mean?"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tongket.reading.normalise import compose, key
from tongket.reading.quantities import Size, quantity_at
from tongket.reading.tokens import tokenise
from tongket.vocabulary.claim import Claim, Slot
from tongket.vocabulary.wording import ABBREVIATIONS, LIGHT_WORDS

_CANDIDATES = 12
_LEAST = 0.6  # below it a link would be a guess
_CLOSE = 0.04  # two indicators that score so near to each other are not told apart
_OTHER_UNIT = 0.7
_LIGHT_WEIGHT = 0.15
_SPELLING = 85  # percent of equal letters from which two words are one misspelt

_EXPANDED = {
    key(short): [key(word) for word in words.split()] for short, words in ABBREVIATIONS.items()
}
_NEGATIONS = frozenset(key(word) for word in ("không", "chưa", "cận", "tái", "trừ"))
_LIGHT = frozenset(key(word) for word in LIGHT_WORDS)


@dataclass(frozen=True, slots=True)
class Alias:
    """Words that texts use for an indicator, and its unit where it is known."""

    code: str
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """The indicator meant, how sure that is from 0 to 1, and the alias that was found."""

    code: str
    confidence: float
    alias: str


class Linker:
    """The aliases of a catalogue, prepared once for many claims."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        self._aliases = tuple(aliases)
        self._words = [_folded(alias.text) for alias in self._aliases]
        self._lines = [" ".join(words) for words in self._words]
        self._sizes = [_size_of(alias.unit) for alias in self._aliases]
        counts = Counter(word for words in self._words for word in set(words))
        most = math.log(len(self._aliases) + 1)
        self._rarity = {word: 1 - math.log(count) / most for word, count in counts.items() if most}

    def find(self, words: str, unit: str = "") -> Link | None:
        """The likeliest indicator of some words; nothing where none is likely or two are alike."""
        wanted = _folded(words)
        if not wanted:
            return None
        size = _size_of(unit)
        scored: dict[str, Link] = {}
        line = " ".join(wanted)
        for _, _, index in process.extract(
            line, self._lines, scorer=fuzz.token_set_ratio, limit=_CANDIDATES
        ):
            alias = self._aliases[index]
            score = self._likeness(wanted, self._words[index]) * _agreement(
                size, self._sizes[index]
            )
            if alias.code not in scored or score > scored[alias.code].confidence:
                scored[alias.code] = Link(alias.code, round(score, 3), alias.text)
        ranked = sorted(scored.values(), key=lambda link: (-link.confidence, link.code))
        return _clear(ranked)

    def _likeness(self, wanted: list[str], known: list[str]) -> float:
        """The share of the words' weight that both have, misspelt words counted in part."""
        left = list(known)
        shared = 0.0
        for word in wanted:
            if (match := _same(word, left)) is not None:
                left.remove(match)
                shared += self._weight(word if match == word else match)
        if _NEGATIONS & ({*wanted} ^ {*known}):
            return 0.0
        both = sum(map(self._weight, wanted)) + sum(map(self._weight, known))
        return 2 * shared / both if both else 0.0

    def _weight(self, word: str) -> float:
        return _LIGHT_WEIGHT if word in _LIGHT else 0.3 + 0.7 * self._rarity.get(word, 1.0)


def link(claim: Claim, aliases: Linker) -> Link | None:
    """Find the indicator that a claim speaks of, by its words and its unit."""
    unit = claim.unit
    if not unit and (change := claim.figure(Slot.CHANGE)):
        unit = change.unit
    plain = aliases.find(claim.indicator, unit)
    if claim.unit and _size_of(unit) is Size.COUNT:  # "kết nạp", 68 "đảng viên"
        with_unit = aliases.find(f"{claim.indicator} {claim.unit}", unit)
        return max(filter(None, (plain, with_unit)), key=lambda one: one.confidence, default=None)
    return plain


def _folded(words: str) -> list[str]:
    """The words in one spelling, short forms written out."""
    found: list[str] = []
    for word in re.findall(r"[^\W_]+(?:-[^\W\d_]+)?", compose(words).composed.lower()):
        whole = _EXPANDED.get(key(word))
        if whole is not None:
            found.extend(whole)
        else:
            for part in word.split("-"):
                found.extend(_EXPANDED.get(key(part), [key(part)]))
    return found


def _same(word: str, left: list[str]) -> str | None:
    if word in left:
        return word
    if len(word) < 4 or word in _LIGHT:
        return None
    return next((other for other in left if fuzz.ratio(word, other) >= _SPELLING), None)


def _size_of(unit: str) -> Size:
    tokens = tokenise(f"1 {unit}")
    found = quantity_at(tokens, 0) if unit else None
    return found[1].size if found else Size.NONE


def _agreement(one: Size, other: Size) -> float:
    """How far two units may belong to one indicator."""
    if Size.NONE in {one, other} or one is other or {one, other} <= {Size.PERCENT, Size.POINTS}:
        return 1.0
    return _OTHER_UNIT


def _clear(ranked: list[Link]) -> Link | None:
    """The best link if it is good enough and stands clear of the next."""
    if not ranked or ranked[0].confidence < _LEAST:
        return None
    best = ranked[0]
    if len(ranked) > 1 and best.confidence - ranked[1].confidence < _CLOSE:
        return Link(best.code, round(best.confidence / 2, 3), best.alias)
    return best
