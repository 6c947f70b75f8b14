"""What is said about targets on the way: directives of the superior level, causes and remedies of what is behind."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Directive(models.Model):
    """What somebody above said about the targets, word for word, with its author. Contradictory ones stand side by side;
    the system sides with nobody.

    `topic`: where it was said ("conference/12"). `shown`: the secretary has switched on that this quotation stands beside
    a decisive target that is behind, inside the office only; off until somebody does.
    """

    class Stance(models.TextChoices):
        KEEP = "keep", _("Không điều chỉnh")
        ADJUST = "adjust", _("Cân nhắc điều chỉnh")
        OTHER = "other", _("Chỉ đạo khác")

    resolution = models.ForeignKey("targets.Resolution", models.PROTECT, related_name="directives")
    target = models.ForeignKey(
        "targets.Target", models.PROTECT, null=True, blank=True, related_name="directives"
    )
    stance = models.CharField(max_length=6, choices=Stance.choices)
    author = models.CharField(max_length=200)
    said_on = models.DateField(null=True, blank=True)
    text = models.CharField(max_length=1000)
    document = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="+"
    )
    topic = models.CharField(max_length=80, blank=True)
    topic_label = models.CharField(max_length=200, blank=True)
    shown = models.BooleanField(default=False)
    recorded_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["resolution", "said_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(author=""), name="a_directive_has_an_author"),
        ]


class Remedy(models.Model):
    """Why a target is behind in a year and what is done about it. Tasks of it hang on the target's page."""

    target = models.ForeignKey("targets.Target", models.PROTECT, related_name="remedies")
    year = models.PositiveSmallIntegerField()
    cause = models.CharField(max_length=1000)
    remedy = models.CharField(max_length=1000)
    written_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["target", "-year"]
        constraints = [
            models.UniqueConstraint(fields=["target", "year"], name="one_remedy_of_a_year"),
        ]
