"""Where does a name begin or end beside the clauses and verbs around it?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import (
    CLAUSES,
    FIELDS,
    HEADS,
    HENCE,
    OWN,
    SAID,
    SUBJECTS,
    VERBS,
)
from tongket.reading.naming.subjects import is_bare
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.names import TOTAL_WORDS
from tongket.vocabulary.wording.phrases import phrases

_TOTALS = folded(*TOTAL_WORDS)
_LIGHT = known(
    phrases("""
        tổ chức; thực hiện; hoàn thành; hoàn thành việc; triển khai; triển khai thực hiện; tiến
        hành; tổ chức thực hiện; tổ chức triển khai; thực hiện công tác; thực hiện tốt công tác;
        thực hiện tốt; tăng cường; đẩy mạnh; bình quân; trung bình
    """)
)
"""Words in front of the verb that says the work: "hoàn thành hỗ trợ …", "bình quân kết nạp"."""
_GUIDES = known(
    phrases("chỉ đạo; lãnh đạo; lãnh đạo, chỉ đạo; tập trung chỉ đạo; tập trung lãnh đạo")
)
"""What a body does so that others work: "lãnh đạo, chỉ đạo thu ngân sách"."""
_KEPT = known(
    phrases("""
        thực hiện nhiệm vụ; thực hiện kế hoạch; thực hiện dự toán;
        hoàn thành; hoàn thành chỉ tiêu; hoàn thành kế hoạch; hoàn thành dự toán; thực hiện chỉ
        tiêu; duy trì; giữ vững; giữ; giữ được; duy trì được; duy trì ổn định; giữ ổn định; bảo
        đảm; đảm bảo
    """)
)
"""Verbs in front of the level that was kept or reached: "duy trì tỷ lệ che phủ rừng 56%"."""
_SET_BESIDE = folded("so; đối")
_INTRODUCE = folded("với; là")
_DOING = key("việc")
_AND, _IS, _ON, _DID = key("và"), key("là"), key("trên"), key("đã")
_AREA = known(("diện tích", "tổng diện tích"))
_OWNS, _TOTAL = key("có"), key("tổng")
_REGARD = [key("đối"), key("với")]
_TOPICAL, _FIELD_WORDS = folded("về; trong; trên"), folded("lĩnh; ngành")
_TOPIC_LENGTH = 8  # words that may say of what field it is told
_MEASURES = known(
    phrases("""
        tổng; tỷ lệ; tỉ lệ; diện tích; sản lượng; năng suất; giá trị; doanh thu; doanh số; tốc độ;
        thu nhập; độ che phủ; kim ngạch; tỷ trọng; dư nợ; tổng thu; tổng chi
    """)
)
_LEADS_ON = folded("""
    của; các; những; cho; theo; và; với; từ; có; là; bằng; vào; số; tăng; giảm; chiếm; đạt; giữ
""")


def behind_with(words: list[Token]) -> list[Token]:
    """What stands behind "với" or "là" where a name begins there: "điểm sáng là thu ngân sách"."""
    for position in range(len(words) - 1, 0, -1):
        introduces = words[position].key in _INTRODUCE or _has_total(words, position)
        introduces = introduces or _is_on_land(words, position)
        if not (introduces or _is_had(words, position)):
            continue
        if words[position - 1].key in _SET_BESIDE:  # "tỷ lệ nợ xấu so với tổng dư nợ"
            continue
        if introduces and _is_doing(words, position + 1):
            return words[position + 2 :]  # "được đẩy mạnh với việc công khai 37 thủ tục"
        if HEADS.at(words, position + 1):
            total = " ".join(word.key for word in words[position + 1 :]) in _TOTALS
            return words[:position] if total and HEADS.at(words, 0) else words[position + 1 :]
    return words


def _is_on_land(words: Sequence[Token], position: int) -> bool:
    """Whether "trên" leads to the area on which work was done: "thu hoạch trên diện tích"."""
    return words[position].key == _ON and _AREA.at(words, position + 1) is not None


def _is_doing(words: Sequence[Token], position: int) -> bool:
    """Whether "việc" turns the verb behind it into what was done."""
    doing = position + 1 < len(words) and words[position].key == _DOING
    return doing and VERBS.at(words, position + 1) is not None


def _has_total(words: Sequence[Token], position: int) -> bool:
    """Whether "có" leads to a total: "sau sáp nhập, xã có tổng số 15 thôn"."""
    owns = words[position].key == _OWNS and position + 1 < len(words)
    return owns and words[position + 1].key == _TOTAL


def _is_had(words: Sequence[Token], position: int) -> bool:
    """Whether "có" tells what a time or place is known for: "cũng là năm có tốc độ tăng …"."""
    if words[position].key != _OWNS or HEADS.at(words, 0) is not None:
        return False
    return any(word.key == _IS for word in words[:position])


def behind_topic(words: list[Token], lead: str) -> list[Token]:
    """What stands behind the field of which it is told: "về chăn nuôi tổng đàn gia súc".

    ``lead`` is the word in front.
    """
    field = FIELDS.at(words, 0)
    if lead not in _TOPICAL and (field is None or words[0].key not in _FIELD_WORDS):
        return words
    opened = _MEASURES.at(words, 0)
    for position in range(1, min(_TOPIC_LENGTH, len(words) - 1)):
        measure = _MEASURES.at(words, position)
        if measure is None or (measure[0] == len(words) and words[position].key != _TOTAL):
            continue
        of_it = words[position - 1].key in _LEADS_ON or is_bare(words[:position])
        total = words[position].key == _TOTAL
        return words if of_it or (opened is not None and not total) else words[position:]
    return words


def behind_reason(words: list[Token]) -> list[Token]:
    """What stands behind "nên" where it begins a name: "mưa nhiều nên năng suất lúa …"."""
    for position in range(len(words) - 1, -1, -1):
        hence = HENCE.at(words, position) if words[position].key in HENCE.opens else None
        if hence is None:
            continue
        opens = hence[0] + (hence[0] < len(words) and words[hence[0]].key == _DID)
        heads = HEADS if position else OWN  # "giúp hộ nghèo", but "khiến sản lượng lúa"
        if heads.at(words, opens):
            return words[opens:]
    return words


def behind_clause(words: list[Token]) -> list[Token]:
    """What stands behind a conjunction: "du lịch khởi sắc khi toàn tỉnh đón …"."""
    for position in range(len(words) - 1, 0, -1):
        clause = CLAUSES.at(words, position) if words[position].key in CLAUSES.opens else None
        if clause is None or clause[0] >= len(words):
            continue
        if SUBJECTS.at(words, clause[0]) or HEADS.at(words, clause[0]):
            return words[clause[0] :]
    return words


def behind_means(words: list[Token]) -> list[Token]:
    """What stands behind the work by which it was found: "kiểm tra phát hiện"."""
    means = VERBS.at(words, 0)
    if means is None or means[0] == len(words):
        return words
    return words[means[0] :] if VERBS.at(words, means[0]) is not None else words


def behind_regard(words: list[Token]) -> list[Token]:
    """What is told of behind "đối với": "còn đối với thu tiền sử dụng đất"."""
    regards = len(words) > len(_REGARD) and [word.key for word in words[: len(_REGARD)]] == _REGARD
    return words[len(_REGARD) :] if regards else words


def behind_light_verb(words: list[Token]) -> list[Token]:
    """What stands behind a verb that only says that work was done, or that a level was kept."""
    for position in range(len(words) - 1):
        kept = _KEPT.at(words, position)
        if kept is not None and OWN.at(words, kept[0]) is not None:
            return words[kept[0] :]  # "tiếp tục duy trì tỷ lệ che phủ rừng"
    guides = _GUIDES.at(words, 0)
    if guides is not None and _opens_work(words, guides[0]):
        words = words[guides[0] :]
    light = _LIGHT.at(words, 0)
    works = light is not None and VERBS.at(words, light[0]) is not None
    return words[light[0] :] if light and works and not is_bare(words) else words


def _opens_work(words: Sequence[Token], position: int) -> bool:
    """Whether work or a measured thing begins at a word."""
    return VERBS.at(words, position) is not None or OWN.at(words, position) is not None


def before_predicate(words: Sequence[Token]) -> int:
    """Where a name ends in front of what is said of it: "công nghiệp tiếp tục phục hồi …"."""
    if HEADS.at(words, 0) is None:
        return len(words)
    found = (i for i in range(2, len(words)) if SAID.at(words, i) is not None)
    said = (i for i in found if words[i - 1].key != _AND)  # "được công nhận và giữ vững danh hiệu"
    return next(said, len(words))
