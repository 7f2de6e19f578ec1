"""A document that the programs of these stories work on, and how a person's program signs in."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cast import DISTRICT, MOMENT, Cast, Person
from measured import load_measured
from tongket.results.actions import take_in

TEXT = """Huyện Pác Nặm tổng kết năm 2023

Trong năm 2023, thu ngân sách đạt trên 11,3 tỷ đồng, bằng 102% kế hoạch, tăng 23,8% so với cùng kỳ.
"""


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(
        get_user_model().objects.get(pk=person.id),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return client


@pytest.fixture
def taken_in(cast: Cast, home: object) -> str:
    load_measured()
    access = cast.minh.access
    return take_in(
        TEXT.encode(),
        "bao-cao.txt",
        title="Tổng kết năm 2023",
        publisher="Báo Bắc Kạn",
        published_from=MOMENT.date(),
        published_to=MOMENT.date(),
        unit_key=DISTRICT,
        by=cast.minh.id,
        at=MOMENT,
        access=access,
    )
