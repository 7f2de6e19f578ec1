"""How are reports composed and written to files, one or many?"""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from tongket.cli import arguments, record
from tongket.cli.arguments import UsageProblem
from tongket.cli.language import LANGUAGE, say
from tongket.cli.outputs import progress, write_whole
from tongket.foundation.failures import known_failure
from tongket.foundation.sentences import sentence
from tongket.reports.kinds import Kind
from tongket.reports.rendering import filler_for, renderer_for
from tongket.vocabulary.error import TongketError
from tongket.writing.document import Document
from tongket.writing.form import Family

_UNIT = "{unit}"
_REFUSED = 3


class FileForManyUnits(UsageProblem):
    """Several reports are wanted in one file."""


class FolderMissing(TongketError):
    """The folder for a file is not there."""


def report(
    units: Sequence[str],
    year: int,
    *,
    kind: Kind,
    family: Family,
    as_of: date | None,
    recorded_by: datetime | None,
    month: int | None,
    children: bool,
    out: Path,
    template: Path | None,
) -> int:
    """Write the reports of some units, or of all that lie below them, each to its file.

    A file is whole or not there. Where several are written, one that is refused stops none of the
    others and is told at the end.

    Raises:
        FileKindUnknown, FileForManyUnits, FolderMissing, TemplateForWordOnly,
        TemplateFieldsWrong and the like: noticed before anything is read.
        NothingToReport and the like: the only report is refused.
    """
    render = filler_for(out, template.read_bytes()) if template else renderer_for(out)
    if (children or len(units) > 1) and _UNIT not in out.name:
        raise FileForManyUnits(file=out.name)
    if not out.parent.is_dir():
        raise FolderMissing(folder=str(out.parent))
    record.open_record()
    day = as_of or arguments.today()
    keys = _below(units, day) if children else list(units)
    moment = recorded_by or arguments.now()
    refused: list[str] = []
    with progress() as bar:
        task = bar.add_task(say("Đang lập báo cáo", "Composing"), total=len(keys))
        for key in keys:
            file = out.with_name(out.name.replace(_UNIT, key))
            try:
                document = _composed(key, year, kind, family, day, moment, month)
                write_whole(file, render(document))
            except (TongketError, OSError) as error:
                if len(keys) == 1 or known_failure(error) is None:
                    raise
                refused.append(f"{key}: {sentence(error, LANGUAGE)}")
            bar.advance(task)
    _tell(len(keys) - len(refused), out)
    for line in refused:
        sys.stderr.write(f"{line}\n")
    return _REFUSED if refused else 0


def _tell(written: int, out: Path) -> None:
    """Say what was written; the drafts themselves tell what the record lacks."""
    where = out.parent if _UNIT in out.name else out
    sys.stdout.write(
        say(f"Đã ghi {written} báo cáo: {where}\n", f"Reports written: {written}, {where}\n")
    )


def _below(units: Sequence[str], day: date) -> list[str]:
    from tongket.organisation import queries as organisation

    return [child.key for unit in units for child in organisation.children(unit, day)]


def _composed(
    unit: str,
    year: int,
    kind: Kind,
    family: Family,
    as_of: date,
    recorded_by: datetime,
    month: int | None,
) -> Document:
    from tongket.organisation.access import Access
    from tongket.reports.composition import compose
    from tongket.reports.queries.gathering import gather, signer_for

    material = gather(
        unit,
        body=signer_for(unit, family, kind),
        kind=kind,
        period=kind.period(year, month or as_of.month),
        as_of=as_of,
        recorded_by=recorded_by,
        access=Access.everything(arguments.COMMAND_LINE),
    )
    return compose(kind, material)
