"""Enter a figure of the ward's work with its first value."""

from __future__ import annotations

from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.models import Figure
from nhiemky.figures.rules import entry
from nhiemky.figures.rules.entry import NewFigure
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def enter_figure(actor: Any, ward: Unit, *, new: NewFigure) -> Figure:
    """Returns the figure. An empty code in `new` gets one from the subject."""
    # facts
    taken = set(Figure.objects.filter(unit=ward).values_list("code", flat=True))
    # decision
    named = entry.named(new, taken)
    # consequences
    figure = steps.write_figure(actor, ward, named)
    record(actor, steps.entered(figure, named), unit=ward.pk, topic=f"figure/{figure.pk}")
    return figure
