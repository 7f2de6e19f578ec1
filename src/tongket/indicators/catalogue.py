"""Which indicators and sets come with the program?"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources

from tongket.indicators.rules import OverTime, OverUnits
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.measure import Nature

ALWAYS = date(2000, 1, 1)
"""First day of a definition whose beginning is not at hand; before any figure of the record."""


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One definition of one indicator, as a catalogue lists it."""

    code: str
    name: str
    name_en: str
    unit: str
    decimals: int
    direction: Direction
    nature: Nature
    over_units: OverUnits
    over_time: OverTime
    field: str
    weight: str = ""
    formula: str = ""
    plan_indicator: str = ""
    part_of: str = ""
    valid_from: date = ALWAYS
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewIndicator:
    """An indicator as a person defines it; how it is added up follows from its nature."""

    name: str
    unit: str
    decimals: int
    direction: Direction
    nature: Nature
    field: str
    name_en: str = ""

    def row(self, code: str, note: str) -> CatalogueRow:
        """The same as a line of the catalogue, in force for every period."""
        over_units, over_time = _ADDED_UP[self.nature]
        return CatalogueRow(
            code=code,
            name=self.name,
            name_en=self.name_en or self.name,
            unit=self.unit,
            decimals=self.decimals,
            direction=self.direction,
            nature=self.nature,
            over_units=over_units,
            over_time=over_time,
            field=self.field,
            note=note,
        )


_ADDED_UP = {  # without weights and formulas nothing but amounts is added up
    Nature.FLOW: (OverUnits.SUM, OverTime.SUM),
    Nature.STOCK: (OverUnits.SUM, OverTime.LAST),
    Nature.RATIO: (OverUnits.NONE, OverTime.LAST),
    Nature.RANK: (OverUnits.NONE, OverTime.ANNUAL_ONLY),
    Nature.YES_NO: (OverUnits.NONE, OverTime.LAST),
}


@dataclass(frozen=True, slots=True)
class SetRow:
    """One indicator's place in a named set; ``reconstructed`` where no source names it there."""

    set_key: str
    indicator: str
    reconstructed: bool


def shipped_catalogue() -> tuple[CatalogueRow, ...]:
    """Read the indicators that come with the program, in their order."""
    return tuple(_row(cells) for cells in _cells("catalogue.csv"))


def shipped_sets() -> tuple[SetRow, ...]:
    """Read the sets that come with the program, in their order."""
    return tuple(
        SetRow(cells["set"], cells["indicator"], cells["reconstructed"] == "yes")
        for cells in _cells("sets.csv")
    )


def _cells(name: str) -> list[dict[str, str]]:
    file = resources.files("tongket.indicators") / "seed" / name
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def _row(cells: Mapping[str, str]) -> CatalogueRow:
    since = cells["valid_from"]
    return CatalogueRow(
        code=cells["code"],
        name=cells["name"],
        name_en=cells["name_en"],
        unit=cells["unit"],
        decimals=int(cells["decimals"]),
        direction=Direction(cells["direction"]),
        nature=Nature(cells["nature"]),
        over_units=OverUnits(cells["over_units"]),
        over_time=OverTime(cells["over_time"]),
        field=cells["field"],
        weight=cells["weight"],
        formula=cells["formula"],
        plan_indicator=cells["plan_indicator"],
        part_of=cells["part_of"],
        valid_from=date.fromisoformat(since) if since else ALWAYS,
        aliases=tuple(filter(None, cells["aliases"].split("|"))),
        note=cells["note"],
    )
