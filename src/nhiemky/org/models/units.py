"""Units over time: the tree, its history, its terms."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.columns import DerivedText
from nhiemky.org.rules.terms import begins
from nhiemky.vietnamese.collation import text_key
from nhiemky.vietnamese.folding import fold


class UnitKind(models.TextChoices):
    INSTALLATION = "installation", _("Hệ thống")
    PROVINCE = "province", _("Đảng bộ tỉnh, thành phố")
    DISTRICT = "district", _("Đảng bộ quận, huyện, thị xã, thành phố")
    WARD = "ward", _("Đảng bộ phường, xã")
    GRASSROOTS = "grassroots", _("Tổ chức cơ sở đảng")
    BRANCH = "branch", _("Chi bộ")
    BODY = "body", _("Cơ quan lãnh đạo")
    AUTHORITY = "authority", _("HĐND, UBND")
    FRONT = "front", _("Mặt trận Tổ quốc")
    UNION = "union", _("Đoàn thể")
    RESIDENTIAL_GROUP = "residential_group", _("Tổ dân phố")
    SUBCOMMITTEE = "subcommittee", _("Tiểu ban, tổ giúp việc")
    DELEGATION = "delegation", _("Đoàn công tác của cấp trên")
    STAFF = "staff", _("Cơ quan tham mưu, giúp việc")


class BranchType(models.TextChoices):
    RESIDENTIAL = "residential", _("Tổ dân phố")
    AGENCY = "agency", _("Cơ quan, đơn vị")
    SCHOOL = "school", _("Trường học")


class Unit(models.Model):
    """A body that exists in its time, placed under another one; every row of the system has one as its scope."""

    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=20, choices=UnitKind.choices)
    branch_type = models.CharField(max_length=12, choices=BranchType.choices, blank=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80, blank=True)
    place_name = models.CharField(max_length=80, blank=True)
    issuer_code = models.CharField(max_length=12, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=120, db_index=True, editable=False)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    time_zone = models.CharField(max_length=40, default="Asia/Ho_Chi_Minh")
    is_sample = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("name", "short_name"))
    sort_key = DerivedText(text_key, of=("name",))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="unit_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(kind=UnitKind.BRANCH) | models.Q(branch_type=""),
                name="branch_type_of_branches_only",
            ),
            models.UniqueConstraint(
                fields=["kind"], condition=models.Q(kind=UnitKind.INSTALLATION), name="one_installation"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        return self.short_name or self.name

    @property
    def ids_above(self) -> list[int]:
        """Ids from the root of the tree down to the unit itself."""
        return [int(part) for part in self.path.strip("/").split("/") if part]


class Placement(models.Model):
    """Under whom a unit stood, from when to when; `Unit.parent` is the placement that holds today."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="placements")
    parent = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=models.Q(valid_to__isnull=True), name="one_placement_today"
            )
        ]


class Succession(models.Model):
    """What became of a unit: merged into, split into, renamed to another one on a day, by a document."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="origins")
    kind = models.CharField(
        max_length=10,
        choices=[("merged", _("Sáp nhập")), ("split", _("Chia tách")), ("renamed", _("Đổi tên"))],
    )
    on = models.DateField()
    basis = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="one_succession_between_two"),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")), name="nobody_follows_itself"
            ),
        ]


class Term(models.Model):
    """A term of a unit's committee, opened by a congress: lần thứ VI, 2020–2025.

    `closed_on`: its last day, known as soon as the first day of the next one is.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="terms")
    congress_number = models.PositiveSmallIntegerField(null=True, blank=True)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "first_year"], name="one_term_per_first_year"),
            models.CheckConstraint(
                condition=models.Q(last_year__gt=models.F("first_year")), name="term_ends_after_it_began"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_year}–{self.last_year}"

    @property
    def begins(self) -> dt.date:
        """The day it counts from."""
        return begins(opened_on=self.opened_on, first_year=self.first_year)


class DayOff(models.Model):
    """A day of the year that is not what its weekday says: a holiday, or a Saturday worked in exchange for another day.

    Holidays and exchanged days are announced every year, so they are data; `basis`: the announcement. Said for a unit and
    everything below it; the nearest unit that says something about a day is right.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="days_off")
    day = models.DateField()
    works = models.BooleanField(default=False)
    basis = models.CharField(max_length=200)

    class Meta:
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "day"], name="a_day_off_once"),
            models.CheckConstraint(condition=~models.Q(basis=""), name="a_day_off_has_a_basis"),
        ]
