"""Which time a document, a sentence and a figure speak of, in the ways reports write it."""

import pytest

from tongket.reading import read


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
    ("text", "stages"),
    [
        (
            "Xã đạt 15/19 tiêu chí, phấn đấu đến năm 2028 đạt chuẩn. Đã kết nạp 10 đảng viên mới.",
            ["actual", "actual"],
        ),
        ("Dự kiến năm 2020, thu đạt 7 tỷ đồng. Xã đã thu hút 27 dự án.", ["estimate", "actual"]),
        ("Ước cả năm: thu 7 tỷ đồng. Xã thu hút 27 dự án.", ["estimate", "estimate"]),
        ("Thu quý I/2021 ước đạt 4 tỷ đồng.", ["estimate"]),
        ("Năm 2021, thu đạt 4 tỷ đồng.", ["target"]),
        (
            "Đảng bộ xã đặt ra các chỉ tiêu như: thu nhập 9 triệu đồng; thu 7 tỷ đồng.",
            ["target"] * 2,
        ),
        (
            "Xã đạt và vượt các chỉ tiêu đề ra: thu nhập 9 triệu đồng; thu 7 tỷ đồng.",
            ["actual"] * 2,
        ),
        # a level beside its share of plan was reached, and so was the rest of its sentence
        (
            "Năm 2025, thực hiện tốt các chỉ tiêu: thu 7 tỷ đồng; thu đạt 9 tỷ đồng, đạt 62% KH.",
            ["actual", "actual"],
        ),
        # an estimate for a later year rules its own sentence
        (
            "Năm 2020 còn 61 hộ nghèo, ước cuối năm 2021 còn 59 hộ nghèo. Thu đạt 7 tỷ đồng.",
            ["actual", "estimate", "actual"],
        ),
        # "đến cuối năm" is of the year that is planned for
        (
            "Thu đạt 7 tỷ.\nNhiệm vụ năm 2021, xã xác định. Phấn đấu đến cuối năm thu 9 tỷ.",
            ["actual", "target"],
        ),
    ],
)
def test_an_estimate_or_goal_rules_as_far_as_its_words_reach(text, stages):
    found = read(f"Báo cáo kết quả năm 2020.\nNăm 2020, xã làm tốt. {text}")
    assert [str(claim.stage) for claim in found.claims] == stages


def test_a_quarter_is_the_time_of_a_report_on_its_three_months():
    text = "Báo cáo 3 tháng đầu năm 2018. Chi đạt 9 tỷ đồng; thu quý I đạt 7 tỷ đồng."
    assert [claim.period for claim in read(text).claims] == [None, None]


def test_a_sum_to_a_later_months_end_is_dated_apart():
    text = "Đến 30/11/2021, thu đạt 7 tỷ đồng. Ước đến 31/12/2021, thu đạt 9 tỷ đồng."
    found = read(text)
    assert str(found.report_period) == "2021-11M"
    assert [str(claim.period or "") for claim in found.claims] == ["", "2021"]


@pytest.mark.parametrize(
    "text",
    [
        "Cập nhật lúc 06:01, Thứ Năm, 06/01/2022 (GMT+7)",
        "Hôm qua 7.4, Thành ủy tổ chức hội nghị.",
        "Đây là 1 trong 2 đơn vị được chọn.",
        "Quy hoạch tỉnh tầm nhìn đến năm 2050.",
    ],
)
def test_clocks_days_and_one_of_several_claim_nothing(text):
    assert read(text).claims == ()


def test_a_crop_whose_name_ends_in_a_word_for_size_is_read():
    assert len(read("Cây ăn quả 30 ha, ca cao 17 ha.").claims) == 2
    assert read("Tuyến kè cao 12 m.").claims == ()


def test_aims_named_with_their_time_are_goals():
    text = "Báo cáo năm 2022.\nMục tiêu giai đoạn 2026-2030, thu nhập đạt 90 triệu đồng."
    (claim,) = read(text).claims
    assert (str(claim.stage), str(claim.period)) == ("target", "2026-2030")


def test_a_paper_of_goals_may_name_its_own_year_again():
    text = (
        "Nhiều mục tiêu, nhiệm vụ phát triển kinh tế năm 2023\n05:55, 12/01/2023\n"
        "Theo UBND tỉnh, năm 2023, các ngành cùng nỗ lực.\n"
        "Các mục tiêu cụ thể gồm: thu ngân sách 9 tỷ đồng.\nTỷ lệ hộ nghèo giảm 0,4%."
    )
    assert [(str(c.stage), c.period) for c in read(text).claims] == [("target", None)] * 2


def test_indicators_of_the_documents_own_year_are_of_that_year():
    text = (
        "Năm 2024, huyện duy trì mục tiêu kế hoạch 5 năm (2021-2025) đã đề ra.\n"
        "Các chỉ tiêu kinh tế chủ yếu năm 2024 là: Giá trị sản xuất đạt 9 tỷ đồng. Trong đó,"
        " ngành dịch vụ là 3 tỷ đồng, tăng 8,5% so với năm 2023."
    )
    assert [(str(c.stage), c.period) for c in read(text).claims] == [("target", None)] * 2


@pytest.mark.parametrize(
    ("opening", "stage"),
    [("đã thực hiện có hiệu quả", "actual"), ("tập trung thực hiện", "target")],
)
def test_tasks_that_were_done_make_no_goals(opening, stage):
    text = f"Năm 2024, xã {opening} các nhiệm vụ trọng tâm: thu ngân sách đạt 9 tỷ đồng."
    assert [str(claim.stage) for claim in read(text).claims] == [stage]


def test_a_heading_of_goals_does_not_rule_the_year_before():
    text = (
        "KẾ HOẠCH PHÁT TRIỂN KINH TẾ NĂM 2022\nNăm 2021 dù gặp khó khăn, xã làm tốt.\n"
        "Thu ngân sách đạt 7 tỷ đồng.\nNăm 2022, xã phấn đấu thu ngân sách đạt 9 tỷ đồng."
    )
    assert [str(claim.stage) for claim in read(text).claims] == ["actual", "target"]


def test_items_of_a_goal_are_of_the_year_that_opens_their_sentence():
    text = "Năm 2026, phường đặt mục tiêu: thu 9 tỷ đồng; chi 7 tỷ đồng."
    assert [(str(c.stage), c.period) for c in read(text).claims] == [("target", None)] * 2


def test_a_rise_each_year_told_behind_its_number_is_of_the_years_to_the_goal():
    text = "Các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025\n1. Thu ngân sách tăng 5% hằng năm."
    assert [str(claim.period) for claim in read(text).claims] == ["2021-2025"]


@pytest.mark.parametrize(
    ("heading", "line", "stages"),
    [
        (
            "I. CÁC CHỈ TIÊU KINH TẾ",
            "Thu ước đạt 7 tỷ đồng, chi 5 tỷ.",
            ["estimate", "actual"],
        ),
        ("I. CÁC CHỈ TIÊU KINH TẾ", "Thu đạt 7 tỷ đồng, tăng 3% so cùng kỳ.", ["actual"]),
        ("I. CÁC CHỈ TIÊU KINH TẾ", "Thu đạt 7 tỷ đồng.", ["target"]),
        ("I. MỤC TIÊU", "Thu đạt 7 tỷ đồng, tăng 3% so cùng kỳ.", ["target"]),
    ],
)
def test_a_heading_of_indicators_makes_no_goals_of_what_is_told_as_come(heading, line, stages):
    found = read(f"Báo cáo năm 2020\n{heading}\n{line}")
    assert [str(claim.stage) for claim in found.claims] == stages


def test_what_is_told_since_new_year_is_of_the_months_so_far():
    text = "Báo cáo tháng 5 năm 2020. Thu đạt 7 tỷ đồng. Từ đầu năm đến nay, chi đạt 9 tỷ đồng."
    assert [str(claim.period) for claim in read(text).claims] == ["None", "2020-5M"]


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Xã Tam Lộc hoàn thành 20/21 chỉ tiêu năm 2025", "actual"),
        ("Xã Tam Lộc hoàn thành các mục tiêu năm 2025", "actual"),
        ("Xã Tam Lộc quyết tâm hoàn thành các mục tiêu năm 2025", "target"),
        ("Giải pháp hoàn thành các chỉ tiêu năm 2025", "target"),
    ],
)
def test_a_title_that_tells_of_goals_met_heads_no_goals(title, stage):
    found = read(f"{title}\n\nToàn xã có 46 mô hình, thu ngân sách 20 tỷ đồng.")
    assert {str(claim.stage) for claim in found.claims[-2:]} == {stage}


def test_indicators_under_a_heading_of_results_are_no_goals():
    lines = "1. Các chỉ tiêu kinh tế\n\nThu đạt 7 tỷ đồng (KH 6 tỷ đồng)."
    told = read(f"Báo cáo năm 2016\n\nI. Kết quả thực hiện một số chỉ tiêu\n\n{lines}")
    planned = read(f"Báo cáo năm 2016\n\nII. Phương hướng\n\n{lines}")
    assert [str(claim.stage) for claim in told.claims] == ["actual"]
    assert [str(claim.stage) for claim in planned.claims] == ["target"]


@pytest.mark.parametrize("prices", ["giá SS năm 2010", "giá cố định 2010", "giá so sánh 2010"])
def test_the_year_of_prices_dates_nothing(prices):
    text = f"Năm 2016, giá trị sản xuất (theo {prices}) đạt 2.000 tỷ đồng; dịch vụ tăng 15%."
    assert [str(claim.period) for claim in read(text).claims] == ["None", "None"]


def test_the_year_of_a_task_dates_no_figure_of_a_part_of_it():
    text = (
        "Hội nghị sơ kết 6 tháng đầu năm 2022.\n"
        "Huyện ban hành chương trình giám sát năm 2022 và kiểm tra 7 chi bộ."
    )
    document = read(text)
    assert str(document.report_period) == "2022-H1"
    assert [claim.period for claim in document.claims] == [None]


@pytest.mark.parametrize(
    ("line", "periods"),
    [
        ("Lúa mùa gieo 9 ha, năng suất 41 tạ/ha; đàn lợn 90 con.", ["2023-H2", "2023-H2", ""]),
        ("Vụ mùa: Diện tích lúa đạt 9 ha. Diện tích chè 7 ha.", ["2023-H2", ""]),
        ("Lúa xuân thu 9 tấn; trong đó, lúa lai 5 tấn. Nuôi 40 ha cá.", ["2023-H1"] * 2 + [""]),
        ("Cây màu vụ Chiêm - Xuân đạt 9 ha.", ["2023-H1"]),
        ("Vụ Hè Thu 2023 gieo 9 ha.", [""]),
        ("Diện tích vụ mùa đạt 9 ha, tăng 2 ha so với vụ xuân.", ["2023-H2"]),
    ],
)
def test_a_season_dates_what_is_told_of_it_to_the_end_of_its_clause(line, periods):
    found = read(f"Báo cáo 9 tháng đầu năm 2023.\n{line}").claims
    assert [str(claim.period or "") for claim in found] == periods


def test_crops_sown_in_autumn_for_the_next_spring_are_told_of_the_month_that_tells_it():
    text = "Báo cáo tháng 11 năm 2023.\nLúa đông xuân 2023 - 2024 đã xuống giống 9 ha."
    assert [claim.period for claim in read(text).claims] == [None]


def test_a_day_in_a_months_report_leads_to_the_months_up_to_its_end():
    text = "Báo cáo tháng 8 năm 2023.\nTính đến hết tháng 8, thu ngân sách đạt 7 tỷ đồng."
    assert [str(claim.period) for claim in read(text).claims] == ["2023-8M"]


def test_how_things_stand_now_is_of_the_documents_own_time():
    text = (
        "Nhiệm kỳ 2020-2025, xã phát triển.\n"
        "Năm 2024, thu ngân sách đạt 7 tỷ đồng; hiện nay tỷ lệ hộ nghèo là 2%."
    )
    assert [str(claim.period or "") for claim in read(text).claims] == ["2024", ""]


@pytest.mark.parametrize(
    ("line", "stages"),
    [
        ("Tổng thu ước đạt: 9 tỷ đồng; chi đạt 7 tỷ đồng.", ["estimate", "actual"]),
        ("Ước cả năm: thu 9 tỷ đồng; chi 7 tỷ đồng.", ["estimate", "estimate"]),
        (
            "Năm 2020, xã phấn đấu trồng 9 ha để đến hết năm 2020 có 30 ha rừng.",
            ["target", "target"],
        ),
        ("Năm 2020, xã phấn đấu trồng 9 ha. Năm 2020, xã có 30 ha rừng.", ["target", "actual"]),
        (
            "Họp bàn nhiệm vụ năm 2021. Theo xã, năm 2020 kinh tế tăng. Thu đạt 9 tỷ đồng.",
            ["actual"],
        ),
    ],
)
def test_words_of_estimate_and_goal_reach_no_further_than_what_they_speak_of(line, stages):
    found = read(f"Báo cáo kết quả năm 2020.\n{line}").claims
    assert [str(claim.stage) for claim in found] == stages
    assert {str(claim.period or "") for claim in found} == {""}


def test_the_whole_year_beside_months_is_the_year():
    text = "Báo cáo 6 tháng đầu năm 2022.\nCây ngô gieo 40 ha; ước cả năm 81 ha."
    assert [str(claim.period or "") for claim in read(text).claims] == ["", "2022"]


def test_a_paragraph_that_ends_in_a_colon_heads_what_its_last_sentence_says():
    text = (
        "Báo cáo tháng 8 năm 2023.\nCác xã thực hiện chương trình công tác năm 2023; tìm giải pháp"
        " mới. Tình hình tháng 8 đạt kết quả như sau:\n1. Trồng trọt\nCây ngô gieo 40 ha."
    )
    assert [(str(c.stage), c.period) for c in read(text).claims] == [("actual", None)]


@pytest.mark.parametrize(
    ("line", "periods"),
    [
        ("Đến cuối nhiệm kỳ, thu nhập đạt 90 triệu đồng.", ["2025"]),
        ("Đến hết nhiệm kỳ 2020-2025, có 9 xã đạt chuẩn.", ["2025"]),
        ("Nhiệm kỳ 2025-2030, phấn đấu đến cuối nhiệm kỳ thu 9 tỷ đồng.", ["2030"]),
    ],
)
def test_the_end_of_a_term_is_its_last_year(line, periods):
    found = read(f"Kết quả nhiệm kỳ 2020-2025.\n{line}").claims
    assert [str(claim.period) for claim in found] == periods


def test_a_goal_for_each_year_is_told_in_its_own_clause():
    text = (
        "Mục tiêu chủ yếu nhiệm kỳ 2025-2030\n- Năng suất hàng năm: 50 tạ/ha; rau 20 ha.\n"
        "- Giá trị công nghiệp tăng bình quân 9%. Đất lúa 7 ha.\n"
        "- Thu nhập bình quân đầu người tăng 30%.\n- Tổng vốn từ 2026 - 2030 đạt 9 tỷ đồng."
    )
    years = ["2026-2030", "2030", "2026-2030", "2030", "2030", "2026-2030"]
    assert [str(claim.period) for claim in read(text).claims] == years


def test_goals_behind_a_term_to_come_are_of_its_last_year():
    found = read(
        "Tổng kết năm 2025\nThu 7 tỷ đồng. Trong nhiệm kỳ 2025-2030, xã đặt mục tiêu: thu 9 tỷ"
        " đồng; đào tạo 90 lao động.\nHội đồng nhân dân xã, nhiệm kỳ 2021-2026, đặt mục tiêu"
        " thu 8 tỷ đồng."
    )
    assert [str(claim.period or "") for claim in found.claims] == ["", "2030", "2030", "2026"]


def test_a_goal_of_the_whole_year_dates_those_listed_behind_it():
    found = read(
        "Kết quả 6 tháng đầu năm 2024\nThu 7 tỷ đồng.\n6 tháng cuối năm, xã phấn đấu thu cả năm đạt"
        " 9 tỷ đồng; tỷ lệ hộ nghèo còn 2%.\n6 tháng cuối năm, xã phấn đấu trồng 9 ha."
    )
    assert [str(claim.period or "") for claim in found.claims] == ["", "2024", "2024", "2024-H2"]


def test_a_sum_told_of_again_is_dated_by_the_time_in_front():
    found = read(
        "Báo cáo tháng 7 năm 2025\nChỉ số sản xuất tháng 7 tăng 21,9%. Tính chung 7 tháng chỉ số"
        " này tăng 17,7%."
    )
    assert [str(claim.period or "") for claim in found.claims] == ["", "2025-7M"]


def test_a_part_told_in_a_sentence_of_its_own_is_of_the_time_of_the_whole():
    found = read(
        "Báo cáo tháng 7 năm 2025\nChỉ số sản xuất 7 tháng tăng 7%. Trong đó, may mặc tăng 3%;"
        " giày da tăng 5%. Giá vàng tăng 2%."
    )
    assert [str(claim.period or "") for claim in found.claims] == ["2025-7M"] * 3 + [""]


@pytest.mark.parametrize(
    "head",
    [
        "SƠ KẾT 9 THÁNG ĐẦU NĂM VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ CUỐI NĂM 2024\n",
        "Kết quả 9 tháng năm 2024\nHuyện phấn đấu đạt được nhiều kết quả quan trọng. ",
        (
            "Họp tháng 9 năm 2024\nTheo báo cáo 9 tháng và nhiệm vụ 3 tháng cuối năm 2024, kết quả"
            " các chỉ tiêu 9 tháng đầu năm: "
        ),
    ],
)
def test_a_review_beside_plans_tells_of_results(head):
    assert [str(claim.stage) for claim in read(f"{head}Thu đạt 9 tỷ đồng.").claims] == ["actual"]


@pytest.mark.parametrize(
    ("head", "period", "goal"),
    [
        ("KẾ HOẠCH SẢN XUẤT\n(Kèm theo Quyết định ngày 17 tháng 12 năm 2024)\n", "2025", None),
        ("KẾ HOẠCH SẢN XUẤT NĂM 2025\n(Kèm theo Quyết định ngày 17/12/2024)\n", "2025", None),
        ("Các chỉ tiêu chủ yếu\n(Ban hành ngày 5/1/2025)\n", "2025", None),
        ("24/10/2015 - 20:53\nCác chỉ tiêu chủ yếu\nSố chợ tăng 5%/năm.\n", "2016-2020", "2020"),
    ],
)
def test_a_paper_whose_title_sets_goals_and_that_tells_of_nothing_else_is_of_goals(
    head, period, goal
):
    found = read(f"{head}Diện tích lúa 7 ha. Thu đạt 9 tỷ đồng, bằng 105% kế hoạch trước.")
    assert str(found.report_period) == period
    claims = found.claims[-2:]
    assert [(str(claim.stage), claim.period and str(claim.period)) for claim in claims] == [
        ("target", goal)
    ] * 2


def test_a_title_of_plans_over_results_heads_results():
    found = read(
        "Kế hoạch sản xuất\nNgày 17/12/2024, thu ước đạt 9 tỷ đồng, tăng 5% so với cùng kỳ."
    )
    assert [str(claim.stage) for claim in found.claims] == ["estimate"]


def test_a_crop_that_is_planned_is_of_the_half_year_of_its_harvest():
    found = read("Kế hoạch sản xuất năm 2025\nLúa đông xuân: 9 ha.\nLúa mùa: 7 ha.\nSắn: 5 ha.")
    assert [str(claim.period or "") for claim in found.claims] == ["2025-H1", "2025-H2", ""]


def test_what_is_told_of_a_year_of_school_is_no_goal_of_a_term():
    text = "Tổng kết năm học 2020-2021\nTrường đạt chuẩn là 88%, dự kiến đến hết năm 2021 đạt 91%."
    assert [str(claim.stage) for claim in read(text).claims] == ["actual", "estimate"]


@pytest.mark.parametrize(
    ("line", "stages"),
    [
        ("Theo báo cáo, dự ước đến hết năm 2023, thu đạt 9 tỷ đồng; chi 7 tỷ.", ["estimate"] * 2),
        ("Thu ước đạt 9 tỷ đồng; chi đạt 7 tỷ đồng.", ["estimate", "actual"]),
    ],
)
def test_an_estimate_of_a_time_in_front_of_a_comma_rules_its_sentence(line, stages):
    found = read(f"Báo cáo năm 2023.\n{line}").claims
    assert [str(claim.stage) for claim in found] == stages


def test_the_plan_itself_is_of_the_whole_year():
    text = "Báo cáo 6 tháng đầu năm 2019.\nTổng kế hoạch vốn là 40 tỷ đồng. Thu 9 tỷ đồng."
    assert [str(claim.period or "") for claim in read(text).claims] == ["2019", ""]
