"""`nhiemky bench`: prints what `site/bench.py` and `site/bench_tally.py` measure, for people or as one JSON document."""

from __future__ import annotations

import argparse
import dataclasses
import logging
import pkgutil
from decimal import Decimal

import django

from nhiemky.site import (
    bench_congresses,
    bench_differences,
    bench_figures,
    bench_keying,
    bench_numbers,
    bench_proof,
    bench_search,
    bench_tally,
    starting,
)
from nhiemky.site import cli_output as output
from nhiemky.site.cli_words import Stopped, words
from nhiemky.site.measured import Counted, Measured
from nhiemky.vietnamese.numbers import format_number


def bench(asked: argparse.Namespace) -> int:
    """Measure the pages of the sample in the home, the tally of elections, or both. Exit 0: a noisy machine is no failure."""
    rows: list[Measured | Counted] = [
        *(_pages() if asked.name in ("all", "pages") else []),
        *(bench_tally.tally() if asked.name in ("all", "tally") else []),
        *(bench_proof.proof() if asked.name in ("all", "proof") else []),
        *(_ballots() if asked.name in ("all", "ballots") else []),
        *(_papers() if asked.name in ("all", "papers") else []),
        *(_search() if asked.name in ("all", "search") else []),
        *(_congresses() if asked.name in ("all", "congresses") else []),
        *(bench_differences.compare() if asked.name in ("all", "documents") else []),
        *(_figures(asked.figures) if asked.name in ("all", "figures") else []),
        *(_numbers() if asked.name in ("all", "numbers") else []),
    ]
    if asked.json:
        output.document([dataclasses.asdict(row) for row in rows])
        return 0
    for row in rows:
        kept = (
            words("bench-kept" if row.kept else "bench-not-kept", promise=row.promise) if row.promise else ""
        )
        if isinstance(row, Counted):
            output.result(f"{row.name:40} {row.found:>7} / {row.of:<7} {kept}")
            continue
        output.result(
            f"{row.name:24} {_shown(row.milliseconds):>9} ms {_shown(row.ratio):>8}×"
            f" {_shown(row.size / 1000):>9} kB  {kept}"
        )
    return 0


def _ready() -> None:
    place = starting.home()
    if starting.ready(place) is None:
        raise Stopped("no-data", status=2, home=place.folder)
    django.setup()
    logging.disable(logging.WARNING)


def _congresses() -> list[Measured]:
    _ready()
    return bench_congresses.congresses()


def _papers() -> list[Measured]:
    # Papers of a room can be imported once Django is set up.
    _ready()
    rows: list[Measured] = pkgutil.resolve_name("nhiemky.site.bench_papers:papers_bench")()
    return rows


def _search() -> list[Measured]:
    _ready()
    return bench_search.search()


def _numbers() -> list[Measured | Counted]:
    _ready()
    return bench_numbers.numbers()


def _figures(most: int) -> list[Measured]:
    _ready()
    return bench_figures.figures(most=most)


def _pages() -> list[Measured]:
    _ready()
    rows: list[Measured] = pkgutil.resolve_name("nhiemky.site.bench:pages")()
    return [*rows, *bench_keying.keying()]


def _ballots() -> list[Measured | Counted]:
    """Refused where the extra that reads papers is not installed."""
    try:
        lines: list[Measured | Counted] = pkgutil.resolve_name("nhiemky.site.bench_ballots:ballots_bench")()
    except ModuleNotFoundError as error:
        raise Stopped("ballots-extra-missing", missing=error.name) from error
    return lines


def _shown(measured: float) -> str:
    return format_number(Decimal(str(measured)), decimals=2)
