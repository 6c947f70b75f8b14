"""Take an item of the estimate out again: typed twice, or not to be after all."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import FundingRemoved
from nhiemky.congresses.models import Funding, Season
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def remove_funding(actor: Any, season: Season, *, row: Funding) -> None:
    # facts
    row = Funding.objects.select_for_update(of=("self",)).get(pk=row.pk, season=season)
    event = FundingRemoved(
        season.pk, row.pk, Values(item=row.item, estimate=row.estimate, settled=row.settled)
    )
    # decision: whoever writes it down may take it out; the journal keeps what it said
    # consequences
    steps.remove_row(row)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
