"""How does a command show how far it is, and write its files?"""

import os
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


def progress() -> Progress:
    """A bar on the terminal; nothing where the messages go into a file."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        disable=not sys.stderr.isatty(),
        transient=True,
    )


def write_whole(file: Path, content: bytes) -> None:
    """Write a file that is whole or not there, whatever interrupts."""
    unfinished = file.with_name(f".{os.getpid()}.part")  # as short as every name that fits
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except OSError as error:
        error.filename, error.filename2 = str(file), None  # a full disk names no file
        raise
    finally:
        unfinished.unlink(missing_ok=True)
