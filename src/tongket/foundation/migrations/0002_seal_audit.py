"""Let the database itself refuse to change or delete entries of the audit trail.

A later migration that alters the table on SQLite makes it anew, without these triggers: end it
with ``migrations.RunPython(seal, unseal)``.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "foundation_auditentry"
REFUSAL = "entries of the audit trail are never changed or deleted"

SEAL = {
    "sqlite": [
        f"CREATE TRIGGER audit_no_{event.lower()} BEFORE {event} ON {TABLE} "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for event in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
        f"CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
        f"CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON {TABLE} "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
    ],
}
UNSEAL = {
    "sqlite": [f"DROP TRIGGER audit_no_{event}" for event in ("update", "delete")],
    "postgresql": [
        f"DROP TRIGGER audit_no_change ON {TABLE}",
        f"DROP TRIGGER audit_no_truncate ON {TABLE}",
        "DROP FUNCTION audit_refuse()",
    ],
}


def seal(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in SEAL[editor.connection.vendor]:
        editor.execute(statement)


def unseal(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in UNSEAL[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]
    operations = [migrations.RunPython(seal, unseal)]
