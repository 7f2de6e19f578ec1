"""How much of a file is read, and what is declined whatever the kind of file?"""

from dataclasses import dataclass
from decimal import Decimal

from tongket.vocabulary.error import TongketError

_MEGABYTE = 1024 * 1024


class FileEmpty(TongketError):
    """There is nothing in the file but blanks."""


class FileTooLarge(TongketError):
    """The file, or the text in it, is larger than what is read."""


class FileEncrypted(TongketError):
    """The file opens with a password only."""


class FileDamaged(TongketError):
    """The file is not what its beginning says it is; ``kind`` names that."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one file; each is far above what offices write."""

    file: int = 20 * _MEGABYTE  # bytes; photographs in an office document count
    text: int = 5 * _MEGABYTE  # bytes of the text in UTF-8: thirty novels
    expanded: int = 100 * _MEGABYTE  # bytes of all parts of an archive together
    ratio: int = 200  # times by which an archive of more than a megabyte may expand
    parts: int = 5_000  # of an archive
    pages: int = 2_000
    cells: int = 1_000_000  # of one sheet, empty ones inside its corners included
    columns: int = 100  # over which cells of a table may span
    rules: int = 2_000  # lines of one printed page that may rule a table


LIMITS = Limits()


def megabytes(size: int) -> Decimal:
    """Give a number of bytes for a person: tenths of a megabyte, so that more stays more."""
    tenths = -(-10 * size // _MEGABYTE)
    return Decimal(tenths // 10) if tenths % 10 == 0 else Decimal(tenths).scaleb(-1)


def require_size(size: int, limit: int) -> None:
    """Decline more bytes than a limit.

    Raises:
        FileTooLarge: there are.
    """
    if size > limit:
        raise FileTooLarge(size=megabytes(size), limit=megabytes(limit))
