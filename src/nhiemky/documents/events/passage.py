"""What can happen to a draft on its road, and to a paper that came in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class DraftPlanned:
    draft: int
    due: dt.date | None
    planned: Values


@dataclass(frozen=True, slots=True)
class DraftSubmitted:
    draft: int
    version: int


@dataclass(frozen=True, slots=True)
class DraftReturned:
    draft: int
    returned: Values


@dataclass(frozen=True, slots=True)
class DraftChecked:
    draft: int
    version: int


@dataclass(frozen=True, slots=True)
class DraftApproved:
    """`topic`: the meeting in which it was approved, where the program knows it."""

    draft: int
    version: int
    topic: str
    approved: Values


@dataclass(frozen=True, slots=True)
class DraftSigned:
    draft: int
    version: int
    signed: Values


@dataclass(frozen=True, slots=True)
class DraftIssued:
    draft: int
    document: int


@dataclass(frozen=True, slots=True)
class HandlingAsked:
    document: int
    due: dt.date | None
    asked: Values


@dataclass(frozen=True, slots=True)
class HandlingReminded:
    document: int
    on: dt.date


@dataclass(frozen=True, slots=True)
class HandlingClosed:
    """`answered_with`: the paper that answers it."""

    document: int
    answered_with: int | None
    closed: Values
