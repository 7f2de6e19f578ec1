"""The demo's record, from which the reports of these stories are composed."""

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from reports.composition.asked import ASKED, gathered
from tongket.cli.demo.load import load
from tongket.reports.material import Material


@pytest.fixture(scope="package")
def materials(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Material]:
    """What each report is composed from; the demo's rows are rolled back at once."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(lambda _: None)
        found = {name: gathered(asked) for name, asked in ASKED.items()}
        transaction.set_rollback(True)
    return found
