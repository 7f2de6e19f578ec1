"""What does the Biểu chỉ tiêu hold: which columns for the period, which rows?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tongket.foundation.phrases.numerals import places_of, signed
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.foundation.phrases.targets import (
    level as level_words,
)
from tongket.foundation.phrases.targets import promised, unit_of_change, with_unit
from tongket.plans.rules import Target, TargetKind
from tongket.reports.composition.fields import PARTS, lines_of
from tongket.reports.composition.progress import outlook
from tongket.reports.composition.telling import promise_of, promise_words
from tongket.reports.composition.tracing import (
    Numbers,
    Traced,
    next_share_of,
    numbers_of,
    ratio_of,
    reference_of,
    year_estimate_of,
)
from tongket.reports.material import Line, Material
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.stage import Stage
from tongket.writing.document import (
    Cell,
    CellAlign,
    Column,
    Content,
    Figure,
    Row,
    RowRole,
    Table,
)
from tongket.writing.form import Numerals
from tongket.writing.numerals import numeral

_CENTRE, _RIGHT = CellAlign.CENTRE, CellAlign.RIGHT


@dataclass(frozen=True, slots=True)
class _Head:
    """A column: its head, its share of the width, where its content stands."""

    key: str
    words: str
    weight: float
    align: CellAlign = _RIGHT


def targets_table(material: Material) -> Table:
    """Lay the table of targets: a group for each field, a row for each indicator."""
    heads = _heads(material)
    columns = tuple(Column(head.weight, head.align, head.key) for head in heads)
    head = Row(tuple(Cell((one.words,), align=_CENTRE) for one in heads))
    return Table(
        columns,
        (head,),
        tuple(_rows(material, heads)),
        notes=tuple(_notes(material)),
    )


def _heads(material: Material) -> tuple[_Head, ...]:
    year, period = material.year, material.period
    first = (
        _Head("place", "TT", 4, _CENTRE),
        _Head("name", "Chỉ tiêu", 26, CellAlign.LEFT),
        _Head("unit", "Đơn vị tính", 10, _CENTRE),
    )
    if material.is_whole_year:
        return (
            *first,
            _Head("previous", f"Thực hiện năm {year - 1}", 9),
            _Head("plan", f"Kế hoạch năm {year}", 11),
            _Head("result", f"{_done(material)} năm {year}", 10),
            _Head("share", f"So với kế hoạch năm {year} (%)", 9),
            _Head("ratio", f"So với thực hiện năm {year - 1} (%)", 9),
            _Head("next", f"Kế hoạch năm {year + 1}", 11),
            _Head("next_share", f"KH năm {year + 1} so với TH năm {year} (%)", 11),
            _Head("verdict", "Đánh giá", 9, _CENTRE),
        )
    words = period.vietnamese.removesuffix(f" năm {year}")
    former = period.previous_same.vietnamese
    return (
        *first,
        _Head("previous", f"Thực hiện {former}", 10),
        _Head("plan", f"Kế hoạch năm {year}", 11),
        _Head("result", f"{_done(material)} {words} năm {year}", 11),
        _Head("share", "So với kế hoạch năm (%)", 9),
        _Head("ratio", "So với cùng kỳ (%)", 9),
        _Head("estimate", f"Ước thực hiện cả năm {year}", 11),
        _Head("verdict", "Khả năng hoàn thành", 13, _CENTRE),
    )


def _done(material: Material) -> str:
    """Whether the results are called estimates: before the period ends, or where one is."""
    levels = [numbers_of(line).level for line in material.planned]
    estimated = any(level.stage is Stage.ESTIMATE for level in levels if level)
    return "Ước thực hiện" if estimated or material.as_of <= material.period.end else "Thực hiện"


def _rows(material: Material, heads: tuple[_Head, ...]) -> Iterator[Row]:
    group = 0
    for part in PARTS:
        for field, lines in lines_of(part, material).items():
            rows = _ordered([line for line in lines if line.targets or line.next_target])
            if not rows:
                continue
            group += 1
            yield _group(group, field, heads)
            place = 0
            for line, depth in rows:
                place += not depth
                yield _row(line, str(place) if not depth else "-", depth, material, heads)


def _ordered(lines: list[Line]) -> list[tuple[Line, int]]:
    """Parts right behind their whole, one step in."""
    codes = {line.indicator.code for line in lines}
    found: list[tuple[Line, int]] = []
    for line in lines:
        if line.part_of in codes:
            continue
        found.append((line, 0))
        found += [(part, 1) for part in lines if part.part_of == line.indicator.code]
    return found


def _group(place: int, field: str, heads: tuple[_Head, ...]) -> Row:
    title = phrase(f"field.{field}", "vi")
    number = Cell((numeral(place, Numerals.ROMAN),))
    return Row((number, Cell((title,), columns=len(heads) - 1)), role=RowRole.GROUP)


def _row(line: Line, place: str, depth: int, material: Material, heads: tuple[_Head, ...]) -> Row:
    cells = _cells(line, material)
    name = f"Trong đó: {line.indicator.name}" if depth else line.indicator.name
    fixed = {
        "place": Cell((place,)),
        "name": Cell((name,)),
        "unit": Cell((line.indicator.unit,)),
    }
    blank = Cell()
    ordered = (fixed.get(head.key) or cells.get(head.key, blank) for head in heads)
    return Row(tuple(ordered), depth=depth, key=line.indicator.code)


def _cells(line: Line, material: Material) -> dict[str, Cell]:
    numbers = numbers_of(line)
    share, ratio = next(iter(numbers.shares), None), ratio_of(numbers)
    plan, after = line.target, next_share_of(line, numbers)
    cells = {
        "previous": _number(numbers.previous),
        "plan": _target(line, plan),
        "result": _number(numbers.level),
        "share": _number(share, _share_formula(line, numbers, share)),
        "ratio": _number(ratio, _ratio_formula(numbers, ratio)),
        "next": _target(line, line.next_target),
        "next_share": _number(after, "{next} / {result} * 100" if after else ""),
        "estimate": _number(year_estimate_of(line)),
        "verdict": Cell((_verdict(line, material),)),
    }
    if ratio is None and numbers.moved is not None:
        cells["ratio"] = _change(line, numbers.moved)
    if share is not None and share.reference.measure == Measure.OVER_PLAN:
        cells["share"] = Cell((_figure(share, "vượt "),))
    return cells


def _number(traced: Traced | None, formula: str = "") -> Cell:
    return Cell((_figure(traced),), formula=formula) if traced else Cell()


def _figure(traced: Traced, before: str = "") -> Figure:
    text = level_words(traced.number, traced.decimals, traced.bound, "vi")
    exact = traced.number if traced.bound is Bound.EXACT and not before else None
    return Figure(f"{before}{text}", traced.reference.key, exact)


def _change(line: Line, moved: Traced) -> Cell:
    text = signed(moved.number, places_of(moved.number, moved.decimals), "vi").replace("−", "-")
    words = with_unit(text, unit_of_change(line.indicator.unit), "vi")
    return Cell((Figure(words, moved.reference.key),))


def _target(line: Line, target: Target | None) -> Cell:
    if target is None or not target.is_known:
        return Cell()
    if target.kind is not TargetKind.LEVEL:
        return Cell(promise_words(line, target))
    words = promised(promise_of(line, target), "vi", with_units=False)
    exact = target.bound is Bound.EXACT and target.low == target.high
    content: Content = (Figure(words, reference_of(target).key, target.low if exact else None),)
    return Cell(content)


def _share_formula(line: Line, numbers: Numbers, share: Traced | None) -> str:
    """The formula where it gives the very number that is printed."""
    level, target = numbers.level, line.target
    if share is None or level is None or target is None or target.low is None:
        return ""
    exact = level.bound is Bound.EXACT and target.bound is Bound.EXACT and target.kind == "level"
    if not exact or target.low != target.high or target.low <= 0:
        return ""
    return _if_equal("{result} / {plan} * 100", level.number, target.low, share)


def _ratio_formula(numbers: Numbers, ratio: Traced | None) -> str:
    level, previous = numbers.level, numbers.previous
    if ratio is None or level is None or previous is None or previous.number <= 0:
        return ""
    if level.bound is not Bound.EXACT or previous.bound is not Bound.EXACT:
        return ""
    return _if_equal("{result} / {previous} * 100", level.number, previous.number, ratio)


def _if_equal(formula: str, part: Decimal, whole: Decimal, printed: Traced) -> str:
    step = Decimal(1).scaleb(-max(printed.decimals, 0))
    exact = printed.bound is Bound.EXACT
    return formula if exact and abs(part / whole * 100 - printed.number) * 2 <= step else ""


def _verdict(line: Line, material: Material) -> str:
    if not material.is_whole_year:
        return outlook(line, material)
    if line.verdict is None:
        return ""
    if line.is_missed:
        return "Không đạt"
    return sentence_case(phrase(f"verdict.{line.verdict}", "vi")) if line.verdict.is_final else ""


def _notes(material: Material) -> Iterator[Content]:
    for line in material.planned:
        counted = next((f.definition for f in line.evidence.reported), "") if line.evidence else ""
        if counted:
            yield (f"{line.indicator.name}: {counted}.",)
    known = f"Số liệu biết đến ngày {material.as_of:%d/%m/%Y}; ô trống là chưa có số liệu."
    yield (known,)
