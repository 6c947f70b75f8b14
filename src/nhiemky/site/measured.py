"""Lines of `nhiemky bench`."""

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


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of how many; and whether a promise was kept."""

    name: str
    found: int
    of: int
    promise: str
    kept: bool
