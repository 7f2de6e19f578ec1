"""What does a text claim, printed for a person or another program?"""

from pathlib import Path

from rich.table import Table
from rich.text import Text

from tongket.cli.language import say
from tongket.cli.show import console, print_json
from tongket.reading import Reading
from tongket.reading import read as read_text
from tongket.reading.decoding import text_of
from tongket.reading.guide import as_guide
from tongket.vocabulary.claim import Claim


def read(file: Path, *, as_json: bool, trace: bool) -> None:
    """Print the claims of a text; as JSON in the form of the annotation guide.

    Raises:
        FileEmpty, FileTooLarge, FileNotText, EncodingLegacy: the file is no text.
        OSError: there is no such file, or it may not be read.
    """
    text = text_of(file.read_bytes())
    reading = read_text(text)
    if as_json:
        document = as_guide(reading, file.stem)
        if trace:
            document["trace"] = [_trace(claim) for claim in reading.claims]
        document["notes"] = list(reading.notes)
        print_json(document)
        return
    _print(reading, trace=trace)


def _trace(claim: Claim) -> dict[str, object]:
    """Which rules read a claim, and where its words stand."""
    return {
        "rules": list(claim.rules),
        "indicator": [claim.indicator_start, claim.indicator_end],
        "figures": [[figure.slot, figure.start, figure.end] for figure in claim.figures],
    }


def _print(reading: Reading, *, trace: bool) -> None:
    page = console()
    period = reading.report_period.vietnamese if reading.report_period else "–"
    page.print(Text(f"{reading.place or '–'} · {period}", style="bold"))
    if not reading.claims:
        page.print(say("Văn bản không có số liệu nào.", "The text holds no figures."))
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in (say("Chỉ tiêu", "Indicator"), say("Số liệu", "Figures"), say("Kỳ", "Period")):
        table.add_column(head, overflow="fold")
    if trace:
        table.add_column(say("Quy tắc", "Rules"), overflow="fold")
    for claim in reading.claims:
        cells = [claim.indicator, _figures(claim), str(claim.period or reading.report_period or "")]
        table.add_row(*map(Text, [*cells, *([" ".join(claim.rules)] if trace else [])]))
    page.print(table)


def _figures(claim: Claim) -> str:
    parts = [
        " ".join(filter(None, (_SLOTS.get(figure.slot, ""), figure.text, figure.unit, figure.base)))
        for figure in claim.figures
    ]
    stage = "" if claim.stage == "actual" else f" ({claim.stage})"
    return "; ".join(parts) + stage


_SLOTS = {
    "plan_percent": say("so KH", "of plan"),
    "over_plan_percent": say("vượt KH", "over plan"),
    "growth_percent": say("so cùng kỳ", "growth"),
    "growth_low": say("tăng từ", "growth from"),
    "growth_high": say("đến", "to"),
    "ratio_to_previous": say("bằng … % cùng kỳ", "ratio"),
    "change": say("tăng/giảm", "change"),
    "previous": say("kỳ trước", "before"),
    "plan_value": say("KH", "plan"),
    "total": say("trên tổng", "of"),
}
