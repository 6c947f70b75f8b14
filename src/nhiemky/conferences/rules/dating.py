"""The day of a conference."""

from __future__ import annotations

from datetime import date

from nhiemky.kernel.refusals import Refused


def check(*, held_on: date | None, ends_on: date | None, as_written: str) -> None:
    """A full date, or the day as an old text wrote it (`15/10`); it never ends before it began."""
    if held_on is None and not as_written.strip():
        raise Refused("conference-without-day", field="held_on")
    if ends_on is not None and (held_on is None or ends_on < held_on):
        raise Refused("conference-ends-before-it-began", field="ends_on")
