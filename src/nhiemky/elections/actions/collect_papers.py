"""How many papers were handed out and came back; more back than out voids the ballot."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import PapersCollected, RoundVoided
from nhiemky.elections.models import Round
from nhiemky.elections.rules import keying, rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def collect_papers(
    actor: Any,
    ballot: Round,
    *,
    issued: int,
    collected: int,
    method: str,
    batch_size: int = keying.USUAL_BATCH,
    stamped: bool = True,
) -> Round:
    """With two counts the pile is cut into bundles. `stamped`: the papers carry the seal of the board. A void ballot is held again; nothing of it is counted."""
    # facts
    ballot = steps.locked(ballot)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.VOTING)
    rounds.check_collected(issued=issued, collected=collected, present=ballot.present)
    void = rounds.is_void(issued=issued, collected=collected)
    bundles = keying.plan(collected, size=batch_size) if method in rounds.TWO_COUNTS else ()
    # consequences
    election = ballot.election
    event: Any
    if void:
        steps.void(ballot, code=rounds.MORE_COLLECTED, issued=issued, collected=collected)
        event = RoundVoided(ballot.pk, rounds.MORE_COLLECTED, issued, collected, Values())
    else:
        steps.collect(
            ballot, issued=issued, collected=collected, method=method, batches=bundles, stamped=stamped
        )
        event = PapersCollected(ballot.pk, issued, collected, method)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return ballot
