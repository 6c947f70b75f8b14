"""What can happen to documents."""

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
