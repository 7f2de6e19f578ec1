import os
import signal
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError, connection

from cast import DAY, MOMENT, Cast
from tongket.foundation import audit, documents, files
from tongket.foundation.documents import DocumentFacts
from tongket.foundation.models import AuditEntry, Document

pytestmark = pytest.mark.django_db


def store(by: int, content: bytes = b"29/34", **changes: object) -> DocumentFacts:
    facts = {
        "filename": "bao.txt",
        "media_type": "text/plain",
        "title": "Ban Chấp hành Đảng bộ huyện Pác Nặm",
        "publisher": "Báo Bắc Kạn",
        "published_from": DAY,
        "published_to": DAY,
        "text": "29/34",
    }
    return documents.store_document(content=content, by=by, at=MOMENT, **(facts | changes))


def stored(home: Path) -> list[Path]:
    return [path for path in home.rglob("*") if path.is_file()]


def test_what_is_stored_is_given_back(home: Path, cast: Cast) -> None:
    facts = store(cast.lan.id, "số liệu".encode())
    assert facts.key == f"ban-chap-hanh-dang-bo-huyen-pac-nam-{facts.sha256[:8]}"
    assert facts.size == len("số liệu".encode()) == 11
    assert facts.recorded_by == "lan"
    assert documents.document(facts.key) == facts
    assert documents.document_content(facts.key) == "số liệu".encode()
    assert [path.name for path in stored(home)] == [facts.sha256]


def test_storing_enters_the_trail(home: Path, cast: Cast) -> None:
    facts = store(cast.lan.id)
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.subject, entry.by) == ("store_document", facts.key, "lan")
    assert entry.detail["sha256"] == facts.sha256


def test_the_same_content_is_noticed_whatever_it_is_called(home: Path, cast: Cast) -> None:
    first = store(cast.lan.id)
    with pytest.raises(documents.DocumentAlreadyStored) as refused:
        store(cast.minh.id, title="Another name", filename="b.txt")
    assert refused.value.data == {"key": first.key, "title": first.title}
    assert len(stored(home)) == 1


@pytest.mark.parametrize("title", ["", "***", "會議", "x" * 400])
def test_any_title_gives_a_key(home: Path, cast: Cast, title: str) -> None:
    facts = store(cast.lan.id, title=title)
    assert documents.document(facts.key).title == title


def test_two_documents_of_one_title_keep_apart(home: Path, cast: Cast) -> None:
    assert store(cast.lan.id, b"1").key != store(cast.lan.id, b"2").key


def test_reversed_dates_are_refused(home: Path, cast: Cast) -> None:
    with pytest.raises(documents.DocumentDatesReversed):
        store(cast.lan.id, published_to=date(2023, 12, 11))
    assert not stored(home)


def test_an_unknown_key_is_told(cast: Cast) -> None:
    with pytest.raises(documents.DocumentUnknown):
        documents.document("nothing")


def test_an_altered_file_is_never_given_out(home: Path, cast: Cast) -> None:
    facts = store(cast.lan.id)
    files.path(facts.sha256).write_bytes(b"34/34")
    with pytest.raises(files.StoredFileDamaged):
        documents.document_content(facts.key)


def test_a_missing_file_is_told(home: Path, cast: Cast) -> None:
    facts = store(cast.lan.id)
    files.remove(facts.sha256)
    with pytest.raises(files.StoredFileDamaged):
        documents.document_content(facts.key)


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_neither_row_nor_file(
    home: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    def on_a_full_disk(handle: int, mode: str) -> object:
        os.close(handle)
        return Path("/dev/full").open(mode)

    if call == "write":
        monkeypatch.setattr(os, "fdopen", on_a_full_disk)
    elif call == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        store(cast.lan.id)
    monkeypatch.undo()
    assert not stored(home)
    assert not Document.objects.exists()
    assert store(cast.lan.id).size == 5


def test_a_failing_trail_takes_the_file_away_again(
    home: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(**_: object) -> None:
        raise DatabaseError("database or disk is full")

    monkeypatch.setattr(audit, "record", fails)
    with pytest.raises(DatabaseError):
        store(cast.lan.id)
    assert not stored(home)
    assert not Document.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_many_who_store_the_same_at_once_one_does(home: Path, cast: Cast) -> None:
    together, outcomes = threading.Barrier(5), []

    def give() -> None:
        together.wait()
        try:
            outcomes.append(store(cast.lan.id).key)
        except Exception as error:
            outcomes.append(type(error).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=give) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (row,) = Document.objects.all()
    assert sorted(outcomes) == sorted([row.key] + 4 * ["DocumentAlreadyStored"])
    assert documents.document_content(row.key) == b"29/34"


@pytest.mark.parametrize(
    ("field", "most"),
    [("title", documents.LONGEST_TITLE), ("publisher", documents.LONGEST_PUBLISHER)],
)
def test_the_record_keeps_as_many_words_as_doors_take_in(field: str, most: int) -> None:
    assert Document._meta.get_field(field).max_length == most


KILLED_AT_FSYNC = """
import os, signal
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
from tongket.foundation import files
files.put(b"29/34")
"""


def test_a_kill_in_the_middle_leaves_no_name(home: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", KILLED_AT_FSYNC],
        env=os.environ
        | {"TONGKET_HOME": str(home), "DJANGO_SETTINGS_MODULE": "tongket.config.settings"},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    assert not files.path(files.digest(b"29/34")).exists()
    assert files.put(b"29/34")
    assert files.get(files.digest(b"29/34")) == b"29/34"
