"""From the box to the offices: how a ballot moves, what its end leaves to people, who takes which office up."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections.rules import closing, ending, record, rounds, sentences, titles
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.practice import Alternates, Practice, TieBreak
from nhiemky.kernel.refusals import Refused

DAY = dt.date(2026, 9, 12)


def refused(code: str, check: object, /, *args: object, **facts: object) -> None:
    with pytest.raises(Refused) as caught:
        check(*args, **facts)  # type: ignore[operator]
    assert caught.value.code == code


def test_how_a_ballot_moves():
    rounds.check_state("voting", wanted="voting")
    refused("ballot-not-at-this-step", rounds.check_state, "closed", wanted="voting")
    rounds.check_collected(issued=20, collected=21, present=None)
    assert rounds.is_void(issued=20, collected=21) and not rounds.is_void(issued=20, collected=19)
    refused("no-papers-issued", rounds.check_collected, issued=0, collected=0, present=None)
    refused("more-issued-than-present", rounds.check_collected, issued=20, collected=20, present=19)
    rounds.check_collected(issued=19, collected=19, present=19)
    rounds.check_method("keying", wanted=rounds.TWO_COUNTS)
    rounds.check_method("scan", wanted=rounds.TWO_COUNTS)
    refused("counted-otherwise", rounds.check_method, "sheet", wanted=rounds.TWO_COUNTS)
    rounds.check_kept("kept")
    refused("no-papers-kept", rounds.check_kept, "destroyed")


def test_two_counts_are_two_people():
    facts = {"letter": "B", "taken": ["A"], "accounts": {1}, "account": 2, "people": [None], "person": None}
    rounds.check_place(**facts)
    rounds.check_place(**{**facts, "people": [5], "person": 6})
    refused("count-taken", rounds.check_place, **{**facts, "letter": "A"})
    refused("same-person-counts-twice", rounds.check_place, **{**facts, "account": 1})
    refused("same-person-counts-twice", rounds.check_place, **{**facts, "people": [5], "person": 5})


def test_who_keys_where():
    rounds.check_keying(ballot="counting", stack="open", mine=True)
    refused("not-your-count", rounds.check_keying, ballot="counting", stack="open", mine=False)
    refused("ballot-not-at-this-step", rounds.check_keying, ballot="closed", stack="open", mine=True)
    refused("batch-is-closed", rounds.check_keying, ballot="counting", stack="closed", mine=True)
    facts = {"ballot": "counting", "batch": "open", "stack": "closed", "mine": True}
    rounds.check_reopening(**facts)
    refused("not-your-count", rounds.check_reopening, **{**facts, "mine": False})
    refused("batch-is-compared", rounds.check_reopening, **{**facts, "batch": "agreed"})
    refused("batch-is-compared", rounds.check_reopening, **{**facts, "stack": "open"})


def test_a_ballot_closes_on_two_counts_that_agree():
    rounds.check_all_agree(counts=2, open_batches=0)
    refused("second-count-missing", rounds.check_all_agree, counts=1, open_batches=0)
    refused("batches-differ", rounds.check_all_agree, counts=2, open_batches=1)


def test_only_the_newest_ballot_is_cancelled():
    rounds.check_voidable("closed", newest=True, election="preparing")
    refused("ballot-has-consequences", rounds.check_voidable, "closed", newest=False, election="preparing")
    refused("ballot-has-consequences", rounds.check_voidable, "closed", newest=True, election="decided")
    refused("ballot-already-void", rounds.check_voidable, "void", newest=True, election="preparing")


def test_what_is_left_to_people():
    codes = ("all-disagree-ballots", "seats-vacant")
    assert rounds.open_decisions(codes, decided={"vacant"}) == ("all-disagree-ballots",)
    rounds.check_outcome("vacant", "stop", waiting={"vacant"})
    refused("no-such-outcome", rounds.check_outcome, "vacant", "revote", waiting={"vacant"})
    refused("no-such-outcome", rounds.check_outcome, "void", "revote", waiting={"vacant"})
    refused("nothing-to-decide", rounds.check_outcome, "tie", "revote", waiting={"vacant"})


def terms(**more: object) -> closing.Terms:
    facts = {"purpose": "first", "kind": Kind.STRIKE, "seats": 2, "alternates": 0, "needed": 6}
    return closing.Terms(**{**facts, "practice": Practice(), **more})  # type: ignore[arg-type]


def test_every_sum_must_agree():
    counted = Count((6, 4), 7, 3)
    facts = {"terms": terms(), "issued": 10, "collected": 10, "batch_sums": ()}
    closing.check(counted, **facts)
    halves = [{"valid": 4, "invalid": 1, "votes": [3, 2]}, {"valid": 3, "invalid": 2, "votes": [3, 2]}]
    closing.check(counted, **{**facts, "batch_sums": halves})
    for wrong in ({"votes": [2, 3]}, {"valid": 5}, {"invalid": 0}):
        refused(
            "bundles-do-not-add-up",
            closing.check,
            counted,
            **{**facts, "batch_sums": [halves[0] | wrong, halves[1]]},
        )
    refused("more-collected-than-issued", closing.check, counted, **{**facts, "issued": 9})
    refused("accounting-does-not-balance", closing.check, counted, **{**facts, "collected": 9})
    refused("more-votes-than-valid", closing.check, Count((8, 4), 7, 3), **facts)


def test_a_tally_sheet_gives_totals():
    counted = closing.totals(
        kind=Kind.STRIKE, votes=[6, 4], collected=10, invalid_reasons={"nobody": 2, "too-many": 0}
    )
    assert (counted.valid, counted.invalid, counted.all_disagree) == (8, 2, 0)
    columns = closing.totals(kind=Kind.COLUMNS, votes=[6, 4], collected=10, invalid_reasons={"nobody": 2})
    assert columns.all_disagree == 2
    refused(
        "negative-number",
        closing.totals,
        kind=Kind.STRIKE,
        votes=[-1],
        collected=1,
        invalid_reasons={},
    )


def test_who_is_what_when_a_ballot_closes():
    closed = closing.decide(Count((9, 7, 3), 10, 0), terms=terms())
    assert (closed.results, closed.to_decide) == (("elected", "elected", "not"), ())
    tied = closing.decide(Count((9, 7, 7), 10, 0), terms=terms())
    assert (tied.results, tied.to_decide) == (("elected", "tied", "tied"), ("tie-at-last-seat",))
    few = closing.decide(Count((9, 3, 3), 10, 0, {}, 1), terms=terms())
    assert (few.vacant, few.to_decide) == (1, ("all-disagree-ballots", "seats-vacant"))


def test_between_tied_persons_the_practice_decides():
    counted = Count((5, 4), 10, 0)
    by_plurality = closing.decide(counted, terms=terms(purpose="tie", seats=1))
    assert by_plurality.results == ("elected", "not")
    majority = Practice(tie_break=TieBreak.MAJORITY)
    by_majority = closing.decide(counted, terms=terms(purpose="tie", seats=1, practice=majority))
    assert (by_majority.results, by_majority.vacant) == (("not", "not"), 1)


def test_alternates_by_votes_or_by_a_ballot_of_their_own():
    counted = Count((9, 8, 7), 10, 0)
    by_votes = closing.decide(counted, terms=terms(alternates=1))
    assert (by_votes.results[2], by_votes.to_decide) == ("alternate", ("alternates-without-second-vote",))
    second = Practice(alternates=Alternates.SECOND_BALLOT)
    later = closing.decide(counted, terms=terms(alternates=1, practice=second))
    assert (later.results[2], later.to_decide) == ("not", ("alternates-without-second-vote",))
    own = closing.decide(Count((9, 3), 10, 0), terms=terms(purpose="alternates", seats=1))
    assert own.results == ("alternate", "not")
    short = closing.decide(Count((9, 2, 1), 10, 0), terms=terms(alternates=1, practice=second))
    assert short.to_decide == ("seats-vacant",)


def test_a_poll_elects_nobody():
    assert closing.decide(Count((9, 9), 9, 0), terms=terms(poll=True)) == closing.Closed(("", ""), (), 0)


def end(**more: object) -> ending.End:
    facts = {
        "closed_ballots": 1,
        "elected": (1,),
        "alternates": (),
        "vacant": 0,
        "waiting": (),
        "another": False,
    }
    return ending.End(**{**facts, **more})  # type: ignore[arg-type]


def test_when_an_election_is_over():
    days = {"held_on": DAY, "closed_on": DAY}
    ending.check_finish(end(), **days)
    refused("no-result-yet", ending.check_finish, end(closed_ballots=0), **days)
    refused("decisions-open", ending.check_finish, end(waiting=("seats-vacant",)), **days)
    refused("ballot-still-to-hold", ending.check_finish, end(another=True), **days)
    refused("closed-before-held", ending.check_finish, end(), held_on=DAY, closed_on=dt.date(2026, 9, 11))


def test_approval_comes_after_the_close_and_by_a_document():
    facts = {"state": "decided", "closed_on": DAY, "approved_on": DAY, "document": "12-QĐ/ĐU"}
    ending.check_approval(**facts)
    refused("already-approved", ending.check_approval, **{**facts, "state": "approved"})
    refused("no-result-yet", ending.check_approval, **{**facts, "state": "preparing"})
    refused("no-result-yet", ending.check_approval, **{**facts, "closed_on": None})
    refused("approved-before-closed", ending.check_approval, **{**facts, "approved_on": dt.date(2026, 9, 1)})
    refused("approval-without-document", ending.check_approval, **{**facts, "document": " "})


def test_a_new_body_takes_the_place_of_the_old_one():
    held = (ending.Held(1, 10, dt.date(2020, 1, 1)), ending.Held(2, 11, None))
    assert ending.take_over(held, elected=(11, 12), on=DAY, by_election=False) == ending.Change(
        (1, 2), (11, 12)
    )
    assert ending.take_over(held, elected=(11, 12), on=DAY, by_election=True) == ending.Change((), (12,))
    late = (ending.Held(3, 10, dt.date(2026, 9, 12)),)
    assert ending.take_over(late, elected=(10, 12), on=DAY, by_election=False) == ending.Change((), (12,))


def test_an_appointment_names_document_organ_and_people():
    facts = {"document": "5-QĐ/TU", "decided_by": "Ban Thường vụ Thành ủy", "people": 1}
    ending.check_appointment(**facts)
    refused("appointment-without-document", ending.check_appointment, **{**facts, "document": ""})
    refused("appointment-without-organ", ending.check_appointment, **{**facts, "decided_by": " "})
    refused("nobody-appointed", ending.check_appointment, **{**facts, "people": 0})


def test_titles_are_those_of_the_offices():
    assert titles.office("secretary", branch=True, unit="Chi bộ 1") == "Bí thư Chi bộ 1"
    assert titles.office("committee", branch=False, unit="x") == "Ủy viên Ban Chấp hành Đảng bộ"
    assert titles.office("delegates", branch=True, unit="x") is None
    assert titles.office("delegates", branch=False, unit="x") is None
    assert titles.called("committee", branch=True) == "chi ủy"
    assert titles.called("committee", branch=False) == "Ban Chấp hành Đảng bộ"
    assert titles.called("secretary", branch=True) == "Bí thư"


def test_whoever_leads_a_branch_is_one_of_its_committee():
    assert titles.of_body("committee", branch=True, unit="Chi bộ 1") == (
        "Chi ủy viên Chi bộ 1",
        "Bí thư Chi bộ 1",
        "Phó Bí thư Chi bộ 1",
    )
    assert "Phó Bí thư Thường trực Đảng ủy" in titles.of_body("deputy_secretary", branch=False, unit="x")
    assert titles.of_body("inspection_chair", branch=False, unit="x") == ("Chủ nhiệm Ủy ban Kiểm tra",)
    assert titles.of_body("delegates", branch=False, unit="x") == ()


def test_the_denominator_is_said_with_its_arithmetic():
    said = sentences.denominator(
        assembly="member_congress", summoned=55, taken_off=[("Được miễn", 2), ("Vắng", 1)], result=52, needed=27,
        article="Điều 30",
    )  # fmt: skip
    assert said == (
        "Số đảng viên làm căn cứ tính: 52 = 55 được triệu tập − 2 được miễn − 1 vắng. "
        "Trúng cử khi quá một nửa: từ 27 phiếu (Điều 30)."
    )


def test_the_record_finds_its_own_parts():
    names = tuple(
        record.NameLine(place, place, place, name, votes, "", result, "")
        for place, (name, votes, result) in enumerate(
            [("An", 5, "elected"), ("Bình", 9, "elected"), ("Chi", 3, "alternate"), ("Dung", 3, "tied")], 1
        )
    )
    round_ = record.RoundRecord(
        id=1, number=1, purpose="first", purpose_words="", kind="strike", kind_words="", state="closed",
        state_words="", seats=2, alternates=0, present=None,
        arithmetic=record.Arithmetic(1, (), 1, 1, "", True, ""), roll_lines=(), issued=None, collected=None,
        valid=None, invalid=None, invalid_reasons=(), names=names, method="", method_words="", papers="",
        papers_words="", operators=(), batches=(), open_decisions=(), began_at=None, finished_at=None, void_words="",
    )  # fmt: skip
    assert [line.name for line in round_.elected] == ["Bình", "An"]
    assert [line.name for line in (*round_.alternates_elected, *round_.tied)] == ["Chi", "Dung"]
