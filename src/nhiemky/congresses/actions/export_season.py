"""Take a paper or a table of a season away as a file."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import SeasonExported
from nhiemky.congresses.models import Season
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def export_season(actor: Any, season: Season, *, paper: str, form: str, people: int) -> SeasonExported:
    """`people`: how many names of members stand in the file."""
    # facts
    event = SeasonExported(season.pk, paper, form, people)
    # decision: whoever may see the whole season may take it away
    # consequences
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return event
