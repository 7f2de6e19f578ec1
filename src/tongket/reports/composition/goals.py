"""Which targets are set for the coming year, as a report and a resolution list them?"""

from collections.abc import Iterator

from tongket.reports.composition.fields import Part, lines_of, parts_of
from tongket.reports.composition.telling import goal
from tongket.reports.material import Material
from tongket.writing.document import (
    Block,
    Gap,
    Heading,
    Level,
    Listing,
    ListItem,
    Paragraph,
)
from tongket.writing.sentences import sentence


def next_goals(material: Material, level: Level) -> Iterator[Block]:
    """List the targets of next year by part, under headings of a level; a gap where none is."""
    year = material.year + 1
    listed = [(part, _items(part, material)) for part in parts_of(material)]
    if not any(items for _, items in listed):
        gap = Gap(f"Hồ sơ chưa có chỉ tiêu nào của năm {year}.")
        yield Paragraph((f"Các chỉ tiêu chủ yếu năm {year}: ", gap, "."), key="next/goals")
        return
    yield Paragraph((f"Phấn đấu năm {year} đạt các chỉ tiêu chủ yếu sau:",), key="next/lead")
    for part, items in listed:
        if items:
            yield Heading(level, (f"{part.goals}:",))
            yield Listing(items)


def _items(part: Part, material: Material) -> tuple[ListItem, ...]:
    lines = [line for lines in lines_of(part, material).values() for line in lines]
    return tuple(
        ListItem(sentence(goal(line, line.next_target)), key=f"next/{line.indicator.code}")
        for line in lines
        if line.next_target is not None
    )
