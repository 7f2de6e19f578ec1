"""Do bars, tallies and charts keep to their paper, whatever they are given?"""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.period import Period
from tongket.web.units.bars import REACH, bar, tally
from tongket.web.units.chart import HEIGHT, WIDTH, chart, plan_level, year_of, years_between
from web import samples

SHARES = st.decimals(min_value=-(10**6), max_value=10**6, places=1)


@given(SHARES, st.none() | SHARES)
def test_a_bar_stays_on_its_track(share: Decimal, before: Decimal | None) -> None:
    drawn = bar("met", "", share, before)
    assert 0 <= Decimal(drawn.fill) <= REACH
    assert drawn.broken == (share > REACH)
    assert drawn.before is None or 0 <= Decimal(drawn.before) <= REACH


@given(SHARES, SHARES)
def test_a_larger_share_is_never_drawn_shorter(one: Decimal, other: Decimal) -> None:
    small, large = sorted((one, other))
    assert Decimal(bar("met", "", small).fill) <= Decimal(bar("met", "", large).fill)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 50)), max_size=7))
def test_a_tally_fills_its_width_with_what_counts(counts: list[tuple[str, int]]) -> None:
    parts = tally(counts)
    assert len(parts) == sum(1 for _, count in counts if count)
    if parts:
        whole = sum(Decimal(part.width) for part in parts)
        assert abs(whole - 100) < Decimal("0.5")
        assert parts[0].start == "0.0"


def test_every_chart_of_the_year_lies_on_its_paper() -> None:
    for row in samples.card().rows:
        year = year_of(Period.year(2023), row)
        drawn = chart([year], Period.year(2023), "vi")
        if drawn is not None:
            for mark in drawn.marks:
                assert 0 <= Decimal(mark.x) <= WIDTH
                assert 0 <= Decimal(mark.label_y) <= HEIGHT
            for goal in drawn.goals:
                assert 0 <= Decimal(goal.y) <= HEIGHT


def test_a_promised_fall_is_drawn_as_the_level_it_leads_to() -> None:
    rows = {row.indicator.code: row for row in samples.card().rows}
    plan = plan_level(rows["poverty"])
    assert plan is not None
    assert (plan.low, plan.derived) == (Decimal("48.42"), True)


def test_a_year_with_a_figure_and_no_target_is_on_the_chart_too() -> None:
    rows = {row.indicator.code: row for row in samples.card().rows}
    reports = [figure for figure in samples.FIGURES if figure.indicator == "output"]
    years = years_between([(Period.year(2023), rows["output"])], reports)
    assert [str(year.period) for year in years] == ["2022", "2023"]
    drawn = chart(years, Period.year(2023), "vi")
    assert [mark.label for mark in drawn.marks] == ["666,35", "721"]
