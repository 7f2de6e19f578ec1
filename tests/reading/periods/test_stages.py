"""Does a whole document tell of what came and of what is planned, each for its own time?"""

from typing import NamedTuple

import pytest

from tongket.reading.document import read

_CAME = (
    "Thu ngân sách đạt 52 tỷ đồng, bằng 104% kế hoạch, tăng 8% so với cùng kỳ. Tỷ lệ hộ nghèo còn"
    " 3,2%. Kết nạp 25 đảng viên. Trồng mới 30 ha rừng."
)
_PLANNED = (
    "Thu ngân sách đạt 60 tỷ đồng; tỷ lệ hộ nghèo giảm còn 2%; kết nạp 30 đảng viên; trồng mới 40"
    " ha rừng."
)
_EACH = 4  # figures


class _Heads(NamedTuple):
    """What stands in front of the results and of the goals, and the periods of both."""

    results: str
    reported: str
    goals: str = ""
    planned: str = ""


_DOCUMENTS = (
    _Heads(
        (
            "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 15\nSáng 12/12/2023, Huyện ủy "
            "tổ chức hội nghị lần thứ 15 đánh giá kết quả thực hiện nhiệm vụ năm 2023, "
            "phương hướng, nhiệm vụ năm 2024.\n"
        ),
        "2023",
        "Năm 2024, huyện phấn đấu: ",
        "2024",
    ),
    _Heads(
        (
            "HĐND huyện khai mạc kỳ họp thứ 10\nNgày 8/7/2022, HĐND huyện khóa XX, nhiệm "
            "kỳ 2021-2026 khai mạc kỳ họp thứ 10 xem xét kết quả phát triển kinh tế - xã "
            "hội 6 tháng đầu năm, nhiệm vụ, giải pháp 6 tháng cuối năm 2022.\n"
        ),
        "2022-H1",
        "6 tháng cuối năm, huyện tập trung thực hiện: ",
        "2022-H2",
    ),
    _Heads(
        (
            "Xã Tân Phú: Phấn đấu hoàn thành các chỉ tiêu năm 2025\nTrong 9 tháng đầu "
            "năm 2025, xã đã nỗ lực thực hiện nhiệm vụ.\n"
        ),
        "2025-9M",
        "Từ nay đến cuối năm, xã phấn đấu: ",
        "2025",
    ),
    _Heads(
        (
            "Nhiều chỉ tiêu vượt kế hoạch\nNăm 2024, dưới sự lãnh đạo của cấp ủy, xã "
            "phấn đấu thực hiện thắng lợi các mục tiêu đề ra.\n"
        ),
        "2024",
        "Năm 2025, xã đặt mục tiêu: ",
        "2025",
    ),
    _Heads(
        ("Quyết tâm thực hiện thắng lợi nhiệm vụ năm 2026\nTheo báo cáo tại hội nghị, năm 2025, "),
        "2025",
        "Năm 2026, phường đề ra các chỉ tiêu chủ yếu: ",
        "2026",
    ),
    _Heads(
        (
            "NGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế - xã hội năm 2024\nHỘI ĐỒNG NHÂN "
            "DÂN XÃ\nĐiều 1. Đánh giá kết quả thực hiện nhiệm vụ năm 2023\n"
        ),
        "2023",
        "Điều 2. Mục tiêu, chỉ tiêu năm 2024\n",
        "2024",
    ),
    _Heads(
        (
            "BÁO CÁO\nTình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2023 "
            "và phương hướng, nhiệm vụ năm 2024\nPhần thứ nhất\nTÌNH HÌNH THỰC HIỆN "
            "NHIỆM VỤ NĂM 2023\nI. VỀ KINH TẾ\n"
        ),
        "2023",
        "Phần thứ hai\nPHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024\nI. CÁC CHỈ TIÊU CHỦ YẾU\n",
        "2024",
    ),
    _Heads(
        (
            "BÁO CÁO\nKết quả thực hiện Nghị quyết năm 2023; phương hướng, nhiệm vụ "
            "trọng tâm năm 2024\nA. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n1. Các chỉ tiêu về "
            "kinh tế\n"
        ),
        "2023",
        "B. MỤC TIÊU, CHỈ TIÊU\n1. Các chỉ tiêu kinh tế\n",
        "2024",
    ),
    _Heads(
        (
            "Đảng bộ xã Hòa Bình sơ kết 6 tháng đầu năm\nChiều 25/6, Đảng ủy xã tổ chức "
            "Hội nghị sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối "
            "năm 2024.\n"
        ),
        "2024-H1",
        "Trong 6 tháng cuối năm, Đảng ủy xã đề ra mục tiêu: ",
        "2024-H2",
    ),
    _Heads(
        (
            "UBND tỉnh họp phiên thường kỳ tháng 11\nNgày 28/11/2024, UBND tỉnh họp đánh "
            "giá tình hình kinh tế - xã hội tháng 11, 11 tháng và nhiệm vụ tháng 12 năm "
            "2024.\nTrong 11 tháng, "
        ),
        "2024-11M",
    ),
    _Heads(
        (
            "Đại hội Đảng bộ xã Minh Tân lần thứ I, nhiệm kỳ 2025-2030\nNgày 30/7/2025, "
            "Đảng bộ xã Minh Tân tổ chức Đại hội. Nhiệm kỳ 2020-2025, Đảng bộ xã đã lãnh "
            "đạo thực hiện thắng lợi các mục tiêu.\n"
        ),
        "2020-2025",
        "Nhiệm kỳ 2025-2030, Đại hội đề ra mục tiêu: ",
        "2030",
    ),
    _Heads(
        ("Chuẩn bị cho năm mới\nBước vào năm 2024 với nhiều khó khăn, xã vẫn phấn đấu vươn lên.\n"),
        "2024",
    ),
    _Heads(
        (
            "Triển khai nhiệm vụ năm 2025\nSáng 8/1, UBND huyện tổ chức hội nghị tổng "
            "kết năm 2024, triển khai nhiệm vụ năm 2025.\n"
        ),
        "2024",
        "Năm 2025, huyện đặt ra 22 chỉ tiêu, trong đó: ",
        "2025",
    ),
    _Heads(
        (
            "Huyện Đông Tân: Kinh tế tăng trưởng khá\nMặc dù còn nhiều khó khăn nhưng "
            "năm 2022 huyện cơ bản hoàn thành các mục tiêu, nhiệm vụ đề ra.\n"
        ),
        "2022",
        "Phương hướng năm 2023: ",
        "2023",
    ),
    _Heads(
        (
            "Thực hiện Nghị quyết số 05 của Huyện ủy về nhiệm vụ trọng tâm năm 2023\nSau "
            "một năm thực hiện, "
        ),
        "2023",
    ),
    _Heads(
        (
            "KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2024\nI. ĐÁNH GIÁ TÌNH HÌNH THỰC "
            "HIỆN NĂM 2023\n"
        ),
        "2023",
        "II. KẾ HOẠCH NĂM 2024\n1. Các chỉ tiêu\n",
        "2024",
    ),
    _Heads(
        "Thị xã sơ kết quý I, triển khai nhiệm vụ quý II/2024\n",
        "2024-Q1",
        "Quý II/2024, thị xã phấn đấu: ",
        "2024-Q2",
    ),
    _Heads(
        (
            "Hội nghị công bố quyết định giao chỉ tiêu năm 2024\nNăm 2023, xã đạt kết "
            "quả toàn diện. "
        ),
        "2023",
        "Năm 2024, UBND huyện giao xã: ",
        "2024",
    ),
    _Heads(
        (
            "Bí thư Tỉnh ủy: Quyết tâm hoàn thành cao nhất mục tiêu\nTại hội nghị, đồng "
            "chí Bí thư yêu cầu phấn đấu đạt mục tiêu cả năm 2024. 6 tháng đầu năm, "
        ),
        "2024-H1",
    ),
    _Heads(
        (
            "Phường Đông Tân tổng kết công tác năm\nNgày 30-12, phường Đông Tân tổ chức "
            "hội nghị tổng kết công tác năm 2025 và triển khai phương hướng, nhiệm vụ "
            "năm 2026.\nNăm qua, phường tập trung thực hiện 5 nhiệm vụ trọng tâm. "
        ),
        "2025",
        "Bước sang năm 2026, phường xác định: ",
        "2026",
    ),
    _Heads(
        (
            "Huyện ủy tổ chức Hội nghị lần thứ 20\nHội nghị thảo luận, cho ý kiến về kết "
            "quả thực hiện nhiệm vụ năm 2022 và mục tiêu, nhiệm vụ năm 2023.\nTrong năm "
            "2022, "
        ),
        "2022",
        "Hội nghị thống nhất mục tiêu năm 2023: ",
        "2023",
    ),
    _Heads(
        (
            "Kỳ họp thứ 15, HĐND tỉnh thông qua 20 nghị quyết\nSau 2 ngày rưỡi làm việc, "
            "sáng 10/12/2023, kỳ họp bế mạc. Các đại biểu đánh giá năm 2023, "
        ),
        "2023",
        "HĐND tỉnh quyết nghị các chỉ tiêu chủ yếu năm 2024: ",
        "2024",
    ),
    _Heads(
        (
            "Khai mạc kỳ họp thứ 7\nPhát biểu khai mạc, Chủ tịch HĐND nhấn mạnh: năm "
            "2023 là năm giữa nhiệm kỳ, có ý nghĩa quan trọng trong thực hiện Nghị quyết "
            "Đại hội nhiệm kỳ 2020-2025. "
        ),
        "2023",
    ),
    _Heads(
        (
            "BÁO CÁO\nTổng kết công tác năm 2024, phương hướng nhiệm vụ năm 2025\nI. ĐẶC "
            "ĐIỂM TÌNH HÌNH\nII. KẾT QUẢ ĐẠT ĐƯỢC\n1. Phát triển kinh tế\n"
        ),
        "2024",
        "III. PHƯƠNG HƯỚNG NHIỆM VỤ NĂM 2025\n1. Mục tiêu chung\n2. Chỉ tiêu cụ thể\n",
        "2025",
    ),
    _Heads(
        (
            "BÁO CÁO\nKết quả thực hiện nhiệm vụ quý III, 9 tháng đầu năm và nhiệm vụ "
            "trọng tâm quý IV năm 2025\nA. KẾT QUẢ\n"
        ),
        "2025-9M",
        "B. NHIỆM VỤ TRỌNG TÂM QUÝ IV\n",
        "2025-Q4",
    ),
    _Heads(
        (
            "Tình hình kinh tế - xã hội tháng 5 và 5 tháng năm 2024\nTheo Chi cục Thống "
            "kê, 5 tháng đầu năm 2024: "
        ),
        "2024-5M",
    ),
    _Heads(
        (
            "Xã Đông Tân đạt 18/20 chỉ tiêu nghị quyết\nCuối tháng 12/2022, Đảng bộ xã "
            "tổng kết công tác. Qua một năm thực hiện nghị quyết, "
        ),
        "2022",
        "Năm 2023, Đảng bộ xã phấn đấu đạt các chỉ tiêu sau: ",
        "2023",
    ),
    _Heads(
        (
            "Đảng ủy xã An Phú: Lãnh đạo thực hiện hiệu quả nhiệm vụ chính trị\nNhững "
            "tháng đầu năm 2025, Đảng ủy xã bám sát chương trình, kế hoạch đề ra. 6 "
            "tháng đầu năm, "
        ),
        "2025-H1",
        "Những tháng cuối năm, xã tập trung: ",
        "2025",
    ),
    _Heads(
        (
            "Gặp mặt đầu xuân\nNăm 2024, mặc dù gặp nhiều khó khăn, huyện hoàn thành "
            "21/22 chỉ tiêu. "
        ),
        "2024",
        "Năm 2025, huyện phấn đấu tăng trưởng cao; ",
        "2025",
    ),
    _Heads(
        (
            "Đại hội đại biểu Đảng bộ huyện lần thứ XXII, nhiệm kỳ 2020-2025\nNgày "
            "15/7/2020, Đại hội khai mạc. Trong nhiệm kỳ 2015-2020, "
        ),
        "2015-2020",
        "Mục tiêu đến năm 2025: ",
        "2025",
    ),
    _Heads(
        (
            "Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ nhất, nhiệm kỳ 2025-2030\nI. "
            "Tán thành nội dung đánh giá kết quả 5 năm thực hiện Nghị quyết nhiệm kỳ "
            "2020-2025\n"
        ),
        "2020-2025",
        "II. Mục tiêu, chỉ tiêu nhiệm kỳ 2025-2030\n",
        "2030",
    ),
    _Heads(
        (
            "Huyện Đông Tân hoàn thành nhiều chỉ tiêu\nNăm 2021 là năm đầu tiên thực hiện kế "
            "hoạch phát triển kinh tế - xã hội 5 năm 2021-2025. "
        ),
        "2021",
        "Trong năm 2022, huyện đề ra mục tiêu: ",
        "2022",
    ),
    _Heads(
        ("Đồng chí Chủ tịch UBND tỉnh kiểm tra tiến độ\nTính đến ngày 30/9/2024, toàn tỉnh "),
        "2024-9M",
    ),
    _Heads(
        (
            "Hội nghị trực tuyến quán triệt nghị quyết\nKết luận hội nghị, đồng chí Bí "
            "thư yêu cầu tập trung thực hiện các mục tiêu năm 2024 đã đề ra.\nTrước đó, "
            "hội nghị nghe báo cáo kết quả năm 2023: "
        ),
        "2023",
    ),
    _Heads(
        (
            "UBND huyện Đông Tân triển khai kế hoạch năm 2019\nNgày 4/1, UBND huyện triển "
            "khai kế hoạch phát triển kinh tế - xã hội năm 2019. Năm 2018, "
        ),
        "2018",
        "Năm 2019, huyện phấn đấu: ",
        "2019",
    ),
    _Heads(
        (
            "Thông cáo báo chí\nVề kết quả kỳ họp thứ 8\nKỳ họp đánh giá: tình hình kinh "
            "tế - xã hội 6 tháng đầu năm 2023 tiếp tục phục hồi. "
        ),
        "2023-H1",
        "Kỳ họp thống nhất các nhiệm vụ 6 tháng cuối năm: ",
        "2023-H2",
    ),
    _Heads(
        "Vượt khó về đích\nKhép lại năm 2023, thị xã đạt nhiều thành tựu. ",
        "2023",
        "Bước vào năm 2024, thị xã đặt chỉ tiêu: ",
        "2024",
    ),
    _Heads(
        "Năm 2025, tỉnh phấn đấu tăng trưởng cao.\nĐến hết tháng 10, ",
        "2025-10M",
    ),
    _Heads(
        (
            "Sau nửa năm vận hành mô hình mới\nPhường Đông Tân hoạt động từ ngày 1/7/2025. Đến "
            "31/12/2025, "
        ),
        "2025",
        "Năm 2026, phường đặt mục tiêu: ",
        "2026",
    ),
    _Heads(
        (
            "BÁO CÁO\nKết quả thực hiện nhiệm vụ 6 tháng cuối năm 2025, phương hướng nhiệm vụ năm "
            "2026\nI. KẾT QUẢ\n"
        ),
        "2025-H2",
        "II. PHƯƠNG HƯỚNG NĂM 2026\n",
        "2026",
    ),
    _Heads(
        "Khởi sắc Tân Phú\nNhững ngày đầu năm 2025, về xã Tân Phú, ai cũng phấn khởi. Năm qua, ",
        "2024",
        "Năm nay, xã phấn đấu: ",
        "2025",
    ),
    _Heads(
        (
            "Sáng 6.1.2021, UBND thị xã Đông Tân tổ chức hội nghị tổng kết công tác năm, triển "
            "khai nhiệm vụ năm 2021. Năm vừa qua, "
        ),
        "2020",
        "Năm 2021, thị xã phấn đấu: ",
        "2021",
    ),
    _Heads(
        (
            "Đại hội đại biểu Đảng bộ xã Minh Tân lần thứ I\nNgày 21/7/2025, Đảng bộ xã Minh Tân "
            "tổ "
            "chức Đại hội nhiệm kỳ 2025-2030. Báo cáo chính trị nêu rõ: "
        ),
        "2020-2025",
        "Đại hội đề ra các chỉ tiêu đến năm 2030: ",
        "2030",
    ),
    _Heads(
        (
            "Huyện ủy sơ kết công tác\nSáng nay (7/7/2021), Huyện ủy sơ kết 6 tháng đầu năm, triển "
            "khai nhiệm vụ 6 tháng cuối năm 2021. "
        ),
        "2021-H1",
        "Từ nay đến cuối năm, huyện tập trung các nội dung: ",
        "2021",
    ),
    _Heads(
        "Thu vượt dự toán\nTính đến hết ngày 31/12/2021, ",
        "2021",
        "Năm 2022, đơn vị được giao: ",
        "2022",
    ),
    _Heads(
        (
            "UBND tỉnh họp\nUBND tỉnh tổ chức phiên họp thường kỳ tháng 8/2025 xem xét kết quả 9 "
            "tháng năm 2025. "
        ),
        "2025-9M",
    ),
    _Heads(
        (
            "Hội Nông dân huyện đạt nhiều chỉ tiêu\nTrong năm 2022, các cấp hội phấn đấu thi đua "
            "hoàn thành kế hoạch được giao. "
        ),
        "2022",
    ),
    _Heads(
        (
            "Tỉnh ủy họp\nNgày 5-12, Tỉnh ủy họp cho ý kiến về tình hình thực hiện nhiệm vụ "
            "năm 2022 và phương hướng, nhiệm vụ năm 2023. "
        ),
        "2022",
        "Hội nghị thống nhất chỉ tiêu năm 2023: ",
        "2023",
    ),
    _Heads(
        "Trước thềm xuân mới\nTết Ất Tỵ 2025 đang đến gần. Nhìn lại năm 2024, ",
        "2024",
        "Huyện hướng tới mục tiêu năm 2025: ",
        "2025",
    ),
    _Heads(
        (
            "Khai mạc kỳ họp thứ 24\nSáng 11/12, HĐND thành phố khai mạc kỳ họp thường lệ "
            "cuối năm 2024. "
        ),
        "2024",
        "Kỳ họp quyết định các chỉ tiêu năm 2025, trong đó ",
        "2025",
    ),
    _Heads(
        "Xã Tân Phú chuẩn bị cho năm 2026\nNăm 2025, ",
        "2025",
        "Bước vào năm 2026, mục tiêu của xã là: ",
        "2026",
    ),
    _Heads(
        (
            "BÁO CÁO\nĐánh giá tình hình thực hiện kế hoạch phát triển kinh tế - xã hội 5 "
            "năm 2016-2020 và xây dựng kế hoạch 5 năm 2021-2025\nA. TÌNH HÌNH THỰC HIỆN KẾ "
            "HOẠCH 5 NĂM 2016-2020\n"
        ),
        "2016-2020",
        "B. KẾ HOẠCH 5 NĂM 2021-2025\nMục tiêu đến năm 2025: ",
        "2025",
    ),
    _Heads(
        (
            "Nghị quyết đi vào cuộc sống\nSau gần 5 năm thực hiện Nghị quyết Đại hội Đảng bộ "
            "huyện nhiệm kỳ 2020-2025, "
        ),
        "2020-2025",
    ),
    _Heads(
        (
            "Dấu ấn nhiệm kỳ ở Tân Phú\nBước vào thực hiện Nghị quyết nhiệm kỳ 2020-2025, "
            "huyện gặp không ít khó khăn. "
        ),
        "2020-2025",
    ),
    _Heads(
        (
            "ĐẢNG BỘ HUYỆN - NĂM 2020 NHÌN LẠI\nNăm 2020 là năm cuối thực hiện Nghị quyết "
            "nhiệm kỳ 2015-2020, năm tổ chức đại hội đảng bộ các cấp nhiệm kỳ 2020-2025. "
        ),
        "2020",
    ),
    _Heads(
        "Thông qua nhiều chỉ tiêu\nTheo báo cáo của UBND tỉnh, năm 2024 ",
        "2024",
        ("HĐND thông qua nghị quyết kế hoạch phát triển kinh tế - xã hội năm 2025. Cụ thể: "),
        "2025",
    ),
)


@pytest.mark.parametrize("heads", _DOCUMENTS, ids=lambda heads: heads.results[:30])
def test_results_and_goals_are_of_the_stage_and_time_of_their_heads(heads):
    goals = f"\n{heads.goals}{_PLANNED}" if heads.goals else ""
    found = read(f"{heads.results}{_CAME}{goals}")
    assert str(found.report_period) == heads.reported
    told = [(str(claim.stage), str(claim.period or found.report_period)) for claim in found.claims]
    planned = len(told) - _EACH if heads.goals else len(told)
    assert set(told[:planned]) == {("actual", heads.reported)}
    assert set(told[planned:]) == ({("target", heads.planned)} if heads.goals else set())


def test_work_that_a_title_counts_as_carried_out_is_a_result():
    text = "Triển khai 46 cuộc kiểm tra trong quý II/2021\n\nXử lý 7 tập thể."
    assert [str(claim.stage) for claim in read(text).claims] == ["actual", "actual"]


def test_tasks_that_a_title_counts_are_to_be_carried_out():
    text = "Triển khai 7 nhiệm vụ trọng tâm năm 2022\n\nKết nạp 30 đảng viên."
    assert [str(claim.stage) for claim in read(text).claims][-1] == "target"


@pytest.mark.parametrize("goal", ["được giao chỉ tiêu", "đặt mục tiêu"])
def test_a_goal_of_the_year_that_opens_its_sentence_ends_with_what_came_of_it(goal: str):
    text = f"Năm 2017, huyện {goal} kết nạp 320 đảng viên. Đến nay, huyện kết nạp 280 đảng viên."
    claims = read(text).claims
    assert [str(claim.stage) for claim in claims] == ["target", "actual"]
    assert [claim.period for claim in claims] == [None, None]
