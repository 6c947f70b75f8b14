"""The day and the hours of a conference."""

from __future__ import annotations

from datetime import date, time

from nhiemky.kernel.refusals import Refused


def check(*, held_on: date | None, ends_on: date | None, as_written: str) -> None:
    """A full date, or the day as an old text wrote it (`15/10`); it never ends before it began."""
    if held_on is None and not as_written.strip():
        raise Refused("conference-without-day", field="held_on")
    if ends_on is not None and (held_on is None or ends_on < held_on):
        raise Refused("conference-ends-before-it-began", field="ends_on")


def hours_are_reversed(
    *, began_at: time | None, ended_at: time | None, held_on: date | None, ends_on: date | None
) -> bool:
    """Whether it ended at an earlier hour than it began, on one and the same day."""
    if began_at is None or ended_at is None:
        return False
    return (ends_on is None or ends_on == held_on) and ended_at < began_at


def check_hours(
    *, began_at: time | None, ended_at: time | None, held_on: date | None, ends_on: date | None
) -> None:
    """What is recorded today ends after it began; one that goes past midnight says its last day."""
    if hours_are_reversed(began_at=began_at, ended_at=ended_at, held_on=held_on, ends_on=ends_on):
        raise Refused("conference-hours-reversed", field="ended_at")
