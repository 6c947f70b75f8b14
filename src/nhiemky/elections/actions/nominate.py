"""Propose somebody: the official list, oneself, or the floor."""

from __future__ import annotations

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
def nominate(
    actor: Any,
    election: Election,
    *,
    person: Person,
    source: str,
    supporters: int | None = None,
    attending: int | None = None,
) -> Candidate:
    """Whether support is enough for the slate is decided when the slate is adopted; here it is written down."""
    # facts
    election = steps.being_prepared(election)
    person = Person.objects.get(pk=person.pk, unit__path__startswith=ward_of(election.unit).path)
    proposed = set(election.candidates.values_list("person_id", flat=True))
    board = set(election.board.values_list("person_id", flat=True))
    among = queries.elected_ids(election.among) if election.among is not None else None
    # decision
    preparing.check_nomination(person=person.pk, proposed=proposed, board=board, among=among)
    preparing.check_support(source=source, supporters=supporters, attending=attending)
    # consequences
    candidate = steps.nominate(election, person, source=source, supporters=supporters, attending=attending)
    event = CandidateNominated(election.pk, candidate.pk, person.pk, source, supporters, attending)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return candidate
