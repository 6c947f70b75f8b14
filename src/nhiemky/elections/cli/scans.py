"""`nhiemky ballots read`: scanned papers become marks, or doubts. No Django and no database; needs the extra [ballots]."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nhiemky.elections.cli.ballots import PREVIEW
from nhiemky.elections.reading.reader import Job
from nhiemky.elections.reading.run import read_files
from nhiemky.elections.rules import layout_file, scanned
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import SheetReading
from nhiemky.files.reading.arguments import STDIN, text_of

#: More processes read no faster than a disk gives pages, and take the memory of an old laptop.
MOST_PROCESSES = 4

#: Pages up to now, doubtful ones among them, seconds since the beginning.
Report = Callable[[int, int, float], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, in the order of the files and pages."""

    layout: Layout
    sheets: tuple[SheetReading, ...]
    seconds: float

    def document(self) -> dict[str, Any]:
        """The JSON document of the contract (§2)."""
        return {
            "template": self.layout.template,
            "sheets": [scanned.as_json(sheet, kind=self.layout.kind) for sheet in self.sheets],
            "summary": scanned.summary(self.sheets, seconds=self.seconds),
        }


def read_scans(layout: str, scans: Sequence[str], *, report: Report) -> Reading:
    """Raises OSError and Malformed for the layout, FileNotFoundError and IsADirectoryError for a scan."""
    found = layout_file.layout(text_of(layout))
    files = [_file(one) for one in scans]
    job = Job(layouts=(found,), photographs=True, previews=_previews(found, layout))
    began = time.monotonic()
    sheets: list[SheetReading] = []
    doubtful = 0
    for page in read_files(files, job=job, processes=min(os.cpu_count() or 1, MOST_PROCESSES)):
        sheets.append(page.reading)
        doubtful += page.reading.status is scanned.Status.DOUBTFUL
        report(len(sheets), doubtful, time.monotonic() - began)
    return Reading(found, tuple(sheets), time.monotonic() - began)


def _previews(found: Layout, source: str) -> dict[str, bytes]:
    """The picture of the empty sheet, if it still lies beside the layout."""
    preview = Path(source).parent / PREVIEW
    return {found.template: preview.read_bytes()} if source != STDIN and preview.is_file() else {}


def _file(name: str) -> tuple[Path, str]:
    """A path with its name as it was given. A link that leads nowhere is a page that cannot be read, no mistyped name."""
    path = Path(name)
    if path.is_dir():
        raise IsADirectoryError(None, "", name)
    if not path.exists() and not path.is_symlink():
        raise FileNotFoundError(None, "", name)
    return path, path.name
