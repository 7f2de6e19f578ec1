"""Of which time is a figure, in whatever words its sentence and those round it say so?"""

import pytest

from tongket.reading import read


def test_a_quarter_is_the_time_of_a_report_on_its_three_months():
    text = "Báo cáo 3 tháng đầu năm 2018. Chi đạt 9 tỷ đồng; thu quý I đạt 7 tỷ đồng."
    assert [claim.period for claim in read(text).claims] == [None, None]


def test_a_title_that_tells_how_much_of_a_plan_was_reached_heads_no_goals():
    found = read(
        "An Lộc: Thu ngân sách mới đạt 38% kế hoạch\n"
        "Xã họp đánh giá 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2023.\n"
        "Thu ngân sách đạt 4 tỷ đồng, bằng 38% kế hoạch."
    )
    assert str(found.report_period) == "2023-H1"
    assert {str(claim.stage) for claim in found.claims} == {"actual"}


def test_the_month_in_which_something_began_is_not_what_is_told_of():
    text = "Ngày 24/8/2021\nDịch từ cuối tháng 4 kéo dài. 6 tháng đầu năm, thu đạt 7 tỷ đồng."
    assert str(read(text).report_period) == "2021-H1"


def test_what_is_done_in_the_months_that_are_left_is_a_goal():
    text = "Báo cáo 9 tháng năm 2023. Thu 7 tỷ đồng. Ba tháng còn lại, xã tập trung thu 3 tỷ đồng."
    told = [(str(claim.stage), str(claim.period)) for claim in read(text).claims]
    assert told == [("actual", "None"), ("target", "2023-Q4")]


def test_a_sum_to_a_later_months_end_is_dated_apart():
    text = "Đến 30/11/2021, thu đạt 7 tỷ đồng. Ước đến 31/12/2021, thu đạt 9 tỷ đồng."
    found = read(text)
    assert str(found.report_period) == "2021-11M"
    assert [str(claim.period or "") for claim in found.claims] == ["", "2021"]


def test_a_rise_each_year_told_behind_its_number_is_of_the_years_to_the_goal():
    text = "Các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025\n1. Thu ngân sách tăng 5% hằng năm."
    assert [str(claim.period) for claim in read(text).claims] == ["2021-2025"]


@pytest.mark.parametrize("years", ["2015-2020", "(2015-2020)", "(2015 - 2020)"])
def test_the_years_of_a_term_may_stand_in_brackets(years: str):
    found = read(f"Trong nhiệm kỳ {years}, huyện kết nạp 740 đảng viên.")
    assert str(found.report_period) == "2015-2020"


def test_twelve_months_from_day_to_day_are_the_year_they_end_in():
    text = "Năm 2019, tòa án mở 4 phiên. Từ ngày 1/10/2018 đến 30/9/2019, thụ lý 377 vụ."
    assert [str(claim.period or "") for claim in read(text).claims] == ["", ""]


def test_what_is_told_since_new_year_is_of_the_months_so_far():
    text = "Báo cáo tháng 5 năm 2020. Thu đạt 7 tỷ đồng. Từ đầu năm đến nay, chi đạt 9 tỷ đồng."
    assert [str(claim.period) for claim in read(text).claims] == ["None", "2020-5M"]


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


def test_the_whole_year_beside_months_is_the_year():
    text = "Báo cáo 6 tháng đầu năm 2022.\nCây ngô gieo 40 ha; ước cả năm 81 ha."
    assert [str(claim.period or "") for claim in read(text).claims] == ["", "2022"]


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


def test_the_branches_of_a_mean_growth_grow_each_year_too():
    text = (
        "Mục tiêu chủ yếu nhiệm kỳ 2025-2030\n- Tốc độ tăng giá trị sản xuất bình quân đạt 9,5%,"
        " trong đó: trồng trọt tăng 4%; khu vực dịch vụ tăng 11%; tổng thu tăng 30%.\n"
        "- Thu nhập bình quân đầu người tăng 30%, trong đó nông nghiệp tăng 20%."
    )
    years = ["2026-2030", "2026-2030", "2026-2030", "2030", "2030", "2030"]
    assert [str(claim.period) for claim in read(text).claims] == years


def test_a_sum_over_a_term_is_of_all_its_years():
    text = (
        "Mục tiêu chủ yếu nhiệm kỳ 2025-2030\n- Tổng vốn đầu tư 5 năm đạt 61 tỷ đồng.\n"
        "- Cả nhiệm kỳ thu hút 17 dự án.\n- Tỷ lệ hộ nghèo sau 5 năm còn 3%.\n"
        "- Trồng 40 ha chè 15 năm tuổi."
    )
    years = ["2026-2030", "2026-2030", "2030", "2030"]
    assert [str(claim.period) for claim in read(text).claims] == years


def test_a_former_time_in_brackets_is_no_time_of_the_document():
    reading = read(
        "Quý I năm 2024, xã tiếp 46 lượt (quý I năm 2023 tiếp 31 lượt). Có 5 đoàn (quý I năm 2023"
        " có 8 đoàn); trả lời 12 đơn (quý I năm 2023 trả lời 19 đơn)."
    )
    assert str(reading.report_period) == "2024-Q1"
    assert [claim.period for claim in reading.claims] == [None] * 3


@pytest.mark.parametrize("work", ["nhiệm vụ đề ra", "nhiệm vụ đặt ra", "các việc được giao"])
def test_the_year_of_goals_that_were_set_dates_no_results(work: str):
    found = read(f"6 tháng đầu năm 2024, xã thực hiện tốt {work} năm 2024. Cụ thể: mở 8 lớp.")
    assert str(found.report_period) == "2024-H1"
    assert [(str(claim.stage), claim.period) for claim in found.claims] == [("actual", None)]


def test_the_end_of_a_quarter_is_that_of_the_months_to_it():
    reading = read("Tính đến hết quý II năm 2023, xã thu 4 tỷ đồng, đạt 52% kế hoạch năm.")
    assert str(reading.report_period) == "2023-H1"


def test_a_sentence_that_opens_with_now_leaves_the_goals_before_it():
    text = (
        "Kết quả năm 2023: trồng 6 ha chè.\nNăm 2024, phấn đấu có 9 xã đạt chuẩn. Đến nay, số xã"
        " đạt chuẩn là 5 xã, phấn đấu có 7 xã."
    )
    stages = [claim.stage.value for claim in read(text).claims]
    assert stages == ["actual", "target", "actual", "target"]


def test_the_year_from_which_is_counted_to_a_day_is_not_that_of_the_count():
    reading = read("Báo cáo tháng 5/2022.\nLũy kế từ năm 2014 đến ngày 15/5/2022 cấp 612 giấy.")
    assert [claim.period for claim in reading.claims] == [None]


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Xã đã mở 8 tuyến đường; trồng 6 ha chè.\nPhấn đấu hết năm 2024 đạt 17 tiêu chí.",
         ["actual", "actual", "target"]),
        ("Kỳ họp đã thông qua 8 nghị quyết. Năm 2024, xã phấn đấu thu 6 tỷ đồng; trồng 9 ha chè.",
         ["target", "target"]),
        ("Năm 2024, xã đã thu 6 tỷ đồng. Phấn đấu đến cuối năm 2024 có 9 xã đạt chuẩn.",
         ["actual", "target"]),
    ],
)  # fmt: skip
def test_what_was_done_before_goals_for_the_same_year_is_no_goal(text, stages):
    claims = read(text).claims
    assert [claim.stage.value for claim in claims] == stages
    assert {claim.period for claim in claims} == {None}


def test_the_year_of_school_in_which_something_was_done_is_reported_on():
    reading = read("Trong năm học 2022-2023, công nhận mới 6 trường.")
    assert str(reading.report_period) == "2022-2023"


def test_years_among_which_one_stands_out_date_nothing():
    found = read(
        "Năm 2024, thu phí tăng 9%, cao nhất trong giai đoạn 2015-2024. Trong đó, phí bến tăng 4%."
        " Tổng vốn đạt 8 tỷ đồng giai đoạn 2021-2025."
    )
    periods = ["", "", "2021-2025"]
    assert [str(claim.period or "") for claim in found.claims] == periods


def test_prices_rise_on_average_of_a_years_months():
    found = read(
        "Kết quả năm 2028\nĐến năm 2030, xã phấn đấu giá tiêu dùng tăng bình quân 3%; giá trị sản"
        " xuất tăng bình quân 8%."
    )
    assert [str(claim.period or "") for claim in found.claims] == ["2030", "2026-2030"]


def test_this_year_is_that_of_the_day_though_the_next_is_told_of():
    found = read(
        "Thứ Hai, 12/8/2024\nSáu tháng đầu năm nay, thu ngân sách đạt 7 tỷ đồng. Trong năm 2025, xã"
        " tiếp tục cải cách. Xã phấn đấu thu ngân sách đạt 9 tỷ đồng."
    )
    assert str(found.claims[0].period or found.report_period) == "2024-H1"


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


def test_a_crop_that_is_planned_is_of_the_half_year_of_its_harvest():
    found = read("Kế hoạch sản xuất năm 2025\nLúa đông xuân: 9 ha.\nLúa mùa: 7 ha.\nSắn: 5 ha.")
    assert [str(claim.period or "") for claim in found.claims] == ["2025-H1", "2025-H2", ""]


def test_the_plan_itself_is_of_the_whole_year():
    text = "Báo cáo 6 tháng đầu năm 2019.\nTổng kế hoạch vốn là 40 tỷ đồng. Thu 9 tỷ đồng."
    assert [str(claim.period or "") for claim in read(text).claims] == ["2019", ""]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Thu nhập năm 2024 đạt 77 triệu đồng; năng suất đạt 5 tạ/ha.", ["2024", ""]),
        ("Năm 2024, thu đạt 7 tỷ đồng; chi đạt 5 tỷ đồng.", ["2024", "2024"]),
        ("Tháng 9/2025 IIP tăng 2%; trong đó khai khoáng giảm 3%.", ["2025-09", "2025-09"]),
        ("Thu quý I tăng 6%; quý II ước tăng 7%.", ["2025-Q1", "2025-Q2"]),
        ("Thu đạt 9 tỷ đồng (quý III tăng 9%), chi đạt 5 tỷ đồng.", ["", ""]),
    ],
)
def test_a_time_inside_an_item_dates_that_item_alone(text, periods):
    found = read(f"Báo cáo 9 tháng năm 2025.\n{text}")
    assert [str(claim.period or "") for claim in found.claims] == periods


def test_sums_of_months_in_a_monthly_report_reach_to_its_month():
    text = "Báo cáo tháng 8 năm 2024. Thu ngân sách đạt 2 tỷ đồng, lũy kế đạt 15 tỷ đồng."
    assert [str(claim.period or "") for claim in read(text).claims] == ["", "2024-8M"]


def test_figures_up_to_a_months_end_are_of_the_months_so_far():
    text = (
        "Báo cáo năm 2023. Đến hết tháng 3, thu đạt 7 tỷ đồng. Đến ngày 30/11, chi đạt 9 tỷ đồng."
    )
    assert [str(claim.period) for claim in read(text).claims] == ["2023-3M", "2023-11M"]


def test_the_years_of_a_standard_date_nothing():
    text = "Năm 2022, có 9 xã đạt chuẩn nông thôn mới nâng cao giai đoạn 2021-2025."
    assert [claim.period for claim in read(text).claims] == [None]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Diện tích lúa Xuân là 74 ha.", "2023-H1"),
        ("Diện tích gieo trồng vụ Đông Xuân 2022-2023 đạt 74 ha.", "2023-H1"),
        ("Diện tích lúa hè thu là 74 ha.", ""),
        ("Phấn đấu diện tích lúa hè thu là 74 ha.", "2023-H2"),
        ("Phấn đấu diện tích lúa mùa là 74 ha.", "2023-H2"),
        ("Diện tích trồng hoa xuân là 74 ha.", ""),
    ],
)
def test_a_crop_is_of_the_half_of_the_year_in_which_it_is_harvested(text, period):
    (claim,) = read(f"Báo cáo 5 tháng đầu năm 2023.\n{text}").claims
    assert str(claim.period or "") == period


def test_a_heading_that_names_a_season_dates_the_items_below_it() -> None:
    spring = "Báo cáo năm 2024\na) Vụ xuân:\n- Lúa đạt 540 ha.\n- Ngô đạt 60 ha.\n"
    text = f"{spring}b) Chăn nuôi:\n- Ao cá 4 ha."
    found = [str(claim.period) if claim.period else None for claim in read(text).claims]
    assert found == ["2024-H1", "2024-H1", None]
