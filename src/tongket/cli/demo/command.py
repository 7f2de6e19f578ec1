"""How is the demo built, shown and served?"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from tongket.cli import arguments, findings, keeping, record, scorecards, serve
from tongket.cli.demo.rows import rows
from tongket.cli.language import LANGUAGE, say
from tongket.cli.show import console
from tongket.foundation.phrases.table import phrase
from tongket.vocabulary.error import TongketError

HOST = "127.0.0.1"
WORKERS = 2
CONFERENCE = date(2023, 12, 12)
_MARK = "this-is-the-demo"  # a file that only a demo's folder holds


class DemoFolderTaken(TongketError):
    """The demo's folder holds something that is no demo; it is left alone."""


def demonstrate(port: int | None) -> None:
    """Build a clean demo in ``var/demo``, print what it shows, and serve it unless told not to.

    Nothing outside that folder is touched, whatever home or database the environment names.

    Raises:
        PortBusy, PortForbidden: noticed before anything is written.
        DemoFolderTaken: ``var/demo`` holds something else.
    """
    if port is not None:
        serve.require_free(HOST, port)
    folder = record.DEMO_HOME.absolute()
    _clear(folder)
    os.environ.pop("TONGKET_DATABASE", None)
    record.use_home(folder)
    with keeping.new_home(folder):
        (folder / _MARK).touch()
        _build()
    _show()
    _tell_accounts(port)
    if port is not None:
        serve.serve(HOST, port, WORKERS)


def _clear(folder: Path) -> None:
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / _MARK).exists():
            raise DemoFolderTaken(folder=str(folder))
        shutil.rmtree(folder)


def _build() -> None:
    months = {row["period"] for row in rows("illustrative.csv")}
    texts = sum(1 for _ in rows("texts.csv"))
    years = {row["year"] for row in rows("communes.csv")}  # each has targets and results
    with _progress(total=1 + 1 + texts + 1 + len(months) + 1 + 2 * len(years)) as advance:
        advance(say("Bảng dữ liệu", "Tables"))
        keeping.lay_tables()
        from tongket.cli.demo.load import load

        load(advance)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """A bar on stderr; each step begins with its words."""
    columns = (BarColumn(24), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(file=sys.stderr)) as bar:
        task = bar.add_task("", total=total, completed=-1)

        def advance(words: str) -> None:
            bar.update(task, advance=1, description=words)

        yield advance
        bar.update(task, completed=total, description=say("Xong", "Done"))


def _show() -> None:
    """Print the scorecard on the day of the conference, and all that the check finds."""
    from tongket.cli.demo.load import DISTRICT
    from tongket.evaluation import queries
    from tongket.indicators import queries as indicators
    from tongket.organisation.access import Access

    now, today = arguments.now(), arguments.today()
    access = Access.everything(arguments.COMMAND_LINE)
    card = queries.scorecard(DISTRICT, 2023, as_of=CONFERENCE, recorded_by=now, access=access)
    scorecards.print_table(card)
    checked = queries.findings(DISTRICT, as_of=today, recorded_by=now, access=access)
    catalogue = indicators.catalogue(today)
    names = {code: (one.name, one.name_en) for code, one in catalogue.items()}
    units = {code: one.unit for code, one in catalogue.items()}
    console().print()
    findings.show(findings.NamedFindings(checked.findings, checked.prints, names, units))


def _tell_accounts(port: int | None) -> None:
    from tongket.cli.demo.load import ACCOUNTS

    page = console()
    page.print()
    if port is None:
        page.print(Text(f"{say('Tiếp theo', 'Next')}: tongket --home var/demo serve"))
    else:
        page.print(Text(f"{say('Trang web', 'The web pages')}: {serve.address(HOST, port)}"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in (say("Vai trò", "Role"), say("Đăng nhập", "Sign in"), say("Mật khẩu", "Password")):
        table.add_column(head)
    for account in ACCOUNTS:
        role = phrase(f"role.{account.role}", LANGUAGE)
        table.add_row(role, account.name, account.password)
    page.print(table)
