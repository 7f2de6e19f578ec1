"""With which words do the names of measured things begin, end and go on?"""

from enum import StrEnum
from types import MappingProxyType

from tongket.vocabulary.wording.phrases import phrases

NAME_HEADS = phrases("""
    án; bán buôn; bán lẻ; bắt; bình quân; bò; bưởi; bưu chính; cà phê; cam; cao su; cây; cháy; chăn
    nuôi; chè; chế biến; chế tạo; chi; chỉ số; chỉ tiêu; chuối; chuyển đổi; chương trình; công
    nghiệp; công suất; cơ cấu; cpi; củi; dân cư; dân số; dê; dệt may; dịch vụ; diêm nghiệp; diện;
    diện tích; doanh số; doanh thu; dòng vốn; du lịch; dư nợ; dự án; dự toán; dừa; dược liệu; đá;
    đàn; đàn lợn; đánh bắt; đất; đầu tư; đậu; điện; điều tra; độ che phủ; đơn; đơn thư; đường; gà;
    gạch; gdp; gia cầm; gia súc; giá; giá trị; giải ngân; giải quyết; giày; giường bệnh; gỗ; grdp;
    hải sản; hàng hóa; hạt điều; heo; hệ số; hoa màu; hồ sơ; hồ tiêu; hộ; hộ cận nghèo; hộ nghèo;
    huy động; iip; kế hoạch; kênh; khách; khai khoáng; khai thác; khoai; khoản; khoản thu; khoáng
    sản; khối lượng; khu vực; kiểm tra; kim ngạch; kinh phí; lạc; lao động; lâm sản; lệ phí; linh
    kiện; lĩnh vực; lợn; lúa; lương thực; lượng; lượt khách; lưu trú; ma túy; may mặc; máy; mặt
    hàng; mật độ; mía; muối; mức; mức sinh; năng suất; ngành; ngao; ngô; nguồn thu; nguồn vốn; nhập
    khẩu; nhập siêu; nhóm chỉ tiêu; nhóm hàng; nhóm ngành; nông -; nông –; nông,; nông lâm; nông,
    lâm; nông nghiệp; nông sản; nợ; nợ xấu; nuôi; nuôi trồng; nước máy; nước sạch; ong; phạm pháp;
    phát hiện; phát triển; phí; phòng học; phương tiện; quân số; quần áo; quy mô; quỹ; rau; rau màu;
    rừng; sản lượng; sản phẩm; sản xuất; sắn; sập; sĩ số; số; số lượng; sữa; tai nạn; tạo; tăng
    trưởng; than; thanh long; thất nghiệp; thép; thị trường; thiệt hại; thịt; thu; thu nhập; thuê
    bao; thuế; thương mại; tỉ lệ; tiền; tiền gửi; tiền thuế; tiến độ; tiểu dự án; tiểu thủ công
    nghiệp; tín dụng; tình hình; tốc độ; tội phạm; tổng; tổng đàn; tổng lượng; tổng sản phẩm; trâu;
    trị giá; trồng; trồng trọt; trứng; ttcn; tuổi thọ; tử vong; tỷ lệ; tỷ số; tỷ suất; tỷ trọng; vận
    tải; việc làm; viễn thông; vịt; vốn; vụ án; vụ việc; xây dựng; xi măng; xuất khẩu; xuất nhập
    khẩu; xuất siêu
""")
"""Words with which the name of a measured thing may begin; commas behind them stay inside it."""

OWN_HEADS = phrases("""
    bình quân; chi; chỉ số; công suất; diện tích; doanh số; doanh thu; dư nợ; độ che phủ; giá trị;
    giải ngân; hệ số; khối lượng; kim ngạch; lợi nhuận; mật độ; mức tăng trưởng; mức xuất siêu; năng
    suất; quân số; quy mô; sản lượng; sĩ số; số; thu; thu nhập; tốc độ; tổng; tuổi thọ; tỷ lệ; tỷ
    số; tỷ suất; tỷ trọng; vốn
""")
"""Words with which another name begins, even behind a comma."""

PAIRED_WORDS = phrases("""
    xã hội; an ninh; xây dựng; dịch vụ; tiểu thủ công nghiệp; ttcn; thủy sản; lâm nghiệp; lâm; ngư
    nghiệp; ngư; thương mại; du lịch; thể thao; nhân đạo; đối ngoại; đô thị; môi trường
""")
"""Words that a dash joins to the field before them: "kinh tế - xã hội"."""

GOAL_FIELD_WORDS = phrases("""
    kinh tế; văn hóa; quốc phòng; quân sự; y tế; giáo dục; giáo dục và đào tạo; khoa học; khoa học
    công nghệ; công nghệ; nông nghiệp; nông thôn; nông thôn mới; công nghiệp; hạ tầng; tài nguyên;
    trật tự; trật tự an toàn xã hội; an sinh xã hội; an ninh trật tự; nội chính; tư pháp; cải cách
    hành chính; chuyển đổi số; xây dựng đảng; xây dựng chính quyền; xây dựng hệ thống chính trị; hệ
    thống chính trị; mặt trận; đoàn thể; thu chi ngân sách; ngân sách; kt; xh; vh; qp; an; kt-xh;
    qp-an; vh-xh; ktxh; qpan; anqp; an-qp
""")
"""Fields in which goals are set, beside those that a dash joins."""

CROP_WORDS = phrases("""
    actiso; atiso; ba ba; ba kích; bạch đàn; bắp; bắp cải; bí; bí đỏ; bí xanh; bò; bò sữa; bồ đề;
    bông; bông vải; bơ; bưởi; ca cao; cà chua; cà phê; cá; cá tra; cải; cam; cao su; cây; chanh;
    chanh dây; chanh leo; chè; chim cút; chó; chó mèo; chôm chôm; chuối; cỏ; cỏ voi; cói;
    củ đậu; cua; cừu; dâu; dâu tằm; dê; dong; dong riềng; dưa; dừa; dứa; dược liệu; đại gia súc;
    đàn; đay; đậu; đậu tương; đinh lăng; đỗ; đỗ tương; ếch; gà; gia cầm; gia súc; gừng; hành; hàu;
    hàu sữa; heo; hoa; hoa màu; hồ tiêu; hươu; keo; khoai; khoai lang; khoai môn; khoai sọ; khoai
    tây; khóm; lạc; lợn; lúa; luồng; lươn; màu; mắc ca; măng; măng cụt; mận; mè; mèo; mì; mía; mít;
    mỳ; nấm; ngan; ngao; nghệ; nghêu; ngô; ngỗng; ngựa; nhãn; nhím; ong; ốc; ổi; ớt; quế; quýt; rau;
    rau màu; sa nhân; sả; sắn; sâm; sầu riêng; sen; sò; sơn tra; su su; tam thất; tằm; thạch đen;
    thanh long; thảo quả; thỏ; thơm; thuốc lá; thuốc lào; thủy sản; tiêu; tỏi; tôm; tôm sú; tôm thẻ;
    tôm thẻ chân trắng; trâu; tre; vải; vịt; vừng; xoài
""")
"""Beginnings of what crops and animals are called."""

DISEASE_WORDS = phrases("""
    bạch hầu; bệnh dại; cúm; cúm gia cầm; dại; dịch tả; dịch tả lợn; dịch tả lợn châu phi; đóng dấu;
    gumboro; lmlm; long móng; lở mồm long móng; niu-cát-xơn; newcastle; nhiệt thán; phó thương hàn;
    tai xanh; tụ dấu; tụ huyết trùng; ung khí thán; vdnc; viêm da nổi cục; xoắn khuẩn
""")
"""Diseases of animals, by which vaccinations against them are called: "tụ huyết trùng trâu, bò"."""

BRANCH_WORDS = phrases("""
    ăn uống; bán buôn; bán lẻ; bất động sản; bưu chính; chăn nuôi; chế biến; chế tạo; cn; công
    nghiệp; da giày; dệt may; dịch vụ; diêm nghiệp; dv; du lịch; khai khoáng; khai thác; kho bãi;
    lâm; lâm nghiệp; logistics; lữ hành; lưu trú; may mặc; ngân hàng; ngư; ngư nghiệp; nhà hàng;
    nông; nông nghiệp; nuôi trồng; thủ công nghiệp; thương mại; thủy lợi; thủy sản; tiểu thủ công
    nghiệp; tm; trồng trọt; truyền thông; ttcn; vận tải; viễn thông; xây dựng; xây dựng cơ bản; xd;
    xdcb
""")
"""What the branches of an economy are called."""

SEASON_WORDS = phrases("""
    vụ đông; vụ xuân; vụ mùa; vụ hè thu; vụ thu đông; vụ đông xuân; vụ chiêm; vụ chiêm xuân; vụ hè;
    vụ xuân hè
""")

GROWING_VERBS = phrases("""
    gieo trồng; trồng; trồng mới; gieo cấy; gieo sạ; gieo; cấy; xuống giống; thu hoạch; triển khai
    trồng; triển khai gieo trồng; tiêm; tiêm phòng; tiêm chủng; tiêm vắc xin; tiêm vắc-xin; thả;
    thả nuôi; xuất bán; xuất chuồng
""")
"""What is done to crops and animals; such a verb behind their name is no part of it."""

BUDGET_WORDS = phrases("ngân sách; nguồn ngân sách; vốn ngân sách; nguồn vốn")

SPENDING_VERBS = phrases("""
    đầu tư; hỗ trợ; chi; bố trí; cấp; phân bổ; cấp bổ sung; bổ sung; chi hỗ trợ; chi trả; bảo đảm;
    đảm bảo; đối ứng; cân đối
""")
"""What budgets do; such a verb behind the budget's name is no part of it."""

PREDICATES = phrases("""
    bị ảnh hưởng; cao nhất; chiếm chủ yếu; chiếm cơ cấu; chiếm cơ cấu cao; chiếm cơ cấu lớn; chiếm
    đa số; chiếm phần lớn; chiếm tỷ lệ cao; chiếm tỷ lệ lớn; chiếm tỷ trọng cao; chiếm tỷ trọng lớn;
    chịu ảnh hưởng; cho thấy; chuyển biến; chuyển dịch; chưa cao; có bước; có bước phát triển; có
    bước tăng trưởng; có chiều hướng; có chuyển biến; có nhiều; có sự; có tiến bộ; có tín hiệu; có
    xu hướng; còn chậm; còn hạn chế; còn khó khăn; còn thấp; cơ bản ổn định; cũng là; cuối năm; dẫn
    đầu; diễn biến; diễn ra sôi động; diễn ra sôi nổi; duy trì ổn định; duy trì ở; đang dẫn đầu; đạt
    cao; đạt được kết quả; đạt được nhiều; đạt được những; đạt hiệu quả; đạt hiệu quả cao; đạt hiệu
    quả khá; đạt kết quả; đạt kết quả cao; đạt kết quả khá; đạt kết quả tốt; đạt khá; đạt nhiều; đạt
    nhiều kết quả; đạt nhiều kết quả tích cực; đạt thành tích cao; đạt và vượt; đóng vai trò; được
    bảo đảm; được cải thiện; được chỉ đạo; được chú trọng; được chú trọng đầu tư; được chú trọng
    phát triển; được củng cố; được duy trì; được đảm bảo; được đầu tư; được đẩy mạnh; được đẩy
    nhanh; được đổi mới; được giữ ổn định; được giữ vững; được hiện đại hóa; được hưởng ứng; được
    khôi phục; được kiểm soát; được lan tỏa; được mở rộng; được mở rộng về quy mô; được nâng cao;
    được nâng lên; được nhân rộng; được phục hồi; được quan tâm; được quan tâm đầu tư; được quan tâm
    phát triển; được tăng cường; được tăng lên; được tập trung; được thực hiện; được triển khai; gặp
    khó khăn; gặp nhiều khó khăn; ghi nhận tín hiệu; giảm mạnh nhất; giảm nhiều nhất; giảm theo; giữ
    ổn định; giữ vững; hoạt động có hiệu quả; hoạt động hiệu quả; hoạt động ổn định; khởi sắc; là
    điểm nhấn; là điểm sáng; là động lực; là thế mạnh; là trụ cột; liên tục; lớn nhất; luôn được;
    mang lại hiệu quả; ngày càng; nhiều nhất; phát triển bền vững; phát triển đa dạng; phát triển
    hiệu quả; phát triển khá; phát triển mạnh; phát triển mạnh mẽ; phát triển nhanh; phát triển ổn
    định; phát triển rõ nét; phát triển rộng khắp; phát triển rộng rãi; phát triển sâu rộng; phát
    triển tích cực; phát triển toàn diện; phát triển tốt; phục hồi khá; phục hồi mạnh; phục hồi mạnh
    mẽ; phục hồi nhanh; phục hồi rõ nét; phục hồi tích cực; sau rà soát; tăng cao nhất; tăng mạnh
    nhất; tăng nhanh nhất; tăng nhiều nhất; tăng trưởng bền vững; tăng trưởng cao; tăng trưởng khá;
    tăng trưởng mạnh; tăng trưởng mạnh mẽ; tăng trưởng nhanh; tăng trưởng ổn định; tăng trưởng tích
    cực; tăng trưởng tốt; thấp nhất; thực hiện đạt; tiếp tục; tiếp tục duy trì; tiếp tục được duy
    trì; tiếp tục giảm; tiếp tục khởi sắc; tiếp tục là; tiếp tục phát triển; tiếp tục phục hồi; tiếp
    tục tăng; tiếp tục tăng trưởng; từng bước; vẫn giữ; vẫn là
""")
"""What is said of a named thing without a number; its name ends in front of such words."""

CLAUSE_WORDS = phrases("""
    khi; trong khi; nhưng; song; mặc dù; tuy nhiên; sau khi; thì; cho biết; cho thấy; cho hay
""")
"""Words behind which another clause begins."""

HENCE_WORDS = phrases("là do; nên; làm cho; khiến cho; khiến; giúp; dẫn đến; đưa; nâng")
"""Words between what happened and the name of what it changed."""

SELF_NAMED = phrases("kiến nghị; phản ánh; khiếu nại; tố cáo; đề nghị; tranh chấp")
"""Kinds of petition: in a list of parts they name themselves and have no unit."""

GUEST_WORDS = phrases("""
    khách; khách đến; khách du lịch; khách du lịch đến; du khách; du khách đến; lượng khách; lượng
    khách đến; lượng khách du lịch; lượt khách; lượt khách đến; lượt khách du lịch; lượt du khách
""")
"""Guests, in front of what they do: "khách đến tham quan, lưu trú"."""

TOTAL_WORDS = phrases("tổng số; lũy kế; tổng cộng; tổng")
"""Names that only take up the thing named before."""


class CropSeason(StrEnum):
    """When a crop is harvested."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"


CROP_SEASONS = MappingProxyType(
    {
        CropSeason.SPRING: phrases("""
            lúa xuân; vụ xuân; màu xuân; đông xuân; đông - xuân; chiêm xuân; chiêm - xuân; vụ chiêm;
            lúa chiêm; xuân hè; xuân - hè
        """),
        CropSeason.SUMMER: phrases("hè thu; hè - thu; thu đông; thu - đông; vụ hè"),
        CropSeason.AUTUMN: phrases("vụ mùa; lúa mùa; màu mùa"),
    }
)
"""Crops whose names say when they are harvested."""

ABBREVIATIONS = MappingProxyType(
    {
        "nsnn": "ngân sách nhà nước",
        "nsđp": "ngân sách địa phương",
        "ntm": "nông thôn mới",
        "gtsx": "giá trị sản xuất",
        "tnbq": "thu nhập bình quân",
        "mtqg": "mục tiêu quốc gia",
        "bhyt": "bảo hiểm y tế",
        "bhxh": "bảo hiểm xã hội",
        "bhtn": "bảo hiểm thất nghiệp",
        "htx": "hợp tác xã",
        "tht": "tổ hợp tác",
        "dtts": "dân tộc thiểu số",
        "đtc": "đầu tư công",
        "xdcb": "xây dựng cơ bản",
        "gpmb": "giải phóng mặt bằng",
        "gcnqsdđ": "giấy chứng nhận quyền sử dụng đất",
        "tthc": "thủ tục hành chính",
        "dvc": "dịch vụ công",
        "tngt": "tai nạn giao thông",
        "ttatgt": "trật tự an toàn giao thông",
        "cn-ttcn": "công nghiệp tiểu thủ công nghiệp",
        "ttcn": "tiểu thủ công nghiệp",
        "cn": "công nghiệp",
        "tm-dv": "thương mại dịch vụ",
        "kt-xh": "kinh tế xã hội",
        "ktxh": "kinh tế xã hội",
        "thcs": "trung học cơ sở",
        "thpt": "trung học phổ thông",
        "grdp": "tổng sản phẩm trên địa bàn",
        "cpi": "chỉ số giá tiêu dùng",
        "iip": "chỉ số sản xuất công nghiệp",
        "qlnn": "quản lý nhà nước",
        "ubkt": "ủy ban kiểm tra",
    }
)
"""Short forms and the words they stand for."""
