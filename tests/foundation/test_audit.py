import hashlib
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import MOMENT
from tongket.foundation import audit
from tongket.foundation.audit import FIRST_SEAL, Break
from tongket.foundation.models import AuditEntry, User
from tongket.organisation.access import Role


def enter(action: str = "act", **detail: object) -> AuditEntry:
    audit.record(action=action, subject="it", detail=detail, by=None, at=MOMENT)
    return AuditEntry.objects.latest("sequence")


def go_round_the_seal(*statements: str) -> None:
    """Do what somebody with the database in her hands could do."""
    names = {"sqlite": ("audit_no_update", "audit_no_delete"), "postgresql": ()}
    with connection.cursor() as cursor:
        for name in names[connection.vendor]:
            cursor.execute(f"DROP TRIGGER {name}")
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE foundation_auditentry DISABLE TRIGGER USER")
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.django_db
def test_an_empty_trail_is_whole() -> None:
    report = audit.verify()
    assert report == audit.AuditReport(entries=0, seal=FIRST_SEAL)
    assert report.is_whole


@pytest.mark.django_db
def test_each_entry_seals_the_one_before_it() -> None:
    first, second = enter(), enter()
    assert first.previous_hash == FIRST_SEAL
    assert second.previous_hash == first.hash
    assert audit.verify() == audit.AuditReport(entries=2, seal=second.hash)


@pytest.mark.django_db
def test_the_hash_is_that_of_the_written_form() -> None:
    """Anybody can recompute it: SHA-256 of one line of sorted JSON in UTF-8."""
    entry = enter("correct", old=Decimal("11.30"), new=[date(2023, 12, 12), None, Role.CLERK])
    assert entry.detail == {"old": "11.30", "new": ["2023-12-12", None, "clerk"]}
    line = (
        '{"action":"correct","at":"2023-12-12T01:00:00.000000+00:00","by":"$ tongket",'
        '"detail":{"new":["2023-12-12",null,"clerk"],"old":"11.30"},'
        f'"previous":"{FIRST_SEAL}","sequence":1,"subject":"it"}}'
    )
    assert entry.hash == hashlib.sha256(line.encode()).hexdigest()


@pytest.mark.django_db
def test_an_entry_bears_the_name_of_who_acted() -> None:
    user = User.objects.create(username="lan")
    audit.record(action="act", subject="it", detail={}, by=user.pk, at=MOMENT)
    assert AuditEntry.objects.get().by == "lan"
    assert enter().by == audit.COMMAND_LINE


@pytest.mark.django_db
def test_the_same_moment_in_another_zone_gives_the_same_hash() -> None:
    entry = enter()
    for zone in (UTC, timezone(timedelta(hours=-5))):
        entry.at = MOMENT.astimezone(zone)
        assert audit._seal(entry) == entry.hash


@pytest.mark.django_db
@pytest.mark.parametrize("value", [1.5, b"bytes", object(), [0.1]])
def test_detail_holds_no_floats_nor_anything_that_has_no_one_form(value: object) -> None:
    with pytest.raises(TypeError):
        enter(value=value)
    assert not AuditEntry.objects.exists()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text(st.characters(categories=["L"])), inner)
    ),
    max_leaves=8,
)


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(detail=st.dictionaries(st.text(st.characters(categories=["L", "N"])), JSON))
def test_whatever_an_entry_holds_is_verified_as_it_was_recorded(detail: dict[str, Any]) -> None:
    with transaction.atomic():
        audit.record(action="act", subject="số liệu", detail=detail, by=None, at=MOMENT)
        assert audit.verify().is_whole
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        lambda: AuditEntry.objects.update(by="somebody"),
        lambda: AuditEntry.objects.all()._raw_delete("default"),
        lambda: AuditEntry.objects.get().delete(),
        lambda: AuditEntry(AuditEntry.objects.get().pk, MOMENT, "", "", "", {}, "x", "y").save(),
    ],
    ids=["update", "raw delete", "delete", "save over"],
)
def test_the_database_refuses_to_change_or_delete_an_entry(change: Callable[[], object]) -> None:
    enter()
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        change()
    assert audit.verify().entries == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "at", "how"),
    [
        ("UPDATE foundation_auditentry SET {by} = 'x' WHERE sequence = 2", 2, Break.ALTERED),
        ("UPDATE foundation_auditentry SET action = 'x' WHERE sequence = 1", 1, Break.ALTERED),
        ("UPDATE foundation_auditentry SET hash = 'x' WHERE sequence = 3", 3, Break.ALTERED),
        ("UPDATE foundation_auditentry SET previous_hash = 'x' WHERE sequence = 3", 3,
         Break.UNLINKED),
        ("DELETE FROM foundation_auditentry WHERE sequence = 1", 2, Break.MISSING),
        ("DELETE FROM foundation_auditentry WHERE sequence = 2", 3, Break.MISSING),
    ],
)  # fmt: skip
def test_the_first_altered_entry_is_named(statement: str, at: int, how: Break) -> None:
    for _ in range(4):
        enter()
    go_round_the_seal(statement.format(by=connection.ops.quote_name("by")))
    report = audit.verify()
    assert (report.broken_at, report.broken) == (at, how)
    assert not report.is_whole


@pytest.mark.django_db
def test_a_cut_off_end_shows_only_to_who_noted_the_seal() -> None:
    enter()
    seal = enter().hash
    go_round_the_seal("DELETE FROM foundation_auditentry WHERE sequence = 2")
    report = audit.verify()
    assert report.is_whole
    assert report.seal != seal


@pytest.mark.django_db
def test_an_entry_falls_with_its_change() -> None:
    with transaction.atomic():
        enter()
        transaction.set_rollback(True)
    assert audit.verify().entries == 0
    assert enter().sequence == 1


@pytest.mark.django_db(transaction=True)
def test_many_writers_at_once_make_one_chain() -> None:
    writers, each = 6, 8
    together = threading.Barrier(writers)
    failures: list[Exception] = []

    def write(writer: int) -> None:
        try:
            together.wait()
            for turn in range(each):
                with transaction.atomic():
                    User.objects.create(username=f"{writer}-{turn}")
                    enter(writer=writer, turn=turn)
                    if turn == 3:
                        transaction.set_rollback(True)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    report = audit.verify()
    assert report.is_whole
    assert report.entries == writers * (each - 1)
    assert list(AuditEntry.objects.values_list("sequence", flat=True)) == list(
        range(1, report.entries + 1)
    )


@pytest.mark.django_db
def test_a_moment_is_kept_to_the_microsecond() -> None:
    moment = datetime(2023, 12, 12, 23, 59, 59, 999999, tzinfo=UTC)
    audit.record(action="act", subject="it", detail={}, by=None, at=moment)
    assert AuditEntry.objects.get().at == moment
    assert audit.verify().is_whole
