"""Which tables hold users, the audit trail and stored documents?"""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q


class User(AbstractUser):
    """A person who signs in; what she may do is said by mandates, not here."""

    display_name = models.CharField(max_length=120, blank=True)


class AccessToken(models.Model):
    """What a program shows to ask in a person's name; kept is its SHA-256, never itself.

    ``withdrawn_at`` is set once; ``last_day`` is the last day on which it lets its program in,
    ``used_on`` the last one on which it was shown.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="access_tokens")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    last_day = models.DateField()
    used_on = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"],
                condition=Q(withdrawn_at__isnull=True),
                name="one_token_a_name",
            ),
        ]


class AuditEntry(models.Model):
    """One change of the record; each entry seals the one before it.

    Rows are only ever added: the database itself refuses to change or delete one.
    """

    sequence = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=150)  # the name, which outlives the account
    action = models.CharField(max_length=80)
    subject = models.CharField(max_length=200)
    detail = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["sequence"]


class Document(models.Model):
    """A stored file with its extracted text; the same content is stored once.

    ``published_from`` … ``published_to`` are the first and last day on which it may have appeared.
    """

    key = models.SlugField(max_length=120, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    filename = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    title = models.CharField(max_length=400)
    publisher = models.CharField(max_length=200)
    published_from = models.DateField()
    published_to = models.DateField()
    rewritten = models.BooleanField(default=False)  # facts of an original, in new words
    illustrative = models.BooleanField(default=False)  # invented figures
    text = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT)

    class Meta:
        ordering = ["-published_to", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_from__lte=F("published_to")), name="document_dates_in_order"
            ),
        ]
