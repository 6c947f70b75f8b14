"""The head of the counting board has a bundle on which two counts differ judged whole: what the machine was certain of too."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.models import Scan, Stack
from nhiemky.elections.rules import judging, preparing, rounds, safeguards, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def judge_whole_bundle(actor: Any, stack: Stack, *, text: str) -> Scan:
    """`stack`: of a count by scanner. `text`: why. Every paper of it goes to two people who do not see what was read; then
    its operator ends the bundle again, and it is compared again. May be done anew."""
    # facts
    batch = queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, scan, read = stack.batch.round, queries.own_scan(stack), queries.read_bundle(stack)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    safeguards.check_operator(actor.person_id, standing=queries.standing_on(ballot))
    judging.check_whole_order(batch.state)
    scanning.check_whole(read.state, standings=read.standings, aside=read.aside, size=batch.size)
    preparing.check_words(text)
    # consequences
    steps.judge_whole(scan)
    steps.reopen_stack(stack)
    event = queries.whole_ordered(scan, text=text)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return scan
