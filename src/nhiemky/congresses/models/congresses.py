"""One congress of the season: of which unit, with which contents, when, under whose eyes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.congresses.models.seasons import Season


class Variant(models.TextChoices):
    """How many contents a congress has (45-CT/TW as carried out by the provinces; elections §6.2 [V])."""

    FOUR = "four", _("4 nội dung: tổng kết và phương hướng, góp ý văn kiện, bầu cấp ủy, bầu đại biểu")
    THREE_COMMITTEE = "three_committee", _("3 nội dung: không bầu đại biểu")
    THREE_DELEGATES = "three_delegates", _("3 nội dung: không bầu cấp ủy, cấp ủy được chỉ định")
    TWO = "two", _("2 nội dung: không bầu cử, cấp ủy được chỉ định")


class Assembly(models.TextChoices):
    """Who takes part; the codes are those of elections."""

    MEMBER_CONGRESS = "member_congress", _("Đại hội đảng viên")
    DELEGATE_CONGRESS = "delegate_congress", _("Đại hội đại biểu")


class PartOfDay(models.TextChoices):
    MORNING = "morning", _("Sáng")
    AFTERNOON = "afternoon", _("Chiều")
    EVENING = "evening", _("Tối")


class CongressState(models.TextChoices):
    PLANNED = "planned", pgettext_lazy("congress", "Đang chuẩn bị")
    HELD = "held", pgettext_lazy("congress", "Đã tổ chức")
    WITHDRAWN = "withdrawn", pgettext_lazy("congress", "Không tổ chức")


class Congress(models.Model):
    """A unit in a season. Its meeting, once there is one, is `conference`; elections hang on that.

    `planned_on`: the first day; `part_of_day` when it opens then, empty where nobody said so; `half_days` how long it is
    planned to last. `in_charge`: the committee member who leads
    the preparation on behalf of the superior committee. `resolution`: the draft it votes on. `held_on` is set when it is
    over. `reason`: why it is not held (the unit was dissolved or merged).
    """

    season = models.ForeignKey(Season, models.PROTECT, related_name="congresses")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="congresses")
    is_pilot = models.BooleanField(default=False)
    variant = models.CharField(max_length=16, choices=Variant.choices, default=Variant.THREE_COMMITTEE)
    assembly = models.CharField(max_length=20, choices=Assembly.choices, default=Assembly.MEMBER_CONGRESS)
    planned_on = models.DateField(null=True, blank=True)
    part_of_day = models.CharField(max_length=9, choices=PartOfDay.choices, blank=True)
    half_days = models.PositiveSmallIntegerField(default=1)
    in_charge = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    conference = models.OneToOneField(
        "conferences.Conference", models.PROTECT, null=True, blank=True, related_name="congress"
    )
    resolution = models.ForeignKey("documents.Draft", models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=CongressState.choices, default=CongressState.PLANNED)
    held_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    imported = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["season", "planned_on"], name="congresses_by_day"),
            models.Index(fields=["season", "state"], name="congresses_by_state"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["season", "unit"], name="a_unit_once_in_a_season"),
            # A unit in two seasons: one congress ahead of it, never two. Of a history nothing is ahead.
            models.UniqueConstraint(
                fields=["unit"],
                condition=models.Q(state="planned", imported=False),
                name="one_congress_ahead_of_a_unit",
            ),
            models.CheckConstraint(condition=models.Q(half_days__gte=1), name="a_congress_takes_time"),
            models.CheckConstraint(
                condition=~models.Q(state="held") | models.Q(held_on__isnull=False), name="held_on_some_day"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="withdrawn") | ~models.Q(reason=""), name="withdrawn_for_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return str(_("Đại hội %(unit)s") % {"unit": self.unit})


class Postponement(models.Model):
    """A congress that was put off: from which day to which, and why."""

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="postponements")
    planned_before = models.DateField()
    planned_after = models.DateField()
    reason = models.CharField(max_length=300)
    decided_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="postponed_for_a_reason"),
        ]
