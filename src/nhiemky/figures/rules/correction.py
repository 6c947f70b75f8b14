"""When a figure may get another value, and who may confirm one."""

from __future__ import annotations

from dataclasses import replace

from nhiemky.figures.rules.entry import Value
from nhiemky.kernel.refusals import Refused


def check(*, last: Value, new: Value, reason: str, seen: int, now: int) -> None:
    """A correction says why, says something new, and was typed in sight of the newest value."""
    if seen != now:
        raise Refused("changed-meanwhile")
    if not reason.strip():
        raise Refused("figure-correction-without-reason", field="reason")
    if replace(new, measure=last.measure) == last:
        raise Refused("figure-value-unchanged", field="value")


def check_confirmation(*, entered_by: int, confirming: int, is_confirmed: bool, own_allowed: bool) -> None:
    """Four eyes: somebody else than who entered the value, unless the office has chosen otherwise."""
    if is_confirmed:
        raise Refused("figure-already-confirmed")
    if confirming == entered_by and not own_allowed:
        raise Refused("figure-confirmed-by-its-author")
