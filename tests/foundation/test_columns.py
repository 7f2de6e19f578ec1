"""Rows become columns unchanged, over ADBC and inside a transaction alike."""

from datetime import UTC, date, datetime

import pyarrow as pa
import pytest
from django.db import connection, transaction

from tongket.foundation.columns import read
from tongket.foundation.models import User
from tongket.organisation.models import OrganisationUnit

UNITS = pa.schema(
    [
        ("id", pa.int32()),
        ("key", pa.string()),
        ("from", pa.date32()),
        ("to", pa.date32()),
        ("latitude", pa.int64()),
    ]
)
MOMENTS = pa.schema([("name", pa.string()), ("joined", pa.timestamp("us", "UTC"))])


def units() -> object:
    rows = OrganisationUnit.objects.filter(key__in=["a", "b", "c"], valid_from__lt=date(2030, 1, 1))
    return rows.order_by("key").values_list("id", "key", "valid_from", "valid_to", "latitude")


def some_units() -> None:
    for key, first, last in (
        ("a", date(1, 1, 1), None),
        ("b", date(2000, 2, 29), date(2025, 7, 1)),
        ("c", date(2025, 7, 1), None),
    ):
        OrganisationUnit.objects.create(
            key=key, kind="commune", name=f"xã {key} 'Đ%s'", name_en=key, valid_from=first,
            valid_to=last, latitude=None if last else 21_500_000,
        )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_committed_rows_come_over_adbc() -> None:
    some_units()

    found = read(units(), UNITS)

    assert not connection.in_atomic_block
    assert found.to_pydict() == {
        "id": [OrganisationUnit.objects.get(key=key).id for key in "abc"],
        "key": ["a", "b", "c"],
        "from": [date(1, 1, 1), date(2000, 2, 29), date(2025, 7, 1)],
        "to": [None, date(2025, 7, 1), None],
        "latitude": [21_500_000, None, 21_500_000],
    }


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_what_is_not_committed_is_seen() -> None:
    with transaction.atomic():
        some_units()
        assert len(read(units(), UNITS)) == 3
        inside = read(units(), UNITS)

    assert read(units(), UNITS) == inside


@pytest.mark.django_db(transaction=True)
def test_moments_keep_their_microseconds() -> None:
    moments = [
        datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(2023, 12, 12, 12, tzinfo=UTC),
        datetime(2026, 11, 27, 19, 45, 1, 7, tzinfo=UTC),
    ]
    for place, moment in enumerate(moments):
        User.objects.create(username=f"u{place}", date_joined=moment)
    rows = User.objects.order_by("username").values_list("username", "date_joined")

    found = read(rows, MOMENTS)
    with transaction.atomic():
        inside = read(rows, MOMENTS)

    assert found["joined"].to_pylist() == moments
    assert inside == found


@pytest.mark.django_db(transaction=True)
def test_no_rows_are_columns_too() -> None:
    assert len(read(units(), UNITS)) == 0
