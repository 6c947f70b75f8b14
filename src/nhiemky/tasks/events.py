"""What can happen to a task."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class TaskSet:
    """`owner` is "person", "office" or "unit" with its id; `source` the topic it comes from."""

    task: int
    owner: str
    due: dt.date | None
    source: str
    set: Values


@dataclass(frozen=True, slots=True)
class TaskEdited:
    task: int
    owner: str
    due: dt.date | None
    edited: Values


@dataclass(frozen=True, slots=True)
class TaskStarted:
    task: int


@dataclass(frozen=True, slots=True)
class TaskReported:
    task: int
    evidence: int
    reported: Values


@dataclass(frozen=True, slots=True)
class TaskAccepted:
    task: int


@dataclass(frozen=True, slots=True)
class TaskReturned:
    task: int
    returned: Values


@dataclass(frozen=True, slots=True)
class TaskCancelled:
    task: int
    cancelled: Values


@dataclass(frozen=True, slots=True)
class TasksExported:
    format: str
    rows: int
