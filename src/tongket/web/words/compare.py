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
    "compare.boundaries.at_first": ("cuối năm", "end of year"),
    "compare.caption": (
        "Mỗi hàng một đơn vị, mỗi cột một chỉ tiêu",
        "A row for each unit, a column for each target",
    ),
    "compare.of_move": ("mức tăng, giảm được giao", "of the rise or fall asked for"),
    "compare.legend": (
        "Phần trăm là so với kế hoạch; với chỉ tiêu càng thấp càng tốt, dưới 100 % là tốt. Cột Đạt: số chỉ tiêu cơ bản đạt trở lên trên số được đánh giá. Hạng: theo tỷ lệ ấy, 1 là cao nhất. Ô trắng: đơn vị không được giao chỉ tiêu này.",
        "Percentages are of the plan; where lower is better, less than 100 % is good. Reached: targets nearly met or better, of those judged. Rank: by that share, 1 is the highest. An empty cell: the unit has no such target.",
    ),
    "compare.legend.moves": (
        "Δ: phần trăm của mức tăng, giảm được giao.",
        "Δ: percent of the rise or fall asked for.",
    ),
    "compare.none": (
        "Ngày {day} không có đơn vị nào thuộc {unit}. Đổi “Địa giới ngày” rồi bấm Xem.",
        "On {day} no unit lay below {unit}. Change “Boundaries of”, then Show.",
    ),
    "compare.no_targets": (
        "Đến ngày {day} chưa biết chỉ tiêu nào của năm {year} giao cho {n} đơn vị này. Xem số liệu qua các năm, hoặc đổi năm, ngày.",
        "By {day} no target of {year} for these {n} units was known. Look at the figures over years, or choose another year or day.",
    ),
    "compare.reached": ("Đạt", "Reached"),
    "compare.rank": ("Hạng", "Rank"),
    "compare.rank.of": ("hạng {rank}", "rank {rank}"),
    "compare.rank.year": ("Hạng {year}", "Rank {year}"),
    "compare.order.rank": ("xếp theo hạng", "order by rank"),
    "compare.order.name": ("xếp theo tên", "order by name"),
    "compare.all": ("Cả {n} đơn vị", "All {n} units"),
    "compare.coverage": (
        "<b>{complete}/{n}</b> đơn vị có đủ số liệu cả năm.",
        "<b>{complete} of {n}</b> units have every figure of the year.",
    ),
    "compare.late": ("Còn thiếu số liệu: {names}.", "Figures are missing of: {names}."),
    "compare.without": ("{n} đơn vị chưa được giao chỉ tiêu.", "Without any target: {n} units."),
    "compare.average": (
        "Bình quân đạt (cơ bản đạt trở lên) {share} số chỉ tiêu được đánh giá.",
        "On average {share} of the targets judged were reached (nearly met or better).",
    ),
    "compare.up": (
        "Trên bình quân, kéo lên: {names}.",
        "Above the average, pulling it up: {names}.",
    ),
    "compare.down": (
        "Dưới bình quân, kéo xuống: {names}.",
        "Below the average, pulling it down: {names}.",
    ),
    "compare.figures": ("Số liệu qua các năm", "Figures over the years"),
    "compare.figures.of": (
        "{unit}: số liệu các đơn vị cấp dưới",
        "{unit}: figures of the units below",
    ),
    "compare.figures.begin": (
        "Các đơn vị này chưa có số liệu nào. Chọn chỉ tiêu, năm rồi bấm Xem.",
        "These units have no figures yet. Choose indicators and years, then Show.",
    ),
    "compare.units": ("Đơn vị (không chọn: tất cả)", "Units (none chosen: all)"),
    "compare.indicators": ("Chỉ tiêu", "Indicators"),
    "compare.from": ("Từ năm", "From"),
    "compare.to": ("Đến năm", "To"),
    "compare.view": ("Xem dạng", "As"),
    "compare.view.table": ("Bảng", "Table"),
    "compare.view.bar": ("Thanh", "Bars"),
    "compare.view.line": ("Đường", "Lines"),
    "compare.view.tiles": ("Ô bản đồ", "Tile map"),
    "compare.export": ("Tải về", "Download"),
    "compare.composed": (
        "Gạch chân chấm: tính từ các đơn vị cũ, các tháng, các số thành phần hoặc các đơn vị trong bảng, không nguồn nào công bố.",
        "Dotted underline: reckoned from former units, months, component figures or the units of the table, printed by no source.",
    ),
    "compare.part": ("Phần của tổng {year}", "Part of the total {year}"),
    "compare.count": ("{count} đơn vị có số", "{count} units reported"),
    "compare.not_composed": ("Không gộp được: {why}.", "It cannot be composed: {why}."),
    "compare.total": ("Cộng các đơn vị", "Sum of the units"),
    "compare.other_year": ("Xem năm {year}", "See {year}"),
    "compare.estimate": ("(ước)", "(estimate)"),
    "compare.whole": ("Chung các đơn vị", "The units together"),
    "compare.tiles.about": (
        "Năm {year}. Mỗi ô một đơn vị, xếp theo vị trí: trên là bắc, phải là đông. Màu đậm là số lớn.",
        "{year}. A tile for each unit, laid out by place: up is north, right is east. A stronger colour is more.",
    ),
    "compare.better.higher": (
        "càng cao càng tốt; số lớn nhất ở trên",
        "higher is better; the largest first",
    ),
    "compare.better.lower": (
        "càng thấp càng tốt; số nhỏ nhất ở trên",
        "lower is better; the least first",
    ),
    "compare.better.neutral": ("số lớn nhất ở trên", "the largest first"),
    "compare.bars.about": ("Năm {year}, {better}.", "{year}: {better}."),
    "compare.lines.about": (
        "Mỗi đường một đơn vị, tên ở cuối đường. Trục đứng từ số nhỏ nhất đến số lớn nhất, không bắt đầu từ 0.",
        "A line for each unit, its name where it ends. The upright scale runs from the least number to the largest, not from zero.",
    ),
    "compare.lines.key": (
        "Chấm rỗng: gộp từ các đơn vị cũ.",
        "Hollow dots: composed from former units.",
    ),
    "compare.lines.left": (
        "Không đủ chỗ cho {n} đơn vị; xem bảng bên dưới hoặc chọn bớt đơn vị.",
        "There is no room for {n} units; see the table below or choose fewer.",
    ),
    "compare.lines.none": (
        "Các năm này chưa có số liệu để vẽ.",
        "These years have no figures to draw.",
    ),
    "compare.tiles.none": ("chưa có số", "no figure"),
    "compare.note": ("Chú thích {n}", "Note {n}"),
    "compare.table.of": ("{name}: số liệu từng đơn vị", "{name}: the figures of each unit"),
    "compare.index.about": (
        "Chọn đơn vị cấp trên để xem các đơn vị bên dưới cạnh nhau: từng chỉ tiêu, thứ hạng, ai kéo lên, ai kéo xuống.",
        "Choose a unit to see those below it side by side: each target, the ranking, who pulls up and who down.",
    ),
    "compare.index.also": ("Xem thêm", "See too"),
    "compare.pick.indicators": ("Chọn chỉ tiêu", "Choose indicators"),
    "compare.pick.units": ("Chọn đơn vị", "Choose units"),
    "compare.pick.chosen": ("Đang chọn", "Chosen"),
}
