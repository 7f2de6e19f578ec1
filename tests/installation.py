"""Where do the tests keep their data, and on which database do they run?

A pytest plugin, loaded before Django reads its settings (``-p installation`` in pyproject.toml).
Each test process works in a home of its own under the system's temporary folder, removed at the
end; the database there is SQLite with the options of production. With ``--postgres`` a real
PostgreSQL server is started for the run, shared by the processes of pytest-xdist, each with a
database of its own; only the tests that use the database are then selected.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

import postgres

_DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}

HOME = Path(tempfile.mkdtemp(prefix="tongket-tests-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
os.environ["TONGKET_HOME"] = str(HOME)
os.environ["TONGKET_SECRET_KEY"] = "only for tests"
if "PYTEST_XDIST_WORKER" not in os.environ:  # a worker takes the server of the run
    os.environ.pop("TONGKET_DATABASE", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--postgres",
        action="store_true",
        help="run the tests that use the database on a real PostgreSQL, and only those",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    wanted = early_config.known_args_namespace.postgres
    if wanted and "TONGKET_DATABASE" not in os.environ:
        os.environ["TONGKET_DATABASE"] = postgres.server().address("postgres")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("postgres"):
        return
    chosen, left = [], []
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        uses = item.get_closest_marker("django_db") or fixtures & _DATABASE_FIXTURES
        once = item.get_closest_marker("postgres") or item.get_closest_marker("journey")
        (chosen if uses and not once else left).append(item)
    config.hook.pytest_deselected(items=left)
    items[:] = chosen
