"""What stands above and below a report: body, number, place, subject, signature, recipients?"""

from tongket.reports.kinds import Kind
from tongket.reports.material import Material, Office
from tongket.writing.document import Content, End, Front, Gap, Signature
from tongket.writing.form import Family, Power

_TYPES = {
    Kind.RESOLUTION: ("Nghị quyết", "NQ"),
    Kind.CONCLUSION: ("Thông báo", "TB"),
    Kind.NOTICE: ("Thông cáo báo chí", "TCBC"),
}
_REPORT = ("Báo cáo", "BC")
_COMMITTEES = {"province": "TU", "district": "HU", "commune": "ĐU"}
_OWN_NAMES = {"peoples_committee": "Ủy ban nhân dân", "council": "Hội đồng nhân dân"}
_SYMBOLS = {"peoples_committee": "UBND", "council": "HĐND"}
_BELOW = {
    "province": "Ủy ban nhân dân các xã, phường",
    "district": "Ủy ban nhân dân các xã, thị trấn",
    "commune": "Các thôn, tổ dân phố",
}


def is_party(material: Material) -> bool:
    """Whether the Party's rules hold."""
    return material.form.family is Family.PARTY


def front(kind: Kind, material: Material) -> Front:
    """Give what stands above the text; number and day are left to the signing."""
    office = material.office
    type_name, letters = _TYPES.get(kind, _REPORT)
    if is_party(material):
        superior = f"Đảng bộ {office.superior}" if office.superior else ""
        body, symbol = office.body_name, f"{letters}/{_COMMITTEES.get(office.unit_kind, 'ĐU')}"
    else:
        superior = ""
        body = f"{_OWN_NAMES.get(office.body_kind, office.body_name)}\n{office.unit_name}"
        symbol = f"{letters}-{_SYMBOLS.get(office.body_kind, 'UBND')}"
    return Front(
        superior=superior,
        body=body,
        symbol=symbol,
        place=place_of(office),
        type_name=type_name,
        subject=(subject(kind, material),),
        grounds=_grounds(kind, material),
    )


def place_of(office: Office) -> str:
    """The unit's name without its kind: "Pác Nặm"."""
    words = office.unit_name.split()
    while len(words) > 1 and words[0].islower():
        words = words[1:]
    return " ".join(words)


def level_word(office: Office) -> str:
    """The word for the unit's level: "huyện"."""
    return " ".join(word for word in office.unit_name.split() if word.islower()) or "địa phương"


def subject(kind: Kind, material: Material) -> str:
    """Say what a paper is about."""
    year, party = material.year, is_party(material)
    work = "nhiệm vụ" if party else "kế hoạch phát triển kinh tế - xã hội, quốc phòng - an ninh"
    done = f"Kết quả thực hiện {work} {material.period.vietnamese}"
    match kind:
        case Kind.ANNUAL:
            ahead = "phương hướng, nhiệm vụ" if party else "kế hoạch"
            return f"{done}; {ahead} năm {year + 1}"
        case Kind.HALF_YEAR:
            return f"{done}; nhiệm vụ, giải pháp 6 tháng cuối năm"
        case Kind.NINE_MONTHS:
            return f"{done}; nhiệm vụ, giải pháp 3 tháng cuối năm"
        case Kind.MONTH:
            return f"{done}; nhiệm vụ tháng sau"
        case Kind.RESOLUTION:
            aim = "mục tiêu, nhiệm vụ" if party else "kế hoạch phát triển kinh tế - xã hội"
            return f"{'về' if party else 'Về'} {aim} năm {year + 1}"
        case Kind.CONCLUSION:
            opening = "kết luận" if party else "Kết luận"
            return f"{opening} về kết quả thực hiện nhiệm vụ năm {year}, mục tiêu năm {year + 1}"
        case Kind.NOTICE:
            return f"Kết quả năm {year} và mục tiêu năm {year + 1} của {material.office.unit_name}"


def _grounds(kind: Kind, material: Material) -> tuple[Content, ...]:
    if kind is not Kind.RESOLUTION or is_party(material):
        return ()
    year = material.year + 1
    laws = Gap("Ghi các luật, nghị định làm căn cứ còn hiệu lực ngày ban hành.")
    proposal = Gap("Số, ngày tờ trình của Ủy ban nhân dân và báo cáo thẩm tra.")
    return (
        ("Căn cứ ", laws),
        ("Xét Tờ trình ", proposal, f" về kế hoạch phát triển kinh tế - xã hội năm {year}"),
    )


def end(kind: Kind, material: Material) -> End | None:
    """Give what stands below; nobody signs a press notice."""
    if kind is Kind.NOTICE:
        return None
    office = material.office
    return _party_end(kind, office) if is_party(material) else _state_end(office)


def _party_end(kind: Kind, office: Office) -> End:
    power = "Ban Chấp hành" if kind is Kind.RESOLUTION else "Ban Thường vụ"
    committee = " ".join(office.body_name.split()[:2])
    recipients = [
        f"Ban Thường vụ {_committee_above(office)} (để báo cáo)" if office.superior else "",
        f"Các đồng chí ủy viên Ban Chấp hành Đảng bộ {office.unit_name}",
        "Các chi bộ, đảng bộ trực thuộc",
    ]
    return End(
        Signature("Bí thư", ((Power.ON_BEHALF, power),)),
        tuple(filter(None, recipients)),
        f"Văn phòng {committee}",
    )


def _committee_above(office: Office) -> str:
    """The committee above: "Tỉnh ủy Bắc Kạn" for a district of tỉnh Bắc Kạn."""
    kind, _, name = office.superior.partition(" ")
    return f"{kind.capitalize()} ủy {name}" if kind in {"tỉnh", "huyện"} else office.superior


def _state_end(office: Office) -> End:
    level = level_word(office)
    above = f"Ủy ban nhân dân {office.superior} (để báo cáo)" if office.superior else ""
    recipients = [
        above,
        f"Thường trực cấp ủy, Thường trực Hội đồng nhân dân {level}",
        f"Các cơ quan, đơn vị của {level}",
        _BELOW.get(office.unit_kind, ""),
    ]
    powers = ((Power.ON_BEHALF, "Ủy ban nhân dân"),)
    signature = Signature("Chủ tịch", powers if office.body_kind != "council" else ())
    return End(signature, tuple(filter(None, recipients)), "VT, VP")
