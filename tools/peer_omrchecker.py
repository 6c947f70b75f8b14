"""OMRChecker (https://github.com/Udayraj123/OMRChecker, MIT), where NHIEMKY_OMRCHECKER names its checkout.

A separate program with packages of its own: NHIEMKY_OMRCHECKER_PYTHON names the Python that has them, else that of `.venv`
in the checkout. Its sheet is as its samples are: its marker in the four corners, a field block of round bubbles. Its users
fill bubbles; our voters make the crosses that our rules ask for.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from nhiemky.elections.cli.decks import NAMES
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated.deck import Deck, Pixels
from tools.peer_papers import Given, Marks, PeerFailed, deck_on, run, written

CHECKOUT, PYTHON = "NHIEMKY_OMRCHECKER", "NHIEMKY_OMRCHECKER_PYTHON"
#: What it does by itself, and the least that its schema allows for a difference of two greys.
SETTINGS: dict[str, dict[str, int]] = {
    "mặc định": {},
    "MIN_JUMP, JUMP_DELTA 10 (chỉnh tay)": {"MIN_JUMP": 10, "JUMP_DELTA": 10},
}
WIDTH, HEIGHT, MM = 210.0, 297.0, 25.4
FINE = 300 / MM
#: Its marker is a seventeenth of the sheet's width, as in its samples; millimetres from the edge to its middle.
RATIO, MARGIN = 17, 16.0
#: Millimetres: bubbles as wide as those of its samples, where the first is, how far to the next and to the next name.
BUBBLE, LEFT, TOP, ASIDE, DOWN = 5.0, 120.0, 60.0, 25.0, 15.0
#: Pixels of its page for a millimetre: its figures are whole numbers. Pictures are made as small before they are read.
STEP, PROCESSED = 8, (827, 1169)
FIELDS = [f"q{at + 1}" for at in range(len(NAMES))]
VALUES = ("A", "B")
#: It asks for the size of the screen when it is imported, and stops where there is none.
_SCREEN = """
class _Monitor:
    width, height = 1920, 1080


def get_monitors():
    return [_Monitor()]
"""


@dataclass(frozen=True, slots=True)
class Program:
    checkout: Path
    python: str

    @property
    def version(self) -> str:
        """The commit of the checkout."""
        asked = ["git", "-C", str(self.checkout), "rev-parse", "--short=7", "HEAD"]
        try:
            return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return "?"

    @property
    def marker(self) -> Path:
        return self.checkout / "samples" / "sample1" / "omr_marker.jpg"


def found() -> Program | None:
    named = os.environ.get(CHECKOUT)
    if not named or not (Path(named) / "main.py").is_file():
        return None
    own = Path(named) / ".venv" / "bin" / "python"
    return Program(Path(named).resolve(), os.environ.get(PYTHON) or str(own if own.is_file() else "python3"))


def sheet(program: Program) -> Deck:
    """The printed sheet, drawn with the marker of the checkout."""
    page = np.full((round(HEIGHT * FINE), round(WIDTH * FINE)), 255, np.uint8)
    marker = cv2.imread(str(program.marker), cv2.IMREAD_GRAYSCALE)
    if marker is None:
        raise PeerFailed(f"OMRChecker: {program.marker}")
    wide = round(WIDTH / RATIO * FINE)
    small = cv2.resize(marker, (wide, wide), interpolation=cv2.INTER_AREA)
    for x in (MARGIN, WIDTH - MARGIN):
        for y in (MARGIN, HEIGHT - MARGIN):
            left, top = round(x * FINE - wide / 2), round(y * FINE - wide / 2)
            page[top : top + wide, left : left + wide] = small
    boxes = []
    for at in range(len(NAMES)):
        y = TOP + at * DOWN
        _text(page, f"{at + 1}. Nguyen Van Mau", 30.0, y + BUBBLE)
        pair = (Rect(LEFT, y, BUBBLE, BUBBLE), Rect(LEFT + ASIDE, y, BUBBLE, BUBBLE))
        for box in pair:
            middle = (round((box.x + BUBBLE / 2) * FINE), round((box.y + BUBBLE / 2) * FINE))
            cv2.circle(page, middle, round(BUBBLE / 2 * FINE), 0, 4, cv2.LINE_AA)
        boxes.append(pair)
    return deck_on(page, WIDTH, HEIGHT, boxes)


def read(
    program: Program, papers: list[Given], folder: Path, setting: dict[str, int]
) -> tuple[dict[int, Marks], float]:
    """What it makes of the papers, and the seconds it took."""
    scans, out, screen = folder / "scans", folder / "out", folder / "screen"
    written(papers, scans)
    shutil.copy(program.marker, scans / "omr_marker.jpg")
    (scans / "template.json").write_text(json.dumps(template()), encoding="utf-8")
    (scans / "config.json").write_text(json.dumps(config(setting)), encoding="utf-8")
    screen.mkdir()
    (screen / "screeninfo.py").write_text(_SCREEN, encoding="utf-8")
    seconds = run(
        [program.python, "main.py", "-i", scans, "-o", out],
        program.checkout,
        PYTHONPATH=str(screen),
        PYTHONDONTWRITEBYTECODE="1",
        MPLBACKEND="Agg",
    )
    results = sorted(out.glob("Results/Results_*.csv"))
    if not results:
        raise PeerFailed("OMRChecker: no Results_*.csv")
    with results[0].open(encoding="utf-8", newline="") as file:
        return answers(file), seconds


def template() -> dict[str, Any]:
    """Its description of the sheet: millimetres from the middle of the first marker, `STEP` pixels each."""
    return {
        "pageDimensions": [_pixels(WIDTH - 2 * MARGIN), _pixels(HEIGHT - 2 * MARGIN)],
        "bubbleDimensions": [_pixels(BUBBLE), _pixels(BUBBLE)],
        "preProcessors": [
            {
                "name": "CropOnMarkers",
                "options": {"relativePath": "omr_marker.jpg", "sheetToMarkerWidthRatio": RATIO},
            }
        ],
        "fieldBlocks": {
            "Names": {
                "bubbleValues": list(VALUES),
                "direction": "horizontal",
                "fieldLabels": FIELDS,
                "bubblesGap": _pixels(ASIDE),
                "labelsGap": _pixels(DOWN),
                "origin": [_pixels(LEFT - MARGIN), _pixels(TOP - MARGIN)],
            }
        },
        "outputColumns": FIELDS,
    }


def config(setting: dict[str, int]) -> dict[str, Any]:
    """No windows, and pictures that are not made smaller than it needs to find its markers."""
    wide, high = PROCESSED
    return {
        "dimensions": {"processing_width": wide, "processing_height": high},
        "threshold_params": setting,
        "outputs": {"show_image_level": 0},
    }


def answers(lines: Iterable[str]) -> dict[int, Marks]:
    """Its table of results: for each file the bubbles that it takes for filled."""
    return {
        int(Path(row["file_id"]).stem): tuple(value in row[field] for field in FIELDS for value in VALUES)
        for row in csv.DictReader(lines)
    }


def _pixels(millimetres: float) -> int:
    return round(millimetres * STEP)


def _text(page: Pixels, text: str, x: float, y: float) -> None:
    place = (round(x * FINE), round(y * FINE))
    cv2.putText(page, text, place, cv2.FONT_HERSHEY_SIMPLEX, 1.6, 0, 4, cv2.LINE_AA)
