"""Which columns has a target, where many are taken together?"""

import pyarrow as pa

TARGETS = pa.schema(
    [
        ("id", pa.int64()),
        ("unit", pa.int32()),
        ("indicator", pa.int32()),
        ("issuer", pa.string()),
        ("period_start", pa.date32()),
        ("period_end", pa.date32()),
        ("kind", pa.string()),
        ("bound", pa.string()),
        ("low", pa.int64()),
        ("high", pa.int64()),
        ("decimals", pa.int8()),
        ("exact", pa.bool_()),
        ("base_year", pa.int16()),
        ("of_unit", pa.int32()),
        ("known_from", pa.date32()),
        ("known_to", pa.date32()),
        ("recorded_at", pa.timestamp("us", "UTC")),
        ("withdrawn_at", pa.timestamp("us", "UTC")),
        ("replaces", pa.int64()),
    ]
)
"""One row a promise, as ``rules.Target`` tells; ``low`` and ``high`` in millionths."""
