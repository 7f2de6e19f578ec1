"""What is said of one promise, and on which figures does that rest?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tongket.evaluation.verdicts.grid import Steps, as_decimal, as_span, percent, shown
from tongket.evaluation.verdicts.judgement import Reason, Span, Terms, Verdict
from tongket.evaluation.verdicts.measuring import ANY, Measured, as_printed
from tongket.evaluation.verdicts.planned import promised
from tongket.evaluation.verdicts.zones import Plan
from tongket.plans.rules import Target
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.interval import Interval, printed_interval
from tongket.vocabulary.stage import Stage


@dataclass(frozen=True, slots=True)
class Pace:
    """How far a part of the period has come: percent of its days, and to which day."""

    until: date
    share_of_time: Decimal


@dataclass(frozen=True, slots=True)
class Held:
    """A result as it was held against a plan; ``whole`` is the number that a share is taken of."""

    measured: Measured
    value: Steps
    plan: Plan
    whole: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A computed verdict with all that its one sentence needs; numbers are reckoned when asked.

    ``stated_share`` is the share of plan that the source prints. ``otherwise`` is the best verdict
    that a hedge would also allow. ``held`` is what was compared, where anything was.
    """

    target: Target
    verdict: Verdict
    reason: Reason
    terms: Terms
    nearly_met: Decimal  # the threshold in force, in percent
    held: Held | None = None
    stated_share: Figure | None = None
    otherwise: Verdict | None = None
    pace: Pace | None = None

    @property
    def value(self) -> Span | None:
        """The result in ``terms``, rounded as it was compared; a hedged one spans several."""
        return as_span(self.held.value, self.held.measured.decimals) if self.held else None

    @property
    def plan(self) -> Span | None:
        """What was asked for in ``terms``, rounded likewise; as given while nothing is compared."""
        if self.target.kind in ANY:
            return None
        if self.held:
            asked = Steps(self.held.plan.low, self.held.plan.high)
            return as_span(asked, self.held.measured.decimals)
        numbers = promised(self.target, None, self.terms)
        return Span(*numbers) if numbers else None

    @property
    def share(self) -> Decimal | None:
        """Our own share of plan in percent, of the numbers as printed."""
        if self.held is None or self.held.whole is None:
            return None
        return as_decimal(percent(self.held.measured.number, self.held.whole, 1), 1)

    @property
    def share_range(self) -> Span | None:
        """Every share that the print of result and plan allows, in percent."""
        if self.held is None or self.held.whole is None:
            return None
        whole, target = Interval.point(self.held.whole), self.target
        if not target.exact:
            whole = printed_interval(self.held.whole, target.decimals, Bound.EXACT)
        values = self.held.measured.read(as_printed)
        if not (values.is_positive and whole.is_positive):
            return None
        return shown((values / whole).scaled(100))

    @property
    def rests_on(self) -> tuple[Figure, ...]:
        """The figures that the result is reckoned from."""
        return self.held.measured.figures if self.held else ()

    @property
    def rests_on_estimate(self) -> bool:
        """Whether a figure it rests on is an estimate."""
        return any(figure.stage is Stage.ESTIMATE for figure in self.rests_on)
