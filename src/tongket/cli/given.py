"""Which bytes does a person hand to a command: those of a file, or of standard input?"""

import os
import sys
from pathlib import Path

from tongket.reading.files.limits import LIMITS, require_size

STANDARD_INPUT = Path("-")


def name_of(path: Path) -> str:
    """Name what is read: a file by its name, ``-`` as stdin."""
    return "stdin" if path == STANDARD_INPUT else path.name


def content_of(path: Path) -> bytes:
    """Read a file, or standard input where ``-`` is named, and no more than can be a text.

    Raises:
        FileTooLarge: the file is larger than what is read; of standard input the reader says so.
        OSError: it is missing, or may not be read.
    """
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read(LIMITS.file + 1) if sys.stdin else b""  # closed by a shell
    with path.open("rb") as file:
        require_size(os.fstat(file.fileno()).st_size, LIMITS.file)
        return file.read(LIMITS.file + 1)  # a pipe has no size
