"""How do templates say words in the visitor's language?"""

from datetime import date

from django import template
from django.utils.safestring import SafeString

from tongket.foundation.phrases.numerals import day as written_day
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.web.language import current
from tongket.web.words import say as say_words

register = template.Library()


@register.simple_tag
def say(key: str, **data: object) -> SafeString:
    """Say the page's words of a key."""
    return say_words(key, current(), **data)


@register.simple_tag
def word(code: str, prefix: str = "") -> str:
    """Say the phrase of a code, with a capital: ``{% word "met" "verdict." %}`` is "Đạt"."""
    return sentence_case(phrase(f"{prefix}{code}", current()))


@register.filter
def day(value: date) -> str:
    """Write a day: "12/12/2023"."""
    return written_day(value)
