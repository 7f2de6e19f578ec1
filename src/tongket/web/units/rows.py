"""How does one row of a scorecard read?"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tongket.evaluation.scorecard import Row
from tongket.evaluation.verdicts.judgement import Span, Terms
from tongket.foundation.phrases import numerals, targets
from tongket.foundation.phrases.numerals import Language, pick
from tongket.foundation.phrases.table import phrase, sentence_case
from tongket.plans.rules import Target
from tongket.results.rules import Figure
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period, PeriodKind
from tongket.web.links import SourceLink, source_link
from tongket.web.units.bars import Bar, bar
from tongket.web.words import say

Names = Mapping[str, tuple[str, str]]  # key of a body or a unit -> its name in both languages

_SHARES = {Measure.SHARE_OF_PLAN, Measure.OVER_PLAN}
_CHANGES = {Terms.RISE, Terms.FALL}
_IN_UNIT = {Terms.LEVEL, Terms.COUNT}


@dataclass(frozen=True, slots=True)
class Words:
    """Written text, and whether it was derived from other figures rather than printed."""

    text: str
    derived: bool = False


@dataclass(frozen=True, slots=True)
class RowView:
    """One row, ready for the page: every number written, every code a word."""

    code: str
    name: str
    verdict: str
    verdict_word: str
    issuers: tuple[str, ...]
    chips: tuple[tuple[str, str], ...]
    result: Words
    linked: bool  # whether there is a figure whose origin can be shown
    unit: str
    covers: str  # the period of the result where it is not the scorecard's
    plan: Words
    share: str
    own_share: str
    pace: str  # how much of the period has passed, where it is not over
    bar: Bar | None
    development: Words
    before: Words
    sources: tuple[SourceLink, ...]


def row_view(row: Row, period: Period, names: Names, language: Language) -> RowView:
    """Write one row in a language."""
    indicator, verdict = row.indicator, row.verdict
    share, own = _shares(row, language)
    result, unit = _result(row, language)
    return RowView(
        code=indicator.code,
        name=pick((indicator.name, indicator.name_en), language),
        verdict=verdict,
        verdict_word=sentence_case(phrase(f"verdict.{verdict}", language)),
        issuers=tuple(pick(_name(line.target.issuer, names), language) for line in row.lines),
        chips=tuple((chip.value, phrase(f"chip.{chip}", language)) for chip in row.chips),
        result=result,
        linked=result.text != numerals.DASH,
        unit=targets.unit_words(unit, language),
        covers=_covers(row.figure, period, language),
        plan=_plan(row, language),
        share=share,
        own_share=own,
        pace=_pace(row, language),
        bar=_bar(row, language),
        development=_development(row, language),
        before=_before(row, period, language),
        sources=tuple(source_link(source) for source in row.sources),
    )


def _name(key: str, names: Names) -> tuple[str, str]:
    return names.get(key, (key, key))


def _result(row: Row, language: Language) -> tuple[Words, str]:
    """The result in the target's own terms, and the unit set small beside it."""
    judgement, unit = row.line.judgement, row.indicator.unit
    value = judgement.value
    if judgement.terms in _CHANGES and value is not None:
        text = targets.reached(judgement.terms, value.low, value.high, "", language)
        return Words(text), targets.unit_of_change(unit)
    if judgement.terms not in {*_IN_UNIT, *_CHANGES, Terms.SHARE_OF_PLAN} and value is not None:
        return Words(targets.reached(judgement.terms, value.low, value.high, unit, language)), ""
    figure = row.figure
    if figure is None or figure.measure in _SHARES:
        return Words(numerals.DASH), unit
    return Words(written(figure, language)), unit_of(figure, unit)


def written(figure: Figure, language: Language) -> str:
    """Write a figure's number as printed, hedged, without its unit."""
    return written_number(figure.number, figure.decimals, figure.bound, figure.measure, language)


def written_number(
    number: Decimal, decimals: int, bound: Bound, measure: Measure, language: Language
) -> str:
    """Write a number as printed, hedged; growth and changes as a rise or a fall."""
    text = targets.level(abs(number), decimals, bound, language)
    if measure in {Measure.GROWTH, Measure.CHANGE}:
        way = ("giảm", "down") if number < 0 else ("tăng", "up")
        return f"{pick(way, language)} {text}"
    return text if number >= 0 else f"{numerals.MINUS}{text}"


def unit_of(figure: Figure, unit: str) -> str:
    """The unit in which a figure's number is written; ``unit`` is the indicator's."""
    return targets.unit_of_measure(figure.measure, figure.foreign_unit or unit)


def _covers(figure: Figure | None, period: Period, language: Language) -> str:
    if figure is None or figure.period == period:
        return ""
    return pick((figure.period.vietnamese, figure.period.english), language)


def promise_of(target: Target, unit: str) -> targets.Promise:
    """What the phrases need of a target."""
    return targets.Promise(
        kind=target.kind,
        bound=target.bound,
        low=target.low,
        high=target.high,
        decimals=target.decimals,
        unit=unit,
        base=str(target.base_period or ""),
        of=target.of_unit,
    )


def _plan(row: Row, language: Language) -> Words:
    target = row.line.target
    if target.is_known:
        promise = promise_of(target, row.indicator.unit)
        return Words(targets.promised(promise, language, with_units=False))
    return Words(span(row.plan, language), derived=True) if row.plan else Words("")


def span(values: Span, language: Language) -> str:
    """Write the numbers of a span with the digits they carry."""
    ends = [end for end in (values.low, values.high) if end is not None]
    places = max((_places(end) for end in ends), default=0)
    return numerals.between(values.low, values.high, places, language)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _stated(row: Row) -> Decimal | None:
    figure = row.line.judgement.stated_share
    if figure is None:
        return None
    return figure.number + (100 if figure.measure is Measure.OVER_PLAN else 0)


def _shares(row: Row, language: Language) -> tuple[str, str]:
    """The share of plan as stated, and our own arithmetic where it says otherwise."""
    stated, own = _stated(row), row.line.judgement.share
    if stated is None:
        return ("", "") if own is None else (numerals.percent(own, language), "")
    text = numerals.percent(stated, language)
    if own is None or own.quantize(stated) == stated:
        return text, ""
    return text, numerals.percent(own, language)


def _pace(row: Row, language: Language) -> str:
    pace = row.line.judgement.pace
    return numerals.percent(pace.share_of_time, language, 0) if pace else ""


def _bar(row: Row, language: Language) -> Bar | None:
    share = _stated(row)
    share = row.line.judgement.share if share is None else share
    if share is None:
        return None
    label = phrase("share", language, share=numerals.percent(share, language))
    return bar(row.verdict, label, share, _before_in_plan(row))


def _before_in_plan(row: Row) -> Decimal | None:
    """Last year's level in percent of this year's plan, where both are levels and positive."""
    plan, before = row.line.judgement.plan, row.development.previous
    if row.line.judgement.terms is not Terms.LEVEL or plan is None or before is None:
        return None
    level = plan.number
    return 100 * before.number / level if level is not None and level > 0 else None


def _development(row: Row, language: Language) -> Words:
    judgement, development = row.line.judgement, row.development
    level, before = row.figure, development.previous
    if judgement.terms in _CHANGES and level and before and level.measure is Measure.LEVEL:
        ends = f"{written(before, language)} → {written(level, language)}"
        is_composed = development.composed is not None
        return Words(targets.with_unit(ends, row.indicator.unit, language), derived=is_composed)
    if development.stated is not None:
        return Words(_moved(development.stated, row.indicator.unit, language))
    if development.growth is not None and development.growth.number is not None:
        growth = development.growth.number
        return Words(f"{numerals.signed(growth, 1, language)}{numerals.NBSP}%", derived=True)
    return Words("")


def _moved(figure: Figure, unit: str, language: Language) -> str:
    """A stated growth with its sign, a stated ratio as growth, a stated change in its unit."""
    number = figure.number
    if figure.measure is Measure.RATIO:
        number -= 100
    places = numerals.places_of(number, figure.decimals)
    text = numerals.signed(number, places, language)
    changed = targets.unit_of_change(unit) if figure.measure is Measure.CHANGE else "%"
    return targets.with_unit(text, changed, language)


def _before(row: Row, period: Period, language: Language) -> Words:
    """The level of the same period before: as printed, else as it follows from the growth."""
    development = row.development
    before = (row.figure.period if row.figure else period).previous_same
    is_year = before.kind is PeriodKind.YEAR
    label = str(before) if is_year else pick((before.vietnamese, before.english), language)
    if development.previous is not None:
        if row.line.judgement.terms in _CHANGES and row.figure:
            return Words("")
        number = written(development.previous, language)
        if development.composed is not None:
            text = say("past.short", language, period=label, number=number)
            return Words(text, derived=True)
        return Words(f"{label}: {number}")
    if development.derived is not None:
        return Words(f"{label}: {span(development.derived, language)}", derived=True)
    if development.composed is not None:
        return Words(say("past.none", language, period=label))
    return Words("")
