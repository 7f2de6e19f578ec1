"""Which numbers are wholes, and which say what part of one something is?"""

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import COUNTED_WHOLE, Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name
from tongket.reading.pieces.atoms import MOVES
from tongket.reading.pieces.units import Size
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.wording.figures import Cue

_WHOLE = 100  # percent, of which no part is more
_AMOUNTS = frozenset({Size.MONEY, Size.MEASURE, Size.COUNT})
_CONTRIBUTES, _MAKES = key_of("đóng góp"), key_of("làm")
_INTO = tuple(folded("vào; cho tăng trưởng; trong mức tăng; trong tăng"))
_BEHIND = 24  # characters behind a number
_WHOLE_OPENERS, _WHOLES = folded("diện; tổng; sản; số"), folded("dân số; dân cư; nhân khẩu")


@rule(
    COUNTED_WHOLE,
    r"[nv-]i+[mp]P?",
    examples=(
        ("Trong tổng số 36 chỉ tiêu có 30 chỉ tiêu đạt kế hoạch.",
         "chỉ tiêu đạt kế hoạch: value=30 chỉ tiêu; total=36 chỉ tiêu"),
    ),
    counters=("Trong năm có 30 chỉ tiêu đạt kế hoạch.",
              "Có 5 người chết và 6 người bị thương, trong 315 vụ cháy."),
)  # fmt: skip
def counted_whole(frame: Frame, walk: Walk, name: str) -> bool:  # noqa: ARG001 - a production's shape
    """The whole of which a part follows: no claim of its own."""
    if frame.quantity.whole or frame.quantity.size is not Size.COUNT:
        return False
    if frame.mark == "," and walk.chain and not frame.ahead:
        return False  # "… 6 người bị thương, trong 315 vụ cháy"
    walk.whole = frame.quantity
    return True


@rule(
    "contribution",
    r"[nv][erq]*[ud]?[%p]",
    examples=(
        ("Dịch vụ tăng 6,9%, đóng góp 2,3 điểm phần trăm vào mức tăng chung.",
         "Dịch vụ: growth_percent=6,9 % | Dịch vụ: value=2,3 điểm phần trăm"),
        ("Xây dựng tăng 9% (đóng góp 15,5% vào tăng trưởng).",
         "Xây dựng: growth_percent=9 % | Xây dựng: value=15,5 %"),
        ("Xây dựng tăng 9%, đóng góp 41,5%; dịch vụ tăng 7%, đóng góp 58,5%.",
         ("Xây dựng: growth_percent=9 % | Xây dựng: value=41,5 % | "
          "dịch vụ: growth_percent=7 % | dịch vụ: value=58,5 %")),
        ("Nông nghiệp giảm 2%, làm giảm 0,6 điểm phần trăm vào mức tăng chung.",
         "Nông nghiệp: growth_percent=-2 % | Nông nghiệp: change=-0,6 điểm phần trăm"),
    ),
    counters=("Nhân dân đóng góp 12% kinh phí.", "Huyện làm giảm 3% hộ nghèo.",
              "Doanh thu tăng 6%, đóng góp 31% thu nhập."),
)  # fmt: skip
def contribution(frame: Frame, walk: Walk, name: str) -> bool:
    """What part of the growth of a whole comes from one of its parts: statistics offices' words."""
    thing, moves = frame.name, not MOVES.isdisjoint(frame.cues)
    behind = key_of(walk.text[frame.quantity.end : frame.quantity.end + _BEHIND])
    whole = walk.current
    told = whole is not None and whole.has(Slot.GROWTH_PERCENT) and frame.after is None
    told = told or frame.quantity.size is Size.POINTS or behind.startswith(_INTO)
    if thing is None or not told:
        return False
    words = key_of(walk.words(thing))
    if whole is None or whole not in walk.chain or words != (_MAKES if moves else _CONTRIBUTES):
        return False
    part = walk.again(whole, name)
    if moves:
        walk.put(part, Slot.CHANGE, frame, name, falls=Cue.FALL in frame.cues)
    else:
        walk.level(part, frame, name)
    walk.current = whole
    return True


@rule(
    "share-of-whole",
    r"-[erq]*c[rq]*%.*|-[erq]*%|[nv]c%",
    examples=(
        ("Đã giải quyết 15/17 đơn, đạt 88,2%.",
         "giải quyết: value=15 đơn; total=17 đơn | giải quyết: value=88,2 %"),
        ("Thu hoạch ngô 310 ha, đạt 47,5% diện tích.",
         "Thu hoạch ngô: value=310 ha | Thu hoạch ngô: value=47,5 %"),
        ("Thu phí 30 tỷ đồng, đạt 118%, tăng 9% so với cùng kỳ.",
         "Thu phí: value=30 tỷ đồng; plan_percent=118 %; growth_percent=9 %"),
        ("Tỷ lệ hộ nghèo giảm 4,1% so với năm 2020, đạt 103%.",
         "Tỷ lệ hộ nghèo: change=-4,1 %; plan_percent=103 %"),
        ("Kết nạp 26 đảng viên (đạt 104%).", "Kết nạp: value=26 đảng viên; plan_percent=104 %"),
        ("Giải quyết việc làm cho 31 lao động (đạt tỷ lệ trên 103%).",
         "Giải quyết việc làm: value=31 lao động; plan_percent=above 103 %"),
        ("Quỹ khuyến học 21 triệu đồng, đạt 105%; quỹ người nghèo 15 triệu đồng, đạt 81%.",
         ("Quỹ khuyến học: value=21 triệu đồng; plan_percent=105 % | "
          "quỹ người nghèo: value=15 triệu đồng; plan_percent=81 %")),
        ("Hộ nghèo còn 61 hộ, chiếm 3,92%.", "Hộ nghèo: value=61 hộ | Hộ nghèo: value=3,92 %"),
        ("Đàn lợn có 9.000 con. Dịch giảm, tăng tỷ lệ chăn nuôi trang trại (trên 60% tổng đàn).",
         "Đàn lợn: value=9.000 con | tỷ lệ chăn nuôi trang trại: value=above 60 %"),
        ("Thu phí (chiếm 67,2% tổng thu) đạt 12 tỷ đồng.",
         "Thu phí: value=67,2 % | Thu phí: value=12 tỷ đồng"),
    ),
    counters=("Sản lượng 30 tấn, đạt 98% kế hoạch.", "96,4% dân số tham gia bảo hiểm y tế."),
)  # fmt: skip
def share_of_whole(frame: Frame, walk: Walk, name: str) -> bool:
    """What part of a whole the level just written is."""
    draft = walk.current
    thing = frame.name or _interrupted(frame, walk)
    if thing is not None and not (draft is not None and _ends_list(thing, frame, draft, walk)):
        walk.level(walk.begin(thing, frame, name), frame, name)
        return True
    if draft is None:
        return False
    of_other = None if set(frame.cues) & {Cue.SHARE, Cue.EQUAL} else frame.after
    if of_other is not None and not _is_base_of_share(of_other, frame, draft, walk):
        return False
    if draft.level is None and all(one.slot is Slot.PLAN_VALUE for one in draft.figures):
        return False
    if _exceeds(frame, draft, walk):
        walk.put(draft, Slot.PLAN_PERCENT, frame, name)
        walk.plan_spoken = True  # so do the shares told next to it
        return True
    share = walk.again(draft, name, frame)
    walk.level(share, frame, name)
    amount = draft.level is not None and draft.level.size in {Size.MONEY, Size.MEASURE}
    walk.current = draft if frame.mark == "(" or amount else share
    return True


def _exceeds(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether more than a whole was reached, as only a plan is: "30 tỷ đồng, đạt 118%"."""
    amount = draft.level is not None and draft.level.size in _AMOUNTS and not draft.has(Slot.TOTAL)
    amount = amount or (draft.level is None and draft.has(Slot.CHANGE, Slot.GROWTH_PERCENT))
    reached = frame.mark in {"", ",", "("} and frame.cues in {Cue.REACH, Cue.SHARE}
    reached = reached and draft in walk.chain
    more = frame.quantity.number.likely > _WHOLE and frame.quantity.high is None
    free = draft.stage is not ClaimStage.TARGET and not draft.has(Slot.PLAN_PERCENT)
    return amount and reached and more and free


def _ends_list(thing: Name, frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether the words in front of the brackets end what is counted: "9 vụ cháy kho, chợ (2%)"."""
    counted = draft.level is not None and draft.level.size is Size.COUNT and draft.name.behind
    behind = draft.level is not None and thing.start > draft.level.digits.end
    if frame.mark != "(" or not (counted and behind) or draft not in walk.chain:
        return False
    between = walk.text[draft.name.end : thing.start]
    return between.strip() in {",", "và"}


def _interrupted(frame: Frame, walk: Walk) -> Name | None:
    """The thing whose name brackets with its share part from its number: "thu phí (chiếm 7%) …"."""
    left = frame.left
    if left is None or frame.mark != "(":
        return None
    if walk.last is None:
        return left
    between = walk.text[walk.last.digits.end : left.start]
    return left if left.start >= walk.last.digits.end and _parts(between, frame) else None


def _parts(between: str, frame: Frame) -> bool:
    """Whether a share in brackets is of the words in front of it and of no number before them."""
    return Cue.SHARE in frame.cues or ". " in between


def _is_base_of_share(words: Name, frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether the words behind only say of what: "thu hoạch 310 ha, đạt 47% diện tích"."""
    level = draft.level
    part = level is not None and level.size in {Size.MEASURE, Size.COUNT} and draft in walk.chain
    if not part or not (frame.mark == "(" or (frame.mark in {"", ","} and frame.cues)):
        return False
    said = key_of(walk.words(words))
    return said.split()[0] in _WHOLE_OPENERS or said in _WHOLES
