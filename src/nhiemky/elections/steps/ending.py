"""Writers of the end: outcome of decisions, result, offices, deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from nhiemky.elections import queries
from nhiemky.elections.models import (
    Appointee,
    Appointment,
    Candidate,
    ConfirmedPractice,
    Election,
    ElectionState,
    Round,
    RoundName,
)
from nhiemky.elections.rules import ending, titles
from nhiemky.elections.rules.closing import Closed
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.steps.ballots import Result
from nhiemky.org import steps as org
from nhiemky.org.models import OfficeHolding, Person, Unit, UnitKind
from nhiemky.tasks import steps as tasks

NOBODY = "nobody"


def result_of(counted: Count, closed: Closed, *, finished_at: dt.time | None) -> Result:
    """Counts and words of a ballot as one thing to write down."""
    return Result(
        votes=counted.votes,
        valid=counted.valid,
        invalid=counted.invalid,
        invalid_reasons={str(ground): number for ground, number in counted.invalid_reasons.items()},
        results=closed.results,
        to_decide=closed.to_decide,
        finished_at=finished_at,
    )


def follow(election: Election, ballot: Round, *, kind: str, outcome: str) -> None:
    """What a decision changes in the rows of its ballot."""
    match kind, outcome:
        case "all_disagree", "valid":
            _move_all_disagree(ballot, to_valid=True)
        case "all_disagree", "invalid":
            _move_all_disagree(ballot, to_valid=False)
        case "vacant", "further":
            election.candidates.update(on_slate=False)
        case "tie", "leave_vacant":
            ballot.names.filter(result=RoundName.Result.TIED).update(result=RoundName.Result.NOT)
            ballot.to_decide = [*ballot.to_decide, "seats-vacant"]
            ballot.save(update_fields=["to_decide"])
        case "alternates", "none" | "second_ballot":
            ballot.names.filter(result=RoundName.Result.ALTERNATE).update(result=RoundName.Result.NOT)
        case _:
            pass


def _move_all_disagree(ballot: Round, *, to_valid: bool) -> None:
    """Papers with columns that agree with nobody: the board has decided what they are. Nobody's votes change."""
    papers = queries.all_disagree(ballot)
    counted_valid = NOBODY not in ballot.invalid_reasons
    if to_valid == counted_valid or not papers:
        return
    reasons = dict(ballot.invalid_reasons)
    if to_valid:
        reasons.pop(NOBODY)
    else:
        reasons[NOBODY] = papers
    moved = papers if to_valid else -papers
    ballot.valid, ballot.invalid = (ballot.valid or 0) + moved, (ballot.invalid or 0) - moved
    ballot.invalid_reasons = reasons
    ballot.save(update_fields=["valid", "invalid", "invalid_reasons"])


def finish(election: Election, *, closed_on: dt.date, stopped: bool) -> None:
    election.state = ElectionState.STOPPED if stopped else ElectionState.DECIDED
    election.closed_on = closed_on
    election.revision += 1
    election.save(update_fields=["state", "closed_on", "revision"])


def hand_over_poll(election: Election) -> None:
    """The counts of an opinion poll go to the candidates of the election that it prepares."""
    if election.poll_of is None:
        return
    closed = election.rounds.filter(state=Round.State.CLOSED).order_by("-number").first()
    names = closed.names.select_related("candidate") if closed else ()
    for name in names:
        Candidate.objects.filter(election=election.poll_of, person=name.candidate.person_id).update(
            poll_votes=name.votes
        )


def open_deadlines(actor: Any, election: Election) -> None:
    """Report and destruction as tasks of the unit; each once for all elections of one congress."""
    if election.poll_of_id is not None or election.imported:
        return
    already = queries.deadlines_set(election)
    days = queries.deadlines_of(election)
    label = f"{election.unit.called}: {election.title}"[:300]
    due = [("Báo cáo kết quả bầu cử, gửi hồ sơ đề nghị chuẩn y lên cấp ủy cấp trên", days.report)]
    if election.rounds.filter(papers=Round.Papers.KEPT).exists():
        due.append(("Xem xét hủy phiếu bầu đã niêm phong, nếu không có khiếu nại, tố cáo", days.destruction))
    for title, day in due:
        if title in already:
            continue
        tasks.open_task(
            actor,
            unit=election.unit,
            title=title,
            owner=election.unit,
            due=day,
            source_topic=f"election/{election.pk}",
            source_label=label,
        )


def approve(election: Election, *, approved_on: dt.date, document: str) -> None:
    election.state, election.approved_on, election.approval = ElectionState.APPROVED, approved_on, document
    election.revision += 1
    election.save(update_fields=["state", "approved_on", "approval", "revision"])


def fill_offices(election: Election, elected: Sequence[int], *, basis: str) -> None:
    """The elected take their offices up on the day the congress closed; those who are not elected again leave them."""
    title = titles.office(
        election.body, branch=election.unit.kind == UnitKind.BRANCH, unit=election.unit.name
    )
    if title is None:
        return
    day = election.closed_on or election.held_on
    take_up(
        election.unit,
        title,
        elected,
        rank=titles.RANKS[election.body],
        on=day,
        basis=basis,
        by_election=election.by_election,
    )


def take_up(
    unit: Unit,
    title: str,
    people: Sequence[int],
    *,
    rank: int,
    on: dt.date,
    basis: str,
    by_election: bool,
) -> None:
    """In the office that is there, of the unit or of a body under it; a new one is opened only where there is none."""
    office = queries.offices(unit, [title]).first() or org.create_office(unit, title=title, rank=rank)
    open_holdings = OfficeHolding.objects.select_for_update(of=("self",)).filter(office=office, valid_to=None)
    held = tuple(ending.Held(one.pk, one.person_id, one.valid_from) for one in open_holdings)
    change = ending.take_over(held, elected=tuple(people), on=on, by_election=by_election)
    for holding in open_holdings:
        if holding.pk in change.ended:
            org.end_holding(holding, on=on - dt.timedelta(days=1))
    found = Person.objects.in_bulk(change.begun)
    for person in change.begun:
        org.appoint(found[person], office=office, valid_from=on, basis=basis[:200])


def write_appointment(
    unit: Unit,
    *,
    body: str,
    reason: str,
    document: str,
    decided_by: str,
    decided_on: dt.date,
    election: Election | None,
) -> Appointment:
    return Appointment.objects.create(
        unit=unit,
        election=election,
        body=body,
        reason=reason,
        document=document.strip(),
        decided_by=decided_by.strip(),
        decided_on=decided_on,
    )


def appoint(appointment: Appointment, people: Sequence[Person]) -> None:
    """Those appointed take the office up on the day of the decision; a post of one person is taken over."""
    unit = appointment.unit
    branch = unit.kind == UnitKind.BRANCH
    title = titles.office(appointment.body, branch=branch, unit=unit.name) or titles.called(
        appointment.body, branch=branch
    )
    Appointee.objects.bulk_create(
        Appointee(appointment=appointment, person=person, title=title) for person in people
    )
    take_up(
        unit,
        title,
        [person.pk for person in people],
        rank=titles.RANKS.get(appointment.body, 100),
        on=appointment.decided_on,
        basis=appointment.document,
        by_election=appointment.body not in ("secretary", "inspection_chair"),
    )


def confirm_practice(ward: Unit, *, key: str, value: str, basis: str) -> ConfirmedPractice:
    row, _new = ConfirmedPractice.objects.update_or_create(
        unit=ward, key=key, defaults={"value": value, "basis": basis.strip()}
    )
    return row
