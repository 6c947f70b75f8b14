"""Open the next ballot: slate and roll are frozen, papers are handed out."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import RoundOpened
from nhiemky.elections.models import Election, Round
from nhiemky.elections.rules import papers, preparing, roll
from nhiemky.elections.rules.bodies import Assembly
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def open_ballot(
    actor: Any, election: Election, *, present: int | None, began_at: dt.time | None = None
) -> Round:
    """First, further, or between tied persons, as the ballot before left it. New papers, a new snapshot of the roll."""
    # facts
    election = steps.being_prepared(election)
    purpose = queries.next_purpose(election)
    if purpose is None:
        raise Refused("no-ballot-to-open")
    names, seats = queries.names_for(election, purpose), queries.seats_for(election, purpose)
    people = queries.roll_of(election)
    # decision
    preparing.check_ballot(
        names=len(names),
        seats=seats,
        board=election.board.count(),
        summoned=election.summoned,
        present=present,
    )
    sum_of_roll = roll.arithmetic(people, assembly=Assembly(election.assembly))
    # consequences
    ballot = steps.open_ballot(
        election,
        steps.Opening(
            purpose=purpose,
            kind=papers.kind(names=len(names), seats=seats),
            seats=seats,
            alternates=election.alternates if purpose == Round.Purpose.FIRST else 0,
            candidates=names,
            roll={str(reason): number for reason, number in sum_of_roll.subtracted},
            summoned=sum_of_roll.counted,
            present=present,
            denominator=sum_of_roll.denominator,
            needed=sum_of_roll.needed,
            began_at=began_at,
        ),
    )
    listed = tuple(one.pk for one in names)
    event = RoundOpened(election.pk, ballot.pk, purpose, seats, listed, ballot.denominator, ballot.needed)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return ballot
