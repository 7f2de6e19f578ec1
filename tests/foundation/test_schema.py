import pytest
from django.db.migrations.recorder import MigrationRecorder

from tongket.foundation import schema

pytestmark = pytest.mark.django_db


def test_a_migrated_database_fits() -> None:
    schema.require_current()
    assert schema.applied_steps() == schema.known_steps()


def test_a_database_of_tomorrow_is_refused() -> None:
    MigrationRecorder.Migration.objects.create(app="plans", name="0099_of_tomorrow")
    for require in (schema.require_current, schema.require_not_newer):
        with pytest.raises(schema.DatabaseNewer) as refused:
            require()
        assert refused.value.data["step"] == "plans.0099_of_tomorrow"


def test_a_database_of_yesterday_is_refused_but_is_not_newer() -> None:
    MigrationRecorder.Migration.objects.filter(app="foundation", name="0002_seal_audit").delete()
    schema.require_not_newer()
    with pytest.raises(schema.DatabaseNotMigrated) as refused:
        schema.require_current()
    assert refused.value.data["steps"] == 1
