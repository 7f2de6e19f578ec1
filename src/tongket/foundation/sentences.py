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

_UNFORESEEN = (
    "Hệ thống gặp lỗi chưa lường trước. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.",
    "The system met an error nobody foresaw. Try again; if it stays, tell the administrator.",
)


def sentence(error: BaseException, language: Language = "vi") -> str:
    """Say in one sentence what is wrong, with which value, and what to do next.

    A failure of the machine (a full disk, a locked database) is recognised; of any other error
    that is not ours only that it was not foreseen is said.
    """
    failure = known_failure(error)
    if failure is None:
        return _UNFORESEEN[language == "en"]
    pattern = SENTENCES[failure.code][language == "en"]
    return pattern.format(**{name: _shown(value, language) for name, value in failure.data.items()})


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
    "administrator-missing": (
        "Chưa biết quản trị viên là ai. Chạy lại: tongket init --admin TÊN.",
        "It is not known who the administrator is. Run again: tongket init --admin NAME.",
    ),
    "body-key-taken": (
        "Mã cơ quan “{key}” đã có. Hãy chọn mã khác.",
        "There is already a body “{key}”. Choose another key.",
    ),
    "body-unknown": (
        "Không có cơ quan nào mang mã “{key}”. Hãy kiểm tra lại mã.",
        "No body has the key “{key}”. Check the key.",
    ),
    "database-newer": (
        "Cơ sở dữ liệu ở {home} do phiên bản mới hơn ghi (bước {step}). Hãy cập nhật chương trình; không có gì bị thay đổi.",
        "The database in {home} was written by a newer version (step {step}). Update the program; nothing was changed.",
    ),
    "database-not-migrated": (
        "Cơ sở dữ liệu ở {home} cũ hơn chương trình {steps} bước. Sao lưu rồi chạy `tongket migrate`.",
        "The database in {home} is {steps} steps older than the program. Back it up, then run `tongket migrate`.",
    ),
    "day-unreadable": (
        "Không có ngày “{text}”. Viết như 2023-12-12 hoặc 12/12/2023.",
        "There is no day “{text}”. Write it like 2023-12-12 or 12/12/2023.",
    ),
    "encoding-legacy": (
        "Văn bản dùng bảng mã cũ (TCVN3, VNI hoặc Windows-1258). Hãy chuyển sang Unicode (UTF-8) rồi thử lại.",
        "The text is in an old encoding (TCVN3, VNI or Windows-1258). Convert it to Unicode (UTF-8) and try again.",
    ),
    "file-empty": (
        "Tệp trống, không có gì để đọc. Hãy chọn tệp khác.",
        "The file is empty, there is nothing to read. Choose another.",
    ),
    "file-missing": (
        "Không có tệp “{path}”. Hãy kiểm tra lại đường dẫn.",
        "There is no file “{path}”. Check the path.",
    ),
    "file-not-text": (
        "Tệp không phải văn bản thuần (có vẻ là {kind}). Hãy lưu thành văn bản .txt, mã UTF-8.",
        "The file is no plain text (it seems to be {kind}). Save it as .txt in UTF-8.",
    ),
    "file-too-large": (
        "Tệp {size} vượt giới hạn {limit}. Hãy tách văn bản hoặc bỏ hình ảnh.",
        "The file has {size}, more than the limit of {limit}. Split the text or leave out pictures.",
    ),
    "home-already-initialised": (
        "{home} đã có dữ liệu; không có gì bị thay đổi. Chọn thư mục khác bằng --home.",
        "{home} already holds a record; nothing was changed. Choose another folder with --home.",
    ),
    "home-not-empty": (
        "Thư mục {home} đã có tệp khác; không có gì bị thay đổi. Chọn thư mục trống bằng --home.",
        "The folder {home} holds other files; nothing was changed. Choose an empty one with --home.",
    ),
    "home-not-initialised": (
        "Chưa có dữ liệu ở {home}. Chạy `tongket init`, hoặc nêu thư mục: tongket --home THƯ-MỤC.",
        "There is no record in {home}. Run `tongket init`, or name the folder: tongket --home DIR.",
    ),
    "host-not-here": (
        "“{host}” không phải địa chỉ của máy này. Dùng --host 127.0.0.1, hoặc 0.0.0.0 cho mọi địa chỉ.",
        "“{host}” is not an address of this machine. Use --host 127.0.0.1, or 0.0.0.0 for all of them.",
    ),
    "moment-unreadable": (
        "Không đọc được thời điểm “{text}”. Viết như 2023-12-12 hoặc 2023-12-12T17:30.",
        "The moment “{text}” cannot be read. Write it like 2023-12-12 or 2023-12-12T17:30.",
    ),
    "nothing-there": (
        "Không có địa chỉ “{path}”. Xem các địa chỉ ở /api/docs.",
        "There is no address “{path}”. See /api/docs for those there are.",
    ),
    "nothing-to-check": (
        "Chưa nêu gì để đối chiếu. Nêu tệp văn bản, hoặc --unit MÃ-ĐƠN-VỊ, hoặc cả hai.",
        "Nothing is named to check. Name text files, or --unit KEY, or both.",
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
    "password-missing": (
        "Chưa có mật khẩu quản trị viên. Đặt biến {variable}, hoặc đưa mật khẩu vào dòng đầu của stdin.",
        "There is no administrator's password. Set {variable}, or give it as the first line of stdin.",
    ),
    "passwords-differ": (
        "Hai lần nhập mật khẩu khác nhau. Hãy chạy lại và nhập như nhau.",
        "The password was typed in two ways. Run again and type it the same twice.",
    ),
    "period-unreadable": (
        "Không hiểu kỳ “{code}”. Hãy viết như 2023, 2023-H1, 2023-Q3, 2023-05 hoặc 2023-9M.",
        "The period “{code}” is not understood. Write 2023, 2023-H1, 2023-Q3, 2023-05 or 2023-9M.",
    ),
    "port-busy": (
        "Cổng {port} ở {host} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chạy lại với --port {free}.",
        "Port {port} on {host} is in use by another program. Stop that one, or run again with --port {free}.",
    ),
    "port-forbidden": (
        "Hệ điều hành không cho dùng cổng {port}. Chọn cổng từ 1024 trở lên: --port 8000.",
        "The system does not allow port {port}. Choose one from 1024 up: --port 8000.",
    ),
    "request-unreadable": (
        "Không đọc được “{part}” trong địa chỉ: {why}. Xem /api/docs.",
        "“{part}” in the address cannot be read: {why}. See /api/docs.",
    ),
    "sign-in-needed": (
        "Chưa đăng nhập. Hãy đăng nhập ở trang web rồi gọi lại.",
        "Nobody is signed in. Sign in on the web pages, then ask again.",
    ),
    "text-named-twice": (
        "Hai tệp cùng tên “{name}” nên không phân biệt được. Hãy đổi tên một tệp.",
        "Two files are called “{name}” and could not be told apart. Rename one.",
    ),
    "units-differ": (
        "Không đổi được “{unit}” sang “{other}”. Hãy kiểm tra đơn vị tính.",
        "“{unit}” cannot be converted into “{other}”. Check the unit of measure.",
    ),
    "year-unreadable": (
        "“{text}” không phải một năm. Viết bốn chữ số, như 2023.",
        "“{text}” is not a year. Write four digits, like 2023.",
    ),
}
