"""A reader that reads what it is told: pages are lines of text, so that every road of a scan can be played."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from nhiemky.elections import jobs
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.rules import marks
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import Reason, Seal, SheetReading, Status
from nhiemky.elections.steps import ScanFile
from nhiemky.files.rules.malformed import Malformed

LINE = "\n"


class Killed(BaseException):
    """The machine dies while it reads."""


@dataclass
class Page:
    reading: SheetReading
    code: str | None = None
    ink: bytes = b""
    layout: Layout | None = None


def scan(papers, *, start=0, machine="1"):
    """A file with these papers: each its own picture, made by a machine of its own. Everything else as words of `READ`; in colour and with
    a seal, where nothing else (`grey`, `absent`) is said."""
    return LINE.join(f"{machine}/{start + at} {one}" for at, one in enumerate(papers)).encode()


class FakeReader:
    """`dies_at`: after so many pages the machine dies, once. `likeness` compares the papers' names."""

    def __init__(self):
        self.dies_at = None
        self.pages_read = 0
        self.seen = []

    def pages_in(self, content, *, name):
        if content.startswith(b"broken"):
            raise Malformed("not-a-scan", path=name)
        return len(content.decode().split(LINE)) if content else 0

    def read_pages(self, content, *, name, first, layouts, photographs, previews):
        self.seen.append((name, first, len(layouts), photographs))
        for at, line in enumerate(content.decode().split(LINE)):
            if at < first:
                continue
            if self.dies_at is not None and self.pages_read >= self.dies_at:
                self.dies_at = None
                raise Killed
            self.pages_read += 1
            yield self._page(line, at + 1, layouts[0])

    def _page(self, line, number, layout):
        name, _, words = line.partition(" ")
        said = {"source": "scan", "page": number, "image_sha256": hashlib.sha256(name.encode()).hexdigest()}
        paper, *more = words.split()
        if paper.startswith("NKB:"):
            return Page(SheetReading(status=Status.REJECTED, reason=Reason.NO_TEMPLATE, **said), paper)
        if paper == "boom":
            raise ValueError("a page that breaks the program")
        if paper in list(Reason):
            return Page(SheetReading(status=Status.REJECTED, reason=Reason(paper), **said))
        rows = tuple(self._row(mark) for mark in paper)
        doubtful = "?" in paper or "extra-ink" in more
        seal = (
            None if "grey" in more else next((Seal(one) for one in more if one in list(Seal)), Seal.PRESENT)
        )
        reading = SheetReading(
            status=Status.DOUBTFUL if doubtful else Status.READ,
            reason=Reason.EXTRA_INK if "extra-ink" in more else None,
            rows=rows,
            seal=seal,
            confidence=0.5 if doubtful else 0.99,
            **said,
        )
        ink = next((one.removeprefix("ink=") for one in more if one.startswith("ink=")), name)
        return Page(reading, layout.code_text, ink.encode(), layout)

    @staticmethod
    def _row(mark):
        if mark == "?":
            return (None,)
        return (mark == marks.STRUCK,)

    def picture(self, content, *, name, page, layout, window, scale):
        return b"\x89PNG " + content.decode().split(LINE)[page - 1].encode() + (b" row" if window else b"")

    def likeness(self, one, other):
        return 1.0 if one == other else 0.2


CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def read(scanned):
    """The worker reads what waits."""
    scanned.refresh_from_db()
    jobs.read_scan.func(str(scanned.pk), scanned.turn)
    scanned.refresh_from_db()
    return scanned


def bring(account, stack, content, name="tap.pdf"):
    """A bundle is brought and read."""
    return read(receive_scan(account, stack, files=[ScanFile(name, content)]))
