"""Write down a slogan, a banner, the backdrop, flags: its words, where it hangs, how many, and that it hangs."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import DecorationSet
from nhiemky.congresses.models import Decoration, Season
from nhiemky.congresses.rules import means
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def set_decoration(
    actor: Any,
    season: Season,
    *,
    content: steps.DecorationContent,
    row: Decoration | None = None,
    revision: int = 0,
) -> Decoration:
    """`row` None: a new one; else the one that is to say this, as it was seen at `revision`."""
    # facts
    if row is not None:
        row = Decoration.objects.select_for_update(of=("self",)).get(pk=row.pk, season=season)
    # decision
    if row is not None:
        means.check_unchanged(seen=revision, now=row.revision)
    means.check_decoration(kind=content.kind, words=content.words, quantity=content.quantity)
    means.check_congress(
        season=season.pk, of_congress=content.congress.season_id if content.congress else None
    )
    # consequences
    row = steps.write_decoration(season, content, row=row)
    values = Values(kind=row.kind, words=row.words, place=row.place)
    event = DecorationSet(season.pk, row.pk, row.quantity, row.done_on, values)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return row
