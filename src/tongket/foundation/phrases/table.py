"""Which words stand for a verdict, a reason, a stage, a field, an outcome?"""

from tongket.foundation.phrases.findings import FINDINGS
from tongket.foundation.phrases.numerals import Language, pick
from tongket.vocabulary.source import Source

PHRASES: dict[str, tuple[str, str]] = {
    # the seven verdicts
    "verdict.exceeded": ("vượt", "exceeded"),
    "verdict.met": ("đạt", "met"),
    "verdict.nearly_met": ("cơ bản đạt", "nearly met"),
    "verdict.missed": ("không đạt", "missed"),
    "verdict.in_progress": ("đang thực hiện", "in progress"),
    "verdict.unreported": ("chưa có số liệu", "unreported"),
    "verdict.not_comparable": ("không so sánh được", "not comparable"),
    # why
    "reason.better_than_plan": (
        "kết quả {value} tốt hơn kế hoạch {plan}",
        "the result, {value}, is better than the plan, {plan}",
    ),
    "reason.equal_to_plan": (
        "kết quả {value} đúng bằng kế hoạch {plan}",
        "the result, {value}, equals the plan, {plan}",
    ),
    "reason.within_limit": (
        "kết quả {value} giữ được giới hạn {plan}",
        "the result, {value}, keeps the limit, {plan}",
    ),
    "reason.reached": (
        "kết quả {value} đã tới kế hoạch {plan}",
        "the result, {value}, reaches the plan, {plan}",
    ),
    "reason.moved": (
        "đã {value} đúng như kế hoạch ({plan})",
        "it went {value}, as promised ({plan})",
    ),
    "reason.not_moved": (
        "kết quả ({value}) không như kế hoạch ({plan})",
        "the result ({value}) is not what was promised ({plan})",
    ),
    "reason.inside_range": (
        "kết quả {value} nằm trong khoảng kế hoạch {plan}",
        "the result, {value}, lies inside the planned range, {plan}",
    ),
    "reason.beyond_range": (
        "kết quả {value} vượt cả đầu tốt của khoảng kế hoạch {plan}",
        "the result, {value}, is beyond the better end of the planned range, {plan}",
    ),
    "reason.close_to_plan": (
        "kết quả {value} chưa tới kế hoạch {plan}, nhưng đã đạt từ {nearly} trở lên",
        "the result, {value}, falls short of the plan, {plan}, but reaches {nearly} of it or more",
    ),
    "reason.short_of_plan": (
        "kết quả {value} chưa được {nearly} của kế hoạch {plan}",
        "the result, {value}, stays below {nearly} of the plan, {plan}",
    ),
    "reason.short_undivided": (
        "kết quả {value} chưa tới kế hoạch {plan}; kế hoạch loại này không chia tỷ lệ",
        "the result, {value}, falls short of the plan, {plan}, of which no share can be taken",
    ),
    "reason.hedge_straddles": (
        "cách ghi “{printed}” cho phép cả {otherwise}; đánh giá thấp hơn được giữ (kết quả {value}, kế hoạch {plan})",
        "the words “{printed}” would also allow {otherwise}; the lower verdict stands (result {value}, plan {plan})",
    ),
    "reason.stated_share": (
        "nguồn nêu bằng {stated} kế hoạch (ngưỡng cơ bản đạt {nearly}); không có con số để tự tính",
        "the source states {stated} of plan (nearly met from {nearly}); there are no numbers to compute it from",
    ),
    "reason.part_of_period": (
        "mới có số liệu đến {until}, khi kỳ đã qua {time} thời gian, nên chưa đánh giá",
        "figures reach to {until} only, with {time} of the period gone, so it is not judged yet",
    ),
    "reason.no_result": (
        "chưa văn bản nào cho số liệu của kỳ này",
        "no document gives a figure for this period yet",
    ),
    "reason.plan_not_at_hand": (
        "chỉ tiêu đã giao nhưng con số kế hoạch chưa có ở đây",
        "the target is set, but its number is not at hand",
    ),
    "reason.measure_missing": (
        "số liệu có được không nói về điều mà kế hoạch yêu cầu ({plan})",
        "the figures at hand do not speak of what was promised ({plan})",
    ),
    "reason.base_missing": (
        "thiếu con số gốc để so sánh với kế hoạch {plan}",
        "the base to compare with is missing; the plan is {plan}",
    ),
    "reason.base_not_positive": (
        "con số gốc bằng không hoặc âm, không chia được",
        "the base is zero or below and is not divided by",
    ),
    "reason.unit_differs": (
        "kết quả và kế hoạch dùng đơn vị tính không đổi được cho nhau",
        "result and plan are counted in units that do not convert",
    ),
    # what a row must say at a glance
    "chip.overridden": ("do người xác nhận", "set by a person"),
    "chip.proposed": ("chờ duyệt", "waits for approval"),
    "chip.by_one": ("một người nhập và duyệt", "entered and approved by one person"),
    "chip.estimate": ("ước", "estimate"),
    "chip.named_as_missed": ("nêu tên không đạt", "named as missed"),
    "chip.reconstructed": ("tên phục dựng", "reconstructed name"),
    "chip.illustrative": ("minh họa", "illustrative"),
    "share": ("{share} kế hoạch", "{share} of plan"),
    # how firm
    "stage.estimate": ("ước", "estimate"),
    "stage.reported": ("báo cáo", "reported"),
    "stage.preliminary": ("sơ bộ", "preliminary"),
    "stage.official": ("chính thức", "official"),
    # how far on its way into the record
    "state.proposed": ("chờ duyệt", "waits for approval"),
    "state.approved": ("đã duyệt", "approved"),
    # where it stands
    "source.by_hand": ("nhập tay", "entered by hand"),
    # what had to be done to a text, or was not found in it
    "note.no-figures": ("Văn bản không có số liệu nào.", "The text holds no figures."),
    "note.converted-tcvn3": (
        "Chữ trong tệp theo bảng mã TCVN3 (ABC), đã chuyển sang Unicode.",
        "The letters of the file were TCVN3 (ABC); they were converted to Unicode.",
    ),
    "note.converted-vni": (
        "Chữ trong tệp theo bảng mã VNI, đã chuyển sang Unicode.",
        "The letters of the file were VNI; they were converted to Unicode.",
    ),
    "note.converted-windows-1258": (
        "Chữ trong tệp theo bảng mã Windows-1258, đã chuyển sang Unicode.",
        "The letters of the file were Windows-1258; they were converted to Unicode.",
    ),
    "note.pages-without-text": (
        "Có trang là ảnh quét, không có chữ; số liệu trên các trang đó chưa được đọc.",
        "Some pages are scanned pictures without text; no figure on them was read.",
    ),
    "note.hidden-sheets": (
        "Các trang tính ẩn không được đọc.",
        "Hidden sheets of the workbook were left out.",
    ),
    "note.columns-unread": (
        "Trong bảng có cột số liệu chưa đọc được: {said}. Đối chiếu với bảng và nhập tay số cần dùng.",
        "Columns of figures in a table were not understood: {said}. Compare, and enter what is needed.",
    ),
    "note.table-unread": (
        "Có bảng không rõ đầu cột nên chưa đọc, bắt đầu bằng “{said}”. Ghi rõ tên cột, hoặc nhập tay.",
        "A table without clear heads was not read; it begins “{said}”. Name its columns, or type it in.",
    ),
    "note.period-assumed": (
        "Văn bản không nói báo cáo về kỳ nào; tạm coi là năm ban hành. Sai thì ghi đúng ở “Sửa thông tin văn bản”.",
        "The text names no period; the year of publication was taken. Put it right among the document's details.",
    ),
    # of what a figure speaks
    "measure.level": ("mức", "level"),
    "measure.share_of_plan": ("so với kế hoạch", "share of plan"),
    "measure.over_plan": ("vượt kế hoạch", "over plan"),
    "measure.growth": ("so với cùng kỳ", "growth"),
    "measure.ratio": ("so với cùng kỳ, bằng", "share of the period before"),
    "measure.change": ("tăng, giảm", "change"),
    "measure.previous": ("cùng kỳ", "period before"),
    "measure.total": ("tổng số", "total"),
    # fields of a scorecard
    "field.economy_general": ("Kinh tế chung", "Economy"),
    "field.budget_investment": ("Ngân sách, đầu tư", "Budget and investment"),
    "field.agriculture_forestry": ("Nông, lâm nghiệp", "Agriculture and forestry"),
    "field.industry_trade_tourism": (
        "Công nghiệp, thương mại, du lịch",
        "Industry, trade and tourism",
    ),
    "field.rural_development": ("Xây dựng nông thôn mới", "New rural development"),
    "field.labour_poverty": ("Lao động, giảm nghèo", "Labour and poverty"),
    "field.health_population": ("Y tế, dân số", "Health and population"),
    "field.education_culture": ("Giáo dục, văn hóa", "Education and culture"),
    "field.environment_land": ("Môi trường, đất đai", "Environment and land"),
    "field.admin_digital": ("Hành chính, chuyển đổi số", "Administration and digital"),
    "field.defence_security": ("Quốc phòng, an ninh", "Defence and security"),
    "field.traffic_safety": ("An toàn giao thông", "Traffic safety"),
    "field.complaints_inspection": ("Đơn thư, thanh tra", "Petitions and inspection"),
    "field.party_building": ("Xây dựng Đảng", "Party building"),
    "field.plan_meta": ("Về kế hoạch", "On the plan"),
    # outcomes of the consistency check, and what is told of each
    **FINDINGS,
    "outcome.contradiction": ("Mâu thuẫn", "Contradiction"),
    "outcome.revision": ("Sửa số", "Revision"),
    "outcome.tension": ("Căng", "Tension"),
    # who may do what
    "role.viewer": ("người xem", "viewer"),
    "role.clerk": ("cán bộ nhập liệu", "clerk"),
    "role.officer": ("cán bộ duyệt", "officer"),
    "role.administrator": ("quản trị", "administrator"),
}


def phrase(code: str, language: Language, /, **data: object) -> str:
    """Say a code in a language, with its data filled in.

    Raises:
        KeyError: no phrase has this code, or it needs data that was not given.
    """
    return pick(PHRASES[code], language).format_map(data)


def note(code: str, language: Language) -> str:
    """Say what had to be done to a text; a code without words is given as it is.

    Behind the first blank of a code stands what it is about.
    """
    name, _, said = code.partition(" ")
    words = PHRASES.get(f"note.{name}")
    return pick(words, language).format(said=said) if words else code


def title_of(source: Source, language: Language) -> str:
    """Name a source; what is no document is said to be entered by hand."""
    return phrase("source.by_hand", language) if source.is_by_hand else source.title


def sentence_case(text: str) -> str:
    """Begin with a capital, the rest untouched."""
    return text[:1].upper() + text[1:]
