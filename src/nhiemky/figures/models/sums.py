"""What the units below a unit reported together: kept beside the figures so that a province answers at once."""

from __future__ import annotations

from django.db import models


class UnitSum(models.Model):
    """The figures of one indicator and period below `unit`, added up in the transaction that writes each of them.

    Only figures of units of the kind that reports the indicator count (`Indicator.reported_by`). `reported`: how many
    units said something: who said nothing is missing, never zero. `estimated`: how many of them with a qualifier.
    It can be counted again from the figures at any time (steps/sums.py) and a test compares both.
    """

    unit = models.ForeignKey("org.Unit", models.CASCADE, related_name="+")
    indicator = models.ForeignKey("figures.Indicator", models.CASCADE, related_name="+")
    period_from = models.DateField()
    period_to = models.DateField()
    total = models.DecimalField(max_digits=28, decimal_places=4, default=0)
    out_of = models.DecimalField(max_digits=28, decimal_places=4, default=0)
    reported = models.PositiveIntegerField(default=0)
    estimated = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "indicator", "period_from", "period_to"], name="one_sum_per_unit_and_period"
            ),
        ]
        indexes = [
            models.Index(fields=["indicator", "period_to", "unit"], name="sums_of_an_indicator"),
        ]
