"""The assembly votes number of names and list: the slate of the next ballot."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import SlateAdopted
from nhiemky.elections.models import Decision, Election
from nhiemky.elections.rules import preparing, regulations, surplus
from nhiemky.elections.rules.bodies import Body
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def adopt_slate(
    actor: Any, election: Election, *, candidates: Collection[int], content: steps.DecisionContent
) -> Decision:
    """Refused above the cap of Article 14, with the numbers; 10–15 % is only warned of, as old minutes are."""
    # facts
    election = steps.being_prepared(election)
    standings = queries.standings(election)
    names = [one for pk, one in standings.items() if pk in candidates]
    seats = queries.seats_left(election) if election.seats is not None else None
    board = set(election.board.values_list("person_id", flat=True))
    # decision
    preparing.check_slate(names, seats=seats)
    preparing.check_nobody_counts(names, board=board)
    if election.poll_of_id is None and not election.imported and seats is not None:
        surplus.check(
            names=len(names),
            seats=seats,
            body=Body(election.body),
            regulation=regulations.version(election.regulation),
        )
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.SLATE, content)
    steps.put_on_slate(election, candidates)
    adopted = tuple(one.id for one in names)
    event = SlateAdopted(election.pk, decision.pk, adopted, seats or 0, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
