"""Cause and remedy of a year: both, or it helps nobody."""

from __future__ import annotations

from nhiemky.kernel.refusals import Refused


def check(*, year: int, term: tuple[int, int], this_year: int, cause: str, remedy: str) -> None:
    """A year of the term that has begun."""
    if not term[0] <= year <= min(term[1], this_year):
        raise Refused("remedy-of-another-term", year=year, first=term[0], last=min(term[1], this_year))
    if not cause.strip():
        raise Refused("remedy-without-cause", field="cause")
    if not remedy.strip():
        raise Refused("remedy-without-remedy", field="remedy")
