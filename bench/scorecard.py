"""What does the scorecard's page cost on the server, beside a bare page that reads the same rows?

The bare page asks each subject once for the rows that the page needs and lists them as they come;
all pages pass through the same middleware. ``sql`` runs the page's own statements again and counts
the rows. Then the record grows by earlier decades of the same figures.
"""

from collections.abc import Iterable
from datetime import date

from _measure import demo_installation, medians, peers, tell

UNIT, YEAR, DAY = "pac-nam", 2023, date(2023, 12, 12)
PAGE = f"/units/{UNIT}/{YEAR}/?as_of={DAY}"
GROWTH = (1, 2, 4)  # times the demo's figures
BARE = "<!doctype html><title>bare</title><ul>{% for row in rows %}<li>{{ row }}{% endfor %}</ul>"
urlpatterns: list[object] = []


def main() -> None:
    from django.test import override_settings
    from django.test.utils import setup_test_environment
    from django.urls import path

    from tongket.config.urls import urlpatterns as addresses

    setup_test_environment()
    statements: list[str] = []
    urlpatterns[:] = [
        path("bare/", bare),
        path("sql/", lambda _: counted(statements)),
        *addresses,
    ]
    with override_settings(ROOT_URLCONF=__name__):
        steps = [step(factor, statements) for factor in GROWTH]
    tell(
        f"The scorecard's page beside a bare page over the same rows ({PAGE})",
        ("figures", "queries", "kB", "page ms", "bare ms", "sql ms", "page/bare"),
        [list(one.values()) for one in steps],
        {"bench": "scorecard", "times": steps, "peers": peers("django", "tongket")},
    )


def step(factor: int, statements: list[str]) -> dict[str, object]:
    """Measure with so many times the demo's figures."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    figures, client = grow_to(factor), visitor()
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(PAGE)
    assert answer.status_code == 200, answer.status_code
    queries = [query["sql"] for query in captured.captured_queries]
    statements[:] = [sql for sql in queries if sql.startswith("SELECT")]
    took = medians(
        {
            "page": lambda: client.get(PAGE),
            "bare": lambda: client.get("/bare/"),
            "sql": lambda: client.get("/sql/"),
        },
        times=3,
    )
    return {
        "figures": figures,
        "queries": len(queries),
        "kb": round(len(answer.content) / 1024),
        "page_ms": round(took["page"], 1),
        "bare_ms": round(took["bare"], 1),
        "sql_ms": round(took["sql"], 1),
        "ratio": round(took["page"] / took["bare"], 2),
    }


def visitor():
    """Somebody who is signed in and may see the unit."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client()
    client.force_login(
        get_user_model().objects.get(username="nguoi-xem"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client


def bare(request):
    """List every row that a scorecard needs, read once by the subjects' own queries."""
    from django.http import HttpResponse
    from django.template import engines
    from django.utils import timezone

    now = timezone.now()
    page = engines["django"].from_string(BARE)
    return HttpResponse(page.render({"rows": list(rows(request.user.pk, now))}, request))


def rows(user_id: int, now) -> Iterable[object]:
    from tongket.indicators import queries as indicators
    from tongket.organisation import queries as organisation
    from tongket.organisation.access import access_of
    from tongket.plans import queries as plans
    from tongket.results import queries as results
    from tongket.vocabulary.period import Period

    when = {"as_of": date.max, "recorded_by": now, "access": access_of(user_id, now.date())}
    yield organisation.unit(UNIT)
    for one in results.figures(UNIT, **when):
        yield one.printed
    for one in plans.targets(UNIT, **when):
        yield one.printed
    for one in results.statements(UNIT, **when):
        yield one.printed
    for one in indicators.catalogue(DAY).values():
        yield one.name
    ((_, set_key),) = plans.first_adopted([UNIT], Period.year(YEAR), **when).values()
    for one in indicators.members(set_key):
        yield one.code
    for one in organisation.bodies(UNIT):
        yield one.name


def counted(statements: list[str]):
    """Run the page's statements and answer with the number of rows."""
    from django.db import connection
    from django.http import HttpResponse

    found = 0
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            found += len(cursor.fetchall())
    return HttpResponse(str(found))


def grow_to(factor: int) -> int:
    """Copy the unit's figures into earlier decades until there are ``factor`` times as many."""
    from tongket.results.models import Result

    own = Result.objects.filter(unit__key=UNIT)
    originals = list(own.filter(period_end__year__gte=2015))
    for copy in range(own.count() // len(originals), factor):
        copies = [decades_before(row, copy) for row in originals]
        Result.objects.bulk_create(copies)
        originals = list(own.filter(period_end__year__gte=2015))
    return own.count()


def decades_before(row, decades: int):
    """A figure as it might stand so many decades earlier."""

    def earlier(day: date) -> date:
        last = min(day.day, 28) if day.month == 2 else day.day
        return day.replace(year=day.year - 10 * decades, day=last)

    row.pk, row.claim = None, f"{row.claim[:30]}~{decades}"
    row.period_start, row.period_end = earlier(row.period_start), earlier(row.period_end)
    return row


if __name__ == "__main__":
    with demo_installation():
        main()
