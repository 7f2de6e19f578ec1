"""Which numbers tell of a meeting: of those present, of votes, papers, speeches and rewards?"""

import re
from collections.abc import Sequence
from itertools import takewhile

from tongket.reading.pieces.atoms import Atom, Piece, run_of, says, words_of
from tongket.reading.pieces.marks import parts
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key_of, spaced
from tongket.reading.text.tokens import Token

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
_OCCASIONS = folded(
    "dịp này; nhân dịp này; tại hội nghị; tại đại hội; tại buổi lễ; tại kỳ họp; hội nghị đã",
    "kết thúc hội nghị; kết luận hội nghị",
)
_HANDED_OVER = folded("trao giấy khen; trao bằng khen; trao cờ thi đua; trao thưởng")
_SESSIONS = folded(
    "kỳ họp; tại kỳ họp; tại kỳ họp này; kỳ họp này; tại phiên họp; phiên họp",
)
_STANDING_FOR = folded("đại diện cho; đại diện; thay mặt; thay mặt cho")
_CALLED = "được triệu tập"
_PRESENT = "dự đại hội có; về dự có; tham dự có; dự hội nghị có; tham dự đại hội có"
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
_REWARDS = folded(
    "khen thưởng; giấy khen; bằng khen; trao; tặng; tôn vinh; biểu dương; tuyên dương"
)
_OPENS_OCCASION, _OPENS_SESSION = (
    tuple(f" {words} " for words in phrases) for phrases in (_OCCASIONS, _SESSIONS)
)
_PAPERS = folded("nghị quyết; tờ trình; báo cáo; dự thảo; văn bản; nội dung")
_ARE_CALLED, _HAS_PRESENT = spaced(_CALLED), spaced(_PRESENT)
_SENT = 8  # atoms behind those who are sent
_STANDING_FOR_THEM = folded("đại diện cho; thay mặt cho")
_BELONGS = folded("thuộc; của; ở; tại; trong; từ")
_VOTE_REACH = 8  # atoms around a share of votes that speak of them
_OPENING_ATOMS = 6  # atoms with which a sentence tells of an occasion


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
        called = sent.startswith(_ARE_CALLED) or run_of(tokens, before).endswith(_HAS_PRESENT)
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


GATHERINGS = (
    (_MEETING, _meeting),
    (_STANDING_FOR | folded(_CALLED, _PRESENT), _represented),
    (_OCCASIONS | _SESSIONS | _HANDED_OVER, _occasion),
)
"""Phrases without one of which a line tells nothing of a meeting, and what finds its numbers."""
