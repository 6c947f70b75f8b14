"""Targets: what is promised, in numbered versions that the database never lets anybody change."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.models import Sector
from nhiemky.targets.rules.target import Cadence, Operator

OPERATORS = [
    (Operator.AT_LEAST.value, _("từ … trở lên")),
    (Operator.ABOVE.value, _("trên")),
    (Operator.AT_MOST.value, _("không quá, còn")),
    (Operator.BELOW.value, _("dưới")),
    (Operator.EQUAL.value, _("đạt, bằng")),
    (Operator.RANGE.value, _("từ … đến …")),
    (Operator.GROWTH.value, _("tăng … %/năm")),
    (Operator.REDUCTION.value, _("giảm … mỗi năm")),
    (Operator.MULTIPLE.value, _("gấp … lần")),
    (Operator.NONE_LEFT.value, _("không còn")),
    (Operator.MILESTONE.value, _("hoàn thành, đạt chuẩn")),
]
CADENCES = [
    (Cadence.PER_YEAR.value, _("hằng năm")),
    (Cadence.BY_DATE.value, _("đến năm …")),
    (Cadence.TERM_TOTAL.value, _("cộng cả nhiệm kỳ")),
    (Cadence.TERM_AVERAGE.value, _("bình quân nhiệm kỳ")),
]


class Target(models.Model):
    """One target of a resolution. What it promises stands in its versions; here stands what may change freely.

    `indicator`: the line of the catalogue whose yearly figures of the resolution's unit say what was reached. `decisive`:
    somebody said that without it the resolution is not fulfilled (`decisive_said_by`): shown, never judged.
    """

    resolution = models.ForeignKey("targets.Resolution", models.PROTECT, related_name="targets")
    position = models.PositiveSmallIntegerField()
    sector = models.CharField(max_length=10, choices=Sector.choices)
    programme = models.ForeignKey(
        "targets.Programme", models.PROTECT, null=True, blank=True, related_name="targets"
    )
    clause = models.ForeignKey("documents.Clause", models.PROTECT, null=True, blank=True, related_name="+")
    indicator = models.ForeignKey(
        "figures.Indicator", models.PROTECT, null=True, blank=True, related_name="targets"
    )
    owner_unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    owner_office = models.ForeignKey("org.Office", models.PROTECT, null=True, blank=True, related_name="+")
    decisive = models.BooleanField(default=False)
    decisive_said_by = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["resolution", "position"]
        constraints = [
            models.UniqueConstraint(fields=["resolution", "position"], name="targets_in_order"),
            models.CheckConstraint(
                condition=models.Q(owner_unit__isnull=True) | models.Q(owner_office__isnull=True),
                name="a_target_has_one_owner",
            ),
            models.CheckConstraint(
                condition=models.Q(decisive=False) | ~models.Q(decisive_said_by=""),
                name="somebody_said_it_is_decisive",
            ),
        ]

    def __str__(self) -> str:
        newest = self.versions.order_by("-number").first()
        return newest.name if newest else ""


class TargetVersion(models.Model):
    """What a target promises, as adopted (number 1) or as adjusted since. The newest number binds, the others stay and
    are shown. Rows are never changed or removed; triggers see to it (migration 0002), also for SQL typed by hand.

    `structure`: a name that the shares of one whole have in common ("cơ cấu kinh tế"); they add up to 100. `out_of`: the
    m of "3/4 trường". `as_assigned`: no value of its own, each year what the superior assigned (`Yardstick`).
    `document`, `organ`, `reason`: of an adjustment; of a locked target all three are needed.
    """

    target = models.ForeignKey(Target, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=300)
    operator = models.CharField(max_length=10, choices=OPERATORS)
    value = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    value2 = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    out_of = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    measure = models.CharField(max_length=40, blank=True)
    cadence = models.CharField(max_length=12, choices=CADENCES)
    due_year = models.PositiveSmallIntegerField(null=True, blank=True)
    baseline = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField(null=True, blank=True)
    structure = models.CharField(max_length=80, blank=True)
    as_assigned = models.BooleanField(default=False)
    document = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="+"
    )
    organ = models.CharField(max_length=160, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    written_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["target", "number"]
        constraints = [
            models.UniqueConstraint(fields=["target", "number"], name="target_versions_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(reason=""), name="an_adjustment_has_a_reason"
            ),
            models.CheckConstraint(
                condition=models.Q(value__isnull=False)
                | models.Q(operator__in=["none_left", "milestone"])
                | models.Q(as_assigned=True),
                name="a_target_has_a_value",
            ),
            models.CheckConstraint(
                condition=~models.Q(operator="range")
                | models.Q(value2__isnull=False, value2__gte=models.F("value")),
                name="a_range_has_two_ends",
            ),
            models.CheckConstraint(
                condition=~models.Q(operator="multiple") | models.Q(baseline__isnull=False),
                name="a_multiple_has_a_baseline",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Yardstick(models.Model):
    """Another number a year is compared with: the plan of the year, the budget estimate, what the council or the superior
    asked for, the road map of the resolution itself. The newest of a kind and year holds; older ones stay.
    """

    class Kind(models.TextChoices):
        PLAN = "plan", _("kế hoạch năm")
        ESTIMATE = "estimate", _("dự toán")
        COUNCIL = "council", _("chỉ tiêu HĐND giao")
        ASSIGNED = "assigned", _("cấp trên giao")
        ROADMAP = "roadmap", _("lộ trình của nghị quyết")

    target = models.ForeignKey(Target, models.PROTECT, related_name="yardsticks")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField(default=1)
    value = models.DecimalField(max_digits=24, decimal_places=4)
    value2 = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    plan = models.ForeignKey(
        "targets.Resolution", models.PROTECT, null=True, blank=True, related_name="yardsticks"
    )
    document = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="+"
    )
    source = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    written_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["target", "year", "kind", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["target", "kind", "year", "number"], name="one_yardstick_of_a_number"
            ),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(reason=""), name="another_yardstick_has_a_reason"
            ),
        ]


class Attainment(models.Model):
    """A milestone was reached: on which day or in which year, by which decision."""

    target = models.OneToOneField(Target, models.PROTECT, related_name="attainment")
    year = models.PositiveSmallIntegerField()
    on = models.DateField(null=True, blank=True)
    document = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=300, blank=True)
    recorded_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
