"""The same demo on SQLite and on PostgreSQL says the same, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOAD_AND_ASK = """
import shlex, sys
from tongket.cli import keeping
keeping.lay_tables()
from tongket.cli.demo.load import load
load(lambda step: None)
from tongket.cli.main import main
for question in sys.stdin.read().splitlines():
    sys.argv = ["tongket", *shlex.split(question)]
    try:
        main()
    except SystemExit as end:
        print("exit", end.code)
"""
QUESTIONS = """\
scorecard --unit pac-nam --year 2023 --as-of 2023-12-12 --recorded-by 2026-01-01 --format json
scorecard --unit pac-nam --year 2023 --as-of 2024-02-01 --recorded-by 2026-01-01 --format csv
scorecard --unit pac-nam --year 2024 --as-of 2024-12-31 --recorded-by 2026-01-01 --format json
check --unit pac-nam --json
audit verify
"""


def answers(home: Path, **engine: str) -> list[str]:
    """What the commands print about a demo of its own; passwords' salts seal no audit entry."""
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", LOAD_AND_ASK],
        input=QUESTIONS,
        env=os.environ | {"TONGKET_HOME": str(home)} | engine,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.postgres
def test_sqlite_and_postgresql_give_the_same_scorecards_and_findings(tmp_path, empty_postgres):
    on_sqlite = answers(tmp_path / "sqlite")
    assert [line for line in on_sqlite if line.startswith("exit ")] == [
        "exit 0",
        "exit 0",
        "exit 0",
        "exit 1",
        "exit 0",
    ]
    assert on_sqlite == answers(tmp_path / "postgres", TONGKET_DATABASE=empty_postgres)
