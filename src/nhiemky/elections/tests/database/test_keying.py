"""Two operators key the same bundles blind: places, steps, differences, endings, coming back."""

from __future__ import annotations

import pytest

from nhiemky.elections import queries
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.key_paper import key_paper
from nhiemky.elections.actions.reopen_batch import reopen_batch
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.actions.undo_paper import undo_paper
from nhiemky.elections.models import Batch, Count, Paper
from nhiemky.elections.tests.database.journal_rows import count_of, last, refused, verb
from nhiemky.journal.models import Entry
from nhiemky.org.models import Account, Role
from nhiemky.org.steps import grant

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


@pytest.fixture
def ballot(hall):
    return hall.ballot(hall.opened())


def account(cast, name, person=None):
    made = Account.objects.create_user(name, person=person)
    grant(made, unit=cast.ward, role=Role.TELLER)
    return made


def test_two_counts_are_two_accounts_and_two_people(cast, ballot):
    take_count(cast.teller, ballot, letter="A")
    assert last()[0] == ("CountTaken", {"round": ballot.pk, "letter": "A", "way": "keying"})
    with refused("count-taken"):
        take_count(cast.other_teller, ballot, letter="A")
    with refused("same-person-counts-twice"):
        take_count(cast.teller, ballot, letter="B")
    assert Count.objects.count() == 1
    take_count(cast.other_teller, ballot, letter="B")
    assert sorted(one.stacks.count() for one in Count.objects.all()) == [1, 1]


def test_two_accounts_of_one_person_are_one_person(cast, ballot):
    person = cast.people[-1]
    take_count(account(cast, "mot", person), ballot, letter="A")
    with refused("same-person-counts-twice"):
        take_count(account(cast, "hai", person), ballot, letter="B")


def test_whoever_stands_does_not_count(cast, ballot):
    candidate = account(cast, "ung-cu", cast.named["Lê Văn An"])
    with refused("operator-stands"):
        take_count(candidate, ballot, letter="A")
    take_count(account(cast, "ngoai-danh-sach", cast.named["Vũ Hải Yến"]), ballot, letter="A")


def test_a_paper_is_keyed_into_ones_own_open_bundle_in_step(cast, hall, ballot):
    hall.places(ballot)
    stack, entries = hall.stack(ballot, "A"), count_of(Entry)
    with refused("not-your-count"):
        key_paper(cast.other_teller, stack, paper="---x", seen=0)
    with refused("not-your-count"):
        key_paper(cast.clerk, stack, paper="---x", seen=0)
    for wrong in ("---", "---xx", "---a", "---X", "---x!z", "---x!fi", "---x!"):
        with refused():
            key_paper(cast.teller, stack, paper=wrong, seen=0)
    assert key_paper(cast.teller, stack, paper="---x!f", seen=0).keyed == 1
    with refused("keying-out-of-step"):  # the second click of a double click
        key_paper(cast.teller, stack, paper="---x!f", seen=0)
    assert entries() == 0  # nothing tells when a paper was keyed


def test_a_paper_is_taken_back_and_shown_again(cast, hall, ballot):
    hall.places(ballot)
    hall.key(ballot, "A", ["---x", "xx--"])
    stack = hall.stack(ballot, "A")
    with refused("not-your-count"):
        undo_paper(cast.other_teller, stack, seen=2)
    with refused("keying-out-of-step"):
        undo_paper(cast.teller, stack, seen=1)
    pile, marks = undo_paper(cast.teller, stack, seen=2)
    assert (pile.lines, marks) == (("---x",), "xx--")
    undo_paper(cast.teller, stack, seen=1)
    with refused("nothing-to-take-back"):
        undo_paper(cast.teller, stack, seen=0)


def test_a_bundle_ends_whole_and_only_once(cast, hall, ballot):
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR[:19])
    with refused("batch-not-whole"):
        hall.end(ballot, "A")
    hall.key(ballot, "A", CLEAR[19:])
    with refused("batch-is-full"):
        hall.key(ballot, "A", CLEAR[:1])
    stack = hall.stack(ballot, "A")
    with refused("not-your-count"):
        end_batch(cast.other_teller, stack)
    assert end_batch(cast.teller, stack) == "waiting"
    assert last()[0] == ("BatchKeyed", {"round": ballot.pk, "letter": "A", "batch": 1, "papers": 20})
    for attempt in (
        lambda: end_batch(cast.teller, stack),
        lambda: key_paper(cast.teller, stack, paper="---x", seen=20),
        lambda: undo_paper(cast.teller, stack, seen=20),
    ):
        with refused("batch-is-closed"):
            attempt()


def test_an_ended_bundle_opens_again_until_it_was_compared(cast, hall, ballot):
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    stack = hall.stack(ballot, "A")
    with refused("batch-is-compared"):  # not ended yet: there is nothing to take back
        reopen_batch(cast.teller, stack)
    hall.end(ballot, "A")
    with refused("not-your-count"):
        reopen_batch(cast.other_teller, stack)
    reopen_batch(cast.teller, stack)
    assert verb() == "BatchReopened"
    undo_paper(cast.teller, stack, seen=20)
    hall.key(ballot, "A", ["xxx-"])
    hall.end(ballot, "A")
    hall.key(ballot, "B", CLEAR)
    assert hall.end(ballot, "B") == "agreed"
    assert last(2) == [
        ("BatchKeyed", {"round": ballot.pk, "letter": "B", "batch": 1, "papers": 20}),
        ("BatchAgreed", {"round": ballot.pk, "batch": 1, "papers": 20}),
    ]
    with refused("batch-is-compared"):
        reopen_batch(cast.teller, stack)


def test_what_differs_is_keyed_again_by_both_and_nobody_sees_the_other(cast, hall, ballot):
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    hall.key(ballot, "B", [*CLEAR[:2], "xxx-", "xx--", *CLEAR[4:]])
    hall.end(ballot, "A")
    assert hall.end(ballot, "B") == "differs"
    assert last()[0] == ("BatchDiffered", {"round": ballot.pk, "batch": 1, "papers": 2})
    assert not Paper.objects.exists()
    with refused("batches-differ"):
        close_ballot(cast.teller, ballot)
    piles = {letter: queries.pile_of(hall.stack(ballot, letter)) for letter in "AB"}
    assert [pile.again for pile in piles.values()] == [(2, 3), (2, 3)]
    assert [pile.lines[2:4] for pile in piles.values()] == [("", ""), ("", "")]
    hall.key(ballot, "A", ["---x", "---x"])
    hall.key(ballot, "B", ["---x", "xx--"])  # wrong once more, at one place
    hall.end(ballot, "A")
    assert hall.end(ballot, "B") == "differs"
    for letter in "AB":
        hall.key(ballot, letter, ["---x"])
    hall.end(ballot, "B")
    assert hall.end(ballot, "A") == "agreed"
    assert Batch.objects.get().differed == 2
    assert sorted(queries.kept_marks(ballot)) == sorted(CLEAR)


def test_piles_turned_otherwise_are_the_same_papers(hall, ballot):
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    hall.key(ballot, "B", CLEAR[::-1])
    hall.end(ballot, "A")
    assert hall.end(ballot, "B") == "agreed"


def test_the_second_count_may_begin_when_the_first_has_ended(cast, hall, ballot):
    take_count(cast.teller, ballot, letter="A")
    hall.key(ballot, "A", CLEAR)
    assert hall.end(ballot, "A") == "waiting"
    take_count(cast.other_teller, ballot, letter="B")
    hall.key(ballot, "B", CLEAR)
    assert hall.end(ballot, "B") == "agreed"


def test_every_ground_of_an_invalid_paper_is_counted(hall):
    papers = [*CLEAR, "----", "xxxx", "---x!i", "---x!o", "---x!f"]
    ballot = hall.counted(hall.opened(), papers)
    assert (ballot.valid, ballot.invalid) == (20, 5)
    assert ballot.invalid_reasons == dict.fromkeys(
        ("too-many", "nobody", "not-issued", "off-list-names", "foreign-marks"), 1
    )


def test_an_empty_box_closes_with_nobody_elected(cast, hall):
    ballot = hall.ballot(hall.opened(), collected=0, issued=20)
    hall.places(ballot)
    closed = close_ballot(cast.teller, ballot)
    assert (closed.valid, closed.invalid, closed.to_decide) == (0, 0, ["seats-vacant"])
