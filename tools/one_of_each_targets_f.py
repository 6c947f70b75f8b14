"""A report for the matrix of gates: it is made of what is there, also where nothing is promised yet."""

from __future__ import annotations

from typing import Any


def rows() -> dict[str, Any]:
    """Words of the addresses of reports."""
    names = ("target-report", "target-report-file", "target-report-draft")
    return {
        f"{name} {word}": value
        for name in names
        for word, value in (("report_kind", "nam"), ("report_period", "2026"))
    }
