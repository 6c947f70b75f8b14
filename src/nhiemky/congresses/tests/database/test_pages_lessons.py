"""The map of dates, the checklist, lessons and papers of a season."""

from __future__ import annotations

import re

import pytest

from nhiemky.congresses.actions.draw_lesson import draw_lesson
from nhiemky.congresses.models import ChecklistLine, Congress, Lesson, LessonChange, Meeting, Step
from nhiemky.journal.models import Entry


def text(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_map_of_dates(client, season):
    season.plan(season.congresses[0], season.day(40), is_pilot=True)
    season.meeting(season.day(41))
    for congress in season.congresses[1:]:
        season.plan(congress, season.day(60), half_days=3)
    client.force_login(season.clerk)
    answer = client.get(season.url("season-dates"))
    days = [day for month in answer.context["months"] for week in month.weeks for day in week if day.number]
    assert [(day.date, day.number) for day in days] == [
        (season.day(40), 1), (season.day(60), 3), (season.day(61), 3),
    ]  # fmt: skip
    assert "điểm" in text(answer)


def test_an_empty_map_shows_the_month_the_season_begins(client, season):
    client.force_login(season.clerk)
    answer = client.get(season.url("season-dates"))
    assert [month.first for month in answer.context["months"]] == [season.season.begins_on.replace(day=1)]
    assert "4 đại hội chưa định ngày" in text(answer)


LINE = {
    "title": "Duyệt kịch bản", "package": "rehearsal", "days": 4, "applies": "all", "done_by": "unit", "basis": "",
}  # fmt: skip


def test_lines_are_added_changed_and_retired(client, season):
    client.force_login(season.clerk)
    assert client.get(season.url("line-new")).status_code == 200
    assert client.post(season.url("line-new"), LINE).status_code == 302
    line = season.line("Duyệt kịch bản")
    edit = season.url("line-edit", line_id=line.pk)
    assert client.get(edit).status_code == 200
    assert client.post(edit, {**LINE, "days": 6, "revision": 1}).status_code == 302
    assert client.post(season.url("line-retire", line_id=line.pk)).status_code == 302
    page = text(client.get(season.url("season-lines")))
    assert "Đã bỏ" in page and "Mục 11.1, Quy định 24-QĐ/TW (2021)" in page


def test_a_lesson_is_drawn_and_carried_into_the_checklist(client, season):
    client.force_login(season.clerk)
    assert "Ghi hội nghị rút kinh nghiệm" in text(client.get(season.url("lesson-new")))
    new = season.url("meeting-new")
    assert client.get(new, {"muc-dich": "lessons"}).status_code == 200
    assert client.post(new, {"purpose": "lessons"}).status_code == 422
    held_on = f"{season.day(5):%d/%m/%Y}"
    answer = client.post(new, {"purpose": "lessons", "held_on": held_on})
    assert answer.url == season.url("season-lessons")
    meeting = Meeting.objects.get()
    assert meeting.conference.title.startswith("Rút kinh nghiệm đại hội điểm")
    drawn = client.post(season.url("lesson-new"), {"meeting": meeting.pk, "text": "Chuẩn bị sớm hơn."})
    lesson = Lesson.objects.get()
    assert drawn.url == f"{season.url('season-lessons')}#bai-hoc-1"
    for name in ("lesson-add", "lesson-change", "lesson-retire"):
        assert client.get(season.url(name, lesson_id=lesson.pk)).status_code == 200
    assert client.post(season.url("lesson-add", lesson_id=lesson.pk), LINE).status_code == 302
    line = season.line("Hội trường")
    change = f"{season.url('lesson-change', lesson_id=lesson.pk)}?dong={line.pk}"
    assert line.title in text(client.get(change))
    changed = {**LINE, "title": line.title, "package": line.package, "revision": line.revision}
    assert client.post(change, {**changed, "days": 5}).status_code == 302
    retire = season.url("lesson-retire", lesson_id=lesson.pk)
    gone = season.line("Giấy mời")
    shown = {"line": gone.pk, "revisions": client.get(retire).context["form"].now}
    ChecklistLine.objects.filter(pk=gone.pk).update(title="Giấy mời đại biểu", revision=gone.revision + 1)
    assert client.post(retire, {"line": gone.pk}).status_code == 409
    stale = client.post(retire, shown)
    assert stale.status_code == 409 and not ChecklistLine.objects.get(pk=gone.pk).retired
    again = {**shown, "revisions": stale.context["form"]["revisions"].value()}
    assert client.post(retire, again).status_code == 302
    assert LessonChange.objects.count() == 3
    page = text(client.get(season.url("season-lessons")))
    assert "1 dòng thêm, 1 dòng sửa, 1 dòng bỏ, 4/4 đơn vị đã có" in page
    assert "<del>3</del> → <ins>5</ins>" in page
    assert "bài học 1" in text(client.get(season.url("season-lines")))
    related = text(client.get(season.url("season"), {"phan": "lien-quan"}))
    assert meeting.conference.title in related


def test_a_finding_of_the_meeting_can_be_taken(client, season):
    meeting = season.meeting(season.day(5))
    draw_lesson(season.clerk, season.season, meeting=meeting, text="Một.")
    finding = Lesson.objects.get().finding
    Lesson.objects.all().delete()
    client.force_login(season.clerk)
    answer = client.post(season.url("lesson-new"), {"meeting": meeting.pk, "finding": finding.pk, "text": ""})
    assert answer.status_code == 302 and Lesson.objects.get().finding == finding


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
@pytest.mark.parametrize("paper", ["bang-tien-do", "lich-dai-hoi"])
def test_the_board_and_the_dates_leave_the_house_written_down(client, season, cast, paper, form):
    season.plan(season.congresses[0], season.day(60), is_pilot=True, part_of_day="morning")
    Step.objects.filter(congress=season.congresses[0]).update(due=season.day(-1))
    client.force_login(season.clerk)
    answer = client.get(season.url("season-paper", paper=paper, form=form))
    assert answer.status_code == 200 and len(answer.content) > 1000
    assert Entry.objects.get(verb="SeasonExported").facts["people"] == 1
    client.force_login(cast.observer)
    assert client.get(season.url("season-paper", paper=paper, form=form)).status_code == 200
    assert Entry.objects.filter(verb="SeasonExported").latest("pk").facts["people"] == 0
    client.force_login(cast.branch_secretary)
    assert client.get(season.url("season-paper", paper=paper, form=form)).status_code == 403


def test_closing_names_what_is_ahead(client, season):
    client.force_login(season.clerk)
    answer = client.post(season.url("season-close"), follow=True)
    assert "Còn 4 đại hội chưa tổ chức: Chi bộ số 1, Chi bộ số 2, Chi bộ số 3, …" in text(answer)
    Congress.objects.update(state="withdrawn", reason="thôi")
    assert client.post(season.url("season-close")).status_code == 302
    page = text(client.get(season.url("season")))
    assert "Đã kết thúc" in page and season.url("season-units") not in page
