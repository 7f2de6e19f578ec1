"""Of which year does a document tell, and which years does it only plan for?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from tongket.reading.periods.congresses import TERM
from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.pieces.bases import PAST
from tongket.reading.pieces.moments import DECEMBER, Time, When
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.outcomes import HAS_MET, MET, PLANNING, REVIEWS
from tongket.vocabulary.wording.units import GOAL_UNITS

_TELLS_PLANS = folded(
    *PLANNING,
    "bàn; triển khai; dự toán; nghị quyết về; dự thảo nghị quyết; phấn đấu; quyết toán; quy hoạch",
    "phát động; chương trình công tác; chuẩn bị cho; chuẩn bị bước vào; sẵn sàng cho; hướng tới",
    "tạo đà; tạo tiền đề; bứt phá; tăng tốc",
)
_TELLS_RESULTS_BUT_MET = folded(
    *HAS_MET,
    *REVIEWS,
    "công tác; ước",
    "nhiều chỉ tiêu; hầu hết chỉ tiêu; hầu hết các chỉ tiêu; đa số chỉ tiêu; đa số các chỉ tiêu",
    "phần lớn các chỉ tiêu; các chỉ tiêu đều",
)
TELLS_RESULTS = _TELLS_RESULTS_BUT_MET | (folded(*MET) - folded("đạt"))
"""Words that tell of results and not of what is planned."""
_CARRY_OUT = [key("triển"), key("khai")]
_TASKS = folded("giải pháp; nhiệm vụ, giải pháp; nhóm giải pháp; nội dung; công việc", *GOAL_UNITS)
"""What is carried out in a time to come; of other things it is told how many were."""
_RESULT_HEADS = folded("th; thực hiện; ước")
_AIMS = folded("""
    nhằm; để; phấn đấu; quyết tâm; quyết liệt; tập trung; nỗ lực; giải pháp; sớm; tăng tốc; bứt phá;
    cam kết; hướng tới; dồn sức; dồn lực; nước rút; về đích; thi đua; chung sức; đẩy nhanh
""")
_SAID_FOR = {
    "kế hoạch thực hiện": "kế hoạch",
    "triển khai thực hiện": "triển khai",
    "giao ước": "kế hoạch",
    "địa bàn": "",
}
"""Phrases with a word for plans, results or estimates in them, and what they say of time."""
_PLAIN = tuple(
    tuple(f" {' '.join(map(key, words.split()))} ".replace("  ", " ") for words in pair)
    for pair in _SAID_FOR.items()
)
_ATOMS_BEFORE_TIME = 11  # atoms in front of a time that say what it is the time of
_ATOMS_OVER_FIELDS = 26  # as many, where fields are listed between
_FURTHER_FIELDS = folded("quốc phòng; an ninh; qp; xây dựng đảng; hệ thống chính trị; xã hội")
_NAMED, _IN_TITLE = 3, 6  # what a year counts beside a day's
SAME = " ".join(map(key, ("cùng", "kỳ")))
"""Words for the same months of the year before."""
_START = " ".join(map(key, ("đầu", "năm")))
_BEFORE = key("trước")
_UNTIL = folded("đến; tới; đến hết")
_THIS_YEAR = folded("từ đầu năm đến nay; năm nay; đầu năm đến nay")
_YEAR_GONE = folded("""
    năm qua; năm vừa qua; năm đã qua; tổng kết năm; tổng kết công tác năm; năm cũ
""")
_MONTHS_LOOKING_BACK = 2  # the months of a year in which the year before is told of
_TOP = 6  # lines
DATE_LINE = 12
"""The atoms of the longest line that only says of which day a document is."""
_YEAR = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")


def year_told(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> int | None:
    """The year that a document names and its undated words mean: rather one it looks back on."""
    told, planned = _told(tokens, lines)
    flat = [atom for lead in lines for atom in lead]
    dated = _day_of(lines)
    if told and _has_just_begun(tokens, lines) and says(run_of(tokens, flat), _YEAR_GONE):
        return max(told) - 1
    if dated and max(told, default=0) <= dated + 1 and tells_of_now(tokens, flat):
        return dated  # "năm nay", though goals of the next year are told of
    if dated and planned == dated + 1 and max(told, default=dated) in {dated, planned}:
        return dated  # a paper of December 2014 on the goals of 2015
    return max(told, key=lambda year: (told[year], year)) if told else planned


def _has_just_begun(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> bool:
    """Whether the years of all that is not planned are those of early days: "Sáng 5/1/2021"."""
    for line in lines:
        for index, atom in enumerate(line):
            time = atom.time
            if time is None or says_year(atom) is None or is_planned(tokens, line, index):
                continue
            early = time.when is When.DAY and time.number <= _MONTHS_LOOKING_BACK
            if not early and time.when is not When.START and not opens_goals(line, index):
                return False
    return True


def year_implied(text: str, tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]) -> int | None:
    """The year after the one that a document compares with, or one that only its numbers name."""
    flat = [atom for lead in lines for atom in lead]
    if (base := after_base(tokens, flat)) is not None:
        return base.start.year
    if (year := _year_after_base(tokens, flat)) is not None:
        return year
    terms = [atom for atom in flat if atom.time and atom.time.when in {When.BODY, When.TERM}]
    # years of prices, and counts that look like years
    others = [atom for atom in flat if atom.kind == "numbered" or atom.quantity is not None]
    for found in _YEAR.finditer(text):
        if not any(each.start <= found.start() < each.end for each in (*terms, *others)):
            return int(found[0])
    return max((term.time.last_year for term in terms if term.time), default=None)


def tells_of_now(tokens: Sequence[Token], lead: Sequence[Atom]) -> bool:
    """Whether a document tells of the year in which it was written, and does not name it."""
    return says(run_of(tokens, lead), _THIS_YEAR)


def _told(
    tokens: Sequence[Token], lines: Sequence[Sequence[Atom]]
) -> tuple[Counter[int], int | None]:
    """The years that are told of, by how much speaks for each, and the first one planned for."""
    told, come = Counter[int](), set[int]()
    ahead, planned = Counter[int](), list[int]()
    for count, lead in enumerate(line for line in lines if line):
        titled = not count and lead[-1].kind not in {".", ";"}
        for index, atom in enumerate(lead):
            if atom.time is None or (year := says_year(atom)) is None:
                continue
            aimed = atom.time.when is When.YEAR and opens_goals(lead, index, titled=titled)
            aimed = aimed or is_planned(tokens, lead, index)
            if aimed and not _is_later_part(atom.time):
                planned.append(year)
                continue
            if _is_left_behind(lead, index) or _is_before(tokens, atom):
                continue
            weight = _weight(atom.time, titled=titled)
            aside = not titled and _is_aside(lead, index)
            told[year] = max(told[year], 1) if aside else told[year] + weight
            if heads_results(tokens, lead, index):
                come.add(year)
            if is_ahead(tokens, lead, index):
                ahead[year] += weight
    goal = planned[0] if planned else None
    _leave_out_ahead(told, ahead)
    if told == ahead and (term := _term_told(tokens, lines, min(told, default=goal or 0))):
        told = Counter([term])  # "Kết quả giai đoạn 2016-2020 … Đến năm 2025, …"
    if goal and goal not in come and told[goal] <= told[goal - 1] and _opens_with(lines, goal):
        del told[goal]  # "Kế hoạch năm 2022 … Năm 2021, thu đạt 7 tỷ đồng"
    for year in [year for year in told if year < max(told) - TERM]:
        del told[year]
    return told, goal


def _weight(time: Time, *, titled: bool) -> int:
    """How much a time speaks for its year: most in a title, and least where it is a day."""
    if time.when is When.DAY:
        return 1
    to_end = time.when is When.UP_TO and time.number == DECEMBER
    return _IN_TITLE if titled or to_end else _NAMED


def _is_aside(lead: Sequence[Atom], index: int) -> bool:
    """Whether a time stands in brackets: "giảm 46 lượt (quý I/2021 đã tiếp 312 lượt)"."""
    marks = (atom.kind for atom in reversed(lead[:index]) if atom.kind in {"(", ")", "."})
    return next(marks, "") == "("


def _leave_out_ahead(told: Counter[int], ahead: Counter[int]) -> None:
    """Leave out years that are only looked ahead to where earlier ones are told of."""
    for year in ahead:
        if told[year] <= ahead[year] and any(other < year - 1 for other in told):
            del told[year]


def _term_told(tokens: Sequence[Token], lines: Sequence[Sequence[Atom]], before: int) -> int | None:
    """The last of the years that a line without figures tells of, if it is before a year."""
    for line in (line for line in lines if all(atom.quantity is None for atom in line)):
        for index, atom in enumerate(line):
            if atom.time and atom.time.when is When.TERM and not is_planned(tokens, line, index):
                return atom.time.last_year if atom.time.last_year < before else None
    return None


def _is_later_part(time: Time) -> bool:
    """Whether a time is a later part of a year, so that its first part is told of."""
    part = time.when in {When.QUARTER, When.MONTH} and time.number > 1
    return part or time.when is When.LAST_MONTHS


def opens_goals(lead: Sequence[Atom], index: int, *, titled: bool = False) -> bool:
    """Whether goals follow the year that opens a sentence: "Năm 2026, xã đề ra 24 chỉ tiêu".

    In front of the sentence's first figure, or anywhere behind it in a title.
    """
    if index and lead[index - 1].kind != ".":
        return False
    for atom in lead[index + 1 :]:
        if atom.piece is Piece.TARGET:
            return True
        if not titled and (atom.piece is Piece.QUANTITY or atom.kind == "."):
            return False
    return False


def _is_before(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a year only ends an earlier time: "thành lập trước năm 2013"."""
    return atom.first > 0 and tokens[atom.first - 1].key == _BEFORE


def _is_left_behind(lead: Sequence[Atom], index: int) -> bool:
    """Whether a move begins in a year: "giảm từ trên 23% năm 2015 xuống còn 22%"."""
    before = [atom for atom in lead[max(0, index - 3) : index] if atom.piece is not Piece.BOUND]
    moved = [atom.kind if atom.piece is Piece.CUE else atom.piece for atom in before[-2:]]
    return moved == [Cue.FROM, Piece.QUANTITY]


def _opens_with(lines: Sequence[Sequence[Atom]], year: int) -> bool:
    """Whether the first line names a year."""
    first = next((line for line in lines if line), [])
    return any(says_year(atom) == year for atom in first)


def _day_of(lines: Sequence[Sequence[Atom]]) -> int | None:
    """The year of the day in a line of its own near the top."""
    short = (line for line in lines[:_TOP] if len(line) <= DATE_LINE)
    days = (atom.time.day for line in short for atom in line if atom.time and atom.time.day)
    return next((day.year for day in days), None)


def _bases(tokens: Sequence[Token], lead: Sequence[Atom]) -> Iterator[tuple[Time, str]]:
    """The dated former periods that figures are compared with, and their words."""
    for atom in lead:
        if atom.piece is Piece.BASE and atom.kind == PAST and atom.time and atom.time.year:
            yield atom.time, words_of(tokens, atom)


def after_base(tokens: Sequence[Token], lead: Sequence[Atom]) -> Period | None:
    """The period a year after the one that growth counts from: "so với 6 tháng đầu năm 2020"."""
    for time, words in _bases(tokens, lead):
        same = time.when is When.FIRST_MONTHS or (time.when is When.MONTH and SAME in words)
        period = time.period(time.year) if same else None
        if period is not None:
            return _a_year_on(period)
    return None


def _year_after_base(tokens: Sequence[Token], lead: Sequence[Atom]) -> int | None:
    """The year that comparisons lead to: "cùng kỳ năm 2023", "cuối năm 2023", "đầu năm 2024"."""
    months = {a.time.number for a in lead if a.piece is Piece.TIME and a.time}
    years = [
        (time.year or 0) + (not _is_of_this_year(time, words, months))
        for time, words in _bases(tokens, lead)
        if time.when not in {When.TERM, When.BODY}
    ]
    bare = (atom for atom in lead if atom.piece is Piece.BASE and atom.kind == PAST)
    named = (_YEAR.search(words_of(tokens, atom)) for atom in bare if atom.time is None)
    years += [int(year[0]) + 1 for year in named if year]  # "cùng kỳ 2023"
    return max(years, default=None)


def _is_of_this_year(time: Time, words: str, months: Set[int]) -> bool:
    """Whether a comparison is with a time of the report's own year: "so với tháng 7/2019"."""
    month = time.when is When.MONTH and SAME not in words and time.number < DECEMBER
    before = month and time.number not in months  # a month before, not the same a year before
    return before or words.endswith(_START) or time.when is When.START


def _a_year_on(period: Period) -> Period:
    year = period.start.year + 1
    if period.kind is PeriodKind.MONTH:
        return Period.month(year, period.start.month)
    return Period.months_to_date(year, period.end.month)


def heads_results(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether one of the two words in front of a time is for results: "Ước TH năm 2023"."""
    return says(run_of(tokens, lead[max(0, index - 2) : index]), _RESULT_HEADS)


def _is_work_done(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether work is counted that someone carried out: "triển khai 40 cuộc kiểm tra năm 2023"."""
    if atom.quantity is None or key_of(atom.quantity.unit) in _TASKS:
        return False
    before = tokens[max(0, atom.first - 2) : atom.first]
    return [token.key for token in before] == _CARRY_OUT


def is_ahead(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether "đến" leads to a year: "đến năm 2030", a goal where the text tells of others."""
    time = lead[index].time
    until = index > 0 and words_of(tokens, lead[index - 1]) in _UNTIL
    return until and time is not None and time.when is When.YEAR


def says_year(atom: Atom) -> int | None:
    """The year that a time names, if it is not the years of a term."""
    time = atom.time if atom.piece is Piece.TIME else None
    if time is None or time.when in {When.TERM, When.BODY}:
        return None
    return None if time.when is When.DAY and time.day is None else time.year


def is_planned(tokens: Sequence[Token], lead: Sequence[Atom], index: int) -> bool:
    """Whether a word for plans stands closer before the time than any mark.

    A comma in front of a further field is none: "giải pháp phát triển kinh tế, bảo đảm an ninh".
    """
    words: list[str] = []
    aside, reach = False, _ATOMS_BEFORE_TIME
    for distance, atom in enumerate(reversed(lead[max(0, index - _ATOMS_OVER_FIELDS) : index])):
        aside = atom.kind == ")" or (aside and atom.kind != "(")
        if aside or atom.kind == "(":
            continue
        if atom.kind == "," and says(f" {' '.join(words)} ", _FURTHER_FIELDS):
            reach = _ATOMS_OVER_FIELDS
            continue
        stops = atom.piece is Piece.MARK and atom.kind not in "-–"
        stops = stops or _is_work_done(tokens, atom)
        if stops or distance >= reach or atom.piece is Piece.TIME:
            break
        words.insert(0, words_of(tokens, atom))
    near = f" {' '.join(words)} "
    for said, meant in _PLAIN:
        near = near.replace(said, meant)
    if not says(near, _TELLS_PLANS):
        return False
    return not says(near, _TELLS_RESULTS_BUT_MET if says(near, _AIMS) else TELLS_RESULTS)
