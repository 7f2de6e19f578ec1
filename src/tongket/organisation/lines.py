"""Under which units do very many units lie on a day?

As ``queries.line`` says of one, in queries that do not grow with them.
"""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Q

from tongket.organisation.models import OrganisationUnit, Placement


def lines(keys: Collection[str], on: date) -> Mapping[str, tuple[str, ...]]:
    """Give of each unit its key and those of all above it on a day, as ``queries.line`` does."""
    ends = dict(OrganisationUnit.objects.values_list("key", "valid_to"))
    rows = Placement.objects.filter(valid_from__lte=on).order_by("valid_from")
    above = {
        unit: parent
        for unit, parent, valid_to in rows.values_list("unit__key", "parent__key", "valid_to")
        if valid_to is None or valid_to > on or valid_to == ends[unit]
    }
    return {key: tuple(_climb(key, above)) for key in keys}


def parents(on: date) -> Mapping[str, str | None]:
    """Give the unit directly above each unit that is there on a day; none above the highest."""
    there = OrganisationUnit.objects.filter(valid_from__lte=on)
    keys = there.filter(Q(valid_to=None) | Q(valid_to__gt=on)).values_list("key", flat=True)
    return {key: line[1] if len(line) > 1 else None for key, line in lines(keys, on).items()}


def _climb(key: str, above: Mapping[str, str]) -> list[str]:
    found = [key]
    while (parent := above.get(found[-1])) and parent not in found:
        found.append(parent)
    return found
