"""What do the demo's files hold?"""

import csv
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name: str) -> Iterator[dict[str, str]]:
    """Read one of the demo's tables, a mapping from column to cell for each line."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def text(file: str) -> bytes:
    """Read one of the demo's ten documents as it would be uploaded."""
    return (DATA / "texts" / file).read_bytes()
