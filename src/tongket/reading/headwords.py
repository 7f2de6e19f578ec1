"""Which words open a name, a predicate or a clause, which say work, and who does it?"""

from tongket.reading.tokens import Phrases
from tongket.vocabulary.wording.names import (
    CLAUSE_WORDS,
    CROP_WORDS,
    GROWING_VERBS,
    HENCE_WORDS,
    NAME_HEADS,
    OWN_HEADS,
    PAIRED_WORDS,
    PREDICATES,
)
from tongket.vocabulary.wording.work import SUBJECT_WORDS, WORK_VERBS


def _table(words: tuple[str, ...]) -> Phrases[None]:
    return Phrases(dict.fromkeys(words))


VERBS = _table(WORK_VERBS)
HEADS = _table(NAME_HEADS)
OWN = _table(OWN_HEADS)
PAIRED = _table(PAIRED_WORDS)
SUBJECTS = _table(SUBJECT_WORDS)
SAID = _table(PREDICATES)
HENCE = _table(HENCE_WORDS)
CLAUSES = _table(CLAUSE_WORDS)
FUNDS = _table(
    ("vốn", "số vốn", "tổng vốn", "kinh phí", "tổng kinh phí", "số tiền", "trị giá", "tổng trị giá")
)
FIELDS = _table(("lĩnh vực", "ngành", "khu vực", "chương trình", "dịch vụ", "công nghiệp", "nông"))
CROPS, GROWING = _table(CROP_WORDS), _table(GROWING_VERBS)
