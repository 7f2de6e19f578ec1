"""Which text, with which layout, does a file of any kind hold?"""

from tongket.reading.files.limits import LIMITS, Limits
from tongket.reading.files.opening import FileText, text_of_file

__all__ = ["LIMITS", "FileText", "Limits", "text_of_file"]
