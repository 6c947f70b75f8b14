"""Writers of lessons and of what they changed."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Max

from nhiemky.conferences.models import Finding
from nhiemky.congresses.models import ChecklistLine, Lesson, LessonChange, Season
from nhiemky.kernel.refusals import Refused


def write_lesson(season: Season, finding: Finding) -> Lesson:
    """Behind the last lesson of the season."""
    last = season.lessons.aggregate(last=Max("number"))["last"] or 0
    return Lesson.objects.create(season=season, number=last + 1, finding=finding)


def write_change(
    lesson: Lesson,
    line: ChecklistLine,
    *,
    kind: str,
    before: Mapping[str, object],
    after: Mapping[str, object],
    congresses: int,
) -> LessonChange:
    """What the lesson did to the line, and to how many congresses still ahead it went."""
    return LessonChange.objects.create(
        lesson=lesson, line=line, kind=kind, before=dict(before), after=dict(after), congresses=congresses
    )


def finding_again(season: Season, finding: Finding) -> Finding:
    """The finding as it is now, of a meeting of the season; refused when it is not."""
    conferences = season.meetings.values("conference")
    rows = Finding.objects.filter(pk=finding.pk, kind=Finding.Kind.LESSON)
    found = rows.filter(part__conference__in=conferences).select_related("part__conference").first()
    if found is None:
        raise Refused("finding-not-of-a-meeting", field="finding")
    return found
