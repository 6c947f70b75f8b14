"""A ballot: opened on a frozen slate and roll, its papers collected, voided, counted on a sheet."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections import queries
from nhiemky.elections.actions.add_roll_line import add_roll_line
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.enter_totals import enter_totals
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.actions.void_ballot import void_ballot
from nhiemky.elections.models import Batch, Decision, Paper, Round, Stack
from nhiemky.elections.steps import RollLineContent
from nhiemky.elections.tests.database.journal_rows import count_of, last, refused, verb

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def test_a_ballot_opens_on_slate_board_and_roll(cast, hall):
    full = hall.opened()
    with refused("more-present-than-summoned", field="present"):
        open_ballot(cast.clerk, full, present=31)
    ballot = open_ballot(cast.clerk, full, present=25, began_at=dt.time(9, 15))
    ((said, facts),) = last()
    assert said == "RoundOpened"
    assert (facts["seats"], facts["denominator"], facts["needed"], facts["purpose"]) == (3, 27, 14, "first")
    assert (ballot.state, ballot.kind, ballot.began_at) == ("voting", "strike", dt.time(9, 15))


def test_a_ballot_does_not_open_before_everything_is_there(cast, hall):
    from_nothing = hall.opened()
    from_nothing.board.all().delete()
    with refused("board-is-empty"):
        open_ballot(cast.clerk, from_nothing, present=25)
    without_slate = hall.opened()
    without_slate.candidates.update(on_slate=False)
    with refused("slate-not-adopted"):
        open_ballot(cast.clerk, without_slate, present=25)
    without_roll = hall.opened()
    type(without_roll).objects.filter(pk=without_roll.pk).update(summoned=None)
    with refused("roll-not-set"):
        open_ballot(cast.clerk, without_roll, present=25)
    assert not Round.objects.exists()


def test_names_stand_in_the_order_of_given_names_and_stay_as_they_were(cast, hall):
    election = hall.opened()
    ballot = open_ballot(cast.clerk, election, present=25)
    listed = [one.candidate.person.full_name for one in ballot.names.all()]
    assert listed == ["Lê Văn An", "Trần Thị Bình", "Phạm Đức Cường", "Nguyễn Thùy Dung"]
    assert ballot.roll == {"exempt_absent": 2, "temporarily_away_absent": 1}
    frozen = list(ballot.roll_lines.values_list("reason", "number"))
    hall.finished(_collected(hall, ballot, 20), CLEAR[:1] * 20)
    line = RollLineContent(reason="suspended", number=1, evidence="QĐ 7", approved_by="Đảng ủy")
    add_roll_line(cast.clerk, election, content=line)
    ballot.refresh_from_db()
    assert list(ballot.roll_lines.values_list("reason", "number")) == frozen
    assert (ballot.denominator, ballot.needed) == (27, 14)


def _collected(hall, ballot, number, **more):
    facts = {"issued": number, "collected": number, "method": "keying", **more}
    return collect_papers(hall.cast.teller, ballot, **facts)


def test_papers_are_cut_into_bundles_and_never_more_than_people(cast, hall):
    ballot = open_ballot(cast.clerk, hall.opened(), present=25)
    for wrong, code in (
        ({"issued": 0, "collected": 0}, "no-papers-issued"),
        ({"issued": 26}, "more-issued-than-present"),
        ({"collected": -1}, "negative-number"),
        ({"batch_size": 9}, "batch-too-small"),
    ):
        with refused(code):
            _collected(hall, ballot, 25, **wrong)
    _collected(hall, ballot, 25, batch_size=10)
    assert last()[0] == (
        "PapersCollected", {"round": ballot.pk, "issued": 25, "collected": 25, "method": "keying"},
    )  # fmt: skip
    assert list(ballot.batches.values_list("size", flat=True)) == [13, 12]
    with refused():
        _collected(hall, ballot, 25)


def test_more_papers_than_issued_void_the_ballot_and_it_is_held_again(cast, hall):
    election = hall.opened()
    ballot = open_ballot(cast.clerk, election, present=25)
    ballot = _collected(hall, ballot, 20, collected=21)
    ((said, facts),) = last()
    assert (said, facts["code"], facts["issued"], facts["collected"]) == (
        "RoundVoided", "more-collected-than-issued", 20, 21,
    )  # fmt: skip
    assert (ballot.state, ballot.batches.count(), ballot.valid) == ("void", 0, None)
    for attempt in (
        lambda: take_count(cast.teller, ballot, letter="A"),
        lambda: close_ballot(cast.teller, ballot),
        lambda: enter_totals(cast.teller, ballot, votes=[1, 1, 1, 1], invalid_reasons={}),
        lambda: finish_election(cast.clerk, election, closed_on=election.held_on),
    ):
        with refused():
            attempt()
    second = hall.counted(election, CLEAR)
    assert (second.number, second.purpose, second.state) == (2, "first", "closed")
    assert [line.round_number for line in queries.record(election).elected] == [2, 2, 2]


def test_a_ballot_is_cancelled_by_a_decision_and_its_papers_are_forgotten(cast, hall):
    election = hall.opened()
    ballot = hall.ballot(election)
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR[:7])
    with refused("decision-without-words", field="text"):
        void_ballot(cast.clerk, ballot, content=hall.words(""))
    void_ballot(cast.clerk, ballot, content=hall.words("Hòm phiếu không niêm phong"))
    assert verb() == "RoundVoided"
    assert not Stack.objects.exclude(keyed="").exists()
    with refused("ballot-already-void"):
        void_ballot(cast.clerk, ballot, content=hall.words())
    with refused():
        hall.key(ballot, "A", CLEAR[:1])
    second = hall.counted(election, CLEAR)
    assert Paper.objects.filter(round=second).count() == 20
    with refused("ballot-has-consequences"):
        void_ballot(cast.clerk, ballot, content=hall.words())
    void_ballot(cast.clerk, second, content=hall.words("Có khiếu nại đúng"))
    assert not Paper.objects.exists() and not Batch.objects.filter(round=second).exclude(sums={}).exists()
    assert queries.elected_ids(election) == frozenset()
    finished = hall.counted(election, CLEAR)
    finish_election(cast.clerk, election, closed_on=election.held_on)
    with refused("ballot-has-consequences"):
        void_ballot(cast.clerk, finished, content=hall.words())
    assert Decision.objects.filter(kind="void").count() == 2


def test_a_tally_sheet_closes_on_sums_that_agree(cast, hall):
    ballot = hall.ballot(hall.opened(), method="sheet")
    assert not ballot.batches.exists()
    for votes, reasons, code in (
        ([21, 10, 5, 5], {}, "more-votes-than-valid"),
        ([20, 20, 20, 1], {}, "more-votes-than-valid"),  # 61 votes on 20 papers of three
        ([19, 17, 14, 8], {"nobody": 21}, "accounting-does-not-balance"),
        ([-1, 17, 14, 8], {}, "negative-number"),
    ):
        with refused(code):
            enter_totals(cast.teller, ballot, votes=votes, invalid_reasons=reasons)
    with refused("counted-otherwise"):
        take_count(cast.teller, ballot, letter="A")
    with refused("counted-otherwise"):
        close_ballot(cast.teller, ballot)
    closed = enter_totals(
        cast.teller, ballot, votes=[18, 17, 14, 8], invalid_reasons={"nobody": 1, "too-many": 0},
        finished_at=dt.time(10, 5),
    )  # fmt: skip
    ((said, facts),) = last()
    assert (said, facts["valid"], facts["invalid"], facts["vacant"]) == ("RoundClosed", 19, 1, 0)
    assert [Paper.objects.count(), closed.papers, closed.invalid_reasons] == [0, "none", {"nobody": 1}]
    with refused():
        enter_totals(cast.teller, closed, votes=[19, 17, 14, 8], invalid_reasons={})


@pytest.mark.parametrize("votes", [[19, 17, 14], [19, 17, 14, 8, 1]])
def test_totals_are_given_for_every_name_and_no_more(cast, hall, votes):
    ballot = hall.ballot(hall.opened(), method="sheet")
    with refused("votes-of-other-names"):
        enter_totals(cast.teller, ballot, votes=votes, invalid_reasons={})


def test_a_keyed_ballot_takes_no_totals(cast, hall):
    ballot = hall.ballot(hall.opened())
    more = count_of(Paper)
    with refused("counted-otherwise"):
        enter_totals(cast.teller, ballot, votes=[19, 17, 14, 8], invalid_reasons={})
    with refused("second-count-missing"):
        close_ballot(cast.teller, ballot)
    hall.places(ballot)
    with refused("batches-differ"):
        close_ballot(cast.teller, ballot)
    assert more() == 0
