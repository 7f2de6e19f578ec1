"""Is this how a Vietnamese syllable is spelt?"""

import unicodedata
from functools import lru_cache


def _spellings(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ONSETS = _spellings("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x") | {""}
_RHYMES = _spellings("""
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op
    ot oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân uâng uât uây uê uêch
    uênh uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu yt
""")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPPED = ("c", "ch", "p", "t")
_TONES_BEFORE_STOPS = frozenset("\u0301\u0323")  # "các", "cạc"; never "càc"
_LONGEST_ONSET = 3


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Say whether a word in composed letters, of any case, can be one Vietnamese syllable."""
    tones: list[str] = []
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", word.lower()):
        (tones if char in _TONES else letters).append(char)
    plain = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1:
        return False
    if plain.endswith(_STOPPED) and tones and tones[0] not in _TONES_BEFORE_STOPS:
        return False
    return any(
        plain[:length] in _ONSETS and plain[length:] in _RHYMES
        for length in range(min(_LONGEST_ONSET, len(plain)) + 1)
    )
