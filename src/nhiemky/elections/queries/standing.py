"""Where an election stands: facts that actions decide on and that say which step is next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q, QuerySet

from nhiemky.elections.models import (
    Candidate,
    ConfirmedPractice,
    Decision,
    Election,
    ElectionState,
    Round,
    RoundName,
)
from nhiemky.elections.queries.offices import people_in
from nhiemky.elections.rules import nominating, practice, preparing, regulations, rounds, sequence, titles
from nhiemky.elections.rules.bodies import Assembly, Body
from nhiemky.elections.rules.regulation import Regulation
from nhiemky.elections.rules.roll import ExclusionReason, Roll
from nhiemky.org.models import Term, Unit, UnitKind
from nhiemky.org.queries import ward_of

#: Kind of decision → outcome after which a ballot follows, and what that ballot is for.
NEXT = {
    Decision.Kind.TIE: ("revote", Round.Purpose.TIE),
    Decision.Kind.VACANT: ("further", Round.Purpose.FURTHER),
    Decision.Kind.ALTERNATES: ("second_ballot", Round.Purpose.ALTERNATES),
    Decision.Kind.ALTERNATE_TIE: ("revote", Round.Purpose.ALTERNATES),
}


def practice_of(unit: Unit) -> dict[str, str]:
    """What the ward has confirmed about open questions; an election keeps it from the day it is opened."""
    rows = ConfirmedPractice.objects.filter(unit=ward_of(unit))
    return dict(rows.values_list("key", "value"))


def chosen(election: Election) -> practice.Practice:
    return practice.practice(election.practice)


def term_on(unit: Unit, day: dt.date) -> Term | None:
    """The newest term of the unit or of its ward that had begun on the day."""
    begun = Q(opened_on__lte=day) | Q(opened_on=None, first_year__lte=day.year)
    for holder in (unit, ward_of(unit)):
        found = Term.objects.filter(begun, unit=holder).order_by("-first_year").first()
        if found is not None:
            return found
    return None


def latest_round(election: Election) -> Round | None:
    return election.rounds.order_by("-number").first()


def last_closed(election: Election) -> Round | None:
    return election.rounds.filter(state=Round.State.CLOSED).order_by("-number").first()


def round_state(election: Election) -> str:
    """State of the newest ballot; empty before the first."""
    latest = latest_round(election)
    return "" if latest is None else latest.state


def results(election: Election, result: str) -> QuerySet[RoundName]:
    """Names with a result in the closed ballots, in the order in which they were elected."""
    names = RoundName.objects.filter(round__election=election, round__state=Round.State.CLOSED, result=result)
    return names.select_related("candidate__person", "round").order_by("round__number", "-votes", "position")


def elected_ids(election: Election) -> frozenset[int]:
    """Ids of the persons elected up to now."""
    return frozenset(
        results(election, RoundName.Result.ELECTED).values_list("candidate__person_id", flat=True)
    )


def seats_left(election: Election) -> int:
    """How many are still to be elected."""
    return max((election.seats or 0) - len(elected_ids(election)), 0)


def open_decisions(ballot: Round) -> tuple[str, ...]:
    """Codes that a closed ballot left to people and nobody has decided."""
    decided = ballot.decisions.values_list("kind", flat=True)
    return rounds.open_decisions(ballot.to_decide, decided=frozenset(decided))


def answer(ballot: Round, kind: str) -> str:
    """What people decided about a ballot: the outcome of the newest decision of that kind, empty if there is none."""
    found = ballot.decisions.filter(kind=kind).order_by("-pk").values_list("outcome", flat=True).first()
    return found or ""


def next_purpose(election: Election) -> str | None:
    """What the next ballot would be for; None when there is none to open.

    After a void ballot the same one is held again, on the same slate.
    """
    latest = latest_round(election)
    if latest is None:
        return Round.Purpose.FIRST
    if latest.state == Round.State.VOID:
        return latest.purpose
    if latest.state != Round.State.CLOSED or open_decisions(latest):
        return None
    answers = {kind: answer(latest, kind) for kind in NEXT}
    return next((purpose for kind, (outcome, purpose) in NEXT.items() if answers[kind] == outcome), None)


def names_for(election: Election, purpose: str) -> Sequence[Candidate]:
    """Who stands on the paper of the next ballot, in the order of given names.

    A vote between tied persons takes those of the last closed ballot, one for alternates those who were not elected
    in it; every other one the adopted slate.
    """
    candidates = election.candidates.select_related("person")
    last = last_closed(election)
    if purpose == Round.Purpose.TIE:
        names = RoundName.objects.filter(round=last, result=RoundName.Result.TIED)
        chosen_names = candidates.filter(pk__in=names.values("candidate"))
    elif purpose == Round.Purpose.ALTERNATES:
        names = RoundName.objects.filter(round=last, result=RoundName.Result.NOT)
        chosen_names = candidates.filter(pk__in=names.values("candidate"))
    else:
        chosen_names = candidates.filter(on_slate=True)
    return list(chosen_names.order_by("person__sort_key", "person__birth_date", "pk"))


def seats_for(election: Election, purpose: str) -> int:
    """Seats of the next ballot: those a tie is about, places of alternates still free, else all that are left."""
    last = last_closed(election)
    if purpose == Round.Purpose.ALTERNATES:
        return election.alternates - results(election, RoundName.Result.ALTERNATE).count()
    if purpose == Round.Purpose.TIE and last is not None:
        return last.seats - last.names.filter(result=RoundName.Result.ELECTED).count()
    return seats_left(election)


def names_to_poll(election: Election) -> list[Candidate]:
    """Self-nominated people and names from the floor that had enough support and did not leave."""
    fit = standings(election)
    others = election.candidates.exclude(source=Candidate.Source.OFFICIAL).select_related("person")
    found = [one for one in others if fit[one.pk].supported and not one.withdrawn]
    return sorted(found, key=lambda one: (one.person.sort_key, one.pk))


def places_left(election: Election) -> int | None:
    """How many of them the cap leaves room for beside the official list; None where no cap binds."""
    official = election.candidates.filter(source=Candidate.Source.OFFICIAL, withdrawn=False).count()
    return nominating.places_for_others(
        seats=seats_left(election) or 1,
        official=official,
        body=Body(election.body),
        regulation=regulations.version(election.regulation),
    )


def roll_of(election: Election) -> Roll:
    """The roll that the next ballot will freeze."""
    return _roll(election, ())


def roll_with(election: Election, reason: str, number: int) -> Roll:
    """The same roll with one more line, to see what it would come to."""
    return _roll(election, ((reason, number),))


def _roll(election: Election, more: tuple[tuple[str, int], ...]) -> Roll:
    counts = dict.fromkeys((reason.value for reason in ExclusionReason), 0)
    lines = election.roll_lines.filter(round=None).values_list("reason", "number")
    for reason, number in (*lines, *more):
        counts[reason] += number
    return Roll(summoned=election.summoned or 0, incumbent=incumbents(election), **counts)


def incumbents(election: Election) -> int | None:
    """Serving members of the committee that meets, where the ward counts those; None where those summoned count."""
    if election.assembly != Assembly.COMMITTEE_CONFERENCE:
        return None
    if chosen(election).conference_denominator != practice.ConferenceDenominator.INCUMBENT:
        return None
    branch = election.unit.kind == UnitKind.BRANCH
    of_body = titles.of_body("committee", branch=branch, unit=election.unit.name)
    return len(people_in(election.unit, of_body, on=election.held_on)) or None


def standings(election: Election) -> dict[int, preparing.Standing]:
    """Candidate id → how the slate looks at them."""
    elected = elected_ids(election)
    regulation = regulations.version(election.regulation)
    return {
        one.pk: preparing.Standing(
            id=one.pk,
            person=one.person_id,
            name=one.person.full_name,
            withdrawn=one.withdrawn,
            waiting=one.asked_to_withdraw,
            supported=supported(one, regulation),
            elected=one.person_id in elected,
        )
        for one in election.candidates.select_related("person")
    }


def supported(one: Candidate, regulation: Regulation) -> bool:
    """The official list needs no support; a name from the floor more than 30 % of those attending (Article 14(3))."""
    if one.source == Candidate.Source.OFFICIAL:
        return True
    if one.supporters is None or not one.attending:
        return False
    return one.supporters >= nominating.supporters_needed(attending=one.attending, regulation=regulation)


def sequence_facts(election: Election) -> sequence.Facts:
    """What says which step of the election is next."""
    latest = latest_round(election)
    purpose = next_purpose(election)
    return sequence.Facts(
        poll=election.poll_of_id is not None,
        finished=election.state in (ElectionState.DECIDED, ElectionState.STOPPED),
        approved=election.state == ElectionState.APPROVED,
        seats=election.seats,
        candidates=election.candidates.count(),
        waiting=election.candidates.filter(asked_to_withdraw=True).count(),
        polls=election.polls.count(),
        slate=election.candidates.filter(on_slate=True).count(),
        board=election.board.count(),
        summoned=election.summoned,
        round_state="" if latest is None else latest.state,
        papers_counted=latest is not None and latest.collected is not None,
        open_decisions=0 if latest is None else len(open_decisions(latest)),
        another_round=latest is not None and purpose is not None,
        slate_given=purpose in (Round.Purpose.TIE, Round.Purpose.ALTERNATES),
        papers_kept=election.rounds.filter(papers=Round.Papers.KEPT).exists(),
    )
