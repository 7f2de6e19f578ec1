"""What do the documents' pages say?"""

DOCUMENTS: dict[str, tuple[str, str]] = {
    "documents.title": ("Văn bản", "Documents"),
    "documents.add": ("Đưa văn bản vào", "Take in a document"),
    "documents.about": (
        "Báo cáo, nghị quyết, bản tin đã đưa vào, mới nhất trước. Mỗi văn bản giữ nguyên chữ của nó.",
        "Reports, resolutions and news texts taken in, the latest first. Each keeps its own words.",
    ),
    "documents.empty": (
        "Chưa có văn bản nào. Các văn bản đưa vào sẽ nằm ở đây, cùng các ý số liệu đọc được và quyết định về từng ý.",
        "There is no document yet. Those taken in will lie here, with the claims read in them and what was decided of each.",
    ),
    "documents.col.title": ("Văn bản", "Document"),
    "documents.col.day": ("Ngày", "Day"),
    "documents.col.unit": ("Đơn vị", "Unit"),
    "documents.col.open": ("Chờ quyết định", "To decide"),
    "documents.col.accepted": ("Đã nhận", "Accepted"),
    "documents.col.rejected": ("Không nhận", "Rejected"),
    "documents.rewritten": ("viết lại", "rewritten"),
    "upload.title": ("Đưa văn bản vào", "Take in a document"),
    "upload.about": (
        "Tệp chữ (.txt), tối đa {limit} MB. Hệ thống đọc các ý số liệu; chưa gì được ghi nhận cho tới khi có người nhận từng ý.",
        "A text file (.txt), at most {limit} MB. The claims in it are read; nothing is recorded until somebody accepts them.",
    ),
    "upload.file": ("Tệp", "File"),
    "upload.name": ("Tên văn bản", "Title"),
    "upload.name.help": ("Như in trên đầu văn bản.", "As printed at its head."),
    "upload.publisher": ("Nơi ban hành", "Publisher"),
    "upload.publisher.help": (
        "Cơ quan hoặc báo, ví dụ: Văn phòng Huyện ủy.",
        "The office or paper, for example: Văn phòng Huyện ủy.",
    ),
    "upload.from": ("Ban hành từ ngày", "Published from"),
    "upload.to": ("đến ngày", "to"),
    "upload.day.help": (
        "Biết rõ ngày thì ghi cùng một ngày ở cả hai ô; chỉ biết tháng thì ghi ngày đầu và ngày cuối tháng.",
        "Where the day is known, give it twice; where only the month is, its first and last day.",
    ),
    "upload.unit": ("Nói về đơn vị", "About the unit"),
    "upload.button": ("Đọc văn bản", "Read it"),
    "upload.done": (
        "Đã đưa “{title}” vào: {n} ý số liệu chờ quyết định.",
        "“{title}” is taken in: {n} claims to decide.",
    ),
    "upload.again": (
        'Tệp này đã được đưa vào rồi: <a href="/documents/{key}/">{title}</a>.',
        'This very file was taken in before: <a href="/documents/{key}/">{title}</a>.',
    ),
    "claim.accept": ("Nhận", "Accept"),
    "claim.reject": ("Không nhận", "Reject"),
    "claim.correct": ("Sửa", "Correct"),
    "claim.undo": ("Hoàn tác", "Undo"),
}
