"""Writers for what comes before a ballot. Higher rooms use them inside their own action."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.conferences.models import Conference
from nhiemky.elections import queries
from nhiemky.elections.models import BoardMember, Candidate, Decision, Election, RollLine, Round
from nhiemky.elections.rules import preparing, regulations, roll, safeguards
from nhiemky.elections.rules.bodies import Assembly
from nhiemky.elections.rules.roll import ExclusionReason
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Person, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionContent:
    """What is elected, by whom, when; `seats` None while the assembly has not voted on the number."""

    title: str
    body: str
    assembly: str
    held_on: dt.date
    seats: int | None = None
    alternates: int = 0
    by_election: bool = False
    imported: bool = False
    conference: Conference | None = None
    among: Election | None = None
    poll_of: Election | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionContent:
    """What people decided, in their words; counts of the open vote where there was one."""

    text: str
    decided_on: dt.date
    organ: str = Decision.Organ.ASSEMBLY
    document: str = ""
    present: int | None = None
    agreed: int | None = None
    disagreed: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollLineContent:
    reason: str
    evidence: str
    approved_by: str
    person: Person | None = None
    number: int = 1


def locked(election: Election) -> Election:
    """The row as the database has it now, locked until the action ends."""
    return Election.objects.select_for_update(of=("self",)).select_related("unit").get(pk=election.pk)


def being_prepared(election: Election) -> Election:
    """The locked row of an election that is not over and has no open ballot."""
    election = locked(election)
    preparing.check_open(state=election.state, round_state=queries.round_state(election))
    return election


def check_content(unit: Unit, content: ElectionContent) -> None:
    """Refuse a head that cannot be; number and regulation are looked at where they are said."""
    preparing.check_title(content.title)
    if content.seats is not None:
        preparing.check_seats(content.seats, body=content.body, alternates=content.alternates)
    for other in (content.among, content.poll_of):
        if other is not None and other.unit_id != unit.pk:
            raise Refused("election-of-another-unit", field="among")


def write_election(unit: Unit, content: ElectionContent) -> Election:
    """A new election under the regulation of its day and with what the ward has confirmed."""
    single = 1 if content.body in preparing.SINGLE_POSTS else None
    return Election.objects.create(
        unit=unit,
        conference=content.conference,
        term=queries.term_on(unit, content.held_on),
        among=content.among,
        poll_of=content.poll_of,
        body=content.body,
        assembly=content.assembly,
        by_election=content.by_election,
        title=content.title.strip(),
        held_on=content.held_on,
        seats=content.seats or single,
        alternates=content.alternates,
        regulation=regulations.in_force(content.held_on).code,
        practice=queries.practice_of(unit),
        imported=content.imported,
    )


def write_poll(election: Election, names: Sequence[Candidate], *, title: str, seats: int) -> Election:
    """An opinion poll on these names, with the roll of the election it prepares and a slate that needs no vote."""
    content = ElectionContent(
        title=title,
        body=election.body,
        assembly=election.assembly,
        held_on=election.held_on,
        seats=min(seats, len(names)),
        conference=election.conference,
        poll_of=election,
    )
    poll = write_election(election.unit, content)
    poll.summoned = election.summoned
    poll.save(update_fields=["summoned"])
    Candidate.objects.bulk_create(
        Candidate(election=poll, person=one.person, source=one.source, on_slate=True) for one in names
    )
    RollLine.objects.bulk_create(
        copy_of(line, election=poll) for line in election.roll_lines.filter(round=None)
    )
    return poll


def copy_of(line: RollLine, *, election: Election, round: Round | None = None) -> RollLine:
    """The same reason for another election, or frozen for a ballot."""
    return RollLine(
        election=election,
        round=round,
        reason=line.reason,
        person_id=line.person_id,
        number=line.number,
        evidence=line.evidence,
        approved_by=line.approved_by,
    )


def rewrite_election(election: Election, content: ElectionContent) -> None:
    """Change the head; the regulation follows the day only while no ballot was opened."""
    election.title, election.held_on = content.title.strip(), content.held_on
    election.conference, election.among = content.conference, content.among
    election.assembly, election.by_election = content.assembly, content.by_election
    if not election.rounds.exists():
        election.regulation = regulations.in_force(content.held_on).code
    election.revision += 1
    election.save()


def write_decision(
    recorded_by: Any,
    election: Election,
    kind: str,
    content: DecisionContent,
    *,
    outcome: str = "",
    round: Round | None = None,
) -> Decision:
    """Keep what people decided; its hands never exceed those present."""
    preparing.check_words(content.text)
    hands = sum(count or 0 for count in (content.agreed, content.disagreed, content.abstained))
    if content.present is not None and hands > content.present:
        raise Refused("more-votes-than-present", votes=hands, present=content.present, field="present")
    return Decision.objects.create(
        election=election,
        round=round,
        kind=kind,
        outcome=outcome,
        organ=content.organ,
        text=content.text.strip(),
        document=content.document.strip(),
        decided_on=content.decided_on,
        present=content.present,
        agreed=content.agreed,
        disagreed=content.disagreed,
        abstained=content.abstained,
        recorded_by=recorded_by,
    )


def said(content: DecisionContent) -> Values:
    """The part of a decision that the journal keeps beside its chain."""
    counts = {
        name: getattr(content, name)
        for name in ("present", "agreed", "disagreed", "abstained")
        if getattr(content, name) is not None
    }
    return Values(text=content.text, **({"document": content.document} if content.document else {}), **counts)


def write_seats(election: Election, *, seats: int, alternates: int) -> None:
    election.seats, election.alternates = seats, alternates
    election.revision += 1
    election.save(update_fields=["seats", "alternates", "revision"])


def nominate(
    election: Election,
    person: Person,
    *,
    source: str = Candidate.Source.OFFICIAL,
    supporters: int | None = None,
    attending: int | None = None,
) -> Candidate:
    return Candidate.objects.create(
        election=election, person=person, source=source, supporters=supporters, attending=attending
    )


def put_on_slate(election: Election, candidates: Collection[int]) -> None:
    """Exactly these names stand on the slate of the next ballot."""
    election.candidates.exclude(pk__in=candidates).update(on_slate=False)
    election.candidates.filter(pk__in=candidates).update(on_slate=True)
    election.revision += 1
    election.save(update_fields=["revision"])


def name_board(election: Election, people: Sequence[Person], *, head: Person) -> None:
    """The counting board from now on, instead of the one before."""
    election.board.all().delete()
    BoardMember.objects.bulk_create(
        BoardMember(election=election, person=person, is_head=person.pk == head.pk) for person in people
    )


def set_summoned(election: Election, summoned: int) -> None:
    election.summoned = summoned
    election.revision += 1
    election.save(update_fields=["summoned", "revision"])


def add_roll_line(election: Election, content: RollLineContent) -> RollLine:
    return RollLine.objects.create(
        election=election,
        reason=content.reason,
        person=content.person,
        number=content.number,
        evidence=content.evidence.strip(),
        approved_by=content.approved_by.strip(),
    )


def copy_roll_lines(election: Election, source: Election) -> list[RollLine]:
    """The lines of another roll instead of its own."""
    election.roll_lines.filter(round=None).delete()
    lines = [copy_of(line, election=election) for line in source.roll_lines.filter(round=None)]
    for line in lines:
        line.save()
    return lines


def check_roll_line(election: Election, content: RollLineContent) -> None:
    """Refuse a reason that does not hold in this assembly, without evidence or approver, or somebody twice."""
    roll.check_exclusion(
        reason=ExclusionReason(content.reason),
        assembly=Assembly(election.assembly),
        came=False,
        evidence=content.evidence,
        approver=content.approved_by,
    )
    if content.number < 1:
        raise Refused("roll-line-of-nobody", field="number")
    safeguards.check_roll_person(named=content.person is not None, number=content.number)
    mine = election.roll_lines.filter(round=None, person=content.person)
    if content.person is not None and mine.exists():
        raise Refused("already-off-the-roll", field="person")


def ask_withdrawal(candidate: Candidate, *, group: str) -> None:
    candidate.asked_to_withdraw, candidate.withdrawal = bool(group), group
    candidate.withdrawn = False
    candidate.save(update_fields=["asked_to_withdraw", "withdrawal", "withdrawn"])


def let_go(election: Election, withdrawn: Collection[int]) -> None:
    """Those leave, every other request is answered with no."""
    asked = election.candidates.filter(asked_to_withdraw=True)
    asked.filter(pk__in=withdrawn).update(withdrawn=True, on_slate=False)
    asked.update(asked_to_withdraw=False)
