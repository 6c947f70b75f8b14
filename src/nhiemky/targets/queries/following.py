"""What is said about targets on the way: numbers of the years, directives, milestones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from nhiemky.targets.models import Directive, Resolution, Target, Yardstick
from nhiemky.targets.rules.following import Measured, Place, contradictory

#: (target id, kind, year)
YearPlace = tuple[int, str, int]


@dataclass(frozen=True, slots=True)
class Said:
    """Directives side by side. `contradictory`: one says keep, another says adjust."""

    directives: tuple[Directive, ...]

    @property
    def contradictory(self) -> bool:
        return contradictory([one.stance for one in self.directives])


def yardsticks(targets: Collection[Target]) -> Mapping[YearPlace, tuple[Yardstick, ...]]:
    """Every number of every year, the newest last: that one holds, the older ones are shown. One query."""
    found: defaultdict[YearPlace, list[Yardstick]] = defaultdict(list)
    rows = Yardstick.objects.filter(target__in=targets).select_related("plan", "document", "written_by")
    for row in rows.order_by("target", "kind", "year", "number"):
        found[row.target_id, row.kind, row.year].append(row)
    return {place: tuple(rows) for place, rows in found.items()}


def numbers_of(targets: Collection[Target], year: int) -> dict[Place, Measured]:
    """The numbers of a year that hold."""
    return {
        Place(target, kind): Measured(rows[-1].value, rows[-1].value2)
        for (target, kind, of), rows in yardsticks(targets).items()
        if of == year
    }


def directives_of(resolution: Resolution) -> Said:
    """All that was said about a resolution and its targets, in the order of the days."""
    rows = resolution.directives.select_related("target", "document", "recorded_by")
    return Said(tuple(rows.order_by("said_on", "pk")))


def directives_about(target: Target) -> Said:
    """What was said about the target, and about the whole of its resolution."""
    rows = target.resolution.directives.filter(target__isnull=True) | target.resolution.directives.filter(
        target=target
    )
    return Said(tuple(rows.select_related("document", "recorded_by").order_by("said_on", "pk")))
