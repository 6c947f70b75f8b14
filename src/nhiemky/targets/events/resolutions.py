"""What can happen to a resolution, its programmes and what was said about it."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ResolutionWritten:
    resolution: int
    kind: str
    document: int | None
    written: Values


@dataclass(frozen=True, slots=True)
class ResolutionEdited:
    resolution: int
    edited: Values


@dataclass(frozen=True, slots=True)
class ResolutionLocked:
    """From now on the database changes none of its `targets`."""

    resolution: int
    targets: int


@dataclass(frozen=True, slots=True)
class ProgrammeAdded:
    resolution: int
    programme: int
    added: Values


@dataclass(frozen=True, slots=True)
class ProgrammeEdited:
    resolution: int
    programme: int
    edited: Values


@dataclass(frozen=True, slots=True)
class ProgrammeLinked:
    """The programme carries out the document of the superior level."""

    resolution: int
    programme: int
    document: int


@dataclass(frozen=True, slots=True)
class ProgrammeUnlinked:
    resolution: int
    programme: int
    document: int


@dataclass(frozen=True, slots=True)
class DirectiveRecorded:
    """`target`: None for one about the whole resolution."""

    resolution: int
    directive: int
    target: int | None
    recorded: Values


@dataclass(frozen=True, slots=True)
class DirectiveEdited:
    resolution: int
    directive: int
    edited: Values


@dataclass(frozen=True, slots=True)
class YardsticksSet:
    """`number`: how many values of the year were set; `year_set` says whose."""

    resolution: int
    year: int
    number: int
    year_set: Values
