"""How is the record handed out as columns?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

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


def parts(access: Access) -> tuple[Part, ...]:
    """List the files that hold the record, a year each where rows are of years.

    Figures and targets are those that the person may see; no file holds more than one year.
    """
    return (
        Part(Path("units.parquet"), organisation.units),
        Part(Path("places.parquet"), organisation.places),
        Part(Path("successions.parquet"), organisation.successions),
        Part(Path("indicators.parquet"), indicators.catalogue),
        *_by_year("figures", results.years(), results.every, access),
        *_by_year("targets", plans.years(), plans.every, access),
    )


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
