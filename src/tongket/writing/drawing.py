"""How is a chart drawn?

One Vega-Lite specification a chart: vector for PDF and pages, a picture for Word. Data are drawn
as floats and labelled with the words as printed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from textwrap import wrap
from typing import Any

import vl_convert

from tongket.vocabulary.sorting import vietnamese_order
from tongket.writing.chart import (
    Bar,
    ByUnit,
    ChartData,
    Development,
    Mark,
    PlanAgainstResult,
    Point,
)

FONTS = Path(__file__).parent / "fonts"
_FONT = "Tong Ket Sans, sans-serif"
_INK, _MUTED, _HAIRLINE, _ACCENT = "#1b1f23", "#59626c", "#dedbd2", "#0b4f6c"
_PLOT_WIDTH, _PLOT_HEIGHT = 480, 180
_NAME_LETTERS, _LINE_STEP, _BAR_GAP = 34, 16, 12  # a bar's name is broken into lines
_BAR_WIDTH, _LABEL_WIDTH = 200, 130
_LABELLED = 10  # points of a line that are all labelled
_BREAK_AT = 150  # percent of plan; longer bars are broken off there
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_PICTURE_SCALE = 2.5  # 210 dots an inch as printed
MM_PER_PIXEL = 0.3
"""How large a chart is printed: its letters become 10 points high."""
_LOCALE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}
_LOOKS = {
    Mark.EXCEEDED: ("vượt", "triangle-up", "#16704c"),
    Mark.MET: ("đạt", "circle", "#2b62a8"),
    Mark.NEARLY_MET: (
        "cơ bản đạt",
        "M0,-1A1,1,0,0,0,0,1Z M0,-1A1,1,0,0,1,0,1L0,.75A.75,.75,0,0,0,0,-.75Z",
        "#9a6400",
    ),
    Mark.MISSED: ("không đạt", "triangle-down", "#b3261e"),
    Mark.NONE: ("", "", _ACCENT),
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as vector, with its size in the same measure for width and height."""

    svg: str
    width: float
    height: float

    def png(self) -> bytes:
        """The same as a picture."""
        return vl_convert.svg_to_png(self.svg, scale=_PICTURE_SCALE)


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))


@lru_cache(maxsize=64)
def draw(data: ChartData) -> Drawing:
    """Draw a chart; the same data give the same bytes."""
    _register_fonts()
    svg = vl_convert.vegalite_to_svg(
        specification(data), allowed_base_urls=[], format_locale=_LOCALE
    )
    size = re.search(r'<svg[^>]* width="([0-9.]+)" height="([0-9.]+)"', svg)
    if size is None:  # pragma: no cover - every drawing has a size
        raise AssertionError(svg[:200])
    return Drawing(svg, float(size[1]), float(size[2]))


Spec = dict[str, Any]
Values = list[dict[str, Any]]


def specification(data: ChartData) -> Spec:
    """Give the Vega-Lite specification of a chart."""
    match data:
        case Development():
            chart = _development(data)
        case PlanAgainstResult():
            chart = _plan_against_result(data)
        case ByUnit():
            chart = _by_unit(data)
    return {"$schema": _SCHEMA, "background": "white", "config": _CONFIG, **chart}


_CONFIG: Spec = {
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 12,
        "labelColor": _MUTED,
        "gridColor": _HAIRLINE,
        "domainColor": _MUTED,
        "ticks": False,
        "labelPadding": 6,
    },
    "text": {"fontSize": 12, "color": _INK},
}


def _layer(values: Values, mark: Spec, **encoding: Spec) -> Spec:
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _label(values: Values, x: Spec, y: Spec, **look: object) -> Spec:
    """The words of each row as printed."""
    return _layer(values, {"type": "text", **look}, x=x, y=y, text={"field": "words"})


def _points(points: Sequence[Point]) -> Values:
    return [
        {"at": p.period, "number": float(p.number), "words": p.printed, "open": p.estimate}
        for p in points
    ]


def _development(data: Development) -> Spec:
    """Results as a line, hollow where estimated; plans as short dashes named at the last."""
    results, plan = _points(data.results), _points(data.plan)
    periods = list(dict.fromkeys(row["at"] for row in results + plan))
    bottom = {"labelAngle": 0, "labelOverlap": "parity", "grid": False}
    x = {"field": "at", "type": "ordinal", "sort": periods, "title": None, "axis": bottom}
    y = {
        "field": "number",
        "type": "quantitative",
        "title": data.unit,
        "scale": {"zero": False, "nice": True, "padding": 22},
        "axis": {"domain": False, "tickCount": 4, "titleColor": _MUTED, **_ABOVE_AXIS},
    }
    hollow = {"condition": {"test": "datum.open", "value": "white"}, "value": _ACCENT}
    ring = {"type": "point", "size": 60, "stroke": _ACCENT, "strokeWidth": 2, "opacity": 1}
    named = [{**row, "words": "kế hoạch"} for row in plan[-1:]]
    higher = _ahead(plan, results)
    layers = [
        _layer(plan, {"type": "tick", "color": _MUTED, "thickness": 3, "size": 34}, x=x, y=y),
        *(
            _label(rows, x, y, dy=-12 if above else 16, color=_MUTED)
            for above, rows in _sides(plan, higher)
        ),
        _label(named, x, y, dx=22, align="left", color=_MUTED),
        _layer(results, {"type": "line", "color": _ACCENT, "strokeWidth": 2}, x=x, y=y),
        _layer(results, ring, x=x, y=y, fill=hollow),
        *(
            _label(rows, x, y, dy=18 if below else -14, fontWeight="bold")
            for below, rows in _sides(_telling(results), higher)
        ),
    ]
    shown = [layer for layer in layers if layer["data"]["values"]]
    return {"width": _PLOT_WIDTH, "height": _PLOT_HEIGHT, "layer": shown}


def _ahead(plan: Values, results: Values) -> set[str]:
    """The periods whose plan lies above the result: their labels change sides."""
    reached = {row["at"]: row["number"] for row in results}
    return {row["at"] for row in plan if row["number"] > reached.get(row["at"], row["number"])}


def _sides(rows: Values, periods: set[str]) -> list[tuple[bool, Values]]:
    """The rows of these periods, and the others."""
    inside = [row for row in rows if row["at"] in periods]
    return [(True, inside), (False, [row for row in rows if row not in inside])]


def _telling(rows: Values) -> Values:
    """The rows that are labelled: all of a few, of many the ends, the highest and the lowest."""
    if len(rows) <= _LABELLED:
        return rows
    numbers = [row["number"] for row in rows]
    chosen = {0, len(rows) - 1, numbers.index(max(numbers)), numbers.index(min(numbers))}
    return [row for place, row in enumerate(rows) if place in chosen]


_ABOVE_AXIS = {
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "end",
    "titleX": 0,
    "titleY": -12,
    "titleFontWeight": "normal",
}


def _plan_against_result(data: PlanAgainstResult) -> Spec:
    return _bars(data.bars, most=_BREAK_AT, rules=[(100, "kế hoạch 100 %")])


def _by_unit(data: ByUnit) -> Spec:
    bars = sorted(data.bars, key=lambda bar: (-bar.number, vietnamese_order(bar.name)))
    rule = data.reference
    rules = [] if rule is None else [(float(rule.number), rule.printed)]
    return _bars(bars, rules=rules, unit=data.unit)


def _bars(
    bars: Sequence[Bar],
    *,
    rules: list[tuple[float, str]],
    most: float | None = None,
    unit: str = "",
) -> Spec:
    """Bars with their names at the left; shape, number and word of the verdict at the right."""
    rows = [_row(place, bar, most) for place, bar in enumerate(bars)]
    ends = [0.0, *(row["number"] for row in rows), *(place for place, _ in rules)]
    domain = [min(ends), max(ends) or 1] if most is None else [0, most]
    x = {
        "field": "number",
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": domain, "range": [0, _BAR_WIDTH], "nice": False, "zero": False},
    }
    y = {
        "field": "name",
        "type": "nominal",
        "sort": [row["name"] for row in rows],
        "title": None,
        "axis": _NAMES_AXIS,
        "scale": {"paddingInner": 0.35},
    }
    layers = [*_bar_layers(rows, x, y), *_rule_layers(rules, x)]
    if unit:
        layers.append(_label([{"words": unit}], {"value": 0}, {"value": 0}, **_ABOVE))
    tallest = max((row["name"].count("\n") for row in rows), default=1)
    height = max(len(rows), 1) * (tallest * _LINE_STEP + _BAR_GAP)
    shown = [layer for layer in layers if layer["data"]["values"]]
    return {"width": _BAR_WIDTH + _LABEL_WIDTH, "height": height, "layer": shown}


_NAMES_AXIS = {
    "domain": False,
    "labelColor": _INK,
    "labelFontSize": 12,
    "labelPadding": 8,
    "labelLimit": 300,
    "labelExpr": "slice(split(datum.label, '\\n'), 1)",
    "labelBaseline": "middle",
}
_ABOVE = {"align": "left", "baseline": "bottom", "color": _MUTED, "dy": -4}


def _row(place: int, bar: Bar, most: float | None) -> dict[str, Any]:
    """A bar as data; its place before its name keeps bars of one name apart."""
    word, shape, colour = _LOOKS[bar.mark]
    number = float(bar.number)
    return {
        "name": "\n".join((str(place), *wrap(bar.name, _NAME_LETTERS))),
        "number": number if most is None else max(0.0, min(number, most)),
        "words": f"{bar.printed} · {word}" if word else bar.printed,
        "shape": shape,
        "colour": colour,
        "estimate": bar.estimate,
        "broken": most is not None and number > most,
    }


def _bar_layers(rows: Values, x: Spec, y: Spec) -> list[Spec]:
    colour = {"field": "colour", "type": "nominal", "scale": None}
    faint = {"condition": {"test": "datum.estimate", "value": 0.45}, "value": 0.85}
    shape = {"field": "shape", "type": "nominal", "scale": None}
    sign = {"type": "point", "filled": True, "size": 70, "opacity": 1}
    end, words = {"value": _BAR_WIDTH + 14}, {"value": _BAR_WIDTH + 26}
    broken = [{**row, "words": "//"} for row in rows if row["broken"]]
    judged = [row for row in rows if row["shape"]]
    return [
        _layer(rows, {"type": "bar"}, x=x, y=y, color=colour, fillOpacity=faint),
        _layer(judged, sign, x=end, y=y, color=colour, shape=shape),
        _label(rows, words, y, align="left"),
        _label(broken, x, y, dx=-14, color="white", fontWeight="bold"),
    ]


def _rule_layers(rules: list[tuple[float, str]], x: Spec) -> list[Spec]:
    """Rules across all bars with their words above."""
    values = [{"number": place, "words": words} for place, words in rules]
    return [
        _layer(values, {"type": "rule", "color": _INK, "strokeWidth": 1.5}, x=x),
        _label(values, x, {"value": 0}, baseline="bottom", color=_MUTED, dy=-4),
    ]
