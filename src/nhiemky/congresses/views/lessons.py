"""Lessons: after the pilot what was learned becomes added, changed or retired lines in all congresses still ahead."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access, queries
from nhiemky.congresses.access import LineDoor, SeasonDoor
from nhiemky.congresses.actions.apply_lesson import apply_lesson
from nhiemky.congresses.actions.draw_lesson import draw_lesson
from nhiemky.congresses.actions.name_meeting import name_meeting
from nhiemky.congresses.forms.lessons import LessonForm, MeetingForm, RetireForm
from nhiemky.congresses.forms.lines import LineForm, NewLineForm
from nhiemky.congresses.models import Applies, ChecklistLine, DoneBy, Meeting
from nhiemky.congresses.views.address import of_season
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit

#: What the columns of a difference are called, and the words of their codes.
COLUMNS = {
    "title": (_("Việc"), {}),
    "days": (_("Số ngày làm việc"), {}),
    "applies": (_("Áp dụng cho"), dict(Applies.choices)),
    "done_by": (_("Ai làm"), dict(DoneBy.choices)),
}


@open_to(access.for_season)
def lessons(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    shown = queries.lessons_of(door.season, door.congresses)
    context = {
        "ward": door.ward,
        "season": door.season,
        "door": door,
        "title": _("Đại hội điểm và bài học"),
        "lessons": [(one, [_change(change) for change in one.changes]) for one in shown],
        "meetings": [
            meeting
            for meeting in queries.meetings_of(door.season)
            if meeting.purpose in (Meeting.Purpose.LESSONS, Meeting.Purpose.REVIEW)
        ],
        "pilots": door.congresses.filter(is_pilot=True).select_related("unit").order_by("planned_on", "pk"),
        "may_change": door.may_write and door.season.state == "running",
    }
    return render(request, "congresses/lessons.html", context)


def _change(shown: Any) -> dict[str, Any]:
    """A change with the differences in words."""
    return {
        "shown": shown,
        "differences": [
            (COLUMNS[one.column][0], _word(one.column, one.before), _word(one.column, one.after))
            for one in shown.differences
        ],
    }


def _word(column: str, value: Any) -> Any:
    words: dict[Any, Any] = COLUMNS[column][1]
    return "" if value is None else words.get(value, value)


@open_to(access.for_planner)
def new_meeting(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    """`?muc-dich=lessons` begins with a purpose."""
    purpose = request.GET.get("muc-dich", "")
    form = MeetingForm(
        request.POST or None,
        conferences=queries.conferences_to_name(door.season),
        initial={"purpose": purpose} if purpose in Meeting.Purpose.values else {},
    )
    lessons_page = of_season("season-lessons", door.ward, door.season)
    board = of_season("season", door.ward, door.season)
    back = lessons_page if purpose == Meeting.Purpose.LESSONS else board
    return submit(
        request,
        form,
        lambda data: name_meeting(
            request.user,
            door.season,
            purpose=data["purpose"],
            conference=form.conference_named(door.season),
        ),
        ward=door.ward,
        template="congresses/meeting_form.html",
        context={
            "title": _("Hội nghị của đợt đại hội"),
            "intro": _(
                "Biên bản, kết luận, bài học ghi ở trang hội nghị; ở đây chỉ nói hội nghị nào, để làm gì."
            ),
            "back_url": back,
        },
        then=lambda meeting: (
            lessons_page if meeting.purpose == Meeting.Purpose.LESSONS else f"{board}?phan=lien-quan"
        ),
        said=_("Đã ghi hội nghị của đợt đại hội."),
    )


@open_to(access.for_planner)
def new_lesson(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    meetings = queries.meetings_for_lessons(door.season)
    form = LessonForm(request.POST or None, meetings=meetings, findings=queries.findings_to_take(door.season))
    page = of_season("season-lessons", door.ward, door.season)
    return submit(
        request,
        form,
        lambda data: draw_lesson(
            request.user,
            door.season,
            meeting=data["meeting"],
            text=data["text"],
            finding=data.get("finding"),
        ),
        ward=door.ward,
        template="congresses/lesson_form.html",
        context={
            "title": _("Rút bài học"),
            "back_url": page,
            "any_meeting": meetings.exists(),
            "season": door.season,
        },
        then=lambda lesson: f"{page}#bai-hoc-{lesson.number}",
        said=_("Đã ghi bài học vào biên bản hội nghị. Đưa vào danh mục việc bằng các nút bên dưới."),
    )


@open_to(access.for_lesson)
def add(request: HttpRequest, door: LineDoor) -> HttpResponse:
    """A line that the lesson adds."""
    form = NewLineForm(request.POST or None)
    return _applied(
        request,
        door,
        form,
        lambda data: apply_lesson(request.user, door.row, content=form.content()),
        title=_("Thêm việc theo bài học"),
    )


@open_to(access.for_lesson)
def change(request: HttpRequest, door: LineDoor) -> HttpResponse:
    """`?dong=12`: the line that the lesson changes; without it one is chosen first."""
    asked = request.GET.get("dong", "")
    line = _standing(door).filter(pk=int(asked) if asked.isdecimal() else 0).first()
    if line is None:
        return render(
            request,
            "congresses/pick_line.html",
            {
                "ward": door.ward,
                "title": _("Sửa việc theo bài học"),
                "lesson": door.row,
                "lines": _standing(door),
                "back_url": of_season("season-lessons", door.ward, door.season),
            },
        )
    form = LineForm(request.POST or None, current=line)
    return _applied(
        request,
        door,
        form,
        lambda data: apply_lesson(
            request.user, door.row, line=line, revision=data["revision"], content=form.content()
        ),
        title=_("Sửa việc theo bài học"),
    )


@open_to(access.for_lesson)
def retire(request: HttpRequest, door: LineDoor) -> HttpResponse:
    form = RetireForm(request.POST or None, lines=_standing(door))
    return _applied(
        request,
        door,
        form,
        lambda data: apply_lesson(request.user, door.row, line=data["line"], revision=form.shown_revision()),
        title=_("Bỏ việc theo bài học"),
    )


def _standing(door: LineDoor) -> Any:
    return ChecklistLine.objects.filter(season=door.season, retired=False).order_by("number")


def _applied(request: HttpRequest, door: LineDoor, form: Any, run: Any, *, title: Any) -> HttpResponse:
    page = of_season("season-lessons", door.ward, door.season)
    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="congresses/line_form.html",
        context={"title": title, "intro": door.row, "back_url": page},
        then=f"{page}#bai-hoc-{door.row.number}",
        said=_("Đã đưa bài học vào danh mục của các đại hội chưa tổ chức."),
    )
