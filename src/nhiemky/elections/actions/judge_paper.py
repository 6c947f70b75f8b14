"""One of two people says what is on a paper that the machine is not sure about; neither sees what the other says."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import access, queries, steps
from nhiemky.elections.models import ScannedSheet
from nhiemky.elections.rules import judging, rounds, safeguards
from nhiemky.elections.rules.marks import Kind
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def judge_paper(actor: Any, sheet: ScannedSheet, *, marks: str) -> str:
    """`marks`: the whole paper (rules.marks) with what the machine was certain of. Returns the state of the sheet.

    Both the same: that is the paper. Different: the head of the board decides. Until the other one has judged, a judge
    may say it otherwise. Of a bundle that is judged whole no row of the journal tells a single paper (docs/decisions/0010).
    """
    # facts
    sheet = queries.locked_sheet(sheet)
    ballot, judges = sheet.round, queries.judges_of(sheet)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    safeguards.check_operator(actor.person_id, standing=queries.standing_on(ballot))
    judging.check_on_panel(actor.person_id, panel=access.panel(ballot))
    judging.check_judge(sheet.state, account=actor.pk, person=actor.person_id, judges=judges)
    judging.check_verdict(marks, machine=sheet.marks, kind=Kind(ballot.kind))
    verdicts = [one.marks for one in judges if one.account != actor.pk] + [marks]
    state = judging.after(verdicts)
    # consequences
    steps.write_judgement(sheet, actor, marks=marks)
    steps.settle(sheet, state=state, outcome=judging.outcome(state, marks))
    for event in queries.paper_judged(sheet, changed=actor.pk in {one.account for one in judges}):
        record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return str(state)
