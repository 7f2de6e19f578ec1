"""Is a name but a place's?"""

from tongket.reading.atoms import folded
from tongket.reading.normalise import key

_KINDS = folded("các; huyện; xã; phường; tỉnh; thị; thành; phố; tp; tp.")
_LENGTH = 2  # words; three and more also name crops: "Sâm Ngọc Linh"


def is_place(words: str) -> bool:
    """Whether words are but a place's name: "Tam Lộc", "huyện Nam Trà"."""
    named = words.split()
    while named and key(named[0]) in _KINDS:
        named = named[1:]
    return len(named) == _LENGTH and all(word.isalpha() and word.istitle() for word in named)
