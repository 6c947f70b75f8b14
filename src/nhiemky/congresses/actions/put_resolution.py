"""Say on which draft of a resolution the congress votes."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import ResolutionPut
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.documents.models import Draft
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def put_resolution(actor: Any, congress: Congress, *, draft: Draft) -> Congress:
    """The vote itself is recorded in the meeting, under its content."""
    # facts
    congress = queries.locked(congress)
    fits = queries.drafts_for(congress).filter(pk=draft.pk).exists()
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    resolving.check_resolution(same_unit=fits)
    # consequences
    steps.put_resolution(actor, congress, draft)
    event = ResolutionPut(congress.pk, draft.pk)
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return congress
