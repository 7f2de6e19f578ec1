"""Which numbers are places in an order, and in which?"""

from tongket.reading.drafts import Draft
from tongket.reading.frames import Frame
from tongket.reading.names import Name
from tongket.reading.normalise import key_of
from tongket.reading.rules.rule import rule
from tongket.reading.units import Size
from tongket.reading.walk import Walk
from tongket.vocabulary.claim import Slot

_ABOUT = key_of("về")


@rule(
    "rank",
    r"[nv-][erqtu]*h[mpx]O?",
    examples=(
        ("Chỉ số cải cách hành chính xếp thứ 4/10 huyện, tăng 2 bậc.",
         "Chỉ số cải cách hành chính: value=4; total=10; change=2 bậc"),
        ("Thu ngân sách đạt 9 tỷ đồng, đưa xã vươn lên xếp thứ 7/63 xã.",
         "Thu ngân sách: value=9 tỷ đồng | Thu ngân sách: value=7; total=63"),
        ("Tỉnh xếp vị thứ 26 về quy mô kinh tế so với 63 tỉnh.", "quy mô kinh tế: value=26"),
    ),
)  # fmt: skip
def rank(frame: Frame, walk: Walk, name: str) -> bool:
    """A place in an order."""
    thing = _ranked_for(frame, walk) or frame.name
    if thing is not None and not (walk.current in walk.chain and "t" in frame.cues):
        draft: Draft | None = walk.begin(thing, frame, name)
    else:  # "tổng sản phẩm tăng 10%, đưa tỉnh vươn lên xếp thứ 7/63"
        draft = walk.current
    if draft is None:
        return True
    if draft.level or draft.has(Slot.GROWTH_PERCENT):
        draft = walk.again(draft, name)
    unitless = frame._replace(quantity=frame.quantity._replace(unit="", size=Size.NONE))
    walk.put(draft, Slot.VALUE, unitless, name)
    if frame.quantity.whole:
        walk.put(draft, Slot.TOTAL, unitless, name, digits=frame.quantity.whole)
    walk.current = draft
    return True


def _ranked_for(frame: Frame, walk: Walk) -> Name | None:
    """What a place is ranked for where it is named behind: "xếp thứ 26 về quy mô GRDP"."""
    if frame.after is None or frame.quantity.unit:
        return None
    about, _, rest = walk.words(frame.after).partition(" ")
    named = key_of(about) == _ABOUT and bool(rest.strip())
    return frame.after._replace(start=frame.after.end - len(rest.lstrip())) if named else None
