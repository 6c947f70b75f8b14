"""A paper with names of delegates or of planned people leaves the program: it is written down who took it."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import CongressPrinted
from nhiemky.congresses.models import Congress
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def print_congress(actor: Any, congress: Congress, *, paper: str, form: str, people: int) -> None:
    """`people`: how many names it has."""
    # facts
    congress = Congress.objects.get(pk=congress.pk)
    # decision: whoever may read the names may print them
    # consequences
    event = CongressPrinted(congress.pk, paper, form, people)
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
