"""The state of a resolution on one page: which resolution, which year, what is in danger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.utils import timezone

from nhiemky.figures.models import Sector
from nhiemky.org.models import Unit
from nhiemky.pages.spans import Span
from nhiemky.targets.models import Resolution, Target
from nhiemky.targets.queries import standing
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import summary
from nhiemky.targets.rules.chain import sums_in_term
from nhiemky.targets.rules.danger import Reason
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.summary import Counted, Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """`endangered`: the red list, decisive ones first, then what is missed."""

    resolution: Resolution
    as_of: int
    states: list[TargetState]
    total: Summary
    sectors: list[tuple[str, Summary]]
    endangered: list[TargetState]


def today_in(ward: Unit) -> dt.date:
    """Today where the ward is."""
    return timezone.localdate(timezone=ZoneInfo(ward.time_zone))


def resolutions(ward: Unit) -> list[Resolution]:
    """Those of the ward that promise something, newest first."""
    rows = Resolution.objects.filter(unit__path__startswith=ward.path, targets__isnull=False)
    return list(rows.select_related("unit", "term").order_by("-first_year", "pk").distinct())


def of_term(found: Sequence[Resolution], span: Span) -> list[Resolution]:
    """Those of the term the reader works in."""
    least, most = sums_in_term(span.first, span.last)
    sums = ((row, row.first_year + row.last_year) for row in found)
    return [row for row, years in sums if least <= years and (most is None or years <= most)]


def running(found: Sequence[Resolution], *, year: int) -> Resolution | None:
    """The congress resolution of the running term; else the newest that has begun; else any."""
    congress = [row for row in found if row.kind == Resolution.Kind.CONGRESS] or list(found)
    begun = (row for row in congress if row.first_year <= year)
    return next(begun, congress[0] if congress else None)


def years(resolution: Resolution, *, today: dt.date) -> range:
    """Those one may look back to: from the first of the resolution to this one."""
    return range(resolution.first_year, max(resolution.first_year, min(today.year, resolution.last_year)) + 1)


def state(resolution: Resolution, *, as_of: int, today: dt.date) -> State:
    """All targets of a resolution at the end of a year."""
    states = standing.of_resolution(resolution, as_of=as_of, today=today)
    counted = [_counted(one) for one in states]
    labels = dict(Sector.choices)
    return State(
        resolution=resolution,
        as_of=as_of,
        states=sorted(states, key=lambda one: not one.target.decisive),
        total=summary.summary(counted),
        sectors=[(str(labels[key]), one) for key, one in summary.by_sector(counted).items()],
        endangered=sorted((one for one in states if one.in_danger), key=_urgency),
    )


def now(ward: Unit, *, today: dt.date) -> State | None:
    """The state of the running term today; None where nothing is promised yet."""
    chosen = running(resolutions(ward), year=today.year)
    return None if chosen is None else state(chosen, as_of=years(chosen, today=today)[-1], today=today)


def said_now(target: Target) -> Said | None:
    """Where a target stands today; None of one that promises nothing yet."""
    resolution = target.resolution
    today = today_in(resolution.unit)
    found = standing.of_target(target, as_of=years(resolution, today=today)[-1], today=today)
    return found.standing.said if found else None


def _counted(one: TargetState) -> Counted:
    return Counted(said=one.standing.said, sector=one.target.sector, structure=one.version.structure)


def _urgency(one: TargetState) -> tuple[bool, bool]:
    return not one.target.decisive, Reason.MISSED not in one.reasons
