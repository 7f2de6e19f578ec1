"""How did every unit of the record do in a year, the higher ones rolled up from the lower?"""

from datetime import date, datetime

import pyarrow as pa

from tongket.evaluation.columns import country, scorecards
from tongket.evaluation.columns.engine import evaluate
from tongket.evaluation.columns.national import evaluation
from tongket.evaluation.frames import When, asked_frame, indicators_frame, named, units_frame
from tongket.evaluation.record import rules_of
from tongket.evaluation.settings import settings_of_units
from tongket.indicators import queries as indicators
from tongket.organisation import frames as organisation_frames
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access
from tongket.plans import frames as plans
from tongket.plans.queries import first_adopted
from tongket.results import frames as results
from tongket.vocabulary.period import Period


def cells(
    year: int, *, months: int = 12, as_of: date, recorded_by: datetime, access: Access
) -> pa.Table:
    """Evaluate the first months of a year for all units as they lie on a day.

    One row a unit and indicator with a level or a plan, as ``columns.national`` tells: a unit's own
    level, else that of its months, else what the units below it come to, with their coverage. What
    the person may not see is not counted. ``unit_key`` and ``indicator_code`` are added. Levels of
    former units are not composed here.
    """
    period = Period.months_to_date(year, months)
    when: When = {"as_of": as_of, "recorded_by": recorded_by, "access": access}
    parents = organisation_frames.parents(as_of)
    units, catalogue = organisation.units(list(parents)), indicators.catalogue(as_of)
    settings = settings_of_units(list(parents), as_of=as_of, recorded_by=recorded_by)
    asked = asked_frame(period, as_of, recorded_by)
    figures = results.figures(parents, years=[year - 1, year], **when)
    adopted = first_adopted(list(parents), period, **when)
    told = {
        "asked": asked,
        "targets": plans.targets(parents, years=[year], **when),
        "indicators": indicators_frame(catalogue),
        "units": units_frame(units, {key: body for key, (body, _) in adopted.items()}, settings),
    }
    place = country.places(
        parents,
        {unit.key: unit.id for unit in units},
        {key: each.verdicts for key, each in settings.items()},
    )
    deepest = max(place["depth"].to_pylist(), default=0)
    steps = evaluation(country.Country(months, deepest))
    found = evaluate(
        steps.compiled(),
        {
            "levels": evaluate(scorecards.compiled_levels(), {"asked": asked, "figures": figures}),
            "plans": evaluate(scorecards.compiled_plans(), told),
            "calendar": country.calendar([year], months),
            "rules": country.rules(
                rules_of(catalogue), {fact.code: fact.id for fact in catalogue.values()}
            ),
            "places": place,
        },
    )
    return named(found, units, catalogue)
