"""Counting by scanner: cover sheets of bundles, what becomes of a page, when a bundle is whole, how far a reading is."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.scanned import UNKNOWN, Reason, Seal, SheetReading, Status
from nhiemky.kernel.refusals import Refused

#: What the code on the cover sheet of a bundle says: ballot and bundle, nothing of a paper.
COVER = "NKB"
_COVER = re.compile(rf"{COVER}:([1-9]\d{{0,17}}):([1-9]\d{{0,4}})")
#: A reading that has not said anything for so long has died.
SECONDS_OF_SILENCE = 10
#: Pages that a bundle may bring beside two sides of each paper: cover, separators, a sheet that was fed again.
MORE_PAGES = 20

WAITING, READING, STOPPED, READ, REFUSED, REPLACED = (
    "waiting",
    "reading",
    "stopped",
    "read",
    "refused",
    "replaced",
)
OTHER_BUNDLE = "other-bundle"


class Standing(StrEnum):
    """How far a scanned sheet is. Only certain and judged ones are papers of the bundle."""

    CERTAIN = "certain"
    TO_JUDGE = "to_judge"
    DIFFERS = "differs"
    JUDGED = "judged"
    REJECTED = "rejected"


ACCEPTED = (Standing.CERTAIN, Standing.JUDGED)


@dataclass(frozen=True, slots=True)
class Cover:
    ballot: int
    batch: int


@dataclass(frozen=True, slots=True)
class Pace:
    """`rest`: seconds that are left at this pace; None while nothing is known."""

    per_second: float
    rest: int | None


def cover_code(cover: Cover) -> str:
    """The text of the code on the cover sheet of a bundle.

    >>> cover_code(Cover(12, 3))
    'NKB:12:3'
    """
    return f"{COVER}:{cover.ballot}:{cover.batch}"


def cover_of(code: str | None) -> Cover | None:
    """The bundle that a page is the cover of; None for every other page."""
    found = _COVER.fullmatch(code or "")
    return Cover(int(found[1]), int(found[2])) if found else None


def standing(sheet: SheetReading, *, stamped: bool) -> Standing:
    """What becomes of a page that was read: nothing that is not certain is a paper before two people have looked at it."""
    if sheet.status is Status.REJECTED:
        return Standing.REJECTED
    no_seal = stamped and sheet.seal in (Seal.ABSENT, Seal.UNCLEAR)
    return Standing.TO_JUDGE if sheet.status is Status.DOUBTFUL or no_seal else Standing.CERTAIN


def proposal(*, seal: str, stamped: bool) -> str:
    """The flag that is proposed to the judges: a paper without the seal was not issued by the board. Never decided here."""
    return marks.NOT_ISSUED if stamped and seal == Seal.ABSENT else ""


def may_be_same(first: str, second: str) -> bool:
    """Whether two sheets could be one by their marks (`?` fits everything); only then their ink is compared."""
    return len(first) == len(second) and all(
        one == other or UNKNOWN in (one, other) for one, other in zip(first, second, strict=True)
    )


def check_way(way: str, *, wanted: str) -> None:
    """A bundle is counted in the way that was said when the place was taken."""
    if way != wanted:
        raise Refused("counted-otherwise", method=way)


def check_place(*, method: str, letter: str, way: str) -> None:
    """Two people key, or count A is read by a machine and count B in whichever way the board wants."""
    if method == "keying" and way != "keying":
        raise Refused("counted-otherwise", method=method, field="way")
    if method == "scan" and letter == "A" and way != "scan":
        raise Refused("first-count-is-scanned", field="letter")
    if way not in ("keying", "scan", "totals"):
        raise Refused("counted-otherwise", method=way, field="way")


def check_pages(pages: Sequence[int], *, size: int) -> None:
    """`pages` of each file. A file without pages, or far more pages than the bundle has papers, is another file."""
    if not pages or not all(pages):
        raise Refused("scan-without-pages", field="files")
    most = 2 * size + MORE_PAGES
    if sum(pages) > most:
        raise Refused("scan-too-long", pages=sum(pages), most=most, size=size, field="files")


def check_new_files(files: Sequence[str], *, known: Collection[str]) -> None:
    """`files`: their hashes. The second count reads the papers again; the same file twice would be one count."""
    if len(set(files)) < len(files) or set(files) & set(known):
        raise Refused("scan-file-known", field="files")


def check_stoppable(state: str) -> None:
    if state not in (WAITING, READING):
        raise Refused("scan-not-being-read")


def check_resumable(state: str, *, alive: bool) -> None:
    """Stopped by somebody, or died: a reading that still works is left alone."""
    if state not in (WAITING, READING, STOPPED):
        raise Refused("scan-not-being-read")
    if state != STOPPED and alive:
        raise Refused("scan-is-being-read")


def is_alive(beat: dt.datetime | None, *, now: dt.datetime) -> bool:
    return beat is not None and now - beat < dt.timedelta(seconds=SECONDS_OF_SILENCE)


def check_whole(state: str, *, standings: Sequence[str], aside: int, size: int) -> None:
    """A bundle is ended when everything is read and judged and it has as many papers as were counted by hand.

    `aside`: how many of the rejected pages somebody has set aside.
    """
    if state != READ:
        raise Refused("scan-not-read")
    found = Counter(standings)
    waiting = found[Standing.TO_JUDGE] + found[Standing.DIFFERS]
    if waiting:
        raise Refused("sheets-to-judge", sheets=waiting)
    if found[Standing.REJECTED] > aside:
        raise Refused("pages-to-sort", pages=found[Standing.REJECTED] - aside)
    accepted = sum(found[one] for one in ACCEPTED)
    if accepted != size:
        raise Refused("scan-not-whole", sheets=accepted, size=size)


def check_seals_answer(state: str, *, grey: int, without: int) -> None:
    """The board looks for the seal where the machine could not. `grey`: papers of the bundle without colour."""
    if state != READ:
        raise Refused("scan-not-read")
    if not grey:
        raise Refused("seals-were-read")
    if not 0 <= without <= grey:
        raise Refused("more-without-seal-than-papers", papers=grey, field="without")


def check_seals(*, grey: int, without: int | None, not_issued: int) -> None:
    """Stamped papers in grey are whole only once somebody has looked for their seals, and papers without one are found.

    `without`: papers without a seal, as the board has counted them; `not_issued`: those that two people took for papers
    that the board has not issued.
    """
    if grey and without is None:
        raise Refused("seals-not-looked-at", papers=grey)
    if without is not None and not_issued < without:
        raise Refused("papers-without-seal-not-found", without=without, found=not_issued)


def check_aside(ground: str, *, grounds: Collection[str], asked: int, found: int) -> None:
    """Only pages that the machine rejected are set aside, each for a reason that was looked at."""
    if ground not in grounds:
        raise Refused("no-such-ground", field="ground")
    if not asked or found != asked:
        raise Refused("pages-not-rejected", field="sheets")


def check_keepable(state: str, *, reason: str, counted: bool) -> None:
    """A rejected page may be a paper; the same picture a second time never is. `counted`: it counts already."""
    if counted:
        raise Refused("picture-counts-already", field="sheets")
    if state != Standing.REJECTED or reason == Reason.DUPLICATE_IMAGE:
        raise Refused("pages-not-rejected", field="sheets")


def nothing_read(names: int) -> str:
    """The marks of a paper of which people read every name."""
    return UNKNOWN * names


def pace(*, pages: int, done: int, milliseconds: int) -> Pace:
    """How fast a reading goes and how long it will still take."""
    if not done or not milliseconds:
        return Pace(0.0, None)
    return Pace(round(done * 1000 / milliseconds, 1), -(-(pages - done) * milliseconds // (done * 1000)))
