"""How do units, their places, their bodies and what became of them become columns?

Names and places of units are public: nothing here asks for rights.
"""

import pyarrow as pa

from tongket.foundation.columns import read
from tongket.organisation.models import OrganisationUnit, Placement, Succession
from tongket.organisation.queries.bodies import called

UNITS = pa.schema(
    [
        *(("unit", pa.int32()), ("key", pa.string()), ("kind", pa.string())),
        *(("name", pa.string()), ("name_en", pa.string())),
        *(("valid_from", pa.date32()), ("valid_to", pa.date32())),
    ]
)
"""One row a unit that is or was; ``valid_to`` is the first day on which it no longer is."""

PLACES = pa.schema(
    [
        *(("unit", pa.int32()), ("parent", pa.int32())),
        *(("valid_from", pa.date32()), ("valid_to", pa.date32())),
    ]
)
"""One row a unit's place under another, from one day to before another."""

BODIES = pa.schema(
    [
        *(("body", pa.string()), ("unit", pa.int32()), ("kind", pa.string())),
        *(("name", pa.string()), ("name_en", pa.string())),
    ]
)
"""One row a body, by the key that targets name as their issuer."""

SUCCESSIONS = pa.schema(
    [
        *(("event", pa.int64()), ("kind", pa.string()), ("date", pa.date32())),
        *(("old", pa.int32()), ("new", pa.int32()), ("share", pa.int32())),
        *(("share_source", pa.string()), ("legal_basis", pa.string())),
    ]
)
"""One row an old unit passing into a new one; ``share`` in millionths of the old unit."""


def units() -> pa.Table:
    """Give every unit that is or ever was."""
    rows = OrganisationUnit.objects.order_by("id")
    fields = ("id", "key", "kind", "name", "name_en", "valid_from", "valid_to")
    return read(rows.values_list(*fields), UNITS)


def places() -> pa.Table:
    """Give every place that a unit has or had under another."""
    rows = Placement.objects.order_by("id")
    return read(rows.values_list("unit_id", "parent_id", "valid_from", "valid_to"), PLACES)


def bodies() -> pa.Table:
    """Give every body that decides for a unit."""
    rows = called().order_by("id")
    return read(rows.values_list("key", "unit_id", "kind", "called", "called_en"), BODIES)


def successions() -> pa.Table:
    """Give what became of units."""
    rows = Succession.objects.order_by("id")
    event = ("event_id", "event__kind", "event__date")
    columns = ("old_id", "new_id", "share", "share_source", "event__legal_basis")
    return read(rows.values_list(*event, *columns), SUCCESSIONS)
