"""In which form are the words of a claim and of an alias the same words?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tongket.reading.text.normalise import compose, key, key_of
from tongket.vocabulary.wording.names import ABBREVIATIONS

_SHORT_FORMS = {
    "atgt": "an toàn giao thông",
    "hlatgt": "hành lang an toàn giao thông",
    "antt": "an ninh trật tự",
    "gtnt": "giao thông nông thôn",
    "dvctt": "dịch vụ công trực tuyến",
    "cchc": "cải cách hành chính",
    "tccsđ": "tổ chức cơ sở đảng",
    "lchhbl": "lưu chuyển hàng hóa bán lẻ",
    "tgtsp": "tổng giá trị sản phẩm",
    "đtpt": "đầu tư phát triển",
    "heo": "lợn",
    "hecta": "ha",
}
"""Further short forms that stand in names of indicators, and one regional word."""

_FILLERS = (
    "trên địa bàn;tại địa bàn;toàn huyện;toàn xã;toàn tỉnh;toàn thị xã;toàn thành phố;toàn phường;"
    "cả năm;tỷ lệ;tổng số;hiện có;tổng;toàn ngành;các ngành;ngành;số;của;các;và;cho;là;về;theo;năm;"
    "trong;tại;ở;được;đã;lên"
)
_SPELLED_ALIKE = {"hàng năm": "hằng năm", "vacxin": "vắc xin", "vaccine": "vắc xin"}
_WORD = re.compile(r"[^\W_]+")
_RATE_BEGINNINGS = ("tỷ lệ ", "tỷ trọng ", "tốc độ ", "độ che phủ ", "mức giảm ")
_COUNT_BEGINNINGS = ("số ", "tổng số ")


_EXPANDED = {key(short): key_of(full) for short, full in (ABBREVIATIONS | _SHORT_FORMS).items()}
_HYPHENED = {short: full for short, full in _EXPANDED.items() if "-" in short}
_EQUAL = {f" {key_of(one)} ": f" {key_of(other)} " for one, other in _SPELLED_ALIKE.items()}
_FILLER = re.compile(
    " (?:" + "|".join(re.escape(key_of(words)) for words in _FILLERS.split(";")) + ")(?= )"
)
_RATE_OPENINGS = tuple(key_of(words) + " " for words in _RATE_BEGINNINGS)
_COUNT_OPENINGS = tuple(key_of(words) + " " for words in _COUNT_BEGINNINGS)


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one spelling: all of them, those that tell things apart, and what they measure.

    ``rate`` is true where the words say that they name a rate, false where they name a count.
    """

    line: str
    telling: tuple[str, ...]
    rate: bool | None


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """Bring words into one spelling, short forms written out, fillers and place words set apart."""
    lowered = compose(text).composed.lower()
    for short, full in _HYPHENED.items():
        if short in lowered:
            lowered = lowered.replace(short, f" {full} ")
    found = (key(word) for word in _WORD.findall(lowered))
    line = " ".join(_EXPANDED.get(word, word) for word in found)
    padded = f" {line} "
    for one, other in _EQUAL.items():
        padded = padded.replace(one, other)
    telling = tuple(_FILLER.sub("", padded).split())
    begins = padded.lstrip()
    rate = (
        True
        if begins.startswith(_RATE_OPENINGS)
        else False
        if begins.startswith(_COUNT_OPENINGS)
        else None
    )
    return Words(padded.strip(), telling or tuple(line.split()), rate)
