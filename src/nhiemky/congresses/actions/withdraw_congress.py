"""Say that a congress is not held: its unit was dissolved or merged."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import CongressWithdrawn
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.rules import season as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def withdraw_congress(actor: Any, congress: Congress, *, reason: str) -> Congress:
    """Its steps stay as they are and are counted nowhere any more; taken into the season again it goes on where it was.

    Refused once its record has begun or an election has its result: then it is being held.
    """
    # facts
    congress = steps.locked_congress(congress)
    begun, decided = queries.has_begun(congress), queries.decided(congress).count()
    # decision
    rules.check_withdrawal(state=congress.state, reason=reason, decided=decided, begun=begun)
    # consequences
    steps.withdraw(congress, reason=reason)
    event = CongressWithdrawn(congress.pk, Values(reason=congress.reason))
    record(actor, event, unit=congress.unit_id, topic=f"congress/{congress.pk}")
    return congress
