"""Where in some words does the name begin, behind who did it and what led to it?"""

from collections.abc import Sequence

from tongket.reading.naming.headwords import (
    FIELDS,
    GROWING,
    HEADS,
    OWN,
    PAIRED,
    SANCTIONS,
    SUBJECTS,
    VERBS,
    is_proper,
)
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.places import VILLAGES

_VERB_ADVERBS = folded("""
    được; mới; thêm; tổng; số; trên; mới được; đủ; toàn; đạt; cho; có; từ; đã; hiệu; quả; thành;
    công; kịp; thời; nhanh; xong; dứt; điểm; đầy; tốt; triệt; để; gọn; chóng; hạn; lần; đầu; sơ;
    bộ; ngay; lại; thắng; lợi; xuất; sắc; toàn; diện; cơ; bản
""")
_BRANCH = key("ngành")
_BODIES = known(
    phrases("""
        cấp tỉnh; cấp huyện; cấp xã; cấp cơ sở; cấp thành phố; cấp trung ương; tổ chức cơ sở; tổ
        chức đảng; tổ chức hội; tổ chức đoàn; tổ chức chính trị; tổ chức tín dụng; tổ chức kinh tế
    """)
)
"""Tiers of government and organisations, which begin as verbs of work do."""
_CERTIFICATES = known(("giấy chứng nhận", "giấy phép"))
_SUMS = known(("số tiền", "tổng số tiền", "tổng kinh phí"))
_GIVE = known(
    phrases("""
        bàn giao; bố trí; cấp; cấp mới; cấp đổi; cấp lại; cấp phát; chuyển; chuyển giao; cung cấp;
        cung ứng; đã cấp; đã trả; đã trao; gửi; gửi tặng; hỗ trợ; hỗ trợ mới; lắp đặt; phát; phát
        miễn phí; tặng; trả; trang bị; trao; trao tặng; ủng hộ; vận động tặng; tặng quà; thăm tặng
    """)
)
_TO = key("cho")
_MEANS = folded("lực; sức")
_NOUNS = known(("chuyển đổi số", "đầu tư công"))
"""Nouns that begin as a verb of work does, with words that may follow one."""
_BODY_LENGTH = 8  # words
_HOSTS = known(("đón",))
_PERSUADE = folded("vận động")
_CAUSES, _NOT_CAUSED = folded("làm; khiến; gây"), folded("việc; được; không; phải")
_TOGETHER = known(("phối hợp với", "phối hợp cùng", "phối hợp", "liên kết với", "kết hợp với"))
_AUXILIARY = folded("đã; cũng; sẽ; đều; chỉ")
_NO_VERB_BEHIND = folded(
    "qua; học; vệ; liệu; các; trực; gián; việc; hai; không; chưa; vốn; chế; hợp; trương; đất"
)
_DONE, _BEEN, _AND = key("đã"), key("được"), key("và")
_SEVERAL = folded("các; những")
_OWNS, _SPEEDS = key("có"), known(("tốc độ", "nhịp độ", "mức tăng"))
_CONDITION = [key("điều"), key("kiện")]
"""Words in front of the work for which something is fit: "có điều kiện thi hành"."""
_BUSINESS = [key("doanh"), key("nghiệp")]
_OPENS_OR_CLOSES = tuple(folded("giải thể; thành lập mới; thành lập; đăng ký mới"))
"""What becomes of businesses that are counted: "doanh nghiệp thành lập mới tăng 10%"."""
_CONTRIBUTE = [key("đóng"), key("góp")]
_WHOLE = folded("toàn; cả")
_DID = frozenset({_DONE, key("còn")})
_RURAL, _ADVANCED = folded("mới; ntm"), key("nâng")
_BETWEEN = _VERB_ADVERBS | folded("""
    đã; sẽ; các; cấp; &; ,; cũng; đều; chỉ; -; –; .; tập; trung; tích; cực; chủ; động; quyết; liệt;
    thường; xuyên; quan; tâm; tiếp; tục; vẫn; luôn
""")
_JOINTS = frozenset({"và", "-", "–", ","})


def contributes(words: Sequence[Token]) -> bool:
    """Whether words say whose part something is: "nhân dân đóng góp"."""
    keys = [word.key for word in words]
    closes = keys[:2] == _BUSINESS and " ".join(keys[2:]).endswith(_OPENS_OR_CLOSES)
    return (keys[-2:] == _CONTRIBUTE or closes) and _DONE not in keys


def subject_length(words: Sequence[Token]) -> int:
    """How many words tell who did it: a body's name in front of a verb, or nothing but a body."""
    if (done := _behind_done(words)) is not None:
        return done + _last_bare_verb(words[done:])
    if (owned := _behind_whole(words) or _behind_has(words) or _behind_town(words)) is not None:
        return owned
    verb, position = _last_bare_verb(words), int(_is_branch(words))
    while position < len(words):
        verbal = VERBS.at(words, position)
        named = words[position].text[0].isupper() and not words[0].text.isupper()
        if position and verbal and named:  # "lực lượng Quản lý thị trường", "ngành Thanh tra"
            position = verbal[0]
            further = _acts_behind(words, position)
            if further is not None:
                return further
            continue
        if position and verbal:
            return position + _last_bare_verb(words[position:])
        if found := SUBJECTS.at(words, position):
            position = found[0]
        elif position and (further := _further_body(words, position)) is not None:
            position = further
        elif position and _opens_name(words, position):
            return position
        elif position and _is_of_body(words, position):
            position += 1
        elif position and words[position - 1].key in _AUXILIARY:
            return max(position, verb)  # "Hội Phụ nữ huyện đã lồng ghép trao vốn cho …"
        else:
            return verb
    return position


def _further_body(words: Sequence[Token], position: int) -> int | None:
    """The word behind another body that "và" joins: "Mặt trận và các đoàn thể vận động"."""
    if words[position].key != _AND:
        return None
    several = position + 1 < len(words) and words[position + 1].key in _SEVERAL
    body = SUBJECTS.at(words, position + 1 + several)
    acts = body is not None and any(
        VERBS.at(words, behind) for behind in range(body[0], len(words))
    )
    return body[0] if body is not None and acts else None


def _is_of_body(words: Sequence[Token], position: int) -> bool:
    """Whether a word goes on about who did it, as a name or an adverb does."""
    word = words[position]
    return word.text[0].isupper() or word.key in _BETWEEN


def _behind_cause(words: Sequence[Token]) -> int | None:
    """Where what happened begins behind what brought it about: "tai nạn làm chết 12 người"."""
    ends = (i for i in range(1, len(words)) if words[i].key in _CAUSES and is_bare(words[i:]))
    return next((i for i in ends if words[i - 1].key not in _NOT_CAUSED), None)


def _behind_partner(words: Sequence[Token]) -> int | None:
    """Where the work begins behind with whom it was done: "phối hợp với công an bắt 5 người"."""
    together = _TOGETHER.at(words, 0)
    if together is None:
        return None
    partner = SUBJECTS.at(words, together[0])
    behind = range(partner[0] if partner else together[0] + 1, len(words))
    lower = [i for i in behind if words[i].text.islower()]
    works = ((i, VERBS.at(words, i)) for i in lower)
    told = (i for i, verb in works if verb and verb[0] > i + 1)  # "… Khuyến nông tập huấn nghề"
    return next((i for i in lower if is_bare(words[i:])), next(told, None))


def _behind_whole(words: Sequence[Token]) -> int | None:
    """Where work begins behind a field and who did it: "về nông nghiệp toàn huyện trồng được"."""
    if OWN.at(words, 0) is not None:
        return None
    for position in range(1, len(words) - 1):
        body = SUBJECTS.at(words, position) if words[position].key in _WHOLE else None
        if body is not None and body[0] < len(words) and is_bare(words[body[0] :]):
            return body[0]
    return None


def _behind_town(words: Sequence[Token]) -> int | None:
    """Where a name begins behind a place's own: "Giá Rai thu ngân sách đạt 120 tỷ đồng"."""
    first = int(words[0].text in VILLAGES)
    others = (i for i in range(first, len(words)) if not _may_be_proper(words[i].text))
    last = next(others, 0)
    named = last > first + 1 and is_proper(words, first) and SUBJECTS.at(words, 0) is None
    return last if named and HEADS.at(words, last) is not None else None


def _may_be_proper(word: str) -> bool:
    """Whether a word may be part of a place's name: "bản Nà Lốc 2"."""
    return word.istitle() or word.isdigit()


def _is_branch(words: Sequence[Token]) -> bool:
    """Whether "ngành" opens a body's name: "ngành Thanh tra tỉnh"."""
    if len(words) == 1 or words[0].key != _BRANCH:
        return False
    return words[1].text.istitle() and not (FIELDS.at(words, 1) or HEADS.at(words, 1))


def _acts_behind(words: Sequence[Token], position: int) -> int | None:
    """Where a verb follows a body's name that is itself one: "lực lượng Quản lý thị trường …"."""
    behind = range(position, min(position + _BODY_LENGTH, len(words)))
    return next((i for i in behind if VERBS.at(words, i) is not None), None)


def _opens_name(words: Sequence[Token], position: int) -> bool:
    """Whether a thing's name begins behind a place or a body.

    "Phường An Hải thu ngân sách", "địa bàn toàn tỉnh diện tích cây na".
    """
    own = OWN.at(words, position)
    if own is not None and own[0] < len(words):
        return True
    proper = words[position - 1].text[0].isupper() and words[position].text.islower()
    return position > 1 and proper and HEADS.at(words, position) is not None


def _behind_has(words: Sequence[Token]) -> int | None:
    """Where a name begins behind whose it is: "huyện có tổng giá trị sản xuất là …"."""
    rates = (i for i in range(2, len(words)) if _SPEEDS.at(words, i) is not None)
    if (rate := next((i for i in rates if words[i - 1].key == _OWNS), None)) is not None:
        return rate  # "kinh tế của huyện có tốc độ tăng trưởng"
    body, head = SUBJECTS.at(words, 0), HEADS.at(words, 0)
    if head is not None and (body is None or body[0] <= head[0]):  # "đơn vị" is no "đơn"
        return None
    whose = body is not None or words[0].text[0].isupper()
    if not whose or VERBS.at(words, 0) is not None:
        return None
    owned = (i + 1 for i, word in enumerate(words) if word.key == _OWNS)
    return next((i for i in owned if HEADS.at(words, i) is not None), None)


def _behind_done(words: Sequence[Token]) -> int | None:
    """Where a verb with its object begins behind "đã": "ngành dịch vụ đã tạo việc làm cho"."""
    acts = FIELDS.at(words, 0) is not None or VERBS.at(words, 0) is not None
    if HEADS.at(words, 0) and not acts:
        return None
    for position in range(len(words) - 2, 0, -1):
        verb = VERBS.at(words, position + 1) if words[position].key in _DID else None
        if HEADS.at(words, 0) and GROWING.at(words, position + 1):
            continue  # "sản xuất vụ đông đã gieo trồng"
        if verb is not None and (verb[0] < len(words) or is_bare(words[position + 1 :])):
            return position + 1
    return None


def _last_bare_verb(words: Sequence[Token]) -> int:
    """Where a verb that ends the words begins, if they do not begin as a name does; else 0."""
    if (caused := _behind_cause(words)) is not None:
        return caused
    if HEADS.at(words, 0):
        hosts = FIELDS.at(words, 0) is not None and _HOSTS.at(words, len(words) - 1) is not None
        return len(words) - 1 if hosts and len(words) > 1 else 0
    if (joint := _behind_partner(words)) is not None:
        return joint
    if is_bare(words):  # "giải quyết đã thu hồi 3 triệu đồng"
        done = [i for i, word in enumerate(words[:-1]) if i and word.key == _DONE]
        return done[-1] + 1 if done else 0
    if any(_CERTIFICATES.at(words, i) for i in range(len(words))):
        return _behind_means(words)
    acts, behind = VERBS.at(words, 0) is not None and _BODIES.at(words, 0) is None, 1
    for position in range(1, len(words)):
        if words[position - 1].key == _BEEN and _SUMS.at(words, position) is not None:
            return position  # "quyên góp ủng hộ được số tiền"
        found = VERBS.at(words, position)
        if found is None or position < behind:
            continue
        compound = position == 1 and found[0] == position + 1 and not _hosts(words)
        persuades = " ".join(word.key for word in words[:2]) in _PERSUADE
        short = found[0] == position + 1 and acts and not persuades
        passive = words[position - 1].key == _BEEN
        field = words[position - 1].text in _JOINTS and PAIRED.at(words, position) is not None
        noun = _ends_noun(words, position) or (acts and SANCTIONS.at(words, position) is not None)
        behind = found[0] if noun else behind  # "lao động qua đào tạo" does not make anything
        joined = compound or passive or short or field or noun
        if not joined and is_bare(words[position:]):
            return _behind_head(words, position)
    return 0


def _hosts(words: Sequence[Token]) -> bool:
    """Whether a town called by one word receives guests: "Huế đón" 3 triệu lượt khách."""
    named = words[0].text.istitle() and VERBS.at(words, 0) is None
    return named and _HOSTS.at(words, 1) is not None


def _ends_noun(words: Sequence[Token], position: int) -> bool:
    """Whether what may be a verb ends a noun: "các cấp" gives nothing."""
    fit = [word.key for word in words[max(0, position - 2) : position]] == _CONDITION
    return fit or words[position - 1].key in _NO_VERB_BEHIND or _is_grade(words, position)


def _is_grade(words: Sequence[Token], position: int) -> bool:
    """Whether "nâng cao" is a grade of communes: "nông thôn mới nâng cao"."""
    graded = words[position - 1].key in _RURAL and words[position].key == _ADVANCED
    return graded and position + 1 < len(words)


def _behind_means(words: Sequence[Token]) -> int:
    """Where work begins behind the means to it: "huy động nguồn lực xóa" 40 nhà tạm; else 0."""
    if VERBS.at(words, 0) is None:
        return 0
    behind = (i for i in range(2, len(words)) if words[i - 1].key in _MEANS)
    return next((i for i in behind if is_bare(words[i:])), 0)


def _behind_head(words: Sequence[Token], position: int) -> int:
    """Where the head in front of a verb begins, if it is part of a name: "giá trị sản xuất"."""
    heads = ((i, OWN.at(words, i)) for i in range(1, position))
    return next((i for i, head in heads if head and head[0] == position), position)


def gives_to(words: Sequence[Token]) -> bool:
    """Whether a verb of giving says but to whom: "trao cho các hộ nghèo" 50 phần quà."""
    given = _GIVE.at(words, 0)
    return given is not None and given[0] + 1 < len(words) and words[given[0]].key == _TO


def is_bare(words: Sequence[Token]) -> bool:
    """Whether nothing but a verb of work stands there."""
    found = VERBS.at(words, 0)
    if found is None or _NOUNS.at(words, 0) is not None:
        return False
    position = found[0]
    while position < len(words):
        if follow := VERBS.at(words, position):
            position = follow[0]
        elif words[position].key in _VERB_ADVERBS:
            position += 1
        elif words[position].text in {",", "-"} or words[position].key == _AND:
            follow = VERBS.at(words, position + 1)
            if follow is None:
                return False
            position = follow[0]
        else:
            return False
    return True
