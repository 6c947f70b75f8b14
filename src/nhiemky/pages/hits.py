"""What a room's `queries.search` finds for the search through everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: the kind it is shown under, what it is called, one line more, where it leads."""

    kind: Any
    title: str
    detail: str
    url: str
