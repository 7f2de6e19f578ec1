"""What does a report on record say at a moment, in the words that people gave it?"""

from datetime import date, datetime

from tongket.organisation.access import Access
from tongket.reports.composition import compose
from tongket.reports.kinds import Kind, Section
from tongket.reports.models import Report
from tongket.reports.queries.gathering import gather
from tongket.reports.rewording import Kept, reworded
from tongket.writing.document import Document


def composed(
    row: Report, *, as_of: date | None = None, recorded_by: datetime, access: Access
) -> Document:
    """Compose a report as known on its day, or on another one, and as recorded by a moment.

    Raises:
        NotAllowed: the person may not see the unit.
    """
    material = gather(
        row.unit.key,
        body=row.body.key,
        kind=Kind(row.kind),
        period=row.period,
        as_of=as_of or row.as_of,
        recorded_by=recorded_by,
        access=access,
    )
    return compose(Kind(row.kind), material, frozenset(map(Section, row.left_out)))


def standing_words(row: Report) -> dict[str, Kept]:
    """Give the words that people put in place of paragraphs; of each the youngest stands."""
    rewordings = row.rewordings.filter(undone_at__isnull=True).order_by("pk")
    return {each.paragraph: each.content for each in rewordings}


def worded(row: Report, *, recorded_by: datetime, access: Access) -> Document:
    """Give a draft as it stands at a moment: composed from the record, in people's words.

    Raises:
        NotAllowed: the person may not see the unit.
    """
    document = composed(row, recorded_by=recorded_by, access=access)
    return reworded(document, standing_words(row))
