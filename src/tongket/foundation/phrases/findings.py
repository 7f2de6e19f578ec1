"""Which words tell what the consistency check found?"""

FINDINGS: dict[str, tuple[str, str]] = {
    "finding.plan": ("kế hoạch", "plan"),
    "finding.total": ("tổng số", "total"),
    "finding.denominator": ("mẫu số", "denominator"),
    "finding.growth.up": ("tăng {n} %", "up {n} %"),
    "finding.growth.down": ("giảm {n} %", "down {n} %"),
    "finding.change.up": ("tăng {n}", "up {n}"),
    "finding.change.down": ("giảm {n}", "down {n}"),
    "finding.share_of_plan": ("{n} % kế hoạch", "{n} % of plan"),
    "finding.over_plan": ("vượt kế hoạch {n} %", "{n} % over plan"),
    "finding.ratio": ("bằng {n} % cùng kỳ", "{n} % of the period before"),
    "finding.odd": (
        "Bỏ con số lạc (có dấu) thì mọi con số khác khớp nhau.",
        "Without the odd one out (marked) all others agree.",
    ),
    "finding.odd.mark": ("con số lạc", "odd one out"),
    "finding.accepted": (
        "Đã giải thích: “{reason}” ({by}, {on})",
        "Explained: “{reason}” ({by}, {on})",
    ),
    "finding.formerly": (
        "Từng được giải thích: “{reason}” ({by}, {on}); từ đó có số đã đổi.",
        "Explained once: “{reason}” ({by}, {on}); a figure changed since.",
    ),
    "finding.likeness": (
        "Một vế trùng hệt số của chỉ tiêu “{other}” trong văn bản khác.",
        "One side prints the very numbers that another text gives for “{other}”.",
    ),
    "finding.shared.planbase": (
        "Cùng kế hoạch ({plan}) và cùng gốc {before} ({base}) trong mọi văn bản.",
        "One plan ({plan}) and one base of {before} ({base}) fit all texts.",
    ),
    "finding.shared.plan": (
        "Cùng kế hoạch ({plan}) trong mọi văn bản.",
        "One plan ({plan}) fits all texts.",
    ),
    "finding.shared.base": (
        "Cùng gốc {before} ({base}) trong mọi văn bản.",
        "One base of {before} ({base}) fits all texts.",
    ),
    "finding.unprinted.plan.above": (
        "Chỉ cùng đúng nếu “{name}” theo kế hoạch cao hơn thực tế {excess} %.",
        "Both hold only if the planned “{name}” was {excess} % above the actual one.",
    ),
    "finding.unprinted.plan.below": (
        "Chỉ cùng đúng nếu “{name}” thực tế cao hơn kế hoạch {excess} %.",
        "Both hold only if the actual “{name}” was {excess} % above the planned one.",
    ),
    "finding.unprinted.level.above": (
        "Chỉ cùng đúng nếu “{name}” tăng {excess} % so với kỳ trước.",
        "Both hold only if “{name}” rose by {excess} % against the period before.",
    ),
    "finding.unprinted.level.below": (
        "Chỉ cùng đúng nếu “{name}” kỳ trước cao hơn {excess} %.",
        "Both hold only if “{name}” was {excess} % higher in the period before.",
    ),
}
