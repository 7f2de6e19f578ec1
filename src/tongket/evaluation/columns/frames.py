"""Which frames of the record are expressions written against?

``docs/columns.md`` tells each frame's grain, columns and units.
"""

import ibis
import pyarrow as pa
from ibis.expr.types import Table

from tongket.plans.columns import TARGETS
from tongket.results.columns import FIGURES

INDICATORS = pa.schema(
    [("indicator", pa.int32()), ("decimals", pa.int8()), ("direction", pa.string())]
)
"""One row an indicator of the catalogue of a day."""

UNITS = pa.schema([("unit", pa.int32()), ("first_issuer", pa.string()), ("nearly_met", pa.int64())])
"""One row a unit: whose plan is shown first, and the threshold of nearly met in millionths."""

COMPOSED = pa.schema(
    [
        *(("unit", pa.int32()), ("indicator", pa.int32())),
        *(("period_start", pa.date32()), ("period_end", pa.date32())),
        ("period_kind", pa.string()),
        *(("number", pa.int64()), ("low", pa.int64()), ("high", pa.int64())),
        *(("low_closed", pa.bool_()), ("high_closed", pa.bool_()), ("estimate", pa.bool_())),
    ]
)
"""One row a level composed from former units, in millionths; null where it cannot be composed."""

ASKED = pa.schema(
    [
        *(("period_start", pa.date32()), ("period_end", pa.date32()), ("as_of", pa.date32())),
        ("recorded_by", pa.timestamp("us", "UTC")),
    ]
)
"""One row: the period asked for, and until when on each axis of time."""

SCHEMAS = {
    "asked": ASKED,
    "figures": FIGURES,
    "targets": TARGETS,
    "indicators": INDICATORS,
    "units": UNITS,
    "composed": COMPOSED,
}


def frame(name: str) -> Table:
    """Give one of these frames to write expressions against."""
    return unbound(name, SCHEMAS[name])


def unbound(name: str, schema: pa.Schema) -> Table:
    """Give a frame to write expressions against; rows come when they are evaluated."""
    return ibis.table(ibis.Schema.from_pyarrow(schema), name=name)
