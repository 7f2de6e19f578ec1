"""What do the frame of every page, the desk and the refusals say?"""

FRAME: dict[str, tuple[str, str]] = {
    "name": ("Tổng kết", "Tổng kết"),
    "skip": ("Đến nội dung", "Skip to content"),
    "demo.strip": (
        "Bản minh họa: văn bản viết lại, vài số liệu được đặt ra.",
        "Demonstration: texts rewritten, some figures invented.",
    ),
    "print.illustrative": ("BẢN MINH HỌA", "ILLUSTRATIVE COPY"),
    "nav.label": ("Các trang", "Pages"),
    "nav.desk": ("Bàn việc", "Desk"),
    "nav.units": ("Kết quả", "Results"),
    "nav.compare": ("So sánh", "Compare"),
    "nav.documents": ("Văn bản", "Documents"),
    "nav.entry": ("Nhập liệu", "Entry"),
    "nav.findings": ("Đối chiếu", "Consistency"),
    "nav.administration": ("Quản trị", "Administration"),
    "nav.people": ("Người dùng", "People"),
    "nav.account": ("Tài khoản của tôi", "My account"),
    "nav.sign_out": ("Đăng xuất", "Sign out"),
    "errors.title": ("Cần xem lại", "Please check"),
    "form.required": ("Chưa điền.", "Nothing is filled in."),
    "form.invalid": (
        "Không đọc được. Kiểm tra lại cách ghi.",
        "This cannot be read. Check how it is written.",
    ),
    "form.invalid_choice": (
        "Không có lựa chọn này. Chọn một mục trong danh sách.",
        "There is no such choice. Take one from the list.",
    ),
    "form.empty": ("Tệp này trống. Chọn tệp khác.", "This file is empty. Choose another."),
    "form.missing": ("Chưa chọn tệp.", "No file is chosen."),
    "form.day.invalid": (
        "Không phải một ngày. Ghi như 12/12/2023.",
        "This is no day. Write it like 12/12/2023.",
    ),
    # the desk
    "desk.title": ("Bàn việc", "Desk"),
    "desk.greeting": ("Chào {name}. Hôm nay {day}.", "Hello {name}. Today is {day}."),
    "desk.waits": ("Đang chờ", "Waiting"),
    "desk.claims": (
        "<b>{n}</b> ý số liệu trong “{title}” chờ quyết định",
        "<b>{n}</b> claims in “{title}” wait for a decision",
    ),
    "desk.claims.more": (
        "Còn văn bản khác có ý số liệu chờ quyết định.",
        "Other documents have claims that wait for a decision.",
    ),
    "desk.claims.more.button": ("Xem tất cả", "See all"),
    "desk.claims.button": ("Xem từng ý", "Go through them"),
    "desk.proposed": (
        "<b>{n}</b> số liệu của {unit} chờ duyệt, {period}",
        "<b>{n}</b> figures of {unit} wait for approval, {period}",
    ),
    "desk.proposed.button": ("Xem và duyệt", "Look and approve"),
    "desk.findings": (
        "<b>{n}</b> mâu thuẫn hoặc căng khi đối chiếu số liệu của {unit}",
        "<b>{n}</b> contradictions or tensions in the figures of {unit}",
    ),
    "desk.findings.button": ("Xem phát hiện", "See the findings"),
    "desk.returned": (
        "Số liệu {period} của {unit}: {n} số bị trả lại",
        "Figures of {unit}, {period}: {n} sent back",
    ),
    "desk.returned.button": ("Sửa số", "Correct"),
    "desk.entry": ("Số liệu {period} của {unit}", "Figures of {unit}, {period}"),
    "desk.entry.button": ("Nhập số liệu", "Enter figures"),
    "desk.nothing": (
        "Không có việc nào đang chờ. Ý số liệu cần quyết định, số liệu cần duyệt và phát hiện mới sẽ hiện ở đây.",
        "Nothing waits. Claims to decide, figures to approve and new findings will appear here.",
    ),
    "desk.nothing.begin": (
        "Bắt đầu bằng cách <b>đưa một văn bản vào</b>: báo cáo, nghị quyết, bản tin.",
        "Begin by <b>taking in a document</b>: a report, a resolution, a news text.",
    ),
    "desk.units": ("Đơn vị của tôi", "My units"),
    "desk.no_mandate": (
        "Tài khoản này chưa được phân quyền cho đơn vị nào. Quản trị viên phân quyền ở trang Người dùng.",
        "This account has no mandate for any unit yet. An administrator gives one on the page People.",
    ),
    # the page of components
    "design.title": ("Các thành phần của trang", "The components of the pages"),
    "design.about": (
        "Mỗi thành phần một lần, với các trạng thái của nó.",
        "Each component once, with its states.",
    ),
    "design.type": ("Chữ và số", "Letters and figures"),
    "design.buttons": ("Nút", "Buttons"),
    "design.badges": ("Đánh giá", "Verdicts"),
    "design.figures": ("Số liệu và nhãn", "Figures and chips"),
    "design.bars": ("Thanh so với kế hoạch", "Bullet bars and tally"),
    "design.notices": ("Thông báo, trang trống", "Notices, empty states"),
    "design.forms": ("Biểu mẫu", "Forms"),
    "design.timeline": ("Dòng thời gian", "Timeline"),
    "design.text": ("Văn bản và ý số liệu", "Text and claims"),
    # refusals
    "refusal.400": ("Địa chỉ hoặc yêu cầu không đọc được", "The request could not be read"),
    "refusal.400.next": (
        "Quay lại trang trước và thử lại.",
        "Go back to the page before and try again.",
    ),
    "refusal.403": ("Không được phép", "Not allowed"),
    "refusal.403.next": (
        "Việc này cần quyền mà tài khoản của bạn chưa có. Hãy hỏi quản trị viên của đơn vị.",
        "This takes a mandate that your account does not have. Ask your unit's administrator.",
    ),
    "refusal.404": ("Không có trang này", "There is no such page"),
    "refusal.404.next": (
        "Kiểm tra lại địa chỉ, hoặc bắt đầu lại từ bàn việc.",
        "Check the address, or start again from the desk.",
    ),
    "refusal.413": ("Quá lớn", "Too large"),
    "refusal.413.next": (
        "Nội dung gửi lên lớn hơn mọi biểu mẫu ở đây nên không được đọc. Hãy chia nhỏ tệp rồi gửi lại.",
        "What was sent is larger than any form here takes, so it was not read. Split the file, then send it again.",
    ),
    "refusal.422": ("Chưa làm được", "This was not done"),
    "refusal.csrf": ("Biểu mẫu đã hết hạn", "The form has expired"),
    "refusal.csrf.next": (
        "Có thể bạn đã đăng nhập lại ở cửa sổ khác. Mở lại trang rồi gửi lại; chưa có gì thay đổi.",
        "You may have signed in again in another window. Open the page again and send once more; nothing was changed.",
    ),
    "refusal.desk": ("Về bàn việc", "To the desk"),
    "refusal.back": ("Quay lại", "Go back"),
}
