"""Every number by which a reader decides, as one value that is written down with each reading run.

They come from the measured prototype (docs/rules and docs/decisions say how), not from a regulation: whoever changes one
gets another `digest`, and the journal shows it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import Any

from nhiemky.elections.rules.ink_first import BoxThresholds, NameThresholds
from nhiemky.elections.rules.ink_second import SecondThresholds
from nhiemky.elections.rules.marks import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class PageThresholds:
    """Millimetres and dots per inch.

    `least_dpi`: coarser pages are refused. `most_error`: root mean square of the corner marks about their places.
    `most_blank`: share of dark pixels of a page on which nothing is printed. `bent`: error of the marks as if the sheet
    lay flat, above which a camera saw it.
    """

    least_dpi: int = 140
    most_error: float = 0.35
    most_blank: float = 0.004
    bent: float = 0.40


@dataclass(frozen=True, slots=True, kw_only=True)
class ElsewhereThresholds:
    """Ink outside the boxes: what is darker than `ink` in one piece of `area` mm² or more is a voter's.

    `reach`: how far a mark may run over the edge of its box (mm). `edge`: along the rim of the sheet lie shadows (mm).
    `stamp`: how far a stamp may stand off its place (mm); `seal`: mm² of ink there that are a seal and no words, if most
    of it reaches over `tall` mm both ways. `over`: mm² of ink between the letters of a printed line that are written over it.
    `beside`: mm² next to a box without a mark; `sectors`: of sixteen round a box that are inked where it is circled.
    """

    ink: float = 0.25
    area: float = 1.6
    reach: float = 3.2
    edge: float = 3.0
    stamp: float = 8.0
    seal: float = 25.0
    tall: float = 15.0
    over: float = 0.8
    beside: float = 1.2
    sectors: int = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class LikenessThresholds:
    """Two sheets are the same where their ink correlates at least `same` over at least `marks` marked boxes.

    `same_names`: where names are struck; strokes through print are thin, and no two of them alike (0.90 at most of 44,000).
    """

    same: float = 0.97
    same_names: float = 0.93
    marks: int = 2

    def least(self, kind: Kind) -> float:
        return self.same_names if kind is Kind.STRIKE else self.same


@dataclass(frozen=True, slots=True, kw_only=True)
class SealThresholds:
    """Square millimetres of red near the place of the seal: at least `present`, at most `absent`."""

    present: float = 60.0
    absent: float = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    page: PageThresholds = field(default_factory=PageThresholds)
    boxes: BoxThresholds = field(default_factory=BoxThresholds)
    names: NameThresholds = field(default_factory=NameThresholds)
    second: SecondThresholds = field(default_factory=SecondThresholds)
    elsewhere: ElsewhereThresholds = field(default_factory=ElsewhereThresholds)
    likeness: LikenessThresholds = field(default_factory=LikenessThresholds)
    seal: SealThresholds = field(default_factory=SealThresholds)

    def values(self) -> dict[str, Any]:
        return asdict(self)

    @property
    def digest(self) -> str:
        written = json.dumps(self.values(), sort_keys=True)
        return hashlib.sha256(written.encode()).hexdigest()[:16]


USUAL = Thresholds()
