"""How did people explain figures that the check finds to go together only unlikely?"""

from datetime import date, datetime

from tongket.evaluation.consistency.explained import Explanation
from tongket.evaluation.models import Explanation as Row
from tongket.foundation.fields import on_record


def explanations_of(
    unit_key: str, *, as_of: date, recorded_by: datetime
) -> tuple[Explanation, ...]:
    """List the explanations that stand for a unit's findings, as known on a day, latest first."""
    rows = Row.objects.filter(on_record(recorded_by), unit__key=unit_key, known_from__lte=as_of)
    return tuple(
        Explanation(
            row.place,
            row.figures,
            row.reason,
            row.recorded_by.display_name or row.recorded_by.username,
            row.known_from,
        )
        for row in rows.select_related("recorded_by").order_by("-known_from", "-recorded_at")
    )
