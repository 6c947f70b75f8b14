"""Write down an item of the estimate, and what it came to when it was settled."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import FundingSet
from nhiemky.congresses.models import Funding, Season
from nhiemky.congresses.rules import funding, means
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def set_funding(
    actor: Any,
    season: Season,
    *,
    content: steps.FundingContent,
    row: Funding | None = None,
    revision: int = 0,
) -> Funding:
    """`row` None: a new item; else the one that is to say this, as it was seen at `revision`."""
    # facts
    if row is not None:
        row = Funding.objects.select_for_update(of=("self",)).get(pk=row.pk, season=season)
    # decision
    if row is not None:
        means.check_unchanged(seen=revision, now=row.revision)
    funding.check_item(item=content.item, estimate=content.estimate, settled=content.settled)
    means.check_congress(
        season=season.pk, of_congress=content.congress.season_id if content.congress else None
    )
    # consequences
    row = steps.write_funding(season, content, row=row)
    values = Values(item=row.item, note=row.note)
    event = FundingSet(season.pk, row.pk, row.estimate, row.settled, values)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return row
