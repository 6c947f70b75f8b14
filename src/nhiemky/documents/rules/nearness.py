"""How near a deadline is."""

from __future__ import annotations

import datetime as dt

SOON = 3


def days_left(due: dt.date, today: dt.date) -> tuple[str, str, int]:
    """(mood of the chip, late · today · left, days): `("late", "late", 5)` five days after it."""
    days = (due - today).days
    if days < 0:
        return "late", "late", -days
    if days == 0:
        return "warn", "today", 0
    return ("warn" if days <= SOON else "info"), "left", days
