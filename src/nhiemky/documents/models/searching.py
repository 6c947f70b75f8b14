"""What the full-text search goes by: one row for each document and draft; its signs stand in the database's own index."""

from __future__ import annotations

from django.db import models

from nhiemky.documents.models.documents import Document
from nhiemky.documents.models.drafts import Draft


class SearchEntry(models.Model):
    """A document or a draft as the index knows it, written anew by `steps.full_text` whenever something is said about it.

    `key`: its day, then its own number, so that the newest come first without sorting (queries/search_index.py).
    `signs`: those the index has, packed; without them SQLite could not take them out again. PostgreSQL keeps them itself.
    """

    key = models.BigIntegerField(primary_key=True)
    document = models.OneToOneField(Document, models.CASCADE, null=True, related_name="entry")
    draft = models.OneToOneField(Draft, models.CASCADE, null=True, related_name="entry")
    signs = models.BinaryField(default=b"")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(document__isnull=False, draft__isnull=True)
                | models.Q(document__isnull=True, draft__isnull=False),
                name="an_entry_of_one_thing",
            )
        ]
