"""What is measured in the stories of the tests: the catalogue that ships with the program."""

from django.db.models import Model

from cast import MOMENT
from tongket.indicators.actions import load_catalogue, load_sets
from tongket.indicators.catalogue import shipped_catalogue, shipped_sets
from tongket.indicators.models import Alias, Indicator, IndicatorVersion, SetMember

_LOADED: list[tuple[Model, ...]] = []


def load_measured() -> None:
    """Load the shipped catalogue; by its own action once a process, as plain rows later."""
    if _LOADED:
        for rows in _LOADED:
            type(rows[0]).objects.bulk_create(rows)
        return
    load_catalogue(shipped_catalogue(), by=None, at=MOMENT)
    load_sets(shipped_sets(), by=None, at=MOMENT)
    _LOADED.extend(
        tuple(model.objects.order_by("pk"))
        for model in (Indicator, IndicatorVersion, Alias, SetMember)
    )
