"""An alternate takes the place of an official delegate who does not come."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import DelegateReplaced
from nhiemky.congresses.models import Delegate
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import delegates
from nhiemky.congresses.rules import delegates as rules
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.congresses.steps import delegates as roll
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def replace_delegate(actor: Any, delegate: Delegate, *, alternate: Delegate) -> Delegate:
    """The number summoned stays what it is (elections §4.5 [V])."""
    # facts
    congress = queries.locked(delegate.congress)
    rows = congress.delegates.select_for_update()
    official, other = rows.get(pk=delegate.pk), rows.get(pk=alternate.pk)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    rules.check_replacement(
        standing=official.standing,
        attendance=official.attendance,
        replaced=official.pk in delegates.replaced(congress),
        alternate=other.standing,
        alternate_taken=other.replaces_id is not None,
    )
    # consequences
    roll.replace(official, other)
    event = DelegateReplaced(congress.pk, official.pk, other.pk)
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return other
