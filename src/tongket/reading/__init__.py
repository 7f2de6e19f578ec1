"""What does a report say? A text becomes claims by named rules; pure, without model or network."""

from tongket.reading.document import PERIOD_ASSUMED, Reading, read
from tongket.reading.statements import Blanket, Miss

__all__ = ["PERIOD_ASSUMED", "Blanket", "Miss", "Reading", "read"]
