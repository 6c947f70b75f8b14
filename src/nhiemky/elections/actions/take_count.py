"""An operator sits down at one of the two counts."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import CountTaken
from nhiemky.elections.models import Count, Round
from nhiemky.elections.rules import rounds, safeguards, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def take_count(actor: Any, ballot: Round, *, letter: str, way: str = Count.Way.KEYING) -> Count:
    """Two counts, two accounts, two people: nobody checks oneself. `way`: how this count is made (rules.scanning)."""
    # facts
    ballot = steps.locked(ballot)
    taken = queries.letters_taken(ballot)
    accounts = set(ballot.counts.values_list("operator_id", flat=True))
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    rounds.check_method(ballot.method, wanted=rounds.TWO_COUNTS)
    scanning.check_place(method=ballot.method, letter=letter, way=way)
    rounds.check_place(
        letter=letter,
        taken=taken,
        accounts=accounts,
        account=actor.pk,
        people=queries.people_counting(ballot),
        person=actor.person_id,
    )
    standing = set(ballot.names.values_list("candidate__person_id", flat=True))
    safeguards.check_operator(actor.person_id, standing=standing)
    # consequences
    count = steps.take_count(ballot, actor, letter=letter, way=way)
    election = ballot.election
    record(actor, CountTaken(ballot.pk, letter, way), unit=election.unit_id, topic=f"election/{election.pk}")
    return count
