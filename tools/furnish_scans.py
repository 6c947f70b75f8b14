"""A ballot whose papers are being read by a scanner: one bundle read, with doubtful papers, a dispute and pages that are
no papers; one whose reading was stopped; one that nobody has scanned yet; one on which the two counts differ.

Called by tools.furnish_elections. The papers are simulated ones (`elections/simulated`), read by the real reader.

Usage: python -m tools.furnish_scans FILE    (the bundle that nobody has scanned yet, as a scanner would bring it)
"""

from __future__ import annotations

import json
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import django

BUNDLE, BUNDLES = 10, 4
SEED = 20260912


def furnish(do: Callable[..., Any], clerk: Any, tellers: Sequence[Any], ballot: Any) -> None:
    """`do(verb, …)` runs a verb of the room; `ballot` is open and nothing of it is collected."""
    sheet = do("print_ballots", clerk, ballot, copies=ballot.present, paper="A5", large=False)
    papers = _deck(sheet)
    do(
        "collect_papers",
        tellers[0],
        ballot,
        issued=BUNDLES * BUNDLE,
        collected=BUNDLES * BUNDLE,
        method="scan",
        batch_size=BUNDLE,
    )
    first = do("take_count", tellers[0], ballot, letter="A", way="scan")
    do("take_count", tellers[1], ballot, letter="B", way="totals")
    stacks = list(first.stacks.order_by("batch__number"))
    _read(do, tellers[0], stacks[0], _whole_bundle(papers))
    stopped = _brought(
        do, tellers[0], stacks[1], [_image(papers, at) for at in range(40, 40 + BUNDLE)] + _backs(papers)
    )
    do("stop_scan", tellers[0], stopped)
    _work(stopped)
    _judged(do, clerk, tellers[1], stacks[0])
    _differing(do, tellers, stacks[3], replace(papers, oddities=0.0))


def _deck(sheet: Any) -> Any:
    drawn = pkgutil.resolve_name("nhiemky.elections.papers.ballot_sheet:drawing")(sheet, title="Phiếu bầu")
    pdf = pkgutil.resolve_name("nhiemky.printing.sheets:to_pdf")(drawn)
    deck = _simulated("deck:Deck")
    return deck(
        layout=pkgutil.resolve_name("nhiemky.elections.papers.ballot_sheet:layout")(sheet),
        page=_simulated("files:printed_page")(pdf),
        seed=SEED,
        colour=True,
        oddities=0.5,
        seal=_simulated("deck:Stamp").PRESENT,
    )


def _whole_bundle(papers: Any) -> list[Any]:
    """All papers, one of them without a seal; blank backs, half a sheet, a page in black and white."""
    unsealed = replace(papers, seal=_simulated("deck:Stamp").ABSENT, oddities=0.0)
    read = [_image(papers, at) for at in range(BUNDLE - 1)] + [_image(unsealed, BUNDLE)]
    half = _simulated("spoiled:cut")(_image(papers, 20))
    return [*read, *_backs(papers), half, _simulated("spoiled:one_bit")(_image(papers, 21))]


def _backs(papers: Any) -> list[Any]:
    return [_simulated("spoiled:blank_page")(papers, at) for at in range(3)]


def _image(papers: Any, at: int) -> Any:
    return _simulated("ballots:ballot")(papers, at).image


def _brought(do: Callable[..., Any], teller: Any, stack: Any, images: Sequence[Any]) -> Any:
    content = _pdf(images)
    file = pkgutil.resolve_name("nhiemky.elections.steps:ScanFile")
    return do("receive_scan", teller, stack, files=[file(f"tap-{stack.batch.number}.pdf", content)])


def _read(do: Callable[..., Any], teller: Any, stack: Any, images: Sequence[Any]) -> None:
    _work(_brought(do, teller, stack, images))


def _work(scan: Any) -> None:
    """What the worker does."""
    pkgutil.resolve_name("nhiemky.elections.jobs:read_scan").func(str(scan.pk), scan.turn)


def _judged(do: Callable[..., Any], one: Any, other: Any, stack: Any) -> None:
    """Two people have seen the first doubtful paper differently; the others wait."""
    sheets = stack.scans.exclude(state="replaced").get().sheets.filter(state="to_judge", marks__contains="?")
    sheet = sheets.order_by("page").first()
    for judge, mark in ((one, "a"), (other, "n")):
        do("judge_paper", judge, sheet, marks=sheet.marks.replace("?", mark))


def _differing(do: Callable[..., Any], tellers: Sequence[Any], stack: Any, papers: Any) -> None:
    """Everything is read and judged, and the count by hand says something else."""
    _read(do, tellers[0], stack, [_image(papers, at) for at in range(80, 80 + BUNDLE)])
    for sheet in stack.scans.get().sheets.filter(state="to_judge"):
        for judge in tellers:
            do("judge_paper", judge, sheet, marks=sheet.marks.replace("?", "a"))
    do("end_scan_bundle", tellers[0], stack)
    by_hand = stack.batch.stacks.get(count__letter="B")
    do("enter_bundle_totals", tellers[1], by_hand, votes=[BUNDLE // 2] * 6, invalid_reasons={})


def _simulated(name: str) -> Any:
    return pkgutil.resolve_name(f"nhiemky.elections.simulated.{name}")


def _pdf(images: Sequence[Any]) -> bytes:
    jpeg = _simulated("files:jpeg")
    pdf: bytes = _simulated("files:pdf_of")([jpeg(one, 88) for one in images], dpi=200)
    return pdf


def unscanned(path: Path) -> dict[str, Any]:
    """Write the bundle that is still to be scanned; returns where and by whom its ballot is counted."""
    rounds = pkgutil.resolve_name("nhiemky.elections.models:Round")
    ballot = rounds.objects.get(method="scan", state="counting")
    record = pkgutil.resolve_name("nhiemky.elections.queries:paper_record")(ballot.election)
    line = next(one for one in record.rounds if one.id == ballot.pk)
    sheets = pkgutil.resolve_name("nhiemky.elections.papers.ballot_sheet")
    a5 = pkgutil.resolve_name("nhiemky.elections.rules.sheet:Format").A5
    papers = _deck(sheets.laid_out(sheets.of_round(record, line, paper=a5, large=False)))
    path.write_bytes(_pdf([_image(papers, at) for at in range(60, 60 + BUNDLE)]))
    where = f"/lam-viec/phuong-mau/bau-cu/{ballot.election_id}/lan/{ballot.number}/"
    return {"ballot": where, "operators": [one.operator.username for one in ballot.counts.order_by("letter")]}


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    json.dump(unscanned(Path(sys.argv[1])), sys.stdout)
