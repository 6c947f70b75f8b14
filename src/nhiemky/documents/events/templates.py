"""What can happen to an office's own wordings, and to the marks of a paper."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class TemplateAdapted:
    template: int
    adapted: Values


@dataclass(frozen=True, slots=True)
class TemplateEdited:
    template: int
    edited: Values


@dataclass(frozen=True, slots=True)
class TemplateEnded:
    template: int
    ended: Values


@dataclass(frozen=True, slots=True)
class DraftMarkedUrgent:
    draft: int
    marked: Values
