"""Which number says how many there are where several were merged?"""

from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import counter_of
from tongket.reading.pieces.units import Size
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.claim import Slot

_INTO = folded("thành; còn")


@rule(
    "merged-into",
    r"[nv-][rt]?m",
    examples=(("Sáp nhập 36 tổ hội thành 21 tổ hội.",
               "tổ hội: previous=36 tổ hội; value=21 tổ hội"),
              ("Sắp xếp 40 thôn còn 19 thôn.", "thôn: previous=40 thôn; value=19 thôn")),
    counters=("Kiểm tra 36 tổ hội và thành lập 21 tổ hội.", "Tiếp nhận 40 đơn, còn 19 đơn."),
)  # fmt: skip
def merged_into(frame: Frame, walk: Walk, name: str) -> bool:
    """How many there are where some were merged: "sáp nhập 36 tổ hội thành 21 tổ hội"."""
    draft, last, quantity = walk.current, walk.touched_last, frame.quantity
    if draft is None or last is None or draft.level is not last or quantity.size is not Size.COUNT:
        return False
    unit, _, into = key_of(walk.between(last, frame)).rpartition(" ")
    if into not in _INTO or unit != key_of(quantity.unit) or unit != key_of(draft.unit):
        return False
    thing = counter_of(quantity)
    draft.name = frame.after._replace(start=thing.start) if frame.after else thing
    draft.words = walk.words(draft.name)
    draft.figures[draft.figures.index(last)] = last._replace(slot=Slot.PREVIOUS)
    walk.put(draft, Slot.VALUE, frame, name)
    return True
