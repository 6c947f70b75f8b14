"""What every peer is given: its own sheet, filled in by the simulated voters of our decks; and how its answers are counted.

A deck draws into whatever boxes its layout names. With the same seed the same voters with the same pens make the same
marks on the sheet of each program, smaller or larger as its boxes are.
"""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nhiemky.elections.cli.decks import NAMES, QUALITIES
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Mark
from nhiemky.elections.rules.sheet import Rect, Row, Square
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck, Pixels, Seen, Truth
from nhiemky.elections.simulated.files import jpeg

#: One that no threshold was chosen on, ours or theirs.
SEED = 20_281
DPI = 200
#: No program takes so long for a small deck; one that does is stopped.
LONGEST = 600

#: Two boxes for each name; None for a box that the program leaves to a person.
Marks = tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """One paper as a file of a scanner, and what is on it."""

    file: bytes
    truth: Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`seconds`: of one core, for all pages. `missed`: clear marks read as blank; `false`: clear blanks read as marked; `doubt`: clear boxes left to a person."""

    pages: int
    rejected: int
    clear: int
    missed: int
    false: int
    doubt: int
    seconds: float

    @property
    def pages_a_second(self) -> float:
        return self.pages / max(self.seconds, 1e-9)


def deck_on(page: Pixels, width: float, height: float, boxes: Sequence[tuple[Rect, Rect]]) -> Deck:
    """The deck of another program's sheet: nothing is known of it but its size (mm) and where its boxes are."""
    off = Square(0, 0, 0)
    rows = [
        Row(name, Rect(agree.x, agree.y, disagree.x + disagree.w - agree.x, agree.h), agree, disagree)
        for name, (agree, disagree) in zip(NAMES, boxes, strict=True)
    ]
    layout = Layout(
        template="peer",
        kind=Kind.COLUMNS,
        width=width,
        height=height,
        seats=len(rows),
        fiducials=(off,) * 4,
        code=off,
        seal=None,
        rows=tuple(rows),
        printed=(),
    )
    return Deck(layout=layout, page=page, seed=SEED, dpi=DPI)


def given(deck: Deck, number: int, *, as_they_lay: bool = False) -> Iterator[Given]:
    """The first papers of the deck. A quarter lies upside down and is turned, but for who asks for them `as_they_lay`."""
    for at in range(number):
        paper = ballot(deck, at)
        turned = paper.truth.upside_down and not as_they_lay
        image = np.ascontiguousarray(np.rot90(paper.image, 2)) if turned else paper.image
        yield Given(jpeg(image, QUALITIES[at % len(QUALITIES)]), paper.truth)


def written(papers: Sequence[Given], folder: Path) -> list[Path]:
    """The papers as files 000.jpg, 001.jpg …"""
    folder.mkdir(parents=True)
    files = [folder / f"{at:03}.jpg" for at in range(len(papers))]
    for file, paper in zip(files, papers, strict=True):
        file.write_bytes(paper.file)
    return files


def counted(papers: Sequence[Given], read: Mapping[int, Marks], *, seconds: float) -> Figures:
    """What was `read` of the papers (by their places from 0; one that is not there was rejected) beside the truth."""
    clear = missed = false = doubt = 0
    for at, paper in enumerate(papers):
        for seen, mark in zip(paper.truth.positions, read.get(at, ()), strict=at in read):
            if seen in (Seen.MARK, Seen.BLANK):
                clear += 1
                doubt += mark is None
                missed += seen is Seen.MARK and mark is False
                false += seen is Seen.BLANK and mark is True
    return Figures(
        pages=len(papers),
        rejected=len(papers) - len(read),
        clear=clear,
        missed=missed,
        false=false,
        doubt=doubt,
        seconds=seconds,
    )


def run(command: Sequence[str | Path], folder: Path, **environment: str) -> float:
    """Runs a program to its end; seconds of all cores that it and its children took. Fails with its own last words."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=LONGEST,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        last = done.stdout.decode(errors="replace").strip().splitlines()[-8:]
        raise PeerFailed(" ".join(str(part) for part in command[:3]) + "\n" + "\n".join(last))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


class PeerFailed(Exception):
    """The program ended with an error, or wrote nothing that can be read."""
