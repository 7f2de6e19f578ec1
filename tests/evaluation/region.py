"""Random targets and figures of many units, written straight into the record."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random

from cast import MOMENT
from tongket.foundation.fields import period_columns
from tongket.foundation.models import User
from tongket.indicators.models import Indicator
from tongket.organisation.models import Body, OrganisationUnit
from tongket.plans.models import Target
from tongket.results.models import Result
from tongket.vocabulary.period import Period

YEAR = Period.year(2023)
PERIODS = (YEAR, Period.year(2022), Period.half(2023, 1), Period.month(2023, 11))
KINDS = (
    *("level", "level", "level", "increase", "decrease", "growth", "keep", "any_decrease"),
    *("any_increase", "all_of", "rank", "rank_change", "done", "mean_growth", "multiple"),
)
BOUNDS = ("exact", "exact", "exact", "exact", "at_least", "at_most", "below", "above", "about")
MEASURES = ("level",) * 8 + ("share_of_plan", "growth", "change", "previous", "ratio", "over_plan")


def fill(units: Sequence[str], indicators: Sequence[str], random: Random) -> None:
    """Give units random targets and figures of some indicators; many have gaps."""
    writer = _Writer(random)
    for unit in units:
        for code in indicators:
            writer.write(unit, code)
    writer.save()


class _Writer:
    def __init__(self, random: Random) -> None:
        self._random = random
        self._units = {unit.key: unit for unit in OrganisationUnit.objects.all()}
        self._indicators = {each.code: each for each in Indicator.objects.all()}
        self._bodies = list(Body.objects.all())
        self._user = User.objects.first()
        self._results: list[Result] = []
        self._targets: list[Target] = []

    def write(self, unit: str, code: str) -> None:
        random = self._random
        places = {"unit": self._units[unit], "indicator": self._indicators[code]}
        for _ in range(random.choice((0, 1, 1, 1, 2))):
            self._targets.append(Target(**places, **self._promise()))
        for _ in range(random.choice((0, 1, 2, 3, 5))):
            self._results.append(Result(**places, **self._figure()))

    def save(self) -> None:
        Target.objects.bulk_create(self._targets)
        Result.objects.bulk_create(self._results)

    def _number(self) -> int:
        return self._random.choice((-5, 0, 5, *range(80, 125), *range(80, 125))) * 100_000

    def _promise(self) -> dict[str, object]:
        random, low = self._random, self._number()
        known = random.random() > 0.1
        kind = random.choice(KINDS)
        return {
            "issuer": random.choice(self._bodies),
            "kind": kind,
            "bound": random.choice(BOUNDS),
            "low": low if known else None,
            "high": (low if random.random() < 0.8 else low + 300_000) if known else None,
            "decimals": 1,
            "exact": random.random() < 0.3,
            "base_year": 2022 if kind == "multiple" else None,
            **self._times(date(2022, 12, 20)),
            **period_columns(YEAR),
            "recorded_by": self._user,
        }

    def _figure(self) -> dict[str, object]:
        random = self._random
        approved = random.random() < 0.8
        return {
            "measure": random.choice(MEASURES),
            "stage": random.choice(("estimate", "reported", "preliminary", "official")),
            "number": self._number(),
            "decimals": 1,
            "bound": random.choice(BOUNDS),
            "printed": "x",
            "claim": f"c{random.randrange(4)}",
            "definition": "riêng" if random.random() < 0.05 else "",
            "cut_off": random.choice((None, None, date(2023, 11, 30), date(2023, 12, 5))),
            **self._times(date(2023, 12, 1)),
            **period_columns(random.choice(PERIODS)),
            "recorded_by": self._user,
            "approved_by": self._user if approved else None,
            "approved_at": MOMENT + timedelta(hours=random.randrange(3)) if approved else None,
        }

    def _times(self, about: date) -> dict[str, object]:
        random = self._random
        first = about + timedelta(days=random.randrange(20))
        return {
            "known_from": first,
            "known_to": first + timedelta(days=random.choice((0, 0, 9))),
            "recorded_at": MOMENT + timedelta(hours=random.randrange(3)),
            "withdrawn_at": MOMENT + timedelta(hours=2) if random.random() < 0.05 else None,
        }


def correct_some(random: Random) -> None:
    """Let some figures supersede others of their unit and indicator, and targets replace others."""
    _chain(Result.objects.filter(withdrawn_at=None).order_by("pk"), "supersedes", random)
    _chain(Target.objects.filter(withdrawn_at=None).order_by("pk"), "replaces", random)


def _chain(rows: Iterable[Result | Target], field: str, random: Random) -> None:
    before: Result | Target | None = None
    for row in rows:
        same = before and (before.unit_id, before.indicator_id) == (row.unit_id, row.indicator_id)
        if same and random.random() < 0.2:
            setattr(row, field, before)
            row.save(update_fields=[field])
        before = row
