"""The committee's prepared names are presented: the official list, many names at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import CandidateNominated
from nhiemky.elections.models import Candidate, Election
from nhiemky.elections.rules import preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Person
from nhiemky.org.queries import ward_of


@action
def present_list(actor: Any, election: Election, *, people: Sequence[Person]) -> list[Candidate]:
    """All of them or none (Article 14(4)). Names from the floor come one by one, with their support (`nominate`)."""
    # facts
    election = steps.being_prepared(election)
    within = Person.objects.filter(unit__path__startswith=ward_of(election.unit).path)
    listed = list(within.filter(pk__in=[one.pk for one in people]).order_by("sort_key", "pk"))
    proposed = set(election.candidates.values_list("person_id", flat=True))
    board = set(election.board.values_list("person_id", flat=True))
    among = queries.elected_ids(election.among) if election.among is not None else None
    # decision
    preparing.check_presented(len(listed))
    for person in listed:
        preparing.check_nomination(person=person.pk, proposed=proposed, board=board, among=among)
    # consequences
    candidates = [steps.nominate(election, person) for person in listed]
    for one in candidates:
        event = CandidateNominated(election.pk, one.pk, one.person_id, one.source, None, None)
        record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return candidates
