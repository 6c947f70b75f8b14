"""`nhiemky ballots print`, `nhiemky ballots calibrate`: papers and what a reader has to know of them, as files."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from nhiemky.elections.cli import ballots
from nhiemky.elections.cli.ballots import Printed
from nhiemky.files.reading.arguments import STDIN
from nhiemky.files.rules.malformed import Malformed
from nhiemky.site import cli_output as output
from nhiemky.site.cli_words import Stopped, words


def print_ballots(asked: argparse.Namespace) -> int:
    """Exit 0 printed, 1 the slate does not fit (Refused), 2 the input is no slate."""
    file = words("tally-stdin") if asked.slate == STDIN else asked.slate
    out = Path(asked.out)
    try:
        return _say(
            asked, lambda: ballots.print_ballots(asked.slate, out=out, copies=asked.copies, large=asked.large)
        )
    except FileNotFoundError as error:
        raise Stopped("tally-not-there", status=2, file=error.filename or file) from error
    except OSError as error:
        raise Stopped("ballots-no-file", status=2, file=error.filename or file, why=error.strerror) from error
    except Malformed as wrong:
        raise _stopped(wrong, file) from wrong


def calibrate(asked: argparse.Namespace) -> int:
    out = Path(asked.out)
    try:
        return _say(asked, lambda: ballots.print_calibration(out=out))
    except OSError as error:
        raise Stopped("ballots-no-file", status=2, file=error.filename or out, why=error.strerror) from error


def _say(asked: argparse.Namespace, run: Callable[[], Printed]) -> int:
    began = time.monotonic()
    made = run()
    took = time.monotonic() - began
    sheet, files = made.sheet, [str(file) for file in made.files]
    if asked.json:
        output.document(
            {
                "template": sheet.template,
                "kind": str(sheet.kind),
                "paper": str(sheet.paper),
                "names": len(sheet.rows),
                "sheets": made.copies,
                "files": files,
                "seconds": round(took, 2),
            }
        )
        return 0
    facts = {
        "sheets": made.copies,
        "paper": sheet.paper,
        "names": len(sheet.rows),
        "template": sheet.template,
    }
    output.result(words("ballots-printed", **facts, seconds=output.seconds(took)))
    output.result("\n".join(f"  {file}" for file in files))
    output.result(words("ballots-print-at-100"))
    return 0


def _stopped(wrong: Malformed, file: str) -> Stopped:
    facts = dict(wrong.facts)
    if wrong.code == "wrong-type":
        facts["expected"] = words(f"expected-{facts['expected']}")
    own = {"not-json", "not-a-date", "signs-not-printable"}
    key = f"ballots-{wrong.code}" if wrong.code in own else f"tally-{wrong.code}"
    return Stopped(key, status=2, file=file, path=wrong.path, **facts)
