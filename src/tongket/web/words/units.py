"""What do the scorecard, the page of one target, findings and entry say?"""

UNITS: dict[str, tuple[str, str]] = {
    "headline.stated.met_or_nearly": (
        "Báo cáo nêu <b>{met}/{total}</b> chỉ tiêu cơ bản đạt và vượt.",
        "The report states that <b>{met} of {total}</b> targets were nearly met or better.",
    ),
    "headline.stated.met": (
        "Báo cáo nêu <b>{met}/{total}</b> chỉ tiêu đạt.",
        "The report states that <b>{met} of {total}</b> targets were met.",
    ),
    "headline.stated.all_met": (
        "Báo cáo nêu mọi chỉ tiêu đều đạt và vượt ({met}/{total}).",
        "The report states that all targets were met or exceeded ({met} of {total}).",
    ),
    "headline.figures": (
        "Ở đây có số liệu cả kỳ cho <b>{n}</b>: {judged}.",
        "There are figures for the whole period for <b>{n}</b>: {judged}.",
    ),
    "headline.no_figures": (
        "Chưa có số liệu cả kỳ nào cho {targets} chỉ tiêu.",
        "There is no figure for the whole period yet, for {targets} targets.",
    ),
    "headline.no_targets": (
        "Chưa có chỉ tiêu nào được ghi nhận cho kỳ này.",
        "No targets are recorded for this period.",
    ),
    "headline.estimates": (
        "{n} trong số đó dựa vào số ước.",
        "{n} of them rest on an estimate.",
    ),
    "headline.in_progress": (
        "{n} chỉ tiêu mới có số liệu một phần kỳ.",
        "{n} have figures for part of the period only.",
    ),
    "headline.named": (
        "{n} chỉ tiêu được nêu tên là không đạt nhưng chưa có số liệu.",
        "{n} are named as missed without a figure.",
    ),
    "units.title": ("Kết quả theo đơn vị", "Results by unit"),
    "units.empty": (
        "Chưa có đơn vị nào bạn được xem. Quản trị viên phân quyền ở trang Người dùng.",
        "There is no unit that you may see yet. An administrator gives mandates on the page People.",
    ),
    "card.title": ("{unit}, năm {year}", "{unit}, {year}"),
    "card.about": (
        "Theo những gì biết đến ngày {day} · {n} chỉ tiêu",
        "As known on {day} · {n} targets",
    ),
    "card.recorded": ("ghi nhận đến {at}", "recorded by {at}"),
    "card.unit": ("Đơn vị", "Unit"),
    "card.year": ("Năm", "Year"),
    "card.as_of": ("Biết đến ngày", "As known on"),
    "card.show": ("Xem", "Show"),
    "card.caption": ("Các chỉ tiêu theo lĩnh vực", "Targets by field"),
    "card.tally": ("Tỷ lệ các đánh giá", "Shares of the verdicts"),
    "card.verdict": ("Đánh giá", "Verdict"),
    "card.indicator": ("Chỉ tiêu", "Target"),
    "card.result": ("Kết quả", "Result"),
    "card.plan": ("Kế hoạch", "Plan"),
    "card.share": ("So với kế hoạch", "Share of plan"),
    "card.development": ("So với năm trước", "Against last year"),
    "card.source": ("Nguồn", "Source"),
    "card.source.of": ("Nguồn của {name}: {title}, {when}", "Source of {name}: {title}, {when}"),
    "card.own": ("tính: {share}", "computed: {share}"),
    "card.derived": (
        "suy ra từ kết quả và tỷ lệ được nêu",
        "derived from the result and the share stated",
    ),
    "card.statements": ("Nhận định bằng lời", "Said in words"),
    "card.empty": (
        "Bảng này sẽ liệt kê từng chỉ tiêu của năm, kết quả và đánh giá. Hãy đưa nghị quyết hoặc báo cáo của năm {year} vào, rồi nhận các ý số liệu trong đó.",
        "This table will list the year's targets with results and verdicts. Take in the resolution or a report of {year} and accept the claims in it.",
    ),
    "later.title": ("Biết sau ngày này", "Learned after this day"),
    "later.none": (
        "Không có sửa số, căng hay mâu thuẫn nào biết thêm sau ngày này.",
        "No revision, tension or contradiction became known after this day.",
    ),
    "later.on": ("biết ngày {day}", "known on {day}"),
}
