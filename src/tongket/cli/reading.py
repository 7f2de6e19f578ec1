"""What do texts claim, printed for a person or another program?"""

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

from rich.table import Table
from rich.text import Text

from tongket.cli.arguments import UsageProblem
from tongket.cli.batch import (
    ReadFile,
    Source,
    Unread,
    read_each,
    read_file,
    sources_of,
    write_each,
)
from tongket.cli.language import LANGUAGE, say
from tongket.cli.show import begin_csv, console, print_json
from tongket.foundation.phrases.table import note
from tongket.reading.guide import as_guide
from tongket.reading.hedges import hedge
from tongket.vocabulary.claim import Claim, ClaimFigure, Slot
from tongket.vocabulary.period import Period

DONE, REFUSED = 0, 3
Form = Literal["table", "json", "csv"]
COLUMNS = (
    *("document", "place", "claim", "indicator", "slot", "text", "number", "decimals", "unit"),
    *("bound", "base", "stage", "period", "cut_off", "start", "end", "rules", "of"),
)


class NothingToRead(UsageProblem):
    """No file is named, or the folders named hold none."""


class FormsExcludeEachOther(UsageProblem):
    """Two forms of answer are asked for at once."""


def read(files: list[Path], *, form: Form, out: Path | None, trace: bool) -> int:
    """Print the claims of texts, or write each into a folder in the form of the annotation guide.

    A lone file that cannot be read is refused; of many, those are listed at the end.

    Raises:
        NothingToRead: there is no file.
        FileNotText, FileTooLarge and the like: no text can be got from a lone file.
        OSError: a lone file is missing or may not be read.
    """
    sources = sources_of(files)
    if not sources:
        raise NothingToRead
    if len(sources) == 1 and out is None:
        _print([read_file(sources[0])], form, trace=trace, alone=True)
        return DONE
    if out is not None:
        unread, claims = _write_all(sources, out, trace=trace)
    else:
        unread, claims = _print_all(sources, form, trace=trace)
    _sum_up(len(sources) - len(unread), claims, unread)
    return REFUSED if unread else DONE


def _write_all(sources: Sequence[Source], out: Path, *, trace: bool) -> tuple[list[Unread], int]:
    """Write what can be read; what cannot, and how many claims there are.

    Where it is stopped, by a person or a full disk, it says how far it came: every file that is
    there is whole.
    """
    answers: list[int | Unread] = []
    try:
        for answer in write_each(sources, out, partial(_shape, trace=trace)):
            answers.append(answer)  # noqa: PERF402 - what came before an interruption counts
    except (KeyboardInterrupt, OSError):
        if done := len(answers):
            sys.stderr.write(
                say(
                    f"Đã dừng sau {done}/{len(sources)} tệp; các tệp đã ghi nằm trong {out}.\n",
                    f"Stopped after {done} of {len(sources)} files; those written are in {out}.\n",
                )
            )
        raise
    unread = [answer for answer in answers if isinstance(answer, Unread)]
    return unread, sum(answer for answer in answers if isinstance(answer, int))


def _print_all(sources: Sequence[Source], form: Form, *, trace: bool) -> tuple[list[Unread], int]:
    """Print what can be read; what cannot, and how many claims there are."""
    unread: list[Unread] = []
    claims = 0

    def found() -> Iterator[ReadFile]:
        nonlocal claims
        for answer in read_each(sources):
            if isinstance(answer, Unread):
                unread.append(answer)
            else:
                claims += len(answer.reading.claims)
                yield answer

    _print(found(), form, trace=trace, alone=False)
    return unread, claims


def _sum_up(read_files: int, claims: int, unread: Sequence[Unread]) -> None:
    """Say on stderr how it went, file by file where one could not be read."""
    for one in unread:
        sys.stderr.write(f"{one.source.path}: {one.why}\n")
    sys.stderr.write(
        say(
            f"Đã đọc {read_files} tệp, {claims} ý số liệu; {len(unread)} tệp không đọc được.\n",
            f"Read {read_files} files, {claims} claims; {len(unread)} files could not be read.\n",
        )
    )


def _print(files: Iterable[ReadFile], form: Form, *, trace: bool, alone: bool) -> None:
    match form:
        case "json":
            shapes = [_shape(file, trace=trace) for file in files]
            print_json(shapes[0] if alone else shapes)
        case "csv":
            begin_csv()
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(COLUMNS)
            for file in files:
                writer.writerows(_rows(file))
        case "table":
            for file in files:
                _print_table(file, trace=trace, alone=alone)


def _shape(file: ReadFile, *, trace: bool) -> dict[str, Any]:
    """A file's reading in the form of the guide, with its notes and the days counted up to."""
    document = as_guide(file.reading, Path(file.source.name).name)
    for claim, written in zip(file.reading.claims, document["claims"], strict=True):
        if claim.cut_off:
            written["cut_off"] = claim.cut_off.isoformat()
    if trace:
        document["trace"] = [_trace(claim) for claim in file.reading.claims]
    document["notes"] = file.all_notes
    return document


def _rows(file: ReadFile) -> Iterator[tuple[object, ...]]:
    """One row a number, as ``COLUMNS`` names its cells."""
    for position, claim in enumerate(file.reading.claims, start=1):
        thing = (file.source.name, file.reading.place or "", position, claim.indicator)
        period = claim.period or file.reading.report_period or ""
        time = (claim.stage, period, claim.cut_off or "")
        for figure in claim.figures:
            number = (figure.slot, figure.text, figure.number, figure.decimals, figure.unit)
            words = (figure.start, figure.end, " ".join(claim.rules), claim.whose)
            yield (*thing, *number, figure.bound, figure.base, *time, *words)


def _trace(claim: Claim) -> dict[str, object]:
    """Which rules read a claim, and where its words stand."""
    return {
        "rules": list(claim.rules),
        "indicator": [claim.indicator_start, claim.indicator_end],
        "figures": [[figure.slot, figure.start, figure.end] for figure in claim.figures],
    }


def _print_table(file: ReadFile, *, trace: bool, alone: bool) -> None:
    page, reading = console(), file.reading
    if not alone:
        page.print(Text(str(file.source.path), style="bold"))
    period = _period(reading.report_period) or "–"
    page.print(Text(f"{reading.place or '–'} · {period}", style="bold"))
    for code in file.all_notes:
        page.print(Text(note(code, LANGUAGE)))
    if not reading.claims:
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in (say("Chỉ tiêu", "Indicator"), say("Số liệu", "Figures"), say("Kỳ", "Period")):
        table.add_column(head, overflow="fold")
    if trace:
        table.add_column(say("Quy tắc", "Rules"), overflow="fold")
    for claim in reading.claims:
        cells = [
            f"{claim.indicator} · {claim.whose}" if claim.whose else claim.indicator,
            _figures(claim, file.text),
            _period(claim.period or reading.report_period),
        ]
        table.add_row(*map(Text, [*cells, *([" ".join(claim.rules)] if trace else [])]))
    page.print(table)


def _period(period: Period | None) -> str:
    return say(period.vietnamese, period.english) if period else ""


def _figures(claim: Claim, text: str) -> str:
    return "; ".join(_figure(figure, text) for figure in claim.figures) + _STAGES[claim.stage]


def _figure(figure: ClaimFigure, text: str) -> str:
    """A number as a clerk says it: "71,2 % kế hoạch", "giảm 3 % so với cùng kỳ năm 2023"."""
    before, behind = hedge(text, figure)
    said = " ".join(filter(None, (before, figure.text.removeprefix("-"), figure.unit, behind)))
    if figure.slot in _MOVES:
        said = f"{say('giảm', 'down') if figure.number < 0 else say('tăng', 'up')} {said}"
    words, of = _SLOTS.get(figure.slot, ("{}", ""))
    return f"{words.format(said)} {figure.base or of}".rstrip()


_STAGES = {
    "actual": "",
    "estimate": say(" (ước)", " (estimate)"),
    "target": say(" (chỉ tiêu)", " (target)"),
}
_MOVES = {Slot.CHANGE, Slot.GROWTH_PERCENT}
_SLOTS = {  # how a number is told, and of what where its own words do not say
    Slot.PLAN_PERCENT: ("{}", say("KH", "of plan")),
    Slot.OVER_PLAN_PERCENT: (say("vượt {}", "{} over"), say("KH", "plan")),
    Slot.GROWTH_PERCENT: ("{}", say("so cùng kỳ", "on the period before")),
    Slot.GROWTH_LOW: (say("tăng từ {}", "growth from {}"), ""),
    Slot.GROWTH_HIGH: (say("đến {}", "to {}"), ""),
    Slot.RATIO_TO_PREVIOUS: (say("bằng {}", "{}"), say("cùng kỳ", "of the period before")),
    Slot.PREVIOUS: (say("kỳ trước {}", "before {}"), ""),
    Slot.PLAN_VALUE: (say("KH {}", "plan {}"), ""),
    Slot.TOTAL: (say("trên tổng {}", "of {}"), ""),
}
