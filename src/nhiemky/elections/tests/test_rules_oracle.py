"""The contract once more, written straight from its sentences and sharing no code with the rules, beside them on small cases."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.elections.rules.cases import case
from nhiemky.elections.rules.tally import decide_case

#: These draw whole stacks: forty of them keep ring 1 short, and every branch is met by the examples anyway.
few = settings(max_examples=40)

FLAGS = {"not_issued": "not-issued", "off_list_names": "off-list-names", "foreign_marks": "foreign-marks"}
LETTERS = "ABCDE"


def why_invalid(ballot: dict[str, Any], names: int, seats: int) -> str | None:
    for flag, reason in FLAGS.items():
        if ballot.get(flag):
            return reason
    marks = ballot["marks"]
    if names == 1:
        return "both-or-neither" if marks[0][0] == marks[0][1] else None
    if names > seats:
        left = marks.count(False)
        return "too-many" if left > seats else "nobody" if left == 0 else None
    return None if any(agree and not disagree for agree, disagree in marks) else "nobody"


def votes_of(ballot: dict[str, Any], names: int, seats: int) -> list[int]:
    marks = ballot["marks"]
    if names > seats and names > 1:
        return [0 if struck else 1 for struck in marks]
    return [1 if pair == [True, False] else 0 for pair in marks]


def expected(given_case: dict[str, Any]) -> dict[str, Any]:
    slate, seats = given_case["slate"], given_case["seats"]
    votes, reasons, valid, doubt = dict.fromkeys(slate, 0), {}, 0, False
    for ballot in given_case["ballots"]:
        reason = why_invalid(ballot, len(slate), seats)
        if reason:
            reasons[reason] = reasons.get(reason, 0) + 1
            doubt = doubt or (reason == "nobody" and len(slate) == seats)
            continue
        valid += 1
        for name, vote in zip(slate, votes_of(ballot, len(slate), seats), strict=True):
            votes[name] += vote
    line = given_case["denominator"] // 2 + 1
    # Ask of everybody: how many above the line are strictly better, how many are as good?
    elected, tied = [], []
    for name in slate:
        if votes[name] < line:
            continue
        better = sum(votes[other] > votes[name] for other in slate)
        equal = sum(votes[other] == votes[name] for other in slate)
        if better + equal <= seats:
            elected.append(name)
        elif better < seats:
            tied.append(name)
    elected.sort(key=lambda name: (-votes[name], slate.index(name)))
    seats_tied = seats - len(elected) if tied else 0
    return {
        "votes": votes,
        "valid": valid,
        "invalid": len(given_case["ballots"]) - valid,
        "invalid_reasons": reasons,
        "elected": elected,
        "tied": tied,
        "seats_tied": seats_tied,
        "vacant": seats - len(elected) - seats_tied,
        "doubt": doubt,
    }


def agrees(given_case: dict[str, Any]) -> None:
    got = decide_case(case(given_case))
    wanted = expected(given_case)
    assert ("all-disagree-ballots" in got["decisions_required"]) == wanted.pop("doubt")
    assert {key: got[key] for key in wanted} == wanted


def election(names: int, seats: int, ballots: list[dict[str, Any]], denominator: int) -> dict[str, Any]:
    return {
        "id": "small",
        "regulation": "190-QD/TW-2024",
        "assembly": "member_congress",
        "body": "inspection_committee",
        "seats": seats,
        "slate": list(LETTERS[:names]),
        "denominator": denominator,
        "accounting": {"issued": len(ballots), "collected": len(ballots)},
        "ballots": ballots,
    }


def every_paper(names: int, seats: int) -> list[dict[str, Any]]:
    """Each pattern of marks with each set of flags."""
    boxes = [list(pair) for pair in product([False, True], repeat=2)]
    of_a_name = [False, True] if names > max(seats, 1) else boxes
    return [
        {"marks": list(marks), **dict(zip(FLAGS, flags, strict=True))}
        for marks in product(of_a_name, repeat=names)
        for flags in product([False, True], repeat=len(FLAGS))
    ]


def test_every_single_paper_of_every_small_slate():
    for names in (1, 2, 3):
        for seats in range(1, names + 1):
            for paper in every_paper(names, seats):
                agrees(election(names, seats, [paper], denominator=1))


@few
@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_small_boxes(names, seats, data):
    seats = min(seats, names)
    papers = data.draw(st.lists(st.sampled_from(every_paper(min(names, 3), min(seats, 3))), max_size=9))
    size = min(names, 3)
    agrees(election(size, min(seats, 3), papers, data.draw(st.integers(1, 9))))


@few
@given(st.integers(2, 5), st.data())
def test_boxes_without_flags_end_in_ties_and_vacant_seats(names, data):
    seats = data.draw(st.integers(1, names - 1))
    papers = st.lists(st.booleans(), min_size=names, max_size=names).map(lambda marks: {"marks": marks})
    agrees(election(names, seats, data.draw(st.lists(papers, max_size=8)), data.draw(st.integers(1, 8))))
