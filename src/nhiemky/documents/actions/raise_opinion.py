"""Write down an opinion on a draft, with the next number."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules import consultation
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def raise_opinion(actor: Any, draft: Draft, *, raised_by: str, content: str, venue: str = "") -> Opinion:
    """`venue` in words where it did not come up in a conference of this system."""
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    # decision
    consultation.check_raised(
        settled=draft.state == Draft.State.SETTLED, raised_by=raised_by, content=content
    )
    # consequences
    opinion = steps.write_opinion(draft, raised_by=raised_by, content=content, venue_label=venue.strip())
    record(actor, steps.raised(opinion), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion
