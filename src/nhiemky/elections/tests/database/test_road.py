"""The road of an election from the slate to the offices, through its actions."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections import queries
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.models import Paper, Stack
from nhiemky.journal.verify import verify
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import OfficeHolding
from nhiemky.tasks.models import Task

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]  # An 19, Bình 17, Cường 14, Dung 8


def test_three_of_four_are_elected(cast, hall):
    ballot = hall.counted(hall.opened(), CLEAR)
    record = queries.record(ballot.election).rounds[0]
    assert (record.arithmetic.denominator, record.arithmetic.needed) == (27, 14)
    assert [(line.name, line.votes) for line in record.elected] == [
        ("Lê Văn An", 19), ("Trần Thị Bình", 17), ("Phạm Đức Cường", 14)
    ]  # fmt: skip
    assert (record.valid, record.invalid, record.open_decisions) == (20, 0, ())
    assert record.elected[0].percent == "70,37"  # of 27 people, not of 20 papers


def test_what_was_keyed_is_kept_shuffled_and_recounts(cast, hall):
    ballot = hall.counted(hall.opened(), CLEAR)
    assert sorted(queries.kept_marks(ballot)) == sorted(CLEAR)
    assert not Stack.objects.exclude(keyed="").exists()
    assert queries.recount(ballot).votes == tuple(ballot.names.values_list("votes", flat=True))
    assert {field.name for field in Paper._meta.get_fields()} == {"id", "round", "marks"}


def test_counts_that_differ_are_keyed_again_at_the_places_that_differ(cast, hall):
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    assert hall.end(ballot, "A") == "waiting"
    hall.key(ballot, "B", [*CLEAR[:3], "--x-", *CLEAR[4:]])
    assert hall.end(ballot, "B") == "differs"
    assert [hall.stack(ballot, letter).number_keyed for letter in "AB"] == [19, 19]
    for letter in "AB":
        hall.key(ballot, letter, [CLEAR[3]])
        outcome = hall.end(ballot, letter)
    assert outcome == "agreed"
    assert ballot.batches.get().differed == 1


def test_a_tie_at_the_last_seat_is_decided_and_voted_on_again(cast, hall):
    election = hall.opened()
    tied = hall.counted(election, ["---x"] * 7 + ["--x-"] * 7 + ["xx--"] * 6)
    record = queries.record(election).rounds[0]
    assert [
        line.name for line in record.tied
    ] == [] and record.open_decisions  # 14, 14, 13, 13: 13 is below 14
    assert tied.to_decide == ["seats-vacant"]


def test_the_tied_alone_stand_on_the_next_paper(cast, hall):
    election = hall.opened()
    first = hall.counted(election, ["---x"] * 9 + ["--x-"] * 9 + ["xx--"] * 7)  # 18 18 16 16, one of two
    assert first.to_decide == ["tie-at-last-seat"]
    with pytest.raises(Refused, match="decisions-open"):
        finish_election(cast.clerk, election, closed_on=election.held_on)
    decide_outcome(cast.clerk, first, kind="tie", outcome="revote", content=hall.words())
    second = hall.counted(election, ["-x"] * 11 + ["x-"] * 9)
    assert (second.purpose, second.seats, second.to_decide) == ("tie", 1, [])
    assert [line.name for line in queries.record(election).elected] == [
        "Lê Văn An", "Trần Thị Bình", "Phạm Đức Cường"
    ]  # fmt: skip


def test_the_end_opens_deadlines_and_the_approval_fills_offices(cast, hall):
    election = hall.opened()
    hall.counted(election, CLEAR)
    finish_election(cast.clerk, election, closed_on=election.held_on)
    assert sorted(Task.objects.values_list("due", flat=True)) == [dt.date(2026, 9, 22), dt.date(2027, 3, 13)]
    content = hall.words("Chuẩn y", document="12-QĐ/ĐU", organ="superior")
    approve_result(cast.clerk, election, approved_on=dt.date(2026, 9, 25), content=content)
    held = OfficeHolding.objects.filter(office__unit=cast.branch).order_by("person__sort_key")
    assert [(one.person.full_name, one.office.title, one.valid_from, one.basis) for one in held] == [
        (name, "Chi ủy viên Chi bộ Tổ dân phố số 1", election.held_on, "12-QĐ/ĐU")
        for name in ("Lê Văn An", "Trần Thị Bình", "Phạm Đức Cường")
    ]
    assert all(report.broken is None for report in verify())
