"""The same voters before other programs: `python -m tools.bench_peers`, the last part of `make bench`.

Twelve names with two boxes each on a flatbed at 200 dpi. Every program that is found reads its own sheet, and ours reads
ours in the same run. Papers that lay upside down are turned for everybody, then read again as they lay. Speeds are time of
the processor, of one core, without the start of the program. Made for Debian: programs are found and timed as there.
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path

from nhiemky.elections.cli.decks import Papers, papers
from nhiemky.elections.reading import reader
from nhiemky.elections.reading.page import page_of
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Status
from nhiemky.elections.simulated.deck import Deck
from tools import peer_amc, peer_omrchecker
from tools.peer_papers import DPI, SEED, Figures, Given, Marks, PeerFailed, counted, given

NUMBER = 60
MISSING = "không có trên máy"
WIDE = 58
HEADS = ("trang/s/lõi", "sót", "thừa", "ô rõ", "để người xem", "trang bỏ")

#: Reads papers in a new folder; what was read, and the seconds it took.
Read = Callable[[list[Given], Path], tuple[dict[int, Marks], float]]
Line = tuple[str, Figures | None]


def main(arguments: Sequence[str] | None = None) -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--papers", type=int, default=NUMBER)
    number = asked.parse_args(arguments).papers
    print(f"{number} phiếu × 24 ô, {DPI} dpi, seed {SEED}")
    print(f"{'':{WIDE}}" + " ".join(f"{head:>12}" for head in HEADS), flush=True)
    for program in (_ours, _amc, _omrchecker):
        try:
            for name, found in program(number):
                print(row(name, found), flush=True)
        except (PeerFailed, OSError, subprocess.TimeoutExpired) as error:
            # Another program that breaks is no failure of ours, and is not silent either.
            print(f"{program.__name__.strip('_')}: {error}", flush=True)


def row(name: str, found: Figures | None) -> str:
    if found is None:
        return f"{name:{WIDE}}{MISSING}"
    shown = (found.missed, found.false, found.clear, found.doubt, found.rejected)
    return f"{name:{WIDE}}{found.pages_a_second:12.1f} " + " ".join(f"{one:12}" for one in shown)


def _ours(number: int) -> Iterator[Line]:
    printed = papers(Kind.COLUMNS)
    name = f"nhiemky {version('nhiemky')}"
    deck = replace(printed.deck, seed=SEED, dpi=DPI)
    yield from _lines(deck, number, {name: partial(_read, printed)}, name)


def _read(printed: Papers, scans: list[Given], _folder: Path) -> tuple[dict[int, Marks], float]:
    """By us, in this process."""
    began = time.process_time()
    sheets = [
        reader.read(page_of(one.file, number=at + 1, one_bit=False), printed.job, source="bench").reading
        for at, one in enumerate(scans)
    ]
    taken = time.process_time() - began
    return {
        at: tuple(mark for pair in sheet.rows for mark in pair)
        for at, sheet in enumerate(sheets)
        if sheet.status is not Status.REJECTED
    }, taken


def _amc(number: int) -> Iterator[Line]:
    if not peer_amc.found():
        yield "AMC", None
        return
    with tempfile.TemporaryDirectory(prefix="nhiemky-amc-") as folder:
        made = peer_amc.sheet(Path(folder))
        name = f"AMC {made.version}"
        reads: dict[str, Read] = {
            f"{name}, {setting}": partial(peer_amc.read, made, setting=how)
            for setting, how in peer_amc.SETTINGS.items()
        }
        yield from _lines(made.deck, number, reads, name, starts=True)


def _omrchecker(number: int) -> Iterator[Line]:
    program = peer_omrchecker.found()
    if program is None:
        yield "OMRChecker", None
        return
    name = f"OMRChecker {program.version}"
    reads: dict[str, Read] = {
        f"{name}, {setting}": partial(peer_omrchecker.read, program, setting=how)
        for setting, how in peer_omrchecker.SETTINGS.items()
    }
    yield from _lines(peer_omrchecker.sheet(program), number, reads, name, starts=True)


def _lines(
    deck: Deck, number: int, reads: dict[str, Read], program: str, *, starts: bool = False
) -> Iterator[Line]:
    """A line for each way of reading; the last way also reads those that lay upside down, as they lay.

    `starts`: whether the program is started for each run; its start is what one page takes longer than the others.
    """
    upright = list(given(deck, number))
    turned = [one for one in given(deck, number, as_they_lay=True) if one.truth.upside_down]
    with tempfile.TemporaryDirectory(prefix="nhiemky-peer-") as folder:
        places = (Path(folder) / f"run-{at}" for at in itertools.count())
        for name, read in reads.items():
            _first, alone = read(upright[:1], _made(next(places)))
            found, whole = read(upright, _made(next(places)))
            page = (whole - alone) / max(number - 1, 1) if starts else whole / number
            yield name, counted(upright, found, seconds=page * number)
        if turned:
            found, whole = read(turned, _made(next(places)))
            seconds = whole - (alone - page) if starts else whole
            yield f"{program}, {len(turned)} ngược đầu", counted(turned, found, seconds=seconds)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
