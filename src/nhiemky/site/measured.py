"""One line of `nhiemky bench`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """Something beside its peer in the same run: milliseconds, ratio of times, bytes; and whether a promise was kept."""

    name: str
    milliseconds: float
    ratio: float
    size: int
    promise: str
    kept: bool
