"""How are all scorecards reckoned at once, and the record handed out as columns?"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TypedDict

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from rich.table import Table
from rich.text import Text

from tongket.cli import arguments, record
from tongket.cli.language import LANGUAGE, say
from tongket.cli.outputs import progress
from tongket.cli.show import console
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.phrases import numerals
from tongket.foundation.phrases.table import phrase
from tongket.vocabulary.error import TongketError

_AT_ONCE = 1000  # units


class FolderTaken(TongketError):
    """A folder to be written is there already and not empty."""


class _When(TypedDict):
    as_of: date
    recorded_by: datetime


def export(folder: Path) -> None:
    """Write the record as partitioned Parquet into a new folder, whole or not at all.

    Raises:
        FolderTaken: it is there already and not empty.
        HomeNotInitialised, DatabaseNotMigrated, DatabaseNewer: there is no record to hand out.
    """
    record.open_record()
    from tongket.evaluation.handing_out import parts, write
    from tongket.organisation.access import Access

    files = parts(
        as_of=arguments.today(),
        recorded_by=arguments.now(),
        access=Access.everything(arguments.COMMAND_LINE),
    )
    rows = 0
    with _new_folder(folder) as unfinished, progress() as bar:
        for part in bar.track(files, description=say("Ghi", "Writing")):
            rows += write(part, unfinished)
    count = numerals.number(rows, 0, LANGUAGE)
    console().print(
        Text(
            say(
                f"Đã ghi {count} dòng vào {len(files)} tệp trong {folder}.",
                f"Wrote {count} rows into {len(files)} files in {folder}.",
            )
        )
    )


def evaluate(
    only: Collection[str],
    *,
    year: int | None,
    as_of: date | None,
    recorded_by: datetime | None,
    out: Path | None,
) -> None:
    """Judge every target of every unit, tell how many earned which verdict, and write them.

    ``only`` names the units where not all are wanted.

    Raises:
        UnitUnknown: there is no such unit.
        FolderTaken: the folder to write into is there already and not empty.
        HomeNotInitialised, DatabaseNotMigrated, DatabaseNewer: there is no record to judge.
    """
    record.open_record()
    from tongket.evaluation.handing_out import asked
    from tongket.organisation import queries as organisation

    for key in only:
        organisation.unit(key)  # raises where there is none
    day, moment = as_of or arguments.today(), recorded_by or arguments.now()
    if out is None:
        _told(_evaluated(only, year, day, moment, None))
        return
    with _new_folder(out) as unfinished:
        counts = _evaluated(only, year, day, moment, unfinished)
        pq.write_table(asked(day, moment), unfinished / "asked.parquet")
    _told(counts)
    where = say(f"Từng chỉ tiêu và từng ô: {out}.", f"Every target and every cell: {out}.")
    console().print(Text(where))


def _evaluated(
    only: Collection[str], year: int | None, as_of: date, recorded_by: datetime, folder: Path | None
) -> Mapping[int, Counter[str]]:
    from tongket.evaluation.frames import cells_of_year, lines_of_year
    from tongket.organisation.access import Access
    from tongket.plans import frames as plans
    from tongket.results import frames as results

    when: _When = {"as_of": as_of, "recorded_by": recorded_by}
    access = Access.everything(arguments.COMMAND_LINE)
    years = sorted({*plans.years(), *results.years()}) if year is None else [year]
    units = {
        each: [
            key for key in plans.units_with_targets(each, access=access) if not only or key in only
        ]
        for each in years
    }
    counts: dict[int, Counter[str]] = {}
    with progress() as bar:
        task = bar.add_task(say("Đánh giá", "Judging"), total=sum(map(len, units.values())))
        for each, keys in units.items():
            found: list[pa.Table] = []
            for first in range(0, len(keys), _AT_ONCE):
                some = keys[first : first + _AT_ONCE]
                found.append(lines_of_year(some, each, **when, access=access))
                bar.advance(task, len(some))
            if found:
                lines = pa.concat_tables(found)
                counts[each] = Counter(units=len(keys), **_counted(lines))
            if folder is not None:
                if found:
                    _write(lines, folder / f"lines/year={each}")
                country = cells_of_year(each, **when, access=access)
                if only:
                    country = country.filter(pc.field("unit_key").isin(list(only)))
                _write(country, folder / f"cells/year={each}")
    return counts


def _write(rows: pa.Table, folder: Path) -> None:
    folder.mkdir(parents=True)
    pq.write_table(rows, folder / "part.parquet", compression="zstd")


def _counted(lines: pa.Table) -> Mapping[str, int]:
    leading = lines.filter(pc.equal(lines["line"], 0))
    return {row["values"]: row["counts"] for row in pc.value_counts(leading["stands"]).to_pylist()}


def _told(counts: Mapping[int, Counter[str]]) -> None:
    """Print a line a year: units, targets, and how many of these earned which verdict."""
    if not counts:
        console().print(Text(say("Chưa có chỉ tiêu nào.", "There are no targets yet.")))
        return
    table = Table(box=None, pad_edge=False)
    table.add_column(say("Năm", "Year"))
    heads = [say("Đơn vị", "Units"), say("Chỉ tiêu", "Targets")]
    for head in (*heads, *(phrase(f"verdict.{verdict}", LANGUAGE) for verdict in Verdict)):
        table.add_column(head, justify="right")
    for year, counted in counts.items():
        verdicts = [counted[verdict.value] for verdict in Verdict]
        row = (counted["units"], sum(verdicts), *verdicts)
        table.add_row(str(year), *(numerals.number(number, 0, LANGUAGE) for number in row))
    console().print(table)


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    """Fill a folder beside the one wanted and move it there when it is whole."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken(folder=str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield unfinished
        if folder.exists():
            folder.rmdir()
        unfinished.replace(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
