"""Which words stand around a number and say how it is meant?"""

from types import MappingProxyType
from typing import Final

from tongket.vocabulary.bound import Bound
from tongket.vocabulary.wording.phrases import phrases

BOUND_BEFORE = MappingProxyType(
    {
        Bound.ABOVE: phrases("trên; hơn; >; vượt mốc; vượt ngưỡng; vượt con số"),
        Bound.AT_LEAST: phrases("ít nhất; tối thiểu; không dưới; không thấp hơn; đạt và vượt; ≥"),
        Bound.BELOW: phrases("dưới; chưa đến; chưa tới; <"),
        Bound.AT_MOST: phrases("không quá; tối đa; không vượt quá; ≤"),
        Bound.NEAR_BELOW: phrases("gần; ngót"),
        Bound.ABOUT: phrases("khoảng; xấp xỉ; chừng; ~; ≈"),
    }
)

BOUND_AFTER = MappingProxyType(
    {
        Bound.AT_LEAST: phrases("trở lên"),
        Bound.AT_MOST: phrases("trở xuống; trở lại"),
    }
)


class Cue:
    """The letters by which words around a number are told apart: a frame strings them together."""

    ESTIMATE: Final = "e"
    REACH: Final = "r"  # reaching a level
    EQUAL: Final = "q"  # equality, which a share of plan or a ratio likes
    SHARE: Final = "c"  # a share of a whole
    RISE: Final = "u"
    FALL: Final = "d"
    MORE: Final = "y"  # more of it
    OVER: Final = "o"  # over the plan
    SHORT: Final = "s"  # short of the plan
    TO: Final = "t"  # the end of a move
    FROM: Final = "f"  # its beginning
    TIMES: Final = "g"
    IN_TURN: Final = "z"  # several numbers in the order of their names
    RANK: Final = "h"  # a place in an order
    FILLER: Final = "a"  # adverbs that say nothing here
    RESUME: Final = "l"  # takes up what was named before
    OF_WHOLE: Final = "i"  # a whole of which parts follow
    PLANNED: Final = "k"  # a plan in front of its number, which no one word says


CUES = MappingProxyType(
    {
        Cue.ESTIMATE: phrases("""
            ước; ước tính; dự ước; dự kiến; dự tính; sơ bộ; sơ bộ ước; sơ bộ ước tính; ước thực
            hiện; ước đạt; ước được; dự kiến đạt; ước chừng; dự báo; dự báo đạt; dự đoán
        """),
        Cue.REACH: phrases("""
            đạt; đạt được; đạt mức; được; là; có; hiện có; ở mức; thực hiện; thực hiện
            được; thực hiện đạt; duy trì; duy trì ở mức; giữ; xảy ra; phát sinh; đủ; chỉ đạt; với;
            cho; đạt số; đạt con số; duy trì đạt; đã đạt; đạt trung bình; đạt bình quân; gồm; gồm
            có; bao gồm; trong đó có; về; theo; thu được; đã có; mới đạt; mới chỉ đạt; mới được; mới
            chỉ; mới có; chỉ mới đạt; hiện mới đạt
        """),
        Cue.EQUAL: phrases("bằng; =; tương đương; tương ứng; tức; hay; đạt bằng"),
        Cue.SHARE: phrases("""
            chiếm; tỷ lệ; chiếm tỷ lệ; đạt tỷ lệ; với tỷ lệ; đạt tỷ trọng; chiếm tỷ trọng; bằng tỷ
            lệ; tỷ lệ chung; đạt tỷ lệ chung; đạt tỷ lệ bình quân; đạt tỷ lệ trung bình; tỷ lệ đạt;
            với tỷ lệ đạt
        """),
        Cue.RISE: phrases("""
            nhích; nhích lên; nhích nhẹ;
            tăng; tăng tới; cao hơn; nhiều hơn; tăng trung bình; tăng bình quân; lớn hơn; tăng khá;
            tăng mạnh; tăng cao; tăng nhẹ; tăng khá ấn tượng; tăng ấn tượng; tăng khá cao; tăng rất
            cao; tăng nhanh; tăng đáng kể; tăng đột biến; tăng vọt; tăng đều; tăng ổn định; tăng khá
            nhanh; tăng không đáng kể; tăng khá mạnh; tăng trưởng; tăng cao nhất; tăng mạnh nhất;
            tăng nhiều nhất; tăng nhanh nhất; tăng thấp nhất; mức tăng; mức tăng trưởng; với mức
            tăng; với mức tăng trưởng; có mức tăng; có mức tăng trưởng; đạt mức tăng; đạt mức tăng
            trưởng; mức tăng đến; mức tăng tới; mức tăng lên đến; với mức tăng đến; với mức tăng
            tới; với mức tăng lên đến
        """),
        Cue.FALL: phrases("""
            giảm; giảm tới; thấp hơn; ít hơn; giảm bình quân; giảm trung bình; giảm bớt; giảm mạnh;
            giảm nhẹ; giảm sâu; giảm nhanh; giảm đáng kể; giảm khá; giảm rõ rệt; giảm không đáng kể;
            giảm khá sâu; giảm khá mạnh; giảm nhiều nhất; giảm mạnh nhất; giảm sâu nhất; mức giảm;
            với mức giảm; có mức giảm; kéo giảm; được kéo giảm
        """),
        Cue.MORE: phrases("thêm; đạt thêm; có thêm; tăng thêm; thêm được; giảm thêm"),
        Cue.OVER: phrases(
            "vượt; vượt mức; đạt và vượt mức; vượt thu; vượt xa; vượt cao; vượt khá; vượt khá xa"
        ),
        Cue.SHORT: phrases("hụt; thiếu; còn thiếu; hụt thu"),
        Cue.TO: phrases("""
            còn; xuống; xuống còn; lên; lên đến; lên tới; lên thành; đến; tới; chỉ còn; còn lại;
            hiện còn; vẫn còn
        """),
        Cue.FROM: phrases("từ"),
        Cue.TIMES: phrases(
            "gấp; tăng gấp; cao gấp; lớn gấp; nhiều gấp; nhanh gấp; gấp tới; tăng tới gấp"
        ),
        Cue.IN_TURN: phrases("lần lượt; lần lượt là; tương ứng là; lần lượt đạt"),
        Cue.RANK: phrases("""
            xếp; xếp thứ; đứng thứ; xếp hạng; xếp vị trí thứ; xếp vị trí; đứng vị trí thứ; xếp hạng
            thứ; đứng ở vị trí thứ; giữ vị trí thứ; đứng vị trí; hạng; xếp vị thứ; đứng vị
            thứ; vị thứ; xếp thứ hạng; đứng hạng
        """),
        Cue.FILLER: phrases("""
            đã; vừa; chỉ; cũng; đều; đang; sẽ; nay; hiện; vẫn; cơ bản; khá; cả; và; tiếp tục; do;
            cao nhất; thấp nhất; nhiều nhất; lớn nhất; đạt khá; đạt khá cao; đạt cao; đạt tỷ lệ cao;
            đạt tỷ lệ khá cao; khá cao; đạt thấp; khá thấp; rất thấp; còn thấp; rất cao
        """),
        Cue.RESUME: phrases("lũy kế; tính chung; cộng dồn; tổng cộng"),
        Cue.OF_WHOLE: phrases("trong; trong tổng số; trong số; trên tổng số; trong số đó"),
    }
)
"""Words between a name and its number, by what they say."""

WHOLE_WORDS = phrases("""
    âm tính với; ban, ngành; ban, ngành, đoàn thể; bản án, quyết định; bao chiếm; bằng cấp; bằng
    cấp, chứng chỉ; bằng, chứng chỉ; bằng lái; cả nước; cán bộ, công chức; cân bằng; cân đối; cấp
    dưới; cấp mới; cấp, ngành; cấp trên; cấp ủy, chính quyền; cấp ủy, tổ chức đảng; cây hàng năm;
    cây hằng năm; cây lâu năm; chi, đảng bộ; chỉ số; chiếm dụng; chiếm đoạt; chiếm giữ; chiếm hữu;
    chiếm lĩnh; cho khai thác; cho mượn; cho quả; cho sản phẩm; cho thu hoạch; cho trái; chuyển qua;
    chưa có điều kiện; chưa xác định được; chứng chỉ; có bằng cấp, chứng chỉ; có bằng, chứng chỉ; có
    công; có dấu hiệu; có đạo; có điều kiện; có giá trị; có hành vi; có hạt; có hiệu lực; có hiệu
    quả; có hoàn cảnh; có khả năng; có liên quan; có mặt; có nước; có quy mô; có thu hồi; có vi
    phạm; có việc làm; còi xương; công bằng; cơ quan, đơn vị; cơ quan, đơn vị, địa phương; doanh
    nghiệp mới; dự án mới; dưới chuẩn; dưới hình thức; dưới nước; dưới tán rừng; dương tính với;
    đảng viên mới; đạt chuẩn; đạt dự kiến; đạt và vượt chuẩn; đăng ký mới; đất ở; đầu tư cơ bản; đầu
    tư mới; đầy đủ; để xe; đến lớp; đến trường; địa chỉ; điện, điện tử; đình chỉ; đoàn viên mới; đối
    với; đồng bằng; đồng thời; đơn vị, địa phương; đủ điều kiện; đủ tiêu chuẩn; đúng dự kiến; đúng
    hạn; đúng hạn, trước hạn; đúng và trước hạn; được mùa; giá so sánh; giá trị gia tăng; giá trị
    tăng thêm; giảm nghèo; giảm phát thải; giỏi, khá; giỏi, xuất sắc; giống mới; gỗ xẻ, gỗ tròn;
    hàng hóa, doanh thu; hè thu; hiến tặng; hộ gia đình, cá nhân; hội viên mới; hơn nữa; kéo dài; kể
    trên; kết nạp mới; khá, giỏi; khá, giỏi trở lên; khá, tốt; khá và giỏi; khi sinh; khiếu nại, tố
    cáo; khoa học, công nghệ; khoa học, kỹ thuật; không xác định được; khởi tố mới; kiểm tra, giám
    sát; kiến nghị, phản ánh; kinh tế, xã hội; làm mới; lấn chiếm; lấn, chiếm; lên lớp; mặt bằng;
    miễn giảm; miễn, giảm; mở mới; nêu trên; ngành, địa phương; ngoài nước; người dân, doanh nghiệp;
    nhà kính, nhà lưới; nhà lưới, nhà kính; nhà lưới, nhà màng; nhà màng, nhà lưới; nhà ở; nhập mới;
    nhỏ và vừa; nhỏ, vừa; như dự kiến; như trên; nói trên; nông thôn mới; phản đối; phát sinh mới;
    phát triển mới; phí, lệ phí; phụ thuộc; quà tặng; quốc phòng, an ninh; quy mô vừa; quyết nghị;
    sản xuất, kinh doanh; sau đại học; sinh mới; so với dự kiến; sở, ban, ngành; sở, ban, ngành, địa
    phương; sở, ngành; tạm đình chỉ; tăng gia; tăng vụ; thanh, kiểm tra; thanh tra, kiểm tra; thành
    lập mới; theo dự kiến; thể dục, thể thao; thiếu niên, nhi đồng; thông qua; thời điểm trên; thu
    đông; thu hồi; thụ lý mới; thực hành; toàn quốc; tổ chức, cá nhân; tốt, khá; tốt và khá; trên
    biển; trên chuẩn; trên đại học; trên không; trên mạng; trên môi trường mạng; tròn, gỗ xẻ; tròn
    và xẻ; tròn, xẻ; tròn/xẻ; trong độ tuổi; trong hạn; trong nước; trong thời hạn; trong tỉnh;
    trồng mới; trở về; trực thuộc; trước hạn; trước hạn, đúng hạn; trước và đúng hạn; tuần tra, kiểm
    soát; tuyển mới; tuyệt đối; từ chối; từ thiện; từ trần; từ xa; tương đối; văn bằng; văn bằng,
    chứng chỉ; văn hóa, xã hội; về đích; về tội phạm; về trước; về việc; việc làm mới; việc làm tăng
    thêm; vừa học vừa làm; vừa, nhỏ; vừa và nhỏ; vượt chuẩn; vượt dự kiến; vượt khó; xác định được;
    xây dựng cơ bản; xây dựng mới; xây mới; xẻ, tròn; xẻ/tròn; xuất sắc, giỏi; xuống giống
""")
"""Compounds in which a cue word is no cue."""

LIST_WORDS = phrases("""
    trong đó; trong đó có; bao gồm; gồm; gồm có; như; cụ thể; riêng; bao gồm cả; cụ thể như sau; như
    sau; cụ thể là; đáng chú ý; đáng chú ý là; nổi bật là; nổi bật như; điển hình là; điển hình như;
    tiêu biểu là; tiêu biểu như; đặc biệt là; các chỉ tiêu chủ yếu; một số chỉ tiêu chủ yếu; các chỉ
    tiêu cụ thể; một số chỉ tiêu cụ thể; các chỉ tiêu cơ bản; một số chỉ tiêu cơ bản
""")
"""Words that open a list of parts or examples."""

MULTIPLIER_WORDS = phrases("trăm; nghìn; ngàn; triệu; tỷ; tỉ; vạn")
