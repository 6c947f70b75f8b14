"""A resolution and what it sets going: breakthroughs, key programmes, the plans that carry it out."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class Resolution(models.Model):
    """A paper that promises: of a congress for a term, of the committee for a subject or a year.

    `document` is the paper in the register, from whose cascade its superior programmes follow. `carries_out`: the
    resolution whose plan it is (action programme, plan of a year). `locked_at`: its targets are those of a congress and
    the database changes none of them any more, except by an adjustment with document, organ and reason.
    """

    class Kind(models.TextChoices):
        CONGRESS = "congress", _("Nghị quyết đại hội")
        COMMITTEE = "committee", _("Nghị quyết của cấp ủy")
        ACTION = "action", _("Chương trình hành động")
        YEAR = "year", _("Kế hoạch năm")
        THEMATIC = "thematic", _("Nghị quyết, kế hoạch chuyên đề")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="resolutions")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    title = models.CharField(max_length=300)
    term = models.ForeignKey("org.Term", models.PROTECT, null=True, blank=True, related_name="resolutions")
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    adopted_on = models.DateField(null=True, blank=True)
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="resolution"
    )
    carries_out = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="plans")
    locked_at = models.DateTimeField(null=True, blank=True)
    locked_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("title",))

    class Meta:
        ordering = ["-first_year", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_year__gte=models.F("first_year")), name="resolution_years_in_order"
            ),
            models.CheckConstraint(
                condition=models.Q(carries_out__isnull=True) | ~models.Q(carries_out=models.F("id")),
                name="no_resolution_carries_out_itself",
            ),
            models.CheckConstraint(
                condition=models.Q(locked_at__isnull=True) | models.Q(kind="congress"),
                name="only_a_congress_locks",
            ),
            models.UniqueConstraint(
                fields=["unit", "first_year"],
                condition=models.Q(kind="congress"),
                name="one_congress_resolution_of_a_term",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_locked(self) -> bool:
        return self.locked_at is not None


class Programme(models.Model):
    """A breakthrough (khâu đột phá) or a key programme (chương trình trọng điểm) of a resolution; targets and tasks hang
    on it. `clause` is where the resolution says it.
    """

    class Kind(models.TextChoices):
        BREAKTHROUGH = "breakthrough", _("Khâu đột phá")
        PROGRAMME = "programme", _("Chương trình trọng điểm")

    resolution = models.ForeignKey(Resolution, models.PROTECT, related_name="programmes")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    clause = models.ForeignKey("documents.Clause", models.PROTECT, null=True, blank=True, related_name="+")
    owner_unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    owner_office = models.ForeignKey("org.Office", models.PROTECT, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["resolution", "kind", "position"]
        constraints = [
            models.UniqueConstraint(fields=["resolution", "kind", "position"], name="programmes_in_order"),
            models.CheckConstraint(
                condition=models.Q(owner_unit__isnull=True) | models.Q(owner_office__isnull=True),
                name="a_programme_has_one_owner",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ProgrammeLink(models.Model):
    """A programme of the superior level, or a thing it asks for, that a programme of the ward carries out."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="links")
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    clause = models.ForeignKey("documents.Clause", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["programme", "document"], name="carried_out_once"),
        ]
