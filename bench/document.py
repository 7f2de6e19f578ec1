"""What does a document's page cost on the server, and how does that grow with its claims?

The texts speak of every indicator of the catalogue in one quarter after another, so that no two of
their figures are about one thing. The bare page reads the same document, its claims and what
accepting them changes, and lists only their words; the difference is the check and the writing.
A press accepts one claim and brings back what the page does not show yet.
"""

import re
from datetime import date
from statistics import median

from _measure import demo_installation, medians, peers, tell

UNIT, DAY = "pac-nam", date(2023, 12, 20)
CLAIMS = (60, 120, 240, 480)
BARE = "<!doctype html><title>bare</title><ul>{% for row in rows %}<li>{{ row }}{% endfor %}</ul>"
urlpatterns: list[object] = []


def main() -> None:
    from django.test import override_settings
    from django.test.utils import setup_test_environment
    from django.urls import path

    from tongket.config.urls import urlpatterns as addresses

    setup_test_environment()
    urlpatterns[:] = [path("bare/<slug:key>/", bare), *addresses]
    with override_settings(ROOT_URLCONF=__name__):
        steps = [step(count) for count in CLAIMS]
    each = [one["page_ms"] / one["claims"] for one in steps]
    growth = each[-1] / each[0]
    tell(
        f"A document's page: in the longest text each claim costs {growth:.2f} times as much",
        ("claims", "queries", "kB", "page ms", "bare ms", "page/bare", "press kB", "press ms"),
        [list(one.values()) for one in steps],
        {
            "bench": "document",
            "times": steps,
            "growth_per_claim": round(growth, 3),
            "peers": peers("django", "tongket"),
        },
    )


def step(count: int) -> dict[str, float]:
    """Measure with a text of so many claims."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    key, client = taken_in(count), visitor()
    page, plain = f"/documents/{key}/", f"/bare/{key}/"
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(page)
        queries = len(captured)
    assert answer.status_code == 200, answer.status_code
    press, sizes = presses(client, page, answer), []
    took = medians(
        {
            "page": lambda: client.get(page),
            "bare": lambda: client.get(plain),
            "press": lambda: sizes.append(len(next(press).content)),
        },
        times=1,
    )
    return {
        "claims": len(answer.context["page"].claims),
        "queries": queries,
        "kb": round(len(answer.content) / 1024),
        "page_ms": round(took["page"], 1),
        "bare_ms": round(took["bare"], 1),
        "ratio": round(took["page"] / took["bare"], 2),
        "press_kb": round(median(sizes) / 1024),
        "press_ms": round(took["press"], 1),
    }


def presses(client, page, answer):
    """Accept one plain claim after the other, and give what comes back."""
    cards = answer.context["page"].claims
    shown = {str(card.id): card.digest for card in cards}
    for card in cards:
        if card.is_plain:
            part = client.post(
                f"{page}claims/{card.id}/accept/",
                {"seen": card.version, "shown": " ".join(shown.values())},
            )
            shown.update(re.findall(r'id="claim-(\d+)" data-shown="(\w+)"', part.content.decode()))
            yield part


def taken_in(count: int) -> str:
    """Store and read a text of so many claims, and give its key."""
    from django.contrib.auth import get_user_model
    from django.utils import timezone

    from tongket.indicators.queries import catalogue
    from tongket.organisation.access import access_of
    from tongket.results.actions import take_in

    facts = [one for one in catalogue(DAY).values() if one.nature in {"flow", "stock", "ratio"}]
    lines = ["Huyện Pác Nặm, báo cáo năm 2023"]
    for number in range(count):
        quarter, about = divmod(number, len(facts))
        one = facts[about]
        lines.append(
            f"Quý {'I' * (quarter + 1)} năm 2023, {one.name.lower()} đạt {10 + about},5 {one.unit}."
        )
    officer = get_user_model().objects.get(username="nguoi-duyet")
    return take_in(
        "\n".join(lines).encode(),
        f"{count}.txt",
        title=f"Báo cáo {count}",
        publisher="bench",
        published_from=DAY,
        published_to=DAY,
        unit_key=UNIT,
        by=officer.pk,
        at=timezone.now(),
        access=access_of(officer.pk, timezone.localdate()),
    )


def visitor():
    """The officer, who is shown all that can be done."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client()
    client.force_login(
        get_user_model().objects.get(username="nguoi-duyet"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client


def bare(request, key):
    """List the words of a document's claims, read with what accepting them changes."""
    from django.http import HttpResponse
    from django.template import engines
    from django.utils import timezone

    from tongket.organisation.access import access_of
    from tongket.results.queries import document

    read = document(key, access_of(request.user.pk, timezone.localdate()))
    rows = [view.facts.claim.indicator for view in read.claims]
    return HttpResponse(engines["django"].from_string(BARE).render({"rows": rows}, request))


if __name__ == "__main__":
    with demo_installation():
        main()
