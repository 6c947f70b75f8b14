"""From the first proposal to the offices: what may be done when, and which step is next."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from nhiemky.elections.rules import preparing, sequence
from nhiemky.elections.rules.sequence import Code, State
from nhiemky.kernel.refusals import Refused

DAY = dt.date(2026, 9, 12)
NOTHING = sequence.Facts(
    poll=False, finished=False, approved=False, seats=None, candidates=0, waiting=0, polls=0, slate=0, board=0,
    summoned=None, round_state="", papers_counted=False, open_decisions=0, another_round=False, slate_given=False,
    papers_kept=False,
)  # fmt: skip
READY = dataclasses.replace(NOTHING, seats=3, candidates=4, slate=4, board=3, summoned=30)


@pytest.mark.parametrize(
    ("facts", "now"),
    [
        (NOTHING, Code.SEATS),
        (dataclasses.replace(NOTHING, seats=3), Code.CANDIDATES),
        (dataclasses.replace(NOTHING, seats=3, candidates=4), Code.SLATE),
        (dataclasses.replace(NOTHING, seats=3, candidates=4, waiting=1), Code.WITHDRAWALS),
        (dataclasses.replace(READY, board=0), Code.BOARD),
        (dataclasses.replace(READY, summoned=None), Code.ROLL),
        (READY, Code.BALLOT),
        (dataclasses.replace(READY, round_state="voting"), Code.PAPERS),
        (dataclasses.replace(READY, round_state="counting"), Code.COUNT),
        (dataclasses.replace(READY, round_state="closed", open_decisions=1), Code.DECISIONS),
        (dataclasses.replace(READY, round_state="closed"), Code.FINISH),
        (dataclasses.replace(READY, round_state="void", another_round=True), Code.BALLOT),
        (dataclasses.replace(READY, round_state="closed", another_round=True, slate=0), Code.SLATE),
        (dataclasses.replace(READY, round_state="closed", another_round=True, slate=0, slate_given=True), Code.BALLOT),
        (dataclasses.replace(READY, round_state="closed", finished=True), Code.APPROVAL),
        (dataclasses.replace(READY, round_state="closed", approved=True, papers_kept=True), Code.DESTROY),
        (dataclasses.replace(READY, round_state="closed", approved=True), None),
        (dataclasses.replace(READY, poll=True, round_state="closed", finished=True), None),
    ],
)  # fmt: skip
def test_one_step_is_next(facts: sequence.Facts, now: Code | None):
    assert sequence.current(facts) == now


def test_a_poll_and_withdrawals_are_offered_but_not_asked_for():
    states = {
        step.code: step.state for step in sequence.steps(dataclasses.replace(NOTHING, seats=3, candidates=4))
    }
    assert (states[Code.WITHDRAWALS], states[Code.POLL]) == (State.OPTIONAL, State.OPTIONAL)
    assert (states[Code.SEATS], states[Code.SLATE], states[Code.BALLOT]) == (
        State.DONE,
        State.NOW,
        State.LATER,
    )


def standing(**more: object) -> preparing.Standing:
    facts = {"id": 1, "person": 10, "name": "An", "withdrawn": False, "waiting": False, "supported": True}
    return preparing.Standing(**{**facts, "elected": False, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "seats", "code"),
    [
        ([standing()], None, "seats-not-voted"),
        ([], 1, "slate-is-empty"),
        ([standing()], 2, "fewer-names-than-seats"),
        ([standing(withdrawn=True)], 1, "candidate-withdrawn"),
        ([standing(waiting=True)], 1, "candidate-waits-for-withdrawal"),
        ([standing(supported=False)], 1, "candidate-without-support"),
        ([standing(elected=True)], 1, "candidate-already-elected"),
    ],
)
def test_a_slate_that_cannot_be(names: list[preparing.Standing], seats: int | None, code: str):
    with pytest.raises(Refused, match=code):
        preparing.check_slate(names, seats=seats)


def test_a_slate_that_can_be():
    preparing.check_slate([standing(), standing(id=2)], seats=1)
    preparing.check_nobody_counts([standing()], board={11})


def refused(code: str, check: object, /, *args: object, **facts: object) -> None:
    with pytest.raises(Refused) as caught:
        check(*args, **facts)  # type: ignore[operator]
    assert caught.value.code == code


def test_what_is_asked_before_a_ballot():
    refused("decision-without-words", preparing.check_words, "  ")
    refused("election-without-title", preparing.check_title, "")
    refused("no-seats", preparing.check_seats, 0, body="committee", alternates=0)
    refused("single-post-has-one-seat", preparing.check_seats, 2, body="secretary", alternates=0)
    refused("alternates-of-delegates-only", preparing.check_seats, 2, body="committee", alternates=1)
    refused("election-ended", preparing.check_open, state="decided", round_state="")
    refused("ballot-is-open", preparing.check_open, state="preparing", round_state="counting")
    refused("slate-name-on-the-board", preparing.check_nobody_counts, [standing()], board={10})
    refused("board-is-empty", preparing.check_board, set(), head=None, slate=set())
    refused("board-without-head", preparing.check_board, {1}, head=2, slate=set())
    refused("board-without-head", preparing.check_board, {1}, head=None, slate=set())
    refused("board-member-stands", preparing.check_board, {1}, head=1, slate={1})
    preparing.check_words("Nhất trí")
    preparing.check_title("Bầu chi ủy")
    preparing.check_seats(3, body="delegates", alternates=1)
    preparing.check_open(state="preparing", round_state="closed")
    preparing.check_board({1, 2}, head=1, slate={3})


def test_who_may_be_proposed():
    facts = {"person": 1, "proposed": set(), "board": set(), "among": None}
    preparing.check_nomination(**facts)
    preparing.check_nomination(**{**facts, "among": {1}})
    refused("person-already-proposed", preparing.check_nomination, **{**facts, "proposed": {1}})
    refused("person-counts-the-votes", preparing.check_nomination, **{**facts, "board": {1}})
    refused("person-not-of-the-committee", preparing.check_nomination, **{**facts, "among": {2}})


def test_a_name_from_the_floor_says_its_support():
    preparing.check_support(source="official", supporters=None, attending=None)
    preparing.check_support(source="floor", supporters=10, attending=20)
    refused("support-not-counted", preparing.check_support, source="self", supporters=None, attending=20)
    refused("support-not-counted", preparing.check_support, source="self", supporters=0, attending=0)
    refused(
        "more-support-than-attending", preparing.check_support, source="floor", supporters=21, attending=20
    )


def test_withdrawals_and_polls():
    preparing.check_withdrawals(asked={1, 2}, withdrawn={1}, must={1})
    refused("nobody-asked-to-withdraw", preparing.check_withdrawals, asked=set(), withdrawn=set(), must=set())
    refused("withdrawn-without-asking", preparing.check_withdrawals, asked={1}, withdrawn={2}, must=set())
    refused("must-be-removed-stays", preparing.check_withdrawals, asked={1}, withdrawn=set(), must={1})
    preparing.check_poll(is_poll=False, names=2)
    refused("poll-of-a-poll", preparing.check_poll, is_poll=True, names=2)
    refused("nobody-to-poll", preparing.check_poll, is_poll=False, names=0)


def test_what_a_ballot_rests_on():
    facts = {"names": 4, "seats": 3, "board": 3, "summoned": 30, "present": 28}
    preparing.check_ballot(**facts)
    preparing.check_ballot(**{**facts, "present": None})
    for changed, code in (
        ({"names": 0}, "slate-not-adopted"),
        ({"names": 2}, "fewer-names-than-seats"),
        ({"board": 0}, "board-is-empty"),
        ({"summoned": None}, "roll-not-set"),
        ({"present": 31}, "more-present-than-summoned"),
    ):
        refused(code, preparing.check_ballot, **{**facts, **changed})
