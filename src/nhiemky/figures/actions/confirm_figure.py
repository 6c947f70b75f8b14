"""Confirm the newest value of a figure: a second pair of eyes."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from nhiemky.figures import queries, steps
from nhiemky.figures.events import FigureConfirmed
from nhiemky.figures.models import Figure, FigureVersion
from nhiemky.figures.rules import correction
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def confirm_figure(actor: Any, figure: Figure, *, revision: int) -> FigureVersion:
    """`revision` is the one the reader saw: nobody confirms a value that came after."""
    # facts
    figure = Figure.objects.select_for_update().get(pk=figure.pk)
    version = queries.newest(figure)
    # decision
    if revision != figure.revision:
        raise Refused("changed-meanwhile")
    correction.check_confirmation(
        entered_by=version.entered_by_id,
        confirming=actor.pk,
        is_confirmed=version.confirmed_by_id is not None,
        # An office of one clerk may say so in its settings.
        own_allowed=getattr(settings, "FIGURES_CONFIRMED_BY_AUTHOR", False),
    )
    # consequences
    confirmed = steps.confirm(actor, figure)
    record(actor, FigureConfirmed(figure.pk, confirmed.pk), unit=figure.unit_id, topic=f"figure/{figure.pk}")
    return confirmed
