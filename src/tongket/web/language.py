"""In which language does this page speak?"""

from django.utils import translation

from tongket.foundation.phrases.numerals import Language

COOKIE = "language"
YEAR = 365 * 24 * 3600
CHOICES: dict[str, str] = {"vi": "Tiếng Việt", "en": "English"}


def current() -> Language:
    """The language chosen for this request; Vietnamese unless English was asked for."""
    return "en" if translation.get_language() == "en" else "vi"
