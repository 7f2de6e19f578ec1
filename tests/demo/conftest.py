"""The demo, loaded once for the stories of a module and rolled back after them."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from tongket.cli.demo.load import load


@pytest.fixture(scope="module")  # longer, and other stories of the process would see its rows
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[str]]:
    """The demo in the test database; what loading it told of its progress."""
    told: list[str] = []
    with django_db_blocker.unblock(), transaction.atomic():
        load(told.append)
        yield told
        transaction.set_rollback(True)
