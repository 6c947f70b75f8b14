"""Reporting campaigns: which figures are asked of whom for which period, until when; who has answered, who was reminded."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Campaign(models.Model):
    """One asking for figures of a period. Once it is closed the period is closed: figures in it are late corrections,
    which need a reason and mark the texts that used them.
    """

    class Kind(models.TextChoices):
        MONTH = "month", _("Báo cáo tháng")
        QUARTER = "quarter", _("Báo cáo quý")
        HALF = "half", _("Báo cáo 6 tháng")
        NINE = "nine", _("Báo cáo 9 tháng")
        YEAR = "year", _("Báo cáo năm")
        MIDTERM = "midterm", _("Sơ kết giữa nhiệm kỳ")
        TERM = "term", _("Tổng kết nhiệm kỳ")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="campaigns")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    title = models.CharField(max_length=200)
    period_from = models.DateField()
    period_to = models.DateField()
    due_on = models.DateField()
    indicators = models.ManyToManyField("figures.Indicator", related_name="campaigns")
    note = models.CharField(max_length=500, blank=True)
    opened_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)
    closed_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-period_to", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "period_from", "period_to", "title"], name="one_campaign_of_a_title"
            ),
            models.CheckConstraint(
                condition=models.Q(period_to__gte=models.F("period_from")), name="campaign_period_is_one"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Asked(models.Model):
    """A unit that is asked. `done_at`: it said that its figures are complete; `note`: a word to the office."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="asked")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    done_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit"], name="a_unit_is_asked_once"),
        ]


class Lack(models.Model):
    """A unit said that it has no number for an indicator, and why: still missing, but no longer silent."""

    asked = models.ForeignKey(Asked, models.CASCADE, related_name="lacks")
    indicator = models.ForeignKey("figures.Indicator", models.PROTECT, related_name="+")
    note = models.CharField(max_length=300)
    said_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    said_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asked", "indicator"], name="one_lack_per_indicator"),
            models.CheckConstraint(condition=~models.Q(note=""), name="a_lack_says_why"),
        ]


class Reminder(models.Model):
    """A unit was reminded on a day: at most once a day, which the database sees to."""

    asked = models.ForeignKey(Asked, models.CASCADE, related_name="reminders")
    on = models.DateField()
    by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["asked", "on"], name="one_reminder_a_day"),
        ]
