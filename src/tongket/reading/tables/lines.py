"""What may a line be that is one cell of a table: a name, a unit, a figure?"""

import re

from tongket.reading.pieces.quantities import quantity_at
from tongket.reading.text.tokens import tokenise

UNIT_LINE = re.compile(r"(?:đơn\s+vị(?:\s+tính)?|đvt)\s*:\s*(?P<unit>[^\n\t);]+)", re.IGNORECASE)
_UNIT_WITHIN = 300  # characters above a table
_NAMED_UNIT = re.compile(r"\s[-–]\s+(?P<unit>[^\n]{1,40})$")
FIGURE = re.compile(
    r"[-+−]?\s?[0-9]+(?:[.,][0-9]+)*\s?%?(?:\s?[-–/]\s?[0-9]+(?:[.,][0-9]+)*\s?%?)?"
)
FIGURE_WITH_UNIT = re.compile(
    r"(?P<figure>[-+−]?\s?[0-9]+(?:[.,][0-9]+)*(?: [0-9]{3})*"
    r"(?:\s?[-–÷/]\s?[0-9]+(?:[.,][0-9]+)*)?)\s?(?P<unit>%\s?/.+|[^\W\d_].*)"
)
BOUNDED = re.compile(r"(?:khoảng|dưới|trên|gần|hơn|từ|[<>≥≤~])\s*[0-9]", re.IGNORECASE)
EMPTY = frozenset({"-", "…", "x", ""})
CELL_LENGTH = 90
NAME_LENGTH = 240  # characters of the longest names of indicators


def is_name(text: str) -> bool:
    """Whether a line may name a row."""
    named = len(re.findall(r"[^\W\d_]", text)) > 2 and not text.endswith((".", ":"))
    return len(text) <= NAME_LENGTH and named


def is_unit(text: str) -> bool:
    """Whether some words are nothing but a unit."""
    tokens = tokenise(f"1 {text}")
    found = quantity_at(tokens, 0)
    return found is not None and bool(found[1].unit) and found[0] == len(tokens)


def unit_before(text: str, start: int) -> str:
    """The unit that a line above the table gives for all of it."""
    found = list(UNIT_LINE.finditer(text, max(0, start - _UNIT_WITHIN), start))
    return found[-1]["unit"].strip(" .)") if found else ""


def unit_behind(name: str) -> tuple[str, str]:
    """A name and the unit behind its dash, for it and for the rows below: "KHÁCH - Nghìn lượt"."""
    found = _NAMED_UNIT.search(name)
    if found and is_unit(found["unit"]):
        return name[: found.start()].rstrip(), found["unit"]
    return name, ""
