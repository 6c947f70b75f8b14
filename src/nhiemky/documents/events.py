"""What can happen to documents, drafts and opinions."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class DocumentRegistered:
    document: int
    registered: Values


@dataclass(frozen=True, slots=True)
class DocumentEdited:
    """`edited` holds the changed columns: name → (before, after)."""

    document: int
    edited: Values


@dataclass(frozen=True, slots=True)
class DocumentsLinked:
    source: int
    target: int
    kind: str


@dataclass(frozen=True, slots=True)
class DocumentsUnlinked:
    source: int
    target: int
    kind: str


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
class OpinionRaised:
    draft: int
    opinion: int
    number: int
    venue: str
    raised: Values


@dataclass(frozen=True, slots=True)
class OpinionAnswered:
    draft: int
    opinion: int
    number: int
    disposition: str
    answered: Values


@dataclass(frozen=True, slots=True)
class OpinionWithdrawn:
    draft: int
    opinion: int
    number: int
    withdrawn: Values


@dataclass(frozen=True, slots=True)
class DraftSettled:
    draft: int
    opinions: int


@dataclass(frozen=True, slots=True)
class DraftReopened:
    draft: int
    reopened: Values
