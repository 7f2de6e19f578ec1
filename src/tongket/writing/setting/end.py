"""Which lines stand below the text, and how does the text end?"""

from collections.abc import Iterator
from dataclasses import replace

from tongket.vocabulary.error import TongketError
from tongket.writing.document import End, Signature
from tongket.writing.form import Form, Power, Separator
from tongket.writing.setting.front import ended
from tongket.writing.setting.lines import Foot, Line, SetBlock, lines_of


class PowerUnknown(TongketError):
    """The form knows no signing by this power."""


def foot_of(end: End, form: Form) -> Foot:
    """Give the lines of recipients, powers, signer and drafting mark.

    Raises:
        PowerUnknown: somebody signs by a power that the form does not know.
    """
    signature = end.signature
    return Foot(
        tuple(_recipients(end, form)),
        lines_of(
            form,
            *(
                ("power", _power(power, whom, signature, form), Separator.NONE)
                for power, whom in signature.powers
            ),
            ("office", signature.office, Separator.NONE),
        ),
        lines_of(form, ("signer", signature.name, Separator.NONE)),
        lines_of(form, ("drafter", end.drafter, Separator.NONE)),
    )


def _power(power: Power, whom: str, signature: Signature, form: Form) -> str:
    """The line of a power: "TM. ỦY BAN NHÂN DÂN"."""
    known = dict(form.marks.powers)
    together = any(other is Power.ON_BEHALF for other, _ in signature.powers)
    if power not in known or (form.marks.collective and together and power is Power.FOR_HEAD):
        raise PowerUnknown(power=power.value, whom=whom, form=form.name)
    return known[power] + whom


def _recipients(end: End, form: Form) -> Iterator[Line]:
    marks = form.marks
    if not end.recipients and not end.kept:
        return
    yield Line("recipients_head", (marks.recipients_head,), leads=True)
    for name, close in ended(end.recipients, marks.recipient_ends):
        yield Line("recipients", (name + close,), mark="- ")
    if end.kept:
        yield Line("recipients", (marks.kept.format(kept=end.kept),), mark="- ")


def close(blocks: list[SetBlock], text_end: str) -> None:
    """Put the mark that ends a text in the place of its last full stop.

    The last line leads: nobody signs on a page without a word of what is signed.
    """
    last = blocks[-1] if blocks else None
    if not isinstance(last, Line):
        return
    blocks[-1] = last = replace(last, leads=True)
    if last.content and isinstance(last.content[-1], str):
        words = last.content[-1].rstrip()
        if words.endswith("."):
            blocks[-1] = replace(last, content=(*last.content[:-1], words[:-1] + text_end))
