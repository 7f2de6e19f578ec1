"""How long is a short rule, and how wide is the text, in millimetres?"""

from tongket.writing.form import Form, Style
from tongket.writing.setting import Line

_MM_PER_POINT = 25.4 / 72
_CAPITAL_EM, _SMALL_EM = 0.63, 0.46  # mean width of a bold letter in faces like Times
_SHORT = 0.4  # of the line above: the decree wants a third to a half


def text_width_mm(form: Form, *, landscape: bool = False) -> float:
    """The width between the margins."""
    page = form.page
    return (page.height if landscape else page.width) - page.left - page.right


def short_rule_mm(line: Line, style: Style, width_mm: float) -> float:
    """The length of a rule between a third and a half of the line above it."""
    em = _CAPITAL_EM if style.capitals else _SMALL_EM
    longest = max(map(len, line.text.split("\n")))
    return _SHORT * min(longest * em * style.size * _MM_PER_POINT, width_mm)
