"""Which figures about one web of quantities disagree, and what can be made of it?"""

from collections.abc import Set
from dataclasses import dataclass, replace

from tongket.evaluation.consistency.disputes import Dispute, claims_of, disputes, prints_of
from tongket.evaluation.consistency.findings import Finding, Outcome
from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.quantities import Quantity, Subjects, plain
from tongket.evaluation.consistency.relations import Thresholds
from tongket.evaluation.consistency.revisions import revised
from tongket.evaluation.consistency.sides import plan_and_base, sides
from tongket.evaluation.consistency.solution import Solution
from tongket.evaluation.consistency.system import System, system


@dataclass(frozen=True, slots=True)
class Settled:
    """What disagrees, and the solution of all that takes no part in a contradiction."""

    findings: tuple[Finding, ...]
    agreed: Solution


def settle(prints: tuple[Print, ...], subjects: Subjects, thresholds: Thresholds) -> Settled:
    """Part what agrees from what does not, and say in what way it does not.

    Conflicts are taken one by one, the smallest first. One that the rules allow to be a revision
    is resolved by telling the vintages of the level apart. The claims of any other are set aside
    until the rest agrees, and then taken back one by one as long as it still does.
    """
    whole = system(prints, subjects)
    solved = Solution(whole)
    if not solved.conflict:
        return Settled((), solved)
    inquiry = _Inquiry(whole, thresholds)
    contradictions = inquiry.contradictions()
    disputed = inquiry.aside.union(*map(inquiry.claims, contradictions))
    agreed = Solution(inquiry.whole.without_claims(disputed))
    return Settled((*contradictions, *inquiry.revisions()), agreed)


class _Inquiry:
    """The search: what is set aside, and which levels were seen to be revised."""

    def __init__(self, whole: System, thresholds: Thresholds) -> None:
        self.whole = whole
        self._thresholds = thresholds
        self._revised: list[Dispute] = []
        self._apart: list[Dispute] = []  # no two have a claim in common
        self._further: list[Dispute] = []  # with a claim that could not be taken back
        aside: set[str] = set()
        while dispute := self._contradiction(aside):
            self._apart.append(dispute)
            aside |= dispute.claims
        for claim in dict.fromkeys(p.claim for p in whole.prints if p.claim in aside):
            if dispute := self._contradiction(aside - {claim}):
                self._further.append(dispute)
            else:
                aside.remove(claim)
        self.aside = frozenset(aside)

    def claims(self, finding: Finding) -> frozenset[str]:
        """The claims that take part in a finding."""
        figures = set(finding.figures)
        return frozenset(printed.claim for printed in self.whole.prints if printed.id in figures)

    def contradictions(self) -> list[Finding]:
        """One finding for each quantity in dispute, none for what only repeats another one.

        A claim named as the odd one out explains all that it takes part in.
        """
        found: dict[Quantity, Finding] = {}
        for dispute in self._apart:
            about = plain(dispute.about)
            found[about] = found.get(about) or self._contradicting(dispute)
        for dispute in self._further:
            about = plain(dispute.about)
            told = (self.claims(finding) for finding in found.values())
            explained = dispute.claims & {finding.odd_one_out for finding in found.values()}
            if about not in found and not explained and not any(map(dispute.claims.issubset, told)):
                found[about] = self._contradicting(dispute)
        return list(found.values())

    def revisions(self) -> list[Finding]:
        """One finding for each level that moved, with the plan and the base that fit all of it."""
        agreed = Solution(self.whole.without_claims(self.aside))
        return [self._revising(dispute, agreed) for dispute in self._revised]

    def _contradiction(self, aside: Set[str]) -> Dispute | None:
        """The next conflict that no revision explains; revisions met on the way are kept.

        A level once in contradiction is not taken for revised by part of its figures.
        """
        contradicted = {dispute.about for dispute in self._apart}
        while conflict := Solution(self.whole, aside=aside).conflict:
            seen = disputes(conflict)
            left = self.whole.without_claims(aside)
            if not any(self._is_revised(d, left) for d in seen if d.about not in contradicted):
                return seen[0]
        return None

    def _is_revised(self, dispute: Dispute, left: System) -> bool:
        """Whether the disputed level moved; its vintages are told apart from there on."""
        subjects = revised(dispute, left, self._thresholds)
        if subjects:
            self.whole = system(self.whole.prints, subjects)
            self._revised.append(dispute)
        return subjects is not None

    def _as_met(self, dispute: Dispute) -> System:
        """What prints say if the vintages of the disputed quantity are not told apart."""
        revised = self.whole.subjects.revised
        if dispute.about not in revised:
            return self.whole
        others = {k: v for k, v in revised.items() if k != dispute.about}
        return system(self.whole.prints, replace(self.whole.subjects, revised=others))

    def _contradicting(self, dispute: Dispute) -> Finding:
        """Tell a contradiction, together with all that is disputed about the same quantity."""
        about = plain(dispute.about)
        same = [d for d in (*self._apart, *self._further) if plain(d.about) == about]
        claims = frozenset[str]().union(*(d.claims for d in same))
        settled = self.aside - claims
        met = self._as_met(dispute)
        return Finding(
            Outcome.CONTRADICTION,
            about,
            sides(dispute, met.without_claims(settled)),
            relative_to=dispute.relative_to and plain(dispute.relative_to),
            odd_one_out=_odd_one_out(claims, met, settled),
        )

    def _revising(self, dispute: Dispute, agreed: Solution) -> Finding:
        about = dispute.about
        told = sides(dispute, self._as_met(dispute).without_claims(self.aside - dispute.claims))
        standing = self.whole.subjects.revised[about].claim
        plan, base = plan_and_base(about, agreed)
        return Finding(
            Outcome.REVISION,
            about,
            tuple(sorted(told, key=lambda side: standing in side.claims)),
            relative_to=dispute.relative_to and plain(dispute.relative_to),
            plan=plan,
            base=base,
        )


def _odd_one_out(claims: Set[str], whole: System, settled: Set[str]) -> str | None:
    """The one of the claims without which all else agrees; such a claim is in every conflict."""
    conflict = Solution(whole, aside=settled).conflict
    every = sorted(claims & claims_of(prints_of(conflict)))
    odd = [claim for claim in every if not Solution(whole, aside=settled | {claim}).conflict]
    return odd[0] if len(odd) == 1 else None
