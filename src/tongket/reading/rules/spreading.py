"""Which claim told before do the words of a change point back to?"""

import re
from collections.abc import Sequence
from fractions import Fraction

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.naming.names import Name
from tongket.reading.pieces.units import Size, unit_words
from tongket.reading.text.normalise import folded, key_of
from tongket.vocabulary.claim import Slot
from tongket.vocabulary.wording.figures import Cue

_IN_PERCENT = re.compile(r"\s*,?\s*[(=]\s*[-+−–]?\s*([0-9]+(?:[.,][0-9]+)?)\s*%")
_NEAR = Fraction(1, 10)  # percentage points
_OF_HOW_MANY = folded("về; số; lượng; trên")


def counted_part(frame: Frame, walk: Walk) -> Draft | None:
    """The claim spoken of behind the percentage: "giảm 18,3% số lượt", "tăng 2% về số vốn"."""
    if frame.after is None or frame.name is not None:
        return None
    words = set(key_of(walk.words(frame.after)).split()) - _OF_HOW_MANY
    if not words:  # "tăng 5% về lượng và 3% về giá trị"
        return next((d for d in reversed(walk.chain) if _is_amount(d)), None)
    found, most = None, 0
    for draft in reversed(walk.line):
        named = set(key_of(f"{draft.unit} {draft.words}").split())
        unit = set(key_of(draft.unit).split())
        counted = draft.unit and unit <= words and (words == unit or words & named > unit)
        if (counted or words <= named) and not draft.has(Slot.GROWTH_PERCENT):
            shared = len(words & named)
            found, most = (draft, shared) if shared > most else (found, most)
    return found


def _is_amount(draft: Draft) -> bool:
    """Whether a claim says how many or how much of something there is, and not what it is worth."""
    amount = draft.level is not None and draft.level.size in {Size.COUNT, Size.MEASURE}
    return amount and not draft.has(Slot.GROWTH_PERCENT)


def named_again(frame: Frame, walk: Walk) -> Draft | None:
    """The claim of this sentence whose name stands again behind "so với … thì".

    What a later sentence names again makes claims of its own there.
    """
    if frame.name is None or not walk.spread:
        return None
    words = key_of(walk.words(frame.name))
    for draft in reversed(walk.chain):
        if key_of(draft.words) == words and not draft.has(Slot.GROWTH_PERCENT, Slot.CHANGE):
            return draft
    return None


def told_by_name(name: Name, walk: Walk) -> Draft | None:
    """The claim whose work or mishap a verb in front of a change names again.

    "làm chết 8 người, bị thương 12 người; so với cùng kỳ bị thương giảm 4 người".
    """
    words, told = key_of(walk.words(name)), [*walk.before, *walk.chain] if walk.spread else []
    again = (draft for draft in reversed(told) if key_of(draft.words) == words)
    return next((draft for draft in again if not draft.has(Slot.CHANGE)), None)


def changed_claim(frame: Frame, walk: Walk) -> Draft | None:
    """The claim whose level a change in its unit leads to; none where it is of another thing."""
    if Cue.MORE in frame.cues and frame.after is not None and not frame.base:
        return None
    if _says_again(frame, walk):
        return walk.current
    spread = spread_to(frame, walk)
    if spread is not None or walk.current is None:
        return spread
    told = _fitting(frame, walk)
    if frame.after is not None:
        return _likest(frame, walk, told)
    if (borne_out := _borne_out(frame, _same_counted(frame, walk), walk)) is not None:
        return borne_out  # "tiếp 86 lượt: tố cáo 9 lượt, loại khác 77 lượt [+2 lượt = 2,4%]"
    apart = not _shares_unit(walk.current.unit, frame.quantity.unit)
    return told if told and apart else walk.current


def _likest(frame: Frame, walk: Walk, told: Draft | None) -> Draft | None:
    """Which of two claims the words behind the number name again: none, if they name another."""
    near = [draft for draft in (walk.current, told) if draft in walk.chain]
    best = max(near, key=lambda draft: _likeness(frame, draft, walk), default=None)
    if best is None or not _likeness(frame, best, walk):
        return None  # "chết 8 người; giảm 4 vụ, tăng 3 người bị thương"
    same = frame.base is not None or _shares_unit(best.unit, frame.quantity.unit)
    return best if same and not best.has(Slot.CHANGE) else None


def _says_again(frame: Frame, walk: Walk) -> bool:
    """Whether brackets say a growth again in units: "số hộ tăng 7% (tăng 36 hộ)"."""
    last = walk.touched_last
    grown = last is not None and last.slot is Slot.GROWTH_PERCENT and frame.mark == "("
    return grown and walk.current is not None and not walk.current.has(Slot.CHANGE)


def _fitting(frame: Frame, walk: Walk) -> Draft | None:
    """The claim of this sentence with the same unit, and best the same words, without a change."""
    among = _same_counted(frame, walk)
    return max(among, key=lambda draft: _likeness(frame, draft, walk), default=None)


def _same_counted(frame: Frame, walk: Walk) -> list[Draft]:
    """The claims of this sentence with the same unit and no change, from the last one back."""
    unit = frame.quantity.unit
    among = [draft for draft in reversed(walk.chain) if _shares_unit(draft.unit, unit)]
    return [draft for draft in among if not draft.has(Slot.CHANGE)]


def told_of_same(frame: Frame, walk: Walk) -> Draft | None:
    """The claim of this sentence of the same unit whose words stand again behind the number."""
    told = _fitting(frame, walk)
    return told if told and _likeness(frame, told, walk) else None


def _likeness(frame: Frame, draft: Draft, walk: Walk) -> int:
    """How many words a claim's name shares with those behind the number."""
    if frame.after is None:
        return 0
    words = key_of(walk.words(frame.after)).split()
    return len(set(words) & set(key_of(draft.words).split()))


def spread_to(frame: Frame, walk: Walk) -> Draft | None:
    """The claim before that has the same unit, and best the same words, and no change yet."""
    unit = frame.quantity.unit
    among = walk.chain if any(draft.unit for draft in walk.chain) else walk.before
    fitting = [
        d
        for d in among
        if not d.has(Slot.CHANGE)
        and (_shares_unit(d.unit, unit) or (not d.unit and _likeness(frame, d, walk)))
    ]
    if not walk.spread or not fitting:
        return None
    fitting.sort(key=lambda d: key_of(d.unit) != key_of(unit))  # "lượt người" before "lượt"
    likest = max(fitting, key=lambda draft: _likeness(frame, draft, walk))
    if _likeness(frame, likest, walk):
        return likest
    if (told := _borne_out(frame, fitting, walk)) is not None:
        return told
    item = _last_item(walk, fitting, frame.quantity.start)
    return next(draft for draft in fitting if draft.name.start > item)


def _borne_out(frame: Frame, drafts: Sequence[Draft], walk: Walk) -> Draft | None:
    """The claim to whose level the change leads by the percentage behind it: 86 "+2 vụ (2,4%)"."""
    said = _IN_PERCENT.match(walk.text, frame.quantity.end)
    if said is None or len(drafts) == 1:
        return None
    told, moved = Fraction(said[1].replace(",", ".")), Fraction(frame.quantity.number.likely)
    moved = -moved if Cue.FALL in frame.cues else moved
    found, nearest = None, _NEAR
    for draft in drafts:
        before = Fraction(draft.level.digits.likely) - moved if draft.level else Fraction(0)
        away = abs(abs(moved) / before * 100 - told) if before > 0 else nearest
        if away < nearest:
            found, nearest = draft, away
    return found


def _last_item(walk: Walk, drafts: Sequence[Draft], position: int) -> int:
    """Where the item of a list, between semicolons, begins that holds the last of some claims."""
    last = max(draft.name.start for draft in drafts)
    return walk.text.rfind(";", min(draft.name.start for draft in drafts), min(last, position))


def _shares_unit(known: str, unit: str) -> bool:
    """Whether two units begin alike, or differ but in number words: "nghìn tấn" and "tấn"."""
    if not (known and unit):
        return False
    alike = key_of(known).split(maxsplit=1)[0] == key_of(unit).split(maxsplit=1)[0]
    return alike or (bool(unit_words(unit)) and unit_words(known) == unit_words(unit))
