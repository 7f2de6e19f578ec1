"""From what is a report composed?

Plain facts, gathered once from the record: composing reads nothing more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tongket.evaluation.consistency.findings import Finding
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.scorecard import Headline, TargetLine
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.judgement import IndicatorTraits, Verdict
from tongket.plans.rules import Target
from tongket.reports.kinds import is_whole_year
from tongket.results.rules import Figure, Statement
from tongket.vocabulary.period import Period
from tongket.writing.form import Form
from tongket.writing.sentences import Spelling


@dataclass(frozen=True, slots=True)
class Office:
    """Who writes: a unit's body and the unit above; ``unit_name`` is as "huyện Pác Nặm"."""

    unit: str
    unit_name: str
    unit_kind: str
    body_kind: str
    body_name: str
    superior: str  # name of the unit above, empty where there is none


@dataclass(frozen=True, slots=True)
class Line:
    """All that a report may say of one indicator.

    ``targets`` are those of the year, the issuer first whose plan the office reports on;
    ``evidence`` the standing figures of the report's period, ``ties`` those that say otherwise and
    cannot be placed behind them. ``partial`` is a figure that reaches only part of the period,
    ``year_estimate`` what a report within the year expects of the whole year.
    ``former`` are its levels of the years before, ``plans`` the levels set for any year,
    ``months`` of what adds up over the year the levels of every month to the reported one.
    """

    indicator: IndicatorTraits
    part_of: str = ""
    targets: tuple[TargetLine, ...] = ()
    evidence: Evidence | None = None
    ties: tuple[Figure, ...] = ()
    partial: Figure | None = None
    year_estimate: Figure | None = None
    named_missed: bool = False
    next_target: Target | None = None
    former: tuple[Figure, ...] = ()
    plans: tuple[Target, ...] = ()
    months: tuple[Figure, ...] = ()

    @property
    def target(self) -> Target | None:
        """The target of the year that is reported on."""
        return self.targets[0].target if self.targets else None

    @property
    def verdict(self) -> Verdict | None:
        """How the year went, where the whole of it is judged."""
        return self.targets[0].verdict if self.targets else None

    @property
    def is_missed(self) -> bool:
        """Whether its target was missed, by its figures or by the words of a source."""
        return self.verdict is Verdict.MISSED or (
            self.named_missed and (self.verdict is None or not self.verdict.is_final)
        )


@dataclass(frozen=True, slots=True)
class Material:
    """A report's facts as known on a day; ``bodies`` name the issuers by key.

    ``lines`` come in the order of the plan's set, then indicators that only have figures;
    ``stated`` is how many targets a source calls met in the period.
    """

    office: Office
    form: Form
    period: Period
    as_of: date
    lines: tuple[Line, ...]
    headline: Headline
    stated: Statement | None = None
    findings: tuple[Finding, ...] = ()
    prints: Mapping[str, Print] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    is_illustrative: bool = False
    spelling: Spelling = Spelling.ON_FIRST

    @property
    def year(self) -> int:
        """The year of the plan that is reported on."""
        return self.period.start.year

    @property
    def is_whole_year(self) -> bool:
        """Whether it looks back on the whole year."""
        return is_whole_year(self.period)

    @property
    def planned(self) -> tuple[Line, ...]:
        """The lines with a target of the year."""
        return tuple(line for line in self.lines if line.targets)
