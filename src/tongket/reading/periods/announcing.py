"""Which words announce that goals follow?"""

from collections.abc import Sequence

from tongket.reading.passing.goals import GOALS, RESOLVES
from tongket.reading.periods.headings import RESULTS
from tongket.reading.periods.said import Said
from tongket.reading.pieces.atoms import Atom, Piece, words_of
from tongket.reading.text.normalise import folded, key
from tongket.reading.text.tokens import Token
from tongket.vocabulary.wording.outcomes import MET

SEVERAL = folded("các; những; một; số; một số")
_OPENERS = folded("mục tiêu; chỉ tiêu; kế hoạch")
_AIM = folded("mục tiêu")
_IS = folded("là")
_MET_OR_SORTED = folded("nhóm; với; theo", *(words.split()[-1] for words in MET))
_ABOUT = key("về")
_GOAL_VERBS = folded("tăng; giảm; phấn")
_LEADS_ON = folded("trong đó; cụ thể; cụ thể là; theo đó")
_GOAL_LISTS = folded("""
    các chỉ tiêu chủ yếu; một số chỉ tiêu chủ yếu; các chỉ tiêu cụ thể; một số chỉ tiêu cụ thể; các
    chỉ tiêu cơ bản; một số chỉ tiêu cơ bản
""")


def see_list(said: Said, words: str) -> bool:
    """Note whether goals are announced; results take it back: "các chỉ tiêu đạt cao gồm: …"."""
    results = said.listing and words.split(" ", 1)[0] in RESULTS
    opens = words in _OPENERS and not said.listing
    if results or opens:
        said.weak = said.listing = opens
        said.aims = opens and words in _AIM
    return results or opens


def see_goals(said: Said, tokens: Sequence[Token], atom: Atom, *, first: bool) -> bool:
    """Note what leads to goals, and say whether they follow: "mục tiêu tăng …"."""
    words = words_of(tokens, atom)
    if said.goals_before and words in _LEADS_ON and first:
        return True
    if said.aims and words in _IS:  # "Mục tiêu đến cuối năm 2025 là …"
        return True
    if atom.piece is Piece.LIST:
        return (said.resolved and words in _GOAL_LISTS) or said.goals_set
    if atom.kind == GOALS:
        said.goals_set = said.weak or said.resolved
        return False
    if atom.piece is Piece.PLAN and words in _OPENERS:
        behind = tokens[atom.last].key if atom.last < len(tokens) else "."
        if behind == _ABOUT:
            before = tokens[atom.first - 1].key if atom.first else ""
            told = before in SEVERAL or before in _MET_OR_SORTED
            return not told  # "theo đó, chỉ tiêu về tổng mức bán lẻ 38 tỷ đồng"
        if words in _AIM:
            return behind in _GOAL_VERBS
    said.resolved = said.resolved or words in RESOLVES
    return False
