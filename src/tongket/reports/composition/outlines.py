"""In which order does each paper say what it has to say?"""

from collections.abc import Callable, Iterable, Iterator

from tongket.reports.composition.charts import development, shares_of_plan
from tongket.reports.composition.fields import key_results, results_by_field
from tongket.reports.composition.goals import next_goals
from tongket.reports.composition.heads import end, front, is_party, level_word
from tongket.reports.composition.progress import standing
from tongket.reports.composition.shortcomings import behind, counts, missed_lines, misses
from tongket.reports.composition.table import targets_table
from tongket.reports.kinds import Kind, Section
from tongket.reports.material import Material
from tongket.writing.document import (
    Appendix,
    Block,
    Document,
    Gap,
    Heading,
    Level,
    Listing,
    ListItem,
    Paragraph,
    ParagraphRole,
)
from tongket.writing.sentences import Spelling, inside, respelt_throughout

LeftOut = frozenset[Section]
ILLUSTRATIVE, DRAFT = "BẢN MINH HỌA", "DỰ THẢO"
_WITH_TABLE = frozenset({Kind.ANNUAL, Kind.HALF_YEAR, Kind.NINE_MONTHS, Kind.RESOLUTION})


def compose(kind: Kind, material: Material, left_out: LeftOut = frozenset()) -> Document:
    """Compose a paper from its facts, parts that are ``left_out`` not told.

    What the record does not have is a marked gap with its reason, never an invention; what the
    editor must know stands in the margin. Each figure's ``ref`` is a key of ``references``.
    """
    blocks = tuple(_OUTLINES[kind](material, left_out))
    appendices: tuple[Appendix, ...] = ()
    if kind in _WITH_TABLE and Section.TABLE not in left_out and material.planned:
        appendices = (_appendix(material),)
    document = Document(
        material.form,
        front(kind, material),
        blocks,
        end(kind, material),
        appendices,
        ILLUSTRATIVE if material.is_illustrative else DRAFT,
    )
    if material.spelling is Spelling.ON_FIRST:  # as the record and this program write
        return document
    return respelt_throughout(document, material.spelling)


def _appendix(material: Material) -> Appendix:
    period = material.period.vietnamese
    ahead = f", kế hoạch năm {material.year + 1}" if material.is_whole_year else ""
    title = f"Biểu chỉ tiêu kinh tế - xã hội chủ yếu {period}{ahead}"
    return Appendix((title,), (targets_table(material),), landscape=True)


def _section(title: str, blocks: Iterable[Block], level: Level = Level.SECTION) -> Iterator[Block]:
    yield Heading(level, (title,))
    yield from blocks


def _open(words: str, reason: str, key: str) -> Iterator[Block]:
    """A paragraph that only a person can write."""
    yield Paragraph((f"{words}: ", Gap(reason), "."), key=key)


def _report(material: Material, left_out: LeftOut) -> Iterator[Block]:
    """The annual, half-year and nine months' report."""
    period = material.period.vietnamese
    yield Heading(Level.PART, (f"Tình hình thực hiện nhiệm vụ {period}",))
    if Section.DIRECTION not in left_out:
        yield from _section("Công tác chỉ đạo, điều hành", _direction())
    if Section.SUMMARY not in left_out:
        yield from _section("Kết quả thực hiện các chỉ tiêu chủ yếu", _summary(material, left_out))
    if Section.RESULTS not in left_out:
        yield from _section("Kết quả trên các lĩnh vực", results_by_field(material))
    yield from _looking_back(material, left_out)
    if Section.NEXT not in left_out:
        yield from _looking_ahead(material)


def _direction() -> Iterator[Block]:
    return _open(
        "Công tác chỉ đạo, điều hành",
        "Hồ sơ số liệu không có nội dung này; cơ quan soạn thảo bổ sung.",
        "direction",
    )


def _summary(material: Material, left_out: LeftOut) -> Iterator[Block]:
    if material.is_whole_year:
        yield from counts(material)
    else:
        headline = next(iter(counts(material)))
        yield headline
        yield from standing(material)
    if Section.CHARTS not in left_out:
        yield from shares_of_plan(material)
        if material.is_whole_year:
            yield from development(material)


def _looking_back(material: Material, left_out: LeftOut) -> Iterator[Block]:
    if Section.SHORTCOMINGS not in left_out:
        found = misses(material) if material.is_whole_year else behind(material)
        yield from _section("Hạn chế, khó khăn", found)
    if Section.CAUSES not in left_out:
        causes = _open(
            "Nguyên nhân khách quan, chủ quan",
            "Hồ sơ số liệu không ghi nguyên nhân chung; cơ quan soạn thảo bổ sung.",
            "causes",
        )
        yield from _section("Nguyên nhân", causes)


def _looking_ahead(material: Material) -> Iterator[Block]:
    if not material.is_whole_year:
        rest = f"những tháng cuối năm {material.year}"
        yield Heading(Level.PART, (f"Nhiệm vụ trọng tâm {rest}",))
        yield from _tasks(f"Nhiệm vụ, giải pháp {rest}")
        return
    year = material.year + 1
    yield Heading(Level.PART, (f"Phương hướng, nhiệm vụ năm {year}",))
    yield from _section("Mục tiêu tổng quát", _aim(year))
    yield from _section("Các chỉ tiêu chủ yếu", next_goals(material, Level.ITEM))
    yield from _section("Nhiệm vụ, giải pháp", _tasks("Nhiệm vụ, giải pháp"))


def _aim(year: int) -> Iterator[Block]:
    return _open(f"Mục tiêu tổng quát năm {year}", "Do cấp có thẩm quyền xác định.", "next/aim")


def _tasks(words: str) -> Iterator[Block]:
    return _open(words, "Do cơ quan soạn thảo bổ sung.", "next/tasks")


def _month(material: Material, left_out: LeftOut) -> Iterator[Block]:
    period = material.period.vietnamese
    if Section.RESULTS not in left_out:
        yield from _section(f"Kết quả {period}", results_by_field(material, gaps=False))
    if Section.SHORTCOMINGS not in left_out:
        reason = "Cơ quan soạn thảo bổ sung."
        yield from _section("Hạn chế", _open("Hạn chế", reason, "shortcomings"))
    if Section.NEXT not in left_out:
        yield from _section("Nhiệm vụ tháng sau", _tasks("Nhiệm vụ tháng sau"))


def _resolution(material: Material, left_out: LeftOut) -> Iterator[Block]:
    outline = _party_resolution if is_party(material) else _council_resolution
    return outline(material, left_out)


def _party_resolution(material: Material, left_out: LeftOut) -> Iterator[Block]:
    year = material.year
    review = f"Đánh giá kết quả thực hiện nhiệm vụ năm {year}"
    if Section.SUMMARY not in left_out:
        said = (*counts(material), *key_results(material), *_missed_in_short(material))
        yield from _section(review, said)
    yield Heading(Level.SECTION, (f"Mục tiêu, chỉ tiêu năm {year + 1}",))
    yield from _section("Mục tiêu tổng quát", _aim(year + 1), Level.ITEM)
    yield from _section("Chỉ tiêu chủ yếu", next_goals(material, Level.POINT), Level.ITEM)
    yield from _section("Nhiệm vụ, giải pháp", _tasks("Nhiệm vụ, giải pháp"))
    yield from _section("Tổ chức thực hiện", _carrying_out(material))


def _missed_in_short(material: Material) -> Iterator[Block]:
    if missed_lines(material):
        yield from _open(
            "Nguyên nhân các chỉ tiêu không đạt",
            "Hồ sơ số liệu không ghi nguyên nhân chung; cơ quan soạn thảo bổ sung.",
            "causes",
        )


def _carrying_out(material: Material) -> Iterator[Block]:
    level = level_word(material.office)
    words = (
        f"Các chi bộ, đảng bộ trực thuộc và các cơ quan của {level} cụ thể hóa các chỉ tiêu trên"
        " thành kế hoạch của mình, báo cáo kết quả theo kỳ."
    )
    yield Paragraph((words,), key="carrying_out")


def _council_resolution(material: Material, left_out: LeftOut) -> Iterator[Block]:
    year = material.year
    yield Paragraph(("Quyết nghị:",), role=ParagraphRole.DECISION)
    if Section.SUMMARY not in left_out:
        yield Heading(Level.ARTICLE, (f"Kết quả thực hiện nhiệm vụ năm {year}",))
        yield from counts(material)
        yield from key_results(material)
    yield Heading(Level.ARTICLE, (f"Mục tiêu, chỉ tiêu năm {year + 1}",))
    yield from _aim(year + 1)
    yield from next_goals(material, Level.POINT)
    yield Heading(Level.ARTICLE, ("Nhiệm vụ, giải pháp",))
    yield from _tasks("Nhiệm vụ, giải pháp")
    yield Heading(Level.ARTICLE, ("Tổ chức thực hiện",))
    level = level_word(material.office)
    carried = (
        f"Ủy ban nhân dân {level} tổ chức thực hiện Nghị quyết; Thường trực, các Ban và đại biểu"
        f" Hội đồng nhân dân {level} giám sát việc thực hiện."
    )
    yield Paragraph((carried,), key="carrying_out")
    session = Gap("Khóa, kỳ họp và ngày thông qua.")
    passed = f"Nghị quyết này được Hội đồng nhân dân {material.office.unit_name} thông qua tại "
    yield Paragraph((passed, session, "."), key="passed")


def _conclusion(material: Material, left_out: LeftOut) -> Iterator[Block]:
    meeting = Gap("Ngày họp, thành phần, người chủ trì.")
    yield Paragraph(("Hội nghị họp ", meeting, ", thống nhất kết luận như sau:"), key="meeting")
    if Section.SUMMARY not in left_out:
        said = (*counts(material), *key_results(material))
        yield from _section("Đánh giá chung", said)
    yield Heading(Level.SECTION, ("Kết luận",))
    yield from _section("Hạn chế", misses(material), Level.ITEM)
    yield from _section("Giao nhiệm vụ", _assignments(material), Level.ITEM)
    if Section.NEXT not in left_out:
        goals = next_goals(material, Level.POINT)
        yield from _section(f"Chỉ tiêu năm {material.year + 1}", goals, Level.ITEM)
    follow = _open("Cơ quan theo dõi, đôn đốc", "Ghi một cơ quan chủ trì.", "follow_up")
    yield from _section("Theo dõi, đôn đốc", follow)


def _assignments(material: Material) -> Iterator[Block]:
    """One task for each miss: one lead, who takes part, until when; all for people to fill in."""
    lead = Gap("Một cơ quan hoặc một người chủ trì.")
    others, until = Gap("Cơ quan phối hợp."), Gap("Thời hạn.")
    items = tuple(
        ListItem(
            (
                "Giao ",
                lead,
                " chủ trì, ",
                others,
                f" phối hợp, khắc phục chỉ tiêu {inside(line.indicator.name)}; hoàn thành trước ",
                until,
                ".",
            ),
            key=f"assignments/{line.indicator.code}",
        )
        for line in missed_lines(material)
    )
    if items:
        yield Listing(items)
    else:
        yield from _open("Giao nhiệm vụ", "Không có chỉ tiêu nào không đạt.", "assignments")


def _notice(material: Material, left_out: LeftOut) -> Iterator[Block]:
    yield Heading(Level.SECTION, (f"Kết quả năm {material.year}",))
    if Section.SUMMARY not in left_out:
        yield from counts(material)
    if Section.RESULTS not in left_out:
        yield from results_by_field(material, gaps=False)
    if Section.NEXT not in left_out:
        yield from _section(f"Mục tiêu năm {material.year + 1}", next_goals(material, Level.ITEM))
    contact = Gap("Người cung cấp thông tin, điện thoại, thư điện tử.")
    yield Paragraph(("Liên hệ: ", contact, "."), key="contact")


_OUTLINES: dict[Kind, Callable[[Material, LeftOut], Iterator[Block]]] = {
    Kind.ANNUAL: _report,
    Kind.HALF_YEAR: _report,
    Kind.NINE_MONTHS: _report,
    Kind.MONTH: _month,
    Kind.RESOLUTION: _resolution,
    Kind.CONCLUSION: _conclusion,
    Kind.NOTICE: _notice,
}
