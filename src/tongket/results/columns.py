"""Which columns has a reported figure, where many are taken together?"""

import pyarrow as pa

FIGURES = pa.schema(
    [
        ("id", pa.int64()),
        ("unit", pa.int32()),
        ("indicator", pa.int32()),
        ("period_start", pa.date32()),
        ("period_end", pa.date32()),
        ("period_kind", pa.string()),
        ("measure", pa.string()),
        ("basis", pa.string()),
        ("definition", pa.string()),
        ("claim", pa.string()),
        ("stage", pa.string()),
        ("number", pa.int64()),
        ("decimals", pa.int8()),
        ("bound", pa.string()),
        ("cut_off", pa.date32()),
        ("known_from", pa.date32()),
        ("known_to", pa.date32()),
        ("recorded_at", pa.timestamp("us", "UTC")),
        ("approved_at", pa.timestamp("us", "UTC")),
        ("withdrawn_at", pa.timestamp("us", "UTC")),
        ("supersedes", pa.int64()),
    ]
)
"""One row a reported figure, as ``rules.Figure`` tells; ``number`` in millionths of its unit."""
