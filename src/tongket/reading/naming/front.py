"""What do the words in front of a number say: a name, cues, a bound, a comparison?"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from tongket.reading.naming.commas import joined
from tongket.reading.naming.headwords import CROPS, OWN, SAID, SUBJECTS
from tongket.reading.naming.leftward import HAS, name_further_left
from tongket.reading.naming.names import (
    Name,
    begins_with_head,
    counter_of,
    index_of,
    name_before,
)
from tongket.reading.naming.plans import (
    bound_in,
    ends_with_plan,
    plan_behind_name,
    plan_in_front,
    result_follows,
    time_in,
)
from tongket.reading.naming.zones import Zone, zone_of
from tongket.reading.pieces.atoms import MOVES, Atom, Piece, words_of
from tongket.reading.pieces.bases import OTHER
from tongket.reading.pieces.marks import behind_plan, last_mark, without_asides
from tongket.reading.pieces.moments import Time
from tongket.reading.pieces.quantities import Quantity
from tongket.reading.pieces.units import Size
from tongket.reading.text.normalise import folded, key, key_of
from tongket.reading.text.tokens import Token, known, start_of
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.figures import Cue
from tongket.vocabulary.wording.phrases import phrases

_FALLS_BY_NAME = folded("giảm nghèo")
_COMPRISES = HAS | folded(
    "duy trì; gồm; bao gồm; gồm có; với; thực hiện; thực hiện được; triển khai"
)
_CONSISTS = folded("gồm; bao gồm; gồm có")
_STILL_HAS = folded("còn; chỉ còn; hiện còn; vẫn còn")
_HAPPENS = folded("xảy ra; phát sinh; thu được")
_ON_AVERAGE = folded("trung; bình; quân; chung")
_THIS = folded("con số này; số này; tỷ lệ này; tỉ lệ này; mức này; chỉ số này; chỉ tiêu này")
_CAMPAIGNS = known(phrases("chương trình; phong trào; cuộc vận động; ctmtqg"))
_TOWN_AND_COUNTRY = folded(
    "nông thôn; thành thị; đô thị; khu vực nông thôn; khu vực thành thị; khu vực đô thị"
)
_COMPLETES = folded("hoàn thành")
_HOW_MANY = folded("số; tổng")
_GROWN = folded("con; cây; đàn; lồng; bè; gốc; chậu; lượt khách; khách; lượt")
_CLAUSE_LENGTH, _PLACE_LENGTH = 12, 4  # words
_WITH = key("với")
_BRANCH = key("ngành")
_TOLD_OF = MOVES | {Cue.REACH, Cue.ESTIMATE}
_AND = key("và")


class Front(NamedTuple):
    """The words in front of a number: name, letters of its cues, and the mark before them."""

    name: Name | None
    cues: str
    bound: Bound | None = None
    base: Atom | None = None
    time: Time | None = None
    resumes: bool = False  # "lũy kế": the thing named before goes on
    only_has: bool = False  # "toàn huyện có": the name behind the number counts
    mark: str = ""
    further_left: Name | None = None  # for a number without any other name
    plan: Name | None = None  # the thing a plan in front is of, else the words for the plan
    completed: Name | None = None  # the work that "hoàn thành" in front of a share says is done
    elsewhere: bool = False  # in brackets behind another place, whose level the number is
    label: Name | None = None  # the crop in front of a colon on which work was done
    points_back: bool = False  # only words that name nothing: "bình quân", "con số này"


def front_of(
    tokens: Sequence[Token], atoms: Sequence[Atom], begin: int, index: int, quantity: Quantity
) -> Front:
    """Look at the words from atom ``begin`` to the number at atom ``index``."""
    lead = without_asides(atoms[begin:index])
    marked = last_mark(tokens, lead)
    opened = behind_plan(lead, marked)
    own, earlier = lead[opened:], lead[:opened]
    mark = earlier[-1].kind if earlier else ""
    mark = mark if opened == marked else ","
    if (plan := plan_in_front(tokens, own)) is not None:
        bound, time = bound_in(own), time_in(own)
        words = Name(own[0].start, own[-1].end, behind=True)
        if mark == ":":
            words = name_further_left(tokens, earlier, mark) or words
        return Front(None, f"k{plan}", bound=bound, time=time, mark=mark, plan=words)
    held = plan_behind_name(tokens, own)
    if held is not None and result_follows(tokens, atoms, index):
        bound, time = bound_in(own), time_in(own)
        return Front(None, f"{Cue.PLANNED}{held[0]}", bound, time=time, mark=mark, plan=held[1])
    if mark == "(" and not own and ends_with_plan(tokens, earlier[:-1]):
        return Front(name=None, cues=Cue.PLANNED, mark=mark)
    zone = zone_of(tokens, own, quantity)
    silent = _is_silent(tokens, own, quantity)
    name = _own_name(tokens, own, zone, quantity)
    owned = name is None and quantity.size in {Size.MEASURE, Size.MONEY} and zone.end > 0
    unnamed = silent or owned or (name is None and Cue.RANK in zone.letters)
    share = Cue.SHARE in zone.letters
    if name is None:
        name = _occurrence(tokens, own[zone.end :])
    elif mark == ",":
        acts = quantity.size in {Size.COUNT, Size.MEASURE}
        name = joined(tokens, earlier, name, always=Cue.IN_TURN in zone.letters, acts=acts)
    return Front(
        name=name,
        cues=_cues(tokens, lead, name, zone.letters, quantity),
        bound=zone.bound,
        base=zone.base,
        time=zone.time,
        resumes=zone.resumes,
        only_has=_is_told(tokens, own, quantity) or _only_has(tokens, own, name, quantity),
        mark=mark,
        further_left=name_further_left(tokens, earlier, mark if unnamed else "", share=share),
        label=_label(tokens, earlier, mark, name),
        completed=_completed(tokens, own[: zone.end], quantity),
        elsewhere=mark == "(" and len(earlier) > 1 and earlier[-2].kind == OTHER,
        points_back=unnamed and any(atom.piece is Piece.WORD for atom in own),
    )


def _label(
    tokens: Sequence[Token], earlier: Sequence[Atom], mark: str, name: Name | None
) -> Name | None:
    """What happened, or the crop on which work was done, told in front of a colon.

    "Lúa hè thu: toàn tỉnh đã xuống giống …".
    """
    if mark != ":" or name is None or not name.bare:
        return None
    label = name_further_left(tokens, earlier, mark)
    if _says(tokens, name, _HAPPENS):
        return label  # "Tai nạn giao thông: xảy ra 3 vụ"
    crop = label is not None and CROPS.at(tokens, index_of(tokens, 0, label.start)) is not None
    return label if crop else None


def _own_name(
    tokens: Sequence[Token], own: Sequence[Atom], zone: Zone, quantity: Quantity
) -> Name | None:
    """The name in the piece next to the number, where its words do name what is measured."""
    name = name_before(tokens, own[: zone.end])
    if name is None and quantity.size is Size.PERCENT and not _TOLD_OF.isdisjoint(zone.letters):
        name = _branch(tokens, own[: zone.end])
    if name is None or _is_topic(tokens, own[: zone.end], quantity):
        return None
    if _says(tokens, name, _THIS):
        return None  # "con số này giảm 2%"
    if _owns_only(tokens, own, name, quantity):
        return None  # "Hải Vân có 34 dự án"
    if _goes_on(tokens, own) and quantity.size in {Size.COUNT, Size.MEASURE}:
        return None  # "tổ chức 5 cuộc thi, kết nạp đoàn và 8 diễn đàn"
    if quantity.size is Size.COUNT and _is_told(tokens, own, quantity):
        return counter_of(quantity)
    return name._replace(bare=True) if _meets_goals(tokens, own, name, quantity) else name


def _branch(tokens: Sequence[Token], words: Sequence[Atom]) -> Name | None:
    """The branch that grew, though as a body it may do work: "ngành y tế tăng 6,9%"."""
    opens = next((i for i, atom in enumerate(words) if atom.piece is Piece.WORD), len(words))
    branch = opens + 1 < len(words) and tokens[words[opens].first].key == _BRANCH
    return Name(words[opens].start, words[-1].end) if branch else None


def _completed(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> Name | None:
    """The work that is told to be done: "công tác tuyển quân hoàn thành 100% kế hoạch"."""
    share = quantity.size is Size.PERCENT and len(own) > 1
    if not share or words_of(tokens, own[-1]) not in _COMPLETES:
        return None
    return name_before(tokens, own[:-1])


def _is_topic(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> bool:
    """Whether the words only say in what field who met goals: "về y tế đến nay xã đạt …"."""
    if not quantity.counts_goals or len(own) < 2:
        return False
    return own[-2].piece is Piece.TIME and SUBJECTS.at(tokens, own[-1].first) is not None


def _occurrence(tokens: Sequence[Token], cues: Sequence[Atom]) -> Name | None:
    """The verb that names what happened where nothing else does: "toàn huyện xảy ra 15 vụ"."""
    for atom in cues:
        if words_of(tokens, atom) in _HAPPENS:
            return Name(atom.start, atom.end, bare=True)
    return None


def _cues(
    tokens: Sequence[Token],
    lead: Sequence[Atom],
    name: Name | None,
    letters: str,
    quantity: Quantity,
) -> str:
    """The cues' letters, without "từ" of a range, with "tăng" or "giảm" from the name's front."""
    cues = letters.removesuffix(Cue.FROM) if quantity.bound or quantity.high else letters
    if name is None:
        return cues
    if not cues and quantity.size is Size.PERCENT and words_of(tokens, lead[-1]) in _FALLS_BY_NAME:
        return Cue.FALL
    told = set(cues) & {Cue.EQUAL, Cue.TO, Cue.SHARE, Cue.RISE, Cue.FALL} or (
        cues and quantity.size is not Size.PERCENT
    )
    return cues if told else name.direction + cues


def _is_told(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> bool:
    """Whether a whole clause leads up to what is measured: "chăn nuôi ổn định với 3 tấn thịt".

    Or to what is counted, but for animals and plants, which the clause names.
    """
    with_ = _without_bound(own)
    if len(with_) < 2 or words_of(tokens, with_[-1]) != _WITH:
        return False
    counted = quantity.size is Size.COUNT and not _is_grown(quantity)
    if quantity.size is not Size.MEASURE and not counted:
        return False
    last, first = with_[-1].first, own[0].first
    if counted and any(token.key in _HOW_MANY for token in tokens[first:last]):
        return False
    ends = (SAID.at(tokens, index) for index in range(first + 1, last))
    return any(found is not None and found[0] == last for found in ends)


def _without_bound(own: Sequence[Atom]) -> Sequence[Atom]:
    """The words in front of a number without the one that bounds it."""
    return own[:-1] if len(own) > 1 and own[-1].piece is Piece.BOUND else own


def _is_grown(quantity: Quantity) -> bool:
    """Whether animals, plants or guests are counted, which the words in front name."""
    bare = key_of(quantity.unit).split(" ", 1)[-1]  # of "triệu lượt khách"
    return bool({key_of(quantity.unit), bare} & _GROWN)


def _only_has(
    tokens: Sequence[Token], own: Sequence[Atom], name: Name | None, quantity: Quantity
) -> bool:
    """Whether the words in front only say who or what has the counted things."""
    if quantity.size is Size.PERCENT and name is not None:
        cues = [words_of(tokens, atom) for atom in own if atom.piece is Piece.CUE]
        owned = bool(cues) and cues[-1] in HAS and (name.bare or not _is_own(tokens, own, name))
        return owned or (cues[-1:] == [_WITH] and not _is_own(tokens, own, name))
    if quantity.size is Size.MEASURE and name is not None and _is_place(tokens, name):
        return any(words_of(tokens, atom) in HAS for atom in own if atom.piece is Piece.CUE)
    if quantity.size in {Size.COUNT, Size.MEASURE} and name is not None:
        said = words_of(tokens, _without_bound(own)[-1])
        if said in _CONSISTS and not begins_with_head(tokens, own, name):
            return True  # "tang vật gồm hơn 6 kg ma túy đá"
    counted = quantity.size in {Size.COUNT, Size.NONE}
    if counted and name is not None and _says(tokens, name, _TOWN_AND_COUNTRY):
        return True
    if not counted or name is None:
        return False
    if begins_with_head(tokens, own, name):  # "dịch vụ phát triển với 29 hộ kinh doanh mới"
        led = words_of(tokens, _without_bound(own)[-1]) == _WITH
        return led and not (_is_own(tokens, own, name) or _is_grown(quantity))
    if quantity.counts_goals or _is_said_of(tokens, name):
        return True
    words = [words_of(tokens, atom) for atom in own if atom.piece is Piece.CUE]
    return bool(words) and words[-1] in _COMPRISES


def _is_own(tokens: Sequence[Token], own: Sequence[Atom], name: Name) -> bool:
    """Whether a name begins as those of what has a share itself: "tỷ lệ", "tổng vốn"."""
    return OWN.at(tokens, index_of(tokens, own[0].first, name.start)) is not None


def _says(tokens: Sequence[Token], name: Name, phrases: frozenset[str]) -> bool:
    """Whether a name is one of some short phrases, as those that only point back."""
    first = bisect_left(tokens, name.start, key=start_of)
    words = tokens[first : first + _PLACE_LENGTH]
    return " ".join([word.key for word in words if word.end <= name.end]) in phrases


def _owns_only(
    tokens: Sequence[Token], own: Sequence[Atom], name: Name, quantity: Quantity
) -> bool:
    """Whether the words in front are but a place, a campaign or a field that has what is counted.

    "trong 20 chỉ tiêu về kinh tế, xây dựng Đảng có 17 chỉ tiêu đạt kế hoạch".
    """
    has = words_of(tokens, own[-1])
    if quantity.size is not Size.COUNT or has not in HAS | _STILL_HAS:
        return False
    if has in _STILL_HAS:
        return _is_place(tokens, name)
    campaign = _CAMPAIGNS.at(tokens, index_of(tokens, own[0].first, name.start)) is not None
    return quantity.counts_goals or campaign or _is_place(tokens, name)


def _goes_on(tokens: Sequence[Token], own: Sequence[Atom]) -> bool:
    """Whether "và" stands right in front of the number, or of the word that bounds it."""
    last = own[-2] if own[-1].piece is Piece.BOUND and len(own) > 1 else own[-1]
    return words_of(tokens, last) == _AND


def _meets_goals(
    tokens: Sequence[Token], own: Sequence[Atom], name: Name, quantity: Quantity
) -> bool:
    """Whether words tell but who met the goals counted behind them, or how they were met.

    "Hải Vân đạt 19 chỉ tiêu", "lãnh đạo thực hiện đạt tất cả 14 chỉ tiêu".
    """
    measured = begins_with_head(tokens, own, name) and not _is_place(tokens, name)
    return quantity.counts_goals and not measured


def _is_place(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name is two to four capitalised words: "Đắk Nông hiện có 142.000 ha cà phê"."""
    first = bisect_left(tokens, name.start, key=start_of)
    words = [token for token in tokens[first : first + _CLAUSE_LENGTH] if token.end <= name.end]
    proper = all(
        word.text[0].isupper() or (at and word.text.isdigit()) for at, word in enumerate(words)
    )
    return 1 < len(words) <= _PLACE_LENGTH and proper


def _is_said_of(tokens: Sequence[Token], name: Name) -> bool:
    """Whether the words in front are a whole clause: "an sinh được quan tâm với 23 nhà cho …"."""
    first = bisect_left(tokens, name.start, key=start_of)
    words = [token for token in tokens[first : first + _CLAUSE_LENGTH] if token.end <= name.end]
    ends = (SAID.at(words, index) for index in range(1, len(words)))
    return any(found is not None and found[0] == len(words) for found in ends)


def _is_silent(tokens: Sequence[Token], own: Sequence[Atom], quantity: Quantity) -> bool:
    """Whether no word stands in the piece, so that its name lies further left.

    Nor may "có" in front of what is counted, which names it: "duy trì đàn bò, hiện có 300 con".
    """
    counts = quantity.size not in {Size.MEASURE, Size.MONEY}
    for atom in own:
        words = words_of(tokens, atom)
        if (counts and words in HAS) or (atom.piece is Piece.WORD and words not in _ON_AVERAGE):
            return False
    return True
