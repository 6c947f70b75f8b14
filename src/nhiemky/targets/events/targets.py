"""What can happen to a target."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class TargetWritten:
    target: int
    resolution: int
    written: Values


@dataclass(frozen=True, slots=True)
class TargetCorrected:
    """What was typed wrongly, before the lock: nothing else had been promised."""

    target: int
    version: int
    corrected: Values


@dataclass(frozen=True, slots=True)
class TargetPlaced:
    """Where it stands, who answers for it, which figures measure it."""

    target: int
    placed: Values


@dataclass(frozen=True, slots=True)
class TargetAdjusted:
    """Another value binds from now on, by a document of an organ; the old one stays and is shown."""

    target: int
    version: int
    document: int
    locked: bool
    adjusted: Values


@dataclass(frozen=True, slots=True)
class TargetCalledDecisive:
    target: int
    called: Values


@dataclass(frozen=True, slots=True)
class TargetNotCalledDecisive:
    target: int


@dataclass(frozen=True, slots=True)
class MilestoneReached:
    target: int
    year: int
    reached: Values
