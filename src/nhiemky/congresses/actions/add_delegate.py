"""Put people on the roll by hand: by office, elected, appointed, as alternates; members whom the records do not summon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.congresses.events import DelegateAdded
from nhiemky.congresses.models import Assembly, Congress, Delegate
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import delegates
from nhiemky.congresses.rules import delegates as rules
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.congresses.steps import delegates as roll
from nhiemky.elections.queries import of_the_ward
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Person, Unit


@action
def add_delegate(
    actor: Any,
    congress: Congress,
    *,
    people: Sequence[Person],
    way: str,
    standing: str,
    from_unit: Unit | None,
) -> list[Delegate]:
    """Several of one branch at once; nobody twice."""
    # facts
    congress = queries.locked(congress)
    people = of_the_ward(congress.unit, people)
    there = delegates.on_the_roll(congress)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    rules.check_way(way, member_congress=congress.assembly == Assembly.MEMBER_CONGRESS)
    rules.check_once([one.pk for one in people], there=there)
    # consequences
    added = roll.add_delegates(congress, people, way=way, standing=standing, from_unit=from_unit)
    for one in added:
        event = DelegateAdded(congress.pk, one.pk, way, standing)
        record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    steps.hand_over_roll(actor, congress)
    return added
