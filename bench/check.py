"""What does the consistency check cost, and how does that grow?

Three growths. Of one quantity, more and more texts: all agree, three are wrong, or every text says
something else. Of the demo's district, its own figures copied
for further units up to a province's 92. Beside each stand two peers over the same figures: a bare
sort by what they speak of, and a plain hand-written solver that holds each two printed intervals of
one quantity against each other, and so knows levels only: no plans, bases, sums, revisions or odd
ones out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from _measure import demo_installation, medians, peers, tell

if TYPE_CHECKING:
    from tongket.evaluation.consistency.prints import Print

UNIT = "pac-nam"
UNITS = (1, 8, 92)
TEXTS = (10, 20, 40, 80, 160, 320)
WORLDS = ("agree", "three wrong", "all differ")


def texts(count: int, world: str) -> "tuple[Print, ...]":
    """So many texts that print a level, its share of plan and its growth."""
    from tongket.evaluation.consistency.prints import Print
    from tongket.vocabulary.measure import Measure
    from tongket.vocabulary.period import Period
    from tongket.vocabulary.source import Source

    prints = []
    for number in range(count):
        off = {"agree": 0, "three wrong": 30 if number % (count // 3) == 1 else 0}
        level = 700 + off.get(world, 2 * number)
        day = date(2024, 6, 1) + timedelta(days=number)  # long after the year's accounts closed
        said = {
            Measure.LEVEL: level,
            Measure.SHARE_OF_PLAN: level * 100 // 700,
            Measure.GROWTH: level * 100 // 650 - 100,
        }
        prints += [
            Print(
                id=f"{number} {measure}",
                claim=str(number),
                source=Source(f"text {number}", "", "", day, day),
                indicator="rice",
                unit=UNIT,
                period=Period.year(2023),
                measure=measure,
                number=Decimal(value),
                decimals=0,
            )
            for measure, value in said.items()
        ]
    return tuple(prints)


def in_units(prints: "Sequence[Print]", count: int) -> "tuple[Print, ...]":
    """The same figures for so many units."""
    return tuple(
        replace(one, id=f"{one.id}@{n}", claim=f"{one.claim}@{n}", unit=f"{one.unit}-{n}")
        for n in range(count)
        for one in prints
    )


def main() -> None:
    from tongket.evaluation import queries
    from tongket.evaluation.consistency.check import check
    from tongket.evaluation.consistency.relations import Relations
    from tongket.organisation.access import Access

    now = datetime.now(UTC)
    checked = queries.findings(
        UNIT, as_of=now.date(), recorded_by=now, access=Access.everything("bench")
    )
    relations = queries.relations_on(now.date())
    demo = tuple(checked.prints.values())
    cases = {f"{world}, {n} texts": texts(n, world) for world in WORLDS for n in TEXTS}
    cases |= {f"demo, {n} units": in_units(demo, n) for n in UNITS}
    times = {}
    for name, prints in cases.items():
        related = relations if name.startswith("demo") else Relations()
        times[name] = _timed(prints, partial(check, relations=related))
    tell(
        "The consistency check; each figure of most texts or units costs, times that of fewest: "
        + ", ".join(f"{world} {by:.2f}" for world, by in _growths(times).items()),
        ("", "figures", "findings", "check ms", "µs each", "pairs ms", "sort ms"),
        [(name, *row.values()) for name, row in times.items()],
        {
            "bench": "check",
            "times": times,
            "growth_per_figure": _growths(times),
            "peers": peers("tongket"),
        },
    )


def _timed(
    prints: "tuple[Print, ...]", check: "Callable[..., Sequence[object]]"
) -> dict[str, float]:
    """The check and its peers."""
    found = check(prints)
    took = medians(
        {
            "check": lambda: check(prints),
            "pairs": lambda: _pairs(prints),
            "sort": lambda: _sorted(prints),
        },
        times=1,
    )
    return {
        "figures": len(prints),
        "findings": len(found),
        "check_ms": round(took["check"], 1),
        "each_us": round(took["check"] / len(prints) * 1000, 1),
        "pairs_ms": round(took["pairs"], 1),
        "sort_ms": round(took["sort"], 2),
    }


def _growths(times: dict[str, dict[str, float]]) -> dict[str, float]:
    """What each figure costs in the largest case of a world, over the smallest one."""
    growths = {}
    for world in (*WORLDS, "demo"):
        each = [row["each_us"] for name, row in times.items() if name.startswith(world)]
        growths[world] = round(each[-1] / each[0], 3)
    return growths


def _pairs(prints: "Iterable[Print]") -> int:
    """How many printed levels of one quantity exclude each other, every two compared."""
    levels: dict[object, list[Print]] = {}
    for one in prints:
        if one.measure == "level":
            key = one.unit, one.indicator, one.period, one.planned, one.definition, one.basis
            levels.setdefault(key, []).append(one)
    return sum(
        not a.interval.meets(b.interval)
        for same in levels.values()
        for a, b in combinations(same, 2)
    )


def _sorted(prints: "Iterable[Print]") -> object:
    return sorted(prints, key=lambda p: (p.unit, p.indicator, p.period, p.measure, p.id))


if __name__ == "__main__":
    with demo_installation():
        main()
