"""Does docs/columns.md name the columns and the values as they are?"""

import re
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

import pyarrow as pa
import pytest

from tongket.evaluation.columns import country, frames, national, scorecards
from tongket.evaluation.rollup import Origin
from tongket.evaluation.verdicts.judgement import Terms, Verdict
from tongket.indicators.frames import CATALOGUE
from tongket.indicators.rules import OverTime, OverUnits
from tongket.organisation import frames as organisation
from tongket.organisation.models import Body, Event, OrganisationUnit
from tongket.plans.rules import TargetKind
from tongket.vocabulary.bound import Bound, Direction
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import PeriodKind
from tongket.vocabulary.stage import Stage

PAPER = (Path(__file__).parents[3] / "docs/columns.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`]+)`")
VALUES: dict[tuple[str, str], type[Enum]] = {
    ("measure", "figures"): Measure,
    ("stage", "figures"): Stage,
    ("bound", "figures"): Bound,
    ("period_kind", "figures"): PeriodKind,
    ("kind", "targets"): TargetKind,
    ("terms", "lines"): Terms,
    ("verdict", "lines"): Verdict,
    ("direction", "indicators"): Direction,
    ("nature", "indicators"): Nature,
    ("over_units", "indicators"): OverUnits,
    ("over_time", "indicators"): OverTime,
    ("origin", "cells"): Origin,
    ("kind", "units"): OrganisationUnit.Kind,
    ("kind", "bodies"): Body.Kind,
    ("kind", "successions"): Event.Kind,
}
READ = {**frames.SCHEMAS, **country.SCHEMAS, "lineage": country.LINEAGE}
HANDED_OUT = {
    "units": organisation.UNITS,
    "places": organisation.PLACES,
    "bodies": organisation.BODIES,
    "successions": organisation.SUCCESSIONS,
    "indicators": CATALOGUE,
}


def rows() -> Iterable[list[str]]:
    for line in PAPER.splitlines():
        if line.startswith("| `"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def without_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text)


@pytest.mark.parametrize(("column", "frame"), VALUES, ids=".".join)
def test_the_values_of_a_column_of_words_are_those_it_can_have(column: str, frame: str) -> None:
    told = [
        CODE.findall(without_brackets(row[2]))
        for row in rows()
        if len(row) == 3 and row[0] == f"`{column}`" and f"`{frame}`" in row[1]
    ]
    values = {str(each.value) for each in VALUES[column, frame]}
    assert [set(each) for each in told] == [values]
    assert [len(each) for each in told] == [len(values)]


@pytest.mark.parametrize("name", READ)
def test_the_columns_of_a_frame_that_is_read_are_all_told(name: str) -> None:
    told = [CODE.findall(row[2]) for row in rows() if len(row) == 3 and row[0] == f"`{name}`"]
    assert READ[name].names in [list(dict.fromkeys(columns)) for columns in told]


@pytest.mark.parametrize("name", HANDED_OUT)
def test_the_columns_of_a_file_that_is_handed_out_are_all_told(name: str) -> None:
    text = " ".join(PAPER.split())
    told = re.search(rf"`{name}\.parquet` \(([^)]*)\)", text)
    assert told is not None
    assert CODE.findall(told[1]) == HANDED_OUT[name].names


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("scorecards", [*scorecards.COLUMNS]),
        ("a whole country", [*national.COLUMNS]),
    ],
)
def test_the_columns_of_what_is_reckoned_are_all_told(head: str, columns: list[str]) -> None:
    section = PAPER.split(f"## What is reckoned: {head}")[1].split("\n## ")[0]
    told = [
        name
        for line in section.splitlines()
        if line.startswith("| `") and line.count(" | ") == 1
        for name in CODE.findall(line.split(" | ")[0])
    ]
    assert sorted(told) == sorted(columns)


def test_every_column_of_words_has_its_values_told() -> None:
    free = {
        *("basis", "definition", "claim", "issuer", "first_issuer", "key", "name", "name_en"),
        *("body", "code", "unit_of_measure", "field", "weight", "formula", "legal_source"),
        *("share_source", "legal_basis"),
    }
    words = {
        field.name
        for schema in (*READ.values(), *HANDED_OUT.values())
        for field in schema
        if pa.types.is_string(field.type)
    }
    assert words - free == {column for column, _ in VALUES} - {"terms", "verdict", "origin"}
