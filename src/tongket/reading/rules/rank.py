"""Which numbers are places in an order, and in which?"""

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name
from tongket.reading.pieces.units import Size
from tongket.reading.rules.rule import rule
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue

_PLACED = folded("đứng; nằm; thuộc; vươn; lọt; trong; dẫn; luôn")
"""First words that say where someone stands: "nằm trong nhóm khá và đứng thứ 5"."""


@rule(
    "rank",
    r"[nv-][erqtu]*h[mpx]O?",
    examples=(
        ("Chỉ số cải cách hành chính xếp thứ 4/10 huyện, tăng 2 bậc.",
         "Chỉ số cải cách hành chính: value=4; total=10; change=2 bậc"),
        ("Thu ngân sách đạt 9 tỷ đồng, đưa xã vươn lên xếp thứ 7/63 xã.",
         "Thu ngân sách: value=9 tỷ đồng | Thu ngân sách: value=7; total=63"),
        ("Tỉnh xếp vị thứ 26 về quy mô kinh tế so với 63 tỉnh.", "quy mô kinh tế: value=26"),
        ("An Lộc xếp thứ 6 toàn tỉnh về tốc độ tăng trưởng; xếp thứ 2 trong vùng về thu hút FDI.",
         "tốc độ tăng trưởng: value=6 | thu hút FDI: value=2"),
        ("Giáo dục mũi nhọn giữ vị trí thứ 5/14 huyện.", "Giáo dục mũi nhọn: value=5; total=14"),
        ("Xã xếp thứ 9/64 xã, phường về chuyển đổi số.", "chuyển đổi số: value=9; total=64"),
        ("Về chỉ số hài lòng, huyện xếp thứ 3/9 huyện.", "chỉ số hài lòng: value=3; total=9"),
        ("Chỉ số PAPI tăng 4 bậc, nằm trong nhóm khá và đứng thứ 5 của vùng.",
         "Chỉ số PAPI: change=4 bậc; value=5"),
    ),
)  # fmt: skip
def rank(frame: Frame, walk: Walk, name: str) -> bool:
    """A place in an order."""
    thing = frame.after or frame.name
    if thing is not None and walk.current in walk.chain and _says_who(thing, walk):
        thing = None
    if thing is not None and not (walk.current in walk.chain and Cue.TO in frame.cues):
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


def _says_who(thing: Name, walk: Walk) -> bool:
    """Whether words say who is ranked, or only where: "…, Phú Lộc xếp thứ 24"."""
    words = walk.text[thing.start : thing.end].split()
    called = len(words) > 1 and all(word[0].isupper() for word in words)
    return called or key_of(words[0]) in _PLACED
