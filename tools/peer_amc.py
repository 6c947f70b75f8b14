"""Auto Multiple Choice (`apt-get install auto-multiple-choice`, GPL-2+) on a sheet that it made itself.

A separate program: it is run, its files are read, nothing of it is imported. One sheet is photocopied for all voters,
which its manual calls `--multiple`. A box is ticked where its share of black pixels reaches a threshold (its next
step, `note`, compares just that; the threshold is taken here). It has no answer "not certain".
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from nhiemky.elections.cli.decks import NAMES
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated.deck import Deck
from nhiemky.elections.simulated.files import printed_page
from tools.peer_papers import Given, Marks, PeerFailed, deck_on, run, written

#: Question and answer, as its databases number them; of each the share of its pixels that are black.
Box: TypeAlias = tuple[int, int]
Shares: TypeAlias = dict[Box, float]

PROGRAM = "auto-multiple-choice"
#: Black from white, and the share of black in a box that is ticked: what its manual names, and the best of those tried by
#: hand on another seed (darker settings take folds for votes and lose pages).
SETTINGS = {"đen 0,6 ngưỡng 0,15 (tài liệu)": ("0.6", 0.15), "đen 0,8 ngưỡng 0,10 (chỉnh tay)": ("0.8", 0.10)}
MM = 25.4
#: Its own numbers: boxes that are answers among all boxes, and among all places that were measured.
_ANSWER, _BOX = 1, 4
#: The usual values of its manual, said aloud: marks in the corners, part of a box that is measured.
_USUAL = ("--tol-marque", "0.2", "--prop", "0.8")
_VERSION = re.compile(r"\\version\{.*?\bv([\d.]+)")


@dataclass(frozen=True, slots=True)
class Sheet:
    version: str
    deck: Deck
    boxes: tuple[Box, ...]
    data: Path


def found() -> bool:
    return shutil.which(PROGRAM) is not None


def sheet(folder: Path) -> Sheet:
    """Has its sheet made in this folder, and reads from its database where the boxes are."""
    (folder / "phieu.tex").write_text(_source(), encoding="utf-8")
    (folder / "data").mkdir()
    run([PROGRAM, "prepare", "--mode", "s", "--prefix", "./", "--data", "data", "phieu.tex"], folder)
    run([PROGRAM, "meptex", "--src", "calage.xy", "--data", "data"], folder)
    said = _VERSION.search((folder / "calage.xy").read_text(encoding="utf-8", errors="replace"))
    width, height, boxes = layout(folder / "data" / "layout.sqlite")
    places = list(boxes.values())
    if len(places) != 2 * len(NAMES):
        raise PeerFailed(f"{PROGRAM}: {len(places)} boxes")
    page = printed_page((folder / "sujet.pdf").read_bytes())
    deck = deck_on(page, width, height, list(zip(places[::2], places[1::2], strict=True)))
    return Sheet(said[1] if said else "?", deck, tuple(boxes), folder / "data")


def read(
    made: Sheet, papers: list[Given], folder: Path, setting: tuple[str, float]
) -> tuple[dict[int, Marks], float]:
    """What it makes of the papers in a new folder, and the seconds it took."""
    files = written(papers, folder / "scans")
    shutil.copytree(made.data, folder / "data")
    (folder / "cr").mkdir()
    black, least = setting
    asked = ["--multiple", *_USUAL, "--bw-threshold", black, "--data", "data", "--cr", "cr"]
    seconds = run([PROGRAM, "analyse", *asked, *files], folder)
    shares = ticked(folder / "data" / "capture.sqlite")
    if not shares:
        raise PeerFailed(f"{PROGRAM} analyse")
    return marks(shares, made.boxes, least), seconds


def layout(database: Path) -> tuple[float, float, dict[Box, Rect]]:
    """Width and height of the page, and of each question and answer the box, from the top of the page (mm)."""
    with closing(sqlite3.connect(database)) as opened:
        ((dpi, width, height),) = opened.execute("SELECT dpi, width, height FROM layout_page")
        rows = opened.execute(
            "SELECT question, answer, xmin, xmax, ymin, ymax FROM layout_box WHERE role = ?"
            " ORDER BY question, answer",
            (_ANSWER,),
        ).fetchall()
    scale = MM / dpi
    boxes = {
        (question, answer): Rect(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale)
        for question, answer, left, right, top, bottom in rows
    }
    return width * scale, height * scale, boxes


def ticked(database: Path) -> dict[int, Shares]:
    """For each scanned file (by its number in its name) the share of black pixels in the box of each question and answer."""
    shares: dict[int, Shares] = {}
    with closing(sqlite3.connect(database)) as opened:
        rows = opened.execute(
            "SELECT src, id_a, id_b, black, total FROM capture_page JOIN capture_zone USING (student, page, copy)"
            " WHERE type = ? AND total > 0",
            (_BOX,),
        )
        for source, question, answer, black, total in rows:
            shares.setdefault(int(Path(source).stem), {})[question, answer] = black / total
    return shares


def marks(shares: Mapping[int, Shares], boxes: Sequence[Box], least: float) -> dict[int, Marks]:
    """For each file the boxes that it calls ticked, in the order of the boxes."""
    return {at: tuple(share[box] >= least for box in boxes) for at, share in shares.items()}


def _source() -> str:
    """Twelve names with two boxes each. Letters without accents: the fonts that are always there have no others."""
    questions = "\n".join(
        rf"\begin{{questionmult}}{{n{at:02}}} Nguyen Van Mau {at + 1}"
        r"\begin{choiceshoriz}[o]\wrongchoice{Dong y}\wrongchoice{Khong dong y}\end{choiceshoriz}"
        r"\end{questionmult}"
        for at in range(len(NAMES))
    )
    return rf"""\documentclass[a4paper]{{article}}
\usepackage[utf8]{{inputenc}}
\usepackage[T1]{{fontenc}}
\usepackage[box]{{automultiplechoice}}
\begin{{document}}
\onecopy{{1}}{{
Phieu bau\par
{questions}
}}
\end{{document}}
"""
