"""What can happen to the clauses of a document."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ClausesAdded:
    document: int
    number: int
    added: Values


@dataclass(frozen=True, slots=True)
class ClauseDropped:
    document: int
    clause: int
    dropped: Values


@dataclass(frozen=True, slots=True)
class ClauseMarked:
    """`plan`: from now on it asks for one."""

    document: int
    clause: int
    plan: bool
