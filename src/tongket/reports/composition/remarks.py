"""What must the editor know of a line before anybody signs it?"""

from collections.abc import Iterator

from tongket.evaluation.consistency.findings import Finding, Outcome, Side
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.table import phrase
from tongket.reports.composition.tracing import Numbers
from tongket.reports.material import Line, Material
from tongket.results.rules import Figure
from tongket.vocabulary.stage import Stage
from tongket.writing.document import Gap, MarginNote

_MOST_SIDES = 3


def remarks_on(line: Line, numbers: Numbers, material: Material) -> tuple[MarginNote, ...]:
    """Tell of a line's figures: estimates, ties, contradictions, a verdict set by a person."""
    return tuple(map(MarginNote, _remarks(line, numbers, material)))


def _remarks(line: Line, numbers: Numbers, material: Material) -> Iterator[str]:
    own = (numbers.level, *numbers.shares)
    if any(number.stage is Stage.ESTIMATE for number in own if number):
        yield "Số ước thực hiện: thay bằng số chính thức khi có."
    elif _is_reckoned_from_an_estimate(numbers):
        former = material.period.previous_same.vietnamese
        yield f"Tăng, giảm tính trên số ước của {former}."
    for tie in line.ties:
        yield f"Nguồn khác ghi {_quoted(tie)}; chưa rõ số nào sau."
    for finding in material.findings:
        about = finding.period in {material.period, material.period.of_year}
        if finding.indicator == line.indicator.code and about:
            yield _told(finding, material)
    override = line.targets[0].override if line.targets else None
    if override:
        verdict = phrase(f"verdict.{override.verdict}", "vi")
        yield f"Đánh giá “{verdict}” do người có thẩm quyền xác nhận: {override.reason}"


def _is_reckoned_from_an_estimate(numbers: Numbers) -> bool:
    """Whether no source states the development and the former level was an estimate."""
    moved, former = numbers.moved, numbers.previous
    reckoned = moved is not None and bool(moved.reference.formula)
    return reckoned and former is not None and former.stage is Stage.ESTIMATE


def _quoted(figure: Figure) -> str:
    source = figure.source
    day = numerals.days(source.known_from, source.known_to)
    return f"“{figure.printed}” ({source.title}, {day})"


def _told(finding: Finding, material: Material) -> str:
    """Say what was found: "Mâu thuẫn: “105 tỷ đồng” (…) khác “126 tỷ đồng” (…)"."""
    outcome = phrase(f"outcome.{finding.outcome}", "vi")
    between = " → " if finding.outcome is Outcome.REVISION else " khác "
    sides = between.join(_side(side, material) for side in finding.sides[:_MOST_SIDES])
    advice = {
        Outcome.CONTRADICTION: "Kiểm tra trước khi ký.",
        Outcome.REVISION: "Số đã được sửa qua các văn bản.",
        Outcome.TENSION: "Chỉ cùng đúng trong điều kiện ít gặp; nên kiểm tra.",
    }[finding.outcome]
    return f"{outcome}: {sides}. {advice}"


def _side(side: Side, material: Material) -> str:
    prints = [material.prints[id_] for id_ in side.figures if id_ in material.prints]
    words = ", ".join(dict.fromkeys(f"“{one.printed}”" for one in prints))
    if not prints:
        return words
    source = prints[0].source
    return f"{words} ({source.title}, {numerals.days(source.known_from, source.known_to)})"


def missing(line: Line, material: Material) -> Gap:
    """Leave a gap for a result that the record does not have, and say what it does have."""
    period = material.period.vietnamese
    reason = f"Chưa có số liệu {period}."
    if line.partial is not None:
        part = line.partial
        known = targets.with_unit(
            targets.level(part.number, part.decimals, part.bound, "vi"),
            targets.unit_of_measure(part.measure, line.indicator.unit),
            "vi",
        )
        reason = f"Mới có số liệu {part.period.vietnamese}: {known} ({part.source.title})."
    if line.named_missed:
        reason += " Có văn bản nêu tên là không đạt."
    return Gap(reason)
