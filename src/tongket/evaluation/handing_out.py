"""How is the record handed out as columns?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tongket.evaluation.columns.country import SCHEMAS
from tongket.evaluation.frames import country_of_year
from tongket.indicators import frames as indicators
from tongket.organisation import frames as organisation
from tongket.organisation.access import Access
from tongket.plans import frames as plans
from tongket.results import frames as results


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the whole: where it lies, and what it holds when it is asked."""

    path: Path
    table: Callable[[], pa.Table]


def parts(*, as_of: date, recorded_by: datetime, access: Access) -> tuple[Part, ...]:
    """List the files that hold the record, a year each where rows are of years.

    Figures and targets are all that were ever recorded, as far as the person may see them; no file
    holds more than one year. ``country`` has what the evaluation of a whole year reads, as known on
    a day and recorded by a moment.
    """
    years = results.years()
    country = partial(country_of_year, as_of=as_of, recorded_by=recorded_by, access=access)
    return (
        Part(Path("asked.parquet"), partial(asked, as_of, recorded_by)),
        Part(Path("units.parquet"), organisation.units),
        Part(Path("places.parquet"), organisation.places),
        Part(Path("bodies.parquet"), organisation.bodies),
        Part(Path("successions.parquet"), organisation.successions),
        Part(Path("indicators.parquet"), indicators.catalogue),
        *_by_year("figures", years, results.every, access),
        *_by_year("targets", plans.years(), plans.every, access),
        *(
            Part(Path("country", f"year={year}", f"{name}.parquet"), partial(frame, name))
            for year in years
            for frame in [_one_at_a_time(partial(country, year))]
            for name in SCHEMAS
        ),
    )


def asked(as_of: date, recorded_by: datetime) -> pa.Table:
    """Say until when on each axis of time something was handed out."""
    row = {"as_of": as_of, "recorded_by": recorded_by}
    schema = pa.schema([("as_of", pa.date32()), ("recorded_by", pa.timestamp("us", "UTC"))])
    return pa.Table.from_pylist([row], schema=schema)


def _one_at_a_time(frames: Callable[[], Mapping[str, pa.Table]]) -> Callable[[str], pa.Table]:
    """Give one frame of a year at a time; they are read together, and once."""
    made: dict[str, pa.Table] = {}

    def frame(name: str) -> pa.Table:
        if name not in made:
            made.update(frames())
        return made.pop(name)

    return frame


def write(part: Part, folder: Path) -> int:
    """Write one file below a folder and give the number of its rows."""
    path, table = folder / part.path, part.table()
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, path, compression="zstd")
    return int(table.num_rows)


def _by_year(
    name: str, years: Iterable[int], every: Callable[..., pa.Table], access: Access
) -> Iterable[Part]:
    for year in years:
        path = Path(name, f"year={year}", "part.parquet")
        yield Part(path, partial(every, year, access=access))
