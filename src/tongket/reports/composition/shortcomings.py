"""Which targets were missed, and how is the whole counted?"""

from collections.abc import Iterator

from tongket.evaluation.verdicts.judgement import Verdict
from tongket.foundation.phrases.table import phrase
from tongket.plans.rules import TargetKind
from tongket.reports.composition.fields import parts_of
from tongket.reports.composition.progress import BEHIND, outlook
from tongket.reports.composition.telling import fact_of, open_, promise_words, shares_only
from tongket.reports.composition.tracing import Reference, count_reference, numbers_of
from tongket.reports.material import Line, Material
from tongket.writing.document import (
    Block,
    Content,
    Figure,
    Gap,
    Inline,
    Listing,
    ListItem,
    MarginNote,
    Paragraph,
)
from tongket.writing.sentences import inside, sentence, told

_MET = frozenset({Verdict.EXCEEDED, Verdict.MET, Verdict.NEARLY_MET})
_IN_WORDS = {
    Verdict.EXCEEDED: "Các chỉ tiêu vượt kế hoạch",
    Verdict.MET: "Các chỉ tiêu đạt kế hoạch",
    Verdict.NEARLY_MET: "Các chỉ tiêu cơ bản đạt kế hoạch",
}


def counts(material: Material) -> Iterator[Block]:
    """Say how many targets were met, as a source states it, and name them by verdict."""
    yield Paragraph(_headline(material), key="summary/headline")
    for verdict, words in _IN_WORDS.items():
        lines = [line for line in told_lines(material) if line.verdict is verdict]
        if lines:
            names = "; ".join(inside(line.indicator.name) for line in lines)
            yield Paragraph((f"{words}: {names}.",), key=f"summary/{verdict}")
    missed = missed_lines(material)
    if missed:
        names = ", ".join(_as_named(line) for line in missed)
        words = f"Các chỉ tiêu không đạt kế hoạch, gồm: {names}."
        yield Paragraph((words,), key="summary/missed")


def _as_named(line: Line) -> str:
    """An indicator's name in a list parted by commas."""
    name = inside(line.indicator.name).replace(", ", " - ")
    if line.target is not None and line.target.kind is TargetKind.DECREASE:
        return f"giảm {name}"
    if line.target is not None and line.target.kind is TargetKind.ANY_DECREASE:
        return f"kiềm chế và giảm {name}"
    return name


def _headline(material: Material) -> Content:
    stated = material.stated
    note = MarginNote(_basis(material))
    opening = material.period.vietnamese
    if stated and stated.met is not None and stated.total is not None:
        said = count_figure(material, stated.met, "stated_met")
        total = count_figure(material, stated.total, "stated_total", " chỉ tiêu")
        words = {"met_or_nearly": "cơ bản đạt và vượt"}.get(stated.says, "đạt và vượt")
        plan = "kế hoạch" if material.is_whole_year else "kế hoạch năm"
        return sentence((f"{opening}, có ", said, "/", total, f" chủ yếu {words} {plan}", note))
    judged = material.planned
    met: Inline = Gap("Chưa có nguồn nào nêu số chỉ tiêu đạt và vượt của kỳ này.")
    if judged and all(line.verdict and line.verdict.is_final for line in judged):
        number = sum(line.verdict in _MET for line in judged)
        met = count_figure(material, number, "met")
    total = count_figure(material, material.headline.targets, "targets", " chỉ tiêu")
    whole = " chủ yếu đạt và vượt kế hoạch"
    return sentence((f"{opening}, có ", met, "/", total, whole, note))


def count_figure(material: Material, count: int, what: str, unit: str = "") -> Figure:
    """Bind a count of targets."""
    reference: Reference = count_reference(material, what)
    padded = f"0{count}" if 0 < count < 10 else str(count)
    return Figure(f"{padded}{unit}", reference.key, None)


def _basis(material: Material) -> str:
    """On what the counts rest, for the editor."""
    head = material.headline
    found = "; ".join(
        f"{head.counts[verdict]} {phrase(f'verdict.{verdict}', 'vi')}"
        for verdict in Verdict
        if head.counts[verdict]
    )
    source = f"Nguồn: {material.stated.source.title}. " if material.stated else ""
    known = f"{source}Theo số liệu trong hồ sơ, {head.targets} chỉ tiêu: {found}."
    return f"{known}{_disagreement(material)}"


def _disagreement(material: Material) -> str:
    """More misses on record than the stated count leaves room for."""
    stated, missed = material.stated, sum(line.is_missed for line in material.planned)
    if stated is None or stated.met is None or stated.total is None:
        return ""
    left = stated.total - stated.met
    if not material.is_whole_year or missed <= left:
        return ""
    return f" Nguồn nêu {left} chỉ tiêu không đạt, hồ sơ có {missed}: kiểm tra trước khi ký."


def missed_lines(material: Material) -> tuple[Line, ...]:
    """Give the lines whose targets were missed, by figures or by name."""
    return tuple(line for line in told_lines(material) if line.is_missed)


def told_lines(material: Material) -> tuple[Line, ...]:
    """Give the lines with a target that a paper of this family names."""
    fields = {field for part in parts_of(material) for field in part.fields}
    return tuple(line for line in material.planned if line.indicator.field in fields)


def misses(material: Material) -> Iterator[Block]:
    """Name each miss with its result, its target, and the cause where one is recorded."""
    lines = missed_lines(material)
    if not lines:
        gap = Gap("Hồ sơ không ghi chỉ tiêu nào không đạt; bổ sung hạn chế khác nếu có.")
        yield Paragraph(("Hạn chế: ", gap, "."), key="shortcomings/none")
        return
    yield Paragraph(("Một số chỉ tiêu không đạt kế hoạch đề ra:",), key="shortcomings/lead")
    items = (
        ListItem(_miss(line, material, turn), key=f"shortcomings/{line.indicator.code}")
        for turn, line in enumerate(lines)
    )
    yield Listing(tuple(items))


def _miss(line: Line, material: Material, turn: int) -> Content:
    fact = fact_of(line, material) if numbers_of(line).all else None
    parts: list[Inline] = list(told(fact, turn) if fact else open_(line, material))
    if line.target is not None and line.target.is_known:
        parts += ["; kế hoạch giao ", *promise_words(line, line.target)]
    override = line.targets[0].override if line.targets else None
    cause: Inline = Gap("Hồ sơ chưa ghi nguyên nhân.")
    if override and override.reason:
        cause = override.reason
    return sentence((*parts, "; nguyên nhân: ", cause))


def behind(material: Material) -> Iterator[Block]:
    """Name within the year what has fallen behind the time passed, its cause left to people."""
    lines = [line for line in told_lines(material) if outlook(line, material) == BEHIND]
    if not lines:
        gap = Gap("Không chỉ tiêu nào chậm tiến độ theo số liệu; bổ sung hạn chế khác nếu có.")
        yield Paragraph(("Hạn chế: ", gap, "."), key="shortcomings/none")
        return
    yield Paragraph(("Một số chỉ tiêu chậm so với thời gian đã qua:",), key="shortcomings/lead")
    cause = Gap("Hồ sơ chưa ghi nguyên nhân.")
    items = (
        ListItem(
            sentence((*shares_only(line, material), "; nguyên nhân: ", cause)),
            key=f"shortcomings/{line.indicator.code}",
        )
        for line in lines
    )
    yield Listing(tuple(items))
