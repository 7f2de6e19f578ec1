"""How does a draft begin, change its words and end unsigned?"""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from tongket.foundation import audit
from tongket.foundation.fields import period_columns
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.reports.kinds import Kind, Section
from tongket.reports.models import Report, Rewording
from tongket.reports.queries.composing import composed, standing_words, worded
from tongket.reports.queries.gathering import gather
from tongket.reports.queries.rows import ReportUnknown, open_draft
from tongket.reports.rewording import content_of, kept, rewordable, reworded
from tongket.vocabulary.error import TongketError
from tongket.vocabulary.period import Period
from tongket.writing.document import Figure, Gap


class RewordingUnknown(TongketError):
    """The paragraph has no wording of a person's that could be undone."""


@transaction.atomic
def begin_report(
    unit_key: str,
    *,
    body: str,
    kind: Kind,
    period: Period,
    as_of: date,
    by: int,
    at: datetime,
    access: Access,
) -> int:
    """Begin a draft of what was known on a day, and give its number here.

    Raises:
        NotAllowed: the person is no clerk of the unit.
        UnitUnknown, BodyUnknown: there is none of this key.
        BodyOfOtherUnit: the body does not decide for the unit.
        NothingToReport: nothing of the period was known by the day.
        FormUnknown: no form is known for the day.
    """
    access.require(Role.CLERK, unit_key)
    gather(
        unit_key,
        body=body,
        kind=kind,
        period=period,
        as_of=as_of,
        recorded_by=at,
        access=access,
    )  # raises where there is nothing to draft from
    row = Report.objects.create(
        unit_id=organisation.unit(unit_key).id,
        body_id=organisation.body(body).id,
        kind=kind.value,
        as_of=as_of,
        begun_at=at,
        begun_by_id=by,
        **period_columns(period),
    )
    detail = {"unit": unit_key, "body": body, "kind": kind.value, "period": str(period)}
    _told("begin_report", row, {**detail, "as_of": as_of}, by, at)
    return row.pk


@transaction.atomic
def choose_sections(
    report: int, left_out: Collection[Section], *, by: int, at: datetime, access: Access
) -> None:
    """Set which sections a draft does without.

    Raises:
        ReportUnknown: no draft of this number, or it was withdrawn.
        ReportAlreadySigned: it is no draft any more.
        NotAllowed: the person is no clerk of the unit.
    """
    row = open_draft(report, access)
    row.left_out = sorted(section.value for section in left_out)
    row.save(update_fields=["left_out"])
    _told("choose_sections", row, {"left_out": row.left_out}, by, at)


@transaction.atomic
def reword(
    report: int, paragraph: str, text: str, *, by: int, at: datetime, access: Access
) -> None:
    """Put a person's words in place of a paragraph's, its bound figures in brackets.

    Raises:
        ReportUnknown, ReportAlreadySigned, NotAllowed: as ``choose_sections``.
        ParagraphUnknown: the draft has no such paragraph.
        FigureNotBound, BracketsUnpaired, ParagraphTooLong: the words cannot be taken over.
    """
    row = open_draft(report, access)
    document = composed(row, recorded_by=at, access=access)
    now = dict(rewordable(reworded(document, standing_words(row))))
    content = content_of(document, paragraph)
    parts = kept(text, (*content, *now.get(paragraph, ())))
    row.rewordings.create(paragraph=paragraph, content=parts, made_at=at, made_by_id=by)
    _told("reword", row, {"paragraph": paragraph, "words": parts}, by, at)


@transaction.atomic
def drop_gaps(report: int, *, by: int, at: datetime, access: Access) -> int:
    """Take out of a draft what says nothing but that a figure is missing; how many paragraphs.

    A paragraph that prints figures too stays, for a person to reword; each one taken out can be
    put back like any other wording.

    Raises:
        ReportUnknown, ReportAlreadySigned, NotAllowed: as ``choose_sections``.
    """
    row = open_draft(report, access)
    bare = [
        key
        for key, content in rewordable(worded(row, recorded_by=at, access=access))
        if any(isinstance(part, Gap) for part in content)
        and not any(isinstance(part, Figure) for part in content)
    ]
    Rewording.objects.bulk_create(
        Rewording(report=row, paragraph=key, content=[], made_at=at, made_by_id=by) for key in bare
    )
    _told("drop_gaps", row, {"paragraphs": bare}, by, at)
    return len(bare)


@transaction.atomic
def undo_rewording(report: int, paragraph: str, *, by: int, at: datetime, access: Access) -> None:
    """Take back the youngest wording of a paragraph; the one before it, if any, stands again.

    Raises:
        ReportUnknown, ReportAlreadySigned, NotAllowed: as ``choose_sections``.
        RewordingUnknown: nobody worded the paragraph, or all of it was taken back.
    """
    row = open_draft(report, access)
    youngest: Rewording | None = row.rewordings.filter(
        paragraph=paragraph, undone_at__isnull=True
    ).last()
    if youngest is None:
        raise RewordingUnknown(paragraph=paragraph)
    youngest.undone_at = at
    youngest.save(update_fields=["undone_at"])
    _told("undo_rewording", row, {"paragraph": paragraph}, by, at)


@transaction.atomic
def withdraw_report(report: int, *, by: int, at: datetime, access: Access) -> None:
    """Take a draft off the desk; a signed report stays for ever.

    Raises:
        ReportUnknown, ReportAlreadySigned, NotAllowed: as ``choose_sections``.
    """
    row = open_draft(report, access)
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    _told("withdraw_report", row, {}, by, at)


@transaction.atomic
def restore_report(report: int, *, by: int, at: datetime, access: Access) -> None:
    """Put a withdrawn draft back on the desk.

    Raises:
        ReportUnknown: no withdrawn draft has this number.
        NotAllowed: the person is no clerk of the unit.
    """
    row = Report.objects.filter(pk=report, withdrawn_at__isnull=False).first()
    if row is None:
        raise ReportUnknown(report=report)
    access.require(Role.CLERK, row.unit.key)
    row.withdrawn_at = None
    row.save(update_fields=["withdrawn_at"])
    _told("restore_report", row, {}, by, at)


def _told(action: str, row: Report, detail: dict[str, object], by: int, at: datetime) -> None:
    audit.record(action=action, subject=f"report/{row.pk}", detail=detail, by=by, at=at)
