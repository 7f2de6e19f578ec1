"""Which indicator does a claim mean whose own words say only a part?"""

import re
from collections.abc import Sequence

from tongket.reading.linking.evidence import Evidence, Match, confidence
from tongket.reading.linking.linker import Alias, Link, Linker, link, unit_of
from tongket.reading.linking.units import Agreement, agreement, counted, dimension
from tongket.reading.linking.words import words_of
from tongket.vocabulary.claim import Claim

_REACH = 400  # characters between a part and the thing that heads it
_CLAIMS_BACK = 8  # claims between them
_OPENING = re.compile(r"(?:[0-9]{1,2}[.)]){0,3}[^\n:0-9]{1,80}:")  # "2.1. Cây lúa:"
_CLASSIFIERS = frozenset(
    word for words in ("cây", "đàn", "con") for word in words_of(words).telling
)
_MEASURES = frozenset(
    words_of(words).telling
    for words in (
        *("diện tích", "diện tích gieo trồng", "diện tích thu hoạch", "diện tích cho thu hoạch"),
        *("sản lượng", "năng suất", "khối lượng", "trọng lượng", "giá trị"),
    )
)
"""Bare names of a property, which put no other thing in the head's place."""


def link_all(claims: Sequence[Claim], linker: Linker, text: str = "") -> tuple[Link | None, ...]:
    """Find the indicators of a text's claims in reading order, bare words by what heads them.

    "năng suất" behind "lúa" is the yield of rice. Its head is the nearest claim before it whose
    words hold the head of one of its aliases; where the part is in another unit than the head
    (a yield below an area), no other claim in the head's unit may stand between. Without such a
    claim the words that open the part's line with a colon are its head, if only further parts
    stand between; for that ``text`` must be the one that the claims' positions count in. A bare
    property in a line that opens with a kind ("Cây lạc: diện tích …") is that kind's alone.
    """
    return tuple(
        _under_head(claims, position, linker, text)
        or (None if _is_of_a_kind(claim, text) else link(claim, linker))
        for position, claim in enumerate(claims)
    )


def _is_of_a_kind(claim: Claim, text: str) -> bool:
    """Whether a claim says but a property, in a line that is about a kind of crop or animal."""
    bare = words_of(claim.indicator).telling in _MEASURES
    return bare and _kind_of_line(claim, text) is not None


def _kind_of_line(claim: Claim, text: str) -> re.Match[str] | None:
    """The words that open a claim's line where they name a kind of crop or animal."""
    opening = _opening_of(claim, text)
    return opening if opening and _CLASSIFIERS & set(words_of(opening[0]).telling) else None


def _under_head(claims: Sequence[Claim], position: int, linker: Linker, text: str) -> Link | None:
    """The link of a claim that says but a part, below the nearest claim or words that head it."""
    claim = claims[position]
    unit = unit_of(claim)
    aliases = [alias for alias in _parts(claim, linker) if _agreed(alias, unit)]
    if not aliases:
        return None
    between: list[Claim] = []
    kind_of_line = _kind_of_line(claim, text)
    earliest = max(claim.start - _REACH, kind_of_line.start() if kind_of_line else 0)
    for before in reversed(claims[max(0, position - _CLAIMS_BACK) : position]):
        if before.end < earliest:
            break
        if found := _heading(f"{before.indicator} {before.unit}", aliases):
            own, heads = dimension(unit), dimension(unit_of(before))
            replaced = own != heads and any(
                dimension(unit_of(other)) == heads and _names(other, found, linker)
                for other in between
            )
            return None if replaced else _linked(found, unit)
        between.append(before)
    return _under_opening(claim, between, aliases, linker, text)


def _under_opening(
    claim: Claim, between: Sequence[Claim], aliases: Sequence[Alias], linker: Linker, text: str
) -> Link | None:
    """The part's link below the words that open its line, if nothing else is named between."""
    opening = _opening_of(claim, text)
    found = _heading(opening[0], aliases) if opening else None
    if opening is None or found is None:
        return None
    line = opening.start()
    named = [one for one in between if one.start >= line and _names(one, found, linker)]
    return None if named else _linked(found, unit_of(claim))


def _opening_of(claim: Claim, text: str) -> re.Match[str] | None:
    """The words that open a claim's line with a colon."""
    within = max(0, claim.start - _REACH)
    line = text.rfind("\n", within, claim.start) + 1
    return _OPENING.match(text, line, claim.start) if line or not within else None


def _parts(claim: Claim, linker: Linker) -> tuple[Alias, ...]:
    """The aliases below a head that say a claim's words, alone or with what is counted."""
    plain = words_of(claim.indicator).telling
    counter = counted(unit_of(claim))
    both = words_of(f"{claim.indicator} {counter}").telling if counter else plain
    known = linker.under_heads
    return known.get(plain, ()) + (known.get(both, ()) if both != plain else ())


def _agreed(alias: Alias, unit: str) -> bool:
    return agreement(unit, alias.unit, words_of(alias.words).line) is not Agreement.CONFLICT


def _heading(words: str, aliases: Sequence[Alias]) -> Alias | None:
    """The alias whose head stands among some words; of several the one with the longest head."""
    held = set(words_of(words).telling)
    fitting = [alias for alias in aliases if set(words_of(alias.head).telling) <= held]
    return max(fitting, key=lambda alias: len(alias.head), default=None)


def _names(claim: Claim, alias: Alias, linker: Linker) -> bool:
    """Whether a claim names another thing, not a part of the alias's head nor its property."""
    if words_of(claim.indicator).telling in _MEASURES:
        return False
    head = words_of(alias.head).telling
    return not any(words_of(part.head).telling == head for part in _parts(claim, linker))


def _linked(alias: Alias, unit: str) -> Link:
    """The link of a part that stands below its head."""
    agrees = agreement(unit, alias.unit, words_of(alias.words).line) is Agreement.AGREE
    evidence = Evidence(Match.UNDER_HEAD, agrees)
    return Link(alias.code, confidence(evidence), alias.text, evidence)
