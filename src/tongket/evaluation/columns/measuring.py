"""Which number of each result is held against its target, and how is it reckoned?

As ``verdicts.measuring`` does for one. First the *way* of each row is found, then the one or two
figures it takes, then the value: a range from ``low`` over ``under_low`` to ``high`` over
``under_high`` in millionths of the indicator's unit (of a percent, of a time), so that nothing is
rounded before it is compared. An end that is not there is null. ``point`` over ``under_point`` is
the value of the numbers alone, whatever they are hedged by.
"""

from collections.abc import Mapping
from enum import StrEnum

import ibis
from ibis.expr.types import BooleanValue, NumericValue, Table, Value

from tongket.evaluation.columns.engine import Chain
from tongket.evaluation.columns.evidence import FACES
from tongket.evaluation.columns.rounding import MILLION, half_up, power_of_ten, quotient, wide
from tongket.evaluation.verdicts.judgement import Terms
from tongket.evaluation.verdicts.measuring import PERCENT_DECIMALS, TERMS
from tongket.plans.rules import TargetKind
from tongket.vocabulary.measure import Measure

_HUNDRED = 100 * MILLION
_FINEST = 100 * 10**PERCENT_DECIMALS
_MANY_YEARS = 5  # up to which a mean growth at a half is decided in whole numbers
_WHOLE = {Terms.RANK, Terms.RANKS_GAINED, Terms.COUNT, Terms.DONE}


class Way(StrEnum):
    """How a value is reckoned, and from which figures."""

    LEVEL = "level"
    CHANGE = "change"
    FALL = "fall"  # a printed change, counted upward
    GROWTH = "growth"
    RATIO = "ratio"  # less a hundred
    RISE_BETWEEN = "rise_between"  # the level less the previous
    FALL_BETWEEN = "fall_between"
    GROWTH_BETWEEN = "growth_between"
    MEAN_GROWTH_BETWEEN = "mean_growth_between"  # level over base, the root of it
    MULTIPLE = "multiple"
    SHARE_OF_UNIT = "share_of_unit"
    STATED_SHARE = "stated_share"
    STATED_EXCESS = "stated_excess"  # and a hundred


_FIRST = {
    Way.LEVEL: "level",
    Way.CHANGE: "change",
    Way.FALL: "change",
    Way.GROWTH: "growth",
    Way.RATIO: "ratio",
    Way.RISE_BETWEEN: "level",
    Way.FALL_BETWEEN: "previous",
    Way.GROWTH_BETWEEN: "level",
    Way.MEAN_GROWTH_BETWEEN: "level",
    Way.MULTIPLE: "level",
    Way.SHARE_OF_UNIT: "level",
    Way.STATED_SHARE: "share",
    Way.STATED_EXCESS: "share",
}
_SECOND = {
    Way.RISE_BETWEEN: "previous",
    Way.FALL_BETWEEN: "level",
    Way.GROWTH_BETWEEN: "previous",
    Way.MEAN_GROWTH_BETWEEN: "base",
    Way.MULTIPLE: "base",
    Way.SHARE_OF_UNIT: "reference",
}
_DIFFERENCES = (Way.RISE_BETWEEN, Way.FALL_BETWEEN)
_FACTOR = {Way.MULTIPLE: MILLION, Way.MEAN_GROWTH_BETWEEN: 1}  # else percent
_MOVED = {Way.RATIO: -_HUNDRED, Way.STATED_EXCESS: _HUNDRED}
_TERMS = {
    Way.GROWTH: Terms.GROWTH,
    Way.RATIO: Terms.GROWTH,
    Way.GROWTH_BETWEEN: Terms.GROWTH,
    Way.STATED_SHARE: Terms.SHARE_OF_PLAN,
    Way.STATED_EXCESS: Terms.SHARE_OF_PLAN,
}
_IN_PERCENT = (*_TERMS, Way.MEAN_GROWTH_BETWEEN, Way.MULTIPLE, Way.SHARE_OF_UNIT)


def way_to_measure(rows: Table) -> Value:
    """Find the way of each row, null where there is none, as ``verdicts.measuring.measure``."""
    level, previous, base, reference = (
        rows[f"{slot}_number"] for slot in ("level", "previous", "base", "reference")
    )
    change, growth, ratio = (rows[f"{slot}_number"] for slot in ("change", "growth", "ratio"))
    both = level.notnull() & previous.notnull()
    told = [(growth.notnull(), Way.GROWTH), (ratio.notnull(), Way.RATIO)]
    rise = [(change.notnull(), Way.CHANGE), (both, Way.RISE_BETWEEN)]
    fall = [(change.notnull(), Way.FALL), (both, Way.FALL_BETWEEN)]
    over_base = level.notnull() & (base > 0)
    mean = [(growth.notnull(), Way.GROWTH), (over_base, Way.MEAN_GROWTH_BETWEEN)]
    ways: dict[TargetKind, list[tuple[BooleanValue, Way]]] = {
        TargetKind.KEEP: [(both, Way.LEVEL), (change.notnull(), Way.CHANGE), *told],
        TargetKind.INCREASE: rise,
        TargetKind.DECREASE: fall,
        TargetKind.ANY_INCREASE: [*rise, *told],
        TargetKind.ANY_DECREASE: [*fall, *told],
        TargetKind.RANK_CHANGE: fall,
        TargetKind.GROWTH: [*told, (both & (previous > 0), Way.GROWTH_BETWEEN)],
        TargetKind.MEAN_GROWTH: mean,
        TargetKind.MULTIPLE: [(over_base, Way.MULTIPLE)],
        TargetKind.SHARE_OF_UNIT: [(level.notnull() & (reference > 0), Way.SHARE_OF_UNIT)],
    }
    none = ibis.null("string")
    return rows.kind.cases(
        *(
            (kind.value, ibis.cases(*((when, way.value) for when, way in choices), else_=none))
            for kind, choices in ways.items()
        ),
        else_=ibis.ifelse(level.notnull(), Way.LEVEL.value, none),
    )


def measured(chain: Chain, rows: Table) -> Table:
    """Reckon the value of each row that has a ``way``, and the steps that it is compared as.

    Added are ``value_low`` and ``value_high`` in whole steps of the last of ``value_decimals``,
    ``terms``, ``point`` over ``under_point`` in millionths, and ``rests_on_estimate``.
    """
    rows = rows.mutate(
        one_slot=_by_way(rows, _FIRST, ibis.null("string")),
        two_slot=_by_way(rows, _SECOND, ibis.null("string")),
    )
    rows = rows.mutate(
        **_taken(rows, "one", _FIRST),
        **_taken(rows, "two", _SECOND),
        terms=_terms(rows),
        value_decimals=_decimals(rows),
        moved=_by_way(rows, _MOVED, ibis.literal(0, "int64")),
        factor=_by_way(rows, _FACTOR, ibis.literal(10**8, "int64")),
    )
    rows = rows.mutate(**_falling(rows))
    rows = rows.mutate(**_value(rows))
    rows = chain.keep("values_reckoned", rows.mutate(**_rooted(rows)))
    rows = rows.mutate(**_steps(rows))
    empty = (rows.last_step < rows.first_step).fill_null(False)
    estimate = rows.one_estimate | rows.two_estimate.fill_null(False)
    return rows.mutate(
        value_low=ibis.ifelse(empty, rows.printed_step, rows.first_step),
        value_high=ibis.ifelse(empty, rows.printed_step, rows.last_step),
        rests_on_estimate=estimate.fill_null(False),
    )


def _is(rows: Table, *ways: Way) -> BooleanValue:
    return rows.way.isin([way.value for way in ways])


def _by_way(rows: Table, values: Mapping[Way, object], otherwise: Value) -> Value:
    return rows.way.cases(*((way.value, value) for way, value in values.items()), else_=otherwise)


def _terms(rows: Table) -> Value:
    """Those of the promise, or of what had to be taken instead to hold against it."""
    promised = rows.kind.cases(*((kind.value, terms.value) for kind, terms in TERMS.items()))
    taken = _by_way(rows, {way: terms.value for way, terms in _TERMS.items()}, promised)
    mean = rows.kind == TargetKind.MEAN_GROWTH.value
    kept = (rows.kind == TargetKind.KEEP.value) & _is(rows, Way.CHANGE)
    return ibis.cases(
        (mean & _is(rows, Way.GROWTH), promised), (kept, Terms.RISE.value), else_=taken
    )


def _decimals(rows: Table) -> NumericValue:
    """Percents and times are compared at two decimals, what is counted at none."""
    counted = rows.kind.isin([kind.value for kind, terms in TERMS.items() if terms in _WHOLE])
    in_percent = _is(rows, *_IN_PERCENT)
    return ibis.cases((in_percent, PERCENT_DECIMALS), (counted, 0), else_=rows.decimals)


def _taken(rows: Table, name: str, slots: Mapping[Way, str]) -> Mapping[str, Value]:
    """The faces of the figure that each way takes."""
    return {
        f"{name}_{face}": rows[f"{name}_slot"].cases(
            *((slot, rows[f"{slot}_{face}"]) for slot in dict.fromkeys(slots.values()))
        )
        for face in FACES
    }


def _falling(rows: Table) -> Mapping[str, Value]:
    """A printed change counted upward where a fall was promised."""
    falls = _is(rows, Way.FALL)
    pairs = {"low": "high", "high": "low", "low_closed": "high_closed", "high_closed": "low_closed"}
    turned = {
        f"one_{face}": ibis.ifelse(
            falls,
            rows[f"one_{other}"] if "closed" in face else -rows[f"one_{other}"],
            rows[f"one_{face}"],
        )
        for face, other in pairs.items()
    }
    return {**turned, "one_number": ibis.ifelse(falls, -rows.one_number, rows.one_number)}


def _value(rows: Table) -> Mapping[str, Value]:
    """The figure moved, the difference, or the quotient of both."""
    one, two = _Span(rows, "one"), _Span(rows, "two")
    single, between = rows.two_slot.isnull(), _is(rows, *_DIFFERENCES)
    less = ibis.ifelse(_is(rows, Way.GROWTH_BETWEEN), _HUNDRED, 0).cast("int64")
    exact = (two.low == two.high).fill_null(False)
    bounded = exact | (one.is_positive & two.is_positive)
    endless_base = ~exact & two.high.isnull()  # its inverse comes near to zero
    unit = wide(ibis.literal(1, "int64"))
    under_low = ibis.ifelse(endless_base, unit, wide(two.high))
    from_zero = ibis.ifelse(
        endless_base, -wide(less), wide(one.low) * rows.factor - under_low * less
    )
    none = ibis.null("decimal(38, 0)")
    divided_low = ibis.ifelse(bounded, from_zero, none)
    divided_high = ibis.ifelse(
        bounded & (two.low > 0), wide(one.high) * rows.factor - wide(two.low) * less, none
    )
    return {
        "low": _cases(
            (single, wide(one.low) + rows.moved),
            (between, wide(one.low) - wide(two.high)),
            divided_low,
        ),
        "under_low": ibis.ifelse(single | between, unit, under_low),
        "low_closed": _cases(
            (single, one.low_closed),
            (between, one.low_closed & two.high_closed),
            bounded & one.low_closed & two.high_closed & ~endless_base,
        ),
        "high": _cases(
            (single, wide(one.high) + rows.moved),
            (between, wide(one.high) - wide(two.low)),
            divided_high,
        ),
        "under_high": ibis.ifelse(single | between, unit, wide(two.low)),
        "high_closed": _cases(
            (single, one.high_closed),
            (between, one.high_closed & two.low_closed),
            bounded & one.high_closed & two.low_closed,
        ),
        "point": _cases(
            (single, wide(one.number) + rows.moved),
            (between, wide(one.number) - wide(two.number)),
            wide(one.number) * rows.factor - wide(two.number) * less,
        ),
        "under_point": ibis.ifelse(single | between, unit, wide(two.number)),
    }


def _cases(*branches: object) -> Value:
    *conditions, otherwise = branches
    return ibis.cases(*conditions, else_=otherwise)


class _Span:
    """The faces of one figure that a value is reckoned from."""

    def __init__(self, rows: Table, name: str) -> None:
        self.number = rows[f"{name}_number"]
        self.low, self.high = rows[f"{name}_low"], rows[f"{name}_high"]
        self.low_closed, self.high_closed = rows[f"{name}_low_closed"], rows[f"{name}_high_closed"]

    @property
    def is_positive(self) -> BooleanValue:
        """Whether every number in its range is above zero."""
        return (self.low > 0) | ((self.low == 0) & ~self.low_closed)


def _rooted(rows: Table) -> Mapping[str, Value]:
    """The yearly growth, where the quotient is over a base year."""
    years = rows.period_end.year() - rows.period_start.year() + 1
    mean = _is(rows, Way.MEAN_GROWTH_BETWEEN)
    unit = wide(ibis.literal(1, "int64"))
    found: dict[str, Value] = {}
    for name in ("low", "high", "point"):
        over, under = rows[name], rows[f"under_{name}"]
        takes = mean & over.notnull()
        found[name] = ibis.ifelse(takes, wide(_root(over, under, years)), over)
        found[f"under_{name}"] = ibis.ifelse(takes, unit, under)
    return found


def _root(over: NumericValue, under: NumericValue, years: NumericValue) -> NumericValue:
    """The yearly growth in millionths of a percent, rounded to two decimals of a percent.

    A root is a float; where it may lie at a half the step is decided by whole numbers.
    """
    times = ibis.greatest(over.cast("float64") / under.cast("float64"), 0.0)
    guess = times ** (1.0 / years.cast("float64")) * _FINEST + 0.5
    near = guess.round().cast("int64")
    reached = (
        _power(wide(near) * 2 - 1, years) * under
        <= _power(wide(ibis.literal(2 * _FINEST)), years) * over
    )
    decided = near - ibis.ifelse(reached, 0, 1)
    at_half = ((guess - near).abs() < 1e-6) & (near > 0) & (years <= _MANY_YEARS)
    steps = ibis.ifelse(at_half, decided, guess.floor().cast("int64"))
    return (steps - _FINEST) * 10 ** (6 - PERCENT_DECIMALS)


def _power(value: NumericValue | int, years: NumericValue) -> NumericValue:
    """A whole number to the power of few years."""
    powers = [value]
    while len(powers) < _MANY_YEARS:
        powers.append(powers[-1] * value)
    return years.cases(*enumerate(powers, start=1), else_=value)


def _steps(rows: Table) -> Mapping[str, Value]:
    """The first and the last step inside, and the one of what was printed: ``grid.as_steps``."""
    size = power_of_ten(6 - rows.value_decimals)
    under_low, under_high = rows.under_low * size, rows.under_high * size
    low, high = half_up(rows.low, under_low), half_up(rows.high, under_high)
    middle = half_up(
        rows.low * rows.under_high + rows.high * rows.under_low,
        rows.under_low * rows.under_high * 2 * size,
    )
    return {
        "first_step": ibis.ifelse(rows.low_closed, low, quotient(rows.low, under_low) + 1),
        "last_step": ibis.ifelse(rows.high_closed, high, -quotient(-rows.high, under_high) - 1),
        "printed_step": _cases((rows.low_closed, low), (rows.high_closed, high), middle),
    }


def stated_way(rows: Table) -> Value:
    """The way of a stated share of plan."""
    over = rows.share_measure == Measure.OVER_PLAN.value
    return ibis.ifelse(over, Way.STATED_EXCESS.value, Way.STATED_SHARE.value)
