"""The election has its result: everybody elected, or the assembly stops with seats empty. Deadlines become tasks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import ElectionDecided
from nhiemky.elections.models import Election
from nhiemky.elections.rules import ending
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def finish_election(actor: Any, election: Election, *, closed_on: dt.date) -> Election:
    """`closed_on`: the day the congress or conference closed. A poll hands its counts to the election it prepares."""
    # facts
    election = steps.being_prepared(election)
    standing = queries.end_of(election)
    # decision
    ending.check_finish(standing, held_on=election.held_on, closed_on=closed_on)
    # consequences
    steps.finish(election, closed_on=closed_on, stopped=_stopped(election, standing))
    steps.hand_over_poll(election)
    steps.open_deadlines(actor, election)
    event = ElectionDecided(election.pk, standing.elected, standing.alternates, standing.vacant)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return election


def _stopped(election: Election, end: ending.End) -> bool:
    """Ended without anybody elected; a poll elects nobody and is over all the same."""
    return election.poll_of_id is None and end.vacant > 0 and not end.elected
