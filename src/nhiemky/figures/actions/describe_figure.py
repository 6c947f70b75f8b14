"""Write the subject or the period of a figure better; its code, unit and values stay."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.figures.events import FigureDescribed
from nhiemky.figures.models import Figure
from nhiemky.figures.rules import entry
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def describe_figure(
    actor: Any,
    figure: Figure,
    *,
    subject: str,
    period_label: str,
    period: tuple[dt.date | None, dt.date | None],
    revision: int,
) -> Figure:
    # facts
    figure = Figure.objects.select_for_update().get(pk=figure.pk)
    before = {"subject": figure.subject, "period": figure.period_label}
    # decision
    if revision != figure.revision:
        raise Refused("changed-meanwhile")
    entry.check_description(subject, *period)
    # consequences
    figure.subject, figure.period_label = subject.strip(), period_label.strip()
    figure.period_from, figure.period_to = period
    figure.revision += 1
    figure.save(
        update_fields=[
            "subject",
            "period_label",
            "period_from",
            "period_to",
            "revision",
            "folded",
            "sort_key",
        ]
    )
    described = Values(subject=figure.subject, period=figure.period_label, before=tuple(before.values()))
    record(actor, FigureDescribed(figure.pk, described), unit=figure.unit_id, topic=f"figure/{figure.pk}")
    return figure
