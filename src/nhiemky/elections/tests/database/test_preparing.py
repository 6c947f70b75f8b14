"""Before the ballot: number, names, withdrawals – what each verb refuses and what it writes."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections import queries, steps
from nhiemky.elections.actions.add_roll_line import add_roll_line
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.decide_withdrawals import decide_withdrawals
from nhiemky.elections.actions.edit_election import edit_election
from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.actions.remove_candidate import remove_candidate
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.actions.sort_withdrawal import sort_withdrawal
from nhiemky.elections.actions.vote_seats import vote_seats
from nhiemky.elections.models import Decision, Election, RollLine
from nhiemky.elections.tests.database.journal_rows import count_of, last, refused, verb
from nhiemky.org.models import Person
from nhiemky.org.steps import NewPerson, add_people

DAY = dt.date(2026, 9, 12)


def head(**more):
    facts = {"title": "Bầu chi ủy", "body": "committee", "assembly": "member_congress", "held_on": DAY}
    return steps.ElectionContent(**{**facts, **more})


def named(election, place):
    return election.candidates.order_by("pk")[place]


def test_an_election_keeps_the_regulation_of_its_day(cast, election):
    assert verb() == "ElectionOpened"
    assert election.regulation == "190-QD/TW-2024" or "190" in election.regulation
    old = open_election(cast.clerk, cast.branch, content=head(held_on=dt.date(2022, 5, 1)))
    assert "244" in old.regulation
    post = open_election(cast.clerk, cast.branch, content=head(body="secretary"))
    assert (post.seats, election.seats) == (1, None)


def test_a_head_that_cannot_be_opens_nothing(cast, election):
    more = count_of(Election)
    with refused("election-without-title", field="title"):
        open_election(cast.clerk, cast.branch, content=head(title=" "))
    with refused("no-seats", field="seats"):
        open_election(cast.clerk, cast.branch, content=head(seats=0))
    with refused("election-of-another-unit"):
        open_election(cast.clerk, cast.second, content=head(among=election))
    assert more() == 0


def test_a_head_changes_until_the_end_and_never_over_somebody_else(cast, counted, hall):
    changed = edit_election(
        cast.clerk, counted, revision=counted.revision, content=head(title="Bầu chi ủy khóa mới")
    )
    assert (verb(), changed.title) == ("ElectionEdited", "Bầu chi ủy khóa mới")
    with refused("changed-meanwhile"):
        edit_election(cast.clerk, counted, revision=changed.revision - 1, content=head())
    full = hall.opened()
    hall.counted(full, ["---x"] * 20)
    full.refresh_from_db()
    with refused("assembly-has-voted", field="assembly"):
        edit_election(cast.clerk, full, revision=full.revision, content=head(assembly="delegate_congress"))


def test_the_number_is_voted_and_stands_once_a_ballot_was_held(cast, election, hall):
    with refused("no-seats", field="seats"):
        vote_seats(cast.clerk, election, seats=0, alternates=0, content=hall.words())
    with refused("alternates-of-delegates-only", field="alternates"):
        vote_seats(cast.clerk, election, seats=3, alternates=1, content=hall.words())
    with refused("decision-without-words", field="text"):
        vote_seats(cast.clerk, election, seats=3, alternates=0, content=hall.words(" "))
    with refused("more-votes-than-present", field="present"):
        vote_seats(
            cast.clerk,
            election,
            seats=3,
            alternates=0,
            content=hall.words(present=20, agreed=19, disagreed=2),
        )
    assert not election.decisions.exists()
    decided = vote_seats(
        cast.clerk, election, seats=3, alternates=0, content=hall.words(present=20, agreed=20)
    )
    ((said, facts),) = last()
    assert (said, facts["seats"], facts["decision"]) == ("SeatsVoted", 3, decided.pk)
    assert "nhất trí" not in str(facts)  # words stand beside the chain, as salted values
    full = hall.opened()
    hall.counted(full, ["---x"] * 20)
    with refused("seats-already-voted-upon", field="seats"):
        vote_seats(cast.clerk, full, seats=4, alternates=0, content=hall.words())


def test_a_name_is_proposed_once_and_with_its_support_counted(cast, counted):
    assert verb() == "CandidateNominated"
    with refused("person-already-proposed"):
        nominate(cast.clerk, counted, person=cast.people[0], source="official")
    with refused("support-not-counted", field="supporters"):
        nominate(cast.clerk, counted, person=cast.people[9], source="floor")
    with refused("more-support-than-attending", field="supporters"):
        nominate(cast.clerk, counted, person=cast.people[9], source="self", supporters=26, attending=25)
    made = nominate(cast.clerk, counted, person=cast.people[9], source="floor", supporters=7, attending=25)
    ((said, facts),) = last()
    assert (said, facts["candidate"], facts["supporters"]) == ("CandidateNominated", made.pk, 7)


def test_people_of_another_ward_neither_stand_nor_count(cast, counted, hall):
    (foreign,) = add_people(cast.other, [NewPerson(full_name="Lý Thị Xa")], on=DAY)
    before = count_of(Decision)
    with pytest.raises(Person.DoesNotExist):
        nominate(cast.clerk, counted, person=foreign, source="official")
    with pytest.raises(Person.DoesNotExist):
        name_board(cast.clerk, counted, people=[foreign], head=foreign, content=hall.words())
    set_roll(cast.clerk, counted, summoned=30)
    line = steps.RollLineContent(
        reason="exempt_absent", person=foreign, evidence="Danh sách", approved_by="Chi ủy"
    )
    with pytest.raises(Person.DoesNotExist):
        add_roll_line(cast.clerk, counted, content=line)
    assert before() == 0 and not RollLine.objects.exists()


def test_only_the_committee_just_elected_stands_for_secretary(cast, hall):
    committee = hall.opened()
    hall.counted(committee, ["---x"] * 20)
    post = open_election(cast.clerk, cast.branch, content=head(body="secretary", among=committee))
    elected = Person.objects.get(pk=min(queries.elected_ids(committee)))
    nominate(cast.clerk, post, person=elected, source="official")
    loser = cast.named["Nguyễn Thùy Dung"]
    with refused("person-not-of-the-committee"):
        nominate(cast.clerk, post, person=loser, source="official")


def test_a_mistaken_name_is_removed_one_on_the_slate_is_not(cast, counted, hall):
    gone = named(counted, 3)
    remove_candidate(cast.clerk, gone)
    assert verb() == "CandidateRemoved" and counted.candidates.count() == 3
    adopt_slate(
        cast.clerk, counted, candidates=[one.pk for one in counted.candidates.all()], content=hall.words()
    )
    with refused("candidate-on-the-slate"):
        remove_candidate(cast.clerk, named(counted, 0))
    with refused("candidate-on-the-slate", field="group"):
        sort_withdrawal(cast.clerk, named(counted, 0), group="may-withdraw")


def test_withdrawals_are_sorted_and_decided_in_three_groups(cast, counted, hall):
    must, may, stays = (named(counted, place) for place in range(3))
    with refused("nobody-asked-to-withdraw"):
        decide_withdrawals(cast.clerk, counted, withdrawn=[], content=hall.words())
    with refused("no-such-outcome", field="group"):
        sort_withdrawal(cast.clerk, may, group="somehow")
    groups = {must: "must-be-removed", may: "may-withdraw", stays: "may-not-withdraw"}
    for one, group in groups.items():
        sort_withdrawal(cast.clerk, one, group=group)
    assert verb() == "WithdrawalSorted"
    with refused("candidate-waits-for-withdrawal"):
        adopt_slate(cast.clerk, counted, candidates=[may.pk, named(counted, 3).pk], content=hall.words())
    with refused("must-be-removed-stays", field="withdrawn"):
        decide_withdrawals(cast.clerk, counted, withdrawn=[may.pk], content=hall.words())
    with refused("withdrawn-without-asking", field="withdrawn"):
        decide_withdrawals(
            cast.clerk, counted, withdrawn=[must.pk, named(counted, 3).pk], content=hall.words()
        )
    decide_withdrawals(cast.clerk, counted, withdrawn=[must.pk, may.pk], content=hall.words())
    assert verb() == "WithdrawalsDecided"
    gone = counted.candidates.filter(withdrawn=True).values_list("pk", flat=True)
    assert set(gone) == {must.pk, may.pk}
    assert not counted.candidates.filter(asked_to_withdraw=True).exists()
    with refused("candidate-withdrawn"):
        adopt_slate(cast.clerk, counted, candidates=[must.pk, stays.pk], content=hall.words())
