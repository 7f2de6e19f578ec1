"""Which numbers are levels that a thing had before, or moved between?"""

import re
from fractions import Fraction

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.places import names_place
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name
from tongket.reading.pieces.atoms import MOVES
from tongket.reading.pieces.bases import PAST
from tongket.reading.pieces.moments import When
from tongket.reading.pieces.units import Size
from tongket.reading.rules.plan import own_or_current
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import key_of
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.wording.figures import Cue

_COMPARED, _BELOW_ZERO = key_of("so với"), key_of("âm")
_THAN_LEVEL = re.compile(
    r"(?:so với|so|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|hơn)(?: so với)?"
    r" (?:mức|con số|kết quả|tỷ lệ|tỉ lệ|(?:mức|tốc độ) (?:tăng|giảm)(?: trưởng)?)"
    r"(?: (?:là|tăng|giảm|đạt|trên|gần|khoảng))*\s*$",
    re.IGNORECASE,
)
_OF_FORMER = re.compile(
    r"\s*(?:của |trong |vào |ở )?(?:cùng kỳ|cùng thời điểm|"
    r"(?:cuối |đầu )?năm (?:trước|ngoái|\d{4})|"
    r"(?:tháng|quý|nhiệm kỳ|giai đoạn|vụ|kỳ) trước|(?:\d+ tháng|quý [IV\d]+|tháng \d+)\b)",
    re.IGNORECASE,
)
_BESIDE_FORMER = re.compile(
    r"[^\d.;(]*(?:so với|so) (?:cùng kỳ|cùng thời điểm|(?:cuối |đầu )?năm)[^.;,(]*\(",
    re.IGNORECASE,
)
_THAN_REACH, _OF_REACH = 60, 40  # characters in front of a number, and behind it


@rule(
    "from-level",
    r"[nv-]e?[udt]*f[%mp]W?|[n-][r]?[%m]",
    examples=(
        ("Tỷ lệ hộ nghèo giảm từ 31,5% xuống còn 28,1% (giảm 3,4%).",
         "Tỷ lệ hộ nghèo: previous=31,5 %; value=28,1 %; change=-3,4 %"),
        ("Tỷ lệ hộ nghèo còn 6% (xã Tam Lộc giảm từ 12% xuống 9%; xã An Hải từ 8% xuống còn 5%).",
         ("Tỷ lệ hộ nghèo: value=6 % | Tỷ lệ hộ nghèo: previous=12 %; value=9 % | "
          "Tỷ lệ hộ nghèo: previous=8 %; value=5 %")),
    ),
    counters=("Tỷ lệ hộ nghèo giảm từ 4% trở lên.",),
)  # fmt: skip
def from_level(frame: Frame, walk: Walk, name: str) -> bool:
    """The level from which a move began; the level it reached must follow."""
    if Cue.TO not in frame.ahead:
        return _former_of_level(frame, walk, name)
    opening = frame.time is not None and frame.time.when is When.START
    if Cue.FROM not in frame.cues and not opening:
        return False
    draft = _changed_last(frame, walk) or own_or_current(frame, walk, name)
    if draft is None:
        return False
    if frame.name is None and draft.level is not None:
        if walk.last is None or not names_place(walk.between(walk.last, frame)):
            return False
        draft = walk.again(draft, name)  # "… còn 6% (xã Tam Lộc giảm từ 12% xuống 9%; …)"
    walk.put(draft, Slot.PREVIOUS, frame, name)
    walk.current = draft
    return True


@rule(
    "level-of-former-time",
    r".*[%mp][WO]?",
    examples=(
        ("Tốc độ tăng trưởng đạt 5,1%, cao hơn mức tăng 2,3% của năm 2020.",
         "Tốc độ tăng trưởng: value=5,1 %; previous=2,3 %"),
        ("Tiếp nhận 53 đơn, tăng 12 đơn so với mức 41 đơn của cùng kỳ năm trước.",
         "Tiếp nhận: value=53 đơn; change=12 đơn; previous=41 đơn"),
        ("Tiếp nhận 53 đơn, gồm 9 đơn cũ và 44 đơn mới, tăng 12 đơn so với mức 41 đơn của cùng kỳ.",
         ("Tiếp nhận: value=53 đơn; change=12 đơn; previous=41 đơn | đơn cũ: value=9 đơn | "
          "đơn mới: value=44 đơn")),
        ("Tỷ lệ hộ nghèo còn 3,2%, thấp hơn mức 4,1% năm 2022.",
         "Tỷ lệ hộ nghèo: value=3,2 %; previous=4,1 %"),
    ),
    counters=("Kinh tế tăng 5,1%, cao hơn mức tăng 2,3% của cả nước.",
              "Xuất khẩu tăng 12,1%, cao hơn mức tăng 8,4% cùng kỳ."),
)  # fmt: skip
def level_of_former_time(frame: Frame, walk: Walk, name: str) -> bool:
    """The former level that a result is set beside: "cao hơn mức tăng 2,3% của năm 2020"."""
    draft, start, end = walk.current, frame.quantity.start, frame.quantity.end
    if draft is None or draft not in walk.chain or draft.has(Slot.PREVIOUS):
        return False
    if not _THAN_LEVEL.search(walk.text, max(0, start - _THAN_REACH), start):
        return False
    if not _OF_FORMER.match(walk.text, end, end + _OF_REACH):
        return False
    if draft.level is None:  # the former growth of a growth: there is no slot
        return draft.has(Slot.GROWTH_PERCENT)
    if key_of(draft.unit) != key_of(frame.quantity.unit):
        return False
    walk.put(_borne_out(frame, draft, walk), Slot.PREVIOUS, frame, name)
    return True


def _borne_out(frame: Frame, draft: Draft, walk: Walk) -> Draft:
    """The claim that the change told last belongs to by the former level: 53 - 12 = 41.

    "tiếp nhận 53 đơn, gồm 9 đơn tồn, 44 đơn mới, tăng 12 đơn so với mức 41 đơn của cùng kỳ".
    """
    former, last = Fraction(frame.quantity.number.likely), draft.figures[-1]
    if last.slot is not Slot.CHANGE or draft.level is None:
        return draft
    for other in walk.chain:
        alike = other.level is not None and key_of(other.unit) == key_of(draft.unit)
        if alike and other is not draft and len(other.figures) == 1 and other.level is not None:
            moved = Fraction(other.level.digits.likely) - former
            if moved == Fraction(last.digits.likely) * (-1 if last.falls else 1):
                draft.figures.pop()
                other.figures.append(last)
                return other
    return draft


def _changed_last(frame: Frame, walk: Walk) -> Draft | None:
    """The claim whose change stands in front of brackets: "giảm 7,9% (từ 27,3% xuống 19,4%)"."""
    if frame.name is not None or frame.mark != "(" or not walk.chain:
        return None
    told = walk.chain[-1]
    alone = len(told.figures) == 1 and told.figures[0].slot is Slot.CHANGE
    return told if alone and told.figures[0] is walk.last else None


def _former_of_level(frame: Frame, walk: Walk, name: str) -> bool:
    """The former level behind the one it rose to: "36,2 triệu đồng, tăng từ 32,5 triệu đồng"."""
    draft = walk.current
    moved = (
        frame.name is None
        and frame.bound is None
        and Cue.FROM in frame.cues
        and not MOVES.isdisjoint(frame.cues)
    )
    if not moved or draft is None or key_of(draft.unit) != key_of(frame.quantity.unit):
        return False
    if draft.has(Slot.PREVIOUS):
        return False
    walk.put(draft, Slot.PREVIOUS, frame, name)
    return True


@rule(
    "to-level",
    r"-e?[udrt]*t[r]?[%mp][W]?",
    examples=(
        (
            "Số xã đạt chuẩn tăng từ 07 xã lên 11 xã.",
            "Số xã đạt chuẩn: previous=07 xã; value=11 xã",
        ),
    ),
    counters=("Số xã đạt chuẩn lên 11 xã.",),
)
def to_level(frame: Frame, walk: Walk, name: str) -> bool:
    """The level that a move reached, behind the level it came from."""
    draft = walk.current
    if draft is None or draft.level or not draft.has(Slot.PREVIOUS):
        return False
    walk.level(draft, frame, name)
    if Cue.ESTIMATE in frame.cues and draft.stage is ClaimStage.ACTUAL:
        draft.stage = ClaimStage.ESTIMATE
    draft.period = walk.scope.of(frame.time) or draft.period
    return True


@rule(
    "former-level",
    r"[nv-][erq]*[mp%]W?",
    examples=(("Năm 2020, đã tiếp 8 lượt/9 lượt người (năm 2019 tiếp 5 lượt/6 lượt người).",
               ("tiếp: value=8 lượt; previous=5 lượt | "
                "tiếp: value=9 lượt người; previous=6 lượt người")),
              ("Tiếp nhận 42 đơn (cùng kỳ 37 đơn).", "Tiếp nhận: value=42 đơn; previous=37 đơn"),
              ("Tỷ lệ che phủ rừng đạt 54,8%, tăng 2,5% so với năm 2020 (52,3%).",
               "Tỷ lệ che phủ rừng: value=54,8 %; change=2,5 %; previous=52,3 %"),
              ("Tỷ lệ hộ nghèo còn 4,2% (đầu năm 6,3%).",
               "Tỷ lệ hộ nghèo: value=4,2 %; previous=6,3 %"),
              ("Trong năm xuất siêu 31,4 triệu USD (cùng kỳ xuất siêu 41,3 triệu USD).",
               "xuất siêu: value=31,4 triệu USD; previous=41,3 triệu USD")),
    counters=("Tiếp nhận 42 đơn, bằng 96% cùng kỳ.",
              "Thu đạt 9 tỷ đồng (cùng kỳ chi 7 tỷ đồng)."),
)  # fmt: skip
def former_level(frame: Frame, walk: Walk, name: str) -> bool:
    """The level of the former period in brackets."""
    if (told := _told_before(frame, walk)) is not None:
        walk.put(told, Slot.PREVIOUS, frame, name)
        return True
    draft = walk.current
    if draft is None or draft.level is None or draft.has(Slot.PREVIOUS) or Cue.EQUAL in frame.cues:
        return False
    same = key_of(draft.unit) == key_of(frame.quantity.unit)
    if not same or frame.mark not in {"(", ","}:
        return False
    stands = _stands_in_front(frame, draft, walk) or _was_before(frame, draft)
    stands = stands or _ends_base(frame, draft, walk)
    if frame.name is None and not stands:
        return False
    if frame.name is not None and not (walk.former_told and _repeats(frame.name, draft, walk)):
        return False
    walk.put(draft, Slot.PREVIOUS, frame, name)
    return True


@rule(
    "growth-of-former-time",
    r"[nv-]r*%W?",
    examples=(
        ("Dịch vụ tăng 14,8% (cùng kỳ đạt 8,2%).",
         "Dịch vụ: growth_percent=14,8 % | Dịch vụ: growth_percent=8,2 %"),
        ("Nông nghiệp tăng 5,8% (cùng kỳ âm 0,7%).",
         "Nông nghiệp: growth_percent=5,8 % | Nông nghiệp: growth_percent=-0,7 %"),
    ),
    counters=("Dịch vụ đạt 14,8% (cùng kỳ đạt 8,2%).",),
)  # fmt: skip
def growth_of_former_time(frame: Frame, walk: Walk, name: str) -> bool:
    """The growth of the former period in brackets behind a growth."""
    draft = walk.current
    grown = draft is not None and draft.level is None and draft.has(Slot.GROWTH_PERCENT)
    below = frame.name is not None and key_of(walk.words(frame.name)) == _BELOW_ZERO
    if draft is None or not grown or frame.mark != "(" or not walk.former_told:
        return False
    if frame.after is not None or not (frame.name is None or below):
        return False
    walk.put(walk.again(draft, name), Slot.GROWTH_PERCENT, frame, name, falls=below)
    return True


@rule(
    "level-over-former",
    r"[nv-][er]*m.*",
    examples=(("So với cùng kỳ, số vụ tai nạn tăng 13 vụ (51/38), tức tăng 34,2%.",
               "số vụ tai nạn: change=13 vụ; value=51; previous=38; growth_percent=34,2 %"),
              ("Số vụ phạm pháp giảm 5,83% (3.389/3.599 vụ).",
               "Số vụ phạm pháp: growth_percent=-5,83 %; value=3.389 vụ; previous=3.599 vụ"),
              ("Số vụ phạm pháp giảm 5,8% (3.389/3.599 vụ).",
               "Số vụ phạm pháp: growth_percent=-5,8 %; value=3.389 vụ; previous=3.599 vụ"),
              ("Số vụ tai nạn tăng 34,2% (51/38 vụ).",
               "Số vụ tai nạn: growth_percent=34,2 %; value=51 vụ; previous=38 vụ"),
              ("Số vụ nổ tăng 13% (9/8 vụ).",
               "Số vụ nổ: growth_percent=13 %; value=9 vụ; previous=8 vụ")),
    counters=("Số vụ tai nạn tăng 34,3% (51/38 vụ).",
              "Số vụ tai nạn tăng 13 vụ (40/51).",
              "Số chỉ tiêu đạt kế hoạch tăng 2 chỉ tiêu (27/34)."),
)  # fmt: skip
def level_over_former(frame: Frame, walk: Walk, name: str) -> bool:
    """The level over the former one in brackets behind their change: 51 - 38 = 13."""
    draft, quantity = walk.current, frame.quantity
    if draft is None or quantity.whole is None or frame.mark != "(" or draft.has(Slot.PREVIOUS):
        return False
    if not _led_to(draft, Fraction(quantity.number.likely), Fraction(quantity.whole.likely)):
        return False
    if draft.level and draft.level.digits.likely != quantity.number.likely:
        return False
    bare = frame._replace(quantity=quantity._replace(whole=None))
    if draft.level is None:
        walk.put(draft, Slot.VALUE, bare, name)
    walk.put(draft, Slot.PREVIOUS, bare, name, digits=quantity.whole)
    return True


def _told_before(frame: Frame, walk: Walk) -> Draft | None:
    """The claim whose former level brackets tell, one of several: "(năm 2019: 12 vụ/20 bị can)"."""
    last = walk.touched_last
    opens = frame.mark == "(" and (frame.name is None or frame.name.bare)
    goes_on = last is not None and last.slot is Slot.PREVIOUS and frame.name is None
    if opens:
        period, own = walk.scope.of(frame.time) or walk.scope.period, walk.scope.span.report
        earlier = bool(period and own and period.end < own.end)
    else:
        earlier = goes_on and frame.mark in {"/", ","} and not frame.cues and frame.base is None
    if not earlier or frame.after is not None or frame.quantity.size is not Size.COUNT:
        return None
    unit = key_of(frame.quantity.unit)
    told = [draft for draft in (walk.chain or walk.before) if key_of(draft.unit) == unit]
    untold = [draft for draft in told if not draft.has(Slot.PREVIOUS)]
    return untold[-1] if len(told) == 1 and untold else None


def _repeats(name: Name, draft: Draft, walk: Walk) -> bool:
    """Whether the words in front of the number are but the name once more."""
    words, told = key_of(walk.words(name)), f" {key_of(draft.words)} "
    return told.removeprefix(f" {words} ").removesuffix(f" {words} ") != told


def _led_to(draft: Draft, level: Fraction, former: Fraction) -> bool:
    """Whether the change or growth told of leads from the former level to the other."""
    figure = draft.figure(Slot.CHANGE, Slot.GROWTH_PERCENT)
    if figure is None or not former:
        return False
    moved = Fraction(figure.digits.likely) * (-1 if figure.falls else 1)
    if figure.slot is Slot.CHANGE:
        return level - former == moved
    return abs((level / former - 1) * 100 - moved) <= figure.digits.rounding


def _is_compared(frame: Frame, walk: Walk) -> bool:
    """Whether "so với" stands right in front of the number: "(so với 79 tỷ đồng cùng kỳ)"."""
    return walk.in_front(frame, 2) == _COMPARED


def _was_before(frame: Frame, draft: Draft) -> bool:
    """Whether a bare number in brackets is what a change led from: "tăng 2,5% … (52,3%)"."""
    change = draft.figure(Slot.CHANGE)
    if change is None or draft.level is None or frame.mark != "(" or frame.cues or frame.after:
        return False
    return _led_to(
        draft, *(Fraction(d.likely) for d in (draft.level.digits, frame.quantity.number))
    )


def _ends_base(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether brackets say what the former time had: "31 vụ so với cùng kỳ năm 2023 (28 vụ)"."""
    level = draft.level
    if level is None or level is not walk.last or frame.mark != "(" or frame.cues or frame.after:
        return False
    return _BESIDE_FORMER.fullmatch(walk.between(level, frame)) is not None


def _stands_in_front(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether a former time stands in front of the number."""
    if frame.base is not None:
        past = frame.base.kind == PAST
        return past and (frame.base.end <= frame.quantity.start or _is_compared(frame, walk))
    period = walk.scope.of(frame.time)
    own = draft.period or walk.scope.span.report
    if frame.time is not None and frame.time.when is When.START:
        return frame.mark == "("  # "còn 4,2% (đầu năm 6,3%)"
    return frame.mark == "(" and bool(period and own and period.end < own.end)
