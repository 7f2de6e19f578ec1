"""What do pages say of levels composed from former units?"""

PAST: dict[str, tuple[str, str]] = {
    "past.title": ("Cùng kỳ, theo địa giới hiện nay", "The year before, within today's boundaries"),
    "past.composed": (
        "{period}: {number}, {rule}. Chưa nguồn nào công bố số này.",
        "{period}: {number}, {rule}. No source prints it.",
    ),
    "past.rule.sum": ("cộng từ {n} đơn vị cũ", "the sum over {n} former units"),
    "past.rule.weighted": (
        "bình quân của {n} đơn vị cũ, có quyền số",
        "the mean of {n} former units, weighted",
    ),
    "past.rule.recomputed": (
        "tính lại theo công thức từ số đã gộp",
        "computed anew by its formula from composed figures",
    ),
    "past.rule.all": (
        "có khi cả {n} đơn vị cũ đều có",
        "so where all {n} former units are so",
    ),
    "past.estimated": (
        "{share} của số này được chia theo tỷ lệ đã ghi nhận, nên là số ước.",
        "{share} of it was apportioned by a recorded share, so it is an estimate.",
    ),
    "past.not_because": (
        "{period} không so sánh được: {why}.",
        "{period} is not comparable: {why}.",
    ),
    "past.obstacle.no_rule": (
        "chỉ tiêu này của đơn vị mới không suy ra được từ số của các đơn vị cũ",
        "this indicator of the new unit does not follow from those of the former ones",
    ),
    "past.obstacle.share_unknown": (
        "chưa ghi tỷ lệ chia của {lacking}",
        "no share is recorded for {lacking}",
    ),
    "past.obstacle.part_missing": (
        "{lacking} chưa có số liệu của kỳ này",
        "there is no figure of the period from {lacking}",
    ),
    "past.obstacle.part_hidden": (
        "bạn không được xem số liệu của {lacking}",
        "you may not see the figures of {lacking}",
    ),
    "past.obstacle.weight_missing": (
        "{lacking} thiếu số làm quyền số",
        "the weight is missing of {lacking}",
    ),
    "past.obstacle.component_missing": (
        "thiếu thành phần của công thức: {lacking}",
        "parts of the formula are missing: {lacking}",
    ),
    "past.obstacle.part_of_a_whole": (
        "câu trả lời có, không của {lacking} không chia được cho từng phần",
        "a yes or no of {lacking} says nothing of its parts",
    ),
    "past.obstacle.not_positive": (
        "quyền số hoặc mẫu số không lớn hơn 0",
        "a weight or denominator is not above zero",
    ),
    "past.short": ("{period} (gộp): {number}", "{period} (composed): {number}"),
    "past.none": ("{period}: không so sánh được", "{period}: not comparable"),
    "past.unit": ("Đơn vị cũ", "Former unit"),
    "past.share": ("Phần chuyển vào", "Part that came"),
    "past.share.all": ("toàn bộ", "all"),
    "past.share.unknown": ("chưa ghi", "not recorded"),
    "past.figure": ("Số liệu", "Figure"),
    "past.weight": ("Quyền số", "Weight"),
    "existence.early": (
        "Ngày {day} chưa có đơn vị này: {unit} được lập ngày {since} từ {others} ({basis}). Những gì biết đến ngày ấy là của các đơn vị cũ.",
        "On {day} this unit was not there yet: {unit} was formed on {since} from {others} ({basis}). What was known by then is of the former units.",
    ),
    "existence.early.alone": (
        "Ngày {day} chưa có đơn vị này: {unit} có từ ngày {since}.",
        "On {day} this unit was not there yet: {unit} began on {since}.",
    ),
    "existence.late": (
        "Ngày {day} không còn đơn vị này: {unit} kết thúc ngày {end}, chuyển vào {others} ({basis}).",
        "On {day} this unit was no more: {unit} ended on {end} and passed into {others} ({basis}).",
    ),
    "existence.late.alone": (
        "Ngày {day} không còn đơn vị này: {unit} kết thúc ngày {end}.",
        "On {day} this unit was no more: {unit} ended on {end}.",
    ),
    "existence.some": (
        "Đến ngày {day} chưa biết việc sắp xếp lập ra {n}/{of} đơn vị này ngày {since} ({units}), nên các năm trước của chúng chưa gộp được từ đơn vị cũ.",
        "By {day} nothing was known of the mergers that formed {n} of these {of} units on {since} ({units}), so their years before are not composed of the former units.",
    ),
    "existence.today": (
        "Xem theo những gì biết đến hôm nay",
        "See what is known today",
    ),
    "existence.then": ("Xem địa giới ngày {day}", "See the boundaries of {day}"),
    "existence.year": ("Xem năm {year}", "See {year}"),
}
