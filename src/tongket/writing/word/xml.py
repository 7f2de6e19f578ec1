"""How is one element of WordprocessingML written?

Elements are made directly: python-docx looks through the whole document for each paragraph and
cell it adds, which grows with the square of the pages.
"""

from lxml.etree import SubElement
from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_POINTS_PER_MM = 72 / 25.4
_AUTO_LINE = 240  # a single line where spacing is a multiple


def add(parent: Element, tag: str, **values: object) -> Element:
    """Add an element of the main namespace with attributes of the same; an underscore is cut.

    ``from_`` would be the attribute "from".
    """
    attributes = {W + name.rstrip("_"): str(value) for name, value in values.items()}
    return SubElement(parent, W + tag, attributes)


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    """Twentieths of a point that make so many millimetres."""
    return twips(millimetres * _POINTS_PER_MM)


def line_spacing(multiple: float) -> int:
    """The measure of a line spacing given as a multiple of a single line."""
    return round(multiple * _AUTO_LINE)
