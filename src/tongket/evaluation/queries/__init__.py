"""How did a unit's year go, as known on a day, and what does arithmetic say of its figures?"""

from tongket.evaluation.queries.checked import Checked, relations_on
from tongket.evaluation.queries.findings import findings, findings_with
from tongket.evaluation.queries.reviews import Review, review, scorecard, years
from tongket.evaluation.queries.stories import Story, story

__all__ = [
    "Checked",
    "Review",
    "Story",
    "findings",
    "findings_with",
    "relations_on",
    "review",
    "scorecard",
    "story",
    "years",
]
