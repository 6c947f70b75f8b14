"""How commands talk: results to stdout, progress and warnings to stderr, both in UTF-8 whatever the console thinks."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nhiemky.site.cli_words import words

BAR = 24


def speak_utf8() -> None:
    """A redirected stream on Windows would otherwise stop at the first Vietnamese letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def result(text: str) -> None:
    print(text, flush=True)


def document(data: Any) -> None:
    """The one JSON document of a command."""
    print(json.dumps(data, ensure_ascii=False), flush=True)


def reader_went_away() -> int:
    """`… | head` has read enough: nothing more is written, not even at the end of the process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141


def warn(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class Progress:
    """`report(step, done, total)`: a bar that moves on a terminal, one line per step elsewhere."""

    def __init__(self) -> None:
        self._moving = sys.stderr.isatty()
        self._step = ""
        self._width = 0

    def report(self, step: str, done: int, total: int) -> None:
        if not self._moving:
            if step != self._step:
                warn(f"{step} …")
            self._step = step
            return
        filled = BAR * done // total if total else BAR
        line = f"[{'█' * filled}{'·' * (BAR - filled)}] {done}/{total} {step}"
        print(f"\r{line.ljust(self._width)}", end="", file=sys.stderr, flush=True)
        self._width = len(line)

    def clear(self) -> None:
        if self._width:
            print(f"\r{' ' * self._width}\r", end="", file=sys.stderr, flush=True)
        self._width, self._step = 0, ""


@contextmanager
def timed(step: str) -> Iterator[Progress]:
    """A step of a command: its progress, then how long it took."""
    progress, began = Progress(), time.monotonic()
    try:
        yield progress
    finally:
        progress.clear()
    warn(words("took", step=step, seconds=seconds(time.monotonic() - began)))


def seconds(value: float) -> str:
    """1,4 – tenths are enough."""
    return f"{value:.1f}".replace(".", ",")
