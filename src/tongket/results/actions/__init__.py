"""How do figures enter the record, from documents and by hand, and how do they leave it?"""

from tongket.results.actions.claims import accept_claims, reject_claim, reject_claims
from tongket.results.actions.correcting import correct_claim, define_indicator
from tongket.results.actions.deciding import ClaimAlreadyDecided, ClaimChangedSince
from tongket.results.actions.entry import (
    Entry,
    PeriodNotBegun,
    ResultAlreadyApproved,
    ResultFromDocument,
    ResultSuperseded,
    ResultUnknown,
    ResultWithdrawn,
    UnitNotInPeriod,
    WithdrawalWithoutReason,
    approve_results,
    correct_result,
    enter_result,
    return_result,
    withdraw_result,
)
from tongket.results.actions.filing import DocumentInUse, refile_document
from tongket.results.actions.intake import DocumentOfTheFuture, take_in
from tongket.results.actions.recording import ClaimNotLinked
from tongket.results.actions.undoing import (
    ClaimDecisionUnknown,
    CorrectionInUse,
    DecisionAlreadyUndone,
    undo_decision,
    undo_decisions,
)
from tongket.results.issuers import IssuerNotOnRecord, UnitWithoutBody

__all__ = [
    "ClaimAlreadyDecided",
    "ClaimChangedSince",
    "ClaimDecisionUnknown",
    "ClaimNotLinked",
    "CorrectionInUse",
    "DecisionAlreadyUndone",
    "DocumentInUse",
    "DocumentOfTheFuture",
    "Entry",
    "IssuerNotOnRecord",
    "PeriodNotBegun",
    "ResultAlreadyApproved",
    "ResultFromDocument",
    "ResultSuperseded",
    "ResultUnknown",
    "ResultWithdrawn",
    "UnitNotInPeriod",
    "UnitWithoutBody",
    "WithdrawalWithoutReason",
    "accept_claims",
    "approve_results",
    "correct_claim",
    "correct_result",
    "define_indicator",
    "enter_result",
    "refile_document",
    "reject_claim",
    "reject_claims",
    "return_result",
    "take_in",
    "undo_decision",
    "undo_decisions",
    "withdraw_result",
]
