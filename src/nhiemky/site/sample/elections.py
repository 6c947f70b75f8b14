"""The elections of a branch congress, played through the verbs of the room: slate, roll, ballot, count, approval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from nhiemky.conferences.models import Conference
from nhiemky.elections import queries, steps
from nhiemky.elections.actions.add_roll_line import add_roll_line
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.destroy_papers import destroy_papers
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.actions.vote_seats import vote_seats
from nhiemky.elections.models import Assembly, Body, Candidate, Decision, Election, Round
from nhiemky.org.models import Account, Person, Unit
from nhiemky.site.sample import counting, voting, working
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table
from nhiemky.tasks.models import Task

#: Days from the congress to the approval and, six months later, to the papers' end.
APPROVED_AFTER, DESTROYED_AFTER = 18, 188
TITLES = {Body.COMMITTEE: "chi ủy", Body.SECRETARY: "Bí thư", Body.DEPUTY_SECRETARY: "Phó Bí thư"}
BEGINS = {
    Body.COMMITTEE: dt.time(9, 15),
    Body.SECRETARY: dt.time(10, 20),
    Body.DEPUTY_SECRETARY: dt.time(10, 55),
}


@dataclass(slots=True)
class Desk:
    """Who plays: the book with its clerk, the secretary who judges tasks, the two who count."""

    book: Book
    judge: Account
    tellers: tuple[Account, Account]
    today: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A congress: who stands, who counts, on whom the counting rests. `off_the_roll`: reason, how many, evidence.

    `decision`: number of the decision by which the superior level approves.
    """

    unit: Unit
    conference: Conference
    held_on: dt.date
    years: str
    elected: Sequence[Person]
    loser: Person
    board: Sequence[Person]
    summoned: int
    off_the_roll: Sequence[tuple[str, int, str]]
    present: int
    imported: bool
    decision: int

    def said(self, text: str, **more: object) -> steps.DecisionContent:
        """What the congress decided, with all hands."""
        hands = {"present": self.present, "agreed": self.present, "disagreed": 0, "abstained": 0}
        return steps.DecisionContent(text=text, decided_on=self.held_on, **{**hands, **more})  # type: ignore[arg-type]


Voted = Callable[[Round], Sequence[str]]


def elect(desk: Desk, hall: Hall, plan: Table, chance: Random) -> None:
    """Committee, secretary, deputy; then what the higher level and the calendar do with them."""
    committee = _prepared(desk, hall, Body.COMMITTEE, [*hall.elected, hall.loser], seats=plan["seats"])
    _committee(desk, hall, plan, committee, chance)
    _finish(desk, hall, committee)
    posts = [(Body.SECRETARY, plan.get("against", chance.randint(0, 4))), (Body.DEPUTY_SECRETARY, 3)]
    held = [committee]
    for person, (body, against) in zip(hall.elected, posts, strict=False):
        election = _prepared(desk, hall, body, [person], seats=1, among=committee)
        _vote(desk, hall, plan, election, _single(chance, against=against))
        _finish(desk, hall, election)
        held.append(election)
    _afterwards(desk, hall, plan, held)


def begin(desk: Desk, hall: Hall, plan: Table, chance: Random) -> None:
    """A congress of today that has not come further than its stage."""
    people = [*hall.elected, hall.loser]
    election = _prepared(desk, hall, Body.COMMITTEE, people, seats=plan["seats"])
    if plan["stage"] == "half keyed":
        ballot = open_ballot(desk.book.clerk, election, present=hall.present, began_at=dt.time(8, 30))
        counting.half_keyed(desk.tellers[0], ballot, _clear(hall, chance)(ballot))


def _prepared(
    desk: Desk, hall: Hall, body: str, people: Sequence[Person], *, seats: int, among: Election | None = None
) -> Election:
    """Number, names, slate, board and roll, as far as a ballot can be opened."""
    clerk, called = desk.book.clerk, f"{TITLES[Body(body)]} {hall.unit.name}"
    content = steps.ElectionContent(
        title=f"Bầu {called}, nhiệm kỳ {hall.years}",
        body=body,
        assembly=Assembly.MEMBER_CONGRESS,
        held_on=hall.held_on,
        conference=hall.conference,
        among=among,
        imported=hall.imported,
    )
    election = open_election(clerk, hall.unit, content=content)
    if election.seats is None:
        said = hall.said(f"Số lượng {called} cần bầu: {seats}.")
        vote_seats(clerk, election, seats=seats, alternates=0, content=said)
    listed = [nominate(clerk, election, person=one, source=Candidate.Source.OFFICIAL) for one in people]
    _adopt(desk, hall, election, listed)
    said = hall.said(f"Ban kiểm phiếu gồm {len(hall.board)} người.")
    name_board(clerk, election, people=hall.board, head=hall.board[0], content=said)
    set_roll(clerk, election, summoned=hall.summoned)
    for reason, number, evidence in hall.off_the_roll:
        line = steps.RollLineContent(
            reason=reason, number=number, evidence=evidence, approved_by=f"Chi ủy {hall.unit.name}"
        )
        add_roll_line(clerk, election, content=line)
    return election


def _adopt(desk: Desk, hall: Hall, election: Election, names: Sequence[Candidate]) -> None:
    said = hall.said(f"Danh sách bầu cử gồm {len(names)} người.")
    adopt_slate(desk.book.clerk, election, candidates=[one.pk for one in names], content=said)


def _committee(desk: Desk, hall: Hall, plan: Table, election: Election, chance: Random) -> None:
    match plan.get("committee", "plain"):
        case "tie":
            ballot = _vote(desk, hall, plan, election, _tie(hall, chance))
            _decide(desk, hall, ballot, "tie", "revote", "Bầu lại giữa hai người bằng phiếu.")
            _vote(desk, hall, plan, election, _first_of_two(hall, chance))
        case "further":
            ballot = _vote(desk, hall, plan, election, _one_short(hall, chance))
            _decide(desk, hall, ballot, "vacant", "further", "Bầu tiếp cho đủ số lượng.")
            missing = election.candidates.get(person=hall.elected[-1])
            _adopt(desk, hall, election, [missing])
            _vote(desk, hall, plan, election, _single(chance, against=10))
        case "void":
            ballot = open_ballot(desk.book.clerk, election, present=hall.present, began_at=dt.time(8, 30))
            counting.one_too_many(desk.tellers[0], ballot)
            _vote(desk, hall, plan, election, _clear(hall, chance))
        case _:
            _vote(desk, hall, plan, election, _clear(hall, chance))


def _vote(desk: Desk, hall: Hall, plan: Table, election: Election, voted: Voted) -> Round:
    began = BEGINS[Body(election.body)]
    ballot = open_ballot(desk.book.clerk, election, present=hall.present, began_at=began)
    papers, finished = voted(ballot), _later(began, minutes=10 + 5 * ballot.names.count())
    first = election.body == Body.COMMITTEE and ballot.purpose == Round.Purpose.FIRST
    if first and plan.get("scanned") and queries.reader_there():
        clerk, tellers = desk.book.clerk, desk.tellers
        return counting.scanned_and_keyed(clerk, tellers, ballot, papers, finished_at=finished)
    if plan["count"] == "sheet":
        return counting.on_a_sheet(desk.tellers[0], ballot, papers, finished_at=finished)
    differing = plan["slug"].endswith("-30") and election.body == Body.COMMITTEE
    return counting.keyed_twice(desk.tellers, ballot, papers, finished_at=finished, differing=differing)


def _later(moment: dt.time, *, minutes: int) -> dt.time:
    return (dt.datetime.combine(dt.date.min, moment) + dt.timedelta(minutes=minutes)).time()


def _decide(desk: Desk, hall: Hall, ballot: Round, kind: str, outcome: str, text: str) -> None:
    decide_outcome(desk.book.clerk, ballot, kind=kind, outcome=outcome, content=hall.said(text))


def _finish(desk: Desk, hall: Hall, election: Election) -> None:
    finish_election(desk.book.clerk, election, closed_on=hall.held_on)


def _afterwards(desk: Desk, hall: Hall, plan: Table, held: Sequence[Election]) -> None:
    """The report of old congresses was sent, the result approved, the papers destroyed when their time was over."""
    if plan.get("approved", True):
        for election in held:
            _approve(desk, hall, election)
    if plan["count"] == "destroyed":
        for election in held:
            _destroy(desk, hall, election)
    topics = [f"election/{election.pk}" for election in held]
    for task in Task.objects.filter(source_topic__in=topics, due__lt=desk.today).order_by("pk"):
        done = {"became": "accepted", "evidence": "Hồ sơ đã lưu tại Văn phòng Đảng ủy."}
        working.go_on(desk.book, task, done, judge=desk.judge)


def _approve(desk: Desk, hall: Hall, election: Election) -> None:
    day = desk.book.calendar.working(hall.held_on + dt.timedelta(days=APPROVED_AFTER))
    said = steps.DecisionContent(
        text=f"Chuẩn y kết quả: {election.title}.",
        decided_on=day,
        organ=Decision.Organ.SUPERIOR,
        document=f"Quyết định số {hall.decision}-QĐ/ĐU",
    )
    approve_result(desk.book.clerk, election, approved_on=day, content=said)


def _destroy(desk: Desk, hall: Hall, election: Election) -> None:
    day = desk.book.calendar.working(hall.held_on + dt.timedelta(days=DESTROYED_AFTER))
    said = steps.DecisionContent(
        text="Hủy phiếu bầu đã niêm phong: đã hết 6 tháng, không có khiếu nại, tố cáo.",
        decided_on=day,
        organ=Decision.Organ.COMMITTEE,
        document="Biên bản hủy phiếu của chi ủy",
    )
    for ballot in election.rounds.filter(papers=Round.Papers.KEPT):
        destroy_papers(desk.book.clerk, ballot, open_complaints=0, content=said)


def _clear(hall: Hall, chance: Random) -> Voted:
    """All are elected but the loser."""

    def voted(ballot: Round) -> list[str]:
        spoilt, loser = chance.randint(0, 2), hall.present * 3 // 10
        valid, needed = hall.present - spoilt, ballot.needed
        votes = voting.clear(chance, valid=valid, seats=ballot.seats, needed=needed, loser=loser)
        return _on_paper(chance, ballot, _of(hall, votes), papers=hall.present, spoilt=spoilt)

    return voted


def _tie(hall: Hall, chance: Random) -> Voted:
    """The last of the elected and the loser stand equal."""

    def voted(ballot: Round) -> list[str]:
        votes = voting.tied(valid=hall.present, seats=ballot.seats, needed=ballot.needed)
        return _on_paper(chance, ballot, _of(hall, votes), papers=hall.present)

    return voted


def _first_of_two(hall: Hall, chance: Random) -> Voted:
    def voted(ballot: Round) -> list[str]:
        more = hall.present * 6 // 10
        votes = {hall.elected[-1].pk: more, hall.loser.pk: hall.present - more}
        return _on_paper(chance, ballot, votes, papers=hall.present)

    return voted


def _one_short(hall: Hall, chance: Random) -> Voted:
    def voted(ballot: Round) -> list[str]:
        votes = voting.one_short(chance, valid=hall.present - 1, seats=ballot.seats, needed=ballot.needed)
        return _on_paper(chance, ballot, _of(hall, votes), papers=hall.present, spoilt=1)

    return voted


def _single(chance: Random, *, against: int) -> Voted:
    """One name; so many of a hundred disagree."""

    def voted(ballot: Round) -> list[str]:
        papers = ballot.present or 0
        return voting.agreed(
            chance, papers=papers, against=papers * against // 100, spoilt=chance.randint(0, 1)
        )

    return voted


def _of(hall: Hall, votes: Sequence[int]) -> dict[int, int]:
    return {person.pk: number for person, number in zip([*hall.elected, hall.loser], votes, strict=True)}


def _on_paper(
    chance: Random, ballot: Round, votes: Mapping[int, int], *, papers: int, spoilt: int = 0
) -> list[str]:
    """The votes in the order of the printed paper."""
    order = ballot.names.values_list("candidate__person_id", flat=True)
    counted = [votes[person] for person in order]
    return voting.struck(chance, counted, papers=papers, seats=ballot.seats, spoilt=spoilt)
