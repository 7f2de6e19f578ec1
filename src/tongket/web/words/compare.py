"""What do the pages that compare units say?"""

COMPARE: dict[str, tuple[str, str]] = {
    "compare.title": ("So sánh đơn vị", "Compare units"),
    "compare.below": ("So sánh các đơn vị cấp dưới", "Compare the units below"),
    "compare.empty": (
        "Chưa có đơn vị nào bạn được xem mà các đơn vị bên dưới có số liệu.",
        "There is no unit that you may see whose lower units have figures yet.",
    ),
    "compare.of": ("Các đơn vị thuộc {unit}", "The units of {unit}"),
    "compare.heat": ("{unit}, năm {year}: các đơn vị cấp dưới", "{unit}, {year}: the units below"),
    "compare.about": (
        "Theo những gì biết đến ngày {day} · địa giới ngày {on} · {n} đơn vị",
        "As known on {day} · boundaries of {on} · {n} units",
    ),
    "compare.hidden": (
        "{n} đơn vị khác bạn không được xem.",
        "{n} other units are not yours to see.",
    ),
    "compare.boundaries": ("Địa giới ngày", "Boundaries of"),
    "compare.caption": (
        "Mỗi hàng một đơn vị, mỗi cột một chỉ tiêu",
        "A row for each unit, a column for each target",
    ),
    "compare.of_move": ("mức tăng, giảm được giao", "of the rise or fall asked for"),
    "compare.legend": (
        "▲ vượt · ● đạt · ◐ cơ bản đạt · ▼ không đạt · ◌ chưa có số liệu. Phần trăm là của kế hoạch; với chỉ tiêu càng thấp càng tốt, dưới 100 % là tốt. Δ: phần trăm của mức tăng, giảm được giao. Cột Đạt đếm cả vượt và cơ bản đạt.",
        "▲ exceeded · ● met · ◐ nearly met · ▼ missed · ◌ unreported. Percentages are of the plan; where lower is better, less than 100 % is good. Δ: percent of the rise or fall asked for. Reached counts exceeded and nearly met too.",
    ),
    "compare.none": (
        "Ngày này không có đơn vị nào bên dưới.",
        "No unit lay below it on that day.",
    ),
    "compare.no_targets": (
        "Năm này chưa có chỉ tiêu nào cho các đơn vị bên dưới. Xem số liệu qua các năm, hoặc đổi ngày của địa giới.",
        "No unit below has a target of this year. Look at the figures over years, or choose another day for the boundaries.",
    ),
    "compare.reached": ("Đạt", "Reached"),
    "compare.reached.title": (
        "số chỉ tiêu cơ bản đạt trở lên trên số được đánh giá",
        "targets nearly met or better, of those judged",
    ),
    "compare.place": ("Hạng", "Rank"),
    "compare.all": ("Cả {n} đơn vị", "All {n} units"),
    "compare.coverage": (
        "<b>{complete}/{n}</b> đơn vị có đủ số liệu cả năm.",
        "<b>{complete} of {n}</b> units have every figure of the year.",
    ),
    "compare.late": ("Còn thiếu: {names}.", "Missing: {names}."),
    "compare.without": ("{n} đơn vị chưa được giao chỉ tiêu.", "Without any target: {n} units."),
    "compare.average": (
        "Bình quân đạt {share} chỉ tiêu được đánh giá.",
        "On average {share} of what is judged was reached.",
    ),
    "compare.up": ("Kéo lên: {names}.", "Above that: {names}."),
    "compare.down": ("Kéo xuống: {names}.", "Below that: {names}."),
    "compare.figures": ("Số liệu qua các năm", "Figures over the years"),
    "compare.figures.of": (
        "{unit}: số liệu các đơn vị cấp dưới",
        "{unit}: figures of the units below",
    ),
    "compare.figures.begin": (
        "Chọn ít nhất một chỉ tiêu rồi bấm Xem.",
        "Choose at least one indicator, then Show.",
    ),
    "compare.units": ("Đơn vị (không chọn: tất cả)", "Units (none chosen: all)"),
    "compare.indicators": ("Chỉ tiêu", "Indicators"),
    "compare.from": ("Từ năm", "From"),
    "compare.to": ("Đến năm", "To"),
    "compare.view": ("Xem dạng", "As"),
    "compare.view.table": ("Bảng", "Table"),
    "compare.view.bar": ("Cột", "Bars"),
    "compare.view.line": ("Đường", "Lines"),
    "compare.view.tiles": ("Ô bản đồ", "Tile map"),
    "compare.export": ("Tải về", "Download"),
    "compare.composed": (
        "Gạch chân chấm: tính từ các đơn vị cũ, các tháng, các số thành phần hoặc các đơn vị trong bảng, không nguồn nào công bố.",
        "Dotted underline: reckoned from former units, months, component figures or the units of the table, printed by no source.",
    ),
    "compare.part": ("Phần của tổng", "Part of the total"),
    "compare.total": ("Cộng các đơn vị", "Sum of the units"),
    "compare.other_year": ("Xem năm {year}", "See {year}"),
    "compare.estimate": ("(ước)", "(estimate)"),
    "compare.whole": ("Chung các đơn vị", "The units together"),
    "compare.tiles.about": (
        "Mỗi ô một đơn vị, xếp theo vị trí: trên là bắc, phải là đông. Màu đậm là số lớn.",
        "A tile for each unit, laid out by place: up is north, right is east. A stronger colour is more.",
    ),
    "compare.lines.key": (
        "Chấm rỗng: gộp từ các đơn vị cũ.",
        "Hollow dots: composed from former units.",
    ),
}
