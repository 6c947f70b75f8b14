"""Forty papers of one ballot as a scanner brings them: every distortion once or more, the truth known for each, and among
them pages that are no papers of the bundle.

The truth of a paper is what stands on it: it is taken from what was drawn, never from a reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.simulated import boxes, crosses, flatbed, pens, seal, spoiled, wear
from nhiemky.elections.simulated.ballots import seen
from nhiemky.elections.simulated.boxes import Oddity
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Pixels, Scanner, Seen, Stamp
from nhiemky.elections.simulated.files import jpeg

SEED, DPI, QUALITY = 20260912, 200, 85
#: What the voters of five names want, over and over.
WANTED = ("aadaa", "adaad", "aaadd", "daaaa", "ddada", "aaaaa", "adada", "daada", "aadda", "naaaa", "abaaa")


@dataclass(frozen=True, slots=True)
class Ask:
    """One paper. `flags`: what makes the whole of it invalid; `cut`: only its upper half was drawn in."""

    odd: Oddity | None = None
    flags: str = ""
    scanner: Scanner = Scanner.SCAN
    crease: float = 0.0
    torn: bool = False
    turned: bool = False
    pencil: bool = False
    stamp: Stamp = Stamp.PRESENT
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the scan as a JPEG file. `truth`: its marks; empty for a page that is no paper of the bundle, which is set
    aside as `ground` (empty: the reader takes it for the cover). `ask`: what is the matter with a paper."""

    image: bytes
    truth: str = ""
    ground: str = ""
    ask: Ask | None = None


ASKED = (
    *[Ask()] * 8,
    *[Ask(turned=True)] * 4,
    *[Ask(scanner=Scanner.ADF)] * 6,
    *[Ask(crease=0.6)] * 3,
    Ask(crease=0.6, scanner=Scanner.ADF, turned=True),
    *[Ask(torn=True)] * 2,
    *[Ask(Oddity.FAINT, pencil=True)] * 2,
    *[Ask(Oddity.CIRCLED)] * 2,
    *[Ask(Oddity.HESITATION)] * 2,
    *[Ask(Oddity.BLACKED)] * 2,
    Ask(Oddity.DOT),
    Ask(Oddity.OFF_CENTRE),
    Ask(Oddity.WRITTEN, flags=marks.FOREIGN),
    Ask(Oddity.WRITTEN, flags=marks.OFF_LIST, turned=True),
    Ask(stamp=Stamp.ABSENT, flags=marks.NOT_ISSUED),
    Ask(stamp=Stamp.PHOTOCOPY, flags=marks.NOT_ISSUED),
    Ask(stamp=Stamp.OVER),
    Ask(cut=True),
)
#: Numbers (from 0) of papers that were also fed when the scanner stood on black and white, when a picture broke, or twice.
IN_BLACK, BROKEN, TWICE = 2, 4, 6


def papers_of(layout: Layout, page: Pixels) -> list[Sheet]:
    """The forty. `page`: the printed sheet (simulated.files.printed_page)."""
    deck = Deck(layout=layout, page=page, seed=SEED, dpi=DPI, colour=True, folds=0, torn=0, ghosts=0)
    found = []
    for at, ask in enumerate(ASKED):
        image, truth = _paper(deck, ask, at)
        found.append(Sheet(jpeg(image, QUALITY), truth=truth, ask=ask))
    return found


def pages_of(layout: Layout, page: Pixels, *, cover: Pixels, other: Mapping[str, object]) -> list[Sheet]:
    """The bundle as it comes out of the scanner: the cover on top, papers and other pages mixed, those that are there a
    second time behind the first. `other`: layout and page of another election's paper."""
    papers = papers_of(layout, page)
    deck = Deck(layout=layout, page=page, seed=SEED, dpi=DPI, colour=True)
    spoilt = [
        Sheet(
            jpeg(spoiled.one_bit(_paper(deck, ASKED[IN_BLACK], IN_BLACK)[0]), QUALITY), ground="scanned-twice"
        ),
        Sheet(_damaged(papers[BROKEN].image), ground="scanned-twice"),
        *(Sheet(jpeg(spoiled.blank_page(deck, at), QUALITY), ground="blank-back") for at in range(3)),
        Sheet(jpeg(_paper(replace(deck, **other), Ask(), 0)[0], QUALITY), ground="other-paper"),  # type: ignore[arg-type]
    ]
    mixed = [*papers, *spoilt]
    order = np.random.default_rng(SEED).permutation(len(mixed))
    again = jpeg(_paper(deck, ASKED[TWICE], TWICE, scan=1)[0], QUALITY)
    same = papers[TWICE + 1].image
    return [
        Sheet(_cover(cover)),
        *(mixed[at] for at in order),
        Sheet(again, ground="scanned-twice"),
        Sheet(same, ground="scanned-twice"),
    ]


def _paper(deck: Deck, ask: Ask, at: int, *, scan: int = 0) -> tuple[Pixels, str]:
    """The picture, and what stands on the paper. As in simulated.ballots neither wear nor scanner change what is voted."""
    voter, paper, machine = (np.random.default_rng((SEED, at, one)) for one in (1, 2, 3 + scan))
    deck = replace(deck, scanner=ask.scanner, seal=ask.stamp)
    canvas = Canvas(deck.page, deck.layout, 3)
    behind = flatbed.behind(machine, scanner=deck.scanner)
    seal.stamped(canvas, deck, paper)
    hand = crosses.hand(pens.of_tool(pens.Tool.PENCIL, voter) if ask.pencil else pens.pen(voter), voter)
    wanted = tuple(chain(*marks.boxes(WANTED[at % len(WANTED)])))
    filled = boxes.filled(canvas, deck.layout, hand, ask.odd, voter, meant=wanted)
    if ask.crease:
        wear.fold(canvas, ask.crease, paper)
    if ask.torn:
        wear.lose_corner(canvas, int(paper.integers(4)), behind, paper)
    image, _turned = seen(canvas, deck, behind, machine)
    if ask.turned:
        image = np.ascontiguousarray(image[::-1, ::-1])
    if ask.cut:
        image = spoiled.cut(image)
    return image, marks.encode(_stands(filled.positions, ask.odd), flags=ask.flags)


def _stands(positions: tuple[Seen, ...], odd: Oddity | None) -> str:
    """A mark that is hard to see is one, a circle round a box means it; begun and blackened ones are none."""
    meant = [
        one in (Seen.MARK, Seen.EDGE) or (one is Seen.AMBIGUOUS and odd is Oddity.CIRCLED)
        for one in positions
    ]
    return marks.of_boxes(list(zip(meant[::2], meant[1::2], strict=True)))


def _cover(page: Pixels) -> bytes:
    """The printed cover, straight on the glass."""
    return jpeg(page, QUALITY)


def _damaged(image: bytes) -> bytes:
    """The head of the picture is whole, of the rest there is noise."""
    head = len(image) // 20
    return image[:head] + np.random.default_rng(SEED).bytes(len(image) // 4).replace(b"\xff", b"\xfe")
