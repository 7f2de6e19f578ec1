"""For which time do a sum to a date, a goal per year and a crop's season speak?"""

import re
from collections.abc import Sequence

from tongket.reading.pieces.atoms import Atom, Piece
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.tokens import Phrases, Token, tokenise
from tongket.vocabulary.period import Period, PeriodKind
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.names import BRANCH_WORDS, CROP_SEASONS, CropSeason
from tongket.vocabulary.wording.phrases import phrases

_SEASONS = Phrases.of(CROP_SEASONS.items())
_YEARLY = ("hàng năm", "hằng năm", "mỗi năm", "/năm:", "bình quân năm")
_OVER_TERM = re.compile(
    r"(?<![0-9.,])5 năm(?! (?:liền|liên tục|trước|một))|(?:cả|toàn|trong) nhiệm kỳ(?! [0-9])"
)
_YEARLY_BEHIND = 10  # characters behind it
_YEARLY_REACH = 50  # characters in front of a number in which such words speak of it
_MEAN_REACH = 100  # the same for the name of what rises on average
_CLAUSE_END = re.compile(r"[.;]\s|\n")
_MEAN_RISE = re.compile(
    r"(?:tăng|giảm|trưởng)\b[^,;.:\n]*\bbình\s+quân\b(?!\s+đầu)[^,;.:\n]*$"
    r"|bình\s+quân\s+(?:tăng|giảm)[^,;.:\n]*$"
)
_PARTS_REACH = 300  # the same for what is part of it
_OPENS_PARTS = re.compile(
    r"(?:(?:tăng|trưởng)\b[^,;.:\n]*\bbình\s+quân\b(?!\s+đầu)|\bbình\s+quân\s+(?:tăng|hàng|hằng))"
    r"[^;\n]*?%[^;%\n]*?[,;.(]\s*trong\s+đó\b[^.\n]*$"
)
_BRANCHES = Phrases(
    dict.fromkeys((*BRANCH_WORDS, *phrases("ngành; lĩnh vực; khu vực; nhóm ngành")))
)
_GROWTH = re.compile(r"tăng|tốc\s+độ|giảm|bình\s+quân")
_EACH_PERSON = "đầu người"
_PRICES = "giá tiêu dùng"
_HALF_YEAR = 6  # months
_SOWING = (10, 11)  # the months in which the crops of the next spring are sown


def season_behind(
    tokens: Sequence[Token], atoms: Sequence[Atom], season: CropSeason | None
) -> CropSeason | None:
    """The season of which is told behind some atoms, to the end of its clause."""
    left: CropSeason | None = None
    for atom in atoms:
        if atom.kind in {";", "."}:
            left, season = season, None
        elif atom.piece is Piece.LIST:  # "Thu hoạch vụ xuân; trong đó, lúa 30 ha"
            season = season or left
        elif atom.piece is Piece.WORD and tokens[atom.first].key in _SEASONS.opens:
            found = _SEASONS.at(tokens, atom.first)
            season = found[1] if found else season
    return season


def season_in(words: str) -> CropSeason | None:
    """The season that the words of a name tell of."""
    tokens = tokenise(words)
    found = (_SEASONS.at(tokens, index) for index in range(len(tokens)))
    return next((season[1] for season in found if season), None)


def harvest(season: CropSeason, year: int | None, report: Period | None) -> Period | None:
    """The half of a year in which a season's crop is harvested, where a report tells of it apart.

    What is harvested in summer is what a report on more than the first half of a year mostly tells
    of, and what it tells in autumn of the next spring's crops is that they were sown.
    """
    whole = year or (report.end.year if report else None)
    if whole is None:
        return None
    half = Period.half(whole, 1 if season is CropSeason.SPRING else 2)
    if report is None:
        return half
    if season is CropSeason.SUMMER and whole == report.end.year:
        first = report.starts_the_year and report.end.month <= _HALF_YEAR
        return half if first else None
    sown = season is CropSeason.SPRING and report.end.month in _SOWING and year != report.end.year
    return None if sown else half


def months_to(period: Period | None) -> Period | None:
    """The months of the year to the end of a month or quarter; nothing for another time."""
    if period is None or period.kind not in {PeriodKind.MONTH, PeriodKind.QUARTER}:
        return None
    return Period.months_to_date(period.end.year, period.end.month)


def term_to(period: Period | None) -> Period | None:
    """The five years to a goal whose change is given per year: "đến năm 2030 tăng 10%/năm"."""
    if period is None or period.kind is not PeriodKind.YEAR:
        return period
    last = period.start.year
    return Period.term(last - 4, last) if last % 5 == 0 else period


def end_of_term(period: Period | None) -> Period | None:
    """The last of the years of a term, in which the state that is aimed at is reached."""
    if period is None or period.kind is not PeriodKind.TERM:
        return period
    return Period.year(period.end.year)


def is_state(words: str, quantity: Quantity, cues: str) -> bool:
    """Whether a goal is a state at the end of a time and no sum or growth over it.

    A share of something, or what there is for each person.
    """
    if set(cues) & {Cue.RISE, Cue.FALL, Cue.MORE}:
        return False
    share = quantity.size is Size.PERCENT and _GROWTH.search(words.lower()) is None
    return share or _EACH_PERSON in words.lower()


def is_yearly(text: str, words: str, quantity: Quantity, cues: str) -> bool:
    """Whether a goal, named by some words, is for each of the years to come, or over them all."""
    near = _CLAUSE_END.split(text[max(0, quantity.start - _YEARLY_REACH) : quantity.start])[
        -1
    ].lower()
    behind = text[quantity.end : quantity.end + _YEARLY_BEHIND].lower()
    each = any(word in near for word in _YEARLY) or behind.strip().startswith(_YEARLY)
    unit = quantity.unit.replace(" ", "")
    rises = bool(set(cues) & {Cue.RISE, Cue.FALL}) or unit.startswith("%")
    name = text[max(0, quantity.start - _MEAN_REACH) : quantity.start].lower()
    mean = unit.startswith("%") and _MEAN_RISE.search(name) is not None
    mean = mean and _PRICES not in near  # a mean of the year's months
    whole = _OVER_TERM.search(near) is not None and quantity.size is not Size.PERCENT
    each = each or mean or whole or (rises and unit.endswith("/năm"))
    return each or _is_part_of_mean(text, words, quantity, cues)


def _is_part_of_mean(text: str, words: str, quantity: Quantity, cues: str) -> bool:
    """Whether a branch's growth is part of a mean one: "bình quân 9%, trong đó nông nghiệp 4%"."""
    grows = quantity.unit == "%" and bool(set(cues) & {Cue.RISE, Cue.FALL})
    if not grows or _BRANCHES.at(tokenise(words), 0) is None:
        return False
    before = text[max(0, quantity.start - _PARTS_REACH) : quantity.start].lower()
    return _OPENS_PARTS.search(before) is not None
