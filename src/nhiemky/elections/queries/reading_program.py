"""The reading program, if the office has installed it: the extra [ballots] may be missing, and nothing else needs it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Protocol, cast

from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import SheetReading
from nhiemky.elections.rules.sheet import Rect
from nhiemky.files.rules.malformed import Malformed
from nhiemky.kernel.refusals import Refused

MODULE = "nhiemky.elections.reading.run"
#: What the extra brings (requirements-ballots.in).
NEEDED = ("cv2", "numpy", "pypdfium2", "zxingcpp")


class PageRead(Protocol):
    """One page: what was read, the text of the code on it, its ink for `likeness`, and the layout that was found on it."""

    @property
    def reading(self) -> SheetReading: ...
    @property
    def code(self) -> str | None: ...
    @property
    def ink(self) -> bytes: ...
    @property
    def layout(self) -> Layout | None: ...


class Reader(Protocol):
    """`elections.reading.run`. `first`: pages of the file that are skipped because they were read before. `previews`:
    template → picture of its empty sheet, where there is one."""

    def pages_in(self, content: bytes, *, name: str) -> int: ...

    def read_pages(
        self,
        content: bytes,
        *,
        name: str,
        first: int,
        layouts: Sequence[Layout],
        photographs: bool,
        previews: Mapping[str, bytes],
    ) -> Iterator[PageRead]: ...

    def picture(
        self, content: bytes, *, name: str, page: int, layout: Layout, window: Rect | None, scale: float
    ) -> bytes: ...

    def likeness(self, one: bytes, other: bytes) -> float: ...


def reader_there() -> bool:
    """Whether this office can read papers: pages offer a scanner only then. Loads nothing."""
    return all(find_spec(name) is not None for name in NEEDED)


def reader() -> Reader:
    """Refused: `ballots-extra-missing`."""
    try:
        return _loaded()
    except ImportError as error:
        raise Refused("ballots-extra-missing") from error


@cache
def _loaded() -> Reader:
    return cast(Reader, importlib.import_module(MODULE))


def program() -> str:
    """The program that reads, as the journal names it."""
    return f"nhiemky {version('nhiemky')}"


def pages_in(content: bytes, *, name: str) -> int:
    """Pages of a file that somebody brings. Refused: `scan-file-unreadable` for what the reader cannot open."""
    try:
        return reader().pages_in(content, name=name)
    except Malformed as error:
        raise Refused("scan-file-unreadable", file=name, field="files") from error
