"""What can happen to a report."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ReportDrafted:
    """`kind`, `period`: as they stand in addresses ("quy", "2026-q3")."""

    draft: int
    kind: str
    period: str
    opened: Values
