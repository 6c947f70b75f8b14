"""A file of the command line as text."""

from __future__ import annotations

import sys
from pathlib import Path

from nhiemky.files.rules.malformed import Malformed

STDIN = "-"


def text_of(source: str) -> str:
    """The text of a file, or of the standard input (`-`). Raises OSError, and Malformed for what is not UTF-8."""
    content = sys.stdin.buffer.read() if source == STDIN else Path(source).read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise Malformed("not-utf8", path=f"{line}:{column}") from None
