"""The result of an election as a whole, and the days that follow from it."""

from __future__ import annotations

import datetime as dt

from nhiemky.elections.events import RoundClosed
from nhiemky.elections.models import Election, Round, RoundName
from nhiemky.elections.queries.counting import ballot_of
from nhiemky.elections.queries.standing import next_purpose, open_decisions, results, seats_left
from nhiemky.elections.rules import appointing, deadlines, marks, papers, regulations
from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.closing import Closed, Terms
from nhiemky.elections.rules.ending import End
from nhiemky.elections.rules.record import Deadlines
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import UnitKind
from nhiemky.org.queries import work_calendar
from nhiemky.tasks.models import Task


def terms_of(ballot: Round) -> Terms:
    """What was frozen when the ballot opened."""
    facts = ballot_of(ballot)
    return Terms(
        purpose=ballot.purpose,
        kind=facts.kind,
        seats=ballot.seats,
        alternates=ballot.alternates,
        needed=ballot.needed,
        practice=facts.practice,
        poll=ballot.election.poll_of_id is not None,
    )


def all_disagree(ballot: Round) -> int:
    """How many papers with columns agree with nobody; of a tally sheet, those it calls invalid for that reason."""
    if ballot.kind != marks.Kind.COLUMNS:
        return 0
    kept = ballot.kept_papers.values_list("marks", flat=True)
    if ballot.papers == Round.Papers.KEPT:
        return sum(papers.disagrees_with_all(one, kind=marks.Kind.COLUMNS) for one in kept)
    return int(ballot.invalid_reasons.get("nobody", 0))


def round_closed(ballot: Round, closed: Closed) -> RoundClosed:
    """The event of a ballot that has just been written."""
    elected = ballot.names.filter(result=RoundName.Result.ELECTED).order_by("-votes", "position")
    return RoundClosed(
        ballot.pk,
        ballot.valid or 0,
        ballot.invalid or 0,
        tuple(elected.values_list("candidate__person_id", flat=True)),
        closed.vacant,
        closed.to_decide,
    )


def end_of(election: Election) -> End:
    """Who is elected in all ballots together, and what is still open."""
    closed = election.rounds.filter(state=Round.State.CLOSED).order_by("-number")
    latest = closed.first()
    return End(
        closed_ballots=closed.count(),
        elected=tuple(one.candidate.person_id for one in results(election, RoundName.Result.ELECTED)),
        alternates=tuple(one.candidate.person_id for one in results(election, RoundName.Result.ALTERNATE)),
        vacant=seats_left(election),
        waiting=open_decisions(latest) if latest is not None else (),
        another=latest is not None and next_purpose(election) is not None,
    )


def check_another_round(election: Election) -> None:
    """Refuse a further ballot where the superior level has to appoint ([P]); imported history is left as it was."""
    if election.imported:
        return
    ballots = election.rounds.filter(state=Round.State.CLOSED).order_by("number")
    elected = [one.names.filter(result=RoundName.Result.ELECTED).exists() for one in ballots]
    appointing.check_further_round(
        body=Body(election.body),
        in_branch=election.unit.kind == UnitKind.BRANCH,
        elected=elected,
        regulation=regulations.version(election.regulation),
    )


def must_be_appointed(election: Election) -> bool:
    """No further ballot may be held: the superior level appoints, and has not been recorded to have done so ([P])."""
    if election.appointments.exists():
        return False
    try:
        check_another_round(election)
    except Refused:
        return True
    return False


def deadlines_set(election: Election) -> frozenset[str]:
    """Titles of the tasks that the days of this congress have become already, by whichever of its elections."""
    of_day = Election.objects.filter(unit=election.unit, closed_on=election.closed_on)
    topics = [f"election/{pk}" for pk in of_day.values_list("pk", flat=True)]
    return frozenset(Task.objects.filter(source_topic__in=topics).values_list("title", flat=True))


def deadlines_of(election: Election) -> Deadlines:
    """The days that follow from the close; the approval is counted from the last day of the report."""
    day = election.closed_on
    if day is None:
        return Deadlines(None, None, None, None, None)
    regulation, days = regulations.version(election.regulation), work_calendar(election.unit)
    report = deadlines.report_by(day, regulation=regulation, days=days)
    return Deadlines(
        closed_on=day,
        report=report,
        approval=deadlines.approval_by(report, regulation=regulation, days=days),
        complaints=deadlines.complaints_by(day, regulation=regulation, days=days),
        destruction=_day_after(deadlines.kept_until(day, regulation=regulation)),
    )


def _day_after(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1)
