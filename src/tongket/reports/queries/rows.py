"""Which row of the tables is a report that a person may see or change?"""

from tongket.organisation.access import Access, Role
from tongket.reports.models import Report
from tongket.vocabulary.error import TongketError


class ReportUnknown(TongketError):
    """No report has this number, or its draft was withdrawn."""


class ReportAlreadySigned(TongketError):
    """The report was signed: it is no draft any more and never changes."""


def report_row(report: int, access: Access) -> Report:
    """Give a report that a person may see.

    Raises:
        ReportUnknown: none has this number, or its draft was withdrawn.
        NotAllowed: the person may not see the unit.
    """
    rows = Report.objects.select_related("unit", "body", "signature", "begun_by")
    row = rows.filter(pk=report, withdrawn_at__isnull=True).first()
    if row is None:
        raise ReportUnknown(report=report)
    access.require(Role.VIEWER, row.unit.key)
    return row


def open_draft(report: int, access: Access, role: Role = Role.CLERK) -> Report:
    """Give a draft that a person may change, held until the transaction ends.

    Raises:
        ReportUnknown: none has this number, or it was withdrawn.
        NotAllowed: the person lacks the role for the unit.
        ReportAlreadySigned: it was signed.
    """
    row = report_row(report, access)
    access.require(role, row.unit.key)
    Report.objects.select_for_update().get(pk=report)
    if hasattr(row, "signature"):
        raise ReportAlreadySigned(report=report)
    return row
