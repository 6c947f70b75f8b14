"""The second count of a bundle by hand: its totals; when the scanner has read it too, the sums are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BundleTotalsEntered
from nhiemky.elections.models import Count, Stack
from nhiemky.elections.rules import comparing, rounds, safeguards, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def enter_bundle_totals(
    actor: Any, stack: Stack, *, votes: Sequence[int], invalid_reasons: Mapping[str, int]
) -> str:
    """`votes` in the order of the paper; `invalid_reasons`: ground → papers; what is not invalid is valid. Returns
    "waiting", "agreed" or "differs"."""
    # facts
    batch = queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, other = stack.batch.round, queries.other_stack(stack)
    terms = queries.terms_of(ballot)
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_way(stack.count.way, wanted=Count.Way.TOTALS)
    safeguards.check_totals(len(votes), names=ballot.names.count())
    totals = comparing.by_hand(terms, votes=votes, size=batch.size, invalid_reasons=invalid_reasons)
    # consequences
    steps.write_totals(stack, totals)
    again = queries.compared(stack, other)
    steps.conclude(stack, other, again)
    entered = BundleTotalsEntered(ballot.pk, stack.count.letter, batch.number)
    for event in (entered, *queries.bundle_compared(batch, again)):
        record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return comparing.said(again)
