"""What do the pages for signing in, passwords and people say?"""

ACCOUNTS: dict[str, tuple[str, str]] = {
    "sign_in.title": ("Đăng nhập", "Sign in"),
    "sign_in.about": (
        "Hệ thống số liệu để một địa phương lập kế hoạch năm, theo dõi và tổng kết.",
        "The record with which a locality plans its year, follows it and accounts for it.",
    ),
    "sign_in.name": ("Tên đăng nhập", "User name"),
    "sign_in.password": ("Mật khẩu", "Password"),
    "sign_in.button": ("Đăng nhập", "Sign in"),
    "sign_in.wrong": (
        "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock rồi thử lại.",
        "The user name or the password is not right. Check Caps Lock and try again.",
    ),
    "sign_in.unsent": (
        "Phiên đăng nhập đã hết nên nội dung vừa gửi chưa được ghi. Hãy đăng nhập rồi ghi và gửi lại.",
        "Your sign-in had ended, so what you just sent was not recorded. Sign in, enter it again and send it.",
    ),
    "sign_in.carried": (
        "Phiên đăng nhập đã hết nên nội dung vừa gửi chưa được ghi. Những gì bạn đã nhập vẫn còn: đăng nhập rồi gửi tiếp, không phải nhập lại.",
        "Your sign-in had ended, so what you just sent was not recorded. What you entered is kept: sign in and send it on, without entering it again.",
    ),
    "carried.title": ("Gửi tiếp nội dung đã nhập", "Send on what you entered"),
    "carried.about": (
        "Khi bạn bấm gửi thì phiên đăng nhập đã hết hoặc vừa đổi, nên chưa gì được ghi. Xem lại rồi bấm “Gửi tiếp”.",
        "When you sent this, your sign-in had ended or just changed, so nothing was recorded. Look at it and press “Send on”.",
    ),
    "carried.rest": (
        "Những mục bạn đã chọn trong biểu mẫu cũng được gửi cùng.",
        "What you chose in the form is sent with it.",
    ),
    "carried.files": (
        "Tệp đã chọn không giữ được. Bấm “Gửi tiếp”, rồi chọn lại tệp ở trang sau.",
        "The files you chose could not be kept. Press “Send on” and choose them again on the page that follows.",
    ),
    "carried.button": ("Gửi tiếp", "Send on"),
    "carried.leave": ("Không gửi", "Do not send"),
    "carried.other": (
        "Nội dung nhập trước đó là của tài khoản khác nên không được gửi dưới tên bạn.",
        "What was entered before belongs to another account, so it was not sent under your name.",
    ),
    "sign_in.forgotten": (
        "Quên mật khẩu? Quản trị viên của đơn vị gửi được đường dẫn đặt lại, dùng một lần.",
        "Forgotten? Your unit's administrator can give you a link, good for one use.",
    ),
    "sign_in.locked": ("Tạm khóa đăng nhập", "Sign-in is locked for a while"),
    "sign_in.locked.next": (
        "Nhập sai quá nhiều lần. Chờ 15 phút rồi đăng nhập lại ở đây, hoặc nhờ quản trị viên đặt lại mật khẩu.",
        "Too many wrong attempts. Wait 15 minutes and sign in here again, or ask an administrator to reset the password.",
    ),
    "sign_in.locked.kept": (
        "Giữ trang này mở: những gì bạn đã nhập vẫn còn ở đây.",
        "Keep this page open: what you entered is still here.",
    ),
    "account.title": ("Tài khoản của tôi", "My account"),
    "account.mandates": ("Tôi được làm gì", "What I may do"),
    "account.password": ("Đổi mật khẩu", "Change password"),
    "account.old": ("Mật khẩu hiện nay", "Present password"),
    "account.new": ("Mật khẩu mới", "New password"),
    "account.new.help": (
        "Ít nhất 10 ký tự; một câu ngắn dễ nhớ hơn một từ lạ.",
        "At least 10 characters; a short sentence is easier to remember than an odd word.",
    ),
    "account.old.wrong": (
        "Không phải mật khẩu hiện nay. Nhập lại.",
        "This is not the present password. Enter it again.",
    ),
    "account.differ": (
        "Hai lần nhập khác nhau. Nhập lại cả hai.",
        "The two differ. Enter both again.",
    ),
    "account.again": ("Mật khẩu mới, lần nữa", "New password, again"),
    "account.button": ("Đổi mật khẩu", "Change password"),
    "account.changed": ("Đã đổi mật khẩu.", "The password is changed."),
    "reset.title": ("Đặt mật khẩu mới", "Set a new password"),
    "reset.for": ("Cho tài khoản <b>{name}</b>.", "For the account <b>{name}</b>."),
    "reset.button": ("Đặt mật khẩu", "Set the password"),
    "reset.done": (
        "Đã đặt mật khẩu mới. Mời đăng nhập.",
        "The new password is set. Please sign in.",
    ),
    "people.title": ("Người dùng", "People"),
    "people.about": (
        "Ai đăng nhập được và được làm gì cho đơn vị nào. Quyền ở một đơn vị bao gồm mọi đơn vị trực thuộc.",
        "Who can sign in, and what each may do for which unit. A mandate for a unit covers all below it.",
    ),
    "people.name": ("Tên đăng nhập", "User name"),
    "people.name.help": (
        "Chữ thường không dấu, ví dụ: lan",
        "Lower-case letters, for example: lan",
    ),
    "people.display": ("Họ tên, chức vụ", "Name and post"),
    "people.mandates": ("Quyền", "Mandates"),
    "people.none": ("chưa có quyền", "no mandate"),
    "people.link": ("Tạo đường dẫn đặt mật khẩu", "Make a password link"),
    "people.link.made": (
        "Đường dẫn đặt mật khẩu cho <b>{name}</b>, dùng một lần, trong 24 giờ. Gửi riêng cho người đó:",
        "Password link for <b>{name}</b>, good once, for 24 hours. Give it to that person only:",
    ),
    "people.new": ("Thêm người dùng", "Add a person"),
    "people.new.button": ("Thêm và tạo đường dẫn", "Add and make the link"),
    "people.give": ("Phân quyền", "Give a mandate"),
    "people.person": ("Người", "Person"),
    "people.unit": ("Đơn vị", "Unit"),
    "people.role": ("Vai trò", "Role"),
    "people.from": ("Từ ngày", "From"),
    "people.give.button": ("Phân quyền", "Give the mandate"),
    "people.end": ("Kết thúc…", "End…"),
    "people.end.sure": (
        "Kết thúc quyền “{mandate}” của <b>{name}</b> ngay hôm nay?",
        "End the mandate “{mandate}” of <b>{name}</b> today?",
    ),
    "people.end.button": ("Kết thúc quyền", "End the mandate"),
    "people.given": ("Đã phân quyền.", "The mandate is given."),
    "people.ended": ("Quyền đã kết thúc từ hôm nay.", "The mandate ends today."),
    "people.since": ("{role} ở {unit}, từ {day}", "{role} for {unit}, since {day}"),
}
