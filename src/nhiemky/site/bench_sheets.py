"""`nhiemky bench ballots`, what is asked of whole sheets: the seal of the committee, and the same sheet scanned twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from nhiemky.elections.cli.decks import Papers
from nhiemky.elections.reading.likeness import Seen, likeness
from nhiemky.elections.reading.page import page_of
from nhiemky.elections.reading.reader import PageRead, read
from nhiemky.elections.rules import scanned
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.elections.simulated import deck as asked
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck, Stamp, Truth
from nhiemky.elections.simulated.files import jpeg
from nhiemky.site.measured import Counted

#: Papers of each kind of seal, papers with a seal over the boxes, sheets that are scanned twice.
SEALED, OVER, TWICE = 70, 60, 300
SEED = 20_271
QUALITY = 80
_SAID = {
    Stamp.PRESENT: scanned.Seal.PRESENT,
    Stamp.ABSENT: scanned.Seal.ABSENT,
    # A copied seal is grey: on the paper is no red one.
    Stamp.PHOTOCOPY: scanned.Seal.ABSENT,
}


def sheets_bench(printed: Papers) -> Iterator[Counted]:
    yield from seals(printed)
    yield from duplicates(printed)


def seals(printed: Papers, *, sealed: int = SEALED, over: int = OVER) -> Iterator[Counted]:
    """Seals that were told wrongly from no seal; what a seal over the boxes does to the marks under it."""
    deck = replace(printed.deck, colour=True, seed=SEED)
    wrong = 0
    for stamp, said in _SAID.items():
        for at in range(sealed):
            reading = _scanned(printed, replace(deck, seal=stamp), at)[1].reading
            wrong += reading.seal is not said
    yield Counted("seal: not told apart", wrong, sealed * len(_SAID), "0", wrong == 0)
    voted = blank = lost = marked = 0
    for at in range(over):
        truth, found = _scanned(printed, replace(deck, seed=SEED + 1, seal=Stamp.OVER), at)
        marks = [mark for row in found.reading.rows for mark in row]
        # A rejected page has no marks; it gives no votes either.
        for seen, mark in zip(truth.positions, marks, strict=bool(marks)):
            blank += seen is asked.Seen.BLANK
            voted += seen is asked.Seen.BLANK and mark is True
            marked += seen is asked.Seen.MARK
            lost += seen is asked.Seen.MARK and mark is False
    yield Counted("seal over boxes: false votes", voted, blank, "0", voted == 0)
    yield Counted("seal over boxes: marks lost", lost, marked, "0", lost == 0)


def duplicates(printed: Papers, *, twice: int = TWICE) -> Iterator[Counted]:
    """Sheets with two marks or more, scanned twice: those that are not known again, and pairs that are none."""
    deck = replace(printed.deck, seed=SEED + 2)
    limits, kind = USUAL.likeness, deck.layout.kind
    scans = [(_ink(printed, deck, at, scan=0), _ink(printed, deck, at, scan=1)) for at in range(twice)]
    enough = [pair for pair in scans if all(ink and ink[0] >= limits.marks for ink in pair)]
    before = Seen(limits, kind)
    for first, _again in enough:
        before.again(first)
    missed = sum(not before.again(again) for _first, again in enough)
    yield Counted("duplicates: not found", missed, len(enough), "0", missed == 0)
    others = list(combinations([first for first, _again in enough], 2))
    false = sum(likeness(one, other) >= limits.least(kind) for one, other in others)
    yield Counted("duplicates: pairs that are none", false, len(others), "0", false == 0)


def _ink(printed: Papers, deck: Deck, at: int, *, scan: int) -> bytes:
    return _scanned(printed, deck, at, scan=scan)[1].ink


def _scanned(printed: Papers, deck: Deck, at: int, *, scan: int = 0) -> tuple[Truth, PageRead]:
    paper = ballot(deck, at, scan=scan)
    page = page_of(jpeg(paper.image, QUALITY), number=at + 1, one_bit=False)
    return paper.truth, read(page, printed.job, source="bench")
