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
    """`clause`: the one of the target that is meant, None for the whole of it."""

    source: int
    target: int
    kind: str
    clause: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentsUnlinked:
    source: int
    target: int
    kind: str
