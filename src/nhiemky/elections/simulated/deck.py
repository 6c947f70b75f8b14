"""What is asked of a simulated deck, and what comes back: pictures of papers with the truth about every position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from nhiemky.elections.rules.layout_file import Layout

#: Height × width in grey, height × width × 3 in red, green, blue.
Pixels: TypeAlias = NDArray[np.uint8]
Dice: TypeAlias = Generator


class Scanner(StrEnum):
    """A glass plate, a feeder that pulls the stack through, a telephone held over a table."""

    SCAN = "scan"
    ADF = "adf"
    PHONE = "phone"


class Stamp(StrEnum):
    """The red seal of the convening committee: in its place, over the names, copied in grey with the sheet, or missing."""

    PRESENT = "present"
    OVER = "over"
    PHOTOCOPY = "photocopy"
    ABSENT = "absent"


class Seen(StrEnum):
    """What stands at one position. Boxes:

    MARK and BLANK are clear to anybody; EDGE is a vote that is hard to see (faint, off-centre, small, a slash, a scribble): never
    a blank; DOT is a pen laid down: never a vote; AMBIGUOUS only a person may decide.
    Names to strike: STRUCK and LEFT are clear, HALF and AMBIGUOUS only a person may decide.
    """

    MARK = "mark"
    BLANK = "blank"
    EDGE = "edge"
    DOT = "dot"
    AMBIGUOUS = "ambiguous"
    STRUCK = "struck"
    LEFT = "left"
    HALF = "half"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """What is asked for. `page`: the unmarked sheet in grey, usually at 300 dpi; its width in pixels is that of the layout.

    `oddities`: share of papers with one thing that a voter should not have done; `folds`: share that was folded;
    `crease`: the darkest crease takes this share of the light; `torn`: share with a corner torn or turned over;
    `ghosts`: share through which another sheet shines; `seal`: None where nobody speaks of a seal.
    `marks`: what the voters mean, paper by paper as texts of rules.marks; chance draws it where this is empty. An oddity then
    leaves in doubt what is meant and changes nothing of it; words are drawn for the flags `o` and `f`, no seal for `i`.
    """

    layout: Layout
    page: Pixels
    seed: int
    scanner: Scanner = Scanner.SCAN
    dpi: int = 200
    colour: bool = False
    oddities: float = 0.10
    folds: float = 0.3
    crease: float = 0.28
    torn: float = 0.01
    ghosts: float = 0.03
    seal: Stamp | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """`positions` in the order of `layout.boxes`, or of `layout.rows` where names are struck.

    `extra`: ink where none belongs (`written-on`, `struck-name`, `beside-box`, `red-pen`); `oddity`: what was injected;
    `pen`, `shape`: how this voter writes, to find out what a reader stumbles over; `turned`: degrees anticlockwise.
    """

    positions: tuple[Seen, ...]
    extra: str | None = None
    oddity: str | None = None
    pen: str = ""
    shape: str = ""
    folded: bool = False
    torn: bool = False
    turned: int = 0
    seal: Stamp | None = None

    @property
    def upside_down(self) -> bool:
        return self.turned == 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    image: Pixels
    truth: Truth
