"""`nhiemky bench congresses`: a season of 3,000 congresses that elected 60,000 people, beside an empty view.

On a copy of the home: the season is made for this and gone with the copy. The board is asked for over loopback, as a
browser would; the statistics are taken by themselves, and as the page that shows them. Times are medians of rounds.
"""

from __future__ import annotations

import dataclasses
import json
import os
import pkgutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import django

from nhiemky.kernel.refusals import Refused
from nhiemky.site.bench_copy import copied_home
from nhiemky.site.measured import Measured

ROUNDS = 7
MOST_BOARD, MOST_STATISTICS = 400, 1_000
#: Page → what it is called, and what was promised for it in milliseconds (0: only shown).
PAGES = {"season": ("board of a season", MOST_BOARD), "season-statistics": ("page of the statistics", 0)}


def congresses() -> list[Measured]:
    """A line for the board, for the statistics and for their page; none where the database is no file."""
    with copied_home() as folder:
        if folder is None:
            return []
        done = subprocess.run(
            [sys.executable, "-m", "nhiemky.site.bench_congresses"],
            env={**os.environ, "NHIEMKY_HOME": folder},
            stdout=subprocess.PIPE,
            check=False,
        )
    if done.returncode:
        raise Refused("bench-server-failed")
    return [Measured(**row) for row in json.loads(done.stdout)]


def main() -> None:
    """Make the season in the home that NHIEMKY_HOME names, measure, say it as JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    bench: Any = pkgutil.resolve_name("nhiemky.site.bench")
    get_model: Any = pkgutil.resolve_name("django.apps:apps.get_model")
    atomic: Any = pkgutil.resolve_name("django.db.transaction:atomic")
    ward = get_model("org.Unit").objects.get(slug=bench.WARD)
    with atomic():
        season = pkgutil.resolve_name("nhiemky.site.bench_season:build")(ward)
    clerk = get_model("org.Account").objects.get(username=bench.CLERK)
    with bench.served() as line, bench.signed_in(clerk) as cookie:
        asked = {name: _ask(bench, line, address, cookie) for name, address in _addresses(ward, season)}
        rows = measured(asked, bench._ask(line, "/trang-rong/"), _count(season))
    sys.stdout.write(json.dumps([dataclasses.asdict(row) for row in rows]))


def _addresses(ward: Any, season: Any) -> list[tuple[str, str]]:
    """Only pages that are built."""
    reverse: Any = pkgutil.resolve_name("django.urls:reverse")
    missing: Any = pkgutil.resolve_name("django.urls:NoReverseMatch")
    found = []
    for name in PAGES:
        try:
            found.append((name, reverse(name, kwargs={"ward": ward.slug, "season_id": season.pk})))
        except missing:
            continue
    return found


def _ask(bench: Any, line: Any, address: str, cookie: str) -> Callable[[], int]:
    """Each time with another parameter: what was kept for the page does not answer."""
    ask: Callable[[], int] = bench._ask_anew(line, address, cookie)
    return ask


def _count(season: Any) -> Callable[[], int]:
    """How many people were counted."""
    statistics_of: Any = pkgutil.resolve_name("nhiemky.congresses.queries.statistics:statistics_of")

    def count() -> int:
        return sum(body.total for body in statistics_of(season, season.congresses.all()).bodies)

    return count


def measured(
    pages: dict[str, Callable[[], int]], empty: Callable[[], int], count: Callable[[], int]
) -> list[Measured]:
    """Rounds alternate between the pages, the statistics and the empty view."""
    asked: dict[str, Callable[[], int]] = {"": empty, **pages, "statistics": count}
    taken: dict[str, list[float]] = {name: [] for name in asked}
    sizes = {name: ask() for name, ask in asked.items()}
    for _round in range(ROUNDS):
        for name, ask in asked.items():
            began = time.perf_counter()
            ask()
            taken[name].append((time.perf_counter() - began) * 1000)
    rows = []
    for name in (*pages, "statistics"):
        words, most = PAGES.get(name, (f"statistics, {sizes[name]} people", MOST_STATISTICS))
        milliseconds = statistics.median(taken[name])
        ratio = milliseconds / statistics.median(taken[""])
        promise = f"≤ {most} ms" if most else ""
        size = sizes[name] if name in pages else 0
        rows.append(Measured(words, milliseconds, ratio, size, promise, not most or milliseconds <= most))
    return rows


if __name__ == "__main__":
    main()
