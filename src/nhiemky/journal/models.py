"""The chains, their entries and the values beside them."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models


class ChainHead(models.Model):
    """The end of a unit's chain. Its row is locked while an entry is added: one writer at a time per unit."""

    unit = models.BigIntegerField(unique=True)
    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")


class JournalOnlyGrows(TypeError):
    """Code tried to change or remove an entry, or to add one without `record()`."""


class Growing(models.QuerySet["Entry"]):
    """Entries are read and added, never changed or removed, not even by accident."""

    def _refuse(self, *args: object, **kwargs: object) -> NoReturn:
        raise JournalOnlyGrows("entries are written by nhiemky.journal.writing.record() and stay as they are")

    create = get_or_create = update_or_create = update = delete = bulk_create = bulk_update = _refuse
    acreate = aget_or_create = aupdate_or_create = aupdate = adelete = abulk_create = abulk_update = _refuse
    _raw_delete = _refuse


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

    objects = Growing.as_manager()

    class Meta:
        ordering = ["unit", "number"]
        indexes = [models.Index(fields=["topic", "-id"], name="entry_of_topic")]
        constraints = [models.UniqueConstraint(fields=["unit", "number"], name="one_entry_per_number")]

    def save(self, **kwargs: Any) -> None:
        if not self._state.adding or not kwargs.get("force_insert"):
            raise JournalOnlyGrows(f"entry {self.pk} stays as it was written")
        super().save(**kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise JournalOnlyGrows(f"entry {self.pk} stays; its values can be erased by a decision")


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
