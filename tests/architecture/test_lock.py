"""Is every dependency locked, with hashes and without an address?"""

import re
import tomllib

import pytest

from architecture.source import ROOT

LOCKS = ("run.txt", "dev.txt", "spark.txt")


def locked(name: str) -> str:
    return (ROOT / "requirements" / name).read_text()


def pins(text: str) -> dict[str, str]:
    """Each locked package with its hashes."""
    return dict(re.findall(r"^([a-z0-9._-]+)==\S+ \\\n((?:    --hash=\S+(?: \\)?\n)+)", text, re.M))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in locked(name)
    assert "--index" not in locked(name)


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes(name: str) -> None:
    lines = [line for line in locked(name).splitlines() if re.match(r"[a-z0-9]", line)]
    assert len(pins(locked(name))) == len(lines) > 0


def test_every_declared_dependency_is_locked_and_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)["project"]
    run = project["dependencies"]
    names = [re.match(r"[a-z0-9-]+", d)[0] for d in run + project["optional-dependencies"]["dev"]]
    assert [name for name in names if name not in pins(locked("dev.txt"))] == []
    assert [d for d in run if re.match(r"[a-z0-9-]+", d)[0] not in pins(locked("run.txt"))] == []
    spark = [re.match(r"[a-z0-9-]+", d)[0] for d in project["optional-dependencies"]["spark"]]
    assert [name for name in spark if name not in pins(locked("spark.txt"))] == []
    told = {"mypy", "pytest", "pytest-django", "pytest-xdist", "ruff"}  # their names say it
    silent = [
        n for n in [*names, *spark] if n not in told and not re.search(rf'"{n}[^"]*",  # \S', text)
    ]
    assert silent == []


def test_the_run_lock_holds_no_tool() -> None:
    assert not {"pytest", "ruff", "mypy", "playwright"} & pins(locked("run.txt")).keys()
