"""How do all units of the country come into the record?"""

import sys

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
from rich.text import Text

from tongket.cli import arguments, record
from tongket.cli.language import say
from tongket.cli.show import console


def load() -> None:
    """Load them with a bar on stderr, and print what was new; once however often it is run.

    Raises:
        HomeNotInitialised, DatabaseNotMigrated, DatabaseNewer: there is no record that fits.
        TongketError: a row contradicts the record, as ``load_country`` tells.
    """
    record.open_record()
    from tongket.organisation.access import Access
    from tongket.organisation.actions import load_country, rows_of
    from tongket.organisation.country import country

    table, access = country(), Access.everything(arguments.COMMAND_LINE)
    bar = Progress(
        BarColumn(24), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(file=sys.stderr)
    )
    with bar:
        task = bar.add_task("", total=rows_of(table))
        loaded = load_country(
            table,
            by=None,
            at=arguments.now(),
            access=access,
            progress=lambda rows: bar.advance(task, rows),
        )
        bar.update(task, completed=rows_of(table))
    console().print(
        Text(
            say(
                f"Mới: {loaded.units} đơn vị, {loaded.events} sự kiện; {loaded.whole} đơn vị chuyển"
                f" trọn, {loaded.parts} phần chưa có tỷ lệ chia, {loaded.closed} đơn vị kết thúc.",
                f"New: {loaded.units} units, {loaded.events} events; {loaded.whole} units passed"
                f" whole, {loaded.parts} parts without a share, {loaded.closed} units closed.",
            )
        )
    )
