"""What we do when a lower room has reported an event."""

from __future__ import annotations

from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.events import IndicatorEdited
from nhiemky.figures.models import Indicator
from nhiemky.org.actions.place_unit import UnitPlaced
from nhiemky.org.models import Unit
from nhiemky.org.queries import ward_of


def count_sums_again(_actor: Any, event: UnitPlaced) -> None:
    """A unit stands under another one of its ward: the sums between the two change, those of the ward and above do not.

    Nobody else moves a sum: who ends, merges or is succeeded stays in its place with what it has reported.
    """
    steps.recount(ward_of(Unit.objects.get(pk=event.parent)))


def count_indicator_again(_actor: Any, event: IndicatorEdited) -> None:
    """Another kind of units reports it from now on, or its periods combine otherwise: other sums are above them."""
    if {"reported_by", "over_time"} & set(event.edited):
        indicator = Indicator.objects.select_related("unit").get(pk=event.indicator)
        steps.recount(indicator.unit, [indicator])
