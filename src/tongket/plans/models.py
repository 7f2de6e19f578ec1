"""Which tables hold decisions, plans and targets?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tongket.foundation.fields import MillionthsField, OfPeriod
from tongket.plans.rules import TargetKind
from tongket.vocabulary.bound import Bound


class Decision(models.Model):
    """The document by which a body sets or amends targets; its number may not be at hand."""

    body = models.ForeignKey("organisation.Body", on_delete=models.PROTECT)
    number = models.CharField(max_length=60, blank=True)
    date = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=300)
    document = models.ForeignKey(
        "foundation.Document", on_delete=models.PROTECT, null=True, blank=True
    )
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["body", "number", "date"],
                condition=~Q(number=""),
                name="one_decision_a_number_and_day",
            ),
        ]


class Plan(OfPeriod):
    """A body's adoption of a unit's targets for a period.

    Its targets are those that the body set the unit for the period, before or after.
    """

    unit = models.ForeignKey(
        "organisation.OrganisationUnit", on_delete=models.PROTECT, related_name="plans"
    )
    body = models.ForeignKey("organisation.Body", on_delete=models.PROTECT)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, blank=True)
    set_key = models.SlugField(max_length=80, blank=True)  # whose order the rows follow
    known_from = models.DateField()
    known_to = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)  # set once

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "body", "period_start", "period_end"],
                condition=Q(withdrawn_at__isnull=True),
                name="one_plan_a_period",
            ),
            models.CheckConstraint(
                condition=Q(known_from__lte=F("known_to")), name="plan_known_in_order"
            ),
        ]


class Target(OfPeriod):
    """One promise; a change of it is a new row that replaces this one.

    ``low`` and ``high`` are in the indicator's unit, equal for a single value, empty where the
    target is set but its number is not at hand.
    """

    issuer = models.ForeignKey("organisation.Body", on_delete=models.PROTECT)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, blank=True)
    indicator = models.ForeignKey("indicators.Indicator", on_delete=models.PROTECT)
    unit = models.ForeignKey("organisation.OrganisationUnit", on_delete=models.PROTECT)
    kind = models.CharField(max_length=16, choices=[(k, k) for k in TargetKind])
    bound = models.CharField(max_length=12, choices=[(b, b) for b in Bound])
    low = MillionthsField(null=True, blank=True)
    high = MillionthsField(null=True, blank=True)
    decimals = models.SmallIntegerField(default=0)
    exact = models.BooleanField(default=False)
    printed = models.CharField(max_length=300, blank=True)
    base_year = models.PositiveSmallIntegerField(null=True, blank=True)
    of_unit = models.ForeignKey(
        "organisation.OrganisationUnit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    reconstructed = models.BooleanField(default=False)
    document = models.ForeignKey(
        "foundation.Document", on_delete=models.PROTECT, null=True, blank=True
    )
    claim = models.CharField(max_length=160, blank=True)  # the reading it came from
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    known_from = models.DateField()
    known_to = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)  # set once

    class Meta:
        indexes = [
            models.Index(fields=["unit", "period_end", "indicator"]),
            models.Index(fields=["claim"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high")),
                name="target_range_in_order",
            ),
            models.CheckConstraint(
                condition=Q(known_from__lte=F("known_to")), name="target_known_in_order"
            ),
            models.CheckConstraint(
                condition=Q(low__isnull=True, high__isnull=True)
                | Q(low__isnull=False, high__isnull=False),
                name="target_range_whole",
            ),
            models.UniqueConstraint(
                fields=["replaces"],
                condition=Q(withdrawn_at__isnull=True),
                name="target_replaced_once",
            ),
        ]
