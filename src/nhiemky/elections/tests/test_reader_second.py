"""The second reader on simulated papers: never wrong where a mark or a blank is clear, never certain where nobody is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")

from nhiemky.elections.reading import second
from nhiemky.elections.reading.finding import Found, find
from nhiemky.elections.reading.surface import Surface, surface
from nhiemky.elections.rules.ink import Verdict
from nhiemky.elections.rules.ink_second import of_box, of_name
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck, Scanner, Seen
from nhiemky.elections.tests import decks

#: Enough positions (200 names, 480 boxes) to tell a rate of doubts of one in a hundred from three.
PAPERS = 40
MAY_BE = {
    Seen.MARK: {Verdict.MARKED, Verdict.DOUBTFUL},
    Seen.BLANK: {Verdict.NOT_MARKED, Verdict.DOUBTFUL},
    Seen.EDGE: {Verdict.MARKED, Verdict.DOUBTFUL},
    Seen.DOT: {Verdict.NOT_MARKED, Verdict.DOUBTFUL},
    Seen.AMBIGUOUS: {Verdict.DOUBTFUL},
    Seen.STRUCK: {Verdict.MARKED, Verdict.DOUBTFUL},
    Seen.LEFT: {Verdict.NOT_MARKED, Verdict.DOUBTFUL},
    Seen.HALF: {Verdict.DOUBTFUL},
}
CLEAR = (Seen.MARK, Seen.BLANK, Seen.STRUCK, Seen.LEFT)


def seen(deck: Deck, at: int) -> Surface:
    grey = ballot(deck, at).image
    found = find(grey, [deck.layout], USUAL.page)
    assert isinstance(found, Found)
    return surface(found, grey, grey)


def verdicts(deck: Deck, at: int) -> list[Verdict]:
    limits = USUAL.second
    page = seen(deck, at)
    if deck.layout.boxes:
        return [of_box(one, limits) for one in second.boxes(page, limits)]
    return [of_name(one, limits) for one in second.names(page, limits)]


@pytest.mark.parametrize("scanner", [Scanner.SCAN, Scanner.ADF])
@pytest.mark.parametrize("deck", [decks.boxes(), decks.names()], ids=["boxes", "names"])
def test_what_is_clear_is_read_and_what_is_not_is_doubted(deck: Deck, scanner: Scanner) -> None:
    deck = replace(deck, seed=77, scanner=scanner, oddities=0.5, folds=0.5, torn=0)
    said: Counter[bool] = Counter()
    for at in range(PAPERS):
        positions = ballot(deck, at).truth.positions
        for place, (truth, verdict) in enumerate(zip(positions, verdicts(deck, at), strict=True)):
            assert verdict in MAY_BE[truth], (at, place, truth, verdict)
            said[verdict is Verdict.DOUBTFUL] += truth in CLEAR
    assert said[True] <= 0.03 * said[False]


@pytest.mark.parametrize("deck", [decks.boxes(), decks.names()], ids=["boxes", "names"])
def test_dark_folds_are_no_marks(deck: Deck) -> None:
    deck = replace(deck, seed=78, oddities=0, folds=1, crease=0.6, torn=0)
    for at in range(PAPERS):
        positions = ballot(deck, at).truth.positions
        for place, (truth, verdict) in enumerate(zip(positions, verdicts(deck, at), strict=True)):
            assert verdict in MAY_BE[truth], (at, place, truth, verdict)
