"""Carry a lesson into the checklist: a line added, changed or retired in all congresses still ahead."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import LessonApplied
from nhiemky.congresses.models import ChecklistLine, Lesson, LessonChange, Season
from nhiemky.congresses.rules import checklist as rules
from nhiemky.congresses.rules import lessons
from nhiemky.congresses.steps import checklist
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def apply_lesson(
    actor: Any,
    lesson: Lesson,
    *,
    line: ChecklistLine | None = None,
    revision: int = 0,
    content: steps.LineContent | None = None,
) -> LessonChange:
    """`content` alone adds a line, with `line` it changes that one; `line` alone retires it. `revision`: of the line."""
    # facts
    season = steps.running_season(lesson.season)
    line = steps.locked_line(line) if line is not None else None
    before = steps.values_of(line) if line is not None else {}
    after = {name: getattr(content, name) for name in lessons.COLUMNS} if content else {}
    # decision
    if line is not None:
        if line.revision != revision:
            raise Refused("changed-meanwhile")
        rules.check_not_retired(retired=line.retired)
    if content is not None:
        rules.check_line(title=content.title, days=content.days)
    lessons.check_changes(before, after)
    # consequences
    line, kind, reached = _carry_out(season, line, content)
    change = steps.write_change(lesson, line, kind=kind, before=before, after=after, congresses=reached)
    said = Values(checklist.said(content) if content else {})
    event = LessonApplied(season.pk, lesson.pk, change.line_id, kind, reached, said)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return change


def _carry_out(
    season: Season, line: ChecklistLine | None, content: steps.LineContent | None
) -> tuple[ChecklistLine, str, int]:
    """The line, what became of it, and at how many congresses still ahead."""
    if line is not None and content is not None:
        steps.rewrite_line(line, content)
        return line, lessons.CHANGED, steps.reach(season, line)
    if content is not None:
        added = steps.write_line(season, content)
        return added, lessons.ADDED, steps.reach(season, added)
    if line is not None:
        return line, lessons.RETIRED, steps.retire(line)
    raise Refused("lesson-changes-nothing")
