"""`nhiemky ballots read`: what was read of scanned papers, and what a person has to look at."""

from __future__ import annotations

import argparse
import pkgutil
from typing import Any

from nhiemky.elections.rules.scanned import Reason, SheetReading, Status
from nhiemky.files.rules.malformed import Malformed
from nhiemky.site import cli_output as output
from nhiemky.site.cli_words import Stopped, words

#: Pages between two lines of progress where there is no terminal to move a bar on.
EVERY = 100


def read_ballots(asked: argparse.Namespace) -> int:
    """Exit 0 whatever was on the pages, 2 for a layout or a file that is not there."""
    try:
        found = _reader()(asked.layout, asked.scans, report=_report)
    except Malformed as wrong:
        raise _stopped(wrong, asked.layout) from wrong
    except FileNotFoundError as error:
        raise Stopped("tally-not-there", status=2, file=error.filename) from error
    except IsADirectoryError as error:
        raise Stopped("ballots-a-folder", status=2, file=error.filename) from error
    except OSError as error:
        raise Stopped("ballots-no-file", status=2, file=error.filename, why=error.strerror) from error
    if asked.json:
        output.document(found.document())
        return 0
    _say(found)
    return 0


def _reader() -> Any:
    """The command without its words, if what it needs is installed."""
    try:
        return pkgutil.resolve_name("nhiemky.elections.cli.scans:read_scans")
    except ModuleNotFoundError as error:
        raise Stopped("ballots-extra-missing", status=1, missing=error.name) from error


def _report(pages: int, doubtful: int, seconds: float) -> None:
    if pages % EVERY == 0:
        each = pages / max(seconds, 0.01)
        output.warn(words("ballots-reading", pages=pages, doubtful=doubtful, each=f"{each:.0f}"))


def _say(found: Any) -> None:
    counts = found.document()["summary"]
    output.result(
        words(
            "ballots-read-all",
            template=found.layout.template,
            sheets=counts["sheets"],
            read=counts["read"],
            doubtful=counts["doubtful"],
            rejected=counts["rejected"],
            seconds=output.seconds(found.seconds),
        )
    )
    for sheet in found.sheets:
        if sheet.status is not Status.READ:
            output.result(f"  {_line(sheet)}")
    if any(sheet.reason is Reason.ONE_BIT for sheet in found.sheets):
        output.result(words("ballots-scan-in-shades"))


def _line(sheet: SheetReading) -> str:
    facts = {"source": sheet.source, "page": sheet.page}
    if sheet.status is Status.REJECTED:
        return words("ballots-page-rejected", why=words(f"ballots-{sheet.reason}"), **facts)
    rows = ", ".join(str(place + 1) for place in sheet.doubtful)
    if not rows:
        return words("ballots-page-extra-ink", **facts)
    return words("ballots-page-doubtful", rows=rows, **facts)


def _stopped(wrong: Malformed, file: str) -> Stopped:
    facts = dict(wrong.facts)
    if wrong.code == "wrong-type":
        facts["expected"] = words(f"expected-{facts['expected']}")
    key = "ballots-no-layout" if wrong.code == "not-json" else f"tally-{wrong.code}"
    return Stopped(key, status=2, file=file, path=wrong.path, **facts)
