"""Can everybody read the pages: enough contrast on paper and ground, by day and by night?"""

import re
from pathlib import Path

import pytest

import tongket.web

CSS = (Path(tongket.web.__file__).parent / "static/web/style.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})")
DAY = dict(TOKEN.findall(CSS[: CSS.index("prefers-color-scheme: dark")]))
NIGHT = DAY | dict(TOKEN.findall(CSS[CSS.index("prefers-color-scheme: dark") :]))
TEXT = (
    *("ink", "muted", "accent", "exceeded", "met", "nearly-met", "missed"),
    *("in-progress", "unreported", "not-comparable"),
)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize("below", ["paper", "ground"])
@pytest.mark.parametrize("colour", TEXT)
def test_text_is_readable(tokens: dict[str, str], below: str, colour: str) -> None:
    assert contrast(tokens[colour], tokens[below]) >= 4.5


@pytest.mark.parametrize("tokens", [DAY, NIGHT], ids=["day", "night"])
def test_marked_words_buttons_and_edges_are_readable(tokens: dict[str, str]) -> None:
    assert contrast(tokens["ink"], tokens["mark"]) >= 4.5
    assert contrast(tokens["ink"], tokens["mark-now"]) >= 4.5
    assert contrast(tokens["on-accent"], tokens["accent"]) >= 4.5
    assert contrast(tokens["edge"], tokens["paper"]) >= 3


def test_the_style_loads_nothing_from_elsewhere() -> None:
    assert re.findall(r"(?:https?:)?//[a-z]", CSS) == []
    assert set(re.findall(r'url\("([^"]+)"\)', CSS)) == {"source-sans-3.woff2"}
