"""How is a report signed, so that it can never change again?"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from tongket.foundation import audit
from tongket.organisation.access import Access, Role
from tongket.reports.models import Report, Signature
from tongket.reports.numbering import SeriesImpossible, series_possible
from tongket.reports.queries.composing import worded
from tongket.reports.queries.rows import ReportAlreadySigned, open_draft
from tongket.vocabulary.error import TongketError
from tongket.writing.archive import kept, seal
from tongket.writing.contents import gaps_in, without_notes
from tongket.writing.document import Document


class NumberTaken(TongketError):
    """Another report of the body bears this number in the series."""


class GapsLeft(TongketError):
    """The draft has marked gaps; nobody signs a paper with blanks."""


class SignerMissing(TongketError):
    """A signature needs a place, the signer's office and name."""


class SignedBeforeKnown(TongketError):
    """The paper would be dated before the day whose knowledge it tells, or in the future."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What the signer fills in: the number in its series, where and when, and who."""

    series: str
    number: int
    place: str
    date: date
    office: str
    name: str


@transaction.atomic
def sign_report(report: int, signed: Seal, *, by: int, at: datetime, access: Access) -> None:
    """Freeze a draft as it stands now, under its number; of two who sign at once one does.

    Raises:
        ReportUnknown: no draft of this number, or it was withdrawn.
        ReportAlreadySigned: somebody signed it before.
        NotAllowed: the person is no officer of the unit.
        SignerMissing: place, office or name is empty.
        SignedBeforeKnown: the day is before the draft's day of knowledge, or lies ahead.
        SeriesImpossible: the series does not belong to the day.
        GapsLeft: the text has marked gaps.
        NumberTaken: the body gave the number to another report.
    """
    row = open_draft(report, access, Role.OFFICER)
    document = worded(row, recorded_by=at, access=access)
    _require_sound(row, document, signed, at)
    paper = _paper(document, signed)
    tree = kept(paper)
    try:
        with transaction.atomic():
            Signature.objects.create(
                report=row,
                body_id=row.body_id,
                symbol=paper.front.symbol,
                series=signed.series,
                number=signed.number,
                place=signed.place.strip(),
                date=signed.date,
                office=signed.office.strip(),
                name=signed.name.strip(),
                document=tree,
                sha256=seal(tree),
                recorded_by=at,
                signed_at=at,
                signed_by_id=by,
            )
    except IntegrityError:
        if Signature.objects.filter(report=row).exists():
            raise ReportAlreadySigned(report=report) from None
        raise NumberTaken(number=signed.number, series=signed.series) from None
    detail = {"symbol": paper.front.symbol, "series": signed.series, "number": signed.number}
    detail |= {"date": signed.date, "office": signed.office, "name": signed.name}
    audit.record(
        action="sign_report",
        subject=f"report/{report}",
        detail={**detail, "sha256": seal(tree)},
        by=by,
        at=at,
    )


def _require_sound(row: Report, document: Document, signed: Seal, at: datetime) -> None:
    if not (signed.place.strip() and signed.office.strip() and signed.name.strip()):
        raise SignerMissing
    today = timezone.localdate(at)
    if not row.as_of <= signed.date <= today:
        raise SignedBeforeKnown(day=signed.date, first=row.as_of, last=today)
    possible = series_possible(document.form.family, signed.date)
    if signed.series not in possible:
        raise SeriesImpossible(series=signed.series, day=signed.date, possible=possible)
    if gaps := gaps_in(document):
        raise GapsLeft(count=len(gaps), first=gaps[0].reason)


def _paper(draft: Document, signed: Seal) -> Document:
    """The draft with its head and foot filled in, without notes to the editor."""
    front = replace(draft.front, number=signed.number, day=signed.date, place=signed.place.strip())
    end = draft.end and replace(
        draft.end,
        signature=replace(
            draft.end.signature, office=signed.office.strip(), name=signed.name.strip()
        ),
    )
    return without_notes(replace(draft, front=front, end=end))
