"""What can happen to papers that a scanner has read. Never how a whole paper was marked; see docs/decisions/0010.

`scan` and `sheet` are short random names; they go with the sheets when a bundle agrees.
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ScanReceived:
    """`files`: hashes of the files, sorted. `thresholds`: digest of the numbers by which the program decides."""

    round: int
    letter: str
    batch: int
    scan: str
    files: tuple[str, ...]
    pages: int
    program: str
    thresholds: str
    photographs: bool


@dataclass(frozen=True, slots=True)
class ScanReplaced:
    """The bundle is scanned again, and nothing of this scan counts."""

    round: int
    letter: str
    batch: int
    scan: str


@dataclass(frozen=True, slots=True)
class ScanStopped:
    round: int
    letter: str
    batch: int
    scan: str


@dataclass(frozen=True, slots=True)
class ScanResumed:
    """`done`: pages that were read before."""

    round: int
    letter: str
    batch: int
    scan: str
    done: int


@dataclass(frozen=True, slots=True)
class ScanRefused:
    round: int
    batch: int
    letter: str
    scan: str
    problem: str


@dataclass(frozen=True, slots=True)
class ScanRead:
    """`images`: hashes of the pages, sorted: they say which pictures were read, and no order."""

    round: int
    letter: str
    batch: int
    scan: str
    pages: int
    read: int
    doubtful: int
    rejected: int
    covers: int
    milliseconds: int
    images: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PagesSetAside:
    """Rejected pages that are no papers of the bundle, and why."""

    round: int
    letter: str
    batch: int
    scan: str
    ground: str
    pages: int


@dataclass(frozen=True, slots=True)
class PageKept:
    """A rejected page is a paper all the same: two people read it."""

    round: int
    letter: str
    batch: int
    sheet: str
    was: str


@dataclass(frozen=True, slots=True)
class PaperJudged:
    """`rows`: numbers of the names in question. `step`: first, changed, settled, differs.

    `decision` is there when both said the same, and never tells a whole paper (rules.judging.told). `image`: beginning of
    the hash of the picture that was looked at, so that it is found among the sealed ones.
    """

    round: int
    sheet: str
    image: str
    step: str
    rows: tuple[int, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class PaperDecided:
    """The head of the board decides what two judges saw differently. `head`: the person. `by_judge`: written down by one
    of the two, because nobody else could."""

    round: int
    sheet: str
    image: str
    head: int | None
    rows: tuple[int, ...]
    decision: str
    by_judge: bool
    values: Values


@dataclass(frozen=True, slots=True)
class SealsLookedAt:
    """The board has looked for the red seal on every paper of a bundle that was not scanned in colour. `without`: how many
    have none."""

    round: int
    letter: str
    batch: int
    scan: str
    papers: int
    without: int


@dataclass(frozen=True, slots=True)
class WholeBundleOrdered:
    """The counts of a bundle differ; the head has every paper of a scan judged by two people. `head`: the person. No
    judgement of these papers leaves a row of its own: all of them together would be the pile."""

    round: int
    letter: str
    batch: int
    scan: str
    papers: int
    head: int | None
    values: Values


@dataclass(frozen=True, slots=True)
class WholeBundleJudged:
    """A bundle that was judged whole is ended. `judges`: accounts."""

    round: int
    letter: str
    batch: int
    papers: int
    judges: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BatchScanned:
    """A bundle is read and judged whole."""

    round: int
    letter: str
    batch: int
    papers: int


@dataclass(frozen=True, slots=True)
class BundleTotalsEntered:
    """A bundle is counted by hand. The totals are not said: the other count may not have ended it."""

    round: int
    letter: str
    batch: int


@dataclass(frozen=True, slots=True)
class PhotographsAllowed:
    election: int
    decision: int
    values: Values


@dataclass(frozen=True, slots=True)
class RehearsalHeld:
    """Practice papers were read before the count. Nothing of them is kept but how many pages came to what."""

    round: int
    pages: int
    read: int
    doubtful: int
    rejected: int
    program: str
    thresholds: str


@dataclass(frozen=True, slots=True)
class CalibrationRead:
    """The sheet that is printed, marked and scanned before the day: rows read right, left to people, read wrong."""

    election: int
    pages: int
    right: int
    doubtful: int
    wrong: int
    program: str
    thresholds: str
