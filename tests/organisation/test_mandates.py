from datetime import date

import pytest
from django.contrib.auth import get_user_model

from cast import COMMUNE, DAY, DISTRICT, ELSEWHERE, MOMENT, NEIGHBOUR, Cast, Person
from tongket.foundation.models import AuditEntry
from tongket.organisation import actions, queries
from tongket.organisation.access import Access, NotAllowed, Role, access_of

pytestmark = pytest.mark.django_db


def give(cast: Cast, unit: str, role: Role, day: date, access: Access | None = None) -> None:
    actions.give_mandate(
        user=cast.binh.id,
        unit=unit,
        role=role,
        valid_from=day,
        by=cast.quan.id,
        at=MOMENT,
        access=access or cast.quan.access,
    )


def end(cast: Cast, unit: str, day: date, user: Person | None = None) -> None:
    actions.end_mandate(
        user=(user or cast.binh).id,
        unit=unit,
        valid_to=day,
        by=cast.quan.id,
        at=MOMENT,
        access=cast.quan.access,
    )


def test_a_mandate_enters_the_trail_with_who_gave_it(cast: Cast) -> None:
    give(cast, COMMUNE, Role.CLERK, DAY)
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject, entry.by) == ("give_mandate", "binh", "quan")
    assert entry.detail == {"unit": COMMUNE, "role": "clerk", "valid_from": "2023-12-12"}


@pytest.mark.parametrize("giver", ["lan", "minh", "ha", "binh"])
def test_nobody_gives_rights_but_an_administrator_of_the_unit(cast: Cast, giver: str) -> None:
    with pytest.raises(NotAllowed):
        give(cast, DISTRICT, Role.VIEWER, DAY, getattr(cast, giver).access)


def test_an_administrator_gives_rights_in_her_own_units_only(cast: Cast) -> None:
    give(cast, DISTRICT, Role.ADMINISTRATOR, DAY)
    binh = access_of(cast.binh.id, DAY)
    give(cast, NEIGHBOUR, Role.CLERK, DAY, binh)
    with pytest.raises(NotAllowed):
        give(cast, ELSEWHERE, Role.OFFICER, date(2024, 1, 1), binh)


def test_one_mandate_a_unit_at_a_time(cast: Cast) -> None:
    with pytest.raises(actions.MandateOverlaps):
        give(cast, ELSEWHERE, Role.OFFICER, DAY)
    end(cast, ELSEWHERE, DAY)
    give(cast, ELSEWHERE, Role.OFFICER, DAY)
    days = (date(2023, 12, 11), DAY)
    rights = [access_of(cast.binh.id, day).may(Role.OFFICER, ELSEWHERE) for day in days]
    assert rights == [False, True]
    assert access_of(cast.binh.id, days[0]).may(Role.VIEWER, ELSEWHERE)


@pytest.mark.parametrize("begins", [DAY, date(2024, 1, 1)])
def test_a_mandate_given_in_error_is_gone_at_once(cast: Cast, begins: date) -> None:
    give(cast, COMMUNE, Role.OFFICER, begins)
    end(cast, COMMUNE, DAY)
    assert not access_of(cast.binh.id, begins).may(Role.VIEWER, COMMUNE)
    give(cast, COMMUNE, Role.CLERK, begins)
    assert access_of(cast.binh.id, begins).may(Role.CLERK, COMMUNE)
    assert access_of(cast.binh.id, begins).may(Role.VIEWER, ELSEWHERE)


def test_ending_what_is_not_there_is_told(cast: Cast) -> None:
    end(cast, ELSEWHERE, DAY)
    for unit in (COMMUNE, ELSEWHERE):
        with pytest.raises(actions.MandateUnknown):
            end(cast, unit, DAY)
    with pytest.raises(queries.UnitUnknown):
        end(cast, "nowhere", DAY)


def test_the_last_administrator_of_a_unit_keeps_her_mandate(cast: Cast) -> None:
    give(cast, DISTRICT, Role.ADMINISTRATOR, DAY)
    end(cast, DISTRICT, DAY)  # quan administers it too
    with pytest.raises(actions.LastAdministrator):
        end(cast, "viet-nam", DAY, cast.quan)
    assert access_of(cast.quan.id, DAY).may(Role.ADMINISTRATOR, "viet-nam")


def test_an_administrator_may_go_once_another_has_come(cast: Cast) -> None:
    give(cast, "viet-nam", Role.ADMINISTRATOR, date(2024, 1, 1))
    with pytest.raises(actions.LastAdministrator):
        end(cast, "viet-nam", DAY, cast.quan)
    end(cast, "viet-nam", date(2024, 1, 1), cast.quan)
    assert not access_of(cast.quan.id, date(2024, 1, 1)).mandates


def test_who_has_left_or_will_leave_is_no_other_administrator(cast: Cast) -> None:
    give(cast, "viet-nam", Role.ADMINISTRATOR, DAY)
    get_user_model().objects.filter(pk=cast.binh.id).update(is_active=False)
    with pytest.raises(actions.LastAdministrator):
        end(cast, "viet-nam", DAY, cast.quan)
    get_user_model().objects.filter(pk=cast.binh.id).update(is_active=True)
    end(cast, "viet-nam", date(2024, 1, 1))
    with pytest.raises(actions.LastAdministrator):
        end(cast, "viet-nam", DAY, cast.quan)


def test_an_unknown_role_is_a_fault_of_the_caller(cast: Cast) -> None:
    with pytest.raises(ValueError, match="king"):
        give(cast, COMMUNE, "king", DAY)


def test_a_mandate_does_not_outlive_its_person(cast: Cast) -> None:
    get_user_model().objects.filter(pk=cast.binh.id).update(is_active=False)
    assert not access_of(cast.binh.id, DAY).may(Role.VIEWER, ELSEWHERE)
