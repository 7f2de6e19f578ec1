"""Which picture helps a reader of the report?"""

from collections.abc import Iterator
from decimal import Decimal

from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.phrases.targets import level as level_words
from tongket.reports.composition.progress import share_in_percent
from tongket.reports.composition.tracing import numbers_of
from tongket.reports.material import Line, Material
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.stage import Stage
from tongket.writing.chart import Bar, Development, Mark, PlanAgainstResult, Point
from tongket.writing.document import Block, Chart
from tongket.writing.sentences import inside

_FEWEST = 3
_MARKS = {
    Verdict.EXCEEDED: Mark.EXCEEDED,
    Verdict.MET: Mark.MET,
    Verdict.NEARLY_MET: Mark.NEARLY_MET,
    Verdict.MISSED: Mark.MISSED,
}


def shares_of_plan(material: Material) -> Iterator[Block]:
    """Draw the shares of plan of all targets that have one; nothing of fewer than three."""
    bars = tuple(bar for line in material.planned if (bar := _bar(line)))
    if len(bars) < _FEWEST:
        return
    period = material.period.vietnamese
    listed = "; ".join(f"{bar.name} {bar.printed}" for bar in bars)
    yield Chart(
        PlanAgainstResult(bars),
        (f"Kết quả {period} so với kế hoạch năm (%)",),
        f"Biểu đồ thanh so kết quả {period} với kế hoạch năm: {listed}.",
    )


def development(material: Material) -> Iterator[Block]:
    """Draw how the plan's first indicator went over the years beside its plans."""
    lead = next(iter(material.planned), None)
    level = numbers_of(lead).level if lead else None
    if lead is None or level is None or len(lead.former) + 1 < _FEWEST:
        return
    results = [
        _point(f.period.start.year, f.number, f.decimals, f.bound, f.stage) for f in lead.former
    ]
    results.append(_point(material.year, level.number, level.decimals, level.bound, level.stage))
    plan = tuple(
        _point(t.period.start.year, t.low, t.decimals, t.bound) for t in lead.plans if t.low
    )
    name, unit = lead.indicator.name, lead.indicator.unit
    told = "; ".join(f"năm {one.period} {one.printed}" for one in results)
    planned = "; ".join(f"năm {one.period} {one.printed}" for one in plan)
    yield Chart(
        Development(unit, tuple(results), plan),
        (f"{name} qua các năm ({unit})",),
        f"Biểu đồ đường {inside(name)} ({unit}): {told}. Kế hoạch: {planned}.",
    )


def _point(
    year: int, number: Decimal, decimals: int, bound: Bound, stage: Stage = Stage.REPORTED
) -> Point:
    printed = level_words(number, decimals, bound, "vi")
    return Point(str(year), number, printed, estimate=stage is Stage.ESTIMATE)


def _bar(line: Line) -> Bar | None:
    share, numbers = share_in_percent(line), numbers_of(line)
    if share is None:
        return None
    stated = numbers.shares[0]
    before = "vượt " if stated.reference.measure == Measure.OVER_PLAN else ""
    printed = level_words(stated.number, stated.decimals, stated.bound, "vi")
    return Bar(
        line.indicator.name,
        Decimal(share.numerator) / Decimal(share.denominator),
        f"{before}{printed}%",
        _MARKS.get(line.verdict, Mark.NONE) if line.verdict else Mark.NONE,
        estimate=stated.stage is Stage.ESTIMATE,
    )
