"""Which Vietnamese did the letters of a font or code page from before Unicode show?"""

from tongket.reading.legacy.alphabets import Scheme
from tongket.reading.legacy.conversion import modernised
from tongket.reading.legacy.detection import scheme_of_bytes

__all__ = ["Scheme", "modernised", "scheme_of_bytes"]
