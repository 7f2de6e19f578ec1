"""Which indicators do the words of a text mean to a unit?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from tongket.indicators import queries as indicators
from tongket.indicators.actions import fold
from tongket.reading.linking import Alias, Link, Linker, Match, link_all
from tongket.vocabulary.claim import Claim


@dataclass(frozen=True, slots=True)
class Meaning:
    """An indicator's code and id, and how sure it is that it is meant, in percent."""

    code: str
    indicator: int
    confidence: int


class Meanings:
    """What words mean in a unit's texts: by what heads them, as the unit taught it, by likeness.

    Nobody needs to look at words that are known just so for the indicator that they are linked to.
    """

    def __init__(self, unit_key: str, on: date) -> None:
        catalogue = indicators.catalogue(on)
        known = [alias for alias in indicators.aliases(unit_key) if alias.code in catalogue]
        everybodys = frozenset(indicators.aliases())
        self._ids = {code: facts.id for code, facts in catalogue.items()}
        self._exactly = {alias.text: alias.code for alias in known}
        self._taught = {alias.text: alias.code for alias in known if alias not in everybodys}
        self._linker = Linker(
            Alias(alias.code, alias.text, catalogue[alias.code].unit) for alias in known
        )

    def of(self, claims: Sequence[Claim], text: str) -> list[Meaning | None]:
        """The indicators that a text's claims mean, each where it is likely."""
        found = zip(claims, link_all(claims, self._linker, text), strict=True)
        return [self._meaning(claim, link) for claim, link in found]

    def _meaning(self, claim: Claim, link: Link | None) -> Meaning | None:
        words = fold(claim.indicator)
        headed = link is not None and link.evidence.match is Match.UNDER_HEAD
        if words in self._taught and not headed:
            return self._meant(self._taught[words], 100)
        if link is None:
            return None
        known = self._exactly.get(words) == link.code
        return self._meant(link.code, 100 if known else round(100 * link.confidence))

    def _meant(self, code: str, confidence: int) -> Meaning:
        return Meaning(code, self._ids[code], confidence)


def likest(words: str, unit_key: str, *, most: int = 6) -> tuple[str, ...]:
    """Give the codes of indicators whose names or aliases are most like some words, best first.

    They are for a person to choose from: none of them need be meant.
    """
    wanted = fold(words)
    known = [
        (fuzz.token_set_ratio(wanted, alias.text) + fuzz.ratio(wanted, alias.text), alias.code)
        for alias in indicators.aliases(unit_key)
    ]
    known.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(code for _, code in known))[:most]
