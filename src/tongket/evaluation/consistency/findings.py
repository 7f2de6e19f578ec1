"""What does the check tell: which figures disagree, in what way, and how is that reckoned?"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tongket.evaluation.consistency.quantities import Kind, Quantity
from tongket.vocabulary.interval import Interval
from tongket.vocabulary.period import Period


class Outcome(StrEnum):
    """What it means that figures differ."""

    CONTRADICTION = "contradiction"  # they cannot all be true
    REVISION = "revision"  # the figure moved, plan and base did not
    TENSION = "tension"  # all can be true, but only with something unprinted far from usual


class Operation(StrEnum):
    """How a term enters a side's arithmetic; the first term of a side is simply there."""

    IS = "is"
    TIMES = "times"
    DIVIDED_BY = "divided_by"
    PLUS = "plus"
    MINUS = "minus"


@dataclass(frozen=True, slots=True)
class Term:
    """One number of a side's arithmetic.

    A quantity alone, in its unit, or where ``over`` is given its quotient over that (1.02 for a
    share of 102 %). A change between two levels names the later one and has no ``over``.
    ``solved`` tells a range that all figures together leave from one that ``figures`` print.
    """

    operation: Operation
    about: Quantity
    over: Quantity | None
    interval: Interval
    figures: tuple[str, ...]
    solved: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things said about the disputed quantity, and the arithmetic behind it.

    ``claims`` are the statements that speak of the quantity itself. ``plan`` and ``base`` are what
    they alone imply for the plan and for the level of the same period before.
    """

    interval: Interval
    terms: tuple[Term, ...]
    claims: tuple[str, ...]
    plan: Interval | None = None
    base: Interval | None = None

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of the prints it rests on."""
        return tuple(dict.fromkeys(id_ for term in self.terms for id_ in term.figures))

    @property
    def is_printed(self) -> bool:
        """Whether nothing had to be reckoned."""
        return all(t.operation is Operation.IS and not t.solved for t in self.terms)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A disputed claim prints the very numbers that another text prints of another indicator."""

    claim: str
    other_claim: str
    other_indicator: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unprinted:
    """The value that a quantity printed nowhere would need.

    ``over`` is its plan over its actual level (``Kind.PLAN``) or its level over that of the same
    period before (``Kind.LEVEL``); ``ratio`` is what the figures imply, one where nothing differs,
    and ``threshold`` how far from one is still likely.
    """

    indicator: str
    compared: Kind
    ratio: Interval
    threshold: Fraction


@dataclass(frozen=True, slots=True)
class Finding:
    """Figures about one quantity that do not go together.

    ``about`` is the quantity; where the sides bound only its quotient over another one, that is
    ``relative_to``. Sides are in the order in which their texts became known; the last one of a
    revision stands. ``odd_one_out`` is the only claim without which all else agrees, if there is
    exactly one. ``plan`` and ``base`` are, of a revision, what fits all of its figures.
    """

    outcome: Outcome
    about: Quantity
    sides: tuple[Side, ...]
    relative_to: Quantity | None = None
    odd_one_out: str | None = None
    likenesses: tuple[Likeness, ...] = ()
    plan: Interval | None = None
    base: Interval | None = None
    unprinted: Unprinted | None = None

    @property
    def indicator(self) -> str:
        """The indicator's code."""
        return self.about.indicator

    @property
    def unit(self) -> str:
        """The unit's key."""
        return self.about.unit

    @property
    def period(self) -> Period:
        """The period the quantity belongs to."""
        return self.about.period

    @property
    def kind(self) -> Kind:
        """Whether a level, a plan, a total or a hidden denominator is disputed."""
        return self.about.kind

    @property
    def figures(self) -> tuple[str, ...]:
        """The ids of all prints that take part."""
        return tuple(dict.fromkeys(id_ for side in self.sides for id_ in side.figures))
