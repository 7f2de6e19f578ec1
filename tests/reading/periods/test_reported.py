"""On which time does a document report, in whatever words it says so?"""

from datetime import date

import pytest

from tongket.reading import read
from tongket.vocabulary.period import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        # up to a day, where nothing else says what is reported on
        ("Tính đến cuối tháng 6-2015, tổng dư nợ đạt 914 tỷ đồng.", "2015-H1"),
        ("Ước tính đến hết tháng 7.2019, tổng vốn đạt 79 tỷ đồng.", "2019-7M"),
        ("Tính đến ngày 30/9, gieo trồng 77 ha. Nhằm đạt các chỉ tiêu của năm 2024.", "2024-9M"),
        (
            "Bảo đảm kế hoạch năm 2024. Vì vậy, tính đến hết tháng 10/2024 chi 3 tỷ đồng.",
            "2024-10M",
        ),
        ("Thu của tỉnh đến hết ngày 31/3 đạt 7 tỷ, tăng 8% so với cùng kỳ năm 2019.", "2020-3M"),
        ("Thu của tỉnh đến 30/9 đạt 7 tỷ, tăng 8% so với cùng kỳ năm 2019.", "2020-9M"),
        ("Năm 2024, đến hết tháng 10/2024 chi 3 tỷ đồng.", "2024"),
        ("(Đăng trong khoảng từ ngày 01/01/2024 đến ngày 30/4/2024.) Năm 2023, thu 7 tỷ.", "2023"),
        ("Đến đầu tháng 8/2021, xã giải ngân 5 tỷ đồng.", "2021-7M"),
        ("Tính đến ngày 12-9-2019, xã kết nạp 9 đảng viên.", "2019-9M"),
        ("Tính đến ngày 02/9/2019, xã kết nạp 9 đảng viên.", "2019-8M"),
        ("Đến hết tháng 7/2021, tiêm 9 con. 6 tháng đầu năm 2021, thu đạt 7 tỷ đồng.", "2021-7M"),
        ("Giao ban quý III/2022. Từ đầu năm đến nay, xã kiểm tra 4 tổ chức đảng.", "2022-9M"),
        ("Giao ban quý III/2022. Trong quý, xã kiểm tra 4 tổ chức đảng.", "2022-Q3"),
        # the later one of two years whose results a table's head names
        (
            "Biểu chỉ tiêu năm 2023\nTên\tKH năm 2023\tTH năm 2022\tƯớc TH năm 2023\nLợn\t9\t7\t8",
            "2023",
        ),
        (
            "Chỉ tiêu\tKế hoạch năm 2023\tThực hiện năm 2022\tThực hiện năm 2023\nLợn\t9\t7\t8",
            "2023",
        ),
        ("Chỉ tiêu\tThực hiện năm 2022\tKế hoạch năm 2023\nLợn\t9\t7", "2022"),
        # a paper's own day, beside a day near it or the goals of the next year
        (
            "Ngày 04/6/2023\nKế hoạch năm 2023 là 90 tỷ đồng.\nTính đến ngày 25/5/2023 chi 8 tỷ.",
            "2023-5M",
        ),
        (
            "Ngày 28/12/2014\nBàn nhiệm vụ năm 2015.\nThu đạt 7 tỷ. Trong năm 2015, trồng 9 ha.",
            "2014",
        ),
        (
            "Năm 2026, xã đề ra 24 chỉ tiêu\nHọp đánh giá kết quả năm 2025. Thu đạt 7 tỷ đồng.",
            "2025",
        ),
        # a month in the title, where most is told of the months up to it
        (
            "Tình hình tháng 6 năm 2018\nThu 6 tháng đạt 7 tỷ đồng. Chi 6 tháng đạt 5 tỷ đồng.",
            "2018-H1",
        ),
        ("Tình hình tháng 6 năm 2018\nThu 6 tháng đầu năm 2018 đạt 7 tỷ đồng.", "2018-06"),
        ("Quý I/2021, xã phát triển. Ngay từ đầu năm, xã đã trồng 41 ha mía.", "2021-Q1"),
        ("Giá trị sản xuất theo giá so sánh năm 2010, kỳ 2021-06, đạt 7 tỷ đồng.", "2021"),
        ("Báo ra 2023-06. 6 tháng đầu năm, thu đạt 7 tỷ đồng. Nhiệm kỳ 2020 - 2025.", "2023-H1"),
        # months told otherwise
        ("Từ ngày 20-26/1/2023 (đến mùng 5 tháng Giêng), xã đón 70 lượt khách.", "2023-01"),
        ("Tình hình tháng 3, qúy I năm 2016. Thu đạt 7 tỷ đồng.", "2016-Q1"),
        ("Từ ngày 16/2 đến ngày 15/3/2019, xảy ra 12 vụ cháy.", "2019-03"),
        ("Từ ngày 15/12/2022 đến 14/6/2023, xảy ra 12 vụ cháy.", "2023-H1"),
        ("Từ ngày 01/01 đến ngày 30/9/2023, xảy ra 12 vụ cháy.", "2023-9M"),
        (
            "Đăng trong khoảng từ ngày 01/7/2023 đến ngày 31/7/2023. 6 tháng đầu năm thu 9 tỷ.",
            "2023-H1",
        ),
        ("Đến cuối năm 2016, có 79 hộ lập trước năm 2013.\nTrong năm, lập 10 hộ.", "2016"),
        (
            "Hội nghị thông qua dự thảo Nghị quyết năm 2023.\nNăm 2022, thu đạt 7 tỷ đồng.",
            "2022",
        ),
        ("Quý I năm 2014 ổn định. Từ ngày 16/12/2013 đến ngày 15/3/2014, cháy 7 vụ.", "2014-Q1"),
        ("Tháng Ba năm 2020, thu đạt 7 tỷ đồng.", "2020-03"),
        ("Quí II/2020, thu đạt 7 tỷ đồng.", "2020-Q2"),
        # the year, where only comparisons name one
        ("Dư nợ đạt 86 tỷ đồng, tăng 3% so với thời điểm cuối năm 2022.", "2023"),
        ("Dư nợ đạt 86 tỷ đồng, tăng 3% so với đầu năm 2022.", "2022"),
        ("Từ ngày 16/2 đến ngày 15/3, cháy 9 vụ. So với tháng 3/2019 giảm 8 vụ.", "2020-03"),
        ("Từ ngày 16/2 đến ngày 15/3, cháy 9 vụ. So với tháng 2/2019 giảm 8 vụ.", "2019-03"),
        ("9 tháng đầu năm nay, đón 9.000 lượt khách, tăng 25% so với cùng kỳ 2006.", "2007-9M"),
        # the year, where others are named too
        ("Từ chỗ chỉ có 2 xã năm 2010, đến nay có 15 xã. Riêng năm 2014, có 7 xã.", "2014"),
        ("Đến năm 2030 xã có 2 chợ, đến năm 2030 xã có 7 cầu. Năm 2024, thu 7 tỷ đồng.", "2024"),
        ("Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2050. Năm 2024, thu 7 tỷ đồng.", "2024"),
        # a paper of a day inside the year cannot tell of all of it
        ("7/7/2022\nNăm 2022, xã làm tốt. Trong 6 tháng đầu năm, thu đạt 7 tỷ đồng.", "2022-H1"),
        ("5/5/2022\nNăm 2022, xã làm tốt. Trong 6 tháng đầu năm, thu đạt 7 tỷ đồng.", "2022"),
        # a year that only the day of issue names
        (
            "Giảm hộ nghèo\n06:26, 14/06/2018\nTừ đầu năm đến nay, giảm 9 hộ. Năm 2017 còn 90 hộ.",
            "2018",
        ),
        # the year that moves come to
        (
            "Hộ nghèo từ 9% năm 2015 xuống 7% năm 2017. Đến năm 2017 có 3 xã, năm 2015 có 2 xã.",
            "2017",
        ),
        # reviews in the middle of a term, seasons, the months to the one of a title
        ("Sơ kết giữa nhiệm kỳ Đại hội Đảng bộ, nhiệm kỳ 2020-2025.\nThu 7 tỷ.", "2020-2025"),
        ("Tổng kết sản xuất vụ xuân năm 2024\nGieo cấy 7 ha.", "2024-H1"),
        ("Tháng 8\nTình hình tháng 8 và ước 8 tháng năm 2017\nThu đạt 7 tỷ.", "2017-8M"),
        # stretches of years, halves and weeks, and a year behind bare months
        ("Bình quân 5 năm (2021-2025), thu tăng 8%.", "2021-2025"),
        ("Sau 10 năm 2011-2020, xã có 9 chợ.", "2011-2020"),
        ("Từ năm 2021 đến năm 2024, xã trồng 9 ha.", "2021-2024"),
        ("Nửa năm 2021 qua báo cáo của xã: thu đạt 7 tỷ đồng.", "2021-H1"),
        ("Họp báo tuần 7 năm 2026\nTổng kết năm 2025, xã thưởng 9 tập thể.", "2026"),
        ("Giao ban tuần 3 tháng 5 năm 2026\nThu đạt 7 tỷ đồng.", "2026-05"),
        ("Kết quả 9 tháng 2024\nThu đạt 7 tỷ đồng.", "2024-9M"),
        ("Đến 30/9/2022, dư nợ 9 tỷ đồng. CPI tháng 9 năm 2022 tăng 1,5%.", "2022-9M"),
        # what happened on some days
        ("Ngày 01/9/2025, xã Tam Lộc trao quà cho 1.600 người.", "2025-09"),
        ("Mưa lớn từ đêm 28/9/2025 đến 01/10/2025 làm hỏng 79 ngôi nhà.", "2025-10"),
        ("Ngày 12/12/2025, xã họp. Thu ngân sách đạt 92% dự toán.", "2025"),
        # papers of goals
        ("Kế hoạch thực hiện nhiệm vụ năm 2022\nNăm 2021, thu 7 tỷ.\nNăm 2022, thu 9 tỷ.", "2021"),
        ("Chương trình đạt và vượt các mục tiêu được giao đến hết năm 2025.\nThu 9 tỷ.", "2025"),
        (
            "Hội nghị giao chỉ tiêu kinh tế, thi đua năm 2023.\nThu 9 tỷ, bằng 105% năm 2022.",
            "2023",
        ),
        (
            "Chiều 19/12, xã triển khai dự toán ngân sách (NSNN) năm 2023.\nNăm 2023, thu 9 tỷ.",
            "2023",
        ),
        (
            "Ký giao ước thi đua năm 2026\nNăm 2025, thu 9 tỷ.\nNăm 2026, xã xác định 3 việc.",
            "2025",
        ),
        ("Tính đến tháng 6/2024, có 9 xã. Bước vào giai đoạn 2022-2025, có 7 xã.", "2024-H1"),
        # terms of office
        ("Nhiệm kỳ 2020-2025, thu tăng 5%.\nNhiệm kỳ 2025-2030, phấn đấu thu 9 tỷ.", "2020-2025"),
        ("Trong nhiệm kỳ 2020-2025, nhiều chỉ tiêu vượt.\nNăm 2025, thu đạt 7 tỷ.", "2020-2025"),
        (
            "Đại hội đảng viên (nhiệm kỳ 2020-2025)\n29/5/2020\nĐặt ra: thu đạt 7 tỷ đồng.",
            "2020-2025",
        ),
        ("Đại hội đại biểu nhiệm kỳ 2025-2030. Nhiệm kỳ trước, thu đạt 7 tỷ đồng.", "2020-2025"),
        (
            "Học nghị quyết nhiệm kỳ 2025-2030\nĐến năm 2030, xã phấn đấu thu 9 tỷ đồng.",
            "2025-2030",
        ),
        (
            "Đại hội đại biểu nhiệm kỳ 2020-2025\nĐạt chuẩn cuối năm 2020; đến năm 2025 thu 9 tỷ.",
            "2020-2025",
        ),
        ("Sơ kết 6 tháng đầu năm, bàn nhiệm vụ 6 tháng cuối năm 2024\nThu đạt 9 tỷ.", "2024-H1"),
        (
            "25/8/2020\nNhiệm kỳ 2015-2020, theo nghị quyết Đại hội đại biểu, thu tăng 3%/năm.",
            "2015-2020",
        ),
        # "the term" of which is told without its years is the one named, or the one before it
        (
            (
                "Thực hiện nghị quyết nhiệm kỳ 2020-2025, xã đạt nhiều kết quả.\nDiện tích năm 2025"
                " là 7 ha. Trong nhiệm kỳ, kết nạp 9 đảng viên."
            ),
            "2020-2025",
        ),
        (
            (
                "Tổng kết năm 2025\nThực hiện nghị quyết nhiệm kỳ 2020-2025, xã đạt nhiều kết quả."
                " Trong nhiệm kỳ, kết nạp 9 đảng viên."
            ),
            "2025",
        ),
        ("27-5-2020, xã tổ chức Đại hội nhiệm kỳ 2020-2025.\nNhiệm kỳ qua, thu 9 tỷ.", "2015-2020"),
        (
            (
                "Đại hội Đảng bộ xã nhiệm kỳ 2020-2025\nĐến nay, thu đạt 9 tỷ, gấp 2 lần so với năm"
                " 2015."
            ),
            "2015-2020",
        ),
        ("HĐND xã tổng kết nhiệm kỳ 2021-2026. Giai đoạn 2020-2025, thu 9 tỷ.", "2021-2026"),
        # goals of several years
        ("Phương hướng, nhiệm vụ đến năm 2020\nThu ngân sách năm 2020 đạt 9 tỷ.", "2016-2020"),
        ("Định hướng phát triển giai đoạn 2021-2025\nThu đến năm 2025 đạt 9 tỷ.", "2021-2025"),
        ("Mục tiêu chủ yếu\nThu đến năm 2024 đạt 9 tỷ.\nCây trồng năm 2024: lúa 7 ha.", "2024"),
        ("Biểu chỉ tiêu phát triển kinh tế 5 năm (2021 - 2025)\nThu 9 tỷ.", "2021-2025"),
        (
            "Chương trình mục tiêu giai đoạn 2021-2025 đạt nhiều kết quả\nNăm 2023, thu 9 tỷ.",
            "2023",
        ),
        ("Năm nay, xã thu 9 tỷ.\nNgày 19/12/2023, xã bàn đề án giai đoạn 2021-2025.", "2023"),
        # what a meeting's month and a length of time do not say
        (
            "Phiên họp tháng 10 năm 2018\nXã đánh giá tình hình 9 tháng đầu năm. Thu 9 tỷ.",
            "2018-9M",
        ),
        ("Nhiệm vụ tháng 8/2018\nTrong tháng 7, xã trồng 9 ha.", "2018-07"),
        ("Họp cuối năm\nSau 5 tháng vận hành mô hình mới, năm 2025, thu 9 tỷ đồng.", "2025"),
    ],
)
def test_a_document_reports_on_the_time_that_its_words_name(text, period):
    assert str(read(text).report_period) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trong 6 tháng đầu năm 2024, thu ngân sách đạt 12 tỷ đồng.", "2024-H1"),
        ("Trong 9 tháng năm 2022, so với cùng kỳ năm 2021, số vụ giảm 4 vụ.", "2022-9M"),
        ("Tháng 5.2023, thu ngân sách đạt 12 tỷ đồng.", "2023-05"),
        ("Nhiệm kỳ 2015 - 2020, xã kết nạp 61 đảng viên.", "2015-2020"),
        ("Xã thông qua chỉ tiêu năm 2026\nNăm 2025, thu ngân sách đạt 2 tỷ đồng.", "2025"),
        ("Báo cáo Quý II năm 2018\nA. TÌNH HÌNH 6 THÁNG ĐẦU NĂM 2018\nThu đạt 7 tỷ.", "2018-H1"),
        ("Đàn lợn 145 con, tăng 10 con so với 6 tháng đầu năm 2020.", "2021-H1"),
        ("Nghị quyết về kế hoạch năm 2023\nNgày 9/12/2022, HĐND xã họp.\nThu: 9 tỷ.", "2023"),
        ("Hội nghị tổng kết công tác\nNgày 5/1/2023, xã họp. Năm 2022, thu đạt 7 tỷ.", "2022"),
        (
            "Đại hội đại biểu Đảng bộ xã, nhiệm kỳ 2025 - 2030\nNhiệm kỳ qua, thu đạt 7 tỷ đồng.",
            "2020-2025",
        ),
        (
            "Quyết toán năm 2009, tình hình quốc phòng 6 tháng đầu năm; việc 6 tháng cuối năm 2010",
            "2010-H1",
        ),
        (
            "Đại hội đại biểu Đảng bộ xã, nhiệm kỳ 2025-2030\nNhiệm kỳ 2020-2025, thu 7 tỷ đồng.",
            "2020-2025",
        ),
        ("Họp thường kỳ tháng 5\n5 tháng đầu năm 2023, thu đạt 7 tỷ đồng.", "2023-5M"),
        ("Tổng thu đạt 7 tỷ đồng, tăng 3 tỷ đồng so với cùng kỳ năm 2023.", "2024"),
        ("Phiên họp tháng 12/2025\nThu cả năm đạt 7 tỷ đồng.", "2025"),
        ("Các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025\nThu nhập: 7 triệu đồng.", "2020-2025"),
        (
            "Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025-2030. Phấn đấu năm 2030 thu 7 tỷ.",
            "2025-2030",
        ),
    ],
)
def test_a_document_reports_on_what_its_words_look_back_on(text, period):
    assert str(read(text).report_period) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Đánh giá kết quả công tác năm 2023, triển khai nhiệm vụ năm 2024.", Period.year(2023)),
        ("Tình hình tháng 9 và 9 tháng năm 2024", Period.months_to_date(2024, 9)),
        ("Sơ kết 6 tháng đầu năm 2024", Period.half(2024, 1)),
        ("Báo cáo quý III/2024", Period.quarter(2024, 3)),
        ("Nhìn lại nhiệm kỳ 2020 - 2025", Period.term(2020, 2025)),
        ("Hội nghị lần thứ 15 khóa IV, nhiệm kỳ 2020-2025, công tác năm 2023", Period.year(2023)),
    ],
)
def test_the_report_period_comes_from_the_first_lines(text, period):
    assert read(text).report_period == period


def test_the_day_of_publication_dates_words_without_a_year():
    reading = read("Kết quả 6 tháng đầu năm: thu ngân sách 5 tỷ đồng.", published=date(2022, 7, 5))
    assert reading.report_period == Period.half(2022, 1)


def test_an_area_is_no_talk_of_plans():
    text = (
        "Tình hình trật tự an toàn giao thông trên địa bàn tỉnh 6 tháng đầu năm phức tạp."
        " Quý I/2021, số vụ tăng 6%."
    )
    assert str(read(text).report_period) == "2021-H1"


def test_a_title_that_looks_ahead_does_not_date_the_report():
    text = "Xã tạo đà bứt phá cho năm 2026\nNăm 2025, xã thu ngân sách đạt 5 tỷ đồng."
    assert str(read(text).report_period) == "2025"


def test_a_plan_for_the_second_quarter_dates_a_report_on_the_first():
    text = "Sơ kết quý 1, bàn nhiệm vụ quý 2 năm 2025. Có 3 thôn kiểu mẫu năm 2024."
    assert str(read(text).report_period) == "2025-Q1"


def test_a_syllable_inside_a_word_looks_back_on_no_term():
    text = "Khối cơ quan nhiệm kỳ 2015-2020 có 12 chi bộ. Thu ngân sách năm 2018 đạt 7 tỷ đồng."
    assert str(read(text).report_period) == "2018"


@pytest.mark.parametrize(("day", "period"), [("20/6/2023", "2023-H1"), ("20/6", "2022")])
def test_a_day_inside_a_month_dates_a_look_back_where_it_names_its_year(day, period):
    text = f"Nhìn lại năm 2022. Năm 2023, năm 2023. Đến ngày {day}, thu đạt 7 tỷ đồng."
    assert str(read(text).report_period) == period
