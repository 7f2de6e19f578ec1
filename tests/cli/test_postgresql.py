"""Stories of an installation whose record lies on a PostgreSQL server."""

from pathlib import Path

import pytest

from cli.terminal import PASSWORD, refused, tongket

pytestmark = pytest.mark.postgres


def test_init_on_a_server_takes_an_empty_database_and_refuses_a_used_one(
    tmp_path: Path, empty_postgres: str
) -> None:
    ask = ("init", "--admin", "quan")
    first, second = tmp_path / "first", tmp_path / "second"
    for home in (first, second):
        refused(
            tongket("audit", "verify", home=home, TONGKET_DATABASE=empty_postgres),
            3,
            "tongket init",
        )
        assert not home.exists()
    made = tongket(*ask, home=first, given=PASSWORD, TONGKET_DATABASE=empty_postgres)
    assert made.returncode == 0, made.stderr
    refused(tongket(*ask, home=second, given=PASSWORD, TONGKET_DATABASE=empty_postgres), 3)
    assert not second.exists()


def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    nowhere = "postgresql://nobody@127.0.0.1:1/nothing"
    run = tongket("audit", "verify", home=tmp_path / "home", TONGKET_DATABASE=nowhere)
    refused(run, 3)
