"""How the command line reads what a person types, and refuses what it cannot read."""

import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cli.terminal import COMMAND, refused, tongket
from tongket.cli import arguments


def test_a_day_is_read_as_iso_and_as_written_in_vietnam() -> None:
    assert arguments.day("2023-12-12") == arguments.day("12/12/2023") == date(2023, 12, 12)


@pytest.mark.parametrize("text", ["2023-02-30", "30/2/2023", "yesterday", "", "12/12"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(arguments.DayUnreadable):
        arguments.day(text)


def test_a_moment_without_a_zone_is_vietnams() -> None:
    assert arguments.moment("2023-12-12T07:00") == datetime(2023, 12, 12, tzinfo=UTC)


def test_a_day_given_for_a_moment_is_its_last_one() -> None:
    assert arguments.moment("2023-12-12").utcoffset() == timedelta(hours=7)
    assert arguments.moment("2023-12-12") > arguments.moment("2023-12-12T23:59")


@pytest.mark.parametrize(
    "text", ["23", "20 23", "３０２３", "1850", "0", "-2023", "02023", "9" * 5_000]
)
def test_a_year_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(arguments.YearUnreadable):
        arguments.year(text)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["nonsense"], ["nonsense", "tongket --help"]),
        (["scorecard"], ["--unit", "tongket scorecard --help"]),
        (["scorecard", "--unit", "x", "--year", "23"], ["“23”"]),
        (["scorecard", "--unit", "x", "--year", "2023", "--as-of", "30/2/2023"], ["30/2/2023"]),
        (["scorecard", "--unit", "x", "--year", "2023", "--format", "xml"], ["xml"]),
        (["serve", "--port", "99999"], ["--port", "65535"]),
    ],
)
def test_a_wrong_command_is_told_in_one_sentence_and_exits_with_2(
    command: list[str], words: list[str]
) -> None:
    refused(tongket(*command), 2, *words)


def test_the_language_follows_the_option_then_the_system() -> None:
    assert "Folder of the data" in tongket("--lang", "en", "--help").stdout
    assert "Folder of the data" in tongket("--help", LANG="en_GB.UTF-8").stdout
    assert "Thư mục dữ liệu" in tongket("--lang", "vi", "--help", LANG="en_GB.UTF-8").stdout
    assert "Thư mục dữ liệu" in tongket("--help").stdout


def test_help_names_every_command() -> None:
    page = tongket("--help").stdout
    for command in (
        "init", "serve", "demo", "migrate", "backup", "restore", "audit", "read", "check",
        "scorecard",
    ):  # fmt: skip
        assert f" {command} " in page


def test_a_reader_who_has_seen_enough_of_a_pipe_is_no_error(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text("Toàn xã có 15 hợp tác xã.\n" * 2000)
    for command in ("--help | true", "read . --csv | head -1"):
        shell = subprocess.run(
            ["bash", "-o", "pipefail", "-c", f"{COMMAND} {command}"],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
        )
        assert (shell.returncode, shell.stderr) == (0, "")


@pytest.mark.parametrize(
    ("command", "vietnamese", "english"),
    [
        ("read", "thiếu FILE", "FILE is missing"),
        ("rad x", "không có lệnh rad; có thể là read", "there is no command rad; perhaps read"),
        ("xyzzy", "không có lệnh xyzzy", "there is no command xyzzy"),
        ("read --foo x", "tùy chọn --foo; có thể là --out", "no option --foo; perhaps --out"),
        ("read x --home y", "--home đứng trước tên lệnh", "--home stands before the name"),
        ("serve --port a", "--port phải là số nguyên", "--port must be a whole number"),
        ("serve --workers 0", "--workers phải từ 1 trở lên", "--workers must be at least 1"),
        ("migrate a", "thừa “a”", "“a” is too much"),
        ("scorecard --unit x", "thiếu --year", "--year is missing"),
    ],
)
def test_a_wrong_command_is_declined_in_the_language_of_the_run(
    command: str, vietnamese: str, english: str
) -> None:
    assert vietnamese in tongket(*command.split()).stderr
    assert english in tongket("--lang", "en", *command.split()).stderr


def test_help_speaks_the_language_of_the_run_throughout() -> None:
    for command in (("units",), ("read",), ("scorecard",)):
        page = tongket(*command, "--help").stdout
        for english in ("Usage", "Options", "Commands", "Arguments", "Show", "required", "default"):
            assert english not in page, f"{english}: {page}"
    assert "Usage: tongket read" in tongket("--lang", "en", "read", "--help").stdout


@pytest.mark.parametrize("variables", [{}, {"PYTHONUNBUFFERED": "1"}])
def test_where_the_output_finds_no_room_that_is_told_in_one_sentence(
    variables: dict[str, str],
) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [COMMAND, "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **variables},
            check=False,
        )
    assert (run.returncode, len(run.stderr.splitlines())) == (3, 1)
    assert "Đĩa chứa “nơi nhận kết quả” đã đầy" in run.stderr
