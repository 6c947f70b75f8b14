"""Draw a lesson: its words go into the record of a meeting, or are taken from there."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences.models import Finding
from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import LessonDrawn
from nhiemky.congresses.models import Lesson, Meeting, Season
from nhiemky.congresses.rules import lessons
from nhiemky.congresses.steps import meetings
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def draw_lesson(
    actor: Any,
    season: Season,
    *,
    meeting: Meeting | None = None,
    text: str = "",
    finding: Finding | None = None,
) -> Lesson:
    """Either `text`, which becomes a finding of `meeting`, or a `finding` that a meeting of the season recorded."""
    # facts
    season = steps.running_season(season)
    taken = list(season.lessons.values_list("finding", flat=True))
    # decision
    lessons.check_lesson(
        text=text if meeting is not None else "",
        chosen=finding.pk if finding else None,
        taken=taken,
        already=queries.words_drawn(season),
    )
    # consequences
    if finding is not None:
        finding = steps.finding_again(season, finding)
    elif meeting is not None:
        finding = meetings.write_finding(actor, meeting.conference, text=text)
    lesson = steps.write_lesson(season, finding)  # type: ignore[arg-type]  # the rule asks for one of the two
    conference = lesson.finding.part.conference_id
    event = LessonDrawn(season.pk, lesson.pk, lesson.number, conference, Values(text=lesson.finding.text))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return lesson
