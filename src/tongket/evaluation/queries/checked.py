"""What does arithmetic say of printed figures, and what of that did people explain?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tongket.evaluation.consistency.check import check
from tongket.evaluation.consistency.explained import Explained, Explanation, explained
from tongket.evaluation.consistency.findings import Finding, Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.relations import PlanIndicator, Quotient, Relations, Sum
from tongket.evaluation.consistency.relations import Thresholds as ConsistencyThresholds
from tongket.indicators import queries as indicators
from tongket.indicators.queries import IndicatorFacts

_findings = lru_cache(maxsize=64)(check)  # pure: the same prints have the same findings


@dataclass(frozen=True, slots=True)
class Checked:
    """Findings with the prints that they name by id, and what people said to explain them."""

    findings: tuple[Finding, ...]
    prints: Mapping[str, Print]
    explanations: tuple[Explanation, ...] = ()

    @property
    def unexplained(self) -> tuple[Finding, ...]:
        """The findings that nobody explained."""
        return tuple(f for f in self.findings if not self.explained(f).now)

    def explained(self, finding: Finding) -> Explained:
        """Say how people explained a finding."""
        return explained(finding, self.prints, self.explanations)

    @property
    def waiting(self) -> tuple[Finding, ...]:
        """The findings that ask somebody to look into them: a revision is only to be known."""
        return tuple(f for f in self.unexplained if f.outcome is not Outcome.REVISION)


def has_tension(findings: Iterable[Finding]) -> bool:
    """Whether any finding is of the kind that people explain."""
    return any(finding.outcome is Outcome.TENSION for finding in findings)


def findings_of(
    prints: Iterable[Print], relations: Relations, thresholds: ConsistencyThresholds
) -> tuple[Finding, ...]:
    """Find what does not go together; the same prints are checked once."""
    return _findings(tuple(prints), relations, thresholds)


def relations_on(day: date) -> Relations:
    """Give what the catalogue of a day says of its indicators, as far as arithmetic needs it."""
    return relations_of(indicators.catalogue(day))


def relations_of(facts: Mapping[str, IndicatorFacts]) -> Relations:
    """Give what a catalogue says of its indicators, as far as arithmetic needs it."""
    related = indicators.relations(facts)
    return Relations(
        sums=tuple(Sum(total, parts) for total, parts in related.sums.items()),
        plan_indicators=tuple(PlanIndicator(*pair) for pair in related.plans.items()),
        quotients=tuple(
            Quotient(code, quotient.numerator, quotient.denominator)
            for code, quotient in related.quotients.items()
        ),
        in_points=frozenset(code for code, fact in facts.items() if fact.unit == "%"),
    )
