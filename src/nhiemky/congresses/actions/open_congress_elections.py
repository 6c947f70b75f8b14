"""Open the elections of a congress in one go, on the roll that it has."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nhiemky.congresses.events import CongressElectionsOpened
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.delegates import officials
from nhiemky.congresses.rules import agenda, resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.elections.models import Election
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def open_congress_elections(
    actor: Any, congress: Congress, *, bodies: Collection[str]
) -> tuple[Election, ...]:
    """Those of `bodies` that are not open yet, in the order of the ballots; refused without a roll."""
    # facts
    congress = queries.locked(congress)
    allowed = agenda.choices(congress.variant, level=queries.level_of(congress.unit))
    there = set(queries.elections_of(congress).values_list("body", flat=True))
    wanted = sorted(set(bodies) - there, key=lambda body: (body not in allowed, *_place(body, allowed)))
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    resolving.check_elections(
        convened=congress.conference is not None,
        chosen=wanted,
        allowed=allowed,
        summoned=officials(congress),
        imported=queries.is_history(congress),
    )
    # consequences
    made = steps.open_elections(actor, congress, wanted)
    event = CongressElectionsOpened(congress.pk, tuple(one.pk for one in made))
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return made


def _place(body: str, allowed: tuple[str, ...]) -> tuple[int, ...]:
    return (allowed.index(body),) if body in allowed else ()
