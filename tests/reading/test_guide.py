"""Readings in the form of the annotation guide."""

from tongket.reading import read
from tongket.reading.guide import as_guide


def claims(text: str) -> list[dict]:
    return as_guide(read(text), "x")["claims"]


def test_several_plans_are_listed_with_whose_each_is():
    (claim,) = claims("Thu ngân sách đạt 122% dự toán tỉnh giao, 104% dự toán huyện giao.")
    assert claim["plan_percents"] == [
        {"percent": "122", "base": "dự toán tỉnh giao"},
        {"percent": "104", "base": "dự toán huyện giao"},
    ]
    assert "plan_percent" not in claim


def test_the_seven_bounds_become_three():
    words = {"trên": "at_least", "dưới": "at_most", "gần": "about", "ít nhất": "at_least"}
    for word, bound in words.items():
        (claim,) = claims(f"Thu ngân sách đạt {word} 12 tỷ đồng.")
        assert claim["bound"] == bound


def test_a_ratios_own_bound_does_not_speak_for_the_level():
    (claim,) = claims("Thu ngân sách 12 tỷ đồng, đạt gần 40% kế hoạch.")
    assert "bound" not in claim
    (claim,) = claims("Thu ngân sách đạt gần 40% kế hoạch.")
    assert claim["bound"] == "about"


def test_the_unit_of_a_change_and_whose_a_figure_is_are_given():
    (claim,) = claims("Xử lý 26 vụ, tăng 9 vụ so với cùng kỳ.")
    assert (claim["change"], claim["change_unit"]) == ("9", "vụ")
    (claim,) = claims("Mỗi năm giảm được 3 - 5% hộ nghèo.")
    assert (claim["growth_low"], claim["change_unit"]) == ("-3", "%")


def test_a_period_is_given_only_where_it_differs():
    text = (
        "Báo cáo năm 2023\nThu ngân sách 12 tỷ đồng. Năm 2024, phấn đấu thu ngân sách 15 tỷ đồng."
    )
    done, goal = claims(text)
    assert "period" not in done
    assert (goal["period"], goal["stage"]) == ("2024", "target")
