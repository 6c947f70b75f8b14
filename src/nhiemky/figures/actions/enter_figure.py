"""Enter a figure of the ward's work with its first value."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.figures import steps
from nhiemky.figures.models import Figure
from nhiemky.figures.rules import counting, entry
from nhiemky.figures.rules.entry import NewFigure
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def enter_figure(
    actor: Any, unit: Unit, *, new: NewFigure, evidence: UploadedFile[bytes] | None = None
) -> Figure:
    """Returns the figure. An empty code in `new` gets one from the subject; that of an indicator is never in the way."""
    # facts
    taken = set(Figure.objects.filter(unit=unit).values_list("code", flat=True))
    # decision
    named = counting.with_free_code(new, taken) if new.indicator else entry.named(new, taken)
    # consequences
    file = steps.take_evidence(actor, unit, evidence) if evidence else None
    figure = steps.write_figure(actor, unit, named, file=file)
    record(actor, steps.entered(figure, named), unit=unit.pk, topic=f"figure/{figure.pk}")
    return figure
