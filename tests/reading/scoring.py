"""How close are read claims to gold claims, by the annotation guide?

Four measures over documents: ``figure`` (slot, number), ``link`` (indicator, slot, number),
``claim`` (every slot, unit, stage, bound and the indicator), ``period`` (of the claims matched so,
those with the right period).
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from tongket.vocabulary.claim import Slot
from tongket.vocabulary.number import readings

LIKE = 0.6  # share of common words from which two phrases name one thing
TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


@dataclass(frozen=True)
class Tally:
    """How many were right, read and wanted."""

    right: int = 0
    read: int = 0
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.read + other.read, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.read + self.wanted) if self.right else 0.0


def plain(text: str) -> str:
    """Lower case without tone marks, so that two placements of one tone are one word."""
    letters = unicodedata.normalize("NFD", text.lower())
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES))


def number(text: str):
    """The likeliest value; the text itself for a range or number words."""
    try:
        return readings(text)[0].number
    except Exception:
        return text


def alike(one: str, other: str) -> bool:
    first, second = (set(re.findall(r"\w+", plain(words))) for words in (one, other))
    if not (first and second):
        return first == second
    return 2 * len(first & second) / (len(first) + len(second)) >= LIKE


def figures(claim: dict) -> list[tuple[str, object]]:
    found = [(slot, number(claim[slot])) for slot in map(str, Slot) if claim.get(slot)]
    return found + [("plan_percent", number(p["percent"])) for p in claim.get("plan_percents", ())]


def shape(claim: dict):
    unit = re.sub(r"[\s.]", "", plain(claim.get("unit", "")))
    slots = sorted(figures(claim), key=str)
    return slots, unit, claim.get("stage", "actual"), claim.get("bound")


def matched(wanted: list, read: list, same) -> list[tuple]:
    """Each wanted item with a read one of its own that is the same."""
    left, found = list(read), []
    for item in wanted:
        partner = next((other for other in left if same(item, other)), None)
        if partner is not None:
            left.remove(partner)
            found.append((item, partner))
    return found


def compare(gold: dict, read: dict) -> dict[str, Tally]:
    """The four tallies of one document."""
    wanted, got = gold["claims"], read["claims"]
    wanted_figures = Counter(pair for claim in wanted for pair in figures(claim))
    got_figures = Counter(pair for claim in got for pair in figures(claim))
    wanted_links = [(pair, claim["indicator"]) for claim in wanted for pair in figures(claim)]
    got_links = [(pair, claim["indicator"]) for claim in got for pair in figures(claim)]
    links = matched(wanted_links, got_links, lambda a, b: a[0] == b[0] and alike(a[1], b[1]))
    claims = matched(
        wanted,
        got,
        lambda a, b: shape(a) == shape(b) and alike(a["indicator"], b["indicator"]),
    )
    own = (gold["report_period"], read["report_period"])
    periods = sum(a.get("period", own[0]) == b.get("period", own[1]) for a, b in claims)
    return {
        "figure": Tally(
            sum((wanted_figures & got_figures).values()),
            got_figures.total(),
            wanted_figures.total(),
        ),
        "link": Tally(len(links), len(got_links), len(wanted_links)),
        "claim": Tally(len(claims), len(got), len(wanted)),
        "period": Tally(periods, len(claims), len(claims)),
    }
