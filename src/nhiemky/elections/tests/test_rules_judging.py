"""Two people judge what a machine is not sure of; two counts made in different ways are compared."""

from __future__ import annotations

import pytest

from nhiemky.elections.rules import comparing, counting, judging
from nhiemky.elections.rules.closing import Terms
from nhiemky.elections.rules.comparing import Counted
from nhiemky.elections.rules.judging import Verdict
from nhiemky.elections.rules.keying import Pile
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.practice import practice
from nhiemky.elections.rules.scanning import Standing
from nhiemky.kernel.refusals import Refused


def refused(code, call, *args, **facts):
    with pytest.raises(Refused) as caught:
        call(*args, **facts)
    assert caught.value.code == code


def test_a_verdict_fills_the_names_in_question_and_changes_nothing_else():
    assert judging.in_question("-?x?") == (1, 3)
    judging.check_verdict("-xx-", machine="-?x?", kind=Kind.STRIKE)
    judging.check_verdict("-xx-!f", machine="-?x?", kind=Kind.STRIKE)
    refused("certain-mark-changed", judging.check_verdict, "xxx-", machine="-?x?", kind=Kind.STRIKE)
    for wrong in ("-?x-", "-xx", "-ax-", "-xx-!q"):
        with pytest.raises(Refused):
            judging.check_verdict(wrong, machine="-?x?", kind=Kind.STRIKE)


def test_two_people_judge_and_one_may_think_again_until_the_other_has():
    mine, other = Verdict(1, 10, "-x"), Verdict(2, 20, "--")
    judging.check_judge("to_judge", account=1, person=10, judges=[])
    judging.check_judge("to_judge", account=1, person=10, judges=[mine])
    judging.check_judge("to_judge", account=1, person=10, judges=[other])
    judging.check_judge("to_judge", account=1, person=None, judges=[Verdict(2, None, "--")])
    refused("same-person-judges-twice", judging.check_judge, "to_judge", account=3, person=10, judges=[mine])
    for state in ("judged", "differs", "certain", "rejected"):
        refused("sheet-is-judged", judging.check_judge, state, account=1, person=10, judges=[mine])
    judging.check_decider("differs")
    refused("judges-do-not-differ", judging.check_decider, "judged")


def test_the_board_judges_where_two_of_it_have_accounts():
    assert judging.panel({7}) == frozenset() and judging.panel({7, 8}) == {7, 8}
    judging.check_on_panel(None, panel=())
    judging.check_on_panel(7, panel=(7, 8))
    refused("judge-not-on-board", judging.check_on_panel, 9, panel=(7, 8))
    refused("judge-not-on-board", judging.check_on_panel, None, panel=(7, 8))


@pytest.mark.parametrize(
    ("heads", "judged", "writers"),
    [
        ((), (1, 2), {3, 4}),
        ((4,), (1, 2), {4}),
        ((4,), (1, 4), {2, 3}),  # the head was one of the two
        ((), (1, 2, 3, 4), {1, 2, 3, 4}),  # nobody is left
        ((4,), (1, 2, 3, 4), {4}),
        ((5,), (5, 6), {1, 2, 3, 4}),
    ],
)
def test_what_the_head_decides_is_written_down_by_nobody_who_judged(heads, judged, writers):
    found = {
        one for one in range(1, 7) if judging.may_record(one, heads=heads, able=(1, 2, 3, 4), judged=judged)
    }
    assert found == writers


def test_a_judge_who_writes_the_decision_down_names_whose_it_is():
    judging.check_named("", judged=False)
    judging.check_named("Hoàng Văn Mẫu", judged=True)
    refused("decision-without-name", judging.check_named, " ", judged=True)


def test_what_the_machine_read_is_compared_with_what_people_found_in_all_of_a_bundle():
    judging.check_whole_order("differs")
    for state in ("open", "agreed"):
        refused("bundle-does-not-differ", judging.check_whole_order, state)
    certain, asked = judging.superseded("-x-", certain=True), judging.superseded("-?-", certain=False)
    assert (certain, asked) == ("-x-", "-?-!?")
    for outcome, otherwise in (("-x-", False), ("xx-", True), ("-x-!f", True)):
        assert judging.read_otherwise(certain, outcome) is otherwise
    for outcome, otherwise in (("-x-", False), ("---!f", False), ("x--", True)):
        assert judging.read_otherwise(asked, outcome) is otherwise


def test_equal_verdicts_are_the_paper_and_different_ones_wait_for_the_head():
    assert judging.after(["-x"]) is Standing.TO_JUDGE
    assert judging.after(["-x", "-x"]) is Standing.JUDGED
    assert judging.after(["-x", "-x!f"]) is Standing.DIFFERS
    assert judging.outcome("judged", "-x") == "-x"
    assert judging.outcome("differs", "-x") == ""


@pytest.mark.parametrize(
    ("machine", "outcome", "told"),
    [
        ("-?x?-", "-xx--", ((2, 4), "x-:")),
        ("-?x?-", "-xx--!if", ((2, 4), "x-:if")),
        ("-?x?", "-xx-!if", ((2, 4), ":if")),  # half of the names is nearly the paper
        ("???----", "xxx----", ((1, 2, 3), "")),
        ("????", "-xx-", ((1, 2, 3, 4), "")),  # the marks of all names would be the paper
        ("????", "-xx-!f", ((1, 2, 3, 4), ":f")),
        ("?", "a", ((1,), "")),
        ("-x-x", "-x-x", ((), "")),
        ("-x-x", "-x-x!i", ((), ":i")),
    ],
)
def test_the_journal_is_never_told_a_whole_paper(machine, outcome, told):
    assert judging.told(machine, outcome) == told


def of(way, *lines, again=()):
    counted = counting.count([one for one in lines if one], kind=Kind.STRIKE, names=2, seats=1)
    return Counted(way, comparing.sums(counted), Pile(len(lines), lines, again))


def test_scans_are_compared_as_heaps_and_piles_of_two_operators_by_place():
    papers = ("-x", "-x", "x-", "xx")
    turned = papers[::-1]
    for first, second in (("scan", "scan"), ("scan", "keying"), ("keying", "scan")):
        assert comparing.again(of(first, *papers), of(second, *turned), size=4) == ()
        assert comparing.again(of(first, *papers), of(second, "--", *papers[1:]), size=4) == (0, 1, 2, 3)
    assert comparing.again(of("keying", *papers), of("keying", "--", *papers[1:]), size=4) == (0,)


def test_a_count_by_hand_is_compared_by_its_sums():
    papers = ("-x", "-x", "x-", "xx")
    terms = Terms("first", Kind.STRIKE, 1, 0, 3, practice({}))
    right = comparing.by_hand(terms, votes=[2, 1], size=4, invalid_reasons={"nobody": 1})
    assert comparing.again(of("scan", *papers), Counted("totals", right), size=4) == ()
    other_ground = comparing.by_hand(terms, votes=[2, 1], size=4, invalid_reasons={"too-many": 1})
    assert comparing.again(Counted("totals", other_ground), of("scan", *papers), size=4) == (0, 1, 2, 3)
    refused(
        "accounting-does-not-balance",
        comparing.by_hand,
        terms,
        votes=[2, 1],
        size=4,
        invalid_reasons={"nobody": 5},
    )
    refused("more-votes-than-valid", comparing.by_hand, terms, votes=[4, 1], size=4, invalid_reasons={})


def test_what_is_said_of_a_comparison():
    assert [comparing.said(one) for one in (None, (), (1,))] == ["waiting", "agreed", "differs"]
