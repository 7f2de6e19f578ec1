"""Which words open a name, a predicate or a clause, which say work, and who does it?"""

from tongket.reading.tokens import known
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

VERBS = known(WORK_VERBS)
HEADS = known(NAME_HEADS)
OWN = known(OWN_HEADS)
PAIRED = known(PAIRED_WORDS)
SUBJECTS = known(SUBJECT_WORDS)
SAID = known(PREDICATES)
HENCE = known(HENCE_WORDS)
CLAUSES = known(CLAUSE_WORDS)
FUNDS = known(
    ("vốn", "số vốn", "tổng vốn", "kinh phí", "tổng kinh phí", "số tiền", "trị giá", "tổng trị giá")
)
FIELDS = known(("lĩnh vực", "ngành", "khu vực", "chương trình", "dịch vụ", "công nghiệp", "nông"))
CROPS, GROWING = known(CROP_WORDS), known(GROWING_VERBS)
