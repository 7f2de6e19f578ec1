"""Which pieces over commas belong to one name?"""

from collections.abc import Sequence
from itertools import islice

from tongket.reading.naming.headwords import (
    BRANCHES,
    CROPS,
    FIELDS,
    FUNDS,
    HEADS,
    HENCE,
    OWN,
    RATES,
    SAID,
    SUBJECTS,
    VERBS,
)
from tongket.reading.naming.names import Name, index_of, name_before
from tongket.reading.naming.parted import between, is_listed, pieces_back, pieces_of_item
from tongket.reading.naming.subjects import contributes, is_bare
from tongket.reading.pieces.atoms import MOVES, Atom, Piece, words_of
from tongket.reading.pieces.marks import piece_before
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Phrases, Token, known, start_of
from tongket.vocabulary.wording.names import DISEASE_WORDS, GUEST_WORDS
from tongket.vocabulary.wording.phrases import phrases

_TAUGHT = known(
    phrases("""
        kỹ; kiến; nghiệp; kinh; pháp; phương; chuyên; đại học; cao đẳng; trung cấp; sơ cấp
    """)
)
"""First words of what is taught: "bồi dưỡng kiến thức, kỹ năng cho 9 người"."""
_DID = key("đã")
_TOLD, _BRANCH = folded("đã; tăng; giảm"), key("ngành")
_HAPPENINGS = known(("hoạt động", *DISEASE_WORDS))
_COUNTING = (RATES, OWN, known(GUEST_WORDS))
_MOST_PIECES = 6
_BY, _BY_LENGTH = key("do"), 4
_ITEM_LENGTH = 8
_KINDS = (CROPS, BRANCHES)
_DONE = folded("bị; được; đã")
_ADVERBIAL = folded(
    "đặc; nhìn; theo; qua; nhờ; từ; do; đến; hiện; tuy; song; bên; ngoài; cùng; sau"
)
_PLACED = folded("tại; ở; thuộc")
_TOPICAL = folded("về; trong; trên; tại; ở; đối")
"""First words of a piece that only says in what field or where something is told."""


def joined(
    tokens: Sequence[Token],
    earlier: Sequence[Atom],
    name: Name,
    *,
    always: bool = False,
    work: bool = False,
    acts: bool = False,
) -> Name:
    """The name with what of it stands in front of its comma; ``work`` lets a verb begin it.

    ``acts`` where things are counted, so that work told in full is work of its own.
    """
    told = any(token.key in _TOLD for token in between(tokens, earlier[-1].last, name.start))
    if told or HENCE.at(tokens, earlier[-1].last) is not None:
        return name  # "gia súc, gia cầm tăng với đàn trâu 36 con", "bão lũ, khiến sản lượng …"
    if (whole := _done_by(tokens, piece_before(tokens, earlier), name)) is not None:
        return whole
    apart = sum(1 for _ in between(tokens, earlier[-1].last, name.start)) > 1
    if name.bare and apart and not always:  # "kết thúc gieo trồng, dự ước toàn tỉnh gieo cấy"
        return name
    if contributes(list(between(tokens, earlier[-1].last, name.end))):
        return name  # "phối hợp cung ứng giống, các cấp hội đóng góp 9 triệu đồng"
    own = index_of(tokens, earlier[-1].last, name.start)
    if not always and (FUNDS.at(tokens, own) or (name.bare and OWN.at(tokens, own))):
        return name  # "hộ nghèo, cận nghèo, trị giá 267 triệu đồng"
    before = piece_before(tokens, earlier)
    works = _does_only(tokens, before) or _counts_work(tokens, before)
    if acts and name.bare and not works:
        return name  # "phát triển dịch vụ, xây dựng 3 nhà văn hóa"
    whole = name
    if not apart:
        whole = _of_one_kind(tokens, earlier, name) or _kinds_of_measure(tokens, earlier, name)
    item = [] if apart or whole is not name else pieces_of_item(tokens, earlier, work=work)
    if item:
        whole = _listed_over_commas(tokens, item, name)
    if whole is name:
        whole = _joined_over_comma(tokens, piece_before(tokens, earlier), name, always=always)
    return whole


def _counts_work(tokens: Sequence[Token], before: Sequence[Atom]) -> bool:
    """Whether a piece counts those to whom work was done: "số người bị bắt giữ, xử lý"."""
    front = name_before(tokens, before) if before else None
    if front is None:
        return False
    return _is_rate_of_work(tokens, index_of(tokens, before[0].first, front.start), front)


def _does_only(tokens: Sequence[Token], piece: Sequence[Atom]) -> bool:
    """Whether a piece is nothing but a verb of work: "xác minh, giải quyết" 35 vụ."""
    did = (at + 1 for at, atom in enumerate(piece) if words_of(tokens, atom) == _DID)
    piece = piece[max(did, default=0) :]
    return bool(piece) and is_bare(tokens[piece[0].first : piece[-1].last])


def _done_by(tokens: Sequence[Token], before: Sequence[Atom], name: Name) -> Name | None:
    """The name whose end says which bodies do it: "vốn ngân sách do huyện, xã quản lý"."""
    if not name.bare or all(words_of(tokens, atom) != _BY for atom in before[-_BY_LENGTH:]):
        return None
    front = name_before(tokens, before)
    if front is None or HEADS.at(tokens, index_of(tokens, before[0].first, front.start)) is None:
        return None
    return _from(front, name)


def _joined_over_comma(
    tokens: Sequence[Token], before: Sequence[Atom], name: Name, *, always: bool
) -> Name:
    """A name with the piece in front of its comma where that piece begins it: "đàn trâu, bò".

    ``always`` joins even a piece that could stand alone, for names that share one "lần lượt".
    """
    front = name_before(tokens, before) if before else None
    if front is None or before[-1].piece is Piece.TIME:
        return name
    first = index_of(tokens, before[0].first, front.start)
    owned = OWN.at(tokens, first) is not None
    if _is_clause(tokens, first if owned else before[0].first, before[-1].last):
        return name
    if before[-1].kind in MOVES:  # "sản xuất giày dép tăng cao, sản xuất trang phục tăng 18%"
        return name
    if tokens[before[0].first].key in _ADVERBIAL:  # "Theo số liệu của cơ quan thuế, xuất khẩu …"
        return name
    if tokens[before[0].first].key in _TOPICAL and not owned:
        return name  # "Trong nông nghiệp, chăn nuôi tăng 4%"
    own = index_of(tokens, first, name.start)
    if _TAUGHT.at(tokens, own) is not None and VERBS.at(tokens, first) is not None:
        return _from(front, name)
    alone = OWN.at(tokens, own) is not None or HEADS.at(tokens, first) is None
    if alone and not always and not (name.bare and front.bare):
        return name
    rated = name.bare and _is_rate_of_work(tokens, first, front)
    if name.bare and not front.bare and not always and not rated:
        return name
    return _from(front, name)._replace(bare=name.bare and not rated)


def _of_one_kind(tokens: Sequence[Token], earlier: Sequence[Atom], name: Name) -> Name | None:
    """A name that ends in a list of one kind: "tổng đàn trâu, bò, dê", "chi dịch vụ, vận tải".

    Pieces of nothing but that kind are passed over, up to the one that ends with it.
    """
    own = index_of(tokens, earlier[-1].last, name.start)
    kinds = [kind for kind in _KINDS if kind.at(tokens, own) is not None]  # fish are both
    found = [listed for kind in kinds if (listed := _listed_kind(kind, tokens, earlier, name))]
    return min(found, key=start_of, default=None)


def _listed_kind(
    kind: Phrases[None], tokens: Sequence[Token], earlier: Sequence[Atom], name: Name
) -> Name | None:
    """The name with the pieces in front of it that are of some kind, or end with it."""
    opens: Name | None = None
    for whole in pieces_back(tokens, earlier):
        leads = bool(whole) and whole[0].piece is Piece.LIST  # "Trong đó đàn trâu, bò đạt 9 con"
        piece = whole[leads:]
        ends = next((atom for atom in piece if _ends_with(kind, tokens, atom, piece)), None)
        if ends is None:
            break
        if ends is piece[0]:
            opens = Name(ends.start, name.end)
            if leads:
                break
            continue
        front = None if tokens[piece[0].first].key in _TOPICAL else name_before(tokens, piece)
        words = [atom for atom in piece if front and atom.start >= front.start]
        if front and is_listed(tokens, words) and _names_or_does(tokens, words[0].first):
            opens = front._replace(end=name.end, bare=False)
        elif tokens[ends.first - 1].key == _BRANCH:
            opens = Name(tokens[ends.first - 1].start, name.end)  # "các ngành thương mại, dịch vụ"
        break
    return opens and opens._replace(estimate=opens.estimate or name.estimate)


def _names_or_does(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name of a measured thing or of work begins at a token."""
    tables = (HEADS, VERBS, _HAPPENINGS)
    return any(table.at(tokens, first) is not None for table in tables)


def _ends_with(
    kind: Phrases[None], tokens: Sequence[Token], atom: Atom, piece: Sequence[Atom]
) -> bool:
    """Whether a word of some kind stands from an atom on to the end of a piece."""
    found = kind.at(tokens, atom.first)
    return found is not None and found[0] == piece[-1].last


def _is_rate_of_work(tokens: Sequence[Token], first: int, front: Name) -> bool:
    """Whether a name is the rate or amount of work that goes on: "tỷ lệ giải quyết, xét xử".

    "tổng giá trị bồi thường, hỗ trợ", "số người bị bắt giữ, xử lý", "khách tham quan, lưu trú".
    """
    behind = first
    while measured := next(filter(None, (table.at(tokens, behind) for table in _COUNTING)), None):
        behind = measured[0]
    last = index_of(tokens, behind, front.end)
    done = (i + 1 for i in range(behind, last - 1) if tokens[i].key in _DONE)
    works = max(done, default=behind)
    return first < behind <= works < last and is_bare(tokens[works:last])


def _kinds_of_measure(tokens: Sequence[Token], earlier: Sequence[Atom], name: Name) -> Name:
    """A measure of several things: "tổng giá trị hàng hóa, vật tư, thiết bị đạt 90 tỷ đồng".

    The nearest piece that begins as a measure does has no number of its own, so this is its
    number; those between are but words.
    """
    if name.bare or OWN.at(tokens, index_of(tokens, 0, name.start)):
        return name
    for piece in islice(pieces_back(tokens, earlier), _MOST_PIECES):
        front = name_before(tokens, piece) if piece else None
        named = [atom for atom in piece if front is not None and atom.start >= front.start]
        if front is None or not named or not is_listed(tokens, named):
            break
        first = named[0].first
        if _is_clause(tokens, first, piece[-1].last):
            break
        if OWN.at(tokens, first):
            return _from(front, name) if front.end == piece[-1].end else name
        if len(piece) > _ITEM_LENGTH:
            break
    return name


def _from(front: Name, name: Name) -> Name:
    """The name that begins with another."""
    return Name(front.start, name.end, False, front.direction, front.estimate or name.estimate)


def _listed_over_commas(
    tokens: Sequence[Token], pieces: Sequence[Sequence[Atom]], name: Name
) -> Name:
    """A name that opens an item of a list and goes over commas: "; cấp nước, xử lý rác tăng 2%".

    ``pieces`` stand in front of its comma, the nearest first, back to the mark or the word that
    opens the item. None behind the first begins as a name of its own.
    """
    own = index_of(tokens, 0, name.start)
    if not pieces or len(pieces) > _MOST_PIECES or not all(pieces):
        return name
    if HEADS.at(tokens, own) and not _outweighs(tokens, pieces[-1][0].first, own):
        return name
    first = name_before(tokens, pieces[-1])
    if first is None or (first.bare and name.bare):
        return name
    if any(_is_clause(tokens, piece[0].first, piece[-1].last) for piece in pieces):
        return name
    if not (all(is_listed(tokens, piece) for piece in pieces) and _is_whole(tokens, pieces, first)):
        return name
    if any(HEADS.at(tokens, piece[0].first) for piece in pieces[:-1]):
        return name
    opens = pieces[-1][0].first
    if tokens[opens].key in _ADVERBIAL or SUBJECTS.at(tokens, opens):
        return name
    return _from(first, name)


def _is_whole(tokens: Sequence[Token], pieces: Sequence[Sequence[Atom]], name: Name) -> bool:
    """Whether a name fills its piece, or the list goes on with the places behind it.

    "dư nợ tại các xã vùng sâu, vùng xa, xã khó khăn".
    """
    last = pieces[-1][-1]
    if name.end == last.end:
        return True
    behind = index_of(tokens, pieces[-1][0].first, name.end)
    return behind < last.last and tokens[behind].key in _PLACED


def _is_clause(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words say something of a thing: "cơ cấu kinh tế chuyển dịch tích cực"."""
    words = tokens[first:last]
    return any(SAID.at(words, index) is not None for index in range(1, len(words)))


def _outweighs(tokens: Sequence[Token], first: int, own: int) -> bool:
    """Whether an item begins with words that another kind of thing does not end."""
    strong = OWN.at(tokens, first) or VERBS.at(tokens, first) or FIELDS.at(tokens, first)
    return strong is not None and OWN.at(tokens, own) is None
