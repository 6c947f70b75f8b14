"""What the meetings of a season and its congresses found, in words, with the figures written out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from nhiemky.conferences.models import Conclusion, Conference, Finding
from nhiemky.congresses.models import Congress, Season
from nhiemky.congresses.rules import closing_report
from nhiemky.congresses.rules.closing_report import Said
from nhiemky.figures.queries import resolve_all
from nhiemky.org.models import Unit

Kind = Finding.Kind
#: Lines of one kind that a report can carry; more of them are said by their number only in the records.
MOST = 30
REFERENCE = "{{"


def of_meetings(season: Season, *kinds: str) -> tuple[Said, ...]:
    """In the order in which the meetings found it."""
    rows = Finding.objects.filter(part__conference__in=_meetings(season), kind__in=kinds)
    ordered = rows.order_by("part__conference__held_on", "part__conference", "part__number", "number")
    return closing_report.grouped(_texts(ordered), most=MOST)


def of_all(season: Season, congresses: QuerySet[Congress], *kinds: str) -> tuple[Said, ...]:
    """What the meetings said first, then what stands in the records of the congresses."""
    held = congresses.exclude(conference=None).values("conference")
    rows = Finding.objects.filter(part__conference__in=held, kind__in=kinds)
    rows = rows.exclude(part__conference__in=_meetings(season)).order_by("part__conference", "number")
    of_branches = closing_report.grouped(_texts(rows), most=MOST)
    return (*of_meetings(season, *kinds), *of_branches)


def tasks(season: Season) -> tuple[Said, ...]:
    """What the meetings set as directions and concluded."""
    rows = Conclusion.objects.filter(conference__in=_meetings(season)).select_related("conference__unit")
    concluded = rows.order_by("conference__held_on", "conference", "number")
    found = [(one.conference.unit, one.text) for one in concluded]
    return (
        *of_meetings(season, Kind.DIRECTION),
        *closing_report.grouped(_written(found), most=MOST),
    )


def _meetings(season: Season) -> QuerySet[Conference]:
    return Conference.objects.filter(pk__in=season.meetings.values("conference"))


def _texts(rows: QuerySet[Finding]) -> Iterable[str]:
    found = rows.select_related("part__conference__unit")
    return _written((one.part.conference.unit, one.text) for one in found)


def _written(found: Iterable[tuple[Unit, str]]) -> list[str]:
    """References written out; one look-up for each unit whose texts have any."""
    said = list(found)
    by_unit: dict[Unit, list[int]] = defaultdict(list)
    for place, (unit, text) in enumerate(said):
        if REFERENCE in text:
            by_unit[unit].append(place)
    texts = [text for _unit, text in said]
    for unit, places in by_unit.items():
        for place, text in zip(places, resolve_all(unit, [texts[place] for place in places]), strict=True):
            texts[place] = text
    return texts
