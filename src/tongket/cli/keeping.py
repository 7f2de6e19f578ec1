"""How is a record made, brought up to date, copied, restored and proved whole?"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from getpass import getpass
from pathlib import Path

from tongket.cli import arguments, record
from tongket.cli.arguments import UsageProblem
from tongket.cli.language import say
from tongket.vocabulary.error import TongketError

COUNTRY = "viet-nam"
PASSWORD_VARIABLE = "TONGKET_ADMIN_PASSWORD"  # noqa: S105 - the name of a variable


class HomeAlreadyInitialised(TongketError):
    """The home holds a record already."""


class HomeNotEmpty(TongketError):
    """The folder holds something that is none of ours."""


class AdministratorMissing(UsageProblem):
    """Nobody can be asked who the administrator is."""


class PasswordMissing(UsageProblem):
    """Neither a variable nor a line of input holds the password."""


class PasswordsDiffer(UsageProblem):
    """The password was typed in two different ways."""


def initialise(admin: str | None) -> None:
    """Make the record of a new home, its seed and its first administrator; all or nothing.

    Raises:
        HomeAlreadyInitialised, HomeNotEmpty: something is there; it is left alone.
        AdministratorMissing, PasswordMissing, PasswordsDiffer: nobody can be made administrator.
        UserNameUnusable, PasswordTooWeak: the administrator's words are refused.
    """
    home = record.home()
    if (home / record.SQLITE).exists():
        raise HomeAlreadyInitialised(home=str(home))
    if home.is_dir() and any(home.iterdir()):
        raise HomeNotEmpty(home=str(home))
    name = admin or _ask_name()
    password = _password(asked=admin is None)
    with new_home(home):
        _require_unused()
        create_record()
        _create_administrator(name, password)
    _tell(
        say(
            f"Đã tạo dữ liệu ở {home}; quản trị viên: {name}.",
            f"The record is in {home}; administrator: {name}.",
        ),
        say("Tiếp theo: tongket serve", "Next: tongket serve"),
    )


@contextmanager
def new_home(home: Path) -> Iterator[None]:
    """Make a home for what the block writes; where the block fails, leave nothing of it."""
    was_there = home.is_dir()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        _close_connections()
        shutil.rmtree(home, ignore_errors=True)
        if was_there:
            home.mkdir(exist_ok=True)
        raise


def _close_connections() -> None:
    from django.apps import apps
    from django.db import connections

    if apps.ready:
        connections.close_all()


def _require_unused() -> None:
    """Refuse a database server's database on which somebody works already."""
    record.set_up()
    from tongket.foundation import users
    from tongket.foundation.schema import applied_steps

    if applied_steps() and users.users():
        raise HomeAlreadyInitialised(home=str(record.home()))


def create_record() -> None:
    """Lay the tables in the home in use and load the units and indicators of the program."""
    lay_tables()
    from tongket.indicators import actions as indicators
    from tongket.indicators.catalogue import shipped_catalogue, shipped_sets
    from tongket.organisation import actions as organisation
    from tongket.organisation.access import Access
    from tongket.organisation.seeding import seed

    now, access = arguments.now(), Access.everything(arguments.COMMAND_LINE)
    organisation.load_units(seed(), by=None, at=now, access=access)
    indicators.load_catalogue(shipped_catalogue(), by=None, at=now)
    indicators.load_sets(shipped_sets(), by=None, at=now)


def lay_tables() -> None:
    """Bring the database of the home in use to this program's tables."""
    record.set_up()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _create_administrator(name: str, password: str) -> None:
    from django.db import transaction

    from tongket.foundation import users
    from tongket.organisation.access import Access, Role
    from tongket.organisation.actions import give_mandate

    now = arguments.now()
    with transaction.atomic():
        user = users.create_user(name=name, display_name="", password=password, by=None, at=now)
        give_mandate(
            user=user.id,
            unit=COUNTRY,
            role=Role.ADMINISTRATOR,
            valid_from=now.date(),
            by=None,
            at=now,
            access=Access.everything(arguments.COMMAND_LINE),
        )


def _ask_name() -> str:
    if not sys.stdin.isatty():
        raise AdministratorMissing
    sys.stderr.write(say("Tên đăng nhập của quản trị viên: ", "Administrator's sign-in name: "))
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def _password(*, asked: bool) -> str:
    """The password from the environment, from the keyboard, or from the first line of input."""
    if given := os.environ.get(PASSWORD_VARIABLE):
        return given
    if sys.stdin.isatty():
        first = getpass(say("Mật khẩu: ", "Password: "))
        if getpass(say("Nhập lại mật khẩu: ", "The password again: ")) != first:
            raise PasswordsDiffer
        return first
    line = "" if asked else sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise PasswordMissing(variable=PASSWORD_VARIABLE)
    return line


def migrate() -> None:
    """Bring the database up to this program.

    Raises:
        HomeNotInitialised: there is none.
        DatabaseNewer: it is ahead of the program.
    """
    record.open_home()
    from tongket.foundation.schema import require_not_newer

    require_not_newer()
    lay_tables()
    _tell(say("Cơ sở dữ liệu đã đúng phiên bản.", "The database is up to date."))


def back_up(file: Path) -> None:
    """Write all data into a file and read it back.

    Raises:
        HomeNotInitialised, DatabaseNotMigrated, DatabaseNewer: there is no record to copy.
    """
    record.open_record()
    from tongket.foundation.backup import backup

    backup(file)
    size = file.stat().st_size
    _tell(
        say(
            f"Đã sao lưu vào {file} ({size} byte) và đọc lại đúng.",
            f"Backed up into {file} ({size} bytes) and read back whole.",
        )
    )


def restore(file: Path) -> None:
    """Put the data of a backup into the home in use; a record that is there stays.

    Raises:
        BackupUnreadable, BackupDamaged, BackupOfOtherDatabase: the file is none of ours.
        RecordInTheWay: the home holds a record.
        DatabaseNewer: a newer program wrote the backup.
        OSError: the file is missing, or the home may not be written.
    """
    home = record.home()
    with nullcontext() if home.exists() else new_home(home):
        record.set_up()
        from tongket.foundation import backup

        restored = backup.restore(file)
    _tell(
        say(
            f"Đã phục hồi dữ liệu vào {home} ({restored.documents} văn bản).",
            f"The data is restored into {home} ({restored.documents} documents).",
        )
    )
    if restored.is_older:
        _tell(say("Bản sao cũ hơn chương trình. Tiếp theo: tongket migrate",
                  "The backup is older than the program. Next: tongket migrate"))  # fmt: skip


def verify_audit() -> int:
    """Walk the audit trail; 0 where it is whole, 1 where an entry does not fit."""
    record.open_record()
    from tongket.foundation import audit

    report = audit.verify()
    if report.is_whole:
        _tell(
            say(
                f"Nhật ký nguyên vẹn: {report.entries} mục, dấu cuối {report.seal}.",
                f"The trail is whole: {report.entries} entries, last seal {report.seal}.",
            )
        )
        return 0
    _tell(
        say(
            f"Nhật ký bị can thiệp ở mục {report.broken_at} ({report.broken})."
            " Đối chiếu với bản sao lưu gần nhất trước mục này.",
            f"The trail was altered at entry {report.broken_at} ({report.broken})."
            " Compare it with the last backup before that entry.",
        )
    )
    return 1


def _tell(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
