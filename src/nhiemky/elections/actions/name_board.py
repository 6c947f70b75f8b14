"""The assembly votes on the counting board: nobody of the slate, one head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BoardNamed
from nhiemky.elections.models import Decision, Election
from nhiemky.elections.rules import preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Person


@action
def name_board(
    actor: Any, election: Election, *, people: Sequence[Person], head: Person, content: steps.DecisionContent
) -> Decision:
    """Official delegates or members who do not stand (Article 8); their number is the assembly's choice."""
    # facts
    election = steps.being_prepared(election)
    slate = set(election.candidates.filter(withdrawn=False).values_list("person_id", flat=True))
    people = queries.of_the_ward(election.unit, people)
    members = {person.pk for person in people}
    # decision
    preparing.check_board(members, head=head.pk, slate=slate)
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.BOARD, content)
    steps.name_board(election, people, head=head)
    event = BoardNamed(election.pk, decision.pk, tuple(sorted(members)), head.pk, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
