"""The anonymous papers are handed out so that an outside program can count them again."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import PapersOpened
from nhiemky.elections.models import Decision, Round
from nhiemky.elections.rules import rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def open_papers(actor: Any, ballot: Round, *, content: steps.DecisionContent) -> list[str]:
    """By a recorded decision, to the counting board and the inspection level. Returns the marks in random order.

    A full pattern of names can be a signature: the public gets totals only.
    """
    # facts
    ballot = steps.locked(ballot)
    papers = queries.kept_marks(ballot)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.CLOSED)
    rounds.check_kept(ballot.papers)
    # consequences
    election = ballot.election
    decision = steps.write_decision(actor, election, Decision.Kind.OPEN_PAPERS, content, round=ballot)
    event = PapersOpened(ballot.pk, decision.pk, len(papers), steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return papers
