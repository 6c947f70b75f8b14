"""Units as a tree, today and on any day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from nhiemky.org.models import Assignment, Membership, OfficeHolding, Placement, Unit, UnitKind
from nhiemky.org.rules.regulation import GOING_ON
from nhiemky.vietnamese.folding import fold

#: Order of the kinds among units that stand side by side.
KINDS = {str(kind): place for place, kind in enumerate(UnitKind)}


@dataclass(frozen=True, slots=True)
class Node:
    """A unit as it stood on a day, with what stood under it, in the order of kinds and names."""

    unit: Unit
    depth: int
    children: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()


def installation() -> Unit:
    """The root of the tree: events of no unit are written into its chain."""
    return Unit.objects.get(kind=UnitKind.INSTALLATION)


def below(unit: Unit) -> QuerySet[Unit]:
    """The unit itself and everything placed under it today."""
    return Unit.objects.filter(path__startswith=unit.path)


def wards() -> QuerySet[Unit]:
    return Unit.objects.filter(kind=UnitKind.WARD).order_by("sort_key")


def ward_of(unit: Unit) -> Unit:
    """The ward whose office works for this unit: the unit itself or the nearest ward above it.

    Raises Unit.DoesNotExist for a unit above all wards.
    """
    return Unit.objects.filter(pk__in=unit.ids_above, kind=UnitKind.WARD).order_by("-path")[:1].get()


def existing(units: QuerySet[Unit], *, on: dt.date) -> QuerySet[Unit]:
    """Of some units those that exist on a day."""
    return units.filter(_holding_on(on))


def tree_on(ward: Unit, on: dt.date) -> Node:
    """The ward as it stood on a day: who existed then, under whom they were placed then. Three queries."""
    placements = Placement.objects.filter(_holding_on(on), parent__path__startswith=ward.path)
    under: dict[int, list[int]] = defaultdict(list)
    for placement in placements:
        under[placement.parent_id].append(placement.unit_id)
    known = {one for parts in under.values() for one in parts}
    units = {
        unit.pk: unit for unit in existing(Unit.objects.filter(pk__in=known).select_related("parent"), on=on)
    }
    return _node(ward, depth=0, under=under, units=units)


def _node(unit: Unit, *, depth: int, under: dict[int, list[int]], units: dict[int, Unit]) -> Node:
    # Each unit is taken out of `units` when it is placed, so no history can make the walk go round.
    parts = [units.pop(key) for key in under[unit.pk] if key in units]
    parts.sort(key=lambda part: (KINDS[part.kind], part.sort_key, part.pk))
    children = tuple(_node(part, depth=depth + 1, under=under, units=units) for part in parts)
    return Node(unit, depth, children)


def locked_tree(ward: Unit) -> QuerySet[Unit]:
    """The units of a ward, with the ward's row locked: one change of the tree at a time."""
    Unit.objects.select_for_update().get(pk=ward.pk)
    return below(ward)


def taken_slugs(ward: Unit) -> frozenset[str]:
    """Slugs that begin like the ward's; slugs are unique in the whole installation."""
    return frozenset(Unit.objects.filter(slug__startswith=ward.slug).values_list("slug", flat=True))


def open_parts(unit: Unit) -> int:
    """How many units under this one have not ended."""
    return below(unit).exclude(pk=unit.pk).filter(valid_to=None).count()


def members_going_on(unit: Unit) -> QuerySet[Membership]:
    """Memberships of the unit and everything below it that have not ended."""
    return Membership.objects.filter(branch__path__startswith=unit.path, state__in=GOING_ON)


def members_by_branch(ward: Unit) -> dict[int, int]:
    """Branch id → members whose membership goes on. Counts are no member data."""
    rows = members_going_on(ward).values_list("branch").annotate(count=Count("pk"))
    return dict(rows.order_by())


def holdings_on(ward: Unit, on: dt.date) -> dict[int, list[OfficeHolding]]:
    """Unit id → offices held there on a day, the highest first."""
    held = OfficeHolding.objects.filter(_holding_on(on), office__unit__path__startswith=ward.path)
    found: dict[int, list[OfficeHolding]] = defaultdict(list)
    for holding in held.select_related("office", "person").order_by(
        "office__rank", "office__title", "person__sort_key"
    ):
        found[holding.office.unit_id].append(holding)
    return found


def holders_on(unit: Unit, titles: Iterable[str], *, on: dt.date) -> QuerySet[OfficeHolding]:
    """Who held one of some offices of a unit on a day, the highest first; diacritics and case of a title do not matter.

    A holding whose first day is not recorded counts as begun. Somebody with two of the offices stands there twice.
    """
    held = OfficeHolding.objects.filter(
        _holding_on(on), office__unit=unit, office__folded__in=[fold(title) for title in titles]
    )
    return held.select_related("office", "person").order_by(
        "office__rank", "office__title", "person__sort_key", "pk"
    )


def assignments_on(ward: Unit, on: dt.date) -> dict[int, list[Assignment]]:
    """Unit id → who is in charge of it on a day."""
    held = Assignment.objects.filter(_holding_on(on), charge__path__startswith=ward.path)
    found: dict[int, list[Assignment]] = defaultdict(list)
    for assignment in held.select_related("person", "office"):
        found[assignment.charge_id].append(assignment)
    return found


def others_holding(holding: OfficeHolding) -> int:
    """How many other people hold the same office now."""
    return (
        OfficeHolding.objects.filter(office=holding.office_id, valid_to=None).exclude(pk=holding.pk).count()
    )


def _holding_on(on: dt.date) -> Q:
    """`valid_from` and `valid_to` are the first and the last day; an empty one is open."""
    return Q(Q(valid_from=None) | Q(valid_from__lte=on), Q(valid_to=None) | Q(valid_to__gte=on))
