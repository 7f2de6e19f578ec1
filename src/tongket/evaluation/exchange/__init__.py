"""What do other programs get of scorecards and findings?

The shapes of ``docs/json.md``: codes instead of sentences, exact numbers as strings, days in ISO
form, ``None`` for what is not known. Neither row numbers of the database nor moments of recording
are in them, so that two records of the same facts give the same bytes.
"""

from tongket.evaluation.exchange.findings import CheckShape, check_shape
from tongket.evaluation.exchange.scorecards import ScorecardShape, scorecard_shape

__all__ = ["CheckShape", "ScorecardShape", "check_shape", "scorecard_shape"]
