"""The habits of an office with its books: how arrivals are counted, how many days a paper may wait."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ArrivalBook(models.Model):
    """The book of papers that came in, of one unit and year: `last` is the last number given.

    Its row is locked while the next number is given. `began_at`: what a paper book had reached before this program.
    """

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="arrival_books")
    year = models.PositiveSmallIntegerField()
    began_at = models.PositiveIntegerField(default=0)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "year"], name="one_book_of_arrivals_a_year"),
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("began_at")), name="arrivals_only_go_on"
            ),
        ]


class DaysCounted(models.TextChoices):
    WORKING = "working", _("ngày làm việc")
    CALENDAR = "calendar", _("ngày (rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp)")


class Practice(models.Model):
    """How many days the office gives itself for a paper that names none; communes were seen to take ten."""

    unit = models.OneToOneField("org.Unit", models.PROTECT, related_name="paper_practice")
    days_to_handle = models.PositiveSmallIntegerField(default=10)
    days_counted = models.CharField(max_length=8, choices=DaysCounted.choices, default=DaysCounted.WORKING)
    revision = models.PositiveIntegerField(default=1)
