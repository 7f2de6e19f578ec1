"""How does a finding read on a page: its line, its sides, and the ways to their sources?"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from tongket.evaluation.consistency.findings import Finding, Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.telling import Teller as Sentences
from tongket.foundation.phrases.numerals import Language
from tongket.indicators.queries import IndicatorFacts
from tongket.web.links import SourceLink, source_link
from tongket.web.words import say

Catalogue = Mapping[str, IndicatorFacts]


@dataclass(frozen=True, slots=True)
class SideView:
    """One thing said about the quantity: what, by which arithmetic, where; whether it is odd."""

    says: str
    arithmetic: str
    sources: tuple[SourceLink, ...]
    is_odd: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding: its line, what explains it, its sides."""

    anchor: str
    outcome: str
    text: SafeString
    small: str
    sides: tuple[SideView, ...]


class Teller:
    """Tells findings; it needs the prints they name, the catalogue, the language."""

    def __init__(
        self, prints: Mapping[str, Print], catalogue: Catalogue, language: Language
    ) -> None:
        names = {code: (facts.name, facts.name_en) for code, facts in catalogue.items()}
        units = {code: facts.unit for code, facts in catalogue.items()}
        self._sentences = Sentences(prints, names, units, language)
        self._language = language

    def tell(self, finding: Finding) -> FindingView:
        """Write a finding out."""
        told = self._sentences.tell(finding)
        key = "finding.tension" if finding.outcome is Outcome.TENSION else "finding.line"
        return FindingView(
            anchor=told.anchor,
            outcome=told.outcome,
            text=say(key, self._language, outcome=told.word, about=told.about, sides=told.line),
            small=told.explained,
            sides=tuple(
                SideView(
                    side.says, side.arithmetic, tuple(map(source_link, side.sources)), side.is_odd
                )
                for side in told.sides
            ),
        )
