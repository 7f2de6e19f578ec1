"""How is a signed report corrected, once the record tells otherwise?"""

from collections.abc import Iterable
from dataclasses import replace

from tongket.reports.rewording import Touched
from tongket.vocabulary.calendar import day_in_words
from tongket.writing.contents import text_of
from tongket.writing.document import (
    Cell,
    CellAlign,
    Column,
    Document,
    Front,
    Gap,
    Paragraph,
    Row,
    Table,
)
from tongket.writing.form import Family

_TYPE = "THÔNG BÁO"
_ABBREVIATION, _REPLACED = "TB", "BC"
_HEAD = ("TT", "Nội dung đã ký", "Số liệu đã ký", "Số liệu nay")
_LONGEST = 240


def correction(signed: Document, touched: Iterable[Touched]) -> Document:
    """Draw up the draft of a notice that corrects the figures of a signed report.

    It names the report by number and day and lists each figure once, as signed and as the record
    has it now; what no source states any more is not corrected. Number, day and signer are left
    blank; why the figures changed is a marked gap.
    """
    front = signed.front
    subject = text_of(front.subject)
    about = f"về {subject[:1].lower()}{subject[1:]}" if subject else ""
    what = f"{front.type_name.capitalize()} {number_of(signed)} {about}".strip()
    rows = tuple(_row(place, each) for place, each in enumerate(_once(touched), start=1))
    return replace(
        signed,
        label="DỰ THẢO",
        front=Front(
            superior=front.superior,
            body=front.body,
            symbol=front.symbol.replace(_REPLACED, _ABBREVIATION, 1),
            place=front.place,
            type_name=_TYPE,
            subject=(f"Đính chính số liệu tại {what}",),
        ),
        blocks=(
            Paragraph((f"Qua rà soát, một số số liệu tại {what} được đính chính như sau:",)),
            Table(
                columns=(
                    Column(1, CellAlign.CENTRE),
                    Column(8),
                    Column(3, CellAlign.RIGHT),
                    Column(3, CellAlign.RIGHT),
                ),
                head=(Row(tuple(Cell((words,)) for words in _HEAD)),),
                rows=rows,
            ),
            Paragraph(("Lý do: ", Gap("Nêu lý do số liệu thay đổi."), ".")),
            Paragraph(("Các nội dung khác của văn bản không thay đổi.",)),
        ),
        appendices=(),
        end=signed.end and replace(signed.end, signature=replace(signed.end.signature, name="")),
    )


def number_of(signed: Document) -> str:
    """Cite a signed document by number and day, as its form does: "số 12-BC/HU, ngày …"."""
    front = signed.front
    if front.number is None or front.day is None:
        return ""
    mark, comma = ("-", ",") if signed.form.family is Family.PARTY else ("/", "")
    return f"số {front.number:02}{mark}{front.symbol}{comma} {day_in_words(front.day)}"


def _once(touched: Iterable[Touched]) -> list[Touched]:
    """Each figure where it is first read; prose and table print the same one."""
    first: dict[str, Touched] = {}
    for each in touched:
        if each.now:
            first.setdefault(each.ref, each)
    return list(first.values())


def _row(place: int, each: Touched) -> Row:
    words = each.sentence
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return Row((Cell((str(place),)), Cell((shown,)), Cell((each.then,)), Cell((each.now or "",))))
