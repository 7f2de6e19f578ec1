"""The year that the stories of the pages look at: a few targets, one report, read and accepted."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cast import DISTRICT, MOMENT, Cast, Person
from measured import load_measured
from tongket.plans.actions import set_target
from tongket.plans.terms import Origin, TargetTerms
from tongket.results.actions import accept_claims, take_in
from tongket.results.queries import document
from tongket.vocabulary.period import Period

ISSUER = "huyen-uy-pac-nam"
TEXT = """Huyện Pác Nặm tổng kết năm 2023

Trong năm 2023, thu ngân sách đạt trên 11,3 tỷ đồng, bằng 102% kế hoạch, tăng 23,8% so với cùng kỳ.

Trồng rừng đạt 684 ha, bằng 265% kế hoạch.
"""
PLANNED = {"budget_revenue": "11", "forest_planting_area": "258", "pig_herd": "15000"}


@dataclass(frozen=True)
class Year:
    """The people of the stories and the document they work on."""

    cast: Cast
    document: str

    def claims(self) -> dict[str, int]:
        """The numbers of the claims by the code of their indicator."""
        read = document(self.document, self.cast.minh.access)
        return {view.facts.indicator: view.facts.id for view in read.claims}

    def accept(self) -> None:
        """Minh accepts every claim."""
        minh = self.cast.minh
        accept_claims(self.claims().values(), by=minh.id, at=MOMENT, access=minh.access)


def take_in_text(text: str, cast: Cast, title: str = "Tổng kết năm 2023") -> str:
    return take_in(
        text.encode(),
        "bao-cao.txt",
        title=title,
        publisher="Báo Bắc Kạn",
        published_from=MOMENT.date(),
        published_to=MOMENT.date(),
        unit_key=DISTRICT,
        by=cast.minh.id,
        at=MOMENT,
        access=cast.minh.access,
    )


def promise(indicator: str, number: str, cast: Cast) -> int:
    value = Decimal(number)
    return set_target(
        DISTRICT,
        indicator,
        Period.year(2023),
        TargetTerms(low=value, high=value, printed=number),
        issuer=ISSUER,
        origin=Origin.of_day(MOMENT.date()),
        by=cast.minh.id,
        at=MOMENT,
        access=cast.minh.access,
    )


@pytest.fixture
def year(cast: Cast, home: object) -> Year:
    """Three targets of the district and a report whose claims still wait."""
    load_measured()
    for indicator, number in PLANNED.items():
        promise(indicator, number, cast)
    return Year(cast, take_in_text(TEXT, cast))


@pytest.fixture
def visitor() -> Callable[[Person], Client]:
    """A browser in which a person is signed in."""

    def signed_in(person: Person) -> Client:
        client = Client()
        user = get_user_model().objects.get(pk=person.id)
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
