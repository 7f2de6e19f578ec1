"""A report that was composed and written as a Word file says, when read, every bound figure."""

import re
from decimal import Decimal

import pytest

from reports.composition.asked import ASKED
from tongket.reading.document import read
from tongket.reading.files import text_of_file
from tongket.reports.composition import compose, references
from tongket.reports.material import Material
from tongket.vocabulary.claim import Claim
from tongket.vocabulary.number import readings
from tongket.writing.contents import figures_in, without_notes
from tongket.writing.word import as_docx

pytestmark = pytest.mark.django_db


IN_WORDS = "từ 4\u00a0điểm % trở lên"
"""A cell of the table that holds words; where no prose says it too it is not read as a number."""


def said(claims: tuple[Claim, ...]) -> dict[Decimal, set[str]]:
    """The names of the things of which each number is said."""
    found: dict[Decimal, set[str]] = {}
    for claim in claims:
        for figure in claim.figures:
            found.setdefault(abs(figure.number), set()).add(claim.indicator.lower())
    return found


def same_thing(name: str, names: set[str]) -> bool:
    """Whether any of the words read names the indicator, as far as they go."""
    return any(name.startswith(other) for other in names)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("annual-party", 80),
        ("annual-state", 80),
        ("half-year-party", 40),
        ("half-year-state", 40),
        ("month-state", 8),
    ],
)
def test_reading_gives_every_bound_figure(
    materials: dict[str, Material], name: str, least: int
) -> None:
    material = materials[name]
    document = without_notes(compose(ASKED[name].kind, material))
    text = text_of_file(as_docx(document)).text
    reading = read(text)
    assert reading.report_period == material.period
    found, known = said(reading.claims), references(material)
    names = {line.indicator.code: line.indicator.name.lower() for line in material.lines}
    numbered = 0
    for figure in figures_in(document):
        digits = re.search(r"[0-9][0-9.,]*", figure.printed)
        if digits is None:  # "giảm": a target without a number
            continue
        if "half-year" in name and figure.printed == IN_WORDS:
            continue
        numbered += 1
        things = set().union(*(found.get(w.number, set()) for w in readings(digits[0])))
        about = known[figure.ref].indicator
        assert about == "targets" or same_thing(names[about], things), figure
    assert numbered >= least
