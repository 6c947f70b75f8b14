"""Take a slogan, a banner, the backdrop, flags out again: typed twice, or not to be after all."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import DecorationRemoved
from nhiemky.congresses.models import Decoration, Season
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def remove_decoration(actor: Any, season: Season, *, row: Decoration) -> None:
    # facts
    row = Decoration.objects.select_for_update(of=("self",)).get(pk=row.pk, season=season)
    event = DecorationRemoved(season.pk, row.pk, Values(kind=row.kind, words=row.words, place=row.place))
    # decision: whoever writes it down may take it out; the journal keeps what it said
    # consequences
    steps.remove_row(row)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
