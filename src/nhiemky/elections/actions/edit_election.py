"""Change the head of an election before it ends."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import ElectionEdited
from nhiemky.elections.models import Election
from nhiemky.elections.rules import safeguards
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_election(
    actor: Any, election: Election, *, revision: int, content: steps.ElectionContent
) -> Election:
    """`revision`: the one that the editor saw. Body and unit stay what they were."""
    # facts
    election = steps.being_prepared(election)
    ballots = election.rounds.count()
    # decision
    if revision != election.revision:
        raise Refused("changed-meanwhile")
    steps.check_content(election.unit, content)
    safeguards.check_assembly(before=election.assembly, after=content.assembly, ballots=ballots)
    # consequences
    steps.rewrite_election(election, content)
    event = ElectionEdited(election.pk, Values(title=election.title))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return election
