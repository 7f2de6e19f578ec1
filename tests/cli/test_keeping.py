"""Stories of one installation: made once, refused twice, proved whole, too new, too full."""

import contextlib
import http.client
import os
import shutil
import signal
import socket
import sqlite3
import stat
import subprocess
import time
from pathlib import Path

import pytest

from cli.terminal import COMMAND, PASSWORD, refused, tongket


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("made") / "home"
    run = tongket("init", "--admin", "quan", home=home, given=PASSWORD + "\n")
    assert run.returncode == 0, run.stderr
    return home


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Path:
    """An installation of one's own, to break."""
    return shutil.copytree(made, tmp_path / "home")


def sql(home: Path, statement: str) -> None:
    connection = sqlite3.connect(home / "tongket.sqlite3")
    with connection:
        connection.execute(statement)
    connection.close()


def test_init_makes_a_record_that_only_its_owner_reads(made: Path) -> None:
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE((made / "secret-key").stat().st_mode) == 0o600


def test_init_refuses_a_home_that_holds_a_record(home: Path) -> None:
    before = (home / "tongket.sqlite3").read_bytes()
    refused(tongket("init", "--admin", "quan", home=home, given="x"), 3, str(home))
    assert (home / "tongket.sqlite3").read_bytes() == before


def test_init_leaves_a_folder_with_other_files_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    refused(tongket("init", "--admin", "quan", home=tmp_path, given=PASSWORD), 3, str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("given", "code"), [("", 2), ("short\n", 3), ("1234567890123\n", 3), ("quan.van.quan\n", 3)]
)
def test_init_leaves_nothing_behind_without_a_fit_password(
    tmp_path: Path, given: str, code: int
) -> None:
    home = tmp_path / "home"
    refused(tongket("init", "--admin", "quan.van.quan", home=home, given=given), code)
    assert not home.exists()


def test_init_without_a_terminal_asks_to_name_the_administrator(tmp_path: Path) -> None:
    refused(tongket("init", home=tmp_path / "home", given="quan\n"), 2, "--admin")


def test_init_takes_the_password_from_the_environment(tmp_path: Path) -> None:
    run = tongket(
        "init", "--admin", "quan", home=tmp_path / "home", TONGKET_ADMIN_PASSWORD=PASSWORD
    )
    assert run.returncode == 0, run.stderr
    assert PASSWORD not in run.stdout + run.stderr


def test_the_whole_country_is_loaded_once(home: Path) -> None:
    first = tongket("--lang", "en", "units", "load", home=home)
    assert first.returncode == 0, first.stderr
    assert "1033 parts without a share" in first.stdout
    again = tongket("--lang", "en", "units", "load", home=home)
    assert again.stdout.startswith("New: 0 units, 0 events"), again.stderr


def test_without_a_record_every_command_says_how_to_make_one_and_writes_nothing(
    tmp_path: Path,
) -> None:
    home = tmp_path / "nowhere"
    for command in (
        ["serve", "--port", free_port()],
        ["migrate"],
        ["units", "load"],
        ["backup", tmp_path / "copy"],
        ["audit", "verify"],
        ["scorecard", "--unit", "pac-nam", "--year", "2023"],
        ["check", "--unit", "pac-nam"],
    ):
        refused(tongket(*command, home=home), 3, "tongket init")
    assert list(tmp_path.iterdir()) == []


def test_the_home_is_named_by_the_option_before_the_variable(made: Path, tmp_path: Path) -> None:
    run = tongket("--home", made, "audit", "verify", home=tmp_path / "other")
    assert run.returncode == 0


def test_the_trail_of_a_new_record_is_whole(made: Path) -> None:
    run = tongket("audit", "verify", home=made)
    assert run.returncode == 0
    assert "nguyên vẹn" in run.stdout


def test_a_trail_altered_behind_the_programs_back_is_noticed(home: Path) -> None:
    triggers = sqlite3.connect(home / "tongket.sqlite3")
    for (name,) in triggers.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        triggers.execute(f'DROP TRIGGER "{name}"')
    triggers.execute("UPDATE foundation_auditentry SET action = 'nothing' WHERE sequence = 1")
    triggers.commit()
    triggers.close()
    run = tongket("audit", "verify", home=home)
    assert run.returncode == 1
    assert "mục 1" in run.stdout


def test_a_database_newer_than_the_program_is_left_alone(home: Path) -> None:
    sql(
        home,
        "INSERT INTO django_migrations (app, name, applied)"
        " VALUES ('plans', '9999_x', '2030-01-01')",
    )
    before = (home / "tongket.sqlite3").read_bytes()
    for command in (
        ["serve", "--port", free_port()],
        ["migrate"],
        ["scorecard", "--unit", "pac-nam", "--year", "2023"],
    ):
        refused(tongket(*command, home=home), 3, "plans.9999_x")
    assert (home / "tongket.sqlite3").read_bytes() == before


def test_a_database_older_than_the_program_is_sent_to_migrate(home: Path) -> None:
    sql(home, "DELETE FROM django_migrations WHERE app = 'axes'")
    refused(tongket("serve", "--port", free_port(), home=home), 3, "tongket migrate")


def test_migrate_on_an_up_to_date_database_changes_nothing(home: Path) -> None:
    assert tongket("migrate", home=home).returncode == 0


def test_a_file_that_is_no_database_is_told_as_one(home: Path) -> None:
    (home / "tongket.sqlite3").write_bytes(b"not a database at all" * 100)
    refused(tongket("audit", "verify", home=home), 3)


def test_a_busy_port_is_noticed_before_anything_is_opened(home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        refused(tongket("serve", "--port", port, home=home), 3, str(port), "--port")


def test_an_address_of_another_machine_is_refused(home: Path) -> None:
    run = tongket("serve", "--host", "203.0.113.7", "--port", free_port(), home=home)
    refused(run, 3, "203.0.113.7")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_served_home_answers_and_a_second_server_on_its_port_is_refused(home: Path) -> None:
    port = free_port()
    first = subprocess.Popen(
        [COMMAND, "serve", "--port", str(port), "--workers", "1"],
        env={"PATH": os.environ["PATH"], "TONGKET_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert answered(port) == 302  # to the sign-in page
        refused(tongket("serve", "--port", port, home=home), 3, str(port))
    finally:
        first.send_signal(signal.SIGINT)
        printed, told = first.communicate(timeout=60)
    assert first.returncode == 0
    assert f"http://127.0.0.1:{port}/" in told
    assert "Traceback" not in printed + told


def answered(port: int) -> int:
    """The status of the first page, once the server is up."""
    for _ in range(600):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        with contextlib.closing(connection), contextlib.suppress(ConnectionError):
            connection.request("GET", "/")
            return connection.getresponse().status
        time.sleep(0.1)
    pytest.fail("the server did not come up within a minute")


@pytest.mark.parametrize("size", ["200k", "900k"])
def test_a_full_disk_is_told_and_leaves_no_half_of_a_record(tmp_path: Path, size: str) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mount = f"mount -t tmpfs -o size={size} tmpfs {small}"
    if subprocess.run(["unshare", "-m", "sh", "-c", mount], check=False).returncode:
        pytest.skip("NO SMALL DISK CAN BE MOUNTED HERE (it takes root): the full disk is not tried")
    init = f"{COMMAND} init --admin quan; code=$?; ls {small}; exit $code"
    run = subprocess.run(
        ["unshare", "-m", "sh", "-c", f"{mount} && {init}"],
        env={
            "PATH": os.environ["PATH"],
            "TONGKET_HOME": str(small / "home"),
            "TONGKET_ADMIN_PASSWORD": PASSWORD,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    refused(run, 3, "đầy")


def test_a_record_is_judged_and_handed_out_as_columns(home: Path, tmp_path: Path) -> None:
    empty = tongket("evaluate", home=home)
    assert (empty.returncode, empty.stdout.strip()) == (0, "Chưa có chỉ tiêu nào.")

    out = tmp_path / "columns"
    written = tongket("columns", "export", out, home=home)
    assert written.returncode == 0, written.stderr
    assert sorted(file.name for file in out.iterdir()) == [
        "asked.parquet", "bodies.parquet", "indicators.parquet", "places.parquet",
        "successions.parquet", "units.parquet",
    ]  # fmt: skip
    refused(tongket("columns", "export", out, home=home), 3, str(out))
