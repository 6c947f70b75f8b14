"""Ballot papers are made of an open ballot, as many as asked; how many were handed out is said when they come back."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BallotsPrinted
from nhiemky.elections.models import Round
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules import rounds
from nhiemky.elections.rules.sheet import Format, Sheet
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def print_ballots(actor: Any, ballot: Round, *, copies: int, paper: str, large: bool) -> Sheet:
    """The one sheet that all papers are. Printed again with the same choices it is the same template."""
    # facts
    ballot = steps.locked(ballot)
    election = queries.paper_record(ballot.election)
    line = next(one for one in election.rounds if one.id == ballot.pk)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.VOTING)
    sheet = ballot_sheet.laid_out(ballot_sheet.of_round(election, line, paper=Format(paper), large=large))
    # consequences
    steps.keep_template(ballot, sheet, paper=paper, large=large)
    event = BallotsPrinted(ballot.pk, copies, sheet.template, paper, large)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return sheet
