"""Which numbers are about the meeting, a project's size or a story, and claim nothing?"""

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from tongket.reading.passing.goals import GOALS, goals_set
from tongket.reading.passing.portraits import PROJECT, SIZED, described, projects, sized
from tongket.reading.pieces.atoms import Atom, Piece, may_say, run_of, says, words_of
from tongket.reading.pieces.marks import QUOTES, parts
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key_of, spaced
from tongket.reading.text.tokens import Token, known
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.places import PLACE_KINDS

_MEETING = folded("""
    dự hội nghị; dự kỳ họp; dự họp; tham dự; có mặt; đại biểu; khách mời; dự lễ; chất vấn; biểu
    quyết; phiếu; tờ trình; dự thảo nghị quyết; lượt xem; xem xét; thông qua; nghe; phát biểu;
    thảo luận; ngày làm việc; tới dự; tham luận; bỏ phiếu; hồi chiêng; tiếng trống; lễ khai mạc;
    họp phiên; nhận bài; thành lập tổ; tân binh của; buổi lễ; họp với; nhóm nhiệm vụ; nhóm giải
    pháp; báo cáo chính trị; phụ lục; nhân khẩu; ý kiến đề nghị; trực ban; bầu ban;
    đắc cử; trúng cử;
    vào ban chấp hành; vào ban thường vụ; vào bch; vào btv; vào ủy ban kiểm tra; bầu bch; bầu cử bổ
    sung; ban chấp hành gồm; ban thường vụ gồm
""")
_REVIEWED = folded("""
    xem xét kết nạp; xem xét thi hành; xem xét kỷ luật; xem xét xử lý; xem xét giải quyết; xem xét
    công nhận; xem xét ban hành; xem xét quyết định ban hành; thông qua công tác; thông qua việc;
    thông qua hoạt động; thông qua kiểm tra; thông qua giám sát; thông qua tiếp xúc;
    thông qua quỹ; thông qua các chương trình phát triển; thông qua các chương trình khác; thông qua
    sàn; thông qua các sàn; thông qua phiên giao dịch; thông qua vay vốn; thông qua nguồn vốn; thông
    qua các nguồn; thông qua ủy thác; thông qua các hình thức
""")
"""What is done and no mere talk of a meeting."""
_MEANS = folded("""
    tổ; hội; ngân hàng; kênh; phương tiện; phương thức; sàn; mạng; hệ thống; hình thức; mô hình;
    lớp; hợp đồng; hợp tác xã; doanh nghiệp; điểm; phiên; câu lạc bộ; quỹ; công ty; buổi; cơ quan
""")
_BY_MEANS = re.compile(
    rf" {key_of('thông qua')} (?:(?:[0-9.,]+|{'|'.join(folded('các; những; trên; hơn; gần'))}) )*"
    rf"(?={'|'.join(_MEANS)}\b)"
)
"""What work was done through, and no meeting passed: "cho vay thông qua 482 tổ tiết kiệm"."""
_VOTES = folded("phiếu; biểu quyết; đại biểu; tán thành")
_PETITIONS = spaced("""
    , kiến nghị; , phản ánh; kiến nghị; phản ánh; kiến nghị, phản ánh; tiếp công dân; công dân
""")
_ANSWERED = spaced("""
    tổng hợp; tổng hợp được; tiếp nhận; tiếp nhận được; giải quyết; giải quyết được; trả lời; ghi
    nhận; chuyển
""")
"""What is done with petitions, and with no speeches."""
_CONGRESS_OF_DELEGATES = f" {key_of('đại hội đại biểu')} "
_MEETING_UNITS = folded("""
    báo cáo; tờ trình; nghị quyết; phiếu; đại biểu; khách mời; ủy viên; đồng chí; phòng; người;
    lượt; ý kiến; chuyến; khu vực; thành viên; tiếng; lượt ý kiến; nhân; khẩu; trang; phần; phụ;
    vòng; nhóm nhiệm vụ; giải pháp; thôn; xã; tổ; khách; trạm; hộ; nhóm vấn đề; nhóm; người dân;
    dự thảo; dự án; đơn vị; ngành; cái; nội dung; địa phương; vị; cấp ủy viên
""")
_OCCASIONS = folded(
    "dịp này; nhân dịp này; tại hội nghị; tại đại hội; tại buổi lễ; tại kỳ họp; hội nghị đã",
    "kết thúc hội nghị; kết luận hội nghị",
)
_REWARDS = folded(
    "khen thưởng; giấy khen; bằng khen; trao; tặng; tôn vinh; biểu dương; tuyên dương"
)
_HANDED_OVER = folded("trao giấy khen; trao bằng khen; trao cờ thi đua; trao thưởng")
_SESSIONS = folded(
    "kỳ họp; tại kỳ họp; tại kỳ họp này; kỳ họp này; tại phiên họp; phiên họp",
)
_OPENS_OCCASION, _OPENS_SESSION = (
    tuple(f" {words} " for words in phrases) for phrases in (_OCCASIONS, _SESSIONS)
)
_PAPERS = folded("nghị quyết; tờ trình; báo cáo; dự thảo; văn bản; nội dung")
_CRITERION = key_of("tiêu chí")
_AMOUNTS = known(
    phrases("""
        tổng dư nợ; dư nợ; giá trị; tổng giá trị; doanh thu; tổng doanh thu; thu ngân sách; tổng
        thu; chi ngân sách; tổng chi; tổng vốn; vốn; kinh phí; tổng kinh phí; kim ngạch; diện tích;
        tổng diện tích; sản lượng; tổng sản lượng; năng suất; doanh số
    """)
)
"""Beginnings of names whose amounts are money or measures, never counts."""
_RATE = folded("tỷ lệ; tỷ")
_KEPT = folded("hưởng; thụ hưởng; được hưởng")
_HAS_RATE, _OWNER_REACH = f" {key_of('có tỷ lệ')} ", 8  # atoms in front of a number
_FEWER = spaced("xã dưới; xã đạt dưới; xã chỉ đạt dưới")
_STANDING_FOR = folded("đại diện cho; đại diện; thay mặt; thay mặt cho")
_CALLED = spaced("được triệu tập")
_PRESENT = spaced("dự đại hội có; về dự có; tham dự có; dự hội nghị có; tham dự đại hội có")
_COME = folded("triệu tập; về dự có; dự đại hội; tham dự có; dự hội nghị có; tham dự đại hội")
_SENT = 8  # atoms behind those who are sent
_STANDING_FOR_THEM = folded("đại diện cho; thay mặt cho")
_WITHIN = folded("thuộc; của")
_ARE = folded("là; đạt; được; có")
_BELONGS = _WITHIN | folded("ở; tại; trong; từ")
_IN_AREA = f" {key_of('trên địa bàn')} "
_BODIES = spaced("""
    hđnd; hội đồng nhân dân; ubnd; ủy ban nhân dân; mttq; mặt trận tổ quốc; công an; đảng ủy; đảng
    bộ; hội phụ nữ; hội nông dân; hội cựu chiến binh; đoàn thanh niên; trạm y tế
""")
"""Whose own number is told behind the places that have one: "HĐND 9 xã đã giám sát 40 lượt"."""
_PLACES = folded(*PLACE_KINDS, "địa phương; đơn vị; cơ quan; sở; ngành; trường")
_QUOTE_WORDS = 7
_VOTE_REACH = 8  # atoms around a share of votes that speak of them
_OPENING_ATOMS = 6  # atoms with which a sentence tells of an occasion


def silenced(tokens: Sequence[Token], atoms: Sequence[Atom]) -> Sequence[Atom]:
    """Make the numbers of meetings, projects and quoted speech part of the words around them."""
    if not atoms:
        return atoms
    said = {token.key for token in tokens[atoms[0].first : atoms[-1].last]}
    quiet = set[int]() if QUOTES.isdisjoint(said) else _spoken(atoms)
    goals = set[int]()
    if numbers := [index for index, atom in enumerate(atoms) if atom.quantity is not None]:
        quiet |= _thresholds(tokens, atoms, numbers) | _owners(tokens, atoms, numbers)
        quiet |= _told(tokens, atoms, said) | described(tokens, atoms, said)
        goals = goals_set(tokens, atoms, numbers)
    if not (quiet or goals):
        return atoms
    return [
        atom._replace(piece=Piece.MUTE, quantity=None, kind=GOALS if index in goals else "")
        if index in quiet or index in goals
        else atom
        for index, atom in enumerate(atoms)
    ]


def _spoken(atoms: Sequence[Atom]) -> set[int]:
    """Numbers inside quotation marks that hold more than a name."""
    quiet: set[int] = set()
    opened: int | None = None
    for index, atom in enumerate(atoms):
        if atom.piece is not Piece.MARK or atom.kind not in QUOTES:
            continue
        if opened is None:
            opened = index
        else:
            if index - opened > _QUOTE_WORDS:
                quiet.update(range(opened, index))
            opened = None
    return quiet


def _told(tokens: Sequence[Token], atoms: Sequence[Atom], said: Set[str]) -> set[int]:
    """Numbers of the kinds that only a line with certain words holds."""
    quiet: set[int] = set()
    kinds = [(phrases, quieted) for phrases, quieted in _TOLD_BY if may_say(said, phrases)]
    if not kinds:
        return quiet
    words = run_of(tokens, atoms)
    for telling, quieted in kinds:
        if says(words, telling):
            quiet |= quieted(tokens, atoms)
    return quiet


def _meeting(tokens: Sequence[Token], atoms: Sequence[Atom]) -> set[int]:
    """Counts in an item that tells of those present, of votes, papers and speeches."""
    quiet: set[int] = set()
    for first, last in parts(atoms, ".;"):
        words = run_of(tokens, atoms[first:last]).replace(" , ", " ")
        words = words.replace(_CONGRESS_OF_DELEGATES, " ")
        for work in _REVIEWED:
            words = words.replace(f" {work} ", " ")
        words = _BY_MEANS.sub(" ", words)
        if says(words, _MEETING):
            quiet.update(i for i in range(first, last) if _is_attendance(tokens, atoms, i))
    return quiet


def _occasion(tokens: Sequence[Token], atoms: Sequence[Atom]) -> set[int]:
    """What the meeting itself rewarded or resolved: "Dịp này, huyện tặng giấy khen cho 9 xã"."""
    quiet: set[int] = set()
    occasion = False
    for first, last in parts(atoms, ".…"):
        opens = run_of(tokens, atoms[first : min(last, first + _OPENING_ATOMS)])
        occasion = occasion or opens.startswith(_OPENS_OCCASION)  # and what follows in its line
        said = run_of(tokens, atoms[first:last])
        rewards = says(said, _HANDED_OVER) or (occasion and says(said, _REWARDS))
        if rewards or opens.startswith(_OPENS_SESSION):
            quiet.update(i for i in range(first, last) if _is_paper_or(atoms[i], rewards=rewards))
    return quiet


def _is_paper_or(atom: Atom, *, rewards: bool) -> bool:
    quantity = atom.quantity
    if quantity is None or quantity.size not in {Size.COUNT, Size.NONE}:
        return False
    return rewards or key_of(quantity.unit) in _PAPERS


def _represented(tokens: Sequence[Token], atoms: Sequence[Atom]) -> set[int]:
    """Delegates, and those they stand for: "đại diện cho 94 đảng viên của 9 chi bộ"."""
    quiet: set[int] = set()
    last = -1  # the number before
    for index, atom in enumerate(atoms):
        behind, before = atoms[index + 1 : index + _SENT], atoms[max(0, index - 4) : index]
        if atom.quantity is None:
            continue
        sent = run_of(tokens, list(takewhile(_says_on, behind)))
        called = sent.startswith(_CALLED) or run_of(tokens, before).endswith(_PRESENT)
        theirs = before and words_of(tokens, before[-1]) in _BELONGS and last in quiet
        stands = says(run_of(tokens, before), _STANDING_FOR) or says(sent, _STANDING_FOR_THEM)
        if called or theirs or stands:
            quiet.add(index)
        last = index
    return quiet


def _says_on(atom: Atom) -> bool:
    return atom.piece not in {Piece.QUANTITY, Piece.MARK}


def _is_attendance(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    quantity = atoms[index].quantity
    if quantity is None or (quantity.whole is not None and quantity.counts_goals):
        return False
    if quantity.size is Size.PERCENT:
        near = atoms[max(0, index - _VOTE_REACH) : index + _VOTE_REACH]
        return says(run_of(tokens, near), _VOTES)
    if quantity.size is Size.NONE:
        return True
    if run_of(tokens, atoms[index + 1 : index + 4]).startswith(_PETITIONS):
        return False  # "36 ý kiến, kiến nghị", "41 lượt tiếp công dân"
    if run_of(tokens, atoms[max(0, index - 4) : index]).endswith(_ANSWERED):
        return False  # "đã tổng hợp được 36 ý kiến"
    first = quantity.unit.replace(",", " ").split()[:1]
    told = {key_of(words) for words in (quantity.unit, *first)}
    return quantity.size is Size.COUNT and not told.isdisjoint(_MEETING_UNITS)


def _owners(tokens: Sequence[Token], atoms: Sequence[Atom], numbers: Sequence[int]) -> set[int]:
    """Counts that only tell whose a later number is: "thu ngân sách của 5 xã đạt 12 tỷ đồng"."""
    quiet: set[int] = set()
    for index in numbers:
        quantity = atoms[index].quantity
        if quantity is None or quantity.size is not Size.COUNT or index == 0:
            continue
        within = words_of(tokens, atoms[index - 1]) in _WITHIN
        before = run_of(tokens, atoms[max(0, index - 3) : index])
        within = within or before.endswith((_IN_AREA, *_BODIES))
        if within and (_are_places(quantity) or _owns_amount(tokens, atoms, index)):
            quiet.add(index)
        if _tells_of_how_many(tokens, atoms, index):
            quiet.add(index)
    return quiet


def _owns_amount(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether money or a measure of those counted follows: "quỹ của 7 chi hội là 44 triệu đồng"."""
    told = atoms[index + 1 : index + 3]
    leads = len(told) > 1 and words_of(tokens, told[0]) in _ARE
    amount = told[1].quantity if leads else None
    return amount is not None and amount.size in {Size.MEASURE, Size.MONEY}


def _tells_of_how_many(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a count inside a name says of how many an amount is.

    "tổng dư nợ 17 chương trình đạt 356 tỷ đồng", but "tổng đàn lợn 45 con, đạt 120% kế hoạch".
    """
    marks = (i for i in range(index - 1, -1, -1) if atoms[i].piece is not Piece.WORD)
    opens = next(marks, -1) + 1
    if opens == index or _AMOUNTS.at(tokens, atoms[opens].first) is None:
        return False
    end = index + 1
    while end < len(atoms) and atoms[end].piece is Piece.WORD:
        end += 1
    cues = end
    while end < len(atoms) and atoms[end].piece in {Piece.CUE, Piece.BOUND}:
        end += 1
    told = atoms[end].quantity if end < len(atoms) and end > cues else None
    amount = told is not None and told.size in {Size.MEASURE, Size.MONEY}
    return amount and all(
        atom.kind in {Cue.REACH, Cue.ESTIMATE, Cue.EQUAL, Cue.FILLER}
        for atom in atoms[cues:end]
        if atom.piece is Piece.CUE
    )


def _are_places(quantity: Quantity) -> bool:
    return key_of(quantity.unit.split(",")[0]) in _PLACES


def _thresholds(tokens: Sequence[Token], atoms: Sequence[Atom], numbers: Sequence[int]) -> set[int]:
    """Bounds inside a name: "đất đạt 100 triệu đồng/ha trở lên đạt 50 ha" measures 50 ha."""
    quiet: set[int] = set()
    for index in numbers:
        quantity = atoms[index].quantity
        if quantity is None:
            continue
        if _is_of_commune(tokens, atoms, index):
            quiet.add(index)
        if quantity.size is Size.PERCENT and index and words_of(tokens, atoms[index - 1]) in _KEPT:
            quiet.add(index)  # "các khoản thu huyện hưởng 100% đạt 25 tỷ đồng"
        if _is_of_rate(tokens, atoms, index) or _is_yield_of_land(atoms, index):
            quiet.add(index)
        whose = _says_whose(tokens, atoms, index)
        if quantity.bound is None and not whose:
            continue
        position = index + 1
        while position < len(atoms) and atoms[position].piece in {Piece.CUE, Piece.BOUND}:
            position += 1
        follows = position < len(atoms) and atoms[position].piece is Piece.QUANTITY
        if follows and position > index + 1:
            quiet.add(index)
    return quiet


def _says_whose(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a rate with a bound says whose it is: "các xã có tỷ lệ hộ nghèo trên 25% giảm 4%"."""
    bounded = index > 1 and atoms[index - 1].piece is Piece.BOUND
    return bounded and _HAS_RATE in run_of(tokens, atoms[max(0, index - _OWNER_REACH) : index])


def _is_yield_of_land(atoms: Sequence[Atom], index: int) -> bool:
    """Whether the yield of land says which is measured: "mô hình 90 triệu đồng/ha đạt 30 ha"."""
    quantity, told = atoms[index].quantity, atoms[index + 1 : index + 3]
    if quantity is None or "/" not in quantity.unit or len(told) < 2 or told[0].kind != Cue.REACH:
        return False
    land = told[1].quantity
    return land is not None and land.size is Size.MEASURE and "/" not in land.unit


def _is_of_rate(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether an amount says whose rate follows: "tỷ lệ trẻ nặng dưới 2.500 gam là 0,5%"."""
    quantity, told = atoms[index].quantity, atoms[index + 1 : index + 3]
    if quantity is None or quantity.size not in {Size.MEASURE, Size.MONEY} or len(told) < 2:
        return False
    share = told[1].quantity
    if share is None or share.size is not Size.PERCENT or told[0].piece is not Piece.CUE:
        return False
    if index < 2 or atoms[index - 1].piece is not Piece.BOUND:
        return False
    marks = (i for i in range(index - 1, -1, -1) if atoms[i].piece is Piece.MARK)
    opens = words_of(tokens, atoms[next(marks, -1) + 1])
    return atoms[index - 2].piece is Piece.WORD and opens in _RATE


def _is_of_commune(tokens: Sequence[Token], atoms: Sequence[Atom], index: int) -> bool:
    """Whether a number says which communes are meant.

    "không còn xã (đạt) dưới 6 tiêu chí", "đạt từ 15-18 tiêu chí có 7 xã".
    """
    quantity = atoms[index].quantity
    if quantity is None or key_of(quantity.unit) != _CRITERION:
        return False
    last = index + 1
    while last < len(atoms) and (atoms[last].kind in {":", ")"} or _counts_on(tokens, atoms[last])):
        last += 1
    counted = atoms[last].quantity if last < len(atoms) and last > index + 1 else None
    if counted is not None and counted.size is Size.COUNT and _are_places(counted):
        return True
    return run_of(tokens, atoms[max(0, index - 4) : index]).endswith(_FEWER)


def _counts_on(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether a word leads to how many there are."""
    return words_of(tokens, atom) in _ARE


_TOLD_BY = (
    (_MEETING, _meeting),
    (PROJECT, projects),
    (SIZED, sized),
    (_STANDING_FOR | _COME, _represented),
    (_OCCASIONS | _SESSIONS | _HANDED_OVER, _occasion),
)
"""Phrases without one of which a line holds no number of a kind, and what finds such numbers."""
