"""How did a unit's period go, promise by promise?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.judgement import (
    IndicatorTraits,
    Judgement,
    Override,
    Span,
    Thresholds,
    Verdict,
)
from tongket.plans.rules import Target
from tongket.results.rules import Figure, Statement
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source


class Chip(StrEnum):
    """What a reader must know of a row at a glance."""

    ESTIMATE = "estimate"
    NAMED_AS_MISSED = "named_as_missed"
    RECONSTRUCTED = "reconstructed"  # the name was not in a source
    ILLUSTRATIVE = "illustrative"


@dataclass(frozen=True, slots=True)
class TargetLine:
    """One issuer's target in a row: the computed verdict, and a person's where there is one."""

    target: Target
    judgement: Judgement
    override: Override | None = None

    @property
    def verdict(self) -> Verdict:
        """The one that stands: the person's, else the computed one."""
        return self.override.verdict if self.override else self.judgement.verdict


@dataclass(frozen=True, slots=True)
class Development:
    """How the result stands to the same period before.

    ``stated`` is the growth, ratio or change that the source prints; ``growth`` (percent) and
    ``change`` (in the unit, in points where that is percent) are computed from the numbers as
    printed. ``previous`` is the level before as a source prints it; ``derived`` the levels before
    that follow from result and stated growth where no source prints one.
    """

    stated: Figure | None = None
    growth: Span | None = None
    change: Span | None = None
    previous: Figure | None = None
    derived: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of the set.

    ``lines`` are its targets, the issuer first whose set the scorecard shows; ``plan`` the plan's
    values that follow from result and stated share where its number is not at hand. ``figure`` is
    the number the row shows: the level, else the share or change that alone was stated.
    ``vintages`` are the reports of that number, in the order in which they became known, ``ties``
    those that the order of reports cannot place behind it.
    """

    indicator: IndicatorTraits
    lines: tuple[TargetLine, ...]
    evidence: Evidence | None
    figure: Figure | None
    plan: Span | None
    development: Development
    vintages: tuple[Figure, ...]
    ties: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    chips: tuple[Chip, ...]

    @property
    def line(self) -> TargetLine:
        """The target that the headline counts."""
        return self.lines[0]

    @property
    def verdict(self) -> Verdict:
        """The verdict that the headline counts."""
        return self.line.verdict


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one field, in the order of the set."""

    field: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """What the rows add up to, beside what a source states.

    ``with_figures`` counts the rows with a figure for the whole period, ``estimates`` those of
    them that rest on an estimate, ``named_without_figures`` the indicators that a source names as
    missed without giving a figure for the period.
    """

    targets: int
    counts: Mapping[Verdict, int]  # every verdict has a count
    with_figures: int
    estimates: int
    named_without_figures: int
    stated: Statement | None  # the latest "29/34"


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A unit's period on a day: its headline, its rows by field, and what was said in words."""

    unit: str
    period: Period
    as_of: date
    headline: Headline
    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]  # on the whole set

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the set."""
        return tuple(row for group in self.groups for row in group.rows)


def scorecard(
    *,
    unit: str,
    period: Period,
    as_of: date,
    indicators: Iterable[IndicatorTraits],
    targets: Iterable[Target],
    figures: Iterable[Figure],
    statements: Iterable[Statement] = (),
    overrides: Iterable[Override] = (),
    thresholds: Thresholds | None = None,
) -> Scorecard:
    """Compose the scorecard from what was known on a day.

    ``indicators`` come in the order of the set; ``targets`` in the order of issuers, the one whose
    set is shown first. All rows are those known on ``as_of`` (``results.rules.known``) and may
    include other periods and units: last year's, a base year's, a reference unit's.
    """
    raise NotImplementedError
