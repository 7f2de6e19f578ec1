"""What does a document's own head say that it is, of which day and of which unit?"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tongket.organisation.queries import UnitFacts
from tongket.vocabulary.calendar import find_days
from tongket.vocabulary.error import TongketError

_HEAD = 1500  # code points in which a paper names its place and day of issue
_KINDS = frozenset(
    {
        *("BÁO CÁO", "BÁO CÁO NHANH", "BÁO CÁO TÓM TẮT", "BẢN TIN", "BIÊN BẢN", "CHỈ THỊ"),
        *("CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "ĐỀ ÁN", "HƯỚNG DẪN", "KẾ HOẠCH", "KẾT LUẬN"),
        *("NGHỊ QUYẾT", "PHƯƠNG ÁN", "QUYẾT ĐỊNH", "THÔNG BÁO", "TỜ TRÌNH"),
    }
)
"""Kinds of papers, as they stand alone on a line above what the paper is about."""

_NO_SUBJECT = re.compile(r"[-–_*(]|[IVX]+[.)]|[A-Z0-9]{1,2}[.)]|Kính gửi|Căn cứ|Phần |PHẦN |Điều ")
_BEGINS_TEXT = re.compile(r"Thực hiện |Theo |Ngày |Năm |Trong |Để ")
_ATTACHED_TO = re.compile(r"\((?:ban hành )?kèm theo [^()\n]{1,240}", re.IGNORECASE)
_TABLE_OF = re.compile(r"B(?:IỂU|iểu)(?: \S+){3,}(?<![.:;,])$")
_FEWEST_WORDS = 4  # of a headline
_MOST_LINES, _LONGEST = 3, 160  # of a subject, in lines and in code points of one


class DocumentUndated(TongketError):
    """Nobody says when a document was published, and its head does not either."""


class DocumentOfNoUnit(TongketError):
    """Nobody says whom a document is about, and its head names none, or several, that may be."""


def title_told(text: str) -> str:
    """Give the kind of a paper and what it is about, as its head has them, or else its headline.

    "BÁO CÁO" above "Kết quả thực hiện …" is "Báo cáo kết quả thực hiện …". Where the subject ends
    is told by an empty line, or by a line that has a number or words with which texts begin, or
    ends like a sentence. A headline is a first line that is no sentence and not all in capitals, as
    the names of offices are, with a text behind it; empty where there is none. A table is called
    by the first line that says what it shows: "BIỂU TỔNG HỢP CHỈ TIÊU NĂM 2023".
    """
    lines = [" ".join(line.split()) for line in text[:_HEAD].splitlines()]
    for place, kind in enumerate(lines):
        if kind in _KINDS:
            subject = " ".join(_subject(lines[place + 1 :]))
            if subject[1:2].islower():
                subject = subject[0].lower() + subject[1:]
            return f"{kind[0]}{kind[1:].lower()} {subject}" if subject else ""
    told = [line for line in lines if line]
    if (shown := next(filter(_TABLE_OF.match, told), "")) and len(shown) <= _LONGEST:
        return shown
    return told[0] if len(told) > 1 and _is_headline(told[0]) else ""


def _is_headline(line: str) -> bool:
    if line.isupper() or line[-1] in ".:;," or _NO_SUBJECT.match(line) or _BEGINS_TEXT.match(line):
        return False
    return len(line) <= _LONGEST and len(line.split()) >= _FEWEST_WORDS


def _subject(lines: Iterable[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        begins = _NO_SUBJECT.match(line) or (found and _BEGINS_TEXT.match(line))
        is_text = begins or line.endswith((".", ":")) or len(line) > _LONGEST
        if is_text or (found and not line) or len(found) == _MOST_LINES:
            break
        found += [line] if line else []
    return found


def day_of_issue(text: str) -> date:
    """Give the day that stands behind the place of issue: "Bằng Thành, ngày 25 tháng 10 năm 2026".

    An appendix has the day of the paper to which it belongs: "(Kèm theo Báo cáo số 812/BC-UBND
    ngày 08/12/2023 …)". Any other day in the head may be one of which the paper speaks
    (Decree 30/2020, appendix I).

    Raises:
        DocumentUndated: there is none.
    """
    head = text[:_HEAD]
    for before, day in _called_days(head):
        if before.endswith(","):
            return day
    for attached in _ATTACHED_TO.findall(head):
        for _, day in _called_days(attached):
            return day
    raise DocumentUndated


def _called_days(text: str) -> Iterator[tuple[str, date]]:
    """The whole days that a text calls "ngày", with what stands in front of each."""
    for written in find_days(text):
        before = text[: written.start].rstrip()
        called = before.lower().endswith("ngày") or text[written.start] in "Nn"
        if called and (day := written.on()):
            yield before, day


def unit_named(place: str | None, text: str, units: Iterable[UnitFacts], on: date) -> str:
    """Give the key of the unit that a document's head names, among those that were on a day.

    ``place`` is how it was read; of a longer name ("xã Trung Hội") it may be but the beginning.

    Raises:
        DocumentOfNoUnit: none of them is called so, or more than one.
    """
    name = _folded(place or "")
    head = " ".join(text[:_HEAD].lower().split())
    alive = {
        unit.key: _folded(unit.name)
        for unit in units
        if unit.valid_from <= on and (unit.valid_to is None or on < unit.valid_to)
    }
    found = [key for key, called in alive.items() if called == name]
    if name and not found:
        longer = {key: called for key, called in alive.items() if called.startswith(f"{name} ")}
        found = [key for key, called in longer.items() if called in head]
    if len(found) != 1:
        raise DocumentOfNoUnit(place=place or "", found=len(found) or None)
    return found[0]


def _folded(name: str) -> str:
    """The name as units have it: "Đảng ủy XÃ BẰNG THÀNH, Thái Nguyên" speaks of "xã Bằng Thành"."""
    words = name.partition(",")[0].lower().replace("uỷ", "ủy").split()
    return " ".join(word for word in words if word != "ủy")
