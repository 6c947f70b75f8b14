"""What can happen to a figure."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class FigureEntered:
    figure: int
    version: int
    entered: Values


@dataclass(frozen=True, slots=True)
class FigureCorrected:
    """`version` and `number` are the new ones; `texts` lists the topics of issued texts that are now out of date."""

    figure: int
    version: int
    number: int
    texts: tuple[str, ...]
    corrected: Values


@dataclass(frozen=True, slots=True)
class FigureConfirmed:
    figure: int
    version: int


@dataclass(frozen=True, slots=True)
class FigureDescribed:
    """Its subject or period was written better; its value stays."""

    figure: int
    described: Values


@dataclass(frozen=True, slots=True)
class BreakdownSet:
    figure: int
    parts: tuple[int, ...]
    is_sum: bool
