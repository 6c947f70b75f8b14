"""Hôm nay: what is due, what is late and whose, what happens this week."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.org.models import Unit

#: Days ahead that "due" looks.
AHEAD = 14


@dataclass(frozen=True, slots=True)
class Day:
    date: dt.date
    overdue: list[Any]
    due: list[Any]
    meetings: list[Any]


def of(actor: Any, ward: Unit) -> Day:
    """The day of a ward as the actor may see it."""
    return Day(date=timezone.localdate(), overdue=[], due=[], meetings=[])
