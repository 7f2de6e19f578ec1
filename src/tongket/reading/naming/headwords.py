"""Which words open a name, a predicate or a clause, which say work, and who does it?"""

from collections.abc import Iterable, Sequence

from tongket.reading.text.tokens import Phrases, Token, known
from tongket.vocabulary.wording.names import (
    BRANCH_WORDS,
    BUDGET_WORDS,
    CLAUSE_WORDS,
    CROP_WORDS,
    GOAL_FIELD_WORDS,
    GROWING_VERBS,
    HENCE_WORDS,
    NAME_HEADS,
    OWN_HEADS,
    PAIRED_WORDS,
    PREDICATES,
    SEASON_WORDS,
    SPENDING_VERBS,
)
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.work import SANCTION_VERBS, SUBJECT_WORDS, WORK_VERBS

_IN_CAPITALS = frozenset({"Tổng", "Số", "Tỷ", "Thu", "Thuế", "Tỉ", "Kế", "Cây", "Lúa"})
"""Heads that titles write with a capital and another behind it: "Tổng Sản phẩm", "Cây Sắn"."""


class _Heads(Phrases[None]):
    """Words that open a name, where they do not open a proper one: "Điện Biên", "Chi Lăng"."""

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, None] | None:
        """The index behind the longest phrase that begins here."""
        found = super().at(tokens, index)
        if found is None or found[0] > index + 1:
            return found
        return None if is_proper(tokens, index) else found


def is_proper(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word and the next both have a capital, as the syllables of a place's name do."""
    word, behind = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    proper = behind is not None and word.text.istitle() and behind.text.istitle()
    return proper and word.text not in _IN_CAPITALS


def _heads(words: Iterable[str]) -> _Heads:
    return _Heads(dict.fromkeys(words))


VERBS, SANCTIONS = known(WORK_VERBS + SANCTION_VERBS), known(SANCTION_VERBS)
HEADS = _heads(NAME_HEADS)
OWN = _heads(OWN_HEADS)
PAIRED = known(PAIRED_WORDS)
GOAL_FIELDS = known(GOAL_FIELD_WORDS + PAIRED_WORDS)
SUBJECTS = known(SUBJECT_WORDS)
SAID = known(PREDICATES)
HENCE = known(HENCE_WORDS)
CLAUSES = known(CLAUSE_WORDS)
FUNDS = known(
    ("vốn", "số vốn", "tổng vốn", "kinh phí", "tổng kinh phí", "số tiền", "trị giá", "tổng trị giá")
)
RATES = known(("tỷ lệ", "số", "tổng số", "số vụ", "số việc"))
FIELDS = known(
    phrases("lĩnh vực; ngành; khu vực; chương trình; dịch vụ; du lịch; công nghiệp; nông")
)
CROPS, SEASONS, GROWING = _heads(CROP_WORDS), known(SEASON_WORDS), known(GROWING_VERBS)
BRANCHES = _heads(BRANCH_WORDS)
BUDGETS, SPENDING = known(BUDGET_WORDS), known(SPENDING_VERBS)
