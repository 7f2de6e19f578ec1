"""Which elements of a Word file show a sign, and which show nothing at all?"""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
MARKS = {
    W + "br": "\n",
    W + "cr": "\n",
    W + "tab": " ",
    W + "ptab": " ",
    W + "noBreakHyphen": "-",
}
"""Elements that stand for a sign, and that sign."""
UNSEEN = frozenset(
    {
        *(W + name for name in ("del", "moveFrom", "instrText", "delText", "delInstrText")),
        *(W + name for name in ("rPr", "pPr", "sdtPr", "sectPr")),
        *(W + name for name in ("tblPr", "tblGrid", "trPr", "tcPr")),
        *(W + name for name in ("footnoteReference", "endnoteReference")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""Elements in which no word stands that a person sees on the page."""
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def use_one_namespace(document: etree._Element) -> None:
    """Rename the elements and attributes of the "strict" form, which has another namespace."""
    if not str(document.tag).startswith(f"{{{_STRICT}}}"):
        return
    for element in document.iter(f"{{{_STRICT}}}*"):
        element.tag = W + etree.QName(element).localname
        for name in [n for n in element.attrib if str(n).startswith(f"{{{_STRICT}}}")]:
            element.set(W + etree.QName(name).localname, element.attrib.pop(name))


def is_hidden(run: etree._Element) -> bool:
    """Whether a run of text is there but not shown."""
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(VAL, "1") not in {"0", "false", "off"}


def whole_number(text: str | None, default: int) -> int:
    """The number that an attribute gives; the default where it gives none, or one beyond reason."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else default
