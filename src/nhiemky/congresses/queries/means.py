"""Money, decoration and study counts of a season, with their sums."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Count, Q, QuerySet, Sum

from nhiemky.congresses.models import Congress, Decoration, Funding, Meeting, Season, StudyCount
from nhiemky.congresses.rules import funding
from nhiemky.congresses.rules.closing_report import Money
from nhiemky.congresses.rules.means import DecorationGroup, DecorationLine, MoneyGroup, MoneyLine
from nhiemky.org.models import Unit
from nhiemky.org.queries import members_by_branch

Row = TypeVar("Row", Funding, Decoration)


@dataclass(frozen=True, slots=True)
class StudyLine:
    """A unit at a meeting: n of N, or None while nobody has said so. `known`: members on record today."""

    unit: Unit
    attended: int | None
    members: int | None
    known: int | None


@dataclass(frozen=True, slots=True)
class StudySum:
    meeting: Meeting
    attended: int
    members: int
    units: int


def money(season: Season) -> tuple[list[MoneyGroup], funding.Total]:
    """The season's own items first, then congress by congress; the total is that of all of them."""
    rows = Funding.objects.filter(season=season).select_related("congress__unit")
    known = list(rows.order_by("congress__unit__path", "pk"))
    return [_money_group(found) for found in _by_congress(known)], _total(known)


def money_of(season: Season) -> Money | None:
    """In one sum, for the report; None where there is no estimate."""
    found = Funding.objects.filter(season=season).aggregate(
        items=Count("pk"),
        asked=Sum("estimate"),
        spent=Sum("settled"),
        unsettled=Count("pk", filter=Q(settled=None)),
    )
    if not found["items"]:
        return None
    return Money(found["asked"], found["spent"], found["unsettled"])


def decorations(season: Season) -> list[DecorationGroup]:
    """In the same order as the money."""
    rows = Decoration.objects.filter(season=season).select_related("congress__unit")
    found = _by_congress(list(rows.order_by("congress__unit__path", "kind", "pk")))
    return [DecorationGroup(_unit(some[0]), tuple(map(_decoration_line, some))) for some in found]


def decorations_done(season: Season) -> tuple[int, int]:
    """Pieces that hang, of how many."""
    found = Decoration.objects.filter(season=season).aggregate(
        done=Sum("quantity", filter=Q(done_on__isnull=False)), all=Sum("quantity")
    )
    return found["done"] or 0, found["all"] or 0


def study_meetings(season: Season) -> list[StudySum]:
    """Meetings that study the directive, with n of N over all units."""
    rows = Meeting.objects.filter(season=season, purpose=Meeting.Purpose.STUDY).select_related("conference")
    counted = rows.annotate(a=Sum("counts__attended"), m=Sum("counts__members"), n=Count("counts"))
    return [StudySum(row, row.a or 0, row.m or 0, row.n) for row in counted]


def study_units(congresses: QuerySet[Congress]) -> QuerySet[Unit]:
    """The units of the season, in the order of the tree."""
    return Unit.objects.filter(pk__in=congresses.values("unit")).order_by("path")


def study_lines(meeting: Meeting, units: list[Unit], *, ward: Unit) -> list[StudyLine]:
    """What was counted of these units at a meeting, beside how many members are on record."""
    counted = {row.unit_id: row for row in StudyCount.objects.filter(meeting=meeting, unit__in=units)}
    known = members_by_branch(ward)
    return [
        StudyLine(
            unit=unit,
            attended=counted[unit.pk].attended if unit.pk in counted else None,
            members=counted[unit.pk].members if unit.pk in counted else None,
            known=known.get(unit.pk),
        )
        for unit in units
    ]


def _by_congress(rows: list[Row]) -> list[list[Row]]:
    """Rows of the season as a whole first."""
    groups: dict[int | None, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.congress_id, []).append(row)
    return [found for _congress, found in sorted(groups.items(), key=lambda group: group[0] is not None)]


def _unit(row: Funding | Decoration) -> str:
    return row.congress.unit.name if row.congress else ""


def _money_group(rows: list[Funding]) -> MoneyGroup:
    lines = tuple(
        MoneyLine(row.pk, row.item, row.estimate, row.settled, _item(row).difference, row.note)
        for row in rows
    )
    return MoneyGroup(_unit(rows[0]), lines, _total(rows))


def _decoration_line(row: Decoration) -> DecorationLine:
    kind = str(row.get_kind_display())
    return DecorationLine(row.pk, kind, row.words, row.place, row.quantity, row.done_on)


def _total(rows: list[Funding]) -> funding.Total:
    return funding.total(map(_item, rows))


def _item(row: Funding) -> funding.Item:
    return funding.Item(row.estimate, row.settled)
