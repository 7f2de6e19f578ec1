"""What does the consistency check cost, and how does that grow with the number of figures?

The demo's figures are held against each other once, then with copies of them for further units; a
check whose cost grows with the number of figures costs the same for each. Beside it: only sorting
the same figures by what they speak of.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from _measure import demo_installation, medians, peers, tell

UNIT = "pac-nam"
GROWTH = (1, 2, 4, 8)


def main() -> None:
    from tongket.evaluation import queries
    from tongket.evaluation.consistency.check import check
    from tongket.evaluation.consistency.prints import Print
    from tongket.organisation.access import Access

    now = datetime.now(UTC)
    checked = queries.findings(
        UNIT, as_of=now.date(), recorded_by=now, access=Access.everything("bench")
    )
    relations = queries.relations_on(now.date())
    originals = tuple(checked.prints.values())

    def in_units(factor: int) -> tuple[Print, ...]:
        return tuple(
            replace(one, id=f"{one.id}@{n}", claim=f"{one.claim}@{n}", unit=f"{one.unit}-{n}")
            for n in range(factor)
            for one in originals
        )

    rows, times = [], {}
    for factor in GROWTH:
        prints = in_units(factor)
        found = len(check(prints, relations))
        took = medians(
            {
                "check": lambda p=prints: check(p, relations),
                "sort": lambda p=prints: _sorted(p),
            },
            times=1,
        )
        each = took["check"] / len(prints) * 1000
        rows.append(
            (len(prints), found, f"{took['check']:.0f}", f"{each:.0f}", f"{took['sort']:.2f}")
        )
        times[str(len(prints))] = {
            "findings": found,
            "check_ms": round(took["check"], 1),
            "each_us": round(each, 1),
            "sort_ms": round(took["sort"], 3),
        }
    smallest, largest = (times[str(len(in_units(factor)))] for factor in (GROWTH[0], GROWTH[-1]))
    growth = largest["each_us"] / smallest["each_us"]
    tell(
        f"The consistency check: of {GROWTH[-1]} times the figures each costs {growth:.2f} times",
        ("figures", "findings", "check ms", "µs each", "sort ms"),
        rows,
        {
            "bench": "check",
            "times": times,
            "growth_per_figure": round(growth, 3),
            "peers": peers("tongket"),
        },
    )


def _sorted(prints: Iterable[object]) -> object:
    return sorted(prints, key=lambda p: (p.unit, p.indicator, p.period, p.measure, p.id))


if __name__ == "__main__":
    with demo_installation():
        main()
