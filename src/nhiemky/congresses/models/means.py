"""Money, decoration, and who studied the directive."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.congresses.models.congresses import Congress
from nhiemky.congresses.models.seasons import Meeting, Season


class Funding(models.Model):
    """An item of the estimate (dự toán) and what was settled (quyết toán), in đồng; of one congress or of the season."""

    season = models.ForeignKey(Season, models.PROTECT, related_name="funding")
    congress = models.ForeignKey(Congress, models.PROTECT, null=True, blank=True, related_name="funding")
    item = models.CharField(max_length=200)
    estimate = models.PositiveBigIntegerField()
    settled = models.PositiveBigIntegerField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(item=""), name="money_for_something")]


class Decoration(models.Model):
    """A slogan, a banner, the backdrop: its words, where it hangs, how many; of one congress or of the season."""

    class Kind(models.TextChoices):
        SLOGAN = "slogan", _("Khẩu hiệu")
        BANNER = "banner", _("Băng rôn, pano")
        BACKDROP = "backdrop", _("Phông, maket hội trường")
        FLAGS = "flags", _("Cờ")
        OTHER = "other", pgettext_lazy("decoration", "Khác")

    season = models.ForeignKey(Season, models.PROTECT, related_name="decoration")
    congress = models.ForeignKey(Congress, models.PROTECT, null=True, blank=True, related_name="decoration")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    words = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=200, blank=True)
    quantity = models.PositiveSmallIntegerField(default=1)
    done_on = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(quantity__gte=1), name="decoration_is_something"),
            models.CheckConstraint(
                condition=~models.Q(kind__in=("slogan", "banner")) | ~models.Q(words=""),
                name="a_slogan_has_words",
            ),
        ]


class StudyCount(models.Model):
    """How many members of a unit attended a study meeting: n of N."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="counts")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    attended = models.PositiveIntegerField()
    members = models.PositiveIntegerField()

    class Meta:
        ordering = ["unit__path"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "unit"], name="a_unit_studies_once"),
            models.CheckConstraint(
                condition=models.Q(attended__lte=models.F("members")), name="no_more_attended_than_members"
            ),
        ]
