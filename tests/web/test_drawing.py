"""Do bars, tallies and charts keep to their paper, whatever they are given?"""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tongket.vocabulary.period import Period
from tongket.web.compare import shapes
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


NUMBERS = st.lists(st.none() | st.fractions(-1000, 1000), min_size=1, max_size=30)


@given(NUMBERS, st.sampled_from(["least", "largest"]))
def test_bars_come_best_first_and_those_without_a_number_last(
    numbers: list[Fraction | None], first: str
) -> None:
    lower = first == "least"
    drawn = shapes.bars([(str(n), str(n), number) for n, number in enumerate(numbers)], lower=lower)
    order = [numbers[int(bar.name)] for bar in drawn]
    known = [number for number in order if number is not None]
    assert order == known + [None] * (len(order) - len(known))
    assert known == sorted(known, reverse=not lower)
    assert all(0 <= Decimal(bar.width) <= 100 for bar in drawn)


@given(st.lists(st.lists(st.none() | st.fractions(-9, 9), min_size=4, max_size=4), max_size=20))
def test_lines_begin_with_the_first_number_and_lie_on_their_paper(
    rows: list[list[Fraction | None]],
) -> None:
    names = [str(n) for n in range(len(rows))]
    series = [[(number, str(number), False) for number in row] for row in rows]
    drawn = shapes.lines(names, series, ["2021", "2022", "2023", "2024"])
    known = [number for row in rows for number in row if number is not None]
    if not known:
        assert drawn is None
        return
    first = min(n for row in rows for n, number in enumerate(row) if number is not None)
    assert [year for _, year in drawn.ticks] == ["2021", "2022", "2023", "2024"][first:]
    shown = [[number for number in row if number is not None] for row in rows]
    shown = sorted(filter(None, shown), key=lambda row: -row[-1])
    assert len(drawn.lines) + len(drawn.left) == len(shown)
    seen = [number for row in shown[: len(drawn.lines)] for number in row]
    assert [value for _, value in drawn.marks] == sorted({min(seen), max(seen)})
    for line in drawn.lines:
        assert 0 <= Decimal(line.y) <= shapes.HEIGHT
        for dot in line.dots:
            assert shapes.LEFT <= Decimal(dot.x) <= shapes.WIDTH - shapes.RIGHT
            assert 0 <= Decimal(dot.y) <= shapes.HEIGHT


@given(NUMBERS)
def test_every_unit_has_a_tile_and_the_key_spans_what_is_known(
    numbers: list[Fraction | None],
) -> None:
    drawn = shapes.tiles([(str(n), "", number, None) for n, number in enumerate(numbers)])
    assert len({(tile.x, tile.y) for tile in drawn.tiles}) == len(numbers)
    known = [number for number in numbers if number is not None]
    assert drawn.bounds == ((min(known), max(known)) if known else None)
    assert drawn.gaps == (None in numbers)
