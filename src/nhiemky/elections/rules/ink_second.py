"""The second reader (placeholder until it lands)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondThresholds:
    """To come."""
