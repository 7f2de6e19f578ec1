"""Which commands stand in groups of their own?"""

from pathlib import Path
from typing import Annotated

import typer

from tongket.cli.help import App
from tongket.cli.language import say

audit = App(no_args_is_help=True)
units = App(no_args_is_help=True)
columns = App(no_args_is_help=True)


@audit.command(help=say("Kiểm tra chuỗi niêm phong của nhật ký.", "Check the seals of the trail."))
def verify() -> int:
    from tongket.cli import keeping

    return keeping.verify_audit()


@units.command(
    help=say(
        "Nạp mọi tỉnh, huyện, xã của cả nước trước và sau ngày 1/7/2025, cùng việc kế thừa.",
        "Load every province, district and commune before and after 1 July 2025, and what became"
        " of each.",
    )
)
def load() -> None:
    from tongket.cli.country import load

    load()


@columns.command(
    help=say(
        "Ghi hồ sơ thành các tệp Parquet chia theo năm, cho máy phân tích; xem docs/columns.md.",
        "Write the record as Parquet files, a year each, for other engines; see docs/columns.md.",
    )
)
def export(folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    from tongket.cli.columns import export

    export(folder)
