"""What does one column of a table hold, by the words of its head?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from tongket.reading.claims.formers import former_in
from tongket.reading.pieces.atoms import says
from tongket.reading.pieces.moments import DECEMBER
from tongket.reading.pieces.times import time_at
from tongket.reading.text.normalise import key
from tongket.vocabulary.former import UNSAID, Former, FormerKind
from tongket.vocabulary.period import Period
from tongket.vocabulary.wording.columns import (
    COLUMN_ESTIMATE,
    COLUMN_GROWTH,
    COLUMN_INDEX,
    COLUMN_NEXT,
    COLUMN_NOTES,
    COLUMN_PAST,
    COLUMN_PLAN,
    COLUMN_RESULT,
    COLUMN_WORDS,
)


class Role(StrEnum):
    """What the cells of a column are."""

    INDEX = "index"
    NAME = "name"
    PLACE = "place"
    UNIT = "unit"
    NOTE = "note"
    RESULT = "result"
    PLAN = "plan"
    NEXT_PLAN = "next plan"
    PREVIOUS = "previous"
    PLAN_SHARE = "share of plan"
    OVER_PLAN = "over plan"
    RATIO = "ratio"
    GROWTH = "growth"
    CHANGE = "change"
    EXCESS = "excess over plan"
    GROUP = "group"
    UNKNOWN = "unknown"

    @property
    def measures(self) -> bool:
        """Whether the cells are figures."""
        return self in _FIGURES


_FIGURES = frozenset(
    {
        Role.RESULT,
        Role.PLAN,
        Role.NEXT_PLAN,
        Role.PREVIOUS,
        Role.PLAN_SHARE,
        Role.OVER_PLAN,
        Role.RATIO,
        Role.GROWTH,
        Role.CHANGE,
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's role and, as far as its head tells, its period and the issuer of its plan.

    ``former`` is what its figures are compared with, ``home`` the column whose figures are.
    ``estimate`` where a result is estimated, ``foreseen`` where nothing but that is said of it;
    ``of_plan`` where a ratio compares the next plan.
    ``thing`` are the words that name what is measured, folded, ``unit`` what it is counted in.
    ``unsaid`` where it compares and nothing says with what.
    """

    role: Role
    period: Period | None = None
    base: str = ""
    former: Former = UNSAID
    estimate: bool = False
    foreseen: bool = False
    of_plan: bool = False
    home: int | None = None
    thing: str = ""
    unit: str = ""
    unsaid: bool = False


_PLUS_MINUS = re.compile(r"\s*\(?\s*(?:±|\+\s*[,;/(]*\s*[-–−]\s*\)?|[-–−]\s*[,;/]\s*\+)\s*\)?\s*")
_LETTERS = re.compile(r"[^\W\d_]+")


def _keys(phrases: Sequence[str]) -> frozenset[str]:
    """Phrases in the one spelling in which heads are compared."""
    return frozenset(" ".join(map(key, _LETTERS.findall(phrase))) for phrase in phrases)


_FIXED = {phrase: Role(role) for role, rows in COLUMN_WORDS.items() for phrase in _keys(rows)}
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _FIXED)
_PLAN, _RESULT, _PAST, _ESTIMATE, _GROWTH, _INDEX, _NEXT, _NOTES = map(
    _keys,
    (
        COLUMN_PLAN,
        COLUMN_RESULT,
        COLUMN_PAST,
        COLUMN_ESTIMATE,
        COLUMN_GROWTH,
        COLUMN_INDEX,
        COLUMN_NEXT,
        COLUMN_NOTES,
    ),
)
_REMAINDERS = _keys(
    ("tuyệt đối", "tương đối", "số tuyệt đối", "số tương đối", "số tiền", "số lượng")
)
_TIMES = _keys(("tháng", "quý"))
_YEAR_IN_HEAD = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")
_SHORT_MONTHS = re.compile(r"(?<![\w])([0-9]{1,2})\s?T(?![\w])", re.IGNORECASE)
_NUMBERED_MONTH = re.compile(r"(?<![\w])T\s?([0-9]{1,2})(?![\w])")
_SOME_MONTHS = re.compile(r"(?<![\w])[0-9]{1,2}\s?(?:T|tháng)(?![\w])", re.IGNORECASE)
_WORD_START = re.compile(r"(?<![\w/.,-])[\w]")
_BRACKETED = re.compile(r"\([^)]*\)")
_VERSUS = re.compile(
    r"\s*(?:\bso(?:\s+sánh)?\s+với\b|(?<!\bgiá )\bso\b(?!\s+sánh\b(?!.*\bvới\b))"
    r"|/(?=\s?[^\W\d_])|(?<=[0-9]{4})\s?/(?=\s?(?:19|20)[0-9]{2})|:)\s*",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\s*(?:so\b|tỷ\s+lệ\b|tỉ\s+lệ\b|%|tỷ\s+trọng\b)|.*%", re.IGNORECASE)
_ISSUER = re.compile(
    r"\b(?:trung ương|tw|chính phủ|bộ|tỉnh|huyện|thành phố|thị xã|xã|phường|hđnd|ubnd)\b",
    re.IGNORECASE,
)
_PLAN_WORDS = re.compile(
    r"\b(?:kế hoạch|kh|dự toán|dt|nghị quyết|nq|chỉ tiêu|mục tiêu)\b.*", re.IGNORECASE
)
_PLACE_OR_UNIT = key("đơn") + " " + key("vị")
_UNTIL = re.compile(
    r"(?:đến|hết)\s+(?:ngày\s+)?(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>20[0-9]{2})",
    re.IGNORECASE,
)
_MONTH_TOLD_FROM = 10  # the day of a month from which it is told of
_HEAD_LENGTH = 200  # characters of a head that are looked at


def opens_rows(head: str) -> Role | None:
    """The role of a column that numbers or names the rows, by the words of its head."""
    first = _LETTERS.search(head)
    if first is None or ("(" not in head and key(first[0]) not in _FIRST_WORDS):
        return None
    role = _FIXED.get(_words(_BRACKETED.sub(" ", head[:_HEAD_LENGTH])))
    return role if role in {Role.INDEX, Role.NAME, Role.UNIT} else None


def column_of(head: str, year: int | None) -> Column:
    """Say what one column holds by the words of its head."""
    return _column(head[:_HEAD_LENGTH], year)


@lru_cache(maxsize=4096)
def _column(head: str, year: int | None) -> Column:
    plain = _BRACKETED.sub(" ", head)
    words = _words(plain)
    if _PLUS_MINUS.fullmatch(head):
        return Column(Role.CHANGE, unsaid=True)
    if _is_note(words) and "%" not in head:
        return Column(Role.NOTE)
    if words in _FIXED and _FIXED[words] is not Role.NOTE:
        return Column(_FIXED[words])
    left, right = _sides(head)
    if right is not None or _COMPARES.match(head) or _has(words, _GROWTH):
        return _compared(head, left, right, year)
    period = _period(head, year)
    plan, result = _has(words, _PLAN), _has(words, _RESULT)
    earlier = period is not None and year is not None and period.end.year < year
    if _has(words, _PAST) or (earlier and (result or not plan)):
        return Column(Role.PREVIOUS, period, former=_former(plain, year))
    later = period is not None and year is not None and period.start.year > year
    if plan and not any(f"{words} ".startswith(f"{one} ") for one in _RESULT):
        role = Role.NEXT_PLAN if later or _has(words, _NEXT) else Role.PLAN
        return Column(role, period, _issuer_of(plain))
    estimate = _has(words, _ESTIMATE)
    if estimate and not result and later:  # "Dự kiến 2030"
        return Column(Role.NEXT_PLAN, period)
    if result or (estimate and period is not None):
        return Column(Role.RESULT, period, estimate=estimate, foreseen=not result)
    return Column(Role.UNKNOWN, period, unsaid=words in _REMAINDERS)


def _is_note(words: str) -> bool:
    begins = any(f"{words} ".startswith(f"{note} ") for note in _NOTES)
    return begins or _FIXED.get(words) is Role.NOTE


def _words(head: str) -> str:
    return " ".join(key(word) for word in _LETTERS.findall(head))


def compares(head: str) -> bool:
    """Whether a head sets one thing against another: "So với cùng kỳ", "TH/KH"."""
    return _sides(head)[1] is not None


def tells_result(head: str) -> bool:
    """Whether a head names a result or an estimate, no plan and no comparison."""
    words = _words(_BRACKETED.sub(" ", head))
    apart = not compares(head) and not _COMPARES.match(head)
    return apart and _has(words, _RESULT) and not _has(words, _PLAN | _PAST | _GROWTH)


def tells_plan(head: str) -> bool:
    """Whether a head names a plan, and compares nothing with it."""
    return _has(_words(_BRACKETED.sub(" ", head)), _PLAN) and not compares(head)


def is_lone_unit(head: str) -> bool:
    """Whether a head says "Đơn vị", a unit of measure or a body as the others have it."""
    return _words(head) == _PLACE_OR_UNIT


def years_in(head: str) -> list[int]:
    """The years that a head names."""
    return list(map(int, _YEAR_IN_HEAD.findall(head[:_HEAD_LENGTH])))


def _sides(head: str) -> tuple[str, str | None]:
    """What is compared and with what: "ƯTH 2024/KH 2024", "Ước TH so với cùng kỳ"."""
    found = list(_VERSUS.finditer(head))
    for match in reversed(found):
        right = head[match.end() :]
        words = _words(_BRACKETED.sub(" ", right))
        slash, left = match[0].strip() in {"/", ":"}, head[: match.start()]
        timed = _YEAR_IN_HEAD.search(right) or (not slash and _has(words, _TIMES))
        if timed or _has(words, _PLAN | _PAST | _RESULT):
            told = _has(_words(left), _PLAN | _RESULT) or _SOME_MONTHS.search(left)
            if not slash or told or _YEAR_IN_HEAD.search(left):
                return left, right
    return head, None


def _compared(head: str, left: str, right: str | None, year: int | None) -> Column:
    """A share of plan, a ratio to a former level, a growth or a change."""
    words = _words(_BRACKETED.sub(" ", head if right is None else right))
    period = _period(left, year) if right is not None else None
    grows = _has(_words(head), _GROWTH) and not _has(_words(head), _INDEX)
    percent = "%" in head
    planned_next = _has(_words(left), _PLAN) and right is not None and not _has(words, _PLAN)
    if planned_next:
        return Column(Role.RATIO, period, of_plan=True)
    if _has(words, _PLAN):
        if grows:
            return Column(Role.OVER_PLAN if percent else Role.UNKNOWN, period)
        return Column(Role.PLAN_SHARE, period, _issuer_of(head))
    if grows:
        role = Role.GROWTH if percent else Role.CHANGE
        unsaid = right is None and not _has(words, _PAST)
        return Column(role, period, former=_former(right or head, year), unsaid=unsaid)
    if right is not None or _has(words, _PAST) or _has(_words(head), _INDEX):
        return Column(Role.RATIO, period, former=_former(right or head, year))
    if words.startswith(key("so")) and not _has(words, _RESULT):
        return Column(Role.GROUP, period, unsaid=True)
    return Column(Role.PLAN_SHARE, period or _period(head, year), unsaid=True)


def _issuer_of(head: str) -> str:
    """Whose plan it is, in the head's own words, where it says so."""
    if not _ISSUER.search(head):
        return ""
    found = _PLAN_WORDS.search(head)
    words = found[0] if found else head
    return " ".join(re.sub(r"\([^)]*\)|%|[0-9]{4}|\bnăm\b", " ", words).split())


def _former(head: str, year: int | None) -> Former:
    """What a comparison is with; nothing said where its words name no period."""
    starts = (start.start() for start in _WORD_START.finditer(head))
    time = next((found[1] for start in starts if (found := time_at(head, start))), None)
    former = former_in(head, time, year)
    if former.kind is not FormerKind.ELSE:
        return former
    years = [int(found) for found in _YEAR_IN_HEAD.findall(head)]  # "so sánh TH 2023 với TH 2022"
    return Former(FormerKind.DURING, Period.year(min(years))) if years else UNSAID


def _period(head: str, year: int | None) -> Period | None:
    """The period that a head names, "6T" and bare years included.

    Of several the first, or a shorter one inside it: "Thực hiện năm 2026 | 9 tháng".
    """
    text = _NUMBERED_MONTH.sub(r"tháng \1", _SHORT_MONTHS.sub(r"\1 tháng", head))
    if (until := _UNTIL.search(text)) is not None:
        return _so_far(int(until["day"]), int(until["month"]), int(until["year"]))
    bare = _YEAR_IN_HEAD.search(text)
    own = int(bare[0]) if bare else year  # "6 tháng 2023"
    named: Period | None = None
    for start in _WORD_START.finditer(text):
        found = time_at(text, start.start())
        period = found[1].period(own) if found else None
        if period and (named is None or period in named):
            named = period
    return named or (Period.year(own) if bare and own else None)


def _so_far(day: int, month: int, year: int) -> Period:
    """The months of a year up to a day; on the first days of a month, those before it."""
    months = month - (day < _MONTH_TOLD_FROM)
    return Period.months_to_date(year, months) if 0 < months < DECEMBER else Period.year(year)


def _has(words: str, phrases: frozenset[str]) -> bool:
    return says(f" {words} ", phrases)


def unlike_ratio(column: Column) -> Column:
    """The column as growth, where its figures show that it gives no ratio."""
    return replace(column, role=Role.GROWTH) if column.role is Role.RATIO else column
