"""Lessons of a season: their words, the lines they changed, and how far those have come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from nhiemky.conferences.models import Finding
from nhiemky.congresses.models import (
    Congress,
    CongressState,
    Lesson,
    LessonChange,
    Meeting,
    Season,
    Step,
)
from nhiemky.congresses.rules.lessons import RETIRED, Changed, Spread, difference, spread


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """A change of a line by a lesson: what it was, what it became, how many congresses ahead have it now."""

    change: LessonChange
    differences: tuple[Changed, ...]
    have: int


@dataclass(frozen=True, slots=True)
class LessonShown:
    lesson: Lesson
    changes: tuple[ChangeShown, ...]
    spread: Spread


def lessons_of(season: Season, congresses: QuerySet[Congress]) -> list[LessonShown]:
    """The lessons with their changes, over the congresses in sight that are still ahead. Four queries."""
    ahead = congresses.filter(state=CongressState.PLANNED).values("pk")
    whole = congresses.filter(state=CongressState.PLANNED).count()
    changes = LessonChange.objects.filter(lesson__season=season).select_related("line")
    have = _have(ahead, changes)
    by_lesson: dict[int, list[ChangeShown]] = {}
    for change in changes.order_by("pk"):
        gone = change.kind == RETIRED or change.line.retired
        shown = ChangeShown(
            change, difference(change.before, change.after), 0 if gone else have.get(change.line_id, 0)
        )
        by_lesson.setdefault(change.lesson_id, []).append(shown)
    lessons = season.lessons.select_related("finding__part__conference")
    return [_shown(lesson, by_lesson.get(lesson.pk, []), whole) for lesson in lessons]


def _have(ahead: QuerySet[Congress, Any], changes: QuerySet[LessonChange]) -> dict[int, int]:
    """Line id → how many congresses ahead have it."""
    steps = Step.objects.filter(line__in=changes.values("line"), congress__in=ahead).order_by()
    return dict(steps.values_list("line").annotate(count=Count("congress", distinct=True)))


def _shown(lesson: Lesson, changes: list[ChangeShown], ahead: int) -> LessonShown:
    """ "11 units have them": those that have what was added or changed last; a line may apply to a part of them."""
    standing = [one.have for one in changes if one.change.kind != RETIRED]
    have = max(standing, default=0)
    reached = max((one.change.congresses for one in changes), default=0)
    kinds = [one.change.kind for one in changes]
    return LessonShown(lesson, tuple(changes), spread(kinds, have=have, ahead=ahead, reached=reached))


def changes_by_line(season: Season) -> dict[int, list[LessonChange]]:
    """Line id → what lessons did to it."""
    found: dict[int, list[LessonChange]] = {}
    for change in LessonChange.objects.filter(lesson__season=season).select_related("lesson"):
        found.setdefault(change.line_id, []).append(change)
    return found


def findings_to_take(season: Season) -> QuerySet[Finding]:
    """Lessons that a meeting of the season recorded and nobody has taken into the season yet."""
    conferences = season.meetings.values("conference")
    found = Finding.objects.filter(part__conference__in=conferences, kind=Finding.Kind.LESSON)
    taken = Lesson.objects.filter(season=season).values("finding")
    return found.exclude(pk__in=taken).select_related("part__conference").order_by("part__conference", "pk")


def meetings_for_lessons(season: Season) -> QuerySet[Meeting]:
    """Where a lesson can be drawn: meetings on lessons first, then the closing review."""
    purposes = (Meeting.Purpose.LESSONS, Meeting.Purpose.REVIEW)
    found = season.meetings.filter(purpose__in=purposes).select_related("conference__unit")
    return found.order_by("purpose", "-conference__held_on", "pk")


def words_drawn(season: Season) -> list[str]:
    return list(season.lessons.values_list("finding__text", flat=True))
