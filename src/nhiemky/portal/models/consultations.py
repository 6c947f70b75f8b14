"""What residents are asked about: the text as it was handed round, and where each of their opinions stands. Snapshots.

At request time no table of another room is read: followers.py writes here when a round is opened, put off, closed or
published, and when an opinion that came from here gets its answer.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from nhiemky.portal.models.counts import PortalVersion
from nhiemky.portal.rules import consultations


class Consultation(models.Model):
    """A round of opinions that asks the public. `nodes`: [id, kind, text] of each paragraph; `table`: rows of what became
    of the opinions, in the order of the columns, empty until a decision lets the public read it."""

    home = models.ForeignKey("portal.WardHome", models.CASCADE, related_name="consultations")
    round = models.PositiveIntegerField(unique=True)
    key = models.CharField(max_length=24, unique=True)
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    asks = models.TextField(blank=True)
    nodes = models.JSONField()
    opened_on = models.DateField()
    due_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    table = models.JSONField(default=list)
    published_on = models.DateField(null=True, blank=True)
    published_basis = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-opened_on", "-pk"]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        PortalVersion.grow()

    @property
    def is_open(self) -> bool:
        """May residents write today?"""
        closed = self.closed_on is not None
        return consultations.is_open(due_on=self.due_on, closed=closed, today=timezone.localdate())


class ConsultationReceipt(models.Model):
    """By this number a resident sees what became of their opinion; nothing about them stands here."""

    class State(models.TextChoices):
        RECEIVED = "received", pgettext_lazy("opinion of a resident", "Đã tiếp nhận, đang xem xét")
        ANSWERED = "answered", pgettext_lazy("opinion of a resident", "Đã có kết quả")
        WITHDRAWN = "withdrawn", pgettext_lazy("opinion of a resident", "Không tính vào tổng số ý kiến")

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="receipts")
    code = models.CharField(max_length=16, unique=True)
    opinion = models.PositiveIntegerField(unique=True)
    sent_on = models.DateField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.RECEIVED)
    result = models.CharField(max_length=40, blank=True)
    answer = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.code
