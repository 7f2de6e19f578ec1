"""How do Vietnamese words become a readable key of plain letters?"""

import re
import unicodedata


def key_of(words: str) -> str:
    """Spell words with plain lower-case letters, digits and hyphens: "Pác Nặm" is "pac-nam".

    Words of nothing else give an empty key.
    """
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    letters = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
