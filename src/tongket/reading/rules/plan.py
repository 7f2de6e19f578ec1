"""Which numbers are shares of a plan?"""

import re
from fractions import Fraction

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.claims.wholes import tell_plan
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name
from tongket.reading.pieces.atoms import says
from tongket.reading.pieces.units import Size
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import folded, key, key_of
from tongket.vocabulary.claim import ClaimStage, Slot
from tongket.vocabulary.wording.figures import Cue

_DISBURSED = "giải ngân"
_OF_ALL = re.compile(r"\s*(?:so với|so|trên|/)\s*(?:tổng|toàn)\b", re.IGNORECASE)
_RATE_OF_DISBURSEMENT = key_of("tỷ lệ giải ngân")
_DISBURSES = key_of(_DISBURSED)
_GIVEN_FUNDS = tuple(folded("số vốn; tổng số vốn; tổng vốn; vốn được"))
_GIVEN = tuple(folded("giao; đề ra; phân bổ; giao đầu năm"))
_COMPLETES = key_of("hoàn thành")
_WHOLE = 100  # percent of a plan from which it is exceeded
_CASES = tuple(folded("đơn; vụ; kiến nghị; ý kiến; phản ánh; khiếu nại; tố cáo; hồ sơ"))
_BUDGETS = folded(
    "thu ngân sách; chi ngân sách; thu nsnn; chi nsnn; thu nội địa; thu cân đối",
)
_TOTAL = key("tổng")
_MAKES_UP, _NEAR = key("chiếm"), 4  # words in front of a number
_LISTS = folded("trong đó; gồm; cụ thể; :")
_STATES = folded("hoàn; đạt; được; có; bị; không; chưa; là; còn")
_FUNDS = ("vốn", "nguồn vốn", "kế hoạch vốn", "các nguồn vốn")
_PLANNED_NAMES = tuple(
    f"{words} "
    for words in folded("""
        thu; chi; vốn; giải ngân; giải quyết việc làm; giải phóng mặt bằng; sản; diện; doanh; nguồn;
        gieo; sx; trồng; giá; thuế; phí; khu; kết nạp; phát triển đảng viên; tuyển quân; giao quân;
        tuyển chọn và gọi công dân; đào tạo nghề; tạo việc làm; xuất khẩu lao động
    """)
)
"""Beginnings of names whose bare share is one of plan: revenue, capital, output, area, members."""
_RATES = folded("tăng trưởng; tốc độ")
_RATED = _RATES | folded(
    "tỷ lệ; tỉ lệ; chỉ số; hệ số; mức tăng; công suất sử dụng; công suất giường; công suất buồng"
)


def base_words(frame: Frame, walk: Walk) -> str:
    """Whose plan, as written; nothing where only the word for plan stands there."""
    return walk.words(frame.base) if frame.base else ""


def own_or_current(frame: Frame, walk: Walk, name: str) -> Draft | None:
    """The claim that a ratio belongs to: a new one where a name stands in front, else the last."""
    if frame.name is not None and not (frame.after and _only_completes(frame.name, walk)):
        return _completed(frame, walk) or walk.begin(frame.name, frame, name)
    if frame.name is None and frame.left is not None and _opens_item(frame.left, walk):
        return walk.begin(frame.left, frame, name)  # "Thu vượt chỉ tiêu, đạt 246% kế hoạch"
    apart = frame.name is not None or walk.current is None or walk.current not in walk.chain
    if apart and frame.after is not None:
        return walk.begin(frame.after, frame, name)
    return walk.current


def _opens_item(left: Name, walk: Walk) -> bool:
    """Whether the name in the piece before a number's own begins an item or sentence."""
    if walk.current not in walk.chain or walk.last is None:
        return walk.current not in walk.chain
    return ";" in walk.text[walk.last.digits.end : left.start]


def _only_completes(name: Name, walk: Walk) -> bool:
    """Whether the words in front say no more than that what stands behind was done.

    Money is disbursed of a plan that says itself whose: "giải ngân 92% kế hoạch vốn đầu tư công".
    """
    words = key_of(walk.words(name))
    return words != _DISBURSES and (name.bare or words.endswith(f" {_COMPLETES}"))


def _completed(frame: Frame, walk: Walk) -> Draft | None:
    """The claim whose level met its plan: "đạt 3.800 tỷ đồng, hoàn thành 100% kế hoạch"."""
    draft = walk.current
    if frame.name is None or frame.mark != "," or draft is None or draft.level is None:
        return None
    completes = key_of(walk.words(frame.name)) == _COMPLETES
    return draft if completes and draft in walk.chain else None


@rule(
    "share-of-plan",
    r"[nv-][erqct]*%P",
    examples=(
        ("Thu ngân sách đạt 12,4 tỷ đồng, bằng 102% kế hoạch.",
         "Thu ngân sách: value=12,4 tỷ đồng; plan_percent=102 %"),
        ("Kết nạp đảng viên đạt 104% chỉ tiêu.", "Kết nạp đảng viên: plan_percent=104 %"),
        ("Tổng vốn đầu tư đạt 3.800 tỷ đồng, hoàn thành 100% kế hoạch.",
         "Tổng vốn đầu tư: value=3.800 tỷ đồng; plan_percent=100 %"),
        ("Đạt 14/17 chỉ tiêu; các chỉ tiêu còn lại đều đạt từ 95% kế hoạch trở lên.",
         ("chỉ tiêu: value=14 chỉ tiêu; total=17 chỉ tiêu | "
          "chỉ tiêu còn lại: plan_percent=at_least 95 %")),
        ("Giá trị sản xuất đạt gần 40% kế hoạch năm.",
         "Giá trị sản xuất: plan_percent=near_below 40 %"),
        ("Giải ngân đạt 92% kế hoạch vốn đầu tư công.", "Giải ngân: plan_percent=92 %"),
        ("Hoàn thành 100% chỉ tiêu công tác tuyển quân.",
         "công tác tuyển quân: plan_percent=100 %"),
        ("Ngành trồng trọt hoàn thành 100% diện tích gieo trồng so với kế hoạch.",
         "diện tích gieo trồng: plan_percent=100 %"),
        ("Thu đạt 5 tỷ đồng, đạt 106,2 dự toán huyện giao.",
         "Thu: value=5 tỷ đồng; plan_percent=106,2 %"),
        ("Giải ngân 12 tỷ đồng, đạt 52% trên thực nguồn kế hoạch địa phương giao.",
         "Giải ngân: value=12 tỷ đồng; plan_percent=52 %"),
        ("Tỷ lệ giải ngân đạt 50,5% so với thực nguồn kế hoạch vốn năm 2022 đã giao.",
         "Tỷ lệ giải ngân: plan_percent=50,5 %"),
        ("Thu đạt 5 tỷ đồng, bằng 104%/DT tỉnh giao, 98%/DT huyện giao.",
         "Thu: value=5 tỷ đồng; plan_percent=104 %; plan_percent=98 %"),
        ("Thu đạt 5 tỷ đồng (bằng 104% tỉnh giao, 98% huyện giao).",
         "Thu: value=5 tỷ đồng; plan_percent=104 %; plan_percent=98 %"),
        ("Thu ngân sách đạt 100% chỉ tiêu trở lên.",
         "Thu ngân sách: plan_percent=at_least 100 %"),
    ),
    counters=("Tỷ lệ che phủ rừng đạt 54,8%.", "Thu ngân sách bằng 96% so với cùng kỳ."),
)  # fmt: skip
def share_of_plan(frame: Frame, walk: Walk, name: str) -> bool:
    """A percentage with a plan behind it; two of them keep whose plan each is of."""
    draft = own_or_current(frame, walk, name)
    if draft is None:
        return True
    if frame.quantity.high:
        walk.level(draft, frame, name)
        return True
    if frame.resumes and draft.level is not None and draft is walk.current:
        draft = walk.current = _so_far(draft, frame, walk, name)
    walk.put(draft, Slot.PLAN_PERCENT, frame, name, base=base_words(frame, walk))
    tell_plan(draft)
    return True


def _so_far(draft: Draft, frame: Frame, walk: Walk, name: str) -> Draft:
    """A claim on what was reached by now: "4 tỷ đồng (lũy kế đạt 37% dự toán)"."""
    further = walk.again(draft, name)
    further.stage = ClaimStage.ACTUAL
    walk.govern(further, frame)
    return further


@rule(
    "share-of-allotted-money",
    r"[nv-][erq]*%",
    examples=(
        ("Thu ngân sách ước đạt 1.600 tỷ đồng, đạt 78% ngân sách huyện giao.",
         "Thu ngân sách: value=1.600 tỷ đồng; plan_percent=78 %; estimate"),
        ("Phấn đấu giải ngân ít nhất 95% vốn đầu tư, trên 80% vốn sự nghiệp.",
         ("vốn đầu tư: plan_percent=at_least 95 %; target | "
          "vốn sự nghiệp: plan_percent=above 80 %; target")),
        ("Giải ngân đầu tư công hơn 11.800 tỷ đồng, đạt 15% số vốn được giao.",
         "Giải ngân đầu tư công: value=above 11.800 tỷ đồng; plan_percent=15 %"),
    ),
    counters=("Vốn đầu tư chiếm 95% tổng vốn.",),
)  # fmt: skip
def share_of_allotted_money(frame: Frame, walk: Walk, name: str) -> bool:
    """A percentage of a fund behind "giải ngân"."""
    if frame.after is None or frame.quantity.high:
        return False
    if walk.current is not None and _is_of_given(frame, walk.current, frame.after, walk):
        walk.put(walk.current, Slot.PLAN_PERCENT, frame, name)
        return True
    if frame.name is not None and not frame.name.bare:
        return False
    fund = walk.words(frame.after).lower()
    verb = walk.words(frame.name).lower() if frame.name else ""
    follows = walk.current is not None and name in walk.current.rules
    if not fund.startswith(_FUNDS) or not (verb == _DISBURSED or follows):
        return False
    walk.put(walk.begin(frame.after, frame, name), Slot.PLAN_PERCENT, frame, name)
    return True


def _is_of_given(frame: Frame, draft: Draft, fund: Name, walk: Walk) -> bool:
    """Whether money disbursed is so much of what was given: "đạt 15% số vốn được giao"."""
    if frame.name is not None:
        return False
    given = key_of(walk.words(fund))
    if given.endswith(_GIVEN) and draft.level is not None:
        return frame.mark in {",", "("}
    return given.startswith(_GIVEN_FUNDS) and _DISBURSED in draft.words.lower()


@rule(
    "bare-share-of-plan",
    r"([nv-][erqc]*|-)%",
    examples=(
        ("Tổng chi 7,2 tỷ đồng, đạt 45,3% dự toán; chi đầu tư 1,9 tỷ đồng, đạt 31%.",
         ("Tổng chi: value=7,2 tỷ đồng; plan_percent=45,3 % | "
          "chi đầu tư: value=1,9 tỷ đồng; plan_percent=31 %")),
        ("Tiêm phòng: 1.080/900 = 120%.",
         "Tiêm phòng: value=1.080; plan_value=900; plan_percent=120 %"),
        ("Tỷ lệ cứng hóa 82,5% (KH 80%; đạt 103%).",
         "Tỷ lệ cứng hóa: value=82,5 %; plan_value=80 %; plan_percent=103 %"),
        ("Giải ngân vốn đạt tỷ lệ 73,6% (trong đó: Chương trình nông thôn mới đạt 80,1%).",
         ("Giải ngân vốn: plan_percent=73,6 % | "
          "Chương trình nông thôn mới: plan_percent=80,1 %")),
        ("Chi ngân sách xã đạt 100%; xây dựng nông thôn mới đạt 200%.",
         ("Chi ngân sách xã: plan_percent=100 % | "
          "xây dựng nông thôn mới: plan_percent=200 %")),
        ("Tỷ lệ giải ngân vốn sự nghiệp đạt trên 62%.",
         "Tỷ lệ giải ngân vốn sự nghiệp: plan_percent=above 62 %"),
        ("Trồng rừng đạt 96% kế hoạch; kết nạp đảng viên đạt 88%; giải quyết đơn đạt 91%.",
         ("Trồng rừng: plan_percent=96 % | kết nạp đảng viên: plan_percent=88 % | "
          "giải quyết đơn: value=91 %")),
        ("Thu ngân sách 30 tỷ đồng, đạt 87,5%.",
         "Thu ngân sách: value=30 tỷ đồng; plan_percent=87,5 %"),
    ),
    counters=("Đã giải quyết 15/17 đơn, đạt 88,2%.",
              "Tỷ lệ phủ sóng di động đạt 120%.",
              "Đảng viên mới đạt 90% chỉ tiêu; giải quyết 171 đơn, đạt 92%.",
              "Bàn giao được 7,9 km, đạt 62,7%.",
              "Thu ngân sách 30 tỷ đồng, chiếm 62,7%.",
              "Số lao động qua đào tạo là 921 người (đạt 36,1%), vượt chỉ tiêu."),
)  # fmt: skip
def bare_share_of_plan(frame: Frame, walk: Walk, name: str) -> bool:
    """A percentage without its plan, where the text around it speaks of plan."""
    disbursed = _is_disbursement(frame, walk) or _is_among_disbursed(frame, walk)
    if frame.quantity.high or (
        Cue.SHARE in frame.cues and not (disbursed and _reaches(frame, walk))
    ):
        return False
    beside = walk.current is not None and walk.current.has(Slot.PLAN_VALUE) and not frame.name
    told = walk.plan_spoken or beside or disbursed
    if not (told or _is_of_budget(frame, walk) or _surpasses(frame, walk)):
        return False
    if frame.name is not None:
        return _named_share(frame.name, frame, walk, name)
    draft = walk.current
    if frame.after or draft is None or draft.level is None or draft.stage is ClaimStage.TARGET:
        return False
    if Cue.OVER in frame.ahead and frame.quantity.number.likely < _WHOLE:
        return False  # "là 921 người (đạt 36,1%), vượt chỉ tiêu": a share of something else
    if _OF_ALL.match(walk.text, frame.quantity.end):
        return False  # "26 quần chúng, đạt 6,4% so với tổng số đảng viên"
    if _goes_on(frame, draft, walk):
        walk.put(draft, Slot.PLAN_PERCENT, frame, name)
        return True
    bare_count = draft.level.size in {Size.COUNT, Size.NONE} and not frame.cues
    taken = draft.has(Slot.TOTAL, Slot.PLAN_PERCENT, Slot.OVER_PLAN_PERCENT)
    rate = draft.level.size is Size.PERCENT and not _comes_to(frame, draft)
    if bare_count or taken or rate or _counts_cases(draft):
        return False
    if draft.name.behind and _tells_state(draft):
        return False
    walk.put(draft, Slot.PLAN_PERCENT, frame, name)
    return True


def _goes_on(frame: Frame, draft: Draft, walk: Walk) -> bool:
    """Whether a share is of the second of two plans named before: "bằng 49% và 45%"."""
    last = walk.touched_last
    if last is None or last is not draft.figures[-1] or last.slot is not Slot.PLAN_PERCENT:
        return False
    between = walk.between(last, frame).replace(" ", "")
    if frame.cues or between not in {"%và", "%,"}:
        return False
    return any(len([f for f in d.figures if f.slot is last.slot]) > 1 for d in walk.chain)


def _comes_to(frame: Frame, draft: Draft) -> bool:
    """Whether a share is that of a rate and its plan: "82,5% (KH 80%; đạt 103%)"."""
    level, planned = draft.level, draft.figure(Slot.PLAN_VALUE)
    if level is None or planned is None or planned.high or not planned.digits.likely:
        return False
    share = Fraction(level.digits.likely) / Fraction(planned.digits.likely) * _WHOLE
    return abs(share - Fraction(frame.quantity.number.likely)) < 1


def _tells_state(draft: Draft) -> bool:
    """Whether what is counted is in some state, and so part of all: "6 chi bộ hoàn thành tốt …"."""
    return not _STATES.isdisjoint(key_of(draft.words).split())


def _counts_cases(draft: Draft) -> bool:
    """Whether cases were dealt with, for which there is no plan: "giải quyết 171 đơn, đạt 92%"."""
    return key_of(draft.unit).startswith(_CASES)


def _is_disbursement(frame: Frame, walk: Walk) -> bool:
    """Whether the share is of allotted money: the line disburses and the level is money."""
    if frame.name:
        return _DISBURSED in walk.words(frame.name).lower()
    level = walk.current.level if walk.current else None
    money = level is not None and level.size is Size.MONEY
    return money and any(_DISBURSED in draft.words.lower() for draft in walk.line)


def _reaches(frame: Frame, walk: Walk) -> bool:
    """Whether "tỷ lệ" says how far it came, and not which part it is: "đạt tỷ lệ 89,8%"."""
    return _MAKES_UP not in walk.in_front(frame, _NEAR).split()


def _is_of_budget(frame: Frame, walk: Walk) -> bool:
    """Whether budget money reached a share, which is of the plan: "thu ngân sách …, đạt 87%"."""
    if frame.name is not None:  # "chi ngân sách đạt 100%"
        return Cue.REACH in frame.cues and says(f" {key_of(walk.words(frame.name))} ", _BUDGETS)
    draft = walk.current
    if draft is None or draft.level is None or draft.level.size is not Size.MONEY:
        return False
    budget = says(f" {key_of(draft.words)} ", _BUDGETS)
    return budget and bool(frame.cues) and draft in walk.chain


def _surpasses(frame: Frame, walk: Walk) -> bool:
    """Whether a thing that is no rate reached more than all: "xây dựng nông thôn mới đạt 200%"."""
    if frame.name is None or Cue.REACH not in frame.cues or frame.quantity.number.likely <= _WHOLE:
        return False
    return not says(f" {key_of(walk.words(frame.name))} ", _RATED)


def _is_among_disbursed(frame: Frame, walk: Walk) -> bool:
    """Whether the share stands in a list of what of a disbursement, itself a share, came where."""
    if frame.name is None:
        return False
    whole = next((d for d in reversed(walk.chain) if _DISBURSED in d.words.lower()), None)
    share = whole.figure(Slot.PLAN_PERCENT) if whole and whole.level is None else None
    if share is None:
        return False
    between = key_of(walk.text[share.digits.end : frame.name.start])
    return any(opener in between for opener in _LISTS)


def _named_share(thing: Name, frame: Frame, walk: Walk, name: str) -> bool:
    """The share of a thing that is told as one of plan: "giải ngân vốn đạt tỷ lệ 73,6%"."""
    words = walk.words(thing).split()
    words = words[1:] if key(words[0]) == _TOTAL and len(words) > 1 else words
    named = key_of(" ".join(words).strip('"“'))
    planned = f"{named} ".startswith(_PLANNED_NAMES) and not any(rate in named for rate in _RATES)
    planned = planned or named.startswith(_RATE_OF_DISBURSEMENT)
    planned = planned or _is_among_disbursed(frame, walk) or _surpasses(frame, walk)
    aimed = walk.scope.target and not (named.startswith(_DISBURSES) or says(f" {named} ", _BUDGETS))
    if not planned or aimed:
        return False
    walk.put(walk.begin(thing, frame, name), Slot.PLAN_PERCENT, frame, name)
    return True
