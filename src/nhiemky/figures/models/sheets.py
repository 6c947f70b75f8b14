"""A workbook of figures that was taken in: previewed, then entered as a whole or dropped."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sheet(models.Model):
    """Figures of one period from an XLSX file. The file is read again whenever it is shown or entered."""

    class State(models.TextChoices):
        PREVIEWED = "previewed", _("Xem trước")
        ENTERED = "entered", _("Đã nhập")
        DROPPED = "dropped", _("Đã bỏ")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    campaign = models.ForeignKey("figures.Campaign", models.PROTECT, null=True, blank=True, related_name="+")
    period_from = models.DateField()
    period_to = models.DateField()
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    state = models.CharField(max_length=9, choices=State.choices, default=State.PREVIEWED)
    figures = models.PositiveIntegerField(default=0)
    taken_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    taken_at = models.DateTimeField(auto_now_add=True)
