"""Is a name but a place's, or the part of one?"""

from tongket.reading.atoms import folded
from tongket.reading.normalise import key

_KINDS = folded("các; huyện; xã; phường; tỉnh; thị; thành; phố; tp; tp.; khu; vực; ở; tại")
_PARTS = folded("""
    nông thôn; thành thị; đô thị; miền núi; vùng cao; đồng bằng; vùng đồng bằng; trung du; ven biển
""")
_LENGTH = 2  # words; three and more also name crops: "Sâm Ngọc Linh"
_IS = key("là")


def is_place(words: str) -> bool:
    """Whether words are but a place's name: "huyện Tam Lộc", "kế đến là Tam Lộc", "nông thôn"."""
    named = words.split()
    keys = [key(word) for word in named]
    first = len(keys) - keys[::-1].index(_IS) if _IS in keys else 0
    while first < len(keys) and keys[first] in _KINDS:
        first += 1
    if " ".join(keys[first:]) in _PARTS:
        return True
    proper = named[first:]
    return len(proper) == _LENGTH and all(word.isalpha() and word.istitle() for word in proper)
