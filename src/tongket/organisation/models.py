"""Which tables hold units, their dated places and codes, mergers, bodies and mandates?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tongket.foundation.fields import MillionthsField


def _dates_in_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_from__lt=F("valid_to")), name=name
    )


class OrganisationUnit(models.Model):
    """A province, district, commune, agency, party body or programme board, for as long as it was.

    ``key`` is its own for ever ("bang-thanh-01858"); official codes and names are reused.
    ``valid_to`` is the first day on which it no longer is; equal to ``valid_from`` where the event
    that made it was taken back and only withdrawn rows still speak of it. ``latitude`` and
    ``longitude`` say where its middle lies, in degrees, where that is known.
    """

    class Kind(models.TextChoices):
        """What a unit can be."""

        COUNTRY = "country"
        PROVINCE = "province"
        DISTRICT = "district"
        COMMUNE = "commune"
        AGENCY = "agency"
        PARTY_BODY = "party_body"
        PROGRAMME_BOARD = "programme_board"

    key = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=160)  # with its kind: "huyện Pác Nặm"
    name_en = models.CharField(max_length=160)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    latitude = MillionthsField(null=True, blank=True)
    longitude = MillionthsField(null=True, blank=True)

    class Meta:
        ordering = ["key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__lte=F("valid_to")),
                name="unit_dates_in_order",
            )
        ]


class Placement(models.Model):
    """A unit's place under another, for a time."""

    unit = models.ForeignKey(OrganisationUnit, on_delete=models.PROTECT, related_name="placements")
    parent = models.ForeignKey(
        OrganisationUnit, on_delete=models.PROTECT, related_name="children_placed"
    )
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            _dates_in_order("placement_dates_in_order"),
            models.UniqueConstraint(fields=["unit", "valid_from"], name="one_placement_a_day"),
            models.CheckConstraint(condition=~Q(unit=F("parent")), name="no_unit_under_itself"),
        ]


class UnitCode(models.Model):
    """An official code a unit bore for a time; it means something only with a date."""

    unit = models.ForeignKey(OrganisationUnit, on_delete=models.PROTECT, related_name="codes")
    code = models.CharField(max_length=12)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            _dates_in_order("code_dates_in_order"),
            models.UniqueConstraint(fields=["code", "valid_from"], name="one_unit_a_code_and_day"),
        ]


class Event(models.Model):
    """A merger, split, transfer, rename or closing, with its legal basis and its day."""

    class Kind(models.TextChoices):
        """What can happen to units."""

        MERGER = "merger"
        SPLIT = "split"
        TRANSFER = "transfer"
        RENAME = "rename"
        CLOSING = "closing"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    date = models.DateField()
    legal_basis = models.CharField(max_length=300)
    recorded_at = models.DateTimeField()


class Succession(models.Model):
    """One old unit passing, wholly or in part, into a new one; a closed unit passes into none.

    ``share`` is in millionths of the old unit; empty where nobody recorded one, so that a part is
    not comparable. ``share_source`` says who did.
    """

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="successions")
    old = models.ForeignKey(OrganisationUnit, on_delete=models.PROTECT, related_name="successors")
    new = models.ForeignKey(
        OrganisationUnit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
    )
    share = models.PositiveIntegerField(null=True, blank=True)
    share_source = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "old", "new"], name="one_succession_a_pair"),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__range=(1, 1_000_000)),
                name="share_of_the_old_unit",
            ),
        ]


class Body(models.Model):
    """Who decides for a unit: a party committee, a council, a people's committee.

    ``name`` and ``name_en`` are those under which it was entered.
    """

    class Kind(models.TextChoices):
        """The bodies that set targets."""

        PARTY_COMMITTEE = "party_committee"
        COUNCIL = "council"
        PEOPLES_COMMITTEE = "peoples_committee"

    key = models.SlugField(max_length=80, unique=True)
    unit = models.ForeignKey(OrganisationUnit, on_delete=models.PROTECT, related_name="bodies")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)


class BodyName(models.Model):
    """What a body is called from a moment on, in place of the names it had; the last one counts."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)


class Mandate(models.Model):
    """A person's right to act in a role for a unit and all below it, for a time."""

    class Role(models.TextChoices):
        """What a mandate allows, each role all that stands before it."""

        VIEWER = "viewer"
        CLERK = "clerk"
        OFFICER = "officer"
        ADMINISTRATOR = "administrator"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mandates"
    )
    unit = models.ForeignKey(OrganisationUnit, on_delete=models.PROTECT)
    role = models.CharField(max_length=16, choices=Role.choices)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            _dates_in_order("mandate_dates_in_order"),
            models.UniqueConstraint(
                fields=["user", "unit", "valid_from"], name="one_mandate_a_unit_and_day"
            ),
        ]
