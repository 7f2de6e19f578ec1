import json
import os
import threading
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.db import connection

from cast import MOMENT, Cast
from tongket.foundation import audit, backup, files, schema
from tongket.foundation.documents import document_content, store_document
from tongket.foundation.failures import DiskFull
from tongket.foundation.models import AuditEntry, Document, User
from tongket.foundation.users import create_user
from tongket.organisation import queries

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def kept(home: Path, cast: Cast, tmp_path: Path) -> Path:
    """A backup of the cast and one document."""
    store(cast.lan.id, b"hai muoi chin")
    path = tmp_path / "record.backup"
    backup.backup(path)
    return path


def store(by: int, content: bytes) -> str:
    return store_document(
        content=content,
        filename="a.txt",
        media_type="text/plain",
        title="Hội nghị lần thứ 15",
        publisher="Báo",
        published_from=date(2023, 12, 12),
        published_to=date(2023, 12, 12),
        text=content.decode(),
        by=by,
        at=MOMENT,
    ).key


def everything() -> tuple[object, ...]:
    tables = (User, Document, AuditEntry)
    return tuple(sorted(map(str, table.objects.values_list())) for table in tables)


def alter(path: Path, name: str, content: bytes) -> None:
    """Put other bytes in the place of a part, as a damaged disk or a forger would."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for part, original in (parts | {name: content}).items():
            archive.writestr(part, original)


def manifest(path: Path) -> dict[str, object]:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("manifest.json"))


def test_what_was_done_after_the_backup_is_gone_and_what_was_before_is_back(
    kept: Path, cast: Cast
) -> None:
    before = everything()
    key = Document.objects.get().key
    create_user(name="tam", display_name="", password=None, by=cast.quan.id, at=MOMENT)
    later = store(cast.lan.id, b"ba muoi tu")
    files.remove(files.digest(b"hai muoi chin"))
    restored = backup.restore(kept, replace=True)
    assert restored == backup.Restored(documents=1, is_older=False)
    assert everything() == before
    assert document_content(key) == b"hai muoi chin"
    assert not Document.objects.filter(key=later).exists()
    assert audit.verify().is_whole
    assert queries.unit("01864@2024-01-01").key == "boc-bo-01864"


def test_the_record_goes_on_after_a_restore(kept: Path, cast: Cast) -> None:
    backup.restore(kept, replace=True)
    create_user(name="tam", display_name="", password=None, by=cast.quan.id, at=MOMENT)
    store(cast.lan.id, b"ba muoi tu")
    assert audit.verify().is_whole
    with pytest.raises(Exception, match="never changed"):
        AuditEntry.objects.all().update(by="somebody")


def test_a_record_in_the_way_is_left_alone(kept: Path) -> None:
    before = everything()
    with pytest.raises(backup.RecordInTheWay):
        backup.restore(kept)
    assert everything() == before


def test_a_backup_never_overwrites_a_file(kept: Path) -> None:
    content = kept.read_bytes()
    with pytest.raises(backup.BackupFileExists):
        backup.backup(kept)
    assert kept.read_bytes() == content


def test_a_missing_folder_is_told(home: Path, tmp_path: Path) -> None:
    with pytest.raises(backup.BackupFolderMissing):
        backup.backup(tmp_path / "nowhere" / "record.backup")


@pytest.mark.parametrize("part", ["document", "database"])
def test_an_altered_part_is_named_and_nothing_is_restored(kept: Path, part: str) -> None:
    names = [name for name in manifest(kept)["hashes"] if name.startswith("files/")]
    if part == "database":
        names = [name for name in manifest(kept)["hashes"] if not name.startswith("files/")]
    alter(kept, names[0], b"something else")
    before = everything()
    with pytest.raises(backup.BackupDamaged) as refused:
        backup.restore(kept, replace=True)
    assert refused.value.data["part"] == names[0]
    assert everything() == before


def test_a_flipped_byte_is_noticed_or_stands_in_no_part(kept: Path) -> None:
    whole, archive = kept.read_bytes(), backup.read_archive(kept)
    refused = 0
    for place in range(0, len(whole), max(1, len(whole) // 400)):
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            assert backup.read_archive(kept) == archive
        except (backup.BackupDamaged, backup.BackupUnreadable):
            refused += 1
    assert refused > 300


def test_contents_that_lie_before_the_file_are_damage(kept: Path) -> None:
    whole = bytearray(kept.read_bytes())
    offset = slice(len(whole) - 6, len(whole) - 2)  # where the list of contents is said to begin
    told = int.from_bytes(whole[offset], "little")
    whole[offset] = (2 * told).to_bytes(4, "little")
    kept.write_bytes(whole)
    with pytest.raises(backup.BackupUnreadable):
        backup.read_archive(kept)


@pytest.mark.parametrize("content", [b"", b"no backup", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_refused(home: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(content)
    with pytest.raises(backup.BackupUnreadable):
        backup.restore(path)


def test_a_backup_of_a_newer_program_is_refused(kept: Path) -> None:
    told = manifest(kept)
    told["steps"].append(["plans", "0999_of_tomorrow"])
    alter(kept, "manifest.json", json.dumps(told).encode())
    with pytest.raises(schema.DatabaseNewer) as refused:
        backup.restore(kept, replace=True)
    assert refused.value.data["step"] == "plans.0999_of_tomorrow"


def test_a_backup_of_the_other_database_is_refused(kept: Path) -> None:
    told = manifest(kept)
    told["engine"] = "oracle"
    alter(kept, "manifest.json", json.dumps(told).encode())
    with pytest.raises(backup.BackupOfOtherDatabase):
        backup.restore(kept, replace=True)


def test_a_damaged_document_stops_the_backup_and_leaves_no_file(kept: Path, tmp_path: Path) -> None:
    files.path(files.digest(b"hai muoi chin")).write_bytes(b"rot")
    with pytest.raises(files.StoredFileDamaged):
        backup.backup(tmp_path / "second.backup")
    assert not list(tmp_path.glob("second*"))


def test_a_full_disk_leaves_no_backup(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as refused:
        backup.backup(tmp_path / "second.backup")
    assert refused.value.data["path"] == str(tmp_path / "second.backup")
    assert not list(tmp_path.glob("second*"))


def test_a_restore_that_fails_midway_changes_nothing(
    kept: Path, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_user(name="tam", display_name="", password=None, by=cast.quan.id, at=MOMENT)
    files.remove(files.digest(b"hai muoi chin"))
    before = everything()

    def fails(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup._ENGINES[connection.vendor], "load", fails)
    with pytest.raises(OSError, match="No space left"):
        backup.restore(kept, replace=True)
    assert everything() == before
    assert not files.path(files.digest(b"hai muoi chin")).exists()


def test_a_backup_holds_the_record_of_one_moment_while_others_write(
    home: Path, cast: Cast, tmp_path: Path
) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            name = f"user{number}"
            create_user(name=name, display_name="", password=None, by=None, at=MOMENT)
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for turn in range(3):
            backup.backup(tmp_path / f"{turn}.backup")
    finally:
        stop.set()
        writer.join()
    backup.restore(tmp_path / "1.backup", replace=True)
    assert audit.verify().is_whole
    created = AuditEntry.objects.filter(action="create_user").count()
    assert User.objects.count() == created


def test_a_killed_backup_is_never_taken_for_one(home: Path, cast: Cast, tmp_path: Path) -> None:
    """The name appears only after the parts were read back."""
    seen: list[bool] = []
    path = tmp_path / "record.backup"
    original = backup.read_archive

    def watching(part: Path) -> object:
        seen.append(path.exists())
        return original(part)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backup, "read_archive", watching)
        backup.backup(path)
    assert seen == [False]
    assert path.exists()
