"""Who is elected: seats add up, nobody below the line is elected, and a second program comes to the same result."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.elections.rules.cases import case
from nhiemky.elections.rules.outcome import Decision, Outcome, decide, decide_revote
from nhiemky.elections.rules.practice import TieBreak
from nhiemky.elections.rules.roll import needed
from nhiemky.elections.rules.tally import decide_case

#: These draw whole stacks: forty of them keep ring 1 short, and every branch is met by the examples anyway.
few = settings(max_examples=40)

counts = st.lists(st.integers(0, 30), min_size=1, max_size=8).map(
    lambda found: {f"n{at}": count for at, count in enumerate(found)}
)
seats = st.integers(1, 8)
lines = st.integers(1, 31)


def outcome_by_trying(votes: dict[str, int], places: int, line: int) -> tuple[set[str], set[str], int]:
    """The oracle: try every set of people that could sit, keep those that no fair eye could change.

    A set is fair if it holds only people above the line, leaves no seat empty that somebody above the line could take,
    and seats nobody with fewer votes than somebody left out. Who sits in every fair set is elected; who sits in some is tied.
    """
    above = [name for name in votes if votes[name] >= line]
    size = min(places, len(above))
    fair = [
        set(chosen)
        for chosen in combinations(above, size)
        if all(votes[one] >= votes[other] for one in chosen for other in set(above) - set(chosen))
    ]
    elected = set.intersection(*fair)
    tied = set.union(*fair) - elected
    return elected, tied, places - size


@given(counts, seats, lines)
def test_a_second_program_comes_to_the_same_result(votes, places, line):
    outcome = decide(votes=votes, seats=places, needed=line)
    elected, tied, vacant = outcome_by_trying(votes, places, line)
    assert (set(outcome.elected), set(outcome.tied), outcome.vacant) == (elected, tied, vacant)


@given(counts, seats, lines, st.integers(0, 5))
def test_seats_add_up(votes, places, line, asked):
    outcome = decide(votes=votes, seats=places, needed=line, alternates=asked)
    assert len(outcome.elected) + outcome.seats_tied + outcome.vacant == places
    assert bool(outcome.tied) == (outcome.seats_tied > 0)
    assert len(outcome.tied) > outcome.seats_tied or not outcome.tied
    assert len(outcome.alternates) <= asked
    everybody = [*outcome.elected, *outcome.tied, *outcome.alternates]
    assert len(set(everybody)) == len(everybody)


@given(counts, seats, lines, st.integers(0, 5))
def test_nobody_below_the_line_and_high_before_low(votes, places, line, asked):
    outcome = decide(votes=votes, seats=places, needed=line, alternates=asked)
    assert all(votes[name] >= line for name in (*outcome.elected, *outcome.tied, *outcome.alternates))
    placed = [votes[name] for name in (*outcome.elected, *outcome.tied, *outcome.alternates)]
    assert placed == sorted(placed, reverse=True)


@given(counts, seats, lines, st.integers(0, 5))
def test_what_people_decide_is_named(votes, places, line, asked):
    outcome = decide(votes=votes, seats=places, needed=line, alternates=asked)
    required = outcome.decisions_required
    assert list(required) == sorted(required, key=list(Decision).index)
    assert (Decision.TIE in required) == bool(outcome.tied)
    assert (Decision.VACANT in required) == bool(outcome.vacant)
    assert (Decision.ALTERNATES in required) == bool(outcome.alternates)
    if outcome.tied or outcome.vacant:
        assert not outcome.alternates


@given(counts, seats, lines, st.data())
def test_the_order_of_the_slate_changes_no_set(votes, places, line, data):
    mixed = dict(data.draw(st.permutations(list(votes.items()))))
    one = decide(votes=votes, seats=places, needed=line)
    other = decide(votes=mixed, seats=places, needed=line)
    assert (set(one.elected), set(one.tied), one.vacant) == (
        set(other.elected),
        set(other.tied),
        other.vacant,
    )


@given(st.integers(1, 1000))
def test_the_line_is_more_than_half(people):
    assert 2 * needed(people) > people
    assert 2 * (needed(people) - 1) <= people


def test_two_tied_win_by_the_higher_count():
    assert decide_revote(votes={"C": 9, "D": 8}, seats=1, needed=11) == Outcome(("C",))
    strict = decide_revote(votes={"C": 9, "D": 8}, seats=1, needed=11, way=TieBreak.MAJORITY)
    assert strict == Outcome((), vacant=1, decisions_required=(Decision.VACANT,))


def test_still_equal_is_decided_again():
    again = decide_revote(votes={"C": 9, "D": 9, "E": 12}, seats=2, needed=11)
    assert (again.elected, again.tied, again.seats_tied) == (("E",), ("C", "D"), 1)
    assert again.decisions_required == (Decision.TIE,)


def test_nobody_wins_a_tie_without_a_vote():
    assert decide_revote(votes={"C": 0, "D": 0}, seats=1, needed=11).vacant == 1


@st.composite
def elections_of_papers(draw) -> dict:
    names = draw(st.integers(1, 5))
    places = draw(st.integers(1, names))
    boxes = st.lists(st.booleans(), min_size=2, max_size=2)
    mark = st.booleans() if names > max(places, 1) else boxes
    flags = st.dictionaries(st.sampled_from(["not_issued", "foreign_marks", "off_list_names"]), st.booleans())
    paper = st.builds(
        lambda row, flag: {"marks": row, **flag}, st.lists(mark, min_size=names, max_size=names), flags
    )
    ballots = draw(st.lists(paper, max_size=12))
    return {
        "id": "any",
        "regulation": draw(st.sampled_from(["244-QD/TW-2014", "190-QD/TW-2024"])),
        "assembly": "member_congress",
        "body": "delegates",
        "seats": places,
        "alternates": draw(st.integers(0, 2)),
        "slate": [f"Tên {at}" for at in range(names)],
        "denominator": draw(st.integers(max(1, len(ballots)), 15)),
        "accounting": {"issued": len(ballots), "collected": len(ballots)},
        "ballots": ballots,
    }


@few
@given(elections_of_papers())
def test_a_recount_from_the_sheet_equals_the_count(given_case):
    counted = decide_case(case(given_case))
    sheet = {key: value for key, value in given_case.items() if key != "ballots"}
    sheet["accounting"] = {**sheet["accounting"], "valid": counted["valid"]}
    recounted = decide_case(case({**sheet, "votes": counted["votes"]}))
    of_papers = {"invalid_reasons", "decisions_required"}
    assert {key: value for key, value in counted.items() if key not in of_papers} == {
        key: value for key, value in recounted.items() if key not in of_papers
    }


@few
@given(elections_of_papers(), st.randoms(use_true_random=False))
def test_shuffled_papers_give_the_same_document(given_case, dice):
    mixed = list(given_case["ballots"])
    dice.shuffle(mixed)
    assert str(decide_case(case(given_case))) == str(decide_case(case({**given_case, "ballots": mixed})))


@pytest.mark.parametrize("places", [1, 2, 3])
def test_nobody_voted_for(places):
    outcome = decide(votes={"A": 0, "B": 0, "C": 0}, seats=places, needed=1)
    assert (outcome.elected, outcome.tied, outcome.vacant) == ((), (), places)
