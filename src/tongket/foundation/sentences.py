"""Which sentence does a person read when the system declines to do something?

One table, code → (Vietnamese, English), filled in with the data that the error carries: what is
wrong, with which value, what to do next. What stands in square brackets is said only where there
is something to fill it in with. A test holds the table complete.
"""

import re
import string
from collections.abc import Iterable, Mapping, Sized
from datetime import date
from decimal import Decimal
from functools import partial

from tongket.foundation.failures import known_failure
from tongket.foundation.phrases.numerals import Language, pick
from tongket.vocabulary.number import english, vietnamese

_OPTIONAL = re.compile(r"\[([^]]*)\]")
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
        return pick(_UNFORESEEN, language)
    pattern = _OPTIONAL.sub(partial(_said, failure.data), pick(SENTENCES[failure.code], language))
    return pattern.format(**{name: _shown(value, language) for name, value in failure.data.items()})


def _said(data: Mapping[str, object], part: re.Match[str]) -> str:
    """What stands between brackets, or nothing where a value that it names is none or empty."""
    named = [name for _, name, _, _ in string.Formatter().parse(part[1]) if name is not None]
    return "" if any(_is_nothing(data[name]) for name in named) else part[1]


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, Sized) and not len(value))


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
    "access-token-end-impossible": (
        "Hạn {day} của mã truy cập phải từ {first} (hôm nay) đến {last} (một năm sau). Hãy chọn ngày trong khoảng đó.",
        "The last day {day} of the token must lie from {first} (today) to {last} (a year ahead). Choose a day between them.",
    ),
    "access-token-expired": (
        "Mã truy cập “{name}” đã hết hạn ngày {day}. Hãy tạo mã mới ở trang “Tài khoản của tôi” rồi thay vào chương trình.",
        "The access token “{name}” ended on {day}. Make a new one on the page “My account” and give it to the program.",
    ),
    "access-token-named": (
        "Bạn đã có mã truy cập tên “{name}”. Hãy đặt tên khác, hoặc thu hồi mã cũ trước.",
        "You have an access token called “{name}”. Choose another name, or withdraw that one first.",
    ),
    "access-token-unknown": (
        "Bạn không có mã truy cập số {id}; có thể đã thu hồi. Hãy tải lại trang.",
        "You have no access token number {id}; perhaps it is withdrawn. Reload the page.",
    ),
    "administrator-missing": (
        "Chưa biết quản trị viên là ai. Chạy lại: tongket init --admin TÊN.",
        "It is not known who the administrator is. Run again: tongket init --admin NAME.",
    ),
    "alias-too-long": (
        "“{words} …” dài hơn {limit} chữ nên không nhớ làm tên được. Hãy bỏ dấu “Từ nay …”.",
        "“{words} …” is longer than {limit} characters and cannot be remembered as a name. Leave out “From now on …”.",
    ),
    "alias-unknown": (
        "Đơn vị “{unit}” không dạy chữ “{words}”. Hãy tải lại trang.",
        "The unit “{unit}” taught no words “{words}”. Reload the page.",
    ),
    "amendment-too-early": (
        (
            "Ngày {day} của lần điều chỉnh “{indicator}” sớm hơn ngày {target_day} của chính chỉ"
            " tiêu. Hãy sửa ngày."
        ),
        (
            "The amendment of “{indicator}” is dated {day}, before the target itself"
            " ({target_day}). Correct the day."
        ),
    ),
    "archive-unreadable": (
        "Bản lưu của văn bản không đọc được ({reason}). Hãy báo cho quản trị viên; bản lưu không bị thay đổi.",
        "The kept document cannot be read ({reason}). Tell the administrator; nothing of it was changed.",
    ),
    "backup-damaged": (
        "Tệp sao lưu “{path}” đã hỏng ở phần {part}; không có gì bị thay đổi. Hãy dùng một bản sao lưu khác.",
        "The backup “{path}” is damaged in the part {part}; nothing was changed. Use another backup.",
    ),
    "backup-file-exists": (
        "Đã có tệp “{path}” và sao lưu không ghi đè. Hãy chọn tên khác.",
        "There is already a file “{path}” and a backup never overwrites one. Choose another name.",
    ),
    "backup-folder-missing": (
        "Không có thư mục “{path}”. Hãy tạo thư mục hoặc chọn nơi khác.",
        "There is no folder “{path}”. Make it or choose another place.",
    ),
    "backup-of-other-database": (
        "Bản sao lưu lấy từ {engine}, còn ở đây dùng {here}. Hãy phục hồi vào một hệ thống dùng {engine}.",
        "The backup was taken from {engine}, but {here} is used here. Restore it where {engine} is used.",
    ),
    "backup-unreadable": (
        "“{path}” không phải bản sao lưu mà chương trình này đọc được. Hãy kiểm tra lại tệp.",
        "“{path}” is no backup that this program can read. Check the file.",
    ),
    "body-called-so": (
        "Cơ quan đang mang đúng tên “{name}”. Hãy sửa tên rồi bấm lại.",
        "The body is called “{name}” already. Change a name, then press again.",
    ),
    "body-key-taken": (
        "Mã cơ quan “{key}” đã có. Hãy chọn mã khác.",
        "There is already a body “{key}”. Choose another key.",
    ),
    "body-of-other-unit": (
        "{body} không phải cơ quan của {unit}. Hãy chọn cơ quan của đơn vị này.",
        "{body} does not decide for {unit}. Choose a body of that unit.",
    ),
    "body-unknown": (
        "Không có cơ quan nào mang mã “{key}”. Hãy kiểm tra lại mã.",
        "No body has the key “{key}”. Check the key.",
    ),
    "brackets-unpaired": (
        "Có dấu ⟦ hoặc ⟧ đứng lẻ ở đoạn “{words}”. Hãy giữ cả cặp quanh số liệu, hoặc xóa cả hai.",
        "A ⟦ or ⟧ stands alone at “{words}”. Keep the pair round the figure, or delete both.",
    ),
    "cell-formula-unreadable": (
        "Không hiểu công thức “{formula}” của một ô ({part}). Chỉ dùng + - * / ( ), số và tên cột, dòng trong ngoặc nhọn.",
        "The formula “{formula}” of a cell is not understood ({part}). Use only + - * / ( ), numbers and names of columns and rows in braces.",
    ),
    "claim-already-decided": (
        "Mục “{words}” đã được {by} quyết định ngày {at}. Hãy hoàn tác quyết định đó rồi làm lại.",
        "“{words}” was decided by {by} on {at}. Undo that decision first, then do it again.",
    ),
    "claim-changed-since": (
        "“{words}” đã được[ {by}] sửa sau khi bạn mở trang[; nay là {now}]. Hãy xem lại rồi quyết định.",
        "“{words}” was changed[ by {by}] since you opened the page[; it is now {now}]. Look at it again, then decide.",
    ),
    "claim-decision-unknown": (
        "Không có quyết định nào mang số {id}. Hãy tải lại trang tài liệu.",
        "There is no decision number {id}. Reload the document's page.",
    ),
    "claim-figure-unknown": (
        "Ý số liệu “{words}” không có con số nào bắt đầu ở vị trí {start}. Hãy lấy lại các vị trí.",
        "The claim “{words}” has no number that begins at {start}. Ask for the places again.",
    ),
    "claim-not-linked": (
        "Mục “{words}” chưa gắn với chỉ tiêu nào. Hãy sửa mục này và chọn chỉ tiêu.",
        "“{words}” is not linked to an indicator. Correct it and choose one.",
    ),
    "claim-unit-differs": (
        (
            "Mục “{words}” ghi “{unit}”, không đổi được sang “{other}” của chỉ tiêu. Hãy sửa đơn"
            " vị tính hoặc chọn chỉ tiêu khác."
        ),
        (
            "“{words}” is in “{unit}”, which does not convert into the indicator's “{other}”."
            " Correct the unit or choose another indicator."
        ),
    ),
    "claim-unknown": (
        "Không có mục nào mang số {id}. Hãy tải lại trang tài liệu.",
        "There is no claim number {id}. Reload the document's page.",
    ),
    "claim-without-figures": (
        "Mục “{words}” không có số nào để ghi. Hãy bổ sung số hoặc loại mục này.",
        "“{words}” holds no number to record. Add one or reject it.",
    ),
    "code-taken": (
        "Mã số {code} đang thuộc đơn vị “{unit}” vào ngày {on}. Hãy chọn mã hoặc ngày khác.",
        "The code {code} belongs to the unit “{unit}” on {on}. Choose another code or day.",
    ),
    "compared-otherwise": (
        (
            "Số “{figure}” của “{words}” so với một kỳ khác cùng kỳ năm trước, sổ chưa có chỗ ghi."
            " Hãy sửa kỳ so sánh nếu đọc sai, hoặc loại mục này."
        ),
        (
            "“{figure}” of “{words}” is against another period than the same one a year before; the"
            " record has no place for it. Correct what it is against, or reject it."
        ),
    ),
    "correction-in-use": (
        (
            "Mục “{words}” đã được quyết định theo bản sửa này. Hãy hoàn tác quyết định trước,"
            " rồi mới bỏ bản sửa."
        ),
        "“{words}” was decided upon as corrected. Undo that decision first, then the correction.",
    ),
    "database-busy": (
        "Cơ sở dữ liệu ở {path} đang bận. Hãy chờ ít phút rồi thử lại.",
        "The database in {path} is busy. Wait a few minutes and try again.",
    ),
    "database-damaged": (
        "Cơ sở dữ liệu “{path}” không đọc được hoặc đã hỏng. Hãy phục hồi từ bản sao lưu gần nhất.",
        "The database “{path}” cannot be read or is damaged. Restore it from the latest backup.",
    ),
    "database-newer": (
        "Cơ sở dữ liệu ở {home} do phiên bản mới hơn ghi (bước {step}). Hãy cập nhật chương trình; không có gì bị thay đổi.",
        "The database in {home} was written by a newer version (step {step}). Update the program; nothing was changed.",
    ),
    "database-not-migrated": (
        "Cơ sở dữ liệu ở {home} cũ hơn chương trình {steps} bước. Sao lưu rồi chạy `tongket migrate`.",
        "The database in {home} is {steps} steps older than the program. Back it up, then run `tongket migrate`.",
    ),
    "database-unreachable": (
        "Máy chủ cơ sở dữ liệu không trả lời hoặc từ chối đăng nhập. Hãy kiểm tra TONGKET_DATABASE và máy chủ.",
        "The database server does not answer or refuses the sign-in. Check TONGKET_DATABASE and the server.",
    ),
    "day-unreadable": (
        "Không có ngày “{text}”. Viết như 2023-12-12 hoặc 12/12/2023.",
        "There is no day “{text}”. Write it like 2023-12-12 or 12/12/2023.",
    ),
    "decision-already-recorded": (
        "Quyết định số {number} ngày {on} của “{body}” đã có. Hãy dùng quyết định đã ghi.",
        "Decision {number} of {on} by “{body}” is on record. Use that one.",
    ),
    "decision-already-undone": (
        "Quyết định về “{words}” đã được hoàn tác ngày {at}. Hãy tải lại trang.",
        "The decision about “{words}” was undone on {at}. Reload the page.",
    ),
    "decision-unknown": (
        "Không có quyết định nào mang số {id}. Hãy ghi quyết định trước khi dùng.",
        "There is no decision number {id}. Record the decision before using it.",
    ),
    "definition-changed": (
        (
            "Chỉ tiêu “{code}”: {column} đang là “{was}”, tệp ghi “{now}”. Hãy thêm một phiên bản"
            " mới có ngày bắt đầu thay vì sửa phiên bản cũ."
        ),
        (
            "Indicator “{code}”: {column} is “{was}”, the file says “{now}”. Add a version with a"
            " first day of its own instead of changing the old one."
        ),
    ),
    "demo-folder-taken": (
        "{folder} chứa dữ liệu không phải bản minh họa; không có gì bị thay đổi. Dời thư mục đó đi rồi chạy lại.",
        "{folder} holds something that is no demo; nothing was changed. Move it away and run again.",
    ),
    "disk-full": (
        "Đĩa chứa “{path}” đã đầy; lần ghi này bị hủy toàn bộ. Hãy giải phóng dung lượng rồi thử lại.",
        "The disk with “{path}” is full; this change was dropped as a whole. Free some space and try again.",
    ),
    "document-already-stored": (
        "Tệp này đã được lưu với tên “{title}” (mã {key}). Hãy mở văn bản đó.",
        "This file is already stored as “{title}” (key {key}). Open that document.",
    ),
    "document-dates-reversed": (
        "Ngày đăng muộn nhất {last} lại trước ngày sớm nhất {first}. Hãy sửa một trong hai ngày.",
        "The last day of publication {last} lies before the first {first}. Correct one of them.",
    ),
    "document-in-use": (
        "Đã có {decided} ý của “{title}” được nhận hoặc không nhận. Hãy hoàn tác các quyết định đó rồi sửa thông tin.",
        "{decided} claims of “{title}” are accepted or rejected. Undo that first, then put the document's details right.",
    ),
    "document-of-no-unit": (
        "Không rõ văn bản nói về đơn vị nào[: đầu văn bản ghi “{place}”][, có {found} đơn vị tên như vậy]. Hãy chọn đơn vị ở ô “Nói về đơn vị”.",
        "It is not clear which unit the document is about[: its head says “{place}”][, and {found} units are called so]. Choose the unit.",
    ),
    "document-of-the-future": (
        "Ngày ban hành {published} ở sau hôm nay ({today}). Hãy sửa ngày, muộn nhất là hôm nay.",
        "The day of publication {published} lies after today ({today}). Correct it, today at the latest.",
    ),
    "document-undated": (
        "Đầu văn bản không ghi “…, ngày … tháng … năm …”. Hãy ghi ngày ban hành.",
        "The head of the document does not name its day of issue. Give the day.",
    ),
    "document-unknown": (
        "Không có văn bản nào mang mã “{key}”. Hãy tìm trong danh sách văn bản.",
        "No document has the key “{key}”. Look in the list of documents.",
    ),
    "encoding-unrecognised": (
        "Không nhận ra bảng mã của văn bản (không phải Unicode, TCVN3, VNI hay Windows-1258). Hãy lưu lại bằng UTF-8 rồi thử lại.",
        "The text's encoding is not known (neither Unicode nor TCVN3, VNI, Windows-1258). Save it in UTF-8 and try again.",
    ),
    "entities-declared": (
        "Tệp có khai báo thực thể hoặc tham chiếu ra ngoài, phần mềm văn phòng không tạo ra như vậy. Hãy mở tệp và lưu lại rồi thử lại.",
        "The file declares entities or outer references, which office programs never do. Open it, save it anew and try again.",
    ),
    "event-unknown": (
        "Không có sự kiện số {event}. Hãy xem lại danh sách sự kiện của đơn vị.",
        "There is no event number {event}. Look at the unit's events again.",
    ),
    "expands-too-far": (
        "Tệp nén {packed} MB bung ra {size} MB, vượt mức cho phép. Hãy bỏ bớt hình ảnh hoặc lưu lại tệp.",
        "The file of {packed} MB unfolds into {size} MB, more than is allowed. Leave out pictures or save it anew.",
    ),
    "explanation-unknown": (
        "Phát hiện này không có lời giải thích nào đang có hiệu lực. Có thể đã có người rút; hãy mở lại trang.",
        "No explanation of this finding stands. Somebody may have withdrawn it; open the page again.",
    ),
    "figure-not-bound": (
        "“{printed}” không phải số liệu của đoạn này nên không đặt được trong ngoặc ⟦ ⟧. Số liệu lấy từ hồ sơ: {bound}. Muốn đổi số, hãy sửa trong hồ sơ; muốn viết số khác, bỏ ngoặc.",
        "“{printed}” is no figure of this paragraph, so it cannot stand in ⟦ ⟧. Figures come from the record: {bound}. To change a figure, correct the record; to write another one, leave out the brackets.",
    ),
    "figure-not-recordable": (
        (
            "Mục “{words}” có số “{figure}” là khoảng hoặc tỷ lệ mà sổ không ghi được nguyên"
            " dạng. Hãy sửa mục thành một mức, một thay đổi hoặc một tốc độ tăng."
        ),
        (
            "“{words}” has the number “{figure}”, a range or a share that the record has no place"
            " for. Correct it to one level, change or growth."
        ),
    ),
    "figure-too-fine": (
        "“{printed}” đổi sang “{unit}” có hơn sáu chữ số sau dấu phẩy, hồ sơ không giữ được đúng từng số. Hãy bấm “Sửa”, ghi số đã làm tròn {rounded} và đơn vị tính {unit}; chữ trong văn bản vẫn giữ nguyên.",
        "“{printed}” has more than six decimals in “{unit}”, more than the record holds exactly. Correct the claim: write {rounded}, rounded, and {unit} for its unit; the words of the text stay as they are.",
    ),
    "file-damaged": (
        "Tệp bị hỏng hoặc không đúng định dạng ({kind}). Hãy mở tệp bằng phần mềm của nó và lưu lại.",
        "The file is damaged or not what it seems ({kind}). Open it in its program and save it anew.",
    ),
    "file-empty": (
        "Tệp trống, không có gì để đọc. Hãy chọn tệp khác.",
        "The file is empty, there is nothing to read. Choose another.",
    ),
    "file-encrypted": (
        "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi thử lại.",
        "The file has a password. Remove it and try again.",
    ),
    "file-for-many-units": (
        "Tên tệp {file} chỉ chứa được một báo cáo. Hãy đặt {{unit}} vào tên, chẳng hạn bao-cao-{{unit}}.docx.",
        "The file {file} holds one report only. Put {{unit}} into its name, as in report-{{unit}}.docx.",
    ),
    "file-kind-unknown": (
        "Không ghi được báo cáo ra {file}. Hãy chọn đuôi tệp trong: {known}.",
        "No report can be written as {file}. Choose an ending among: {known}.",
    ),
    "file-missing": (
        "Không có tệp “{path}”. Hãy kiểm tra lại đường dẫn.",
        "There is no file “{path}”. Check the path.",
    ),
    "file-not-text": (
        "Không đọc được tệp loại này[ (có vẻ là {kind})]. Hãy lưu thành DOCX, XLSX, PDF có chữ, HTML hoặc văn bản .txt.",
        "Files of this kind are not read[ (it seems to be {kind})]. Save it as DOCX, XLSX, PDF with text, HTML or .txt.",
    ),
    "file-not-word": (
        "Tệp này không phải tệp Word đã tải về từ dự thảo. Hãy sửa trong tệp Word đó, lưu dạng .docx rồi đưa lại.",
        "This is not the Word file of the draft. Edit that file, save it as .docx and send it back.",
    ),
    "file-too-large": (
        "Tệp {size} MB vượt giới hạn {limit} MB. Hãy tách văn bản hoặc bỏ hình ảnh.",
        "The file has {size} MB, more than the limit of {limit} MB. Split the text or leave out pictures.",
    ),
    "finding-changed": (
        "Từ lúc bạn mở trang, số liệu của phát hiện này đã đổi hoặc đã khớp nhau. Hãy xem lại; lời bạn ghi còn ở dưới.",
        "Figures of this finding changed since you opened the page, or agree by now. Look again; your words are kept below.",
    ),
    "folder-missing": (
        "Không có thư mục {folder}. Hãy tạo thư mục hoặc ghi vào chỗ khác.",
        "There is no folder {folder}. Make it, or write elsewhere.",
    ),
    "folder-taken": (
        "{folder} đã có nội dung hoặc không phải thư mục. Hãy nêu một thư mục mới hoặc rỗng.",
        "{folder} is not empty or no folder. Name a new or an empty folder.",
    ),
    "form-unknown": (
        "Chưa có thể thức văn bản cho ngày {day}; sớm nhất là {first}. Hãy chọn ngày khác.",
        "No form of papers is known for {day}; the first holds from {first}. Choose another day.",
    ),
    "forms-exclude-each-other": (
        "{options} không dùng cùng lúc được. Hãy chọn một.",
        "{options} cannot be used together. Choose one.",
    ),
    "formula-circular": (
        "Công thức đi vòng: {codes}. Hãy sửa để không chỉ tiêu nào được tính từ chính nó.",
        (
            "Formulas go in a circle: {codes}. Change them so that no indicator is computed from"
            " itself."
        ),
    ),
    "formula-units-differ": (
        (
            "Công thức ghép “{left}” với “{right}”, hai thứ không cùng đơn vị. Hãy sửa công thức"
            " hoặc đơn vị tính của chỉ tiêu."
        ),
        (
            "A formula joins “{left}” with “{right}”, which are not counted in one unit. Correct"
            " the formula or the indicator's unit."
        ),
    ),
    "formula-unreadable": (
        (
            "Không đọc được công thức “{text}” ở chỗ “{near}”. Hãy chỉ dùng mã chỉ tiêu, số, + −"
            " × / và ngoặc."
        ),
        (
            "The formula “{text}” cannot be read at “{near}”. Use only indicator codes, numbers,"
            " + − × / and brackets."
        ),
    ),
    "gaps-left": (
        "Còn {count} chỗ trống chưa điền, trước hết: {first} Điền hoặc bỏ phần đó rồi ký.",
        "{count} gaps are not filled, the first: {first} Fill them or leave that part out, then sign.",
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
    "indicator-field-unknown": (
        "Không có lĩnh vực “{field}” cho “{name}”. Hãy lấy một lĩnh vực có trong danh mục.",
        "There is no field “{field}” for “{name}”. Take one that the catalogue has.",
    ),
    "indicator-named": (
        "“{name}” đã là tên của một chỉ tiêu trong danh mục ({code}). Hãy chọn chỉ tiêu đó, hoặc đặt tên khác.",
        "“{name}” already names an indicator of the catalogue ({code}). Choose that one, or another name.",
    ),
    "indicator-not-addable": (
        "“{name}” tính bằng “{unit}”, là tỷ lệ nên không cộng được. Hãy chọn loại “tỷ lệ, bình quân”, hoặc đơn vị tính khác.",
        "“{name}” is counted in “{unit}”, a share or rate that cannot be added up. Choose the kind “share, mean”, or another unit.",
    ),
    "indicator-unknown": (
        "Không có chỉ tiêu nào mang mã “{code}” vào thời gian này. Hãy kiểm tra mã trong danh mục.",
        "No indicator has the code “{code}” at that time. Check the code in the catalogue.",
    ),
    "issuer-not-on-record": (
        (
            "Mục “{words}” nói về kế hoạch của “{issuer}”, cơ quan chưa có trong hệ thống. Quản trị"
            " viên thêm cơ quan ở trang “Quản trị”, hoặc bấm “Sửa” để sửa mục này."
        ),
        (
            "“{words}” tells of a plan of “{issuer}”, a body that is not on record. Add the body"
            " or correct the claim."
        ),
    ),
    "last-administrator": (
        "{user} là người cuối cùng quản trị đơn vị “{unit}”. Hãy giao quyền quản trị cho người khác trước.",
        "{user} is the last administrator of the unit “{unit}”. Make somebody else administrator first.",
    ),
    "mandate-overlaps": (
        "{user} đã được giao quyền ở đơn vị “{unit}” trong thời gian đó. Hãy kết thúc quyền cũ trước.",
        "{user} already has a mandate for the unit “{unit}” at that time. End that one first.",
    ),
    "mandate-unknown": (
        "{user} không có quyền nào ở đơn vị “{unit}” vào ngày {on}. Hãy kiểm tra tên, đơn vị và ngày.",
        "{user} has no mandate for the unit “{unit}” on {on}. Check the name, the unit and the day.",
    ),
    "moment-unreadable": (
        "Không đọc được thời điểm “{text}”. Viết như 2023-12-12 hoặc 2023-12-12T17:30.",
        "The moment “{text}” cannot be read. Write it like 2023-12-12 or 2023-12-12T17:30.",
    ),
    "name-too-long": (
        "Tên “{path}” quá dài, hệ thống tệp không nhận. Hãy đặt tên ngắn hơn.",
        "The name “{path}” is longer than the file system takes. Choose a shorter one.",
    ),
    "no-body-to-sign": (
        "{unit} không phải tỉnh, huyện hay xã và chưa có cơ quan ký trong hồ sơ. Hãy chọn đơn vị hoặc thể thức khác.",
        "{unit} is no province, district or commune and has no body on record to sign. Choose another unit or form.",
    ),
    "not-allowed": (
        "{name} chưa được giao quyền làm việc này cho đơn vị “{unit}”. Hãy đề nghị quản trị viên giao quyền.",
        "{name} has no mandate to do this for the unit “{unit}”. Ask the administrator for one.",
    ),
    "nothing-there": (
        "Không có địa chỉ “{path}”. Xem các địa chỉ ở /api/docs.",
        "There is no address “{path}”. See /api/docs for those there are.",
    ),
    "nothing-to-check": (
        "Chưa nêu gì để đối chiếu. Nêu tệp văn bản, hoặc --unit MÃ-ĐƠN-VỊ, hoặc cả hai.",
        "Nothing is named to check. Name text files, or --unit KEY, or both.",
    ),
    "nothing-to-explain": (
        "Chỉ “căng” mới giải thích được. Mâu thuẫn thì phải sửa ở ý số liệu; sửa số thì không phải làm gì.",
        "Only a tension can be explained. A contradiction is put right at its claims; a revision needs nothing.",
    ),
    "nothing-to-read": (
        "Không có tệp nào để đọc. Hãy nêu tệp hoặc thư mục có văn bản.",
        "There is no file to read. Name files, or folders with texts in them.",
    ),
    "nothing-to-report": (
        "Đến ngày {day}, hồ sơ chưa có kế hoạch hay số liệu của {unit} cho {period}. Hãy chọn kỳ hoặc ngày khác.",
        "By {day} the record has neither a plan nor figures of {unit} for {period}. Choose another period or day.",
    ),
    "number-below-nothing": (
        "“{indicator}” không thể là số âm {number}. Hãy kiểm tra dấu và nhập lại.",
        "“{indicator}” cannot be the negative number {number}. Check the sign and enter it again.",
    ),
    "number-not-whole": (
        "“{indicator}” đếm theo {unit} nên không thể là {number}. Hãy nhập số nguyên; dấu chấm ngăn hàng nghìn.",
        "“{indicator}” is counted in {unit} and cannot be {number}. Enter a whole number; a dot parts thousands.",
    ),
    "number-taken": (
        "Số {number} của dãy {series} đã cấp cho văn bản khác. Lấy số kế tiếp.",
        "Number {number} of the series {series} belongs to another paper. Take the next one.",
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
    "override-unknown": (
        "Chỉ tiêu này không có xác nhận nào đang có hiệu lực. Có thể đã có người rút; hãy mở lại trang.",
        "No verdict of a person stands for this target. Somebody may have withdrawn it; open the page again.",
    ),
    "pages-scanned": (
        "{pages} trang của tệp PDF chỉ là ảnh quét, không có chữ. Hãy dùng bản có chữ (xuất từ Word) hoặc nhận dạng chữ trước.",
        "The {pages} pages of the PDF are scanned pictures without text. Use one made from the document itself, or recognise its text first.",
    ),
    "paragraph-too-long": (
        "Đoạn có {length} ký tự, nhiều nhất là {most}. Hãy tách bớt.",
        "The paragraph has {length} characters; {most} is the most. Shorten it.",
    ),
    "paragraph-unknown": (
        "Dự thảo không có đoạn “{key}” để sửa. Hãy mở lại dự thảo và chọn đoạn.",
        "The draft has no paragraph “{key}” to reword. Open the draft again and choose one.",
    ),
    "password-link-spent": (
        "Liên kết đặt mật khẩu đã dùng hoặc quá hạn. Hãy xin quản trị viên một liên kết mới.",
        "The password link was used or is too old. Ask the administrator for a new one.",
    ),
    "password-missing": (
        "Chưa có mật khẩu quản trị viên. Đặt biến {variable}, hoặc đưa mật khẩu vào dòng đầu của stdin.",
        "There is no administrator's password. Set {variable}, or give it as the first line of stdin.",
    ),
    "password-too-weak": (
        "Mật khẩu chưa đủ mạnh. Hãy dùng ít nhất 10 ký tự, không chỉ gồm chữ số, không phổ biến và không giống tên đăng nhập.",
        "The password is too weak. Use at least 10 characters, not digits only, not a common one and not like the sign-in name.",
    ),
    "passwords-differ": (
        "Hai lần nhập mật khẩu khác nhau. Hãy chạy lại và nhập như nhau.",
        "The password was typed in two ways. Run again and type it the same twice.",
    ),
    "path-forbidden": (
        "Chương trình không được phép đọc hoặc ghi “{path}”. Hãy sửa quyền của thư mục hoặc chọn nơi khác.",
        "The program may not read or write “{path}”. Change the folder's permissions or choose another place.",
    ),
    "path-is-file": (
        "“{path}” là tệp hoặc nằm dưới một tệp, không phải thư mục. Hãy nêu tên thư mục.",
        "“{path}” is a file, or lies below one, not a folder. Name a folder.",
    ),
    "path-is-folder": (
        "“{path}” là thư mục, không phải tệp. Hãy nêu tên tệp.",
        "“{path}” is a folder, not a file. Name the file.",
    ),
    "period-not-begun": (
        "Kỳ {period} chưa bắt đầu vào hôm nay ({today}). Hãy chọn kỳ đã bắt đầu.",
        "The period {period} has not begun today ({today}). Choose one that has.",
    ),
    "period-unreadable": (
        "Không hiểu kỳ “{code}”. Hãy viết như 2023, 2023-H1, 2023-Q3, 2023-05 hoặc 2023-9M.",
        "The period “{code}” is not understood. Write 2023, 2023-H1, 2023-Q3, 2023-05 or 2023-9M.",
    ),
    "placement-in-circle": (
        "Đặt “{unit}” dưới “{parent}” sẽ khiến “{unit}” nằm dưới chính nó vào ngày {on}. Hãy chọn cấp trên khác.",
        "To place “{unit}” under “{parent}” would put it under itself on {on}. Choose another parent.",
    ),
    "plan-already-adopted": (
        (
            "“{body}” đã thông qua kế hoạch {period} của “{unit}”. Hãy điều chỉnh từng chỉ tiêu"
            " thay vì thông qua lần nữa."
        ),
        (
            "“{body}” has adopted the plan of “{unit}” for {period}. Amend its targets instead of"
            " adopting it again."
        ),
    ),
    "plan-unknown": (
        "Không có kế hoạch nào còn hiệu lực mang số {id}. Hãy tải lại trang kế hoạch.",
        "No plan in force has the number {id}. Reload the plan's page.",
    ),
    "port-busy": (
        "Cổng {port} ở {host} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chạy lại với --port {free} (make demo PORT={free}).",
        "Port {port} on {host} is in use by another program. Stop that one, or run again with --port {free} (make demo PORT={free}).",
    ),
    "port-forbidden": (
        "Hệ điều hành không cho dùng cổng {port}. Chọn cổng từ 1024 trở lên: --port 8000.",
        "The system does not allow port {port}. Choose one from 1024 up: --port 8000.",
    ),
    "power-unknown": (
        "{form} không có cách ký “{power}” cho “{whom}”. Tập thể cấp ủy ký thay mặt (T/M), không ký thay (K/T): hãy sửa khối chữ ký.",
        "{form} knows no signing “{power}” for “{whom}”. A committee signs together (T/M), nobody for its head (K/T): correct the signature block.",
    ),
    "reader-stopped": (
        "Chương trình dừng đột ngột khi đọc “{name}”. Hãy mở tệp bằng phần mềm của nó, lưu lại rồi thử lại.",
        "The program stopped while reading “{name}”. Open the file with its own program, save it anew and try again.",
    ),
    "reason-missing": (
        "Chưa ghi lý do. Hãy ghi lý do rồi gửi lại.",
        "No reason is given. Write one and send again.",
    ),
    "record-in-the-way": (
        "{home} đã có dữ liệu; không có gì bị thay đổi. Hãy phục hồi vào một thư mục khác.",
        "{home} already holds a record; nothing was changed. Restore into another folder.",
    ),
    "reference-too-long": (
        "Mã tham chiếu “{ref}” của một số liệu dài hơn {limit} ký tự. Hãy rút ngắn.",
        "A figure's reference “{ref}” is longer than {limit} characters. Shorten it.",
    ),
    "report-already-signed": (
        "Văn bản này đã ký nên không đổi nữa. Nếu số liệu thay đổi, hãy soạn thông báo đính chính.",
        "This paper is signed and never changes. Where figures changed, draft a correction notice.",
    ),
    "report-unknown": (
        "Không có báo cáo số {report}, hoặc dự thảo đã bỏ. Xem lại danh sách báo cáo.",
        "There is no report {report}, or its draft was discarded. See the list of reports.",
    ),
    "request-unreadable": (
        "Không đọc được “{part}”: {why}. Xem /api/docs.",
        "“{part}” cannot be read: {why}. See /api/docs.",
    ),
    "result-already-approved": (
        "Số liệu của “{indicator}” đã được duyệt ngày {at}. Hãy tải lại trang.",
        "The figure of “{indicator}” was approved on {at}. Reload the page.",
    ),
    "result-from-document": (
        (
            "Số “{printed}” của “{indicator}” lấy từ một tài liệu. Hãy mở tài liệu, hoàn tác việc"
            " chấp nhận rồi sửa ở đó."
        ),
        (
            "“{printed}” of “{indicator}” comes from a document. Open the document, undo its"
            " acceptance and correct it there."
        ),
    ),
    "result-superseded": (
        "Số liệu {period} của “{indicator}” đã có bản sửa. Hãy làm việc với bản sửa đó.",
        "The figure of “{indicator}” for {period} has been corrected. Work on the correction.",
    ),
    "result-unknown": (
        "Không có số liệu nào mang số {id}. Hãy tải lại trang.",
        "There is no figure number {id}. Reload the page.",
    ),
    "result-withdrawn": (
        "Số liệu của “{indicator}” đã được rút ngày {at}. Hãy nhập lại nếu cần.",
        "The figure of “{indicator}” was withdrawn on {at}. Enter it anew if it is needed.",
    ),
    "rewording-unknown": (
        "Đoạn này chưa có lần sửa nào để bỏ.",
        "This paragraph has no change to undo.",
    ),
    "series-impossible": (
        "Văn bản ký ngày {day} không lấy số trong dãy “{series}”. Dãy đúng: {possible}.",
        "A paper signed on {day} takes no number in the series “{series}”. Possible: {possible}.",
    ),
    "shares-do-not-fit": (
        "Tỷ lệ {share} của đơn vị “{unit}” không hợp lệ. Mỗi tỷ lệ phải lớn hơn 0, tổng không quá 1, mỗi phần có nguồn và mỗi cặp đơn vị chỉ nêu một lần.",
        "The share {share} of the unit “{unit}” does not fit. Shares are above 0, at most 1 in total, a part names its source, and each pair of units stands once.",
    ),
    "sheet-too-large": (
        "Một trang tính trải trên {cells} ô, vượt giới hạn {limit}. Hãy xóa các ô thừa ở xa bảng rồi lưu lại.",
        "A sheet reaches over {cells} cells, more than the limit of {limit}. Delete stray cells far from the table and save it anew.",
    ),
    "sign-in-needed": (
        "Chưa đăng nhập, hoặc mã truy cập sai hay đã thu hồi. Hãy tạo mã ở trang “Tài khoản của tôi”, gửi trong tiêu đề Authorization: Bearer MÃ, hoặc đăng nhập ở trang web rồi gọi lại.",
        "Nobody is signed in, or the access token is wrong or withdrawn. Make one on the page “My account” and send it as Authorization: Bearer TOKEN, or sign in on the web pages, then ask again.",
    ),
    "signed-before-known": (
        "Ngày ký {day} phải từ {first} (ngày của số liệu) đến {last} (hôm nay).",
        "The day {day} must lie from {first} (the day of its figures) to {last} (today).",
    ),
    "signer-missing": (
        "Thiếu nơi ký, chức vụ hoặc họ tên người ký. Điền đủ rồi ký.",
        "The place, the signer's office or name is missing. Fill them in, then sign.",
    ),
    "stored-file-damaged": (
        "Tệp “{path}” bị mất hoặc đã bị thay đổi. Hãy lấy lại từ bản sao lưu gần nhất.",
        "The file “{path}” is missing or was altered. Take it from the latest backup.",
    ),
    "succession-unknown": (
        "Không có lần kế thừa số {succession}. Hãy mở lại trang sự kiện.",
        "There is no succession number {succession}. Open the page of the event again.",
    ),
    "table-too-wide": (
        "Bảng “{table}” có {columns} cột, khổ giấy rộng {width} mm không đủ mỗi cột {least} mm. Hãy đặt bảng vào phụ lục khổ ngang hoặc bớt cột.",
        "Table “{table}” has {columns} columns; {width} mm of paper do not hold {least} mm for each. Put it into a landscape appendix or take columns away.",
    ),
    "table-uneven": (
        "Dòng {row} của bảng có {cells} ô, không khít với {columns} cột. Hãy thêm, bớt ô hoặc sửa ô gộp.",
        "Row {row} of a table has {cells} cells, which do not fill its {columns} columns. Add or take away cells, or mend those that span.",
    ),
    "target-replaced": (
        "Chỉ tiêu “{indicator}” kỳ {period} đã được điều chỉnh. Hãy làm việc với bản điều chỉnh.",
        "The target of “{indicator}” for {period} has been amended. Work on the amendment.",
    ),
    "target-unknown": (
        "Không có chỉ tiêu kế hoạch nào mang số {id}. Hãy tải lại trang kế hoạch.",
        "There is no target number {id}. Reload the plan's page.",
    ),
    "target-withdrawn": (
        "Chỉ tiêu “{indicator}” đã được rút ngày {at}. Hãy giao lại nếu cần.",
        "The target of “{indicator}” was withdrawn on {at}. Set it anew if it is needed.",
    ),
    "template-damaged": (
        "Tệp mẫu không dùng được (phần {part}): hỏng, có mật khẩu, có macro hoặc không phải DOCX. Hãy mở bằng Word, lưu lại dạng DOCX rồi tải lên.",
        "The template cannot be used (part {part}): damaged, locked, with macros, or not a DOCX. Open it in Word, save it as DOCX and upload it again.",
    ),
    "template-fields-wrong": (
        "Chưa dùng được mẫu này.[ Trường không biết: {unknown}.][ Thiếu trường bắt buộc: {missing}.] Các trường dùng được: {known}.",
        "The template cannot be used yet.[ Unknown fields: {unknown}.][ Required fields that are missing: {missing}.] Fields that may be used: {known}.",
    ),
    "template-for-word-only": (
        "Mẫu Word chỉ điền được vào tệp .docx, không phải “{file}”. Hãy đặt tên tệp có đuôi .docx.",
        "A Word template fills a .docx file only, not “{file}”. Give the file a name that ends in .docx.",
    ),
    "template-name-missing": (
        "Mẫu cần một tên để phân biệt. Hãy đặt tên, ví dụ “Báo cáo có logo”.",
        "A template needs a name to be told by. Give it one, such as “Report with our crest”.",
    ),
    "template-reaches-out": (
        "Tệp mẫu lấy nội dung từ nơi khác ({target}) khi mở. Hãy nhúng hình vào tệp, bỏ liên kết rồi tải lên lại.",
        "The template fetches something from elsewhere ({target}) when opened. Embed the picture, remove the link and upload it again.",
    ),
    "template-too-large": (
        "Tệp mẫu lớn {size} byte sau khi giải nén, quá giới hạn {limit}. Hãy bỏ bớt hình.",
        "The template unfolds to {size} bytes, beyond the limit of {limit}. Take pictures out.",
    ),
    "template-unknown": (
        "Không có mẫu số {template}, hoặc mẫu đã được gỡ. Hãy tải lại trang các mẫu.",
        "There is no template number {template}, or it was withdrawn. Reload the page of templates.",
    ),
    "text-named-twice": (
        "Hai tệp cùng tên “{name}” nên không phân biệt được. Hãy đổi tên một tệp.",
        "Two files are called “{name}” and could not be told apart. Rename one.",
    ),
    "text-unprintable": (
        "Chữ “{text}” có ký tự không in được ({character}). Hãy gõ lại chỗ đó.",
        "The text “{text}” holds a character that cannot be printed ({character}). Type it again.",
    ),
    "text-without-typeface": (
        "Không có phông chữ in được “{text}”. Hãy bỏ ký tự lạ hoặc cài thêm phông Times New Roman.",
        "No typeface at hand prints “{text}”. Take the foreign character out or install Times New Roman.",
    ),
    "threshold-out-of-range": (
        "Ngưỡng {value} nằm ngoài mức cho phép, từ 0 đến {most}. Hãy ghi lại.",
        "The threshold {value} lies outside what is allowed, from 0 to {most}. Set it anew.",
    ),
    "token-missing": (
        "Yêu cầu thay đổi dữ liệu phải gửi lại cookie csrftoken trong tiêu đề X-CSRFToken. Hãy đăng nhập rồi gửi lại.",
        "A request that changes something needs the cookie csrftoken again in the header X-CSRFToken. Sign in and send it again.",
    ),
    "too-many-pages": (
        "Tệp PDF có {pages} trang, vượt giới hạn {limit}. Hãy tách thành nhiều tệp.",
        "The PDF has {pages} pages, more than the limit of {limit}. Split it into several files.",
    ),
    "unit-ends-already": (
        "Đơn vị “{unit}” đã được ghi là kết thúc ngày {on} theo một sự kiện khác. Hãy hoàn tác sự kiện đó trước.",
        "The unit “{unit}” is recorded to end on {on} by another event. Take that event back first.",
    ),
    "unit-has-children": (
        "Đơn vị “{unit}” chưa thể kết thúc ngày {on} vì còn đơn vị trực thuộc: {children}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.",
        "The unit “{unit}” cannot end on {on} while others lie under it: {children}. Move or end those first.",
    ),
    "unit-has-dependants": (
        "Không hoàn tác được: đơn vị “{unit}” đã có dữ liệu ({dependants}). Hãy xử lý các dữ liệu đó trước.",
        "This cannot be undone: the unit “{unit}” already bears data ({dependants}). Deal with those first.",
    ),
    "unit-key-taken": (
        "Mã “{key}” đã thuộc một đơn vị và không dùng lại. Hãy chọn mã khác.",
        "The key “{key}” belongs to a unit and is never used again. Choose another.",
    ),
    "unit-key-unusable": (
        "Mã “{key}” không dùng được: chỉ gồm chữ thường không dấu, chữ số và gạch nối. Có thể dùng “{proposed}”.",
        "The key “{key}” cannot be used: only plain small letters, digits and hyphens. “{proposed}” would do.",
    ),
    "unit-not-in-force": (
        "Đơn vị “{unit}” không tồn tại vào ngày {on}. Hãy chọn ngày hoặc đơn vị khác.",
        "The unit “{unit}” does not exist on {on}. Choose another day or unit.",
    ),
    "unit-not-in-period": (
        "{unit} không tồn tại trong kỳ {period}. Hãy chọn kỳ khác, hoặc đơn vị có trong kỳ đó.",
        "{unit} did not exist in the period {period}. Choose another period, or a unit that did.",
    ),
    "unit-unknown": (
        "Không có đơn vị “{key}”.[ Gần giống: {near}.] Hãy tìm trong danh sách đơn vị.",
        "There is no unit “{key}”.[ Most like it: {near}.] Look in the list of units.",
    ),
    "unit-without-body": (
        "Mục “{words}” có kế hoạch, nhưng {unit} chưa có cơ quan nào (Đảng ủy, HĐND, UBND) trong hệ thống. Quản trị viên thêm cơ quan ở trang “Quản trị”, hoặc bấm “Sửa” và để trống số kế hoạch.",
        "“{words}” tells of a plan, but no body (Party committee, council, people's committee) of {unit} is on record. An administrator enters it under “Quản trị”, or correct the claim and leave the plan's number empty.",
    ),
    "units-differ": (
        "Không đổi được “{unit}” sang “{other}”. Hãy kiểm tra đơn vị tính.",
        "“{unit}” cannot be converted into “{other}”. Check the unit of measure.",
    ),
    "user-name-taken": (
        "Tên đăng nhập “{name}” đã có người dùng. Hãy chọn tên khác.",
        "Somebody already has the sign-in name “{name}”. Choose another.",
    ),
    "user-name-unusable": (
        "Tên đăng nhập “{name}” không dùng được: chỉ gồm chữ, số và @ . + - _, dài không quá 150 ký tự. Hãy chọn tên khác.",
        "The sign-in name “{name}” cannot be used: letters, digits and @ . + - _ only, 150 at most. Choose another.",
    ),
    "user-unknown": (
        "Không có tài khoản “{name}”. Hãy kiểm tra lại tên đăng nhập.",
        "There is no account “{name}”. Check the sign-in name.",
    ),
    "verdict-not-final": (
        "“{verdict}” không phải đánh giá mà một người được xác nhận. Chọn: vượt, đạt, cơ bản đạt, không đạt.",
        "“{verdict}” is no verdict that a person can set. Choose exceeded, met, nearly met or missed.",
    ),
    "withdrawal-without-reason": (
        "Chưa ghi lý do trả lại hoặc rút số “{printed}” của “{indicator}”. Hãy ghi lý do.",
        "No reason is given for taking “{printed}” of “{indicator}” out. Give one.",
    ),
    "year-unreadable": (
        "“{text}” không phải một năm. Viết bốn chữ số, như 2023.",
        "“{text}” is not a year. Write four digits, like 2023.",
    ),
    "year-without-targets": (
        "Đến ngày {day} chưa có chỉ tiêu nào của {unit} cho năm {year}. [Đơn vị này được lập ngày {since} từ {olds} ({basis}). ][Đơn vị này kết thúc ngày {end}, chuyển vào {news} ({basis}). ][Các năm có chỉ tiêu hoặc số liệu: {years}. ]Hãy chọn năm khác, hoặc đưa văn bản của năm vào.",
        "No target of {unit} for {year} was known by {day}. [The unit was formed on {since} from {olds} ({basis}). ][The unit ended on {end} and passed into {news} ({basis}). ][Years with targets or figures: {years}. ]Choose another year, or enter a document of that year.",
    ),
}
