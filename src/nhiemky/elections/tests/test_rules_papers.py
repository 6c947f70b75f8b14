"""Papers: their short text, what they vote for, how a stack is counted, how two stacks are compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.elections.rules import agreeing, counting, marks, papers
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.papers import Ground
from nhiemky.elections.rules.practice import AllDisagree
from nhiemky.kernel.refusals import Refused

#: These draw whole stacks: forty of them keep ring 1 short, and every branch is met by the examples anyway.
few = settings(max_examples=40)

NAMES = 4


def texts(kind: Kind, *, names: int = NAMES) -> st.SearchStrategy[str]:
    flags = st.sampled_from(["", "", "", "!i", "!of", "!iof", "!f"])
    on_names = st.text(alphabet=marks.ALPHABET[kind], min_size=names, max_size=names)
    return st.builds(lambda text, flag: text + flag, on_names, flags)


@st.composite
def boxes_of_papers(draw) -> tuple[Kind, int, int, list[str]]:
    kind = draw(st.sampled_from(Kind))
    names = 1 if kind is Kind.SINGLE else NAMES
    seats = draw(st.integers(1, NAMES - 1)) if kind is Kind.STRIKE else names
    return kind, names, seats, draw(st.lists(texts(kind, names=names), max_size=30))


def test_the_kind_of_a_paper():
    sizes = [(1, 1), (4, 3), (3, 3), (2, 1), (2, 2)]
    assert [papers.kind(names=names, seats=seats).value for names, seats in sizes] == [
        *["single", "strike", "columns", "strike", "columns"]
    ]


def test_marks_become_text_and_come_back():
    struck = (False, True, True)
    assert marks.of_strikes(struck) == "-xx"
    assert marks.strikes("-xx") == struck
    pairs = ((True, False), (False, True), (True, True), (False, False))
    assert marks.of_boxes(pairs) == "adbn"
    assert marks.boxes("adbn") == pairs


def test_flags_stand_in_one_order():
    assert marks.encode("--x", flags="fi") == "--x!if"
    assert marks.encode("--x") == "--x"
    assert marks.decode("--x!if") == marks.Paper("--x", "if")
    assert marks.decode("--x") == marks.Paper("--x", "")


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("--x", Kind.STRIKE, None),
        ("--x!iof", Kind.STRIKE, None),
        ("adn", Kind.COLUMNS, None),
        ("--", Kind.STRIKE, "marks-of-wrong-length"),
        ("--xx", Kind.STRIKE, "marks-of-wrong-length"),
        ("", Kind.STRIKE, "marks-of-wrong-length"),
        ("--a", Kind.STRIKE, "marks-unknown"),
        ("--x", Kind.COLUMNS, "marks-unknown"),
        ("--x!", Kind.STRIKE, "marks-unknown"),
        ("--x!fi", Kind.STRIKE, "marks-unknown"),
        ("--x!ii", Kind.STRIKE, "marks-unknown"),
        ("--x!z", Kind.STRIKE, "marks-unknown"),
        ("--x!i!o", Kind.STRIKE, "marks-unknown"),
    ],
)
def test_a_text_of_marks_is_checked(text, kind, code):
    if code is None:
        marks.check(text, kind=kind, names=3)
        return
    with pytest.raises(Refused) as refused:
        marks.check(text, kind=kind, names=3)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "kind", "votes", "ground"),
    [
        ("---x", Kind.STRIKE, (1, 1, 1, 0), None),
        ("-xxx", Kind.STRIKE, (1, 0, 0, 0), None),
        ("----", Kind.STRIKE, (0, 0, 0, 0), Ground.TOO_MANY),
        ("xxxx", Kind.STRIKE, (0, 0, 0, 0), Ground.NOBODY),
        ("---x!i", Kind.STRIKE, (0, 0, 0, 0), Ground.NOT_ISSUED),
        ("xxxx!of", Kind.STRIKE, (0, 0, 0, 0), Ground.OFF_LIST_NAMES),
        ("----!f", Kind.STRIKE, (0, 0, 0, 0), Ground.FOREIGN_MARKS),
        ("a", Kind.SINGLE, (1,), None),
        ("d", Kind.SINGLE, (0,), None),
        ("b", Kind.SINGLE, (0,), Ground.BOTH_OR_NEITHER),
        ("n", Kind.SINGLE, (0,), Ground.BOTH_OR_NEITHER),
        ("a!i", Kind.SINGLE, (0,), Ground.NOT_ISSUED),
        ("abn", Kind.COLUMNS, (1, 0, 0), None),
        ("ddd", Kind.COLUMNS, (0, 0, 0), Ground.NOBODY),
        ("bnd", Kind.COLUMNS, (0, 0, 0), Ground.NOBODY),
    ],
)
def test_a_paper_is_judged(text, kind, votes, ground):
    judged = papers.judge(text, kind=kind, seats=3)
    assert (judged.votes, judged.ground) == (votes, ground)
    assert judged.all_disagree == (kind is Kind.COLUMNS and ground is Ground.NOBODY)


def test_the_board_may_hold_a_paper_for_nobody_valid():
    judged = papers.judge("ddd", kind=Kind.COLUMNS, seats=3, all_disagree=AllDisagree.VALID)
    assert judged == papers.Judged((0, 0, 0), None, all_disagree=True)
    count = counting.count(
        ["ddd", "aad"], kind=Kind.COLUMNS, names=3, seats=3, all_disagree=AllDisagree.VALID
    )
    assert count == Count((1, 1, 0), valid=2, invalid=0, all_disagree=1)


@few
@given(boxes_of_papers())
def test_a_count_is_the_sum_of_its_papers(box):
    kind, names, seats, stack = box
    count = counting.count(stack, kind=kind, names=names, seats=seats)
    judged = [papers.judge(paper, kind=kind, seats=seats) for paper in stack]
    assert count.votes == tuple(sum(one.votes[at] for one in judged) for at in range(names))
    assert count.valid == sum(one.ground is None for one in judged)
    assert count.collected == len(stack)
    assert count.all_disagree == sum(one.all_disagree for one in judged)
    assert sum(count.invalid_reasons.values()) == count.invalid
    assert list(count.invalid_reasons) == [ground for ground in Ground if ground in count.invalid_reasons]


@few
@given(boxes_of_papers(), st.randoms(use_true_random=False))
def test_the_order_of_papers_never_matters(box, dice):
    kind, names, seats, stack = box
    mixed = list(stack)
    dice.shuffle(mixed)
    of_one = counting.count(stack, kind=kind, names=names, seats=seats)
    of_other = counting.count(mixed, kind=kind, names=names, seats=seats)
    assert (of_one, list(of_one.invalid_reasons)) == (of_other, list(of_other.invalid_reasons))


@few
@given(boxes_of_papers(), st.lists(st.integers(0, 30), max_size=4))
def test_batches_count_as_the_box_does(box, cuts):
    kind, names, seats, stack = box
    edges = [0, *sorted(cuts), len(stack)]
    batches = [stack[start:end] for start, end in zip(edges, edges[1:], strict=False)]
    if sum(map(len, batches)) != len(stack):  # a cut beyond the end
        batches = [stack]
    counts = [counting.count(batch, kind=kind, names=names, seats=seats) for batch in batches]
    assert counting.total(counts, names=names) == counting.count(stack, kind=kind, names=names, seats=seats)


def test_two_batches_add_up():
    batches = [
        counting.count(stack, kind=Kind.STRIKE, names=3, seats=2)
        for stack in (["--x", "---"], ["-xx", "xxx!i"])
    ]
    together = counting.total(batches, names=3)
    assert together == Count((2, 1, 0), 2, 2, {Ground.NOT_ISSUED: 1, Ground.TOO_MANY: 1})
    assert (list(together.invalid_reasons), together.collected) == ([Ground.NOT_ISSUED, Ground.TOO_MANY], 4)


def test_no_batches_are_no_papers():
    assert counting.total([], names=2) == Count((0, 0), valid=0, invalid=0)


def test_stacks_that_agree_in_any_order():
    found = agreeing.differences(first=["-x", "x-", "-x"], second=["-x", "-x", "x-"])
    assert found.agree
    assert found.positions == (1, 2)


def test_what_stands_in_one_stack_only():
    found = agreeing.differences(first=["-x", "-x", "--"], second=["-x", "xx!i", "--"])
    assert not found.agree
    assert (found.only_first, found.only_second, found.positions) == ((("-x", 1),), (("xx!i", 1),), (1,))


def test_a_paper_that_one_operator_left_out():
    found = agreeing.differences(first=["-x", "-x"], second=["-x"])
    assert (found.agree, found.only_first, found.only_second, found.positions) == (
        *(False, (("-x", 1),), (), ()),
    )


@few
@given(st.lists(texts(Kind.STRIKE), max_size=12), st.lists(texts(Kind.STRIKE), max_size=12))
def test_differences_are_the_same_from_either_side(first, second):
    one = agreeing.differences(first=first, second=second)
    other = agreeing.differences(first=second, second=first)
    assert (one.only_first, one.only_second) == (other.only_second, other.only_first)
    assert one.agree == (sorted(first) == sorted(second))
