"""How does an office keep its own template, and take it away?"""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from tongket.foundation import audit
from tongket.foundation.files import digest
from tongket.organisation import queries as organisation
from tongket.organisation.access import Access, Role
from tongket.reading.files.limits import require_size
from tongket.reports.models import Template
from tongket.reports.queries.templates import template_row
from tongket.vocabulary.error import TongketError
from tongket.writing.word import check_template


class TemplateNameMissing(TongketError):
    """A template has no name to be told by."""


@transaction.atomic
def keep_template(
    *, body: str, name: str, content: bytes, by: int, at: datetime, access: Access
) -> int:
    """Keep a template for a body, in the place of the one of the same name; give its number.

    Raises:
        BodyUnknown: there is none of this key.
        NotAllowed: the person is no officer of the body's unit.
        TemplateNameMissing: the name is empty.
        FileTooLarge: the file is larger than any upload may be.
        TemplateDamaged, TemplateTooLarge, TemplateReachesOut, TemplateFieldsWrong: as
            ``check_template``; nothing is kept.
    """
    holder = organisation.body(body)
    access.require(Role.OFFICER, holder.unit)
    name = " ".join(name.split())
    if not name:
        raise TemplateNameMissing
    require_size(len(content), settings.UPLOAD_LIMIT)
    fields = check_template(content)
    standing = Template.objects.filter(body_id=holder.id, name=name, withdrawn_at__isnull=True)
    replaced = list(standing.values_list("pk", flat=True))
    standing.update(withdrawn_at=at)
    row = Template.objects.create(
        body_id=holder.id,
        name=name,
        content=content,
        sha256=digest(content),
        uploaded_at=at,
        uploaded_by_id=by,
    )
    detail = {"body": body, "name": name, "sha256": row.sha256, "fields": fields}
    _told("keep_template", row, {**detail, "replaced": replaced}, by, at)
    return row.pk


@transaction.atomic
def withdraw_template(*, template: int, by: int, at: datetime, access: Access) -> None:
    """Take a template away; papers filled with it before stay as they are.

    Raises:
        TemplateUnknown: none has this number, or it was withdrawn.
        NotAllowed: the person is no officer of the unit of its body.
    """
    row = template_row(template, access, Role.OFFICER)
    row.withdrawn_at = at
    row.save(update_fields=["withdrawn_at"])
    _told("withdraw_template", row, {"name": row.name}, by, at)


def _told(action: str, row: Template, detail: dict[str, object], by: int, at: datetime) -> None:
    audit.record(action=action, subject=f"template/{row.pk}", detail=detail, by=by, at=at)
