"""Who asks, what may they see, and of which day do they ask?"""

from datetime import date, datetime
from typing import Annotated, cast

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query

from tongket.organisation.access import Access, access_of

AsOf = Annotated[
    date | None,
    Query(description="What sources had said by the end of this day; today where left out."),
]
RecordedBy = Annotated[
    datetime | None,
    Query(description="What the record held at this moment; now where left out."),
]


def access(request: HttpRequest) -> Access:
    """The rights that the person who asks has today."""
    return access_of(cast("int", request.user.pk), timezone.localdate())


def day(as_of: date | None) -> date:
    """The day of knowledge, today where none was given."""
    return as_of or timezone.localdate()


def moment(recorded_by: datetime | None) -> datetime:
    """The moment of recording; one without a zone is in the installation's."""
    if recorded_by is None:
        return timezone.now()
    return recorded_by if timezone.is_aware(recorded_by) else timezone.make_aware(recorded_by)
