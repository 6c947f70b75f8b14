"""The closing report of a season, gathered from everything that was recorded on the way."""

from __future__ import annotations

from django.db.models import Count, F, QuerySet

from nhiemky.conferences.models import Finding, HandVote
from nhiemky.conferences.rules import citing
from nhiemky.congresses.models import (
    Congress,
    CongressState,
    Package,
    Postponement,
    ReportedFigure,
    Season,
    Step,
)
from nhiemky.congresses.queries import findings, means
from nhiemky.congresses.queries.statistics import statistics_of
from nhiemky.congresses.rules import closing_report
from nhiemky.congresses.rules.closing_report import Report, Reported, Source
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import register, shown_now
from nhiemky.figures.rules import shown as figures
from nhiemky.org.models import Unit
from nhiemky.vietnamese.measures import label

#: The content of an agenda under which a congress votes on its resolution (conferences.models.PartKind).
RESOLUTION = "resolution"
ACHIEVEMENT, LIMITATION, CAUSE, LESSON = (
    Finding.Kind.ACHIEVEMENT,
    Finding.Kind.LIMITATION,
    Finding.Kind.CAUSE,
    Finding.Kind.LESSON,
)


def report_of(season: Season, congresses: QuerySet[Congress]) -> Report:
    """`congresses`: all of the season. Counted numbers and reported ones never stand side by side.

    What belongs to a congress that is not held after all is no part of it; only how many those are is said.
    """
    reported = reported_of(season)
    source = closing_report.source_of(
        imported=season.imported, reported=bool(reported), congresses=congresses.count()
    )
    counted = source is Source.COUNTED
    there = congresses.exclude(state=CongressState.WITHDRAWN)
    return Report(
        source=source,
        directive=_directive(season),
        term=f"{season.first_year}-{season.last_year}",
        begins_on=season.begins_on,
        ends_on=season.ends_on,
        held=_held(congresses) if counted else _reported_held(season, reported),
        pilots=_pilots(there) if counted else _reported_pilots(season, reported),
        statistics=statistics_of(season, congresses) if counted else None,
        reported=() if counted else reported,
        votes=_votes(there) if counted else None,
        studied=_studied(season),
        money=means.money_of(season),
        decorations=means.decorations_done(season),
        put_off=_put_off(there),
        achievements=findings.of_meetings(season, ACHIEVEMENT),
        limitations=findings.of_all(season, there, LIMITATION),
        causes=findings.of_all(season, there, CAUSE),
        lessons=findings.of_meetings(season, LESSON),
        tasks=findings.tasks(season),
        steps_open=_steps_open(there) if counted else 0,
    )


def reported_of(season: Season) -> tuple[Reported, ...]:
    """The figures of the register that were attached to the season, as they stand now."""
    rows = ReportedFigure.objects.filter(season=season).select_related("figure__current")
    return tuple(_reported(row) for row in rows if row.figure.current is not None)


def figures_offered(ward: Unit) -> dict[str, Figure]:
    """Code → figure of the ward that has a value: what may be attached."""
    rows = register(ward).filter(current__isnull=False).order_by("sort_key", "pk")
    return {figure.code: figure for figure in rows}


def _reported(row: ReportedFigure) -> Reported:
    found = shown_now(row.figure)
    whole = int(found.value) if found.value == int(found.value) and not found.qualifier else None
    return Reported(
        kind=row.kind,
        subject=found.subject,
        shown=_two_digits(found) if found.out_of is None else figures.in_full(found),
        value=whole,
        out_of=None if found.out_of is None else int(found.out_of),
    )


def _two_digits(found: figures.Shown) -> str:
    """`01 chi bộ`, as papers write counts below ten; a share or a measured number as it is."""
    counted = (
        found.value == int(found.value) and not found.qualifier and found.measure not in ("%", "‰", "VND")
    )
    if not counted or found.value >= 10:
        return figures.in_full(found)
    return f"{figures.two_digits(found)} {label(found.measure)}".rstrip()


def _directive(season: Season) -> str:
    paper = season.directive
    if paper is None:
        return ""
    return citing.cite(
        kind=paper.kind,
        symbol=paper.symbol_as_written or paper.symbol,
        issuer=paper.issuer,
        dated=paper.dated,
        title=paper.title,
    )


def _held(congresses: QuerySet[Congress]) -> closing_report.Held | None:
    """The days of the congresses after the pilots; of a season that had nothing but pilots, those of the pilots."""
    rows = list(congresses.values_list("state", "is_pilot", "held_on"))
    there = [row for row in rows if row[0] != CongressState.WITHDRAWN]
    if not there:
        return None
    held = [row for row in there if row[0] == CongressState.HELD]
    days = [day for _state, pilot, day in held if not pilot and day] or [day for *_, day in held if day]
    first, last = closing_report.first_and_last(days)
    return closing_report.Held(len(held), len(there), len(rows) - len(there), first, last)


def _reported_held(season: Season, reported: tuple[Reported, ...]) -> closing_report.Held | None:
    """The days are fields of the season; the numbers stand in the figure, as it was reported."""
    found = next((one for one in reported if one.kind == ReportedFigure.Kind.HELD), None)
    if found is None:
        return None
    done, total = found.value or 0, found.out_of or 0
    return closing_report.Held(done, total, 0, season.reported_first_on, season.reported_last_on)


def _pilots(congresses: QuerySet[Congress]) -> closing_report.Pilots | None:
    """Those that were held, with their days: a number of planned ones beside days of others would say neither."""
    pilots = congresses.filter(is_pilot=True, state=CongressState.HELD)
    days = [day for day in pilots.order_by("held_on").values_list("held_on", flat=True) if day]
    number = pilots.count()
    return closing_report.Pilots(number, tuple(dict.fromkeys(days))) if number else None


def _reported_pilots(season: Season, reported: tuple[Reported, ...]) -> closing_report.Pilots | None:
    found = next((one for one in reported if one.kind == ReportedFigure.Kind.PILOTS), None)
    if found is None:
        return None
    day = season.reported_pilot_on
    return closing_report.Pilots(found.value or 0, (day,) if day else ())


def _votes(congresses: QuerySet[Congress]) -> closing_report.Votes | None:
    """The last vote of each congress on its resolution; a vote that was taken again counts once."""
    rows = (
        HandVote.objects.filter(part__kind=RESOLUTION, part__conference__congress__in=congresses)
        .order_by("part__number", "number")
        .values_list("part__conference", "agreed", "present")
    )
    last: dict[int, tuple[int, int]] = {held: (agreed, present) for held, agreed, present in rows}
    if not last:
        return None
    return closing_report.Votes(
        congresses=len(last),
        unanimous=sum(agreed == present for agreed, present in last.values()),
        agreed=sum(agreed for agreed, _present in last.values()),
        present=sum(present for _agreed, present in last.values()),
    )


def _studied(season: Season) -> tuple[closing_report.Studied, ...]:
    """Meetings of study with what was counted at them; a meeting without counts is said all the same."""
    return tuple(
        closing_report.Studied(
            one.meeting.conference.title, one.meeting.conference.held_on, one.attended, one.members, one.units
        )
        for one in means.study_meetings(season)
    )


def _put_off(congresses: QuerySet[Congress]) -> closing_report.PutOff | None:
    """Only what came later: a day moved forward is no postponement."""
    rows = Postponement.objects.filter(congress__in=congresses, planned_after__gt=F("planned_before"))
    reasons = list(rows.values_list("reason", flat=True))
    if not reasons:
        return None
    number = rows.aggregate(number=Count("congress", distinct=True))["number"]
    return closing_report.PutOff(number, closing_report.grouped(reasons, most=findings.MOST))


def _steps_open(congresses: QuerySet[Congress]) -> int:
    """Steps after the congress that are not done yet."""
    return Step.objects.filter(
        line__package=Package.AFTERWARDS,
        congress__in=congresses,
        congress__state=CongressState.HELD,
        state=Step.State.OPEN,
    ).count()
