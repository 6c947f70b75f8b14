"""Papers that are marked as they are told: the truth says so, and so does the ink."""

from __future__ import annotations

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")

import numpy as np

from nhiemky.elections.rules import marks
from nhiemky.elections.simulated import boxes, names
from nhiemky.elections.simulated.ballots import ballot, ballots
from nhiemky.elections.simulated.deck import Seen, Stamp
from nhiemky.elections.tests import decks

STRUCK = ("xxx---", "-x-xx-", "------", "xxxxxx", "x-x--x")
MARKED = ("aadaaa", "ddnbaa", "nnnnnn", "bbbbbb", "adadad")


def test_names_are_struck_as_told():
    for told, one in zip(STRUCK, ballots(decks.names(marks=STRUCK, oddities=0), len(STRUCK)), strict=True):
        struck = tuple(seen is Seen.STRUCK for seen in one.truth.positions)
        assert struck == marks.strikes(told)
        assert set(one.truth.positions) <= {Seen.STRUCK, Seen.LEFT}


def test_boxes_are_marked_as_told():
    for told, one in zip(MARKED, ballots(decks.boxes(marks=MARKED, oddities=0), len(MARKED)), strict=True):
        found = [seen is Seen.MARK for seen in one.truth.positions]
        assert tuple(zip(found[::2], found[1::2], strict=True)) == marks.boxes(told)
        assert set(one.truth.positions) <= {Seen.MARK, Seen.BLANK}


def test_the_ink_is_what_was_told_and_no_other():
    one, other = (
        ballot(decks.names(marks=(told,), oddities=0, folds=0), 0).image for told in ("------", "x-x-x-")
    )
    empty = ballot(decks.names(marks=("------",), oddities=0, folds=0), 0).image
    assert np.array_equal(one, empty) and (other.astype(int) < one.astype(int) - 60).sum() > 200


@pytest.mark.parametrize("told", STRUCK)
def test_an_oddity_leaves_struck_names_in_doubt_and_true(told: str):
    for at in range(6):
        truth = ballot(decks.names(marks=(told,) * 6, oddities=1.0), at).truth
        assert truth.extra is None
        unsure = [place for place, seen in enumerate(truth.positions) if seen in (Seen.HALF, Seen.AMBIGUOUS)]
        assert len(unsure) == 1
        assert (truth.oddity == names.Oddity.HALF) is marks.strikes(told)[unsure[0]]


@pytest.mark.parametrize("told", MARKED)
def test_an_oddity_leaves_boxes_in_doubt_and_true(told: str):
    meant = [one for row in marks.boxes(told) for one in row]
    for at in range(6):
        truth = ballot(decks.boxes(marks=(told,) * 6, oddities=1.0), at).truth
        (place,) = [place for place, seen in enumerate(truth.positions) if seen is Seen.AMBIGUOUS]
        assert truth.oddity == (boxes.Oddity.CIRCLED if meant[place] else boxes.Oddity.HESITATION)


@pytest.mark.parametrize("flags", ["f", "o", "of"])
def test_words_stand_on_a_paper_with_names_or_marks_of_the_voters_own(flags: str):
    for deck, told in ((decks.names, "xxx---"), (decks.boxes, "aadaaa")):
        truth = ballot(deck(marks=(marks.encode(told, flags=flags),), oddities=0), 0).truth
        assert truth.extra == truth.oddity == "written-on"
        assert not {Seen.AMBIGUOUS, Seen.HALF} & set(truth.positions)


def test_a_paper_that_was_not_issued_has_no_seal():
    deck = decks.names(marks=("xxx---!i", "xxx---"), oddities=0, colour=True, seal=Stamp.PRESENT)
    assert [ballot(deck, at).truth.seal for at in range(2)] == [Stamp.ABSENT, Stamp.PRESENT]
    nobody_speaks_of_it = ballot(decks.names(marks=("xxx---!i",), oddities=0), 0).truth
    assert nobody_speaks_of_it.seal is None
