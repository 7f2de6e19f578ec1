"""What does the page of a scorecard show?"""

from collections.abc import Iterable
from dataclasses import dataclass

from tongket.evaluation.queries import Review
from tongket.evaluation.scorecard import Scorecard
from tongket.foundation.phrases.numerals import Language
from tongket.foundation.phrases.table import phrase
from tongket.results.rules import Statement
from tongket.web.findings.sentences import FindingView, finding_view
from tongket.web.units.headline import HeadlineView, headline_view
from tongket.web.units.rows import Names, RowView, SourceLink, row_view, source_link


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
    later: tuple[FindingView, ...]
    statements: tuple[Said, ...]
    illustrative: bool


def scorecard_page(review: Review, names: Names, language: Language) -> ScorecardPage:
    """Write out a review in a language."""
    card = review.scorecard
    return ScorecardPage(
        headline=headline_view(card.headline, language),
        groups=tuple(
            (
                phrase(f"field.{group.field}", language),
                tuple(row_view(row, card.period, names, language) for row in group.rows),
            )
            for group in card.groups
        ),
        later=tuple(finding_view(finding, review.texts, language) for finding in review.learned),
        statements=tuple(said(card.statements)),
        illustrative=is_illustrative(card),
    )


def said(statements: Iterable[Statement]) -> Iterable[Said]:
    """Pair what sources say in words with the way to the words."""
    for statement in statements:
        yield Said(statement.printed, source_link(statement.source))


def is_illustrative(card: Scorecard) -> bool:
    """Whether any row rests on invented figures or on a rewritten text."""
    return any(source.illustrative for row in card.rows for source in row.sources)
