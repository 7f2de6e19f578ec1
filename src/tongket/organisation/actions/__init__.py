"""What changes units, their places, codes and bodies, and who may act for them?"""

from tongket.organisation.actions.bodies import (
    BodyCalledSo,
    BodyKeyTaken,
    create_body,
    create_usual_bodies,
    rename_body,
)
from tongket.organisation.actions.country import LoadedCountry, load_country, rows_of
from tongket.organisation.actions.events import (
    EventUnknown,
    NewUnit,
    Passing,
    SharesDoNotFit,
    UnitEndsAlready,
    UnitHasChildren,
    UnitHasDependants,
    record_event,
    undo_event,
)
from tongket.organisation.actions.loading import load_units
from tongket.organisation.actions.mandates import (
    LastAdministrator,
    MandateOverlaps,
    MandateUnknown,
    end_mandate,
    give_mandate,
)
from tongket.organisation.actions.shares import SuccessionUnknown, record_share
from tongket.organisation.actions.units import (
    CodeTaken,
    PlacementInCircle,
    UnitKeyTaken,
    UnitKeyUnusable,
    UnitNotInForce,
    create_unit,
    give_code,
    place_unit,
)

__all__ = [
    "BodyCalledSo",
    "BodyKeyTaken",
    "CodeTaken",
    "EventUnknown",
    "LastAdministrator",
    "LoadedCountry",
    "MandateOverlaps",
    "MandateUnknown",
    "NewUnit",
    "Passing",
    "PlacementInCircle",
    "SharesDoNotFit",
    "SuccessionUnknown",
    "UnitEndsAlready",
    "UnitHasChildren",
    "UnitHasDependants",
    "UnitKeyTaken",
    "UnitKeyUnusable",
    "UnitNotInForce",
    "create_body",
    "create_unit",
    "create_usual_bodies",
    "end_mandate",
    "give_code",
    "give_mandate",
    "load_country",
    "load_units",
    "place_unit",
    "record_event",
    "record_share",
    "rename_body",
    "rows_of",
    "undo_event",
]
