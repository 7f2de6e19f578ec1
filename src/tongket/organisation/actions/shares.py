"""How does the share of a split unit enter the record?"""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from tongket.foundation import audit
from tongket.foundation.fields import to_millionths
from tongket.organisation.access import Access, Role
from tongket.organisation.actions.events import SharesDoNotFit
from tongket.organisation.models import Event, Succession
from tongket.vocabulary.error import TongketError


class SuccessionUnknown(TongketError):
    """No succession has this number."""


@transaction.atomic
def record_share(
    *,
    succession: int,
    share: Decimal,
    source: str,
    by: int | None,
    at: datetime,
    access: Access,
) -> None:
    """Say how much of a split unit passed into another, and who says so.

    A share recorded before is replaced; the audit trail keeps both.

    Raises:
        SuccessionUnknown: no succession has this number.
        NotAllowed: the person is no administrator of the old unit.
        SharesDoNotFit: it is not between nothing and all, has no source, or the shares of the old
            unit on that day exceed the whole.
        NumberTooPrecise: it has more than six decimals.
    """
    row = (
        Succession.objects.select_for_update(of=("self",))
        .select_related("event", "old", "new")
        .filter(pk=succession)
        .first()
    )
    if row is None:
        raise SuccessionUnknown(succession=succession)
    access.require(Role.ADMINISTRATOR, row.old.key)
    source = source.strip()
    if not 0 < share <= 1 or not source:
        raise SharesDoNotFit(unit=row.old.key, share=share)
    siblings = Succession.objects.filter(old=row.old, event__date=row.event.date)
    if row.event.kind != Event.Kind.TRANSFER:
        siblings = siblings.exclude(event__kind=Event.Kind.TRANSFER)
    others = sum(other.share or 0 for other in siblings.exclude(pk=row.pk))
    millionths = to_millionths(share)
    if others + millionths > 1_000_000:
        raise SharesDoNotFit(unit=row.old.key, share=share)
    before = [row.share, row.share_source]
    row.share, row.share_source = millionths, source
    row.save(update_fields=["share", "share_source"])
    detail = {
        "old": row.old.key,
        "new": row.new.key if row.new else None,
        "share": share,
        "source": source,
        "before": before,
    }
    audit.record(
        action="record_share",
        subject=f"{row.event.kind} {row.event_id}",
        detail=detail,
        by=by,
        at=at,
    )
