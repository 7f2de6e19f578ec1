"""Which lines stand above the text?"""

from collections.abc import Iterator
from typing import TypeVar

from tongket.vocabulary.calendar import day_in_words
from tongket.writing.contents import text_of
from tongket.writing.document import Content, Front
from tongket.writing.form import Form, Separator
from tongket.writing.setting.lines import Head, Line, lines_of

_NO_DAY = "ngày      tháng      năm     "
_NO_NUMBER = "     "


def head_of(front: Front, form: Form) -> Head:
    """Give the lines above the text; what is not known yet is left blank."""
    marks, none = form.marks, Separator.NONE
    number = _NO_NUMBER if front.number is None else f"{front.number:02}"
    letter = not front.type_name
    subject = _filled(marks.letter_subject, "{subject}", front.subject) if letter else ()
    symbol = marks.number.format(number=number, symbol=front.symbol) if front.symbol else ""
    day = day_in_words(front.day) if front.day else _NO_DAY
    return Head(
        lines_of(
            form,
            ("superior", front.superior, none),
            ("body", front.body, marks.body_separator),
        ),
        lines_of(
            form,
            ("nation", marks.nation, none if marks.motto else marks.nation_separator),
            ("motto", marks.motto, marks.nation_separator if marks.motto else none),
        ),
        lines_of(
            form,
            ("number", symbol, none),
            ("letter_subject", subject if text_of(front.subject) else "", none),
        ),
        lines_of(form, ("place", f"{front.place}, {day}" if front.place else "", none)),
        (*_title(front, form), *_addressees(front.addressees, form), *_grounds(front, form)),
    )


def _title(front: Front, form: Form) -> tuple[Line, ...]:
    if not front.type_name:
        return ()
    separator = form.marks.subject_separator if text_of(front.subject) else Separator.NONE
    return lines_of(
        form,
        ("type_name", front.type_name, Separator.NONE),
        ("subject", front.subject, separator),
    )


def _filled(pattern: str, place: str, content: Content) -> Content:
    before, _, after = pattern.partition(place)
    return tuple(part for part in (before, *content, after) if part != "")


Item = TypeVar("Item")


def ended(items: tuple[Item, ...], ends: tuple[str, str]) -> Iterator[tuple[Item, str]]:
    """Each item with the mark that closes its line."""
    for place, item in enumerate(items, 1):
        yield item, ends[place == len(items)]


def _addressees(names: tuple[str, ...], form: Form) -> Iterator[Line]:
    if len(names) == 1:
        yield Line("addressee", (f"Kính gửi: {names[0]}",))
    elif names:
        yield Line("addressee", ("Kính gửi:",), leads=True)
        for name, end in ended(names, form.marks.addressee_ends):
            yield Line("addressees", (name + end,), mark="- ")


def _grounds(front: Front, form: Form) -> Iterator[Line]:
    for content, end in ended(front.grounds, form.marks.ground_ends):
        yield Line("ground", (*content, end), mark=form.marks.ground_start)
