"""Which tables hold the catalogue of indicators?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tongket.vocabulary.bound import Direction
from tongket.vocabulary.measure import Nature


class Indicator(models.Model):
    """A measured thing, known by its code for ever; what it means is said by its versions."""

    code = models.CharField(max_length=80, unique=True)
    plan_indicator = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="planned_for"
    )  # whose level is this one's plan: disbursement is a share of the capital plan
    part_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts"
    )  # the parts of one whole add up to it
    position = models.PositiveIntegerField()  # order of the catalogue

    class Meta:
        ordering = ["position"]


class IndicatorVersion(models.Model):
    """What an indicator meant from one day to another, by one legal source.

    ``weight_text`` and ``formula_text`` may name what is no indicator yet; a check lists those.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="versions")
    legal_source = models.CharField(max_length=300, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    unit = models.CharField(max_length=60)
    decimals = models.PositiveSmallIntegerField()
    direction = models.CharField(max_length=8, choices=[(d, d) for d in Direction])
    nature = models.CharField(max_length=8, choices=[(n, n) for n in Nature])
    over_units = models.CharField(max_length=16)  # sum, weighted_mean, recompute, none …
    over_time = models.CharField(max_length=16)  # sum, last, mean, cumulative, annual_only …
    field = models.CharField(max_length=40)  # group of a scorecard: economy_general …
    weight_text = models.CharField(max_length=200, blank=True)
    formula_text = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["indicator__position", "valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "valid_from"], name="one_version_an_indicator_and_day"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lt=F("valid_to")),
                name="version_dates_in_order",
            ),
        ]


class Alias(models.Model):
    """Words by which texts name an indicator; a committee's own ones carry its unit.

    ``words`` are folded (NFC, lower case, single spaces), and mean one thing in one place.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="aliases")
    words = models.CharField(max_length=200)
    unit = models.ForeignKey(
        "organisation.OrganisationUnit", on_delete=models.PROTECT, null=True, blank=True
    )

    taught_at = models.DateTimeField(null=True, blank=True)  # of a committee's own ones
    taught_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )

    class Meta:
        ordering = ["indicator__position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["words", "unit"], name="one_meaning_a_unit"),
            models.UniqueConstraint(
                fields=["words"], condition=Q(unit__isnull=True), name="one_meaning_for_all"
            ),
        ]


class SetMember(models.Model):
    """An indicator's place in a named set, such as a district's 34 of a year."""

    set_key = models.SlugField(max_length=80)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="memberships")
    position = models.PositiveIntegerField()
    reconstructed = models.BooleanField(default=False)  # no source names it as a member

    class Meta:
        ordering = ["set_key", "position"]
        constraints = [
            models.UniqueConstraint(fields=["set_key", "indicator"], name="once_in_a_set"),
        ]
