"""Which tables hold documents taken in, their claims, and the figures of the record?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tongket.foundation.fields import MillionthsField, OfPeriod
from tongket.vocabulary.bound import Bound
from tongket.vocabulary.measure import Measure
from tongket.vocabulary.stage import Stage


class Intake(OfPeriod):
    """A document read for a unit: what it reports on, and by which version of the reader.

    ``body`` is the one whose targets it tells of, where it tells of any. ``filings`` counts how
    often whom it is about, when it appeared or what it reports on was put right.
    """

    document = models.OneToOneField(
        "foundation.Document", on_delete=models.PROTECT, related_name="intake"
    )
    unit = models.ForeignKey(
        "organisation.OrganisationUnit", on_delete=models.PROTECT, related_name="intakes"
    )
    body = models.ForeignKey("organisation.Body", on_delete=models.PROTECT, null=True, blank=True)
    reader = models.CharField(max_length=20)
    notes = models.JSONField(default=list)
    filings = models.PositiveSmallIntegerField(default=0)
    read_at = models.DateTimeField()
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)


class ReadClaim(models.Model):
    """What one place in a text says, as it was read; a row never changes.

    What people made of it are decisions.
    """

    class Kind(models.TextChoices):
        """What a place in a text can say."""

        FIGURES = "figures"
        MISS = "miss"  # a target named as not met
        BLANKET = "blanket"  # all met, without a figure

    intake = models.ForeignKey(Intake, on_delete=models.PROTECT, related_name="claims")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.FIGURES)
    payload = models.JSONField()  # vocabulary.Claim as read
    indicator = models.ForeignKey(
        "indicators.Indicator", on_delete=models.PROTECT, null=True, blank=True
    )
    confidence = models.PositiveSmallIntegerField(default=0)  # of the link, in percent

    class Meta:
        ordering = ["intake", "position"]
        constraints = [
            models.UniqueConstraint(fields=["intake", "position"], name="one_claim_a_position"),
        ]


class ClaimDecision(models.Model):
    """What a person made of a claim: corrected, accepted or rejected it, and perhaps undid that.

    ``undone_at`` and ``undone_by`` are set once; nothing else ever changes. The youngest
    correction that is not undone stands; of acceptance and rejection one at most.
    """

    class Kind(models.TextChoices):
        """What can be decided about a claim."""

        CORRECTED = "corrected"
        ACCEPTED = "accepted"
        REJECTED = "rejected"

    claim = models.ForeignKey(ReadClaim, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    payload = models.JSONField(null=True, blank=True)  # of a correction: the claim as it should be
    indicator = models.ForeignKey(
        "indicators.Indicator", on_delete=models.PROTECT, null=True, blank=True
    )
    unit = models.ForeignKey(
        "organisation.OrganisationUnit", on_delete=models.PROTECT, null=True, blank=True
    )
    definition = models.CharField(max_length=120, blank=True)
    cut_off = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(undone_at__isnull=True, kind__in=["accepted", "rejected"]),
                name="one_decision_a_claim",
            ),
            models.CheckConstraint(
                condition=Q(kind="corrected", payload__isnull=False)
                | (~Q(kind="corrected") & Q(payload__isnull=True)),
                name="corrections_carry_a_claim",
            ),
        ]


class Result(OfPeriod):
    """One number of one source for one measure; a correction is a new row that supersedes it.

    What says who approved and who withdrew it is set once; nothing else ever changes.
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
    claim = models.CharField(max_length=160)  # figures of one statement share it
    decision = models.ForeignKey(
        ClaimDecision, on_delete=models.PROTECT, null=True, blank=True, related_name="results"
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
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["unit", "period_end", "indicator"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(known_from__lte=F("known_to")), name="result_known_in_order"
            ),
            models.UniqueConstraint(
                fields=["supersedes"],
                condition=Q(withdrawn_at__isnull=True),
                name="result_superseded_once",
            ),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True, approved_by__isnull=True)
                | Q(approved_at__isnull=False, approved_by__isnull=False),
                name="approval_has_a_name",
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
    decision = models.ForeignKey(ClaimDecision, on_delete=models.PROTECT, related_name="statements")
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)  # set once
