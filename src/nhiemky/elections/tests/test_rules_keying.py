"""Bundles and what is keyed of them: nothing lost, nothing twice, nothing small enough to show a single paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.elections.rules import keying
from nhiemky.kernel.refusals import Refused


@given(papers=st.integers(0, 5000), size=st.integers(keying.SMALLEST_BATCH, 200))
def test_bundles_hold_all_papers_and_none_is_small(papers: int, size: int):
    bundles = keying.plan(papers, size=size)
    assert sum(bundles) == papers
    assert len(bundles) < 2 or max(bundles) - min(bundles) <= 1 and min(bundles) >= keying.SMALLEST_BATCH


@pytest.mark.parametrize(
    ("papers", "bundles"), [(0, ()), (1, (1,)), (9, (9,)), (50, (50,)), (51, (26, 25)), (120, (40, 40, 40))]
)
def test_bundles_are_alike(papers: int, bundles: tuple[int, ...]):
    assert keying.plan(papers) == bundles


def test_bundles_of_a_few_papers_are_refused():
    with pytest.raises(Refused, match="batch-too-small"):
        keying.plan(100, size=5)


def test_papers_come_one_after_the_other_and_go_back():
    pile = keying.read("", size=3)
    assert (pile.place, pile.keyed) == (0, 0)
    pile = keying.add(keying.add(pile, "-x", seen=0), "x-", seen=1)
    assert (keying.write(pile), pile.place) == ("-x\nx-", 2)
    pile, taken_back = keying.undo(keying.read(keying.write(pile), size=3), seen=2)
    assert (pile.lines, taken_back) == (("-x",), "x-")


def test_a_second_click_is_not_a_second_paper():
    pile = keying.add(keying.read("", size=3), "-x", seen=0)
    with pytest.raises(Refused, match="keying-out-of-step"):
        keying.add(pile, "-x", seen=0)
    with pytest.raises(Refused, match="keying-out-of-step"):
        keying.undo(pile, seen=0)


def test_a_full_bundle_takes_no_more_and_an_empty_one_gives_nothing_back():
    with pytest.raises(Refused, match="batch-is-full"):
        keying.add(keying.read("-x", size=1), "-x", seen=1)
    with pytest.raises(Refused, match="nothing-to-take-back"):
        keying.undo(keying.read("", size=1), seen=0)


def test_a_bundle_ends_whole():
    keying.check_whole(keying.read("-x\nx-", size=2))
    with pytest.raises(Refused, match="batch-not-whole"):
        keying.check_whole(keying.read("-x", size=2))


def test_only_the_papers_that_differ_are_keyed_again():
    first = keying.read("-x\nx-\n--\nxx", size=4)
    second = keying.read("-x\nx-\nxx\nxx", size=4)
    assert keying.compare(first, second) == (2,)
    pile = keying.key_again(first, (2,))
    assert (pile.place, pile.keyed, pile.lines) == (2, 3, ("-x", "x-", "", "xx"))
    with pytest.raises(Refused, match="nothing-to-take-back"):
        keying.undo(pile, seen=3)
    pile = keying.add(keying.read(keying.write(pile), size=4, again=(2,)), "xx", seen=3)
    assert pile.lines == second.lines and pile.place is None
    assert keying.undo(pile, seen=4) == (keying.key_again(first, (2,)), "xx")


def test_another_order_of_the_same_papers_agrees():
    assert keying.compare(keying.read("-x\nx-", size=2), keying.read("x-\n-x", size=2)) == ()


def test_a_pile_turned_otherwise_is_keyed_as_a_whole():
    first, second = keying.read("-x\nx-\n--", size=3), keying.read("x-\n-x\nxx", size=3)
    assert keying.compare(first, second) == (0, 1, 2)
    pile = keying.key_again(keying.read("-x", size=1), (0,))
    assert keying.add(keying.read(keying.write(pile), size=1, again=(0,)), "x-", seen=0).lines == ("x-",)
    with pytest.raises(Refused, match="nothing-to-take-back"):
        keying.undo(keying.read("", size=1, again=(0,)), seen=0)
