"""Which tables hold documents taken in, their claims, and the figures of the record?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tongket.foundation.fields import MillionthsField, OfPeriod
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.stage import Stage


class Intake(OfPeriod):
    """A document read for a unit: what it reports on, and by which version of the reader."""

    document = models.OneToOneField(
        "foundation.Document", on_delete=models.PROTECT, related_name="intake"
    )
    unit = models.ForeignKey(
        "organisation.OrganisationUnit", on_delete=models.PROTECT, related_name="intakes"
    )
    reader = models.CharField(max_length=20)
    notes = models.JSONField(default=list)
    read_at = models.DateTimeField()
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)


class ReadClaim(models.Model):
    """A statement as read, kept for ever as it was read; what a person decided lies beside it."""

    class State(models.TextChoices):
        """What has been decided about a claim."""

        OPEN = "open"
        ACCEPTED = "accepted"
        REJECTED = "rejected"

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="claims")
    position = models.PositiveIntegerField()
    payload = models.JSONField()  # vocabulary.Claim as read
    indicator = models.ForeignKey(
        "indicators.Indicator", on_delete=models.PROTECT, null=True, blank=True
    )
    confidence = models.PositiveSmallIntegerField(default=0)  # of the link, in percent
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    corrected = models.JSONField(null=True, blank=True)  # the claim as a person corrected it
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )

    class Meta:
        ordering = ["intake", "position"]
        constraints = [
            models.UniqueConstraint(fields=["intake", "position"], name="one_claim_a_position"),
        ]


class Result(OfPeriod):
    """One number of one source for one measure; a correction is a new row that supersedes it.

    ``approved_at`` and ``withdrawn_at`` are each set once; nothing else ever changes.
    """

    indicator = models.ForeignKey("indicators.Indicator", on_delete=models.PROTECT)
    unit = models.ForeignKey("organisation.OrganisationUnit", on_delete=models.PROTECT)
    measure = models.CharField(max_length=16, choices=[(m, m) for m in Measure])
    basis = models.CharField(max_length=120, blank=True)
    stage = models.CharField(max_length=12, choices=[(s, s) for s in Stage])
    number = MillionthsField()
    decimals = models.SmallIntegerField()
    bound = models.CharField(max_length=12, choices=[(b, b) for b in Bound])
    printed = models.CharField(max_length=300)
    definition = models.CharField(max_length=120, blank=True)  # where a source uses its own
    claim = models.CharField(max_length=40)  # figures of one statement share it
    read_claim = models.ForeignKey(
        ReadClaim, on_delete=models.PROTECT, null=True, blank=True, related_name="results"
    )
    document = models.ForeignKey(
        "foundation.Document", on_delete=models.PROTECT, null=True, blank=True
    )
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    illustrative = models.BooleanField(default=False)
    cut_off = models.DateField(null=True, blank=True)
    known_from = models.DateField()
    known_to = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    supersedes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["unit", "period_end", "indicator"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(known_from__lte=F("known_to")), name="result_known_in_order"
            ),
        ]


class RecordedStatement(OfPeriod):
    """What a source says about targets in words: a headline count, a named miss, a blanket."""

    unit = models.ForeignKey("organisation.OrganisationUnit", on_delete=models.PROTECT)
    indicator = models.ForeignKey(
        "indicators.Indicator", on_delete=models.PROTECT, null=True, blank=True
    )
    says = models.CharField(max_length=16)  # met_or_nearly, all_met, missed
    met = models.PositiveIntegerField(null=True, blank=True)
    total = models.PositiveIntegerField(null=True, blank=True)
    printed = models.CharField(max_length=600)
    document = models.ForeignKey("foundation.Document", on_delete=models.PROTECT)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
