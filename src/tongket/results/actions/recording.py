"""Which rows does an accepted claim become?"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tongket.foundation import documents
from tongket.foundation.documents import DocumentFacts
from tongket.foundation.fields import period_columns
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.plans.actions import set_target
from tongket.plans.terms import Origin
from tongket.results.models import ClaimDecision, RecordedStatement, Result
from tongket.results.promise import ProposedTarget
from tongket.results.proposal import Proposal
from tongket.results.queries.claims import ClaimFacts, ClaimKind
from tongket.results.queries.effects import ClaimView
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import PeriodKind


class ClaimNotLinked(TongketError):
    """A claim names no indicator of the catalogue yet."""


_SAYS = {ClaimKind.MISS: "missed", ClaimKind.BLANKET: "all_met"}
_LONGEST_STATEMENT = 600


@dataclass(frozen=True, slots=True)
class Recorder:
    """Writes the rows of accepted claims; documents and units are looked up once."""

    access: Access
    _documents: dict[str, DocumentFacts] = field(default_factory=dict)
    _units: dict[str, int] = field(default_factory=dict)

    def put_on_record(self, view: ClaimView, decision: ClaimDecision) -> None:
        """Record what a claim says, as its acceptance has it.

        Raises:
            ClaimNotLinked: it names no indicator.
            TongketError: what else keeps it from being recorded as it stands.
        """
        facts = view.facts
        if view.problem:
            raise view.problem
        if facts.kind is ClaimKind.BLANKET:
            self._record_statement(facts, decision, None, says=_SAYS[facts.kind])
            return
        if view.indicator is None:
            raise ClaimNotLinked(words=facts.claim.indicator)
        if facts.kind is ClaimKind.MISS:
            self._record_statement(facts, decision, view.indicator.id, says=_SAYS[facts.kind])
        elif view.proposal and view.proposal.statement:
            said = view.proposal.statement
            self._record_statement(
                facts, decision, None, says=said.says, met=said.met, total=said.total
            )
        elif view.proposal:
            self._record_results(facts, view.proposal, decision, view.indicator.id)
            for target in view.proposal.targets:
                self._set_target(facts, target, decision)

    def _record_results(
        self, facts: ClaimFacts, proposal: Proposal, decision: ClaimDecision, indicator: int
    ) -> None:
        document = self._document(facts.document)
        shared: dict[str, Any] = {
            **period_columns(facts.period),
            "indicator_id": indicator,
            "unit_id": self._unit(facts.unit),
            "stage": proposal.stage,
            "claim": facts.key,
            "decision": decision,
            "document_id": document.id,
            "definition": facts.definition,
            "illustrative": document.illustrative,
            "cut_off": facts.cut_off or _last_day(facts),
            "known_from": document.published_from,
            "known_to": document.published_to,
            "recorded_at": decision.decided_at,
            "recorded_by": decision.decided_by,
            "approved_at": decision.decided_at,
            "approved_by": decision.decided_by,
        }
        for figure in proposal.figures:
            number: dict[str, Any] = {"number": figure.number}
            Result.objects.create(
                **shared,
                **number,
                measure=figure.measure,
                basis=figure.basis,
                decimals=figure.decimals,
                bound=figure.bound,
                printed=figure.printed,
                start=figure.start,
                end=figure.end,
            )

    def _record_statement(
        self,
        facts: ClaimFacts,
        decision: ClaimDecision,
        indicator: int | None,
        *,
        says: str,
        met: int | None = None,
        total: int | None = None,
    ) -> None:
        document = self._document(facts.document)
        start, end = facts.read.start, facts.read.end
        RecordedStatement.objects.create(
            **period_columns(facts.period),
            unit_id=self._unit(facts.unit),
            indicator_id=indicator,
            says=says,
            met=met,
            total=total,
            printed=document.text[start:end][:_LONGEST_STATEMENT],
            document_id=document.id,
            start=start,
            end=end,
            decision=decision,
            recorded_at=decision.decided_at,
        )

    def _set_target(
        self, facts: ClaimFacts, target: ProposedTarget, decision: ClaimDecision
    ) -> None:
        document = self._document(facts.document)
        set_target(
            facts.unit,
            facts.indicator,
            target.period,
            target.terms,
            issuer=target.basis or facts.body,
            origin=Origin(
                known_from=document.published_from,
                known_to=document.published_to,
                document=document.key,
                claim=facts.key,
                start=target.start,
                end=target.end,
            ),
            by=decision.decided_by_id,
            at=decision.decided_at,
            access=self.access,
        )

    def _document(self, key: str) -> DocumentFacts:
        if key not in self._documents:
            self._documents[key] = documents.document(key)
        return self._documents[key]

    def _unit(self, key: str) -> int:
        if key not in self._units:
            self._units[key] = organisation.unit(key).id
        return self._units[key]


def _last_day(facts: ClaimFacts) -> date | None:
    """The day to which a period that ends on a named day counts."""
    return facts.period.end if facts.period.kind is PeriodKind.TO_DAY else None
