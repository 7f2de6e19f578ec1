"""Where does the command line begin, and how does it end when something is refused?"""

import errno
import os
import sys
from io import TextIOWrapper
from typing import NoReturn

from tongket.cli.arguments import UsageProblem
from tongket.cli.language import LANGUAGE, say
from tongket.cli.usage import complaint

USAGE, REFUSED, PROGRAM_FAULT, INTERRUPTED = 2, 3, 70, 130


def main() -> NoReturn:
    """Run a command; a refusal becomes one sentence on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.config.settings")
    code = 0
    try:
        code = _run()
        sys.stdout.flush()
    except OSError:  # the reader of a pipe has seen enough, or the disk is full, which was told
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def _run() -> int:
    import typer
    from typer.exceptions import TyperException

    from tongket.cli.commands import app

    try:
        code = int(app(standalone_mode=False) or 0)
        sys.stdout.flush()
    except TyperException as error:
        _complain(_usage(error))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except SystemExit:  # how the library ends where the reader of a pipe has seen enough
        raise BrokenPipeError from None
    except BrokenPipeError:
        raise
    except Exception as error:
        return _refused(error)
    return code


def _refused(error: Exception) -> int:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC and error.filename is None:
        error.filename = say("nơi nhận kết quả", "where the output goes")  # a pipe has no name
    from tongket.foundation.failures import known_failure
    from tongket.foundation.sentences import sentence

    known = known_failure(error)
    if known is None and os.environ.get("TONGKET_DEBUG") == "1":
        raise error
    _complain(sentence(error, LANGUAGE))
    if known is None:
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        _complain(f"({what}; TONGKET_DEBUG=1 {say('để xem chi tiết', 'shows the details')})")
        return PROGRAM_FAULT
    return USAGE if isinstance(known, UsageProblem) else REFUSED


def _usage(error: Exception) -> str:
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "tongket")
    return complaint(str(getattr(error, "format_message", error.__str__)()), command)


def _complain(text: str) -> None:
    sys.stderr.write(text + "\n")
