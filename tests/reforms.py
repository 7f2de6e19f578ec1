"""Random reforms of a small land, as successions whose shares make up the whole."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from tongket.organisation.rules import SuccessionFacts

BEGIN = date(2020, 1, 1)


@dataclass
class Land:
    """The units at the beginning, those of today, and what happened between."""

    before: list[str]
    today: list[str]
    successions: list[SuccessionFacts] = field(default_factory=list)


def succession(
    old: str, new: str | None, share: Fraction | None, *, kind: str = "merger",
    day: date = date(2025, 7, 1), opens: bool = True,
) -> SuccessionFacts:  # fmt: skip
    source = "" if share in {None, 1} else "dân số"
    return SuccessionFacts(0, 1, kind, day, "NQ", old, new, share, source, opens)


def reformed(seed: int, *, whole: bool) -> Land:
    """Let several reforms happen, a day each: merge, split, rename, transfer, join a neighbour."""
    chance = Random(seed)
    names = [f"u{n}" for n in range(chance.randint(2, 6))]
    land = Land(list(names), list(names))
    kinds = (
        ["merge", "rename", "join"] if whole else ["merge", "rename", "join", "split", "transfer"]
    )
    for step in range(chance.randint(1, 6)):
        day = BEGIN + timedelta(days=30 * (step + 1))
        _happens(chance.choice(kinds), land, day, f"n{step}", chance)
    return land


def _happens(kind: str, land: Land, day: date, name: str, chance: Random) -> None:
    some = chance.sample(land.today, min(len(land.today), chance.randint(2, 3)))

    def pass_(old: str, new: str, share: Fraction, kind: str, *, opens: bool) -> None:
        land.successions.append(succession(old, new, share, kind=kind, day=day, opens=opens))

    if kind in {"merge", "rename"}:
        some = some[:1] if kind == "rename" else some
        for old in some:
            pass_(old, name, Fraction(1), "merger", opens=True)
            land.today.remove(old)
        land.today.append(name)
    elif kind == "split":
        cut = Fraction(chance.randint(1, 9), 10)
        for part, share in ((f"{name}a", cut), (f"{name}b", 1 - cut)):
            pass_(some[0], part, share, "split", opens=True)
            land.today.append(part)
        land.today.remove(some[0])
    elif len(some) > 1 and kind == "join":
        pass_(some[0], some[1], Fraction(1), "merger", opens=False)
        land.today.remove(some[0])
    elif len(some) > 1:
        share = Fraction(chance.randint(1, 9), 20)
        pass_(some[0], some[1], share, "transfer", opens=False)
