"""With which units, events and bodies does an installation begin?

The tables in ``seed/`` hold Vietnam, the provinces Bắc Kạn and Thái Nguyên, the district Pác Nặm
with its ten communes, what became of them on 1 July 2025, and who decides for them. What was there
before begins with the first official list of codes, decision 124/2004/QĐ-TTg of 8 July 2004.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

_FOLDER = Path(__file__).parent / "seed"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit; ``event`` names the event that opened it, if one did."""

    key: str
    kind: str
    name: str
    name_en: str
    valid_from: date
    parent: str | None
    code: str
    event: str
    latitude: Decimal | None = None
    longitude: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PassingRow:
    """One unit passing into another by an event; rows of one event share its name."""

    event: str
    kind: str
    day: date
    legal_basis: str
    old: str
    new: str | None
    share: Decimal | None
    share_source: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """Who decides for a unit."""

    key: str
    unit: str
    kind: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Seed:
    """Units before what lies below them, events in the order in which they happened."""

    units: tuple[UnitRow, ...]
    passings: tuple[PassingRow, ...]
    bodies: tuple[BodyRow, ...]


def seed() -> Seed:
    """Read the tables that ship with the program."""
    return Seed(
        tuple(
            UnitRow(
                key=row["key"],
                kind=row["kind"],
                name=row["name"],
                name_en=row["name_en"],
                valid_from=date.fromisoformat(row["valid_from"]),
                parent=row["parent"] or None,
                code=row["code"],
                event=row["event"],
                latitude=Decimal(row["lat"]) if row["lat"] else None,
                longitude=Decimal(row["lon"]) if row["lon"] else None,
            )
            for row in _rows("units.csv")
        ),
        tuple(
            PassingRow(
                event=row["event"],
                kind=row["kind"],
                day=date.fromisoformat(row["day"]),
                legal_basis=row["legal_basis"],
                old=row["old"],
                new=row["new"] or None,
                share=Decimal(row["share"]) if row["share"] else None,
                share_source=row["share_source"],
            )
            for row in _rows("passings.csv")
        ),
        tuple(BodyRow(**row) for row in _rows("bodies.csv")),
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
