"""The head of the counting board decides on a paper that two people have judged differently."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import access, queries, steps
from nhiemky.elections.models import ScannedSheet
from nhiemky.elections.rules import judging, preparing, rounds, safeguards
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanning import Standing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def decide_paper(
    actor: Any, sheet: ScannedSheet, *, marks: str, text: str, decider: str = ""
) -> ScannedSheet:
    """`text`: the decision in words; `decider`: whose it is, where one of the two judges has to write it down. It stands in the journal and not among the decisions of the election: those are
    kept and printed, and nothing that is kept may speak of a single paper (docs/decisions/0010)."""
    # facts
    sheet = queries.locked_sheet(sheet)
    ballot, judged = sheet.round, actor.pk in access.have_judged(sheet)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    safeguards.check_operator(actor.person_id, standing=queries.standing_on(ballot))
    judging.check_decider(sheet.state)
    if not access.may_decide_on(actor, sheet):
        raise Refused("decision-of-another")
    judging.check_named(decider, judged=judged)
    judging.check_verdict(marks, machine=sheet.marks, kind=Kind(ballot.kind))
    preparing.check_words(text)
    # consequences
    steps.settle(sheet, state=Standing.JUDGED, outcome=marks, by_head=True)
    event = queries.paper_decided(sheet, text=text, decider=decider, by_judge=judged)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return sheet
