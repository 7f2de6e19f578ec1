"""How does the demo come into an empty record, as if people had kept it day by day?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from django.db import transaction

from tongket.cli.arguments import COMMAND_LINE, ZONE
from tongket.cli.demo.communes import years_of_communes
from tongket.cli.demo.rows import rows, text
from tongket.cli.language import say
from tongket.foundation.users import create_user
from tongket.indicators.actions import load_catalogue, load_sets
from tongket.indicators.catalogue import shipped_catalogue, shipped_sets
from tongket.indicators.queries import indicator, members
from tongket.organisation.access import Access, Role, access_of
from tongket.organisation.actions import give_mandate, load_units
from tongket.organisation.seeding import Seed, seed
from tongket.plans.actions import adopt_plan, set_target
from tongket.plans.rules import TargetKind
from tongket.plans.terms import Origin, TargetTerms
from tongket.results.actions import (
    Entry,
    accept_claims,
    approve_results,
    correct_claim,
    enter_result,
    reject_claim,
    take_in,
)
from tongket.results.queries import ClaimFacts, ClaimKind, ClaimState, ClaimView, document
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.period import Period
from tongket.vocabulary.stage import Stage
from tongket.vocabulary.unit import Quantity, Unit

DISTRICT = "pac-nam"
ISSUER = "huyen-uy-pac-nam"
PLAN_YEAR = Period.year(2023)
PLAN_SET = "pac-nam-2023"
PLAN_KNOWN = date(2022, 12, 13)  # the conference that set it

_MACHINE = Access.everything(COMMAND_LINE)
_BEGIN = date(2022, 1, 4)
_MERGED = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Account:
    """A person of the demo; her password is printed by the command and guards nothing."""

    name: str
    display_name: str
    role: Role
    unit: str
    password: str


ACCOUNTS = (
    Account("nguoi-xem", "Người xem (minh họa)", Role.VIEWER, DISTRICT, "xem-thu-1234"),
    Account("nguoi-nhap", "Người nhập (minh họa)", Role.CLERK, DISTRICT, "nhap-thu-1234"),
    Account("nguoi-duyet", "Người duyệt (minh họa)", Role.OFFICER, DISTRICT, "duyet-thu-1234"),
    Account("quan-tri", "Quản trị (minh họa)", Role.ADMINISTRATOR, "viet-nam", "tri-thu-1234"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """An account in the record."""

    id: int

    def access(self, at: datetime) -> Access:
        """Her rights on the day of an action."""
        return access_of(self.id, at.date())


@dataclass(frozen=True, slots=True)
class Cast:
    """Those who keep the demo's record."""

    clerk: Person
    officer: Person
    administrator: Person


Act = Callable[[datetime], None]


@transaction.atomic
def load(progress: Callable[[str], None]) -> None:
    """Fill an empty, migrated database with Pác Nặm's years 2021 to 2025; all or nothing.

    Every text is recorded the morning after the last day on which it may have appeared, so that
    "as recorded by" tells of the past too. ``progress`` is told, in the language of this run,
    what comes next. The same rows come out each time; only the passwords' salts differ.

    Raises:
        UserNameTaken: the demo is in the record.
    """
    progress(say("Đơn vị, danh mục, tài khoản", "Units, catalogue, accounts"))
    cast = _found(_moment(_BEGIN))
    communes = years_of_communes(cast.administrator.id)
    days = [*_texts(cast), *_plan(cast), *_months(cast), *_mergers(), *communes]
    for at, words, act in sorted(days, key=lambda day: day[0]):
        progress(words)
        act(at)


def _moment(day: date, hour: int = 8, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


def _found(at: datetime) -> Cast:
    """Enter the units as they lay before 2025, the people and the catalogue."""
    load_units(_before_mergers(seed()), by=None, at=at, access=_MACHINE)
    people = {account.role: _open(account, at) for account in ACCOUNTS}
    by = people[Role.ADMINISTRATOR].id
    load_catalogue(shipped_catalogue(), by=by, at=at)
    load_sets(shipped_sets(), by=by, at=at)
    return Cast(people[Role.CLERK], people[Role.OFFICER], people[Role.ADMINISTRATOR])


def _before_mergers(whole: Seed) -> Seed:
    units = tuple(unit for unit in whole.units if not unit.event)
    keys = {unit.key for unit in units}
    return Seed(units, (), tuple(body for body in whole.bodies if body.unit in keys))


def _open(account: Account, at: datetime) -> Person:
    user = create_user(
        name=account.name,
        display_name=account.display_name,
        password=account.password,
        by=None,
        at=at,
    )
    give_mandate(
        user=user.id,
        unit=account.unit,
        role=account.role,
        valid_from=at.date(),
        by=None,
        at=at,
        access=_MACHINE,
    )
    return Person(user.id)


def _texts(cast: Cast) -> Iterator[tuple[datetime, str, Act]]:
    """Each text the day after it was known: the clerk brings it in, the officer accepts it."""
    for number, row in enumerate(rows("texts.csv")):
        day = date.fromisoformat(row["published_to"]) + timedelta(days=1)
        act = partial(_take_in_and_accept, cast, row)
        yield _moment(day, 9, number), row["title"], act


def _take_in_and_accept(cast: Cast, row: dict[str, str], at: datetime) -> None:
    key = take_in(
        text(row["file"]),
        row["file"],
        title=row["title"],
        publisher=row["publisher"],
        published_from=date.fromisoformat(row["published_from"]),
        published_to=date.fromisoformat(row["published_to"]),
        unit_key=row["unit"],
        rewritten=row["rewritten"] == "yes",
        by=cast.clerk.id,
        at=at,
        access=cast.clerk.access(at),
    )
    officer, access = cast.officer, cast.officer.access(at)
    corrections = [line for line in rows("corrections.csv") if line["text"] == row["key"]]
    for claim in document(key, access).claims:
        for line in corrections:
            if _speaks_of(claim.facts, line):
                _correct(claim.facts, line, officer, at)
    ready = [claim.facts.id for claim in document(key, access).claims if _can_be_accepted(claim)]
    accept_claims(ready, by=officer.id, at=at + timedelta(hours=1), access=access)


def _speaks_of(claim: ClaimFacts, line: dict[str, str]) -> bool:
    first = claim.read.figures[0].text if claim.read.figures else ""
    return (claim.read.indicator.lower(), first) == (line["words"], line["number"])


def _correct(claim: ClaimFacts, line: dict[str, str], officer: Person, at: datetime) -> None:
    """Do what the officer does on seeing the words: say what is meant, or leave it out."""
    access = officer.access(at)
    if reason := line["rejected_because"]:
        reject_claim(claim.id, reason=reason, by=officer.id, at=at, access=access)
        return
    correct_claim(
        claim.id,
        claim.claim,
        indicator=line["indicator"],
        definition=line["definition"],
        cut_off=date.fromisoformat(line["cut_off"]) if line["cut_off"] else None,
        by=officer.id,
        at=at,
        access=access,
    )


def _can_be_accepted(claim: ClaimView) -> bool:
    facts = claim.facts
    is_open = facts.state is ClaimState.OPEN
    return is_open and (bool(facts.indicator) or facts.kind is ClaimKind.BLANKET)


def _plan(cast: Cast) -> Iterator[tuple[datetime, str, Act]]:
    """The frame of 34 targets, whose numbers the texts bring."""
    at = _moment(PLAN_KNOWN + timedelta(days=1))
    yield at, say("Kế hoạch năm 2023", "The plan of 2023"), partial(_adopt, cast.officer)


def _adopt(officer: Person, at: datetime) -> None:
    origin, access = Origin.of_day(PLAN_KNOWN), officer.access(at)
    adopt_plan(
        DISTRICT,
        ISSUER,
        PLAN_YEAR,
        set_key=PLAN_SET,
        origin=origin,
        by=officer.id,
        at=at,
        access=access,
    )
    reconstructed = {member.code for member in members(PLAN_SET) if member.reconstructed}
    for row in rows("targets-2023.csv"):
        terms = TargetTerms(
            kind=TargetKind(row["kind"]),
            bound=Bound(row["bound"]),
            reconstructed=row["indicator"] in reconstructed,
        )
        set_target(
            DISTRICT,
            row["indicator"],
            PLAN_YEAR,
            terms,
            issuer=row["issuer"],
            origin=origin,
            by=officer.id,
            at=at,
            access=access,
        )


def _months(cast: Cast) -> Iterator[tuple[datetime, str, Act]]:
    """The invented months: entered on the third of the next month, mostly approved."""
    months: dict[str, list[dict[str, str]]] = {}
    for row in rows("illustrative.csv"):
        months.setdefault(row["period"], []).append(row)
    for code, lines in months.items():
        period = Period.parse(code)
        words = say(f"{period.vietnamese} của hai xã", f"{period.english} of two communes")
        at = _moment(period.end + timedelta(days=3), 14)
        yield at, words, partial(_enter_month, cast, period, lines)


def _enter_month(cast: Cast, period: Period, lines: list[dict[str, str]], at: datetime) -> None:
    clerk, officer = cast.clerk, cast.officer
    approved = []
    for row in lines:
        unit = Unit.parse(indicator(row["indicator"], period.end).unit)
        number = enter_result(
            row["unit"],
            row["indicator"],
            period,
            Entry(
                Quantity(Decimal(row["number"]), unit, int(row["decimals"])),
                stage=Stage(row["stage"]),
                illustrative=True,
            ),
            known=at.date(),
            by=clerk.id,
            at=at,
            access=clerk.access(at),
        )
        if row["approved"] == "yes":
            approved.append(number)
    later = at + timedelta(days=1)
    approve_results(approved, by=officer.id, at=later, access=officer.access(later))


def _mergers() -> Iterator[tuple[datetime, str, Act]]:
    """What became of province, district and communes on 1 July 2025."""
    words = say("Sắp xếp đơn vị ngày 1/7/2025", "The mergers of 1 July 2025")
    yield _moment(_MERGED), words, _record_mergers


def _record_mergers(at: datetime) -> None:
    load_units(seed(), by=None, at=at, access=_MACHINE)
