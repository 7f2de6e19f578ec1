"""What is reported field by field, in the order of an office's report?"""

from collections.abc import Iterator
from dataclasses import dataclass

from tongket.foundation.phrases.table import phrase
from tongket.reports.composition.telling import result, unreported
from tongket.reports.material import Line, Material
from tongket.writing.document import Block, Content, Heading, Level, Paragraph
from tongket.writing.form import Family


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report with the fields of the catalogue that it tells of."""

    key: str
    title: str
    goals: str  # as goals are headed
    fields: tuple[str, ...]
    party_only: bool = False


PARTS = (
    Part(
        "economy",
        "Kinh tế",
        "Về kinh tế",
        (
            "economy_general",
            "agriculture_forestry",
            "rural_development",
            "industry_trade_tourism",
            "budget_investment",
            "environment_land",
        ),
    ),
    Part(
        "society",
        "Văn hóa - xã hội",
        "Về văn hóa - xã hội",
        ("education_culture", "health_population", "labour_poverty"),
    ),
    Part(
        "administration",
        "Nội chính, cải cách hành chính, chuyển đổi số",
        "Về nội chính, cải cách hành chính, chuyển đổi số",
        ("admin_digital", "complaints_inspection"),
    ),
    Part(
        "defence",
        "Quốc phòng, an ninh, trật tự an toàn giao thông",
        "Về quốc phòng, an ninh, trật tự an toàn giao thông",
        ("defence_security", "traffic_safety"),
    ),
    Part(
        "party",
        "Xây dựng Đảng",
        "Về xây dựng Đảng",
        ("party_building",),
        party_only=True,
    ),
)


def parts_of(material: Material) -> tuple[Part, ...]:
    """Give the parts that a paper of this family has; the state's leave the Party to itself."""
    party = material.form.family is Family.PARTY
    return tuple(part for part in PARTS if party or not part.party_only)


def lines_of(part: Part, material: Material) -> dict[str, list[Line]]:
    """Give the lines of a part by field, in the order of the part; fields without any left out."""
    found = {field: _of_field(field, material) for field in part.fields}
    return {field: lines for field, lines in found.items() if lines}


def _of_field(field: str, material: Material) -> list[Line]:
    return [line for line in material.lines if line.indicator.field == field]


def results_by_field(material: Material, *, gaps: bool = True) -> Iterator[Block]:
    """Give the results: an item for each part, a paragraph for each field.

    Without ``gaps`` what is not known is not spoken of.
    """
    turn = 0
    for part in parts_of(material):
        fields = {f: _told(lines, gaps=gaps) for f, lines in lines_of(part, material).items()}
        fields = {f: lines for f, lines in fields.items() if lines}
        if not fields:
            continue
        yield Heading(Level.ITEM, (part.title,))
        for field, lines in fields.items():
            if len(fields) > 1:
                yield Heading(Level.POINT, (phrase(f"field.{field}", "vi"),))
            yield from _paragraphs(field, lines, material, turn)
            turn += len(lines)


def _told(lines: list[Line], *, gaps: bool) -> list[Line]:
    """Lines with a result, and those that a target asks one of."""
    return [line for line in lines if line.evidence or (gaps and line.targets)]


def key_results(material: Material) -> Iterator[Block]:
    """Give the results of the targets that have one, in one paragraph."""
    fields = {field for part in parts_of(material) for field in part.fields}
    lines = [line for line in material.planned if line.indicator.field in fields]
    told = (result(line, material, turn) for turn, line in enumerate(lines))
    if said := [content for content in told if content is not None]:
        yield Paragraph(("Kết quả một số chỉ tiêu chủ yếu: ", *spaced(said)), key="summary/results")


def _paragraphs(field: str, lines: list[Line], material: Material, turn: int) -> Iterator[Block]:
    said: list[Content] = []
    open_: list[Line] = []
    for place, line in enumerate(lines):
        told = result(line, material, turn + place)
        if told is None:
            open_.append(line)
        else:
            said.append(told)
    if said:
        yield Paragraph(spaced(said), key=f"results/{field}")
    if open_:
        yield Paragraph(unreported(open_, material), key=f"results/{field}/open")


def spaced(sentences: list[Content]) -> Content:
    """Put sentences behind each other with a space between them."""
    parts = [part for content in sentences for part in (*content, " ")]
    return tuple(parts[:-1])
