"""How does a finding read on a page: its line, its sides, and the ways to their sources?"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from tongket.evaluation.consistency.explained import Explanation, key_of
from tongket.evaluation.consistency.findings import Finding, Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.telling import Teller as Sentences
from tongket.evaluation.telling import ToldSource
from tongket.foundation.phrases.numerals import Language
from tongket.indicators.queries import IndicatorFacts
from tongket.web.links import SourceLink, source_link
from tongket.web.words import say

Catalogue = Mapping[str, IndicatorFacts]


@dataclass(frozen=True, slots=True)
class QuotedLink:
    """The way to a text, and to each of its figures where a side rests on several."""

    source: SourceLink
    quotes: tuple[tuple[str, str], ...]  # words and address


@dataclass(frozen=True, slots=True)
class SideView:
    """One thing said about the quantity: what, by which arithmetic, where; whether it is odd."""

    says: str
    arithmetic: str
    sources: tuple[QuotedLink, ...]
    is_odd: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding: its line, what explains it, its sides, what people said of it.

    ``key`` names it with its figures; another one has it when any of them changes.
    """

    anchor: str
    key: str
    outcome: str
    text: SafeString
    small: str
    sides: tuple[SideView, ...]
    accepted: str
    formerly: str


class Teller:
    """Tells findings; it needs the prints they name, the catalogue, the language."""

    def __init__(
        self,
        prints: Mapping[str, Print],
        catalogue: Catalogue,
        language: Language,
        explanations: tuple[Explanation, ...] = (),
    ) -> None:
        names = {code: (facts.name, facts.name_en) for code, facts in catalogue.items()}
        units = {code: facts.unit for code, facts in catalogue.items()}
        self._prints = prints
        self._sentences = Sentences(prints, names, units, language, explanations)
        self._language = language

    def tell(self, finding: Finding) -> FindingView:
        """Write a finding out."""
        told = self._sentences.tell(finding)
        key = "finding.tension" if finding.outcome is Outcome.TENSION else "finding.line"
        return FindingView(
            anchor=told.anchor,
            key=key_of(finding, self._prints),
            outcome=told.outcome,
            text=say(key, self._language, outcome=told.word, about=told.about, sides=told.line),
            small=told.explained,
            sides=tuple(
                SideView(side.says, side.arithmetic, tuple(map(_quoted, side.sources)), side.is_odd)
                for side in told.sides
            ),
            accepted=told.accepted,
            formerly=told.formerly,
        )


def _quoted(told: ToldSource) -> QuotedLink:
    quotes = tuple((words, source_link(source).address) for words, source in told.quotes)
    return QuotedLink(source_link(told.source), quotes)
