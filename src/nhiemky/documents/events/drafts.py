"""What can happen to drafts."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class DraftOpened:
    draft: int
    opened: Values


@dataclass(frozen=True, slots=True)
class DraftEdited:
    draft: int
    edited: Values


@dataclass(frozen=True, slots=True)
class OffSystemNoted:
    """A document on the secrets list is kept off the system; nothing about it stands here."""

    note: int


@dataclass(frozen=True, slots=True)
class DraftSettled:
    draft: int
    opinions: int


@dataclass(frozen=True, slots=True)
class DraftReopened:
    draft: int
    reopened: Values
