"""Which templates do the offices keep here?"""

from dataclasses import dataclass
from datetime import datetime

from tongket.organisation.access import Access, Role
from tongket.reports.models import Template
from tongket.vocabulary.error import TongketError


class TemplateUnknown(TongketError):
    """No template has this number, or it was withdrawn."""


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """A template as it is listed."""

    id: int
    body: str
    body_name: str
    unit: str
    name: str
    sha256: str
    uploaded_at: datetime
    uploaded_by: str


def templates(access: Access, *, body: str = "") -> tuple[TemplateFacts, ...]:
    """List the templates that a person may see, or those of one body, by body and name."""
    rows = Template.objects.filter(withdrawn_at__isnull=True).defer("content")
    keys = access.unit_keys(Role.VIEWER)
    if keys is not None:
        rows = rows.filter(body__unit__key__in=keys)
    if body:
        rows = rows.filter(body__key=body)
    return tuple(map(_facts, rows.select_related("body__unit", "uploaded_by")))


def template(number: int, access: Access) -> tuple[TemplateFacts, bytes]:
    """Give a template with its file as it was uploaded.

    Raises:
        TemplateUnknown: none has this number, or it was withdrawn.
        NotAllowed: the person may not see the unit of its body.
    """
    row = template_row(number, access, Role.VIEWER)
    return _facts(row), bytes(row.content)


def template_row(number: int, access: Access, role: Role) -> Template:
    """Give the row of a template to a person who has a role for the unit of its body.

    Raises:
        TemplateUnknown, NotAllowed: as ``template``.
    """
    rows = Template.objects.select_related("body__unit", "uploaded_by")
    row = rows.filter(pk=number, withdrawn_at__isnull=True).first()
    if row is None:
        raise TemplateUnknown(template=number)
    access.require(role, row.body.unit.key)
    return row


def _facts(row: Template) -> TemplateFacts:
    return TemplateFacts(
        id=row.pk,
        body=row.body.key,
        body_name=row.body.name,
        unit=row.body.unit.key,
        name=row.name,
        sha256=row.sha256,
        uploaded_at=row.uploaded_at,
        uploaded_by=row.uploaded_by.display_name or row.uploaded_by.get_username(),
    )
