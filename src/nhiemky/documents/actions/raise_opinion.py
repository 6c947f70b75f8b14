"""Write down an opinion on a draft, with the next number."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def raise_opinion(actor: Any, draft: Draft, new: NewOpinion) -> Opinion:
    """`new.venue_label` in words where it did not come up in a conference of this system."""
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    # decision: steps.write_opinion asks rules.consultation, for this action, for conferences and for the portal alike
    # consequences
    opinion = steps.write_opinion(draft, new)
    record(actor, steps.raised(opinion), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion
