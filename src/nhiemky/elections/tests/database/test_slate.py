"""Slate, counting board, roll and opinion poll: what each verb refuses and what it writes."""

from __future__ import annotations

import datetime as dt

from nhiemky.elections import queries, steps
from nhiemky.elections.actions.add_roll_line import add_roll_line
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.open_poll import open_poll
from nhiemky.elections.actions.remove_candidate import remove_candidate
from nhiemky.elections.actions.remove_roll_line import remove_roll_line
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.actions.sort_withdrawal import sort_withdrawal
from nhiemky.elections.models import Candidate
from nhiemky.elections.tests.database.journal_rows import last, refused, verb
from nhiemky.org.models import OfficeHolding

DAY = dt.date(2026, 9, 12)


def named(election, place):
    return election.candidates.order_by("pk")[place]


def test_the_slate_stays_within_the_cap_and_names_nobody_twice(cast, counted, hall):
    nominate(cast.clerk, counted, person=cast.people[4], source="official")
    everybody = list(counted.candidates.values_list("pk", flat=True))
    with refused("surplus-over-cap"):
        adopt_slate(cast.clerk, counted, candidates=everybody, content=hall.words())
    with refused("fewer-names-than-seats"):
        adopt_slate(cast.clerk, counted, candidates=everybody[:2] + everybody[:1], content=hall.words())
    weak = nominate(cast.clerk, counted, person=cast.people[5], source="floor", supporters=7, attending=25)
    with refused("candidate-without-support"):
        adopt_slate(cast.clerk, counted, candidates=[*everybody[:3], weak.pk], content=hall.words())
    with refused("slate-is-empty"):
        adopt_slate(cast.clerk, counted, candidates=[], content=hall.words())
    adopt_slate(cast.clerk, counted, candidates=everybody[:4], content=hall.words())
    ((said, facts),) = last()
    assert (said, sorted(facts["candidates"]), facts["seats"]) == ("SlateAdopted", everybody[:4], 3)
    assert counted.candidates.filter(on_slate=True).count() == 4


def test_nobody_of_the_slate_counts_and_nobody_of_the_board_stands(cast, counted, hall):
    board = cast.people[-3:]
    with refused("board-member-stands", field="people"):
        name_board(cast.clerk, counted, people=[*board, cast.people[0]], head=board[0], content=hall.words())
    with refused("board-without-head", field="head"):
        name_board(cast.clerk, counted, people=board, head=cast.people[9], content=hall.words())
    with refused("board-is-empty", field="people"):
        name_board(cast.clerk, counted, people=[], head=board[0], content=hall.words())
    name_board(cast.clerk, counted, people=[*board, board[0]], head=board[0], content=hall.words())
    assert verb() == "BoardNamed" and counted.board.count() == 3
    with refused("person-counts-the-votes"):
        nominate(cast.clerk, counted, person=board[1], source="official")


def test_the_roll_says_who_does_not_count_on_which_evidence(cast, counted):
    with refused(field="summoned"):
        set_roll(cast.clerk, counted, summoned=0)
    set_roll(cast.clerk, counted, summoned=3)
    assert last()[0] == ("RollSet", {"election": counted.pk, "summoned": 3})
    good = {"reason": "exempt_absent", "evidence": "Danh sách", "approved_by": "Chi ủy"}
    for wrong in (
        {"evidence": " "},
        {"approved_by": ""},
        {"number": 0},
        {"number": 3},  # nobody would be left
        {"person": cast.people[7], "number": 2},
        {"reason": "unreplaced_absent_throughout"},  # of delegates only
    ):
        with refused():
            add_roll_line(cast.clerk, counted, content=steps.RollLineContent(**{**good, **wrong}))
    line = add_roll_line(cast.clerk, counted, content=steps.RollLineContent(person=cast.people[7], **good))
    assert verb() == "RollLineAdded"
    with refused("already-off-the-roll", field="person"):
        add_roll_line(cast.clerk, counted, content=steps.RollLineContent(person=cast.people[7], **good))
    remove_roll_line(cast.clerk, line)
    assert verb() == "RollLineRemoved" and not counted.roll_lines.exists()


def test_a_frozen_line_stays(cast, hall):
    ballot = hall.ballot(hall.opened())
    frozen = ballot.roll_lines.first()
    with refused():  # a ballot is open
        remove_roll_line(cast.clerk, frozen)
    hall.finished(ballot, ["---x"] * 20)
    with refused("roll-is-frozen"):
        remove_roll_line(cast.clerk, frozen)


def test_nothing_is_prepared_while_a_ballot_runs_or_after_the_end(cast, hall):
    election = hall.opened()
    ballot = hall.ballot(election)
    candidate = election.candidates.first()
    tries = (
        lambda: nominate(cast.clerk, election, person=cast.people[9], source="official"),
        lambda: adopt_slate(cast.clerk, election, candidates=[candidate.pk], content=hall.words()),
        lambda: set_roll(cast.clerk, election, summoned=29),
        lambda: name_board(
            cast.clerk, election, people=cast.people[-3:], head=cast.people[-1], content=hall.words()
        ),
        lambda: sort_withdrawal(cast.clerk, candidate, group="may-withdraw"),
        lambda: remove_candidate(cast.clerk, candidate),
        lambda: open_ballot(cast.clerk, election, present=25),
        lambda: open_poll(cast.clerk, election, title="Xin ý kiến"),
        lambda: finish_election(cast.clerk, election, closed_on=DAY),
    )
    for attempt in tries:
        with refused("ballot-is-open"):
            attempt()
    hall.finished(ballot, ["---x"] * 20)
    finish_election(cast.clerk, election, closed_on=DAY)
    for attempt in tries:
        with refused("election-ended"):
            attempt()


def test_a_poll_tells_its_counts_and_elects_nobody(cast, counted, hall):
    with refused("nobody-to-poll"):
        open_poll(cast.clerk, counted, title="Phiếu xin ý kiến")
    others = [
        nominate(cast.clerk, counted, person=one, source="floor", supporters=12, attending=25)
        for one in cast.people[4:6]
    ]
    set_roll(cast.clerk, counted, summoned=30)
    with refused("election-without-title", field="title"):
        open_poll(cast.clerk, counted, title="")
    poll = open_poll(cast.clerk, counted, title="Phiếu xin ý kiến")
    assert verb() == "ElectionOpened" and poll.poll_of == counted
    board = cast.people[-3:]
    name_board(cast.clerk, poll, people=board, head=board[0], content=hall.words())
    with refused("poll-of-a-poll"):
        open_poll(cast.clerk, poll, title="Phiếu xin ý kiến về phiếu xin ý kiến")
    kind = {"strike": ["-x"] * 9 + ["x-"] * 6, "columns": ["ad"] * 9 + ["da"] * 6}
    ballot = hall.finished(hall.ballot(poll, collected=15), kind[poll.rounds.get().kind])
    assert ballot.to_decide == [] and not ballot.names.exclude(result="").exists()
    finish_election(cast.clerk, poll, closed_on=DAY)
    poll.refresh_from_db()
    assert poll.state == "decided" and not queries.elected_ids(poll)
    votes = dict(Candidate.objects.filter(pk__in=[one.pk for one in others]).values_list("pk", "poll_votes"))
    assert [votes[one.pk] for one in others] == [6, 9] or [votes[one.pk] for one in others] == [9, 6]
    with refused("poll-elects-nobody"):
        approve_result(
            cast.clerk, poll, approved_on=DAY, content=hall.words(document="1-QĐ/ĐU", organ="superior")
        )
    assert not OfficeHolding.objects.exists()
