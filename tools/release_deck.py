"""The long run of the reader whose figure stands in the README: `python -m tools.release_deck --ballots 42000`.

Papers A4 with twelve names, twenty-four boxes each, as a flatbed and a feeder see them; seeds that no test uses. Prints
the figures every thousand papers, so that a run that is stopped still says what it has seen.
"""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import asdict

from nhiemky.elections.cli.decks import papers, score_all
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.elections.simulated.deck import Scanner
from nhiemky.elections.simulated.scoring import Score

SEED = 1_000_000
#: Of a hundred papers so many come from a flatbed, the rest from a feeder.
FLATBED = 70
EVERY = 1_000


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--ballots", type=int, default=42_000)
    asked.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = asked.parse_args()
    printed, began, total = papers(Kind.COLUMNS), time.monotonic(), Score()
    print(f"thresholds {USUAL.digest}", flush=True)
    parts = (
        (Scanner.SCAN, given.ballots * FLATBED // 100),
        (Scanner.ADF, given.ballots * (100 - FLATBED) // 100),
    )
    for scanner, number in parts:
        before, found = -EVERY, Score()
        for found in score_all(printed, number, processes=given.processes, scanner=scanner, seed=SEED):
            if found.pages - before >= EVERY:
                before = found.pages
                print(f"{time.monotonic() - began:6.0f} s {scanner} {asdict(found)}", flush=True)
        total.join(found)
    print(f"{time.monotonic() - began:6.0f} s all {asdict(total)}", flush=True)
    print(f"doubt {total.doubt_share:.3f} %, clean papers to a person {total.clean_share:.2f} %", flush=True)


if __name__ == "__main__":
    main()
