"""The figures of ten texts about one district, as prints."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.consistency.relations import PlanIndicator, Quotient, Relations, Sum
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.period import Period
from tongket.vocabulary.source import Source

DATA = Path(__file__).parent / "data"

DAYS = {
    "T0": ("2021-12-01", "2022-02-28"),
    "T1": ("2022-12-13", "2022-12-13"),
    "T2": ("2023-07-01", "2023-07-31"),
    "T3": ("2023-07-01", "2023-07-31"),
    "T4": ("2023-12-12", "2023-12-12"),
    "T5": ("2024-01-01", "2024-04-30"),
    "T6": ("2024-01-01", "2024-01-31"),
    "T7": ("2024-07-05", "2024-07-05"),
    "T8": ("2024-07-01", "2024-07-31"),
    "T9": ("2024-07-01", "2024-07-31"),
}

RELATIONS = Relations(
    sums=tuple(
        Sum(total, (f"{total}.investment", f"{total}.recurrent"))
        for total in ("mtqg_capital_plan", "mtqg_capital_disbursed")
    ),
    plan_indicators=(
        PlanIndicator("public_investment_disbursed", "public_investment_plan"),
        *(
            PlanIndicator(f"mtqg_capital_disbursed{part}", f"mtqg_capital_plan{part}")
            for part in ("", ".investment", ".recurrent")
        ),
    ),
    quotients=(Quotient("grain_per_capita", "grain_output", "population_avg"),),
    in_points=frozenset({"poverty_rate"}),
)

_IN_MILLIONS = {("T8", "budget_revenue", "level"), ("T8", "budget_revenue", "plan")}
_DEFINITIONS = {
    ("T6", "large_livestock_herd"): "sold and slaughtered included",
    ("T8", "large_livestock_herd"): "standing",
}
_COLUMNS = {
    "value": "level",
    "plan_percent": "share_of_plan",
    "growth_percent": "growth",
    "change": "change",
    "previous": "previous",
}


def source(text: str, known_from: str = "", known_to: str = "") -> Source:
    """A text by its key; the ten have their own days."""
    first, last = (known_from, known_to or known_from) if known_from else DAYS[text]
    return Source(text, text, "", date.fromisoformat(first), date.fromisoformat(last))


def ten_texts() -> list[Print]:
    """All of them."""
    return [*_nine(), *_review()]


def of_text(*texts: str) -> list[Print]:
    """The prints of some of the texts."""
    return [printed for printed in ten_texts() if printed.text in texts]


def _nine() -> Iterator[Print]:
    with (DATA / "texts.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["slot"] != "planned_change":
                key = (row["text"], row["indicator_code"], row["slot"])
                yield _print(
                    *key,
                    row["period"],
                    row["number"],
                    bound=row["bound"],
                    decimals=3 if key in _IN_MILLIONS else None,
                )


def _review() -> Iterator[Print]:
    """T4; its planned increase of 50 ha of a flow is the year's flow itself."""
    with (DATA / "review-2023.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            planned = row["stage"] == "target"
            if planned and row["indicator_code"] == "poverty_rate":
                continue
            for column, slot in _COLUMNS.items():
                if row[column]:
                    yield _print(
                        "T4",
                        row["indicator_code"],
                        "plan" if planned else slot,
                        row["period"],
                        row[column],
                        bound=row["bound"] if column == "value" else "",
                    )


def _print(
    text: str,
    indicator: str,
    slot: str,
    period: str,
    number: str,
    *,
    bound: str = "",
    decimals: int | None = None,
) -> Print:
    behind_comma = len(number.partition(".")[2]) if decimals is None else decimals
    return Print(
        id=f"{text} {indicator} {period} {slot}",
        claim=f"{text} {indicator} {period}",
        source=source(text),
        indicator=indicator,
        unit="pac-nam",
        period=Period.parse(period),
        measure=Measure.LEVEL if slot == "plan" else Measure(slot),
        number=Decimal(number),
        decimals=behind_comma,
        bound=Bound(bound or "exact"),
        planned=slot == "plan",
        definition=_DEFINITIONS.get((text, indicator), ""),
        printed=number,
    )
