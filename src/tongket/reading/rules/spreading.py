"""To which of the claims before does a change without words of its own go back?"""

from collections.abc import Sequence

from tongket.reading.claims.drafts import Draft
from tongket.reading.claims.walk import Walk
from tongket.reading.naming.frames import Frame
from tongket.reading.text.normalise import key_of
from tongket.vocabulary.claim import Slot


def fitting(frame: Frame, walk: Walk) -> Draft | None:
    """The claim of this sentence with the same unit, and best the same words, without a change."""
    unit = key_of(frame.quantity.unit)
    among = [d for d in reversed(walk.chain) if shares_unit(key_of(d.unit), unit)]
    among = [draft for draft in among if not draft.has(Slot.CHANGE)]
    return max(among, key=lambda draft: likeness(frame, draft, walk), default=None)


def likeness(frame: Frame, draft: Draft, walk: Walk) -> int:
    """How many words a claim's name shares with those behind the number."""
    if frame.after is None:
        return 0
    words = key_of(walk.words(frame.after)).split()
    return len(set(words) & set(key_of(draft.words).split()))


def spread_to(frame: Frame, walk: Walk) -> Draft | None:
    """The claim before that has the same unit, and best the same words, and no change yet."""
    unit = key_of(frame.quantity.unit)
    among = walk.chain if any(draft.unit for draft in walk.chain) else walk.before
    fitting = [
        d for d in among if d.unit and shares_unit(key_of(d.unit), unit) and not d.has(Slot.CHANGE)
    ]
    if not walk.spread or not fitting:
        return None
    fitting.sort(key=lambda d: key_of(d.unit) != unit)  # "lượt người" before "lượt"
    likest = max(fitting, key=lambda draft: likeness(frame, draft, walk))
    if likeness(frame, likest, walk):
        return likest
    item = _last_item(walk, fitting, frame.quantity.start)
    return next(draft for draft in fitting if draft.name.start > item)


def _last_item(walk: Walk, drafts: Sequence[Draft], position: int) -> int:
    """Where the item of a list, between semicolons, begins that holds the last of some claims."""
    last = max(draft.name.start for draft in drafts)
    return walk.text.rfind(";", min(draft.name.start for draft in drafts), min(last, position))


def shares_unit(known: str, unit: str) -> bool:
    """Whether two folded units begin with the same word: "lượt", "lượt người"."""
    return bool(known and unit) and known.split(maxsplit=1)[0] == unit.split(maxsplit=1)[0]
