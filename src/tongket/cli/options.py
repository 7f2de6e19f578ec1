"""Which options do several commands share?"""

from datetime import date, datetime
from typing import Annotated, Literal

import typer

from tongket.cli import arguments
from tongket.cli.language import say

Form = Literal["table", "json", "csv"]
Paper = Literal["annual", "half-year", "nine-months", "month", "resolution", "conclusion", "notice"]
Json = Annotated[
    bool, typer.Option("--json", help=say("In một đối tượng JSON.", "Print one JSON object."))
]
UnitKey = typer.Option(
    "--unit", metavar="KEY", help=say("Mã đơn vị: pac-nam.", "The unit's key: pac-nam.")
)
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        parser=arguments.day,
        help=say("Theo những gì biết đến hết ngày này.", "What was known by the end of this day."),
    ),
]
RecordedBy = Annotated[
    datetime | None,
    typer.Option(
        "--recorded-by",
        metavar="MOMENT",
        parser=arguments.moment,
        help=say("Theo những gì đã ghi đến lúc này.", "What had been recorded by this moment."),
    ),
]
Port = Annotated[int, typer.Option(min=1, max=65_535, help=say("Cổng.", "The port."))]
Texts = typer.Argument(
    metavar="FILE",
    help=say("“-” là dữ liệu vào chuẩn (stdin).", "“-” is standard input."),
)
