"""Which units and bodies are there, how did they lie on a day, and what became of them?

Names and places of units are public: these queries ask for no rights.
"""

from tongket.organisation.queries.bodies import (
    BodyFacts,
    BodyUnknown,
    FormerName,
    bodies,
    bodies_called,
    bodies_of_units,
    body,
    former_names,
    lacking_bodies,
)
from tongket.organisation.queries.hierarchy import (
    Places,
    children,
    line,
    parent,
    parents_in_force,
    parents_of,
    places,
    subtree,
)
from tongket.organisation.queries.successions import (
    ancestry,
    event,
    events,
    passing,
    predecessors,
    successors,
)
from tongket.organisation.queries.units import (
    CodeFacts,
    Position,
    UnitFacts,
    UnitUnknown,
    absent,
    codes,
    positions,
    unit,
    unit_by_code,
    unit_names,
    units,
)

__all__ = [
    "BodyFacts",
    "BodyUnknown",
    "CodeFacts",
    "FormerName",
    "Places",
    "Position",
    "UnitFacts",
    "UnitUnknown",
    "absent",
    "ancestry",
    "bodies",
    "bodies_called",
    "bodies_of_units",
    "body",
    "children",
    "codes",
    "event",
    "events",
    "former_names",
    "lacking_bodies",
    "line",
    "parent",
    "parents_in_force",
    "parents_of",
    "passing",
    "places",
    "positions",
    "predecessors",
    "subtree",
    "successors",
    "unit",
    "unit_by_code",
    "unit_names",
    "units",
]
