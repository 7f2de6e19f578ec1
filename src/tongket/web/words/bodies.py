"""What do the pages of the bodies of units say?"""

BODIES: dict[str, tuple[str, str]] = {
    "bodies.title": ("Cơ quan của các đơn vị", "Bodies of the units"),
    "bodies.of": ("Cơ quan của {unit}", "Bodies of {unit}"),
    "bodies.about": (
        "Cơ quan giao chỉ tiêu, thông qua kế hoạch và ký văn bản của đơn vị.",
        "Who sets the unit's targets, adopts its plans and signs its papers.",
    ),
    "bodies.none": (
        "Đơn vị này chưa có cơ quan nào được ghi nhận.",
        "No body of this unit is on record yet.",
    ),
    "bodies.missing": ("Cơ quan chưa ghi nhận", "Bodies not yet on record"),
    "bodies.missing.about": (
        "Tên theo cách gọi thường dùng; sửa cho đúng rồi bấm Ghi nhận.",
        "Named as is usual; correct the names, then Record.",
    ),
    "bodies.below": ("Các đơn vị bên dưới", "The units below"),
    "bodies.lacking": (
        "Còn thiếu {n} cơ quan của {units} đơn vị bên dưới…",
        "{n} bodies of {units} units below are not yet on record…",
    ),
    "bodies.lacking.about": (
        "Chưa có cơ quan thì chưa nhận được kế hoạch của đơn vị. Dưới đây là tên thường dùng; đơn vị nào gọi khác thì mở riêng đơn vị ấy và ghi trước.",
        "Without its bodies no plan of a unit can be accepted. These are the usual names; where one is called otherwise, open that unit and enter it first.",
    ),
    "bodies.lacking.button": ("Ghi nhận cả {n} cơ quan", "Record all {n} bodies"),
    "bodies.lacking.done": ("Đã ghi nhận {n} cơ quan.", "Bodies recorded: {n}."),
    "body.kind": ("Loại", "Kind"),
    "body.name": ("Tên", "Name in Vietnamese"),
    "body.name_en": ("Tên tiếng Anh", "Name in English"),
    "body.former": (
        "đến {at} ghi là “{name}” ({name_en}); {by} đổi",
        "“{name}” ({name_en}) until {at}; renamed by {by}",
    ),
    "body.rename": ("Đổi tên…", "Rename…"),
    "body.rename.about": (
        "Vẫn là cơ quan ấy: chỉ tiêu đã giao vẫn của cơ quan này, văn bản đã ký giữ tên cũ; tên cũ được lưu lại.",
        "It stays the same body: its targets remain its own, signed papers keep the old name, and the old name is kept.",
    ),
    "body.rename.button": ("Đổi tên", "Rename"),
    "body.renamed": ("Đã đổi tên thành {name}.", "It is called {name} now."),
    "body.enter": ("Ghi nhận", "Record"),
    "body.done": ("Đã ghi nhận {name}.", "{name} is on record."),
    "body.party_committee": ("Cấp ủy", "Party committee"),
    "body.council": ("Hội đồng nhân dân", "People's council"),
    "body.peoples_committee": ("Ủy ban nhân dân", "People's committee"),
}
