"""What do the pages say, in Vietnamese and English side by side?

One table a subject, joined here. A key is "page.thing"; words may hold {names} to fill in and the
tags <b>, <i>, <small>; what is filled in is escaped.
"""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from tongket.foundation.phrases.numerals import Language, pick
from tongket.web.words.accounts import ACCOUNTS
from tongket.web.words.bodies import BODIES
from tongket.web.words.compare import COMPARE
from tongket.web.words.documents import DOCUMENTS
from tongket.web.words.frame import FRAME
from tongket.web.words.mergers import MERGERS
from tongket.web.words.past import PAST
from tongket.web.words.reports import REPORTS
from tongket.web.words.units import UNITS

WORDS: dict[str, tuple[str, str]] = {
    **FRAME,
    **UNITS,
    **DOCUMENTS,
    **ACCOUNTS,
    **PAST,
    **COMPARE,
    **REPORTS,
    **MERGERS,
    **BODIES,
}


def say(key: str, language: Language, /, **data: object) -> SafeString:
    """Say the words of a key in a language, with its data filled in.

    Raises:
        KeyError: no words have this key, or they need data that was not given.
    """
    words = pick(WORDS[key], language)
    return format_html(words, **data) if data else mark_safe(words)  # noqa: S308 - our own words
