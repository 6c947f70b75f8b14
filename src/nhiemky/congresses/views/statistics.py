"""The statistics of a season over the units that are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access
from nhiemky.congresses.access import SeasonDoor, SeasonPaper
from nhiemky.congresses.models import Congress
from nhiemky.congresses.papers import statistics_tables
from nhiemky.congresses.papers.statistics_words import PARTS
from nhiemky.congresses.queries.printing import percent_of
from nhiemky.congresses.queries.statistics import Scope, statistics_of, within
from nhiemky.congresses.rules.statistics import Statistics, guarded
from nhiemky.congresses.views.address import of_season
from nhiemky.elections.models import Body
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import BranchType, Unit, UnitKind

BELOW, KIND, PILOT, UNIT, BODY = "duoi", "loai", "diem", "chon", "bau"
PILOTS = {"1": True, "0": False}
#: So many boxes to tick still fit on a page; a longer season is narrowed first.
MOST_UNITS, MOST_PARENTS = 200, 300


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for: the scope, the body whose people are divided, and both in words."""

    scope: Scope
    body: str
    words: str


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: Any
    chosen: bool


@open_to(access.for_whole_season)
def statistics(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    asked = asked_of(request.GET, door)
    found, tables = counted(door, asked)
    by_code = {table.code: table for table in tables}
    people = found.body(asked.body)
    context = {
        "ward": door.ward,
        "season": door.season,
        "may_write": door.may_write,
        "asked": asked,
        "found": found,
        "door": door,
        "withheld": asked.body in found.withheld,
        "people": people,
        "body_words": Body(asked.body).label,
        "ages": by_code.pop("ages", None),
        "organisations": by_code.pop("organisations"),
        "wide": [by_code.pop(code) for code in ("withheld", "seats", "targets", "schemes") if code in by_code],
        "tables": [table for table in by_code.values() if table.rows],
        "pyramid": pyramid(found, asked.body),
        "choices": _choices(request.GET, door),
        "units": _units(request.GET, door.congresses) if door.sees_few else [],
        "papers": [
            (form, f"{of_season('season-paper', door.ward, door.season, paper='thong-ke', form=form)}?{request.GET.urlencode()}")
            for form in access.PAPER_FORMS
        ],
    }  # fmt: skip
    return render(request, "congresses/statistics.html", context)


def counted(
    door: SeasonDoor | SeasonPaper, asked: Asked
) -> tuple[Statistics, tuple[statistics_tables.Table, ...]]:
    """The statistics as far as they are for this reader, and their tables in the language that is active."""
    found = statistics_of(door.season, within(door.congresses, asked.scope))
    if not door.sees_few:
        found = guarded(found)
    return found, statistics_tables.tables(found, body=asked.body, percent=percent_of(door.ward))


def asked_of(sent: QueryDict, door: SeasonDoor | SeasonPaper) -> Asked:
    """A scope that names units of other seasons, or no kind there is, asks for nothing; so does every scope of a reader
    who sees no names: figures of one unit are facts about its secretary."""
    congresses = door.congresses
    body = sent.get(BODY, "") if sent.get(BODY) in Body.values else str(Body.COMMITTEE)
    if not door.sees_few:
        return Asked(Scope(), body, "")
    ids = [int(value) for value in sent.getlist(UNIT) if value.isdecimal()]
    units = {row.unit_id: row.unit.called for row in congresses.filter(unit__in=ids).select_related("unit")}
    below = sent.get(BELOW, "")
    unit = _parents(congresses).filter(pk=int(below)).first() if below.isdecimal() else None
    kinds = dict(_kinds())
    kind = sent.get(KIND, "") if sent.get(KIND) in kinds else ""
    scope = Scope(unit, kind, PILOTS.get(sent.get(PILOT, "")), tuple(units))
    said = [
        unit.called if unit else "",
        str(kinds.get(kind, "")),
        "" if scope.pilots is None else _g("đại hội điểm") if scope.pilots else _g("trừ đại hội điểm"),
        ", ".join(units.values()),
    ]
    return Asked(scope, body, "; ".join(filter(None, said)))


@dataclass(frozen=True, slots=True)
class Step:
    """A band of the pyramid: numbers as they are, lengths in the units of the picture."""

    words: Any
    top: int
    women: int
    men: int
    women_long: str
    men_long: str


def pyramid(found: Statistics, body: str) -> list[Step]:
    """The oldest on top, as pyramids stand; empty where no age is recorded together with a gender."""
    people = found.body(body)
    bands = people.pyramid if people else ()
    most = max((max(women, men) for _code, women, men in bands), default=0)
    if not most:
        return []
    return [
        Step(
            words=PARTS[code],
            top=32 * place,
            women=women,
            men=men,
            women_long=f"{130 * women / most:.1f}",
            men_long=f"{130 * men / most:.1f}",
        )
        for place, (code, women, men) in enumerate(reversed(bands))
    ]


def _choices(sent: QueryDict, door: SeasonDoor) -> list[tuple[str, Any, list[Choice]]]:
    boxes: list[tuple[str, Any, Iterable[tuple[str, Any]]]] = [(BODY, _("Phân tích"), Body.choices)]
    if door.sees_few:
        pilots = [("1", _("Chỉ đại hội điểm")), ("0", _("Trừ đại hội điểm"))]
        boxes = [(KIND, _("Loại hình"), _kinds()), (PILOT, _("Đại hội điểm"), pilots), *boxes]
        parents = [(str(unit.pk), unit.called) for unit in _parents(door.congresses)[:MOST_PARENTS]]
        if parents:
            boxes.insert(0, (BELOW, _("Từ đơn vị trở xuống"), parents))
    return [
        (key, title, [Choice(value, words, sent.get(key) == value) for value, words in choices])
        for key, title, choices in boxes
    ]


def _units(sent: QueryDict, congresses: QuerySet[Congress]) -> list[Choice]:
    """Every unit of the season to be ticked; none where there are too many of them for a page."""
    rows = list(congresses.select_related("unit").order_by("unit__path")[: MOST_UNITS + 1])
    ticked = set(sent.getlist(UNIT))
    if len(rows) > MOST_UNITS:
        return []
    return [Choice(str(row.unit_id), row.unit.called, str(row.unit_id) in ticked) for row in rows]


def _parents(congresses: QuerySet[Congress]) -> QuerySet[Unit]:
    """Units right above the units of the season, as far as they take part themselves or lead some that do."""
    above = congresses.exclude(unit__parent=None).values("unit__parent")
    return Unit.objects.filter(pk__in=above).order_by("sort_key")


def _kinds() -> list[tuple[str, Any]]:
    kinds = (UnitKind.BRANCH, UnitKind.GRASSROOTS, UnitKind.WARD)
    return [*((str(kind), kind.label) for kind in kinds), *BranchType.choices]
