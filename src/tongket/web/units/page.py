"""What does the page of a scorecard show?"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice

from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.queries import Review
from tongket.evaluation.scorecard import Scorecard
from tongket.foundation.phrases.numerals import Language
from tongket.foundation.phrases.table import phrase
from tongket.indicators import queries as indicators
from tongket.results.rules import Statement
from tongket.web.findings.sentences import Catalogue, FindingView, Teller
from tongket.web.links import SourceLink, source_link
from tongket.web.units.headline import HeadlineView, headline_view
from tongket.web.units.rows import Names, RowView, row_view

MOST_NOTES = 4
"""As many findings of a kind stand beside the headline; their own page has all."""


def catalogue_of(review: Review) -> Catalogue:
    """The catalogue of the scorecard's day, where findings name indicators; else nothing."""
    needed = review.known or review.learned
    return indicators.catalogue(review.scorecard.as_of) if needed else {}


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says in words, with the way to it."""

    printed: str
    source: SourceLink


@dataclass(frozen=True, slots=True)
class ScorecardPage:
    """The parts of the page, every one written out."""

    headline: HeadlineView
    groups: tuple[tuple[str, tuple[RowView, ...]], ...]
    known: tuple[FindingView, ...]
    later: tuple[FindingView, ...]
    findings: int  # with those that are not shown
    statements: tuple[Said, ...]
    issuer: str  # of all targets, where there is but one
    illustrative: bool


def scorecard_page(
    review: Review, names: Names, catalogue: Catalogue, language: Language
) -> ScorecardPage:
    """Write out a review in a language."""
    card, teller = review.scorecard, Teller(review.checked.prints, catalogue, language)
    order = partial(_distance, card)
    later = [teller.tell(finding) for finding in sorted(review.learned, key=order)]
    known = [teller.tell(finding) for finding in sorted(review.known, key=order)]
    rows = [row_view(row, card.period, names, language) for row in card.rows]
    issuers = {row.issuers for row in rows}
    only = next(iter(issuers)) if len(issuers) == 1 else ()
    return ScorecardPage(
        headline=headline_view(card.headline, language),
        groups=tuple(_by_field(card, rows, language)),
        known=tuple(known[:MOST_NOTES]),
        later=tuple(later[:MOST_NOTES]),
        findings=len({note.anchor for note in (*known, *later)}),
        statements=tuple(said(card.statements)),
        issuer=only[0] if len(only) == 1 else "",
        illustrative=is_illustrative(card),
    )


def _distance(card: Scorecard, finding: Finding) -> tuple[bool, bool]:
    """How far a finding lies from the rows: those of the very period and indicators come first."""
    codes = {row.indicator.code for row in card.rows}
    return finding.period != card.period, finding.indicator not in codes


def _by_field(
    card: Scorecard, rows: Iterable[RowView], language: Language
) -> Iterable[tuple[str, tuple[RowView, ...]]]:
    """The written rows under the names of their fields."""
    waiting = iter(rows)
    for group in card.groups:
        yield phrase(f"field.{group.field}", language), tuple(islice(waiting, len(group.rows)))


def said(statements: Iterable[Statement]) -> Iterable[Said]:
    """Pair what sources say in words with the way to the words."""
    for statement in statements:
        yield Said(statement.printed, source_link(statement.source))


def is_illustrative(card: Scorecard) -> bool:
    """Whether any row rests on invented figures or on a rewritten text."""
    return any(source.illustrative for row in card.rows for source in row.sources)
