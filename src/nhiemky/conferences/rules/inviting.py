"""Groups that are summoned together, typed one to a line: `Bí thư các chi bộ trực thuộc: 13`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COUNTED = re.compile(r"(?P<label>.*?)\s*[:×x]\s*(?P<number>\d{1,4})(?:\s*(?:người|đồng chí))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`number`: how many people, None where the line does not say."""

    label: str
    number: int | None


def groups(text: str) -> tuple[Group, ...]:
    """One group for each line that says something."""
    return tuple(_group(line.strip()) for line in text.splitlines() if line.strip())


def _group(line: str) -> Group:
    counted = _COUNTED.fullmatch(line)
    if counted and counted["label"]:
        return Group(label=counted["label"], number=int(counted["number"]))
    return Group(label=line, number=None)
