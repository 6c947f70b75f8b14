"""A ballot paper laid out: where on the sheet everything stands, and the template by which a reader knows it again.

Millimetres from the top left corner of the page; type sizes in points. All sheets of one template are identical: there
is no serial and nothing else that tells one voter's paper from another's (docs/decisions/0009).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Literal, TypeAlias

from nhiemky.elections.rules.marks import Kind

#: Of the layout as readers know it (contract of the command line, §2).
VERSION = 1
#: Before the template in the code on the sheet: this program's papers, first form of them.
CODE = "NK1:"
#: More papers than any hall of a ward has voters.
MOST_COPIES = 10_000
#: 64 bits of a SHA-256 are enough to tell templates apart, and the smallest QR code holds them.
TEMPLATE_DIGITS = 16

Weight: TypeAlias = Literal["regular", "bold", "italic"]
#: How wide a line is, in ems: the measures of the face, which the rules do not know.
Measure: TypeAlias = Callable[[str, Weight], float]


class Format(StrEnum):
    """The sizes of paper that a ballot is printed on."""

    A5 = "A5"
    A4 = "A4"


MEASURES = {Format.A5: (148.0, 210.0), Format.A4: (210.0, 297.0)}


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Square:
    """A corner mark or the code, by its outer edge."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line: `x` where they begin, `y` their baseline, `size` in points, `shade` 0 black to 255 white."""

    x: float
    y: float
    text: str
    size: float
    weight: Weight
    shade: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A printed line; `width` in points; `dotted` where it only leads the eye."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A name: `line` around it from the tallest letter to the deepest; the boxes by their inner edge, None to be struck."""

    name: str
    line: Rect
    agree: Rect | None
    disagree: Rect | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is to stand on a sheet. Words are chosen where words are known; here they only find their place.

    `heading` is the largest, `title` follows in bold, `facts` in plain lines; `headers`: number, name, agree, disagree.
    `ruler`: words beside a line of 100 mm, on the sheet that checks a printer.
    """

    paper: Format
    kind: Kind
    seats: int
    names: tuple[str, ...]
    superior: str
    unit: str
    party: str
    seal: str
    heading: str
    title: str
    facts: tuple[str, ...]
    instructions: tuple[str, ...]
    foot: str
    headers: tuple[str, str, str, str]
    sample: str = ""
    ruler: str = ""
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that is printed. `fiducials` in the order of their numbers: clockwise from the top left corner."""

    paper: Format
    kind: Kind
    seats: int
    fiducials: tuple[Square, ...]
    code: Square
    seal: Rect
    rows: tuple[Row, ...]
    words: tuple[Line, ...]
    strokes: tuple[Stroke, ...]

    @property
    def size(self) -> tuple[float, float]:
        return MEASURES[self.paper]

    @property
    def template(self) -> str:
        """Follows from all that is printed: a name, a place, a word more or less is another template."""
        printed = json.dumps({"version": VERSION, **asdict(self)}, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(printed.encode()).hexdigest()[:TEMPLATE_DIGITS]

    @property
    def code_text(self) -> str:
        """What the code on the sheet says: capitals and digits, which take the least room."""
        return f"{CODE}{self.template.upper()}"

    def layout(self, *, printed: Sequence[Rect] = ()) -> dict[str, Any]:
        """`layout.json` of the contract: what a reader has to know, and nothing of the words but the names.

        `printed`: where words and lines stand, so that a reader knows ink elsewhere to be a voter's.
        """
        width, height = self.size
        return {
            "version": VERSION,
            "template": self.template,
            "kind": str(self.kind),
            "paper": {"w": width, "h": height},
            "seats": self.seats,
            "fiducials": [asdict(mark) for mark in self.fiducials],
            "code": asdict(self.code),
            "seal": asdict(self.seal),
            "rows": [asdict(row) for row in self.rows],
            "printed": [asdict(one) for one in printed],
        }


def mm(value: float) -> float:
    """A measure as it is printed and written down: hundredths of a millimetre, so that both say the same."""
    return round(value, 2)
