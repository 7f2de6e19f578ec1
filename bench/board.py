"""What does a province's board cost, beside the bare rows it is composed from?

92 communes with 34 targets each, a figure of this year and of the last. ``bare`` reads the same
rows by plain SQL, nothing is made of them. One unit's scorecard of 34 rows stands beside its own.
Each is asked for the first time, again with nothing changed, and after a unit got one more figure.
"""

from collections.abc import Callable
from datetime import date
from random import Random

from _measure import demo_installation, medians, peers, tell

YEAR, DAY = 2026, date(2026, 11, 1)
COMMUNES, TARGETS = 92, 34


def main() -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    from tongket.evaluation import queries
    from tongket.evaluation.boards import board
    from tongket.evaluation.cards import slot_of
    from tongket.organisation.access import Access

    province, keys, ids = units()
    fill(keys)
    access = Access.everything("bench")

    def whole() -> object:
        when = {"as_of": DAY, "recorded_by": timezone.now(), "access": access}
        return board(province, YEAR, laid_on=DAY, **when)

    def one() -> object:
        when = {"as_of": DAY, "recorded_by": timezone.now(), "access": access}
        return queries.scorecard(keys[0], YEAR, **when)

    asked = {"province": (whole, ids, 1), "unit": (one, ids[:1], 20)}
    rows = []
    for name, (task, some, times) in asked.items():
        tasks = {
            "first": after(slot_of.cache_clear, task),
            "again": task,
            "after a figure": after(lambda: report(ids[0]), task),
            "bare": lambda some=some: bare(some),
        }
        counts = {}
        for when, each in tasks.items():
            with CaptureQueriesContext(connection) as captured:
                each()
            counts[when] = len(captured)
        took = medians(tasks, times=times)
        for when, ms in took.items():
            rows.append((name, when, counts[when], round(ms, 1), round(ms / took["bare"], 2)))
    tell(
        f"A board of {len(keys)} communes and one scorecard, {TARGETS} targets each, on "
        f"{connection.vendor}, beside the bare rows",
        ("what", "asked for", "queries", "ms", "times bare"),
        rows,
        {"bench": "board", "times": [list(row) for row in rows], "peers": peers("django")},
    )


def after(before: Callable[[], object], task: Callable[[], object]) -> Callable[[], object]:
    """Do something first; it is timed with the task."""

    def both() -> object:
        before()
        return task()

    return both


def report(unit: int) -> None:
    """Record a figure of a unit once more, as of this moment."""
    from django.utils import timezone

    from tongket.results.models import Result

    row = Result.objects.filter(unit_id=unit).latest("pk")
    row.pk, row.recorded_at, row.approved_at = None, timezone.now(), timezone.now()
    row.save()


def bare(ids: list[int]) -> int:
    """Read the same rows by plain SQL and make nothing of them."""
    from django.db import connection

    found, places = 0, ",".join(map(str, ids))
    with connection.cursor() as cursor:
        for table in ("results_result", "plans_target"):
            cursor.execute(f"SELECT * FROM {table} WHERE unit_id IN ({places})")
            found += len(cursor.fetchall())
    return found


def units() -> tuple[str, list[str], list[int]]:
    """The province with most communes after July 2025, its first communes and their numbers."""
    from django.utils import timezone

    from tongket.organisation import queries as organisation
    from tongket.organisation.access import Access
    from tongket.organisation.actions import load_country
    from tongket.organisation.country import country

    now = timezone.now()
    load_country(country(), by=None, at=now, access=Access.everything("bench"))
    for province in organisation.children("viet-nam", DAY):
        communes = organisation.children(province.key, DAY)
        if len(communes) == COMMUNES:
            return province.key, [c.key for c in communes], [c.id for c in communes]
    raise AssertionError(f"no province has {COMMUNES} communes")


def fill(keys: list[str]) -> None:
    """Give each commune targets of the year, a figure of it and one of the year before."""
    from django.utils import timezone

    from tongket.foundation.fields import period_columns
    from tongket.foundation.models import User
    from tongket.indicators import queries as indicators
    from tongket.organisation.models import Body, OrganisationUnit
    from tongket.plans.models import Target
    from tongket.results.models import Result
    from tongket.vocabulary.period import Period

    random, now, user = Random(34), timezone.now(), User.objects.first()
    issuer = Body.objects.first()
    facts = list(indicators.catalogue(DAY).values())[:TARGETS]
    times = {"known_from": DAY, "known_to": DAY, "recorded_at": now, "recorded_by": user}
    targets, figures = [], []
    for unit in OrganisationUnit.objects.filter(key__in=keys):
        for fact in facts:
            place = {"unit": unit, "indicator_id": fact.id, **times}
            number = random.randrange(50_000_000, 900_000_000)
            targets.append(
                Target(
                    **place, **period_columns(Period.year(YEAR)), issuer=issuer, kind="level",
                    bound="exact", low=number, high=number, exact=True,
                )
            )  # fmt: skip
            for year in (YEAR, YEAR - 1):
                figures.append(
                    Result(
                        **place, **period_columns(Period.year(year)), measure="level",
                        stage="reported", number=number * random.randrange(80, 120) // 100,
                        decimals=2, bound="exact", printed="", claim=f"c{len(figures)}",
                        approved_at=now, approved_by=user,
                    )
                )  # fmt: skip
    Target.objects.bulk_create(targets)
    Result.objects.bulk_create(figures)


if __name__ == "__main__":
    with demo_installation():
        main()
