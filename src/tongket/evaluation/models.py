"""Which tables hold what people decide about verdicts, and how they explain findings?"""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Override(models.Model):
    """A named person's verdict beside the computed one, with the reason."""

    target = models.ForeignKey("plans.Target", on_delete=models.PROTECT, related_name="overrides")
    verdict = models.CharField(max_length=16)
    reason = models.TextField()
    known_from = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="override_has_a_reason"),
        ]


class ThresholdSetting(models.Model):
    """The thresholds in force for a unit and all below it from a day on; percents in millionths."""

    unit = models.ForeignKey("organisation.OrganisationUnit", on_delete=models.PROTECT)
    name = models.CharField(max_length=40)  # a field of the rules' Thresholds
    value = models.BigIntegerField()
    known_from = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "name", "known_from", "recorded_at"], name="one_setting_a_moment"
            ),
        ]


class Explanation(models.Model):
    """A named person's reason why figures go together that the check finds unlikely.

    ``place`` is what was disputed, ``figures`` the sum of the numbers that took part.
    """

    unit = models.ForeignKey("organisation.OrganisationUnit", on_delete=models.PROTECT)
    place = models.CharField(max_length=200)
    figures = models.CharField(max_length=24)
    reason = models.TextField()
    known_from = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="explanation_has_a_reason"),
            models.UniqueConstraint(
                fields=["unit", "figures"],
                condition=Q(withdrawn_at__isnull=True),
                name="one_explanation_stands",
            ),
        ]
