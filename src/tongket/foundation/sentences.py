"""Which sentence does a person read when the system declines to do something?

One table, code → (Vietnamese, English), filled in with the data that the error carries: what is
wrong, with which value, what to do next. A test holds it complete.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from tongket.foundation.failures import known_failure
from tongket.vocabulary.number import english, vietnamese

Language = Literal["vi", "en"]

_UNEXPECTED = (
    "Hệ thống gặp lỗi chưa lường trước; chưa có gì được ghi. Hãy thử lại; nếu vẫn lỗi, báo cho"
    " quản trị viên.",
    "The system met an error nobody foresaw; nothing was recorded. Try again; if it stays, tell"
    " the administrator.",
)


def sentence(error: BaseException, language: Language = "vi") -> str:
    """Say in one sentence what is wrong, with which value, and what to do next.

    A failure of the machine (a full disk, a locked database) is recognised; of any other error
    that is not ours only that it was not foreseen is said.
    """
    failure = known_failure(error)
    if failure is None:
        return _UNEXPECTED[language == "en"]
    pattern = SENTENCES[failure.code][language == "en"]
    return pattern.format_map({name: _shown(value, language) for name, value in failure.data.items()})


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Decimal):
        places = max(-int(value.as_tuple().exponent), 0) if value.is_finite() else 0
        return (english if language == "en" else vietnamese)(value, places)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, Iterable) and not isinstance(value, str | Mapping):
        return ", ".join(_shown(part, language) for part in value) or "–"
    return str(value)


SENTENCES: dict[str, tuple[str, str]] = {
    "body-key-taken": (
        "Mã cơ quan “{key}” đã có. Hãy chọn mã khác.",
        "There is already a body “{key}”. Choose another key.",
    ),
    "body-unknown": (
        "Không có cơ quan nào mang mã “{key}”. Hãy kiểm tra lại mã.",
        "No body has the key “{key}”. Check the key.",
    ),
    "number-too-large": (
        "Số {number} quá lớn so với đơn vị của chỉ tiêu. Hãy kiểm tra số và đơn vị.",
        "The number {number} is too large for the indicator's unit. Check the number and the unit.",
    ),
    "number-too-precise": (
        "Số {number} có hơn sáu chữ số sau dấu phẩy. Hãy bỏ bớt hoặc đổi đơn vị.",
        "The number {number} has more than six decimals. Drop some or change the unit.",
    ),
    "number-unreadable": (
        "Không đọc được “{text}” thành số. Hãy viết như 1.234,5.",
        "“{text}” cannot be read as a number. Write it like 1.234,5.",
    ),
    "period-unreadable": (
        "Không hiểu kỳ “{code}”. Hãy viết như 2023, 2023-H1, 2023-Q3, 2023-05 hoặc 2023-9M.",
        "The period “{code}” is not understood. Write 2023, 2023-H1, 2023-Q3, 2023-05 or 2023-9M.",
    ),
    "units-differ": (
        "Không đổi được “{unit}” sang “{other}”. Hãy kiểm tra đơn vị tính.",
        "“{unit}” cannot be converted into “{other}”. Check the unit of measure.",
    ),
}
