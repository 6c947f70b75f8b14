"""Writers of checklist lines and of steps: which congress has which step, and when it is due.

Steps follow from lines and congresses: `spread` makes those that are missing, takes away open ones that do not apply any
more and gives open ones their days. What is done, waived or carried out by a task stays.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Case, DateField, Max, Q, QuerySet, Value, When

from nhiemky.congresses.models import (
    Applies,
    ChecklistLine,
    Congress,
    CongressState,
    DoneBy,
    Season,
    Step,
)
from nhiemky.congresses.queries.planning import plan_of
from nhiemky.congresses.queries.seasons import is_branch
from nhiemky.congresses.rules import checklist
from nhiemky.congresses.rules.checklist import AFTERWARDS
from nhiemky.congresses.rules.usual_checklist import UsualLine
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.refusals import Refused
from nhiemky.org.queries import work_calendar
from nhiemky.vietnamese.working_days import WorkCalendar

#: Days of a congress as a step depends on them.
Days = tuple[dt.date | None, dt.date | None]
#: SQLite takes so many values in one statement on every version that is in use.
GROUP = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class LineContent:
    """A line as it is typed."""

    package: str
    title: str
    days: int
    applies: str = Applies.ALL
    done_by: str = DoneBy.UNIT
    basis: str = ""


def values_of(line: ChecklistLine) -> dict[str, object]:
    """What lessons compare of a line."""
    return {name: getattr(line, name) for name in ("title", "days", "applies", "done_by")}


def said(content: LineContent) -> dict[str, object]:
    return {field.name: value for field in fields(content) if (value := getattr(content, field.name)) != ""}


def locked_line(line: ChecklistLine) -> ChecklistLine:
    """The line as it is now, locked. The season is locked before it."""
    return ChecklistLine.objects.select_for_update(of=("self",)).get(pk=line.pk)


def write_usual(season: Season, lines: Sequence[UsualLine]) -> None:
    """The checklist a season begins with."""
    ChecklistLine.objects.bulk_create(
        ChecklistLine(
            season=season,
            number=number,
            package=line.package,
            title=line.title,
            days=line.days,
            applies=line.applies,
            done_by=line.done_by,
            basis=line.basis,
        )
        for number, line in enumerate(lines, 1)
    )


def write_line(season: Season, content: LineContent) -> ChecklistLine:
    """Behind the last line of the season."""
    last = season.lines.aggregate(last=Max("number"))["last"] or 0
    line = ChecklistLine(season=season, number=last + 1)
    _fill(line, content)
    line.save()
    return line


def rewrite_line(line: ChecklistLine, content: LineContent) -> None:
    _fill(line, content)
    line.revision += 1
    line.save()


def _fill(line: ChecklistLine, content: LineContent) -> None:
    for field in fields(content):
        value = getattr(content, field.name)
        if isinstance(value, str):
            refuse_secret(value, field=field.name)
            value = value.strip()
        setattr(line, field.name, value)


def retire(line: ChecklistLine) -> int:
    """Take a line out of use; its open steps go. Returns at how many congresses still ahead it stood."""
    ahead = Step.objects.filter(line=line, congress__state=CongressState.PLANNED).count()
    line.retired = True
    line.revision += 1
    line.save(update_fields=["retired", "revision"])
    gone = _open(Step.objects.filter(line=line))
    if line.package == AFTERWARDS:
        gone.delete()
    else:
        # What was not done before a congress that is over stays on its record.
        gone.filter(congress__state=CongressState.PLANNED).delete()
    return ahead


def ahead_of(season: Season) -> QuerySet[Congress]:
    """The congresses that a change of the checklist still reaches."""
    return season.congresses.filter(state=CongressState.PLANNED).select_related("unit")


def spread(season: Season, congresses: Iterable[Congress]) -> None:
    """Bring the steps of some congresses of the season in line with its checklist."""
    rows = list(congresses)
    lines = [_line(line) for line in season.lines.filter(retired=False)]
    have: dict[int, set[int]] = defaultdict(set)
    for group in _groups(rows):
        for congress, line in Step.objects.filter(congress__in=group).values_list("congress", "line"):
            have[congress].add(line)
    wanted = {congress.pk: checklist.lines_of(lines, _kind(congress)) for congress in rows}
    _drop({pk: have[pk] - wanted[pk] for pk in wanted})
    new = [
        Step(congress=congress, line_id=line)
        for congress in rows
        for line in sorted(wanted[congress.pk] - have[congress.pk])
    ]
    Step.objects.bulk_create(new, batch_size=GROUP)
    set_dues(season, rows)


def set_dues(season: Season, congresses: Iterable[Congress]) -> None:
    """Give open steps the days that follow from the day of their congress. One update for congresses of the same days."""
    together: dict[Days, list[Congress]] = defaultdict(list)
    for congress in congresses:
        together[_days(congress)].append(congress)
    lines = [_line(line) for line in season.lines.all()]
    calendar = work_calendar(season.unit)
    for days, rows in together.items():
        due = _dues(lines, days, calendar)
        for group in _groups(rows):
            _open(Step.objects.filter(congress__in=group)).update(due=due)


def _dues(lines: Sequence[checklist.Line], days: Days, calendar: WorkCalendar) -> Any:
    """An expression: the day of each line."""
    first, last = days
    cases = [
        When(line=line.id, then=Value(due))
        for line in lines
        if (due := checklist.due(line, first=first, last=last, days=calendar)) is not None
    ]
    return Case(*cases, default=Value(None), output_field=DateField()) if cases else None


def reach(season: Season, line: ChecklistLine) -> int:
    """Spread a new or changed line over the congresses still ahead; returns how many of them have it now."""
    spread(season, ahead_of(season))
    return line.steps.filter(congress__state=CongressState.PLANNED).count()


def steps_to_mark(congress: Congress, ids: Collection[int]) -> list[Step]:
    """The chosen steps of a congress, locked; refused when one of them is gone or of another congress."""
    rows = Step.objects.select_for_update(of=("self",)).filter(congress=congress, pk__in=ids)
    found = list(rows.select_related("line").order_by("line__number"))
    if len(found) < len(set(ids)):
        raise Refused("step-is-gone", field="steps")
    return found


def mark(steps: Iterable[Step], *, state: str, on: dt.date | None, note: str, by: Any) -> None:
    refuse_secret(note, field="note")
    done = state == checklist.DONE
    ids = [step.pk for step in steps]
    Step.objects.filter(pk__in=ids).update(
        state=state,
        done_on=on if done else None,
        done_by=by if done or state == checklist.WAIVED else None,
        note=note.strip(),
    )


def _drop(surplus: dict[int, set[int]]) -> None:
    """Congress id → lines that do not apply to it: open steps of them go, what was done or waived stays."""
    by_line: dict[int, list[int]] = defaultdict(list)
    for congress, lines in surplus.items():
        for line in lines:
            by_line[line].append(congress)
    for line, congresses in by_line.items():
        for start in range(0, len(congresses), GROUP):
            _open(Step.objects.filter(line=line, congress__in=congresses[start : start + GROUP])).delete()


def _open(steps: QuerySet[Step]) -> QuerySet[Step]:
    return steps.filter(Q(state=Step.State.OPEN), task=None)


def _kind(congress: Congress) -> checklist.Kind:
    return checklist.Kind(pilot=congress.is_pilot, variant=congress.variant, branch=is_branch(congress.unit))


def _line(line: ChecklistLine) -> checklist.Line:
    return checklist.Line(id=line.pk, package=line.package, days=line.days, applies=line.applies)


def _days(congress: Congress) -> Days:
    """First and last day: as it was held, else as it is planned."""
    plan = plan_of(congress)
    if congress.held_on is None:
        return plan.day, plan.last
    return plan.day or congress.held_on, congress.held_on


def _groups(rows: Sequence[Congress]) -> Iterable[Sequence[Congress]]:
    return (rows[start : start + GROUP] for start in range(0, len(rows), GROUP))
