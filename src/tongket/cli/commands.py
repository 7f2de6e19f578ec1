"""Which commands are there, with which options?

Each imports what it needs when it runs, so that ``tongket --help`` answers at once and nothing
but the commands on a record waits for Django.
"""

from pathlib import Path
from typing import Annotated, Literal

import typer

from tongket.cli import arguments, record
from tongket.cli.groups import audit, columns, units
from tongket.cli.help import App
from tongket.cli.language import say
from tongket.cli.options import AsOf, Form, Json, Paper, Port, RecordedBy, Texts, UnitKey
from tongket.foundation.phrases.numerals import Language

app = App(
    name="tongket",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help=say(
        "Tổng kết: ghi, theo dõi và đánh giá kế hoạch năm của một địa phương.",
        "Tổng kết: record, follow and judge a locality's plan of the year.",
    ),
    epilog=say(
        "Mã thoát: 0 xong, 1 có mâu thuẫn (check), 2 lệnh chưa đúng, 3 bị từ chối."
        " Sau `make demo`, dữ liệu nằm ở var/demo: tongket --home var/demo check --unit pac-nam",
        "Exit codes: 0 done, 1 contradictions (check), 2 wrong command, 3 refused. After"
        " `make demo` the data lies in var/demo: tongket --home var/demo check --unit pac-nam",
    ),
)
app.add_typer(units, name="units", help=say("Đơn vị hành chính.", "Administrative units."))
app.add_typer(columns, name="columns", help=say("Hồ sơ dạng cột.", "The record as columns."))
app.add_typer(audit, name="audit", help=say("Nhật ký thay đổi.", "The trail of changes."))


@app.callback()
def choose(
    *,
    home: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=say(
                "Thư mục dữ liệu; không nêu thì theo TONGKET_HOME, rồi var/home.",
                "Folder of the data; otherwise TONGKET_HOME, then var/home.",
            ),
        ),
    ] = None,
    lang: Annotated[
        Language | None, typer.Option(help=say("Ngôn ngữ: vi, en.", "Language: vi, en."))
    ] = None,
) -> None:
    """Take the options before the command; the language was read when the program began."""
    del lang
    record.use_home(home)


@app.command(
    help=say(
        "Tạo một hệ thống mới và quản trị viên đầu tiên.",
        "Set up a new system and its first administrator.",
    )
)
def init(
    *,
    admin: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help=say(
                "Tên đăng nhập của quản trị viên; mật khẩu lấy từ TONGKET_ADMIN_PASSWORD hoặc"
                " dòng đầu của stdin.",
                "The administrator's sign-in name; the password is taken from"
                " TONGKET_ADMIN_PASSWORD or the first line of stdin.",
            ),
        ),
    ] = None,
) -> None:
    from tongket.cli.keeping import initialise

    initialise(admin)


@app.command(help=say("Phục vụ trang web.", "Serve the web pages."))
def serve(
    *,
    host: Annotated[
        str,
        typer.Option(
            help=say(
                "Địa chỉ của máy này; tên miền thì khai trong TONGKET_HOSTS.",
                "An address of this machine; name its domain in TONGKET_HOSTS.",
            )
        ),
    ] = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[int, typer.Option(min=1, help=say("Số tiến trình.", "Processes."))] = 2,
) -> None:
    from tongket.cli.serve import require_free, serve

    require_free(host, port)
    record.open_record()
    serve(host, port, workers)


@app.command(
    help=say(
        "Dựng bản minh họa Pác Nặm 2021–2024 trong var/demo và phục vụ.",
        "Build the demonstration, Pác Nặm 2021–2024, in var/demo and serve it.",
    )
)
def demo(
    *,
    no_serve: Annotated[
        bool, typer.Option("--no-serve", help=say("Chỉ dựng, không phục vụ.", "Build it only."))
    ] = False,
    port: Port = 8000,
) -> None:
    from tongket.cli.demo.command import demonstrate

    demonstrate(port=None if no_serve else port)


@app.command(
    help=say(
        "Nâng cơ sở dữ liệu lên phiên bản của chương trình.",
        "Bring the database up to the program's version.",
    )
)
def migrate() -> None:
    from tongket.cli.keeping import migrate

    migrate()


@app.command(
    help=say(
        "Sao lưu toàn bộ dữ liệu vào một tệp, rồi đọc lại để kiểm tra.",
        "Back up all data into a file and verify it by reading it back.",
    )
)
def backup(file: Path) -> None:
    from tongket.cli.keeping import back_up

    back_up(file)


@app.command(help=say("Phục hồi dữ liệu từ một tệp sao lưu.", "Restore the data from a backup."))
def restore(file: Path) -> None:
    from tongket.cli.keeping import restore

    restore(file)


@app.command(
    help=say(
        "Đánh giá lại mọi chỉ tiêu của mọi đơn vị (hoặc vài đơn vị), đếm theo từng năm.",
        "Judge every target of every unit, or of some, anew and count the verdicts of each year.",
    )
)
def evaluate(
    *,
    year: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR",
            parser=arguments.year,
            help=say("Năm; không nêu thì mọi năm.", "The year; otherwise every year."),
        ),
    ] = None,
    as_of: AsOf = None,
    recorded_by: RecordedBy = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=say(
                "Ghi từng chỉ tiêu với đánh giá của nó thành Parquet trong thư mục mới này.",
                "Write each target with its verdict as Parquet into this new folder.",
            ),
        ),
    ] = None,
    unit: Annotated[list[str] | None, UnitKey] = None,
    everything: Annotated[
        bool, typer.Option("--all", help=say("Mọi đơn vị (mặc định).", "All units (the default)."))
    ] = False,
) -> None:
    from tongket.cli.columns import evaluate
    from tongket.cli.reading import FormsExcludeEachOther

    if everything and unit:
        raise FormsExcludeEachOther(options=["--all", "--unit"])
    evaluate(unit or (), year=year, as_of=as_of, recorded_by=recorded_by, out=out)


@app.command(
    help=say(
        "Đọc văn bản (.txt, DOCX, XLSX, PDF có chữ, HTML), hoặc cả thư mục, thành các ý số liệu.",
        "Read texts (.txt, DOCX, XLSX, PDF with text, HTML), or whole folders, into claims.",
    )
)
def read(
    files: Annotated[list[Path], Texts],
    *,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help=say(
                "In một giá trị JSON: một đối tượng, nhiều tệp thì một danh sách.",
                "Print one JSON value: an object, of several files a list.",
            ),
        ),
    ] = False,
    as_csv: Annotated[
        bool,
        typer.Option("--csv", help=say("In CSV, mỗi số một dòng.", "Print CSV, one row a number.")),
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=say(
                "Ghi mỗi văn bản thành một tệp TÊN.json trong thư mục này.",
                "Write each text as NAME.json into this folder.",
            ),
        ),
    ] = None,
    trace: Annotated[
        bool,
        typer.Option(
            "--trace",
            help=say("Nêu các quy tắc đã dùng.", "Name the rules that fired."),
        ),
    ] = False,
) -> int:
    from tongket.cli.reading import FormsExcludeEachOther, read

    asked = {"--json": as_json, "--csv": as_csv, "--out": out is not None}
    named = [option for option, is_asked in asked.items() if is_asked]
    if as_csv and len(named) > 1:
        raise FormsExcludeEachOther(options=named)
    form: Form = "json" if as_json else "csv" if as_csv else "table"
    return read(files, form=form, out=out, trace=trace)


@app.command(
    help=say(
        "Tìm số liệu không thể cùng đúng: trong các văn bản, trong hồ sơ một đơn vị,"
        " hoặc giữa hai bên.",
        "Find figures that cannot all be true: in texts, in a unit's record, or between both.",
    )
)
def check(
    files: Annotated[list[Path] | None, Texts] = None,
    *,
    unit: Annotated[str | None, UnitKey] = None,
    as_json: Json = False,
) -> int:
    from tongket.cli.checking import check

    return check(files or [], unit=unit, as_json=as_json)


@app.command(
    help=say("Bảng kết quả của một đơn vị trong một năm.", "The scorecard of a unit and year.")
)
def scorecard(
    *,
    unit: Annotated[str, UnitKey],
    year: Annotated[
        int, typer.Option(metavar="YEAR", parser=arguments.year, help=say("Năm.", "The year."))
    ],
    as_of: AsOf = None,
    recorded_by: RecordedBy = None,
    form: Annotated[
        Form, typer.Option("--format", help=say("Dạng in.", "How to print it."))
    ] = "table",
) -> None:
    from tongket.cli.scorecards import scorecard

    scorecard(unit, year, as_of=as_of, recorded_by=recorded_by, form=form)


@app.command(
    help=say(
        "Lập dự thảo báo cáo, nghị quyết, thông báo từ hồ sơ; số nào cũng truy được về nguồn.",
        "Draw up a report, resolution or notice from the record; every figure can be traced.",
    )
)
def report(
    *,
    unit: Annotated[list[str], UnitKey],
    year: Annotated[
        int, typer.Option(metavar="YEAR", parser=arguments.year, help=say("Năm.", "The year."))
    ],
    out: Annotated[
        Path,
        typer.Option(
            metavar="FILE",
            help=say(
                "Tệp .docx, .pdf, .html, .md hoặc .xlsx; nhiều đơn vị: bao-cao-{unit}.docx.",
                "A .docx, .pdf, .html, .md or .xlsx file; of several units: report-{unit}.docx.",
            ),
        ),
    ],
    kind: Annotated[Paper, typer.Option(help=say("Loại văn bản.", "Which paper."))] = "annual",
    form: Annotated[
        Literal["party", "state"],
        typer.Option(help=say("Thể thức của Đảng hay Nhà nước.", "The Party's or the state's.")),
    ] = "state",
    month: Annotated[
        int | None, typer.Option(min=1, max=12, help=say("Tháng báo cáo.", "The month told of."))
    ] = None,
    children: Annotated[
        bool,
        typer.Option(
            "--children",
            help=say("Mỗi đơn vị trực thuộc một bản.", "One for each unit right below."),
        ),
    ] = False,
    template: Annotated[
        Path | None,
        typer.Option(
            metavar="DOCX",
            help=say("Điền vào mẫu Word của cơ quan.", "Fill the office's own Word template."),
        ),
    ] = None,
    as_of: AsOf = None,
    recorded_by: RecordedBy = None,
) -> int:
    from tongket.cli.reporting import report
    from tongket.reports.kinds import Kind
    from tongket.writing.form import Family

    return report(
        unit,
        year,
        kind=Kind(kind),
        family=Family(form),
        as_of=as_of,
        recorded_by=recorded_by,
        month=month,
        children=children,
        out=out,
        template=template,
    )
