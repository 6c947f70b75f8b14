from django.conf import settings
from django.db import models


class ChainHead(models.Model):
    """The end of a unit's chain. Its row is locked while an entry is added: one writer at a time per unit."""

    unit = models.BigIntegerField(unique=True)
    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")


class Entry(models.Model):
    """What happened, who did it, when: append-only, each row chained to the one before it in its unit.

    `facts` holds ids, field names and salted hashes, never personal values (those are in EntryValues).
    """

    unit = models.BigIntegerField()
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    verb = models.CharField(max_length=60)
    topic = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["unit", "number"]
        indexes = [models.Index(fields=["topic", "-number"], name="entry_of_topic")]
        constraints = [models.UniqueConstraint(fields=["unit", "number"], name="one_entry_per_number")]


class EntryValues(models.Model):
    """The values beside an entry. Erasing them leaves the chain whole: it only ever held their hashes."""

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="kept")
    salt = models.CharField(max_length=64, blank=True)
    values = models.JSONField(null=True)
    erased_by = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(values__isnull=False) | models.Q(erased_by__isnull=False),
                name="erased_only_by_a_decision",
            )
        ]
