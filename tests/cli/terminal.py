"""How does a test run a command as a person at a terminal would?"""

import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).parent / "tongket"
PASSWORD = "một câu ngắn dễ nhớ"


def tongket(
    *arguments: object, home: Path | None = None, given: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own; no variable of this one reaches it but the path."""
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **variables}
    if home is not None:
        environment["TONGKET_HOME"] = str(home)
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=variables.get("PWD"),
        timeout=120,
        check=False,
    )


def refused(run: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """Hold a run to one sentence on stderr, nothing on stdout, and its exit code."""
    assert run.returncode == code, run.stderr
    assert run.stdout == ""
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
    assert "Traceback" not in run.stderr
    for word in words:
        assert word in run.stderr
