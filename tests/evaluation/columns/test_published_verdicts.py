"""The published cases of docs/verdicts.csv, through columns."""

from typing import Any

import ibis
import pyarrow as pa

from evaluation.test_published_verdicts import CASES, evidence, promised
from tongket.evaluation.columns.engine import Chain, evaluate
from tongket.evaluation.columns.evidence import FACES
from tongket.evaluation.columns.verdicts import judged
from tongket.evaluation.verdicts.evidence import Evidence
from tongket.evaluation.verdicts.judgement import Thresholds
from tongket.evaluation.verdicts.measuring import as_compared
from tongket.foundation.fields import to_millionths
from tongket.results.rules import Figure
from tongket.vocabulary.stage import Stage

SLOTS = ("level", "growth", "ratio", "change", "total", "previous", "base", "reference", "share")
TYPES = {"number": pa.int64(), "low": pa.int64(), "high": pa.int64()}
SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("id", "kind", "bound", "direction", "share_measure")),
        *((name, pa.int64()) for name in ("low", "high", "nearly_met")),
        ("decimals", pa.int8()),
        *(
            (f"{side}_{end}", pa.date32())
            for side in ("period", "found")
            for end in ("start", "end")
        ),
        *((f"{slot}_{face}", TYPES.get(face, pa.bool_())) for slot in SLOTS for face in FACES),
    ]
)


def faces(slot: str, figure: Figure | None) -> dict[str, object]:
    if figure is None:
        return {}
    span = as_compared(figure)
    ends = {"low": span.low, "high": span.high}
    millionths = {face: None if end is None else int(end * 10**6) for face, end in ends.items()}
    return {
        f"{slot}_{face}": value
        for face, value in {
            **millionths,
            "number": to_millionths(figure.number),
            "low_closed": span.low_closed,
            "high_closed": span.high_closed,
            "estimate": figure.stage is Stage.ESTIMATE,
        }.items()
    }


def row(case: dict[str, str]) -> dict[str, Any]:
    target = promised(case)
    found: Evidence | None = evidence(case, target.period)
    inside = found is not None and found.period in target.period
    told = {"id": case["id"], "kind": target.kind.value, "bound": target.bound.value}
    told |= {"direction": case["direction"], "decimals": int(case["decimals"])}
    told |= {"nearly_met": int(Thresholds().nearly_met * 10**6)}
    told |= {"period_start": target.period.start, "period_end": target.period.end}
    for end in ("low", "high"):
        number = getattr(target, end)
        told[end] = None if number is None else to_millionths(number)
    if found is None or not inside:
        return told
    told |= {"found_start": found.period.start, "found_end": found.period.end}
    for slot in SLOTS[:-1]:
        told |= faces(slot, getattr(found, slot))
    for share in found.shares:
        told |= faces("share", share) | {"share_measure": share.measure.value}
    return told


def test_columns_give_every_published_verdict() -> None:
    cases = [case for case in CASES if case["reason"] != "unit_differs"]  # never in the record
    frame = pa.Table.from_pylist([row(case) for case in cases], schema=SCHEMA)
    chain = Chain()
    rows = ibis.table(ibis.Schema.from_pyarrow(SCHEMA), name="cases")
    chain.keep("judged", judged(chain, rows).select("id", "verdict", "rests_on_estimate"))
    told = evaluate(chain.compiled(), {"cases": frame}).to_pylist()

    found = {line["id"]: (line["verdict"], line["rests_on_estimate"]) for line in told}

    assert found == {c["id"]: (c["verdict"], c["rests_on_estimate"] == "yes") for c in cases}
    assert len(found) > 180
