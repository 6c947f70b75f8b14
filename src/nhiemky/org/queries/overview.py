"""The organisation of a ward on a day, as its page shows it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from nhiemky.org.models import Assignment, BranchType, OfficeHolding, Unit, UnitKind
from nhiemky.org.queries.tree import assignments_on, holdings_on, members_by_branch, tree_on
from nhiemky.org.rules.masking import Level, Sight

#: So many branches of a type stand open on the page.
FEW = 6
#: More units of a kind than these stand in columns of their own.
MANY = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A unit with its offices and who is in charge of it, as far as the reader may see; `members` are counts.

    `heads`: who holds its highest offices; `offices`: title → who holds it, the highest first.
    """

    unit: Unit
    depth: int
    offices: tuple[tuple[str, tuple[OfficeHolding, ...]], ...]
    heads: tuple[OfficeHolding, ...]
    in_charge: tuple[Assignment, ...]
    members: int


@dataclass(frozen=True, slots=True)
class BranchGroup:
    """Branches of one type with the sum of their members."""

    type: str
    title: str
    lines: tuple[Line, ...]

    @property
    def members(self) -> int:
        return sum(line.members for line in self.lines)

    @property
    def few(self) -> bool:
        """Short enough to stand open."""
        return len(self.lines) <= FEW


@dataclass(frozen=True, slots=True)
class Section:
    """Units of one kind that are no branches: leading bodies, sub-committees, delegations …"""

    kind: str
    title: str
    lines: tuple[Line, ...]

    @property
    def many(self) -> bool:
        """Too long for one card among others: 38 residential groups."""
        return len(self.lines) > MANY


@dataclass(frozen=True, slots=True)
class Overview:
    """`sections`: kinds of units but branches, in the order of the office, long ones last; `branches` by type; all that
    exists on a day."""

    on: dt.date
    sections: tuple[Section, ...]
    branches: tuple[BranchGroup, ...]
    members: int
    count_of_branches: int


def overview(ward: Unit, *, on: dt.date, sight: Sight, paths: Collection[str]) -> Overview:
    """Everything of the ward on a day below one of `paths`; persons only where `sight` shows offices. Six queries."""
    lines = _lines(ward, on=on, sight=sight, paths=paths)
    kinds = [kind for kind in UnitKind if kind not in (UnitKind.BRANCH, UnitKind.WARD)]
    sections = [Section(kind.value, str(kind.label), tuple(_of_kind(lines, kind))) for kind in kinds]
    branches = list(_of_kind(lines, UnitKind.BRANCH))
    groups = [
        BranchGroup(code, str(title), tuple(line for line in branches if line.unit.branch_type == code))
        for code, title in [*BranchType.choices, ("", "")]
    ]
    return Overview(
        on=on,
        sections=tuple(sorted((one for one in sections if one.lines), key=lambda one: one.many)),
        branches=tuple(group for group in groups if group.lines),
        members=sum(line.members for line in branches),
        count_of_branches=len(branches),
    )


def _lines(ward: Unit, *, on: dt.date, sight: Sight, paths: Collection[str]) -> list[Line]:
    held, charged, counted = holdings_on(ward, on), assignments_on(ward, on), Counter(members_by_branch(ward))
    lines = []
    for node in tree_on(ward, on).walk():
        unit = node.unit
        if unit == ward or not any(unit.path.startswith(path) for path in paths):
            continue
        seen = sight.of("offices", at=unit.path) is Level.FULL
        heads, charge = (held.get(unit.pk, []), charged.get(unit.pk, [])) if seen else ([], [])
        offices = tuple(
            (title, tuple(holdings)) for title, holdings in groupby(heads, lambda one: one.office.title)
        )
        lines.append(Line(unit, node.depth, offices, tuple(heads[:2]), tuple(charge), counted[unit.pk]))
    return lines


def _of_kind(lines: Iterable[Line], kind: str) -> Iterable[Line]:
    return (line for line in lines if line.unit.kind == kind)
