"""What does a report say? A text becomes claims by named rules; pure, without model or network."""

from tongket.reading.claims.statements import Blanket, Miss
from tongket.reading.document import PERIOD_ASSUMED, Reading, read

__all__ = ["PERIOD_ASSUMED", "Blanket", "Miss", "Reading", "read"]
