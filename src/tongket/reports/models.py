"""Which tables hold drafts of reports, their wording and what was signed?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tongket.foundation.fields import OfPeriod


class Report(OfPeriod):
    """A report of a unit that a body will sign: which, in which form, with what known by which day.

    Its text is composed from the record each time it is looked at, until a signature freezes it.
    ``left_out`` names the sections that the draft does without; with ``withdrawn_at`` it is off the
    desk until somebody puts it back.
    """

    unit = models.ForeignKey("organisation.OrganisationUnit", on_delete=models.PROTECT)
    body = models.ForeignKey("organisation.Body", on_delete=models.PROTECT)
    kind = models.CharField(max_length=16)
    as_of = models.DateField()
    left_out = models.JSONField(default=list)
    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-begun_at", "-id"]
        indexes = [models.Index(fields=["unit", "period_end"])]


class Template(models.Model):
    """An office's own Word file with fields; kept here, so that a backup holds it.

    A row never changes but for ``withdrawn_at``, set once.
    """

    body = models.ForeignKey("organisation.Body", on_delete=models.PROTECT)
    name = models.CharField(max_length=80)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["body__key", "name", "id"]


class Rewording(models.Model):
    """A person's words for one paragraph of a draft, its figures still bound.

    The youngest that is not undone stands; ``undone_at`` is set once, nothing else ever changes.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="rewordings")
    paragraph = models.CharField(max_length=160)
    content = models.JSONField()  # words and bound figures in turn
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]


class Signature(models.Model):
    """What was signed: the whole document as it was, with its number, place, day and signer.

    ``recorded_by`` is the moment whose record it tells, beside the report's day of knowledge: with
    both it can be composed again. A row never changes.
    """

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="signature")
    body = models.ForeignKey("organisation.Body", on_delete=models.PROTECT)
    symbol = models.CharField(max_length=40)  # kind and body, as in "BC-UBND"
    series = models.CharField(max_length=12)  # a year, or a committee's term
    number = models.PositiveIntegerField()
    place = models.CharField(max_length=80)
    date = models.DateField()
    office = models.CharField(max_length=120)
    name = models.CharField(max_length=120)
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)  # of the document as canonical JSON
    recorded_by = models.DateTimeField()
    signed_at = models.DateTimeField()
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "symbol", "series", "number"], name="one_report_a_number"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="numbers_begin_at_one"),
        ]
