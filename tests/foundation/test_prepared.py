"""What a prepared question answers, and that it keeps nothing of it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db.models import QuerySet
from django.utils.safestring import SafeString

from tongket.foundation.models import AuditEntry, Document, User
from tongket.foundation.prepared import prepared

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)
COLUMNS = ("username", "is_active", "date_joined", "last_login")


def joined(names: list[str], since: datetime) -> QuerySet[User, tuple[Any, ...]]:
    rows = User.objects.filter(username__in=names, date_joined__gte=since)
    return rows.order_by("-date_joined").values_list(*COLUMNS)


ask = prepared(joined)


@pytest.fixture
def users(db: None) -> list[str]:
    names = ["an", "bình", "chi", "dũng", "em", "giang"]
    for hours, name in enumerate(names):
        User.objects.create(
            username=name, date_joined=NOON + timedelta(hours=hours), is_active=hours % 2 == 0
        )
    return names


@pytest.mark.parametrize("many", [1, 2, 3, 5, 6])
def test_it_answers_as_the_query_itself_does(users: list[str], many: int) -> None:
    for since in (NOON, NOON + timedelta(hours=2)):
        asked = users[:many], since

        assert ask(*asked) == list(joined(*asked))


def test_each_question_is_one_query_and_sees_what_was_just_written(
    users: list[str], django_assert_num_queries: Any
) -> None:
    assert [name for name, *_ in ask(["an", "hà"], NOON)] == ["an"]
    User.objects.create(username="hà", date_joined=NOON + timedelta(days=1))

    with django_assert_num_queries(1):
        assert [name for name, *_ in ask(["an", "hà"], NOON)] == ["hà", "an"]


def test_nothing_is_asked_for_an_empty_list(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert ask([], NOON) == []


def test_lists_may_be_long(users: list[str]) -> None:
    for many in (700, 5000):
        strangers = [f"người {number}" for number in range(many)]

        assert len(ask([*strangers, *users], NOON)) == len(users)


def test_text_that_looks_like_a_placeholder_stays_text(users: list[str]) -> None:
    User.objects.create(username="100%s", date_joined=NOON)

    assert [name for name, *_ in ask(["100%s", "%%", "'"], NOON)] == ["100%s"]


def test_what_is_a_kind_of_text_is_asked_as_text(users: list[str]) -> None:
    assert len(ask([SafeString("an")], NOON)) == 1


@prepared
def published_by(day: date) -> QuerySet[Document, tuple[Any, ...]]:
    return Document.objects.filter(published_to__lte=day).values_list("key", "published_to")


@prepared
def entries_until(moment: datetime) -> QuerySet[AuditEntry, tuple[Any, ...]]:
    return AuditEntry.objects.filter(at__lte=moment).values_list("detail")


def test_days_and_json_come_as_their_fields_give_them(db: None) -> None:
    AuditEntry.objects.create(
        sequence=1, at=NOON, by="$", action="a", subject="s", detail={"1": [2]}, hash="x",
        previous_hash="0",
    )  # fmt: skip

    assert entries_until(NOON) == [({"1": [2]},)]
    assert published_by(date.max) == []
