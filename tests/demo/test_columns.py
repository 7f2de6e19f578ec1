"""The demo handed out as columns, and all of it judged at once."""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from django.utils import timezone

from tongket.cli import columns
from tongket.cli.columns import FolderTaken
from tongket.evaluation import comparing, queries
from tongket.evaluation.columns.country import SCHEMAS, Country
from tongket.evaluation.columns.engine import evaluate
from tongket.evaluation.columns.national import evaluation
from tongket.evaluation.frames import cells_of_year, lines_of_year
from tongket.evaluation.handing_out import Part, parts, write
from tongket.evaluation.settings import settings_of, settings_of_units
from tongket.organisation import lines as placed
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, HeldMandate, Role
from tongket.organisation.models import OrganisationUnit
from tongket.plans import frames as plans
from tongket.plans.models import Target
from tongket.results.models import Result

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
OWN = "an-thang-01876"
DAYS = (date(2023, 12, 12), date(2026, 2, 1))


def handed_out(access: Access) -> tuple[Part, ...]:
    return parts(as_of=DAYS[1], recorded_by=timezone.now(), access=access)


def everything() -> Access:
    return Access.everything("test")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025])
def test_counts_of_a_year_are_those_of_all_scorecards(year: int, day: date) -> None:
    now = timezone.now()
    when = {"as_of": day, "recorded_by": now, "access": everything()}
    keys = plans.units_with_targets(year, access=everything())

    told = lines_of_year(keys, year, **when)

    found: Counter[tuple[str, str]] = Counter()
    for row in told.to_pylist():
        if row["line"] == 0:
            found[row["unit_key"], row["stands"]] += 1
    want: Counter[tuple[str, str]] = Counter()
    for key in keys:
        for row in queries.scorecard(key, year, **when).rows:
            want[key, row.verdict.value] += 1
    assert found == want


def test_what_communes_come_to_is_what_the_compared_figures_say() -> None:
    day = DAYS[1]
    when = {"as_of": day, "recorded_by": timezone.now(), "access": everything()}
    found = {
        row["indicator_code"]: row
        for row in cells_of_year(2025, **when).to_pylist()
        if row["unit_key"] == "thai-nguyen"
    }
    below = organisation.children("thai-nguyen", day)
    table = comparing.levels(below, list(found), [2025], **when)

    whole = {code: level for (code, _), level in table.whole.items()}
    assert found.keys() == whole.keys()
    for code, level in whole.items():
        number, reported, of = level.so_far
        row = found[code]
        assert (row["known"], row["reported"], row["of"]) == (number * 10**6, reported, of)
        assert (row["number"] is None) == (level.number is None)
    assert sum(row["number"] is None for row in found.values()) > 0  # Cao Minh is late


def test_the_year_before_is_composed_of_the_units_there_were() -> None:
    when = {"as_of": DAYS[1], "recorded_by": timezone.now(), "access": everything()}
    told = cells_of_year(2025, **when).to_pylist()
    below = organisation.children("thai-nguyen", DAYS[1])
    table = comparing.levels(below, list({row["indicator_code"] for row in told}), [2024], **when)

    keys = {unit.key for unit in below}
    found = {
        (row["unit_key"], row["indicator_code"]): row["previous"]
        for row in told
        if row["unit_key"] in keys and row["previous"] is not None
    }
    composed = {
        (unit, code): int(level.number * 10**6)
        for (unit, code, _), level in table.levels.items()
        if level.number is not None
    }
    told_now = {(row["unit_key"], row["indicator_code"]) for row in told}
    assert found == {place: number for place, number in composed.items() if place in told_now}
    assert len(found) >= 10


def test_every_row_of_the_record_is_handed_out(tmp_path: Path) -> None:
    rows: Counter[str] = Counter()
    for part in handed_out(everything()):
        rows[part.path.parts[0]] += write(part, tmp_path)

    figures = pq.read_table(tmp_path / "figures").to_pylist()
    assert rows["figures"] == len(figures) == Result.objects.count()
    assert rows["targets"] == Target.objects.count() > 100
    assert rows["units.parquet"] == OrganisationUnit.objects.count()
    bodies = {row["body"]: row for row in pq.read_table(tmp_path / "bodies.parquet").to_pylist()}
    issuers = set(pq.read_table(tmp_path / "targets")["issuer"].to_pylist())
    assert issuers <= bodies.keys()
    assert bodies["ubnd-thai-nguyen"]["name"] == "Ủy ban nhân dân tỉnh Thái Nguyên"
    assert {row["id"]: row["number"] for row in figures} == {
        result.pk: int(result.number * 10**6) for result in Result.objects.all()
    }
    assert {row["year"] for row in figures} == {row["period_end"].year for row in figures}


def test_the_frames_of_a_country_handed_out_give_the_same_cells(tmp_path: Path) -> None:
    for part in handed_out(everything()):
        if part.path.parts[:2] == ("country", "year=2025"):
            write(part, tmp_path)
    folder = tmp_path / "country/year=2025"
    frames = {name: pq.read_table(folder / f"{name}.parquet") for name in SCHEMAS}
    deepest = max(frames["places"]["depth"].to_pylist())

    found = evaluate(evaluation(Country(12, deepest)).compiled(), frames).to_pylist()

    when = {"as_of": DAYS[1], "recorded_by": timezone.now(), "access": everything()}
    told = cells_of_year(2025, **when).drop_columns(["unit_key", "indicator_code"]).to_pylist()
    assert len(found) == len(told) > 20
    assert all(row in told for row in found)


def test_who_may_see_one_unit_is_handed_only_its_rows() -> None:
    own = Access(
        "own", (HeldMandate(Role.VIEWER, "an-thang-01876", frozenset({"an-thang-01876"})),)
    )
    number = OrganisationUnit.objects.get(key=OWN).pk
    for access, units in ((own, {number}), (Access("nobody", ()), set())):
        for part in handed_out(access):
            if part.path.parts[0] in {"figures", "targets"}:
                rows = part.table().to_pylist()
                assert {row["unit"] for row in rows} <= units
                if units and part.path.parts[:2] == ("figures", "year=2024"):
                    assert rows
    seen = lines_of_year(
        plans.units_with_targets(2024, access=everything()),
        2024, as_of=DAYS[1], recorded_by=timezone.now(), access=own,
    )  # fmt: skip
    assert set(seen["unit_key"].to_pylist()) == {OWN}


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("x")

    with pytest.raises(FolderTaken), columns._new_folder(tmp_path):
        pass

    assert [file.name for file in tmp_path.iterdir()] == ["kept.txt"]


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    def fill() -> None:
        with columns._new_folder(tmp_path / "out") as unfinished:
            (unfinished / "part").write_text("x")
            raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - any
        fill()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("day", [*DAYS, date(2025, 7, 1), date(2025, 6, 30)])
def test_places_and_thresholds_of_many_units_are_those_of_each(day: date) -> None:
    keys = [unit.key for unit in organisation.units()]
    now = datetime.now(tz=timezone.get_current_timezone()) + timedelta(hours=1)

    assert placed.lines(keys, day) == {key: organisation.line(key, day) for key in keys}
    assert settings_of_units(keys, as_of=day, recorded_by=now) == {
        key: settings_of(key, as_of=day, recorded_by=now) for key in keys
    }
