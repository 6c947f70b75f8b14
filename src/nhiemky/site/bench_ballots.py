"""`nhiemky bench ballots`: pages read a second beside decoding them alone, and what simulated decks come to.

The decks are those of `elections.simulated`, of other seeds than the thresholds were chosen on; a file of a scanner is read
as an office would, one process, everything switched on.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from nhiemky.elections.cli.decks import Papers, papers, score
from nhiemky.elections.reading import pictures
from nhiemky.elections.reading.reader import read
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.simulated.ballots import ballots
from nhiemky.elections.simulated.deck import Scanner
from nhiemky.elections.simulated.files import jpeg, pdf_of
from nhiemky.elections.simulated.scoring import Score
from nhiemky.site.bench_sheets import sheets_bench
from nhiemky.site.measured import Counted, Measured

PAGES, ROUNDS = 60, 3
#: Pages a second and core that are promised (200 and 300 dpi).
PROMISED = {200: 20.0, 300: 15.0}
#: Papers of each deck; per cent of clear boxes, and of clean papers, that may go to a person.
DECKS = ((Scanner.SCAN, 200, 0.15, 4.0), (Scanner.ADF, 100, 0.3, 5.0), (Scanner.PHONE, 60, 1.0, 10.0))
#: Per cent of clear names, where names are struck.
STRUCK = 0.7
SEED = 20_261


def ballots_bench() -> list[Measured | Counted]:
    printed = papers(Kind.COLUMNS)
    speed = [line for dpi in PROMISED for line in _speed(printed, dpi)]
    return [*speed, *_accuracy(printed), *sheets_bench(printed)]


def _speed(printed: Papers, dpi: int) -> Iterator[Measured]:
    """Milliseconds of one core for a page of a scanner's PDF, taken out and decoded only, and read."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scan.pdf"
        deck = replace(printed.deck, dpi=dpi, seed=SEED)
        file.write_bytes(pdf_of([jpeg(one.image, 80) for one in ballots(deck, PAGES)], dpi=dpi))
        decode = _best(lambda: sum(1 for _page in pictures.pages(file)))
        whole = _best(lambda: [read(page, printed.job, source="scan") for page in pictures.pages(file)])
        size = file.stat().st_size // PAGES
    least = PROMISED[dpi]
    kept = 1000 / whole >= least
    yield Measured(f"page {dpi} dpi, read", whole, whole / decode, size, f"≥ {least:.0f}/s", kept)
    yield Measured(f"page {dpi} dpi, decoded", decode, 1.0, size, "", kept=True)


def _best(work: Callable[[], object]) -> float:
    """Milliseconds of this process for one page: the median of the rounds; the first one warms up."""
    work()
    taken = []
    for _round in range(ROUNDS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return sorted(taken)[ROUNDS // 2] * 1000 / PAGES


def _accuracy(printed: Papers) -> Iterator[Counted]:
    for scanner, number, doubt, clean in DECKS:
        found = score(printed, number, scanner=scanner, seed=SEED + 1)
        yield from _counted(str(scanner), found, doubt, clean)
    struck = score(papers(Kind.STRIKE, paper="A5", names=6), 100, seed=SEED + 2)
    yield Counted("strike: wrong", struck.wrong, struck.clear, "0", struck.wrong == 0)
    yield Counted(
        "strike: clear to a person", struck.doubt, struck.clear, f"≤ {STRUCK} %", struck.doubt_share <= STRUCK
    )
    folded = score(printed, 60, folds=1.0, crease=0.6, seed=SEED + 3)
    yield Counted(
        "folds of 60 %: false votes", folded.folded_votes, folded.folded, "0", folded.folded_votes == 0
    )


def _counted(name: str, found: Score, doubt: float, clean: float) -> Iterator[Counted]:
    yield Counted(f"{name}: wrong", found.wrong, found.clear, "0", found.wrong == 0)
    yield Counted(
        f"{name}: clear to a person", found.doubt, found.clear, f"≤ {doubt} %", found.doubt_share <= doubt
    )
    yield Counted(
        f"{name}: clean papers to a person",
        found.clean_to_person,
        found.clean,
        f"≤ {clean} %",
        found.clean_share <= clean,
    )
    yield Counted(
        f"{name}: odd papers not to a person",
        found.odd_missed,
        found.odd,
        "≤ 1 %",
        found.odd_missed * 100 <= found.odd,
    )
    yield Counted(f"{name}: edge marks lost", found.edges_lost, found.edges, "0", found.edges_lost == 0)
