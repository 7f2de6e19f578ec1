"""How do the invented years of the communes enter the demo: the ten of 2024, the three of 2025?

So that a merger has a past to compose and a district has children to compare. Each year's targets
are set before it by whoever stood above, its results entered in January after it; two communes have
something missing, as in every real year.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial

from tongket.cli.arguments import ZONE
from tongket.cli.demo.rows import rows
from tongket.cli.language import say
from tongket.indicators.queries import indicator
from tongket.organisation.access import access_of
from tongket.plans.actions import set_target
from tongket.plans.rules import TargetKind
from tongket.plans.terms import Origin, TargetTerms
from tongket.results.actions import Entry, approve_results, enter_result
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.vocabulary.unit import Quantity, Unit

ISSUERS = {2024: "ubnd-pac-nam", 2025: "ubnd-thai-nguyen"}
SET_ON = {2024: date(2023, 12, 20), 2025: date(2025, 7, 15)}

Act = Callable[[datetime], None]


def years_of_communes(by: int) -> Iterator[tuple[datetime, str, Act]]:
    """Give what is recorded when, with words for it; ``by`` may act for all of them."""
    for year in ISSUERS:
        lines = [row for row in rows("communes.csv") if int(row["year"]) == year]
        words = say(f"Chỉ tiêu {year} của các xã", f"Targets {year} of the communes")
        yield _moment(SET_ON[year]), words, partial(_set, year, lines, by)
        words = say(f"Kết quả {year} của các xã", f"Results {year} of the communes")
        yield _moment(date(year + 1, 1, 8)), words, partial(_enter, year, lines, by)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(15), ZONE)


def _set(year: int, lines: list[dict[str, str]], by: int, at: datetime) -> None:
    origin, access = Origin.of_day(at.date()), access_of(by, at.date())
    for row in lines:
        if row["plan"]:
            plan = Decimal(row["plan"])
            terms = TargetTerms(
                kind=TargetKind(row["kind"]),
                bound=Bound(row["bound"]),
                low=plan,
                high=plan,
                decimals=len(row["plan"].partition(".")[2]),
            )
            set_target(
                row["unit"],
                row["indicator"],
                Period.year(year),
                terms,
                issuer=ISSUERS[year],
                origin=origin,
                by=by,
                at=at,
                access=access,
            )


def _enter(year: int, lines: list[dict[str, str]], by: int, at: datetime) -> None:
    access = access_of(by, at.date())
    entered = []
    for row in lines:
        if row["number"]:
            unit = Unit.parse(indicator(row["indicator"], date(year, 12, 31)).unit)
            quantity = Quantity(Decimal(row["number"]), unit, int(row["decimals"]))
            entered.append(
                enter_result(
                    row["unit"],
                    row["indicator"],
                    Period.year(year),
                    Entry(quantity, stage=Stage.REPORTED, illustrative=True),
                    known=at.date(),
                    by=by,
                    at=at,
                    access=access,
                )
            )
    approve_results(entered, by=by, at=at, access=access)
