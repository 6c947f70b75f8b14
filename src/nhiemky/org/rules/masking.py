"""Who sees what of a person: one readable table, used by page, list, export and search alike (governance §9).

Membership reveals political opinion: what no role below is said to see, nobody sees.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class Level(IntEnum):
    """How much of a field is shown; the larger, the more."""

    HIDDEN = 0
    PART = 1
    FULL = 2


F, P, H = Level.FULL, Level.PART, Level.HIDDEN

ROLES = ("clerk", "secretary", "branch_secretary")

#: One line per field; columns in the order of ROLES. `branch_secretary`: for the people of that branch only.
TABLE: dict[str, tuple[Level, Level, Level]] = {
    # field            clerk  secretary  branch secretary
    "full_name":      (F,     F,         F),
    "gender":         (F,     F,         F),
    "birth_date":     (F,     F,         P),
    "ethnic_group":   (F,     F,         H),
    "native_place":   (F,     F,         F),
    "residence":      (F,     F,         F),
    "phone":          (F,     F,         F),
    "national_id":    (F,     P,         H),
    "education":      (F,     F,         F),
    "political_theory": (F,   F,         F),
    "card_number":    (F,     F,         F),
    "branch":         (F,     F,         F),
    "state":          (F,     F,         F),
    "decided_on":     (F,     F,         F),
    "admitted_on":    (F,     F,         F),
    "official_on":    (F,     F,         F),
    "seniority":      (F,     F,         F),
    "offices":        (F,     F,         F),
    "assignments":    (F,     F,         F),
    "changes":        (F,     F,         F),
}  # fmt: skip

#: Roles that see nothing of people: teller, editor, approver, superior_observer, administrator, and the auditor,
#: who reads in the journal that something happened, not the values beside it.
MASK = "•"


def level(role: str, field: str) -> Level:
    """What one role sees of a field of the people in its unit."""
    return TABLE[field][ROLES.index(role)] if role in ROLES else Level.HIDDEN


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody sees of a ward's people: pairs of (path of a unit, role that holds there and below)."""

    grants: tuple[tuple[str, str], ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The shortest paths below which people may be seen at all; empty: no member data."""
        paths = sorted(
            {path for path, role in self.grants if role in ROLES}, key=lambda path: (len(path), path)
        )
        return tuple(path for i, path in enumerate(paths) if not any(path.startswith(p) for p in paths[:i]))

    def of(self, field: str, *, at: str) -> Level:
        """What is seen of a field of somebody whose branch (or ward) has the path `at`."""
        return max((level(role, field) for path, role in self.grants if at.startswith(path)), default=H)

    def least(self, field: str) -> Level:
        """What is seen of a field of everybody in sight: only what is FULL may be searched, sorted or filtered by."""
        return min((self.of(field, at=path) for path in self._edges()), default=H)

    def most(self, field: str) -> Level:
        """What is seen of a field of somebody at least: a column that is hidden for all is left out."""
        return max((self.of(field, at=path) for path in self._edges()), default=H)

    def _edges(self) -> set[str]:
        return {path for path, role in self.grants if role in ROLES}


def text_part(text: str) -> str:
    """The last four characters, everything before them as dots; shorter texts are dots throughout."""
    kept = text[-4:] if len(text) > 6 else ""
    return MASK * (len(text) - len(kept)) + kept


def shown_text(text: str, *, at: Level) -> str:
    return {F: text, P: text_part(text), H: ""}[at]


def shown_date(day: dt.date | None, *, at: Level) -> dt.date | str:
    """The date, its year alone, or nothing."""
    if day is None or at is H:
        return ""
    return day if at is F else str(day.year)


def journaled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values for the journal: whatever not every reader of the record sees in full is kept there as its least part."""
    return {name: _for_everybody(name, value) for name, value in values.items()}


def _for_everybody(field: str, value: Any) -> Any:
    least = min(TABLE.get(field, (F,)))
    if least is F or not value:
        return value
    return shown_date(value, at=least) if isinstance(value, dt.date) else shown_text(str(value), at=least)
