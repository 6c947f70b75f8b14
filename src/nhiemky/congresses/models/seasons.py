"""The season (đợt đại hội): which directive it carries out, which units take part, in which window, in which order."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class SeasonState(models.TextChoices):
    RUNNING = "running", pgettext_lazy("season", "Đang tiến hành")
    CLOSED = "closed", pgettext_lazy("season", "Đã kết thúc")


class OrderRule(models.TextChoices):
    PARTS_FIRST = "parts_first", _("Chi bộ đại hội xong trước đảng bộ cấp trên")
    FREE = "free", _("Không quy định thứ tự")


class Season(models.Model):
    """The congresses of one term under one directive, led by one committee (`unit`).

    Limits and working days are those that the directive or the superior level set for this season, None where it set none:
    `branch_half_days`, `committee_half_days` how long a congress may last, `*_percent` the structure asked of the elected,
    whole percents. `reported_*`: days of an old season that is known by its reported figures only.
    """

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="seasons")
    title = models.CharField(max_length=300)
    directive = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="+"
    )
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    begins_on = models.DateField()
    ends_on = models.DateField()
    order_rule = models.CharField(max_length=12, choices=OrderRule.choices, default=OrderRule.PARTS_FIRST)
    branch_half_days = models.PositiveSmallIntegerField(null=True, blank=True)
    committee_half_days = models.PositiveSmallIntegerField(null=True, blank=True)
    women_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    young_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    new_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=SeasonState.choices, default=SeasonState.RUNNING)
    closed_on = models.DateField(null=True, blank=True)
    imported = models.BooleanField(default=False)
    reported_pilot_on = models.DateField(null=True, blank=True)
    reported_first_on = models.DateField(null=True, blank=True)
    reported_last_on = models.DateField(null=True, blank=True)
    source_note = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("title",))

    class Meta:
        indexes = [models.Index(fields=["unit", "-begins_on"], name="seasons_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("begins_on")), name="season_ends_after_it_began"
            ),
            models.CheckConstraint(
                condition=models.Q(last_year__gt=models.F("first_year")), name="season_opens_a_term"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed") | models.Q(closed_on__isnull=False),
                name="season_closed_on_some_day",
            ),
            models.CheckConstraint(
                condition=models.Q(women_percent__isnull=True) | models.Q(women_percent__lte=100),
                name="women_of_a_hundred",
            ),
            models.CheckConstraint(
                condition=models.Q(young_percent__isnull=True) | models.Q(young_percent__lte=100),
                name="young_of_a_hundred",
            ),
            models.CheckConstraint(
                condition=models.Q(new_percent__isnull=True) | models.Q(new_percent__lte=100),
                name="new_of_a_hundred",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Meeting(models.Model):
    """A conference that belongs to the season, and for what: study of the directive, guidance, lessons, the closing review."""

    class Purpose(models.TextChoices):
        STUDY = "study", _("Học tập, quán triệt chỉ thị")
        GUIDANCE = "guidance", _("Triển khai kế hoạch, tập huấn")
        LESSONS = "lessons", _("Rút kinh nghiệm đại hội điểm")
        REVIEW = "review", _("Tổng kết đợt đại hội")

    season = models.ForeignKey(Season, models.PROTECT, related_name="meetings")
    conference = models.ForeignKey("conferences.Conference", models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)

    class Meta:
        ordering = ["conference__held_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["season", "conference", "purpose"], name="a_meeting_once_for_a_purpose"
            )
        ]

    def __str__(self) -> str:
        return str(self.conference)


class ReportedFigure(models.Model):
    """A figure of the register that says what an old season came to, where nobody can count it any more."""

    class Kind(models.TextChoices):
        PILOTS = "pilots", _("Đại hội điểm")
        HELD = "held", _("Đã tổ chức đại hội")
        ELECTED = "elected", _("Được bầu vào cấp ủy")
        RE_ELECTED = "re_elected", _("Tái cử")
        NEW = "new", _("Mới tham gia")
        AGREED = "agreed", _("Biểu quyết nghị quyết")
        OTHER = "other", _("Số liệu khác")

    season = models.ForeignKey(Season, models.PROTECT, related_name="reported")
    figure = models.ForeignKey("figures.Figure", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["season", "figure"], name="a_figure_reported_once"),
            models.UniqueConstraint(
                fields=["season", "kind"],
                condition=~models.Q(kind="other"),
                name="one_reported_figure_of_a_kind",
            ),
        ]
