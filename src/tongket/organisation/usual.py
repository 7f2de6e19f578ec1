"""Which bodies does the law give a unit, and how are they called?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongket.vocabulary.key import key_of

_GOVERNED = ("province", "district", "commune")  # the kinds of units that have them

_PARTY = {
    "tỉnh ": "Tỉnh ủy",
    "thành phố ": "Thành ủy",
    "huyện ": "Huyện ủy",
    "quận ": "Quận ủy",
    "thị xã ": "Thị ủy",
}
_ADDED = re.compile(r" \([^()]*\)$")  # "(trước 1/7/2025)" tells two units apart


@dataclass(frozen=True, slots=True)
class UsualBody:
    """A body as it is called where nobody says otherwise."""

    key: str
    kind: str
    name: str
    name_en: str


def usual_bodies(unit: str, kind: str, name: str, name_en: str) -> tuple[UsualBody, ...]:
    """Name the party committee, the council and the people's committee of a unit.

    Law on the Organisation of Local Government 72/2025/QH15; for districts, which it ends, the
    law before it, 77/2015/QH13 as amended; the Party's statute. Other kinds of units have none.
    """
    return tuple(_usual(unit, name, name_en)) if kind in _GOVERNED else ()


def _usual(unit: str, name: str, name_en: str) -> Iterator[UsualBody]:
    name, name_en = _ADDED.sub("", name), _ADDED.sub("", name_en)
    of = re.sub(r" Province$", " Provincial", name_en)
    head = next((head for head in _PARTY if name.startswith(head)), "")
    party = f"{_PARTY[head]} {name.removeprefix(head)}" if head else f"Đảng ủy {name}"
    spelt = key_of(_PARTY[head]) if head else "dang-uy"
    yield UsualBody(f"{spelt}-{unit}", "party_committee", party, f"{of} Party Committee")
    council = f"Hội đồng nhân dân {name}"
    yield UsualBody(f"hdnd-{unit}", "council", council, f"{of} People's Council")
    committee = f"Ủy ban nhân dân {name}"
    yield UsualBody(f"ubnd-{unit}", "peoples_committee", committee, f"{of} People's Committee")
