"""Is a named thing itself a percentage, so that its changes are points?"""

from itertools import pairwise

from tongket.reading.claims.drafts import Draft
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key

_RATE = tuple(key(word) for word in ("tỷ", "lệ"))
_POOR = [list(map(key, words.split())) for words in ("hộ nghèo", "hộ cận nghèo")]
_NAME_BEGINS = 5  # words of a name that say whether it is a rate
_AMOUNT_OPENERS = folded("giá; tổng; sản; thu; doanh; diện; năng")


def is_rate(draft: Draft | None, words: str, *, structure: bool) -> bool:
    """Whether the thing is itself a percentage, so that its changes are points.

    So it is of the parts of a structure: "cơ cấu kinh tế chuyển dịch, dịch vụ tăng 2,5%".
    """
    if draft and draft.level and draft.level.size in {Size.PERCENT, Size.MONEY}:
        return draft.level.size is Size.PERCENT
    first = [key(word) for word in words.split()[:_NAME_BEGINS]]
    if structure and first[:1] and first[0] not in _AMOUNT_OPENERS:
        return True
    poor = any(first[: len(told)] == told for told in _POOR)
    if poor:  # "hộ cận nghèo tăng 1%" is said of their share
        return draft is None or draft.level is None
    rated = any(pair == _RATE for pair in pairwise(first))
    return rated or (len(first) > 1 and first[0] == key("tỷ"))
