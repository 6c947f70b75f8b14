"""What is counted: views of an article, and how often anything public has changed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models, transaction


class ViewCount(models.Model):
    """How often an article was opened: a number per article, nothing about the readers."""

    page = models.OneToOneField("portal.ArticlePage", models.CASCADE, related_name="view_count")
    views = models.PositiveBigIntegerField(default=0)


class PortalVersion(models.Model):
    """One row with one number; it grows whenever a public page changes, and every process drops what it kept.

    `seen_here`: how often it grew in this process, which so knows at once.
    """

    number = models.PositiveBigIntegerField(default=0)
    seen_here: ClassVar[int] = 0

    @classmethod
    def now(cls) -> int:
        """The number as the database has it; 0 before the first change."""
        return cls.objects.filter(pk=1).values_list("number", flat=True).first() or 0

    @classmethod
    def grow(cls) -> None:
        """Something public changed."""
        if not cls.objects.filter(pk=1).update(number=models.F("number") + 1):
            cls.objects.get_or_create(pk=1, defaults={"number": 1})
        transaction.on_commit(cls._grew)

    @classmethod
    def _grew(cls) -> None:
        cls.seen_here += 1
