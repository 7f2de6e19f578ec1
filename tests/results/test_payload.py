"""A claim kept as JSON comes back exactly."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tongket.results.payload import from_json, to_json
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.claim import Claim, ClaimFigure, ClaimStage, Slot
from tongket.vocabulary.former import UNSAID, Former, FormerKind
from tongket.vocabulary.period import Period

years = st.integers(2000, 2099)
periods = st.one_of(
    st.builds(Period.year, years),
    st.builds(Period.half, years, st.integers(1, 2)),
    st.builds(Period.quarter, years, st.integers(1, 4)),
    st.builds(Period.month, years, st.integers(1, 12)),
    st.builds(Period.months_to_date, years, st.integers(1, 12)),
    st.builds(Period.to_day, st.dates(date(2000, 1, 1), date(2099, 12, 31))),
    st.builds(lambda first, more: Period.term(first, first + more), years, st.integers(1, 9)),
)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
figures = st.builds(
    ClaimFigure,
    slot=st.sampled_from(Slot),
    text=words,
    number=st.decimals(allow_nan=False, allow_infinity=False),
    decimals=st.integers(-12, 12),
    start=st.integers(0, 10**6),
    end=st.integers(0, 10**6),
    unit=words,
    bound=st.sampled_from(Bound),
    base=words,
    former=st.builds(Former, st.sampled_from(FormerKind), st.none() | periods),
)
claims = st.builds(
    Claim,
    indicator=words,
    indicator_start=st.integers(0, 10**6),
    indicator_end=st.integers(0, 10**6),
    figures=st.lists(figures, max_size=4).map(tuple),
    unit=words,
    stage=st.sampled_from(ClaimStage),
    period=st.none() | periods,
    cut_off=st.none() | st.dates(),
    rules=st.lists(words, max_size=3).map(tuple),
    confidence=st.floats(0, 1),
    notes=st.lists(words, max_size=2).map(tuple),
)


@given(claims)
def test_a_claim_comes_back_from_json_exactly(claim):
    back = from_json(json.loads(json.dumps(to_json(claim))))
    assert back == claim
    assert [str(figure.number) for figure in back.figures] == [
        str(figure.number) for figure in claim.figures
    ]


def test_numbers_are_text_in_json():
    figure = ClaimFigure(Slot.VALUE, "0,10", Decimal("0.10"), 2, 0, 4)
    payload = to_json(Claim("x", 0, 1, (figure,)))
    assert payload["figures"][0]["number"] == "0.10"


@given(claims)
def test_a_claim_kept_before_former_periods_were_read_names_none(claim):
    kept = to_json(claim)
    for figure in kept["figures"]:
        del figure["former"]
    assert all(figure.former == UNSAID for figure in from_json(kept).figures)
