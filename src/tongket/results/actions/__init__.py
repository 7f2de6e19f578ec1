"""How do figures enter the record, from documents and by hand, and how do they leave it?"""

from tongket.results.actions.claims import (
    ClaimAlreadyDecided,
    ClaimDecisionUnknown,
    CorrectionInUse,
    DecisionAlreadyUndone,
    accept_claims,
    correct_claim,
    reject_claim,
    undo_decision,
)
from tongket.results.actions.entry import (
    Entry,
    ReasonMissing,
    ResultAlreadyApproved,
    ResultFromDocument,
    ResultSuperseded,
    ResultUnknown,
    ResultWithdrawn,
    approve_results,
    correct_result,
    enter_result,
    return_result,
    withdraw_result,
)
from tongket.results.actions.intake import take_in
from tongket.results.actions.recording import ClaimNotLinked, IssuerUnknown

__all__ = [
    "ClaimAlreadyDecided",
    "ClaimDecisionUnknown",
    "ClaimNotLinked",
    "CorrectionInUse",
    "DecisionAlreadyUndone",
    "Entry",
    "IssuerUnknown",
    "ReasonMissing",
    "ResultAlreadyApproved",
    "ResultFromDocument",
    "ResultSuperseded",
    "ResultUnknown",
    "ResultWithdrawn",
    "accept_claims",
    "approve_results",
    "correct_claim",
    "correct_result",
    "enter_result",
    "reject_claim",
    "return_result",
    "take_in",
    "undo_decision",
    "withdraw_result",
]
