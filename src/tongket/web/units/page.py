"""What does the page of a scorecard show?"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from tongket.evaluation.queries import Review
from tongket.evaluation.scorecard import Scorecard
from tongket.foundation.phrases.numerals import Language
from tongket.foundation.phrases.table import phrase
from tongket.indicators import queries as indicators
from tongket.results.rules import Statement
from tongket.web.findings.sentences import Catalogue, FindingView, Teller
from tongket.web.units.headline import HeadlineView, headline_view
from tongket.web.units.links import SourceLink, source_link
from tongket.web.units.rows import Names, RowView, row_view


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
    statements: tuple[Said, ...]
    issuer: str  # of all targets, where there is but one
    illustrative: bool


def scorecard_page(
    review: Review, names: Names, catalogue: Catalogue, language: Language
) -> ScorecardPage:
    """Write out a review in a language."""
    card = review.scorecard
    rows = [row_view(row, card.period, names, language) for row in card.rows]
    issuers = {row.issuers for row in rows}
    only = next(iter(issuers)) if len(issuers) == 1 else ()
    teller = Teller(review.checked.prints, catalogue, language)
    return ScorecardPage(
        headline=headline_view(card.headline, language),
        groups=tuple(_by_field(card, rows, language)),
        known=tuple(map(teller.tell, review.known)),
        later=tuple(map(teller.tell, review.learned)),
        statements=tuple(said(card.statements)),
        issuer=only[0] if len(only) == 1 else "",
        illustrative=is_illustrative(card),
    )


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
