"""People, the offices they hold and what they are in charge of."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.kernel.columns import DerivedText
from nhiemky.org.models.units import Unit
from nhiemky.vietnamese.collation import name_key
from nhiemky.vietnamese.folding import fold


class ImportBatch(models.Model):
    """One import of people: previewed, then confirmed as a whole or dropped; a confirmed one can be undone."""

    class State(models.TextChoices):
        PREVIEWED = "previewed", _("Xem trước")
        CONFIRMED = "confirmed", _("Đã nhập")
        UNDONE = "undone", _("Đã hoàn tác")
        DROPPED = "dropped", _("Đã bỏ")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="imports")
    file_name = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PREVIEWED)
    rows = models.JSONField(default=list)
    created_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)


class Education(models.TextChoices):
    """Trình độ chuyên môn: the highest degree; nothing where the office has not recorded it."""

    NONE = "none", _("Chưa qua đào tạo")
    VOCATIONAL = "vocational", _("Trung cấp")
    COLLEGE = "college", _("Cao đẳng")
    UNIVERSITY = "university", _("Đại học")
    MASTER = "master", _("Thạc sĩ")
    DOCTOR = "doctor", _("Tiến sĩ")


class PoliticalTheory(models.TextChoices):
    """Lý luận chính trị: the highest course passed; nothing where there is none or it is not recorded."""

    ELEMENTARY = "elementary", _("Sơ cấp")
    # The same word as a degree of Education, and another one in English.
    INTERMEDIATE = "intermediate", pgettext_lazy("lý luận chính trị", "Trung cấp")
    ADVANCED = "advanced", _("Cao cấp")
    BACHELOR = "bachelor", _("Cử nhân")


class Person(models.Model):
    """Somebody the office knows. The record belongs to one ward (`unit`) and is never shown to another."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="people")
    full_name = models.CharField(max_length=120)
    gender = models.CharField(max_length=1, choices=[("f", _("Nữ")), ("m", _("Nam"))], blank=True)
    birth_date = models.DateField(null=True, blank=True)
    ethnic_group = models.CharField(max_length=40, blank=True)
    native_place = models.CharField(max_length=120, blank=True)
    residence = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    national_id = models.CharField(max_length=12, blank=True)
    education = models.CharField(max_length=10, choices=Education.choices, blank=True)
    political_theory = models.CharField(max_length=12, choices=PoliticalTheory.choices, blank=True)
    import_batch = models.ForeignKey(
        ImportBatch, models.PROTECT, null=True, blank=True, related_name="people"
    )
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("full_name",))
    sort_key = DerivedText(name_key, of=("full_name",))

    class Meta:
        indexes = [models.Index(fields=["unit", "sort_key"], name="people_in_order")]

    def __str__(self) -> str:
        return self.full_name


class Office(models.Model):
    """A post of a unit (Bí thư, Chủ tịch UBND), whether or not we know who holds it."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="offices")
    title = models.CharField(max_length=200)
    rank = models.PositiveSmallIntegerField(default=100)
    folded = DerivedText(fold, of=("title",))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "title"], name="one_office_per_title")]

    def __str__(self) -> str:
        return self.title


class OfficeHolding(models.Model):
    """Who held an office, from when to when."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="holdings")
    person = models.ForeignKey(Person, models.PROTECT, related_name="holdings")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="holding_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=["office", "person"],
                condition=models.Q(valid_to__isnull=True),
                name="holds_an_office_once",
            ),
        ]


class Assignment(models.Model):
    """A standing assignment: a committee member in charge of a branch (phụ trách chi bộ), with dates."""

    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="assignments")
    office = models.ForeignKey(Office, models.PROTECT, null=True, blank=True, related_name="assignments")
    charge = models.ForeignKey(Unit, models.PROTECT, related_name="assignments")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False, office__isnull=True)
                | models.Q(person__isnull=True, office__isnull=False),
                name="assigned_to_a_person_or_an_office",
            )
        ]
