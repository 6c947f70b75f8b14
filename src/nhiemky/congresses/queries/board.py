"""The board in numbers. Everything over many congresses is added up by the database: a season may have 3,000 units."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from nhiemky.congresses.models import (
    ChecklistLine,
    Congress,
    CongressState,
    Meeting,
    Package,
    Season,
    Step,
)
from nhiemky.congresses.queries.planning import last_pilot_day, lessons_days
from nhiemky.congresses.rules.board import Tally
from nhiemky.org.models import Person, Unit
from nhiemky.pages.finding import standing_in_name
from nhiemky.vietnamese.folding import fold

#: So many lines that are late stand in the row of a unit on a telephone.
MOST_LATE_LINES = 5
NEEDED = ~Q(state=Step.State.WAIVED)


@dataclass(frozen=True, slots=True)
class Summary:
    """The answer on top: how many of how many are held, the next day, how many steps are late and open."""

    held: int
    congresses: int
    withdrawn: int
    undated: int
    next_on: dt.date | None
    next_units: int
    late: int
    late_congresses: int


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A line of the checklist with how far it is."""

    line: ChecklistLine
    tally: Tally


@dataclass(frozen=True, slots=True)
class LateStep:
    title: str
    due: dt.date
    package: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A step (or the steps of a package) at one congress. `due`, `done_on` of a single step."""

    tally: Tally
    due: dt.date | None = None
    done_on: dt.date | None = None
    waived: bool = False


def late_on(today: dt.date) -> Q:
    """Steps that should have been done before today."""
    return Q(state=Step.State.OPEN, due__lt=today)


def summary(congresses: QuerySet[Congress], *, today: dt.date) -> Summary:
    """`congresses`: those in sight. Three queries."""
    ahead = Q(state=CongressState.PLANNED)
    counted = congresses.aggregate(
        held=Count("pk", filter=Q(state=CongressState.HELD)),
        congresses=Count("pk", filter=~Q(state=CongressState.WITHDRAWN)),
        withdrawn=Count("pk", filter=Q(state=CongressState.WITHDRAWN)),
        undated=Count("pk", filter=ahead & Q(planned_on=None)),
    )
    coming = congresses.filter(ahead, planned_on__gte=today).values("planned_on").annotate(units=Count("pk"))
    first = coming.order_by("planned_on").first()
    late = _steps(congresses).filter(late_on(today))
    behind = late.aggregate(late=Count("pk"), late_congresses=Count("congress", distinct=True))
    return Summary(
        **counted,
        next_on=first["planned_on"] if first else None,
        next_units=first["units"] if first else 0,
        **behind,
    )


def by_line(season: Season, congresses: QuerySet[Congress], *, today: dt.date) -> list[CountedLine]:
    """Every line of the season with its n/N over the congresses in sight, in the order of the checklist. Two queries."""
    rows = _steps(congresses).order_by().values("line").annotate(**_counts(today))
    tallies = {row["line"]: _tally(row) for row in rows}
    lines = season.lines.order_by("number")
    return [CountedLine(line, tallies.get(line.pk, Tally())) for line in lines]


def by_package(lines: Iterable[CountedLine]) -> dict[str, Tally]:
    """Work package → the sum of its lines, in the order of the packages; only those that have lines."""
    sums: dict[str, Tally] = defaultdict(Tally)
    for one in lines:
        sums[one.line.package] += one.tally
    return {package: sums[package] for package in Package.values if package in sums}


def ordered(congresses: QuerySet[Congress], *, today: dt.date) -> QuerySet[Congress]:
    """Those with most late steps first, then by day; without a day and not held after all last.

    Steps are counted per congress by a sub-query over the late ones only: most steps are none of them.
    """
    late = Step.objects.filter(late_on(today), congress=OuterRef("pk")).order_by().values("congress")
    counted = Subquery(late.annotate(count=Count("pk")).values("count"), output_field=IntegerField())
    standing = Case(When(state=CongressState.WITHDRAWN, then=0), default=Coalesce(counted, 0))
    rows = congresses.select_related("unit", "in_charge").annotate(late=standing)
    return rows.annotate(dropped=Q(state=CongressState.WITHDRAWN)).order_by(
        "dropped", "-late", F("planned_on").asc(nulls_last=True), "unit__path"
    )


def search(congresses: QuerySet[Congress], words: str) -> QuerySet[Congress]:
    """Those of units in whose name every word starts one, with or without diacritics."""
    return congresses.filter(standing_in_name("unit__folded", fold(words).split()))


def behind_in(congresses: QuerySet[Congress], package: str, *, today: dt.date) -> QuerySet[Congress]:
    """Those that are late in a package, or in any when it is empty."""
    late = Step.objects.filter(late_on(today))
    if package:
        late = late.filter(line__package=package)
    return congresses.exclude(state=CongressState.WITHDRAWN).filter(pk__in=late.values("congress"))


def package_cells(rows: Collection[Congress], *, today: dt.date) -> dict[int, dict[str, Cell]]:
    """Congress id → package → its cell. One query over the congresses of a page."""
    found = Step.objects.filter(congress__in=_standing(rows)).order_by().values("congress", "line__package")
    cells: dict[int, dict[str, Cell]] = defaultdict(dict)
    for row in found.annotate(**_counts(today)):
        cells[row["congress"]][row["line__package"]] = Cell(_tally(row))
    return cells


def line_cells(rows: Collection[Congress], package: str, *, today: dt.date) -> dict[int, dict[int, Cell]]:
    """Congress id → line id → its cell: every step of one package for the congresses of a page. One query."""
    found = Step.objects.filter(congress__in=_standing(rows), line__package=package)
    cells: dict[int, dict[int, Cell]] = defaultdict(dict)
    for congress, line, state, due, done_on in found.values_list(
        "congress", "line", "state", "due", "done_on"
    ):
        waived, done = state == Step.State.WAIVED, state == Step.State.DONE
        late = not waived and not done and due is not None and due < today
        cells[congress][line] = Cell(Tally(int(not waived), int(done), int(late)), due, done_on, waived)
    return cells


def late_lines(rows: Collection[Congress], *, today: dt.date) -> dict[int, list[LateStep]]:
    """Congress id → its late lines, the oldest first. One query."""
    found = Step.objects.filter(late_on(today), congress__in=_standing(rows)).order_by("due", "line__number")
    late: dict[int, list[LateStep]] = defaultdict(list)
    for congress, title, due, package in found.values_list("congress", "line__title", "due", "line__package"):
        if due is not None:
            late[congress].append(LateStep(title, due, package))
    return late


def people_charged(congresses: QuerySet[Congress]) -> QuerySet[Person]:
    """Who is in charge of one of the congresses."""
    return Person.objects.filter(pk__in=congresses.values("in_charge")).order_by("sort_key", "pk")


def by_day(congresses: QuerySet[Congress]) -> QuerySet[Congress]:
    """Congresses with a day, in order; those that are not held after all are left out."""
    dated = congresses.filter(planned_on__isnull=False).exclude(state=CongressState.WITHDRAWN)
    return dated.select_related("unit", "in_charge").order_by("planned_on", "unit__path")


@dataclass(frozen=True, slots=True)
class Doubts:
    """What is odd about the season as a whole; the lists are short, the numbers are whole."""

    ended: list[Congress]
    outside: int
    before_lessons: int
    lessons_missing: bool


def doubts(season: Season, congresses: QuerySet[Congress], *, today: dt.date) -> Doubts:
    """Units that end before their congress, days outside the window, days before the lessons of the pilot."""
    ahead = congresses.filter(state=CongressState.PLANNED)
    gone = Q(unit__valid_to__lt=today) | Q(unit__valid_to__lt=F("planned_on"))
    outside = Q(planned_on__lt=season.begins_on) | Q(planned_on__gt=season.ends_on)
    pilot, meetings = last_pilot_day(season), lessons_days(season)
    since = min((day for day in meetings if pilot and day >= pilot), default=None)
    others = ahead.filter(is_pilot=False, planned_on__isnull=False)
    missing = bool(pilot) and since is None
    return Doubts(
        ended=list(ahead.filter(gone).select_related("unit").order_by("unit__path")[:20]),
        outside=ahead.filter(outside).count(),
        before_lessons=others.filter(planned_on__lt=since).count() if since else 0,
        lessons_missing=missing and others.exists(),
    )


def meetings_of(season: Season) -> QuerySet[Meeting]:
    return season.meetings.select_related("conference").order_by("conference__held_on", "pk")


def steps_of(congress: Congress) -> QuerySet[Step]:
    """The steps of one congress in the order of the checklist."""
    return congress.steps.select_related("line", "done_by", "task").order_by("line__number")


def members_path(units: Mapping[str, int], unit: Unit) -> int:
    """How many members a unit has with everything below it; `units`: path of a branch → members."""
    return sum(count for path, count in units.items() if path.startswith(unit.path))


def _standing(rows: Collection[Congress]) -> list[Congress]:
    """Steps of a congress that is not held after all count nowhere, in its own row as in the sums."""
    return [congress for congress in rows if congress.state != CongressState.WITHDRAWN]


def _steps(congresses: QuerySet[Congress]) -> QuerySet[Step]:
    standing = congresses.exclude(state=CongressState.WITHDRAWN).order_by().values("pk")
    return Step.objects.filter(congress__in=standing)


def _counts(today: dt.date) -> dict[str, Count]:
    return {
        "needed": Count("pk", filter=NEEDED),
        "done": Count("pk", filter=Q(state=Step.State.DONE)),
        "late": Count("pk", filter=late_on(today)),
    }


def _tally(row: Mapping[str, Any]) -> Tally:
    return Tally(row["needed"], row["done"], row["late"])
