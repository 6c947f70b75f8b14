"""Take somebody off the roll who was put there by mistake."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import DelegateRemoved
from nhiemky.congresses.models import Delegate
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import delegates
from nhiemky.congresses.rules import delegates as rules
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def remove_delegate(actor: Any, delegate: Delegate) -> None:
    """Refused for somebody who came; an alternate who is taken off leaves the place empty again."""
    # facts
    congress = queries.locked(delegate.congress)
    found = congress.delegates.select_for_update().get(pk=delegate.pk)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    rules.check_removal(replaced=found.pk in delegates.replaced(congress), attendance=found.attendance)
    # consequences
    event = DelegateRemoved(congress.pk, found.pk)
    found.delete()
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    steps.hand_over_roll(actor, congress)
