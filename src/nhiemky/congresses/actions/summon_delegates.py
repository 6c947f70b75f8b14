"""Put everybody on the roll whom the records summon: members of the unit, or delegates by office and by election."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import DelegatesSummoned
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import delegates
from nhiemky.congresses.rules import delegates as rules
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.congresses.steps import delegates as roll
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def summon_delegates(actor: Any, congress: Congress) -> int:
    """Returns how many are new; whoever is there already stays as he is marked."""
    # facts
    congress = queries.locked(congress)
    people = delegates.proposed(congress)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    rules.check_found(len(people))
    # consequences
    number = roll.summon(congress, people)
    event = DelegatesSummoned(congress.pk, number)
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    steps.hand_over_roll(actor, congress)
    return number
