"""How is something timed, beside what, and how is the outcome told?"""

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

ROUNDS = 5


def medians(tasks: Mapping[str, Callable[[], object]], *, times: int) -> dict[str, float]:
    """Time tasks in turn, ``times`` calls a round; the median of the rounds in milliseconds.

    Taking turns lets a busy machine slow all of them alike.
    """
    spent: dict[str, list[float]] = {name: [] for name in tasks}
    for task in tasks.values():
        task()
    for _ in range(ROUNDS):
        for name, task in tasks.items():
            begin = time.perf_counter()
            for _ in range(times):
                task()
            spent[name].append((time.perf_counter() - begin) / times * 1000)
    return {name: statistics.median(rounds) for name, rounds in spent.items()}


@contextmanager
def demo_installation() -> Iterator[None]:
    """Build the demo in a home of its own, removed at the end."""
    with tempfile.TemporaryDirectory(prefix="tongket-bench-") as folder:
        os.environ.pop("TONGKET_DATABASE", None)
        os.environ["TONGKET_HOME"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.config.settings")
        Path(folder, "files").mkdir()
        from tongket.cli.keeping import lay_tables

        lay_tables()
        from tongket.cli.demo.load import load

        load(lambda _: None)
        yield


def peers(*packages: str) -> dict[str, str]:
    """The versions beside which a time was taken."""
    return {"python": platform.python_version(), **{name: version(name) for name in packages}}


def tell(
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[object]],
    outcome: Mapping[str, object],
) -> None:
    """Print a table, or with ``--json`` one JSON object."""
    if "--json" in sys.argv[1:]:
        sys.stdout.write(json.dumps(outcome, ensure_ascii=False, indent=2) + "\n")
        return
    cells = [list(map(str, row)) for row in (head, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    print(title)
    for first, *others in cells:
        right = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        print("  " + first.rjust(widths[0]), *right, sep="  ")
