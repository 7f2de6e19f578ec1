"""Who asks, what may they see, and of which day do they ask?"""

from datetime import date, datetime
from typing import Annotated, cast

from django.http import HttpRequest
from django.utils import timezone, translation
from ninja import Query

from tongket.foundation.phrases.numerals import Language
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
    return access_of(person(request), timezone.localdate())


def person(request: HttpRequest) -> int:
    """The number of the person who asks."""
    return cast("int", request.user.pk)


def language() -> Language:
    """The language that the visitor chose."""
    return "en" if translation.get_language() == "en" else "vi"


def day(as_of: date | None) -> date:
    """The day of knowledge, today where none was given."""
    return as_of or timezone.localdate()


def moment(recorded_by: datetime | None) -> datetime:
    """The moment of recording; one without a zone is in the installation's."""
    if recorded_by is None:
        return timezone.now()
    return recorded_by if timezone.is_aware(recorded_by) else timezone.make_aware(recorded_by)
