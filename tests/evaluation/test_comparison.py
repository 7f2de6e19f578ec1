"""What ranks and averages among siblings promise."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from evaluation.promises import CONFERENCE, YEAR, figure, target, traits
from tongket.evaluation.comparison import Comparison, compare
from tongket.evaluation.ranking import ranks
from tongket.evaluation.scorecard import Scorecard, scorecard
from tongket.evaluation.verdicts.judgement import Verdict
from tongket.vocabulary.bound import Direction
from tongket.vocabulary.period import Period

CODES = ("a", "b", "c")
results = st.lists(
    st.tuples(*(st.none() | st.integers(80, 120) for _ in CODES)), min_size=1, max_size=6
)


def card(unit: str, levels: tuple[int | None, ...]) -> Scorecard:
    told = {code: level for code, level in zip(CODES, levels, strict=True) if level is not None}
    return scorecard(
        unit=unit,
        period=YEAR,
        as_of=CONFERENCE.known_to,
        indicators=[replace(traits(), code=code) for code in CODES],
        targets=[target("100", id=n, unit=unit, indicator=code) for n, code in enumerate(CODES)],
        figures=[
            figure(str(level), id=n, claim=code, unit=unit, indicator=code)
            for n, (code, level) in enumerate(told.items())
        ],
    )


def compared(units: list[tuple[int | None, ...]]) -> Comparison:
    return compare(card(f"u{n}", levels) for n, levels in enumerate(units))


@given(results, st.data())
def test_a_rank_never_improves_when_a_result_worsens(
    units: list[tuple[int | None, ...]], data: st.DataObject
) -> None:
    unit = data.draw(st.integers(0, len(units) - 1))
    place = data.draw(st.integers(0, len(CODES) - 1))
    before = units[unit][place]
    if before is None:
        return
    worse = list(units[unit])
    worse[place] = before - data.draw(st.integers(0, 30))
    after = [*units[:unit], tuple(worse), *units[unit + 1 :]]
    then, now = (compared(each).lines[unit].rank for each in (units, after))
    assert then is not None
    assert now is not None
    assert now >= then


@given(results)
def test_every_verdict_is_counted_once_and_every_unit_lies_on_one_side(
    units: list[tuple[int | None, ...]],
) -> None:
    found = compared(units)
    assert sum(sum(of.values()) for of in found.distribution.values()) == len(units) * len(CODES)
    on_average = [line for line in found.lines if line.share in {None, found.average}]
    assert len(found.above) + len(found.below) + len(on_average) == len(units)
    assert bool(found.above) == bool(found.below)
    complete = {line.unit for line in found.complete}
    assert complete == {f"u{n}" for n, levels in enumerate(units) if None not in levels}


def test_equals_share_the_better_rank_and_a_neutral_indicator_has_none() -> None:
    values = {"a": Fraction(3), "b": Fraction(5), "c": Fraction(3), "d": Fraction(1)}
    assert ranks(values, Direction.HIGHER) == {"a": 2, "b": 1, "c": 2, "d": 4}
    assert ranks(values, Direction.LOWER) == {"a": 2, "b": 4, "c": 2, "d": 1}
    assert ranks(values, Direction.NEUTRAL) == {}


def test_a_part_of_the_year_is_missing_and_not_judged() -> None:
    half = figure("60", unit="u0", indicator="a", period=Period.half(2023, 1))
    line = compare([replace_figures(half)]).lines[0]
    assert (line.reached, line.judged, line.rank) == (0, 0, None)
    assert line.missing == CODES
    assert {row.verdict for row in line.scorecard.rows} == {
        Verdict.IN_PROGRESS,
        Verdict.UNREPORTED,
    }


def replace_figures(half: object) -> Scorecard:
    return scorecard(
        unit="u0",
        period=YEAR,
        as_of=CONFERENCE.known_to,
        indicators=[replace(traits(), code=code) for code in CODES],
        targets=[target("100", id=n, unit="u0", indicator=code) for n, code in enumerate(CODES)],
        figures=[half],
    )
