"""Within the year: which targets are reached already, on time, or behind?"""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from tongket.reports.composition.tracing import Traced, numbers_of
from tongket.reports.material import Line, Material
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.measure import Measure, Nature
from tongket.vocabulary.period import Period
from tongket.writing.document import Block, Paragraph
from tongket.writing.sentences import inside

REACHED = "Đã đạt kế hoạch năm"
ON_TIME = "Bảo đảm tiến độ"
BEHIND = "Chậm tiến độ"
_KEYS = {REACHED: "reached", ON_TIME: "on_time", BEHIND: "behind"}


def outlook(line: Line, material: Material) -> str:
    """Say how a target stands against the time that has passed; nothing where that cannot be told.

    Only of what grows by the day (a flow that is better higher) can it be behind; what is reached
    is reached. The chance of the rest is for people to say.
    """
    share = share_in_percent(line)
    if share is None or line.indicator.direction is not Direction.HIGHER:
        return ""
    if share >= 100:
        return REACHED
    if line.indicator.nature is not Nature.FLOW:
        return ""
    return ON_TIME if share >= time_passed(material.period) else BEHIND


def share_in_percent(line: Line) -> Fraction | None:
    """Give the share of the year's own plan, stated or reckoned."""
    own: Traced | None = next(iter(numbers_of(line).shares), None)
    if own is None:
        return None
    offset = 100 if own.reference.measure == Measure.OVER_PLAN else 0
    return Fraction(own.number) + offset


def time_passed(period: Period) -> Fraction:
    """Give the share of the year that a period has covered at its end, in percent."""
    year = Period.year(period.start.year)
    whole = (year.end - year.start + timedelta(days=1)).days
    return Fraction((period.end - year.start + timedelta(days=1)).days * 100, whole)


def standing(material: Material) -> Iterator[Block]:
    """Name the targets by how they stand against the time passed."""
    words = {
        REACHED: "Các chỉ tiêu đã đạt kế hoạch cả năm",
        ON_TIME: "Các chỉ tiêu bảo đảm tiến độ so với thời gian",
        BEHIND: "Các chỉ tiêu chậm tiến độ so với thời gian, cần tập trung chỉ đạo",
    }
    for state, opening in words.items():
        lines = [line for line in material.planned if outlook(line, material) == state]
        if lines:
            names = "; ".join(inside(line.indicator.name) for line in lines)
            yield Paragraph((f"{opening}: {names}.",), key=f"summary/{_KEYS[state]}")
