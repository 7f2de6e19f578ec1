"""What was reported, what do documents say, and what was known of it on a day?"""

from tongket.results.queries.claims import (
    ClaimFacts,
    ClaimKind,
    ClaimState,
    ClaimUnknown,
    DecisionFacts,
    DecisionKind,
    claim,
    claim_at,
    claims_at,
)
from tongket.results.queries.effects import ClaimView, EffectKind, FigureEffect, TargetEffect
from tongket.results.queries.figures import (
    Returned,
    figures,
    figures_of_units,
    history,
    marks_of_statements,
    marks_of_units,
    most_reported,
    proposals,
    returned,
    statements,
    statements_of_units,
    units_with_figures,
)
from tongket.results.queries.reading import DocumentRow, ReadDocument, document, documents
from tongket.results.queries.years import last_year

__all__ = [
    "ClaimFacts",
    "ClaimKind",
    "ClaimState",
    "ClaimUnknown",
    "ClaimView",
    "DecisionFacts",
    "DecisionKind",
    "DocumentRow",
    "EffectKind",
    "FigureEffect",
    "ReadDocument",
    "Returned",
    "TargetEffect",
    "claim",
    "claim_at",
    "claims_at",
    "document",
    "documents",
    "figures",
    "figures_of_units",
    "history",
    "last_year",
    "marks_of_statements",
    "marks_of_units",
    "most_reported",
    "proposals",
    "returned",
    "statements",
    "statements_of_units",
    "units_with_figures",
]
