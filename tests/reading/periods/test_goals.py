"""Which figures are results, which estimates, and which are goals, of which time?"""

import pytest

from tongket.reading import read


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
        # a later year in an item without figures makes no goals of the items behind it
        (
            "Thu đạt 9 tỷ đồng. Quy hoạch xã đến năm 2040 đã xong; kết nạp 7 đảng viên.",
            ["actual", "actual"],
        ),
        (
            "Thu đạt 9 tỷ đồng. Đến năm 2027, xã đạt chuẩn; thu nhập 70 triệu đồng.",
            ["actual", "target"],
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
        ("Năm 2020, xã phấn đấu thu 9 tỷ đồng, vượt 2% dự toán; trồng 3 ha.", ["target", "target"]),
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


def test_an_estimate_that_opens_a_sentence_with_its_month_rules_all_of_it():
    text = "Dự ước tháng 01/2023, đàn trâu có 5.210 con, tăng 1,3%; đàn bò 14.600 con."
    assert [str(claim.stage) for claim in read(text).claims] == ["estimate", "estimate"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2025, xã phấn đấu thu ngân sách đạt 9 tỷ đồng.", ""),
        ("Phấn đấu thu ngân sách đạt 9 tỷ đồng.", "2026"),
        ("Năm 2025 chi đạt 5 tỷ đồng, phấn đấu thu ngân sách đạt 9 tỷ đồng.", "2026"),
    ],
)
def test_a_goal_is_of_the_year_that_its_sentence_names(text, period):
    goal = read(f"Báo cáo năm 2025.\n{text}").claims[-1]
    assert (str(goal.stage), str(goal.period or "")) == ("target", period)


def test_a_line_that_opens_a_list_of_goals_rules_it():
    text = "Kết quả năm 2023: tốt.\nCác chỉ tiêu chủ yếu năm 2024:\n1. Thu ngân sách: 9 tỷ đồng."
    (claim,) = read(text).claims
    assert (str(claim.stage), str(claim.period)) == ("target", "2024")


def test_a_later_year_without_figures_makes_no_goal_of_the_next_sentence():
    text = "Xã đánh giá năm 2025, bàn nhiệm vụ năm 2026. Thu ngân sách đạt 7 tỷ đồng."
    (claim,) = read(text).claims
    assert str(claim.stage) == "actual"


def test_the_past_year_in_a_paper_of_goals_tells_of_results():
    text = "Phương hướng năm 2018\nPhấn đấu thu 9 tỷ đồng. Trong năm qua, thu đạt 7 tỷ đồng."
    goal, result = read(text).claims
    assert (str(goal.stage), str(result.stage)) == ("target", "actual")


def test_all_that_a_paper_of_goals_lists_are_goals_of_the_terms_end_or_its_years():
    text = (
        "Các chỉ tiêu chủ yếu (nhiệm kỳ 2020-2025)\n- Về kinh tế:\n"
        "(1) Thu nhập bình quân đầu người: 45 triệu đồng.\n"
        "(2) Tỷ lệ hộ nghèo giảm bình quân/năm: trên 2%."
    )
    level, fall = read(text).claims
    assert (str(level.stage), str(level.period)) == ("target", "2025")
    assert (str(fall.stage), str(fall.period)) == ("target", "2021-2025")


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


def test_a_paragraph_that_ends_in_a_colon_heads_what_its_last_sentence_says():
    text = (
        "Báo cáo tháng 8 năm 2023.\nCác xã thực hiện chương trình công tác năm 2023; tìm giải pháp"
        " mới. Tình hình tháng 8 đạt kết quả như sau:\n1. Trồng trọt\nCây ngô gieo 40 ha."
    )
    assert [(str(c.stage), c.period) for c in read(text).claims] == [("actual", None)]


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
        (
            (
                "Giao các chỉ tiêu chăn nuôi, thủy lợi và ngành nghề ở nông thôn năm 2023\n"
                "Ngày đăng: 02/03/2023\n"
            ),
            "2023",
            None,
        ),
        (
            (
                "1. Các định hướng lớn để kinh tế - xã hội của cả địa phương đi lên năm 2021\n"
                "Từ kết quả ước đạt của năm 2020, trong năm 2021 xã phấn đấu thu phí 2 tỷ.\n"
                "Các chỉ tiêu cụ thể:\n"
            ),
            "2021",
            None,
        ),
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


def test_a_title_that_counts_the_goals_that_were_met_heads_results():
    found = read("An Lộc đạt 14/17 chỉ tiêu năm 2025\nNăm 2025, xã thu ngân sách 9 tỷ đồng.")
    assert [str(claim.stage) for claim in found.claims] == ["actual", "actual"]


def test_a_title_of_plans_over_results_heads_results():
    found = read(
        "Kế hoạch sản xuất\nNgày 17/12/2024, thu ước đạt 9 tỷ đồng, tăng 5% so với cùng kỳ."
    )
    assert [str(claim.stage) for claim in found.claims] == ["estimate"]


def test_what_is_told_of_a_year_of_school_is_no_goal_of_a_term():
    text = "Tổng kết năm học 2020-2021\nTrường đạt chuẩn là 88%, dự kiến đến hết năm 2021 đạt 91%."
    assert [str(claim.stage) for claim in read(text).claims] == ["actual", "estimate"]
