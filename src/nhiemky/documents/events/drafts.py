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
    """`version`: the number of the newest version afterwards; `merged`: how many paragraphs of others stayed in it."""

    draft: int
    edited: Values
    version: int = 0
    merged: int = 0


@dataclass(frozen=True, slots=True)
class VersionCirculated:
    """A version was handed round as "Dự thảo lần n"."""

    draft: int
    version: int
    circulated_as: int


@dataclass(frozen=True, slots=True)
class VersionRestored:
    """An older version came back as a new one."""

    draft: int
    version: int
    restored: int


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
