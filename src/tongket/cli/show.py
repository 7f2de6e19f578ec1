"""How are tables and sentences set in a terminal?"""

import json
import os
import stat
import sys

from rich.console import Console

from tongket.cli.language import LANGUAGE
from tongket.foundation.phrases.numerals import Number, between, digits, pick

SHAPES = {
    "exceeded": ("▲", "green"),
    "met": ("●", "blue"),
    "nearly_met": ("◐", "yellow"),
    "missed": ("▼", "red"),
    "in_progress": ("◔", "default"),
    "unreported": ("○", "bright_black"),
    "not_comparable": ("⁄", "bright_black"),
}
"""Shape and colour of a verdict; red means missed and nothing else."""

OUTCOMES = {"contradiction": "▼", "revision": "↻", "tension": "≈"}


def console() -> Console:
    """The terminal, or as wide a page as needed where output goes into a file or a pipe."""
    return Console(highlight=False, soft_wrap=False, width=None if sys.stdout.isatty() else 140)


def print_json(value: object) -> None:
    """Print exactly one JSON value."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def begin_csv() -> None:
    """Begin a file with a byte-order mark, by which Excel knows the letters.

    Another program that reads from a pipe, and whatever is added to a file, gets none.
    """
    try:
        out = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError):  # not a file of the system's
        return
    if stat.S_ISREG(out.st_mode) and not out.st_size:
        sys.stdout.write("\ufeff")


def span_text(low: Number | None, high: Number | None) -> str:
    """Write the numbers from ``low`` to ``high`` with the digits they need."""
    places = max((digits(end) for end in (low, high) if end is not None), default=0)
    return between(low, high, places, LANGUAGE)


def named(vietnamese: str, english: str) -> str:
    """Pick the name in the language of this run; the Vietnamese where there is no English one."""
    return pick((vietnamese, english or vietnamese), LANGUAGE)
