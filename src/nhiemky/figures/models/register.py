"""The register of figures: each number of the ward's work is typed here once, every text refers to it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.collation import text_key
from nhiemky.vietnamese.folding import fold


class Figure(models.Model):
    """What is counted: subject, unit of measurement, period. Its values are the versions below it.

    `code` is how texts refer to it: {{ duong-be-tong }}. `part_of` makes it one line of a breakdown, at `position`;
    `is_sum_of_parts`: the lines are all of it and must add up; else they are "trong đó", some of it.
    `current` is the newest version, kept here so that a list is one query. `indicator`: what of the catalogue it is the
    value of, for this unit and this period; a figure without one is a number of a single paper.
    """

    indicator = models.ForeignKey(
        "figures.Indicator", models.PROTECT, null=True, blank=True, related_name="figures"
    )
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="figures")
    code = models.SlugField(max_length=60)
    subject = models.CharField(max_length=200)
    measure = models.CharField(max_length=40)
    period_from = models.DateField(null=True, blank=True)
    period_to = models.DateField(null=True, blank=True)
    period_label = models.CharField(max_length=60, blank=True)
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    position = models.PositiveSmallIntegerField(default=0)
    is_sum_of_parts = models.BooleanField(default=False)
    current = models.OneToOneField(
        "figures.FigureVersion", models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    folded = DerivedText(fold, of=("subject", "code"))
    sort_key = DerivedText(text_key, of=("subject",))

    class Meta:
        indexes = [
            models.Index(fields=["unit", "sort_key"], name="figures_in_order"),
            models.Index(fields=["indicator", "period_to", "unit"], name="figures_of_an_indicator"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "indicator", "period_from", "period_to"],
                condition=models.Q(indicator__isnull=False),
                name="one_figure_of_an_indicator",
            ),
            models.CheckConstraint(
                condition=models.Q(indicator__isnull=True)
                | models.Q(period_from__isnull=False, period_to__isnull=False),
                name="an_indicator_is_counted_for_a_period",
            ),
            models.UniqueConstraint(fields=["unit", "code"], name="one_figure_per_code"),
            models.CheckConstraint(
                condition=models.Q(period_to__isnull=True)
                | models.Q(period_from__isnull=True)
                | models.Q(period_to__gte=models.F("period_from")),
                name="period_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(part_of__isnull=True) | ~models.Q(part_of=models.F("id")),
                name="not_part_of_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.subject


class Qualifier(models.TextChoices):
    EXACT = "", "—"
    NEARLY = "gần", _("gần")
    OVER = "hơn", _("hơn")
    ABOUT = "khoảng", _("khoảng")
    ESTIMATED = "ước", _("ước")
    ABOVE = "trên", _("trên")
    UNDER = "dưới", _("dưới")


class FigureVersion(models.Model):
    """One value of a figure as it was entered; never changed. A correction is the next number, with its reason.

    `late_for`: the campaign that had closed the period when it was written ("sau khi khóa kỳ"); this says why in `reason`,
    even where it is the first value.
    """

    figure = models.ForeignKey(Figure, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    value = models.DecimalField(max_digits=24, decimal_places=4)
    out_of = models.DecimalField(max_digits=24, decimal_places=4, null=True, blank=True)
    qualifier = models.CharField(max_length=8, choices=Qualifier.choices, blank=True)
    as_of = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    source_topic = models.CharField(max_length=80, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    late_for = models.ForeignKey(
        "figures.Campaign", models.PROTECT, null=True, blank=True, related_name="late_versions"
    )
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    entered_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["figure", "number"]
        constraints = [
            models.UniqueConstraint(fields=["figure", "number"], name="one_value_per_number"),
            models.CheckConstraint(
                condition=models.Q(out_of__isnull=True)
                | models.Q(out_of__gte=models.F("value"), out_of__gt=0, value__gte=0),
                name="n_of_m",
            ),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(reason=""), name="a_correction_has_a_reason"
            ),
        ]


class Citation(models.Model):
    """A text that was issued with this value. When the figure gets a newer version the text is flagged."""

    version = models.ForeignKey(FigureVersion, models.PROTECT, related_name="citations")
    topic = models.CharField(max_length=80, db_index=True)
    label = models.CharField(max_length=200)
    issued_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "topic"], name="cited_once_per_text")]

    def __str__(self) -> str:
        return self.label


class ComputedCitation(models.Model):
    """A text was issued with this computed value. The versions it was computed from are cited beside it (`Citation`);
    a formula never changes, so the value can be written out again from them.
    """

    topic = models.CharField(max_length=80, db_index=True)
    code = models.SlugField(max_length=80)
    indicator = models.ForeignKey("figures.Indicator", models.PROTECT, related_name="computed_citations")
    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    period_from = models.DateField()
    period_to = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "code"], name="computed_once_per_text"),
        ]

    def __str__(self) -> str:
        return self.code
