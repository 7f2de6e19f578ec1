"""How does the catalogue become columns?"""

import pyarrow as pa

from tongket.foundation.columns import read
from tongket.indicators.models import IndicatorVersion

CATALOGUE = pa.schema(
    [
        *(("indicator", pa.int32()), ("code", pa.string())),
        *(("name", pa.string()), ("name_en", pa.string()), ("unit_of_measure", pa.string())),
        *(("decimals", pa.int8()), ("direction", pa.string()), ("nature", pa.string())),
        *(("over_units", pa.string()), ("over_time", pa.string()), ("field", pa.string())),
        *(("weight", pa.string()), ("formula", pa.string()), ("legal_source", pa.string())),
        *(("valid_from", pa.date32()), ("valid_to", pa.date32())),
    ]
)
"""One row a version of an indicator, in force from one day to before another."""

_FIELDS = (
    *("indicator_id", "indicator__code", "name", "name_en", "unit", "decimals", "direction"),
    *("nature", "over_units", "over_time", "field", "weight_text", "formula_text"),
    *("legal_source", "valid_from", "valid_to"),
)


def catalogue() -> pa.Table:
    """Give every version of every indicator."""
    rows = IndicatorVersion.objects.order_by("indicator__position", "valid_from")
    return read(rows.values_list(*_FIELDS), CATALOGUE)
