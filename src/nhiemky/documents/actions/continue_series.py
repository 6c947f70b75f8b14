"""A series goes on from what the paper register had reached; whoever says so gives the reason."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.events import SeriesContinued
from nhiemky.documents.models import Issuer, Series
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules import numbering
from nhiemky.documents.steps.registers import begin_series, locked_series
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def continue_series(
    actor: Any, issuer: Issuer, *, kind: str, dated: dt.date, reached: int, reason: str
) -> Series:
    """`dated`: a day in the term or year of the series; `reached`: the last number that was given elsewhere."""
    # facts
    letters, period = queries.kind_of(kind, issuer, dated), queries.period_of(issuer, dated)
    series = locked_series(issuer, letters, period)
    # decision
    numbering.check_goes_on(reached, last=series.last if series else 0, reason=reason)
    # consequences
    if series is None:
        series = begin_series(issuer, letters, period, at=reached)
    else:
        series.began_at = series.began_at if series.issues.exists() else reached
        series.last = reached
        series.save(update_fields=["began_at", "last"])
    event = SeriesContinued(series.pk, reached, Values(kind=letters.name, reason=reason.strip()))
    record(actor, event, unit=issuer.unit_id, topic=f"unit/{issuer.unit_id}")
    return series
