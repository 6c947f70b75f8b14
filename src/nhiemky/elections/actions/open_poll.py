"""An opinion poll on names that are not on the official list, before the slate is drawn up."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import ElectionOpened
from nhiemky.elections.models import Election
from nhiemky.elections.rules import preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def open_poll(actor: Any, election: Election, *, title: str) -> Election:
    """An election of its own, with papers and a count but nobody elected; its counts go to the candidates."""
    # facts
    election = steps.being_prepared(election)
    names = queries.names_to_poll(election)
    # decision
    preparing.check_title(title)
    preparing.check_poll(is_poll=election.poll_of_id is not None, names=len(names))
    # consequences
    poll = steps.write_poll(election, names, title=title, seats=queries.places_left(election) or len(names))
    event = ElectionOpened(
        poll.pk, poll.body, poll.assembly, poll.regulation, poll.by_election, election.pk, Values(title=title)
    )
    record(actor, event, unit=poll.unit_id, topic=f"election/{poll.pk}")
    return poll
