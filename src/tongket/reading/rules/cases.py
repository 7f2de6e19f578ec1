"""Which counts are of the cases and bodies that were counted right before them?"""

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.wording.figures import Cue

_CASE = key_of("vụ")
_CASES = folded("""
    vụ; vụ án; vụ việc; chuyên án; ổ nhóm; băng nhóm; băng, nhóm; tụ điểm; đường dây; trường hợp;
    điểm; nhóm
""")
_OFFENDERS = folded("đối tượng; bị can; bị cáo; nghi phạm")
_BODIES = folded("""
    tổ chức; tập thể; cá nhân; tổ chức đảng; đảng viên; cơ quan; đơn vị; cơ sở; doanh nghiệp; hộ;
    cán bộ; công chức; người; chi bộ
""")


def names_offence(frame: Frame, draft: Draft) -> bool:
    """Whether the offence stands behind cases and persons: "bắt 17 vụ/29 đối tượng đánh bạc"."""
    cases = key_of(draft.unit) == _CASE and len(draft.figures) == 1
    nameless = draft.name.bare or key_of(draft.words) == _CASE
    listed = frame.mark == "/" or counts_offenders(frame, draft)
    return listed and frame.after is not None and nameless and cases


def counts_offenders(frame: Frame, draft: Draft) -> bool:
    """Whether persons follow the cases they were of: "17 vụ, 29 đối tượng"."""
    if frame.name is not None or key_of(frame.quantity.unit) not in _OFFENDERS:
        return False
    listed = frame.mark == "," and not frame.cues and key_of(draft.unit) == _CASE
    of_them = not frame.mark and frame.cues == Cue.REACH and key_of(draft.unit) in _CASES
    return listed or of_them  # "13 ổ nhóm ma túy với 104 đối tượng"


def joins_bodies(frame: Frame, walk: Walk) -> bool:
    """Whether one piece of work goes on with further bodies it was about.

    "kiểm điểm rút kinh nghiệm 2 tập thể và 5 cá nhân liên quan".
    """
    draft, unit = walk.current, key_of(frame.quantity.unit)
    if draft is None or draft not in walk.chain or draft.name.bare or draft.name.behind:
        return False
    other = key_of(draft.unit)
    if frame.name is not None or frame.cues or not {unit, other} <= _BODIES or unit == other:
        return False
    between = walk.between(draft.figures[-1], frame)
    return key_of(between) == key_of(f"{draft.unit} và")
