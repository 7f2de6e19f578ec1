"""How is the web served from this machine?"""

import errno
import os
import socket
import sys

from tongket.cli import record
from tongket.cli.language import say
from tongket.vocabulary.error import TongketError

_THREADS = 4  # a process; SQLite lets one write at a time anyway
_TRIED = 20  # ports above a busy one that are looked at for a suggestion


class PortBusy(TongketError):
    """Another program listens on the port."""


class PortForbidden(TongketError):
    """The system lets this user listen on higher ports only."""


class HostNotHere(TongketError):
    """The address is none of this machine's."""


def require_free(host: str, port: int) -> None:
    """Make sure that the port can be bound.

    The web server shares a port with another of its kind without an error, so it is asked first.

    Raises:
        PortBusy, PortForbidden, HostNotHere: it cannot, and why.
    """
    reason = _cannot_bind(host, port)
    if reason == errno.EADDRINUSE:
        above = range(port + 1, min(port + _TRIED, 65_535))
        free = next((p for p in above if _cannot_bind(host, p) is None), 0)
        raise PortBusy(host=host, port=port, free=free)
    if reason == errno.EACCES:
        raise PortForbidden(port=port)
    if reason is not None:
        raise HostNotHere(host=host)


def _cannot_bind(host: str, port: int) -> int | None:
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        return error.errno or errno.EADDRNOTAVAIL
    return None


def serve(host: str, port: int, workers: int) -> None:
    """Serve the record of the home in use until the person ends it.

    Raises:
        PortBusy, PortForbidden, HostNotHere: the port cannot be bound.
    """
    require_free(host, port)
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    os.environ["TONGKET_HOME"] = str(record.home())  # the workers start in processes of their own
    sys.stderr.write(say("Đang phục vụ tại", "Serving at") + f" {address(host, port)}   (Ctrl-C)\n")
    Granian(
        "tongket.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=_THREADS,
        log_level=LogLevels.warning,
    ).serve()


def address(host: str, port: int) -> str:
    """What a person types into the browser."""
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"
