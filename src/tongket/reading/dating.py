"""What does a document report on, which place and which time, by its own first words?"""

import re
from collections.abc import Sequence
from datetime import date

from tongket.reading.atoms import Atom, Piece, folded, words_of
from tongket.reading.scope import Span
from tongket.reading.times import Time, When
from tongket.reading.tokens import Token
from tongket.vocabulary.period import Period

_LEAD = 2500  # characters in which a document says what it is about
_PLANNING = folded("nhiệm vụ", "phương hướng", "kế hoạch", "mục tiêu", "giải pháp", "bàn", "chỉ tiêu",
                   "triển khai", "dự toán", "phấn đấu")  # fmt: skip
_UNIT = r"(?:huyện|xã|phường|tỉnh|thị\s+xã|thị\s+trấn|thành\s+phố|TP\.?|đặc\s+khu|quận)"
_NAME = r"[A-ZĐÀ-Ỹ][\w’']*(?:[ \t]+[A-ZĐÀ-Ỹ][\w’']*){0,4}"
_PLACE = re.compile(
    rf"(?P<unit>(?i:{_UNIT}))\s+(?P<name>{_NAME})(?:,?\s*\(?\s*(?:(?i:tỉnh|TP\.?|thành\s+phố|huyện)\s+)?(?P<within>{_NAME})\s*\)?)?"
)
_YEAR = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")


def span_of(
    text: str, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], published: date | None
) -> Span:
    """Say which period a document reports on and which it plans for."""
    lead = [[atom for atom in line if atom.start < _LEAD] for line in lines]
    flat = [atom for line in lead for atom in line]
    year = _year(text, flat, published)
    if year is None:
        return Span(None, None, None)
    report = next(filter(None, (_report(tokens, line, year) for line in lead)), Period.year(year))
    return Span(report, _plan(tokens, flat, year, report), year)


def _year(text: str, lead: Sequence[Atom], published: date | None) -> int | None:
    """The year that undated words of the document mean."""
    for atom in lead:
        if (
            atom.piece is Piece.TIME
            and atom.time
            and atom.time.year
            and atom.time.when not in {When.TERM}
        ):
            if atom.time.when is When.DAY and atom.time.day is None:
                continue
            return atom.time.year
    if published:
        return published.year
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def _report(tokens: Sequence[Token], lead: Sequence[Atom], year: int) -> Period | None:
    """A line's first period that is not spoken of as planned; of a month and months to it, the longer."""
    found: Period | None = None
    for index, atom in enumerate(lead):
        if atom.piece is not Piece.TIME or atom.time is None or _is_planned(tokens, lead, index):
            continue
        period = _own_period(atom.time, year)
        if period is None or not _is_near(period, year):
            continue
        if found is None:
            found = period
        elif found in period and period.start.year == year and period.end == found.end:
            return period
    return found


def _is_near(period: Period, year: int) -> bool:
    """Whether a report of that year may be about the period."""
    return period.start.year <= year + 1 and period.end.year >= year - 1


def _own_period(time: Time, year: int) -> Period | None:
    if time.when in {When.LAST_MONTHS, When.NEXT_YEAR, When.SEASON}:
        return None
    return time.period(year)


def _is_planned(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether a word for plans stands closer before the time than any mark."""
    words: list[str] = []
    for atom in reversed(lead[max(0, index - 7) : index]):
        if atom.piece is Piece.MARK or atom.piece is Piece.TIME:
            break
        words.insert(0, words_of(tokens, atom))
    near = f" {' '.join(words)} "
    return any(f" {word} " in near for word in _PLANNING) and not any(
        f" {word} " in near
        for word in folded("kết quả", "tình hình", "thực hiện", "đánh giá", "công tác", "ước")
    )


def _plan(
    tokens: Sequence[Token], lead: Sequence[Atom], year: int, report: Period | None
) -> Period | None:
    for index, atom in enumerate(lead):
        if atom.piece is Piece.TIME and atom.time and _is_planned(tokens, lead, index):
            period = atom.time.period(year)
            if period and report and period.start > report.end:
                return period
    return None


def place_of(text: str) -> str | None:
    """The place whose report it is: the first named unit and, where it follows, the one above."""
    match = _PLACE.search(text[:_LEAD])
    if match is None:
        return None
    name = f"{match['unit']} {match['name']}"
    return (
        " ".join(f"{name}, {match['within']}".split())
        if match["within"]
        else " ".join(name.split())
    )
