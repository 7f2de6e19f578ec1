"""Which provinces, districts and communes did Vietnam have before and after 1 July 2025?

The table ``seed/country.csv.xz`` is made by ``tools/make_units.py`` from a package whose licence
lies beside it. It does not say when the old units began: they count from the first official list
of codes on, so that later changes before 2025 are not in it. A commune that kept its name and land
is a new unit all the same, with the tasks that the districts left to it.
"""

import csv
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path

BEGAN = date(2004, 7, 8)  # decision 124/2004/QĐ-TTg, the first list of codes
REFORM = date(2025, 7, 1)
PROVINCES = "Nghị quyết 202/2025/QH15"
DISTRICTS = "Nghị quyết 203/2025/QH15"

_TABLE = Path(__file__).parent / "seed" / "country.csv.xz"


@dataclass(frozen=True, slots=True)
class CountryUnit:
    """A unit, what it passed into in 2025, and the basis on which its communes were made.

    One successor took all of it, several took parts of which nobody recorded the shares.
    """

    key: str
    kind: str
    name: str
    name_en: str
    valid_from: date
    valid_to: date | None
    parent: str
    code: str
    latitude: Decimal
    longitude: Decimal
    into: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Reform:
    """One event of 1 July 2025: the units that passed, and into which; into none where closed."""

    kind: str
    legal_basis: str
    new: str | None
    passings: tuple[tuple[str, bool], ...]  # an old unit, and whether all of it passed


@dataclass(frozen=True)
class Country:
    """All units, each after what it lies under."""

    units: tuple[CountryUnit, ...]

    @cached_property
    def reforms(self) -> tuple[Reform, ...]:
        """One event for each new unit and for each district that only closed."""
        basis = {unit.key: unit.basis for unit in self.units}
        formed: dict[str, list[tuple[str, bool]]] = {}
        closed = []
        for unit in self.units:
            for new in unit.into:
                formed.setdefault(new, []).append((unit.key, len(unit.into) == 1))
            if unit.kind == "district" and not unit.into:
                closed.append(Reform("closing", DISTRICTS, None, ((unit.key, True),)))
        opened = [
            Reform(
                _kind(formed[unit.key]),
                PROVINCES if unit.kind == "province" else basis[unit.parent],
                unit.key,
                tuple(formed[unit.key]),
            )
            for unit in self.units
            if unit.key in formed
        ]
        return (*opened, *closed)


def _kind(passings: list[tuple[str, bool]]) -> str:
    if len(passings) > 1:
        return "merger"
    return "rename" if passings[0][1] else "split"


def country() -> Country:
    """Read the table that ships with the program."""
    return Country(tuple(_units()))


def _units() -> Iterator[CountryUnit]:
    with lzma.open(_TABLE, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield CountryUnit(
                key=row["key"],
                kind=row["kind"],
                name=row["name"],
                name_en=row["name_en"],
                valid_from=REFORM if row["era"] == "after" else BEGAN,
                valid_to=REFORM if row["era"] == "before" else None,
                parent=row["parent"],
                code=row["code"],
                latitude=Decimal(row["lat"]),
                longitude=Decimal(row["lon"]),
                into=tuple(filter(None, row["into"].split("|"))),
                basis=row["basis"],
            )
