"""Who acts in the stories of the tests?"""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tongket.foundation.users import create_user
from tongket.organisation import actions
from tongket.organisation.access import Access, Role, access_of
from tongket.organisation.seeding import seed

MACHINE = Access.everything("$ tongket")
DAY = date(2023, 12, 12)
MOMENT = datetime(2023, 12, 12, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
SINCE = date(2021, 1, 1)

COMMUNE = "boc-bo-01864"
NEIGHBOUR = "co-linh-01879"
DISTRICT = "pac-nam"
ELSEWHERE = "ba-be"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account."""

    id: int
    name: str

    @property
    def access(self) -> Access:
        """Her rights on the day of the stories."""
        return access_of(self.id, DAY)


@dataclass(frozen=True, slots=True)
class Cast:
    """The five people of every story, and nobody else."""

    lan: Person  # clerk of the commune Bộc Bố
    minh: Person  # officer of the district Pác Nặm
    ha: Person  # leader of the district: reads
    binh: Person  # reads for another district
    quan: Person  # administrator of everything


def build_cast() -> Cast:
    """Enter the units that ship with the program, a district next door, and the five people."""
    actions.load_units(seed(), by=None, at=MOMENT, access=MACHINE)
    actions.create_unit(
        key=ELSEWHERE,
        kind="district",
        name="huyện Ba Bể",
        name_en="Ba Bể District",
        valid_from=date(2004, 7, 8),
        parent="bac-kan",
        by=None,
        at=MOMENT,
        access=MACHINE,
    )
    actions.record_event(
        kind="closing",
        day=date(2025, 7, 1),
        legal_basis="Nghị quyết 203/2025/QH15",
        passings=[actions.Passing(ELSEWHERE, None)],
        by=None,
        at=MOMENT,
        access=MACHINE,
    )
    return Cast(
        lan=_person("lan", "Lan", COMMUNE, Role.CLERK),
        minh=_person("minh", "Minh", DISTRICT, Role.OFFICER),
        ha=_person("ha", "Hà", DISTRICT, Role.VIEWER),
        binh=_person("binh", "Bình", ELSEWHERE, Role.VIEWER),
        quan=_person("quan", "Quân", "viet-nam", Role.ADMINISTRATOR),
    )


def _person(name: str, display_name: str, unit: str, role: Role) -> Person:
    user = create_user(name=name, display_name=display_name, password=None, by=None, at=MOMENT)
    actions.give_mandate(
        user=user.id, unit=unit, role=role, valid_from=SINCE, by=None, at=MOMENT, access=MACHINE
    )
    return Person(user.id, name)
