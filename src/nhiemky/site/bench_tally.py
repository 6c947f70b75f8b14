"""`nhiemky bench tally`: ten thousand elections of sixty papers with fifteen names, beside reading the same file as JSON.

Both read the file from the disk, one after the other on one core; ours decides every case and writes the outcomes.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nhiemky.elections.cli import tally as elections
from nhiemky.site.measured import Measured

CASES, PAPERS, NAMES = 10_000, 60, 15
SEATS_OF_STRIKE = 13
MOST_SECONDS = 20


def tally(cases: int = CASES) -> list[Measured]:
    """Seconds for deciding all cases from their papers, and for `json.loads` of the same text."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.json"
        file.write_text(_cases(cases), encoding="utf-8")
        size = file.stat().st_size
        ours = _seconds(lambda: json.dumps(elections.tally(str(file)).outcomes, ensure_ascii=False))
        plain = _seconds(lambda: json.loads(file.read_text(encoding="utf-8")))
    return [
        Measured("tally", ours * 1000, ours / plain, size, f"≤ {MOST_SECONDS} s", ours <= MOST_SECONDS),
        Measured("json of the same cases", plain * 1000, 1.0, size, "", kept=True),
    ]


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _cases(cases: int) -> str:
    """A list of cases: two of three with names to strike, one with boxes. No dice: every run decides the same."""
    stacks: list[tuple[int, list[list[Any]]]] = [
        (SEATS_OF_STRIKE, [[(paper + at) % 7 < 2 for at in range(NAMES)] for paper in range(PAPERS)]),
        (SEATS_OF_STRIKE, [[(paper * at) % 5 == 1 for at in range(NAMES)] for paper in range(PAPERS)]),
        (NAMES, [[[(paper + at) % 9 > 0, (paper + at) % 9 == 0] for at in range(NAMES)] for paper in range(PAPERS)]),
    ]  # fmt: skip
    bodies = [_body(seats, papers) for seats, papers in stacks]
    return f"[{','.join(bodies[at % len(bodies)].replace('#', str(at), 1) for at in range(cases))}]"


def _body(seats: int, papers: list[list[Any]]) -> str:
    return json.dumps(
        {
            "id": "#",
            "regulation": "190-QD/TW-2024",
            "assembly": "member_congress",
            "body": "committee",
            "seats": seats,
            "slate": [f"Nguyễn Văn {chr(ord('A') + at)}" for at in range(NAMES)],
            "roll": {"summoned": PAPERS + 2, "exempt_absent": 2},
            "accounting": {"issued": PAPERS, "collected": PAPERS},
            "ballots": [{"marks": marks} for marks in papers],
        },
        ensure_ascii=False,
    )
