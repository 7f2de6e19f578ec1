"""What does arithmetic say of a unit's figures when they are held against each other?"""

from collections.abc import Iterable
from datetime import date, datetime

from tongket.evaluation.consistency.prints import Print
from tongket.evaluation.queries.checked import Checked
from tongket.evaluation.queries.unit_record import UnitRecord
from tongket.organisation.access import Access


def findings(unit_key: str, *, as_of: date, recorded_by: datetime, access: Access) -> Checked:
    """Hold all approved figures and targets of a unit against each other.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    return UnitRecord.of(unit_key, as_of, recorded_by, access).checked


def findings_with(
    prints: Iterable[Print],
    unit_key: str,
    *,
    as_of: date,
    recorded_by: datetime,
    access: Access,
) -> Checked:
    """Hold further prints, such as those of a text not yet accepted, against a unit's record.

    Raises:
        NotAllowed: the person may not see the unit.
        UnitUnknown: there is no such unit.
    """
    return UnitRecord.of(unit_key, as_of, recorded_by, access).checked_with(prints)
