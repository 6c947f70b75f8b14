from __future__ import annotations

import pytest
from django.utils import timezone

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.models import Conference, Finding, Part
from nhiemky.congresses import queries, steps
from nhiemky.congresses.actions.add_line import add_line
from nhiemky.congresses.actions.apply_lesson import apply_lesson
from nhiemky.congresses.actions.draw_lesson import draw_lesson
from nhiemky.congresses.actions.edit_line import edit_line
from nhiemky.congresses.actions.mark_steps import mark_steps
from nhiemky.congresses.actions.name_meeting import name_meeting
from nhiemky.congresses.actions.retire_line import retire_line
from nhiemky.congresses.models import Congress, Lesson, LessonChange, Step
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused

NEW = steps.LineContent(package="documents", title="Duyệt kịch bản với cấp ủy phụ trách", days=12)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def held(congress: Congress, day) -> None:
    """As part B records it."""
    Congress.objects.filter(pk=congress.pk).update(state="held", held_on=day)


def test_a_new_line_reaches_everything_ahead(season):
    held(season.congresses[0], season.today)
    season.plan(season.congresses[1], season.day(90))
    line = add_line(season.clerk, season.season, content=NEW)
    assert set(line.steps.values_list("congress", flat=True)) == {one.pk for one in season.congresses[1:]}
    assert line.steps.filter(due__isnull=False).count() == 1
    assert Entry.objects.get(verb="ChecklistLineAdded").facts["steps"] == 3
    with refused("checklist-line-without-words"):
        add_line(season.clerk, season.season, content=steps.LineContent(package="study", title="", days=1))


def test_a_changed_line_moves_open_steps_and_leaves_done_ones(season):
    line = season.line("Tổng duyệt")
    rows = [season.plan(one, season.day(90)) for one in season.congresses[:2]]
    done, open_ = (line.steps.get(congress=one) for one in rows)
    before = open_.due
    mark_steps(season.clerk, rows[0], chosen=[done.pk], state="done")
    edit_line(
        season.clerk, line, revision=1,
        content=steps.LineContent(package="rehearsal", title="Tổng duyệt", days=5, applies="pilot"),
    )  # fmt: skip
    assert Step.objects.filter(pk=done.pk).exists() and not Step.objects.filter(pk=open_.pk).exists()
    edit_line(
        season.clerk, line, revision=2,
        content=steps.LineContent(package="rehearsal", title="Tổng duyệt", days=5),
    )  # fmt: skip
    assert line.steps.get(congress=rows[1]).due < before
    with refused("changed-meanwhile"):
        edit_line(season.clerk, line, revision=1, content=NEW)


def test_a_retired_line_stays_where_it_was_done(season):
    line, after = season.line("Tổng duyệt"), season.line("Quy chế làm việc")
    done = line.steps.get(congress=season.congresses[0])
    mark_steps(season.clerk, season.congresses[0], chosen=[done.pk], state="done")
    held(season.congresses[1], season.today)
    retire_line(season.clerk, line)
    retire_line(season.clerk, after)
    # Done, and not done before a congress that is over; nothing of what was still to come.
    assert set(line.steps.values_list("congress", flat=True)) == {one.pk for one in season.congresses[:2]}
    assert not after.steps.exists()
    with refused("checklist-line-retired"):
        retire_line(season.clerk, line)
    with refused("checklist-line-retired"):
        edit_line(season.clerk, line, revision=2, content=NEW)
    add_line(season.clerk, season.season, content=NEW)
    assert line.steps.count() == 2  # a later change of the checklist does not bring it back


def test_steps_are_marked_done_waived_and_open_again(season, cast):
    congress = season.plan(season.congresses[0], season.day(90))
    rows = [step.pk for step in queries.steps_of(congress)[:2]]
    mark_steps(cast.branch_secretary, congress, chosen=rows, state="done", on=season.day(-1))
    step = Step.objects.get(pk=rows[0])
    assert (step.state, step.done_on, step.done_by) == ("done", season.day(-1), cast.branch_secretary)
    assert Entry.objects.get(verb="StepsMarked").topic == f"congress/{congress.pk}"
    mark_steps(cast.clerk, congress, chosen=rows[:1], state="open")
    step.refresh_from_db()
    assert (step.state, step.done_on, step.done_by) == ("open", None, None) and step.due
    mark_steps(cast.clerk, congress, chosen=rows[:1], state="waived", note="không có khách mời")
    after = congress.steps.get(line=season.line("Báo cáo kết quả"))
    other = season.congresses[1].steps.first()
    for chosen, more, code in (
        ([], {"state": "done"}, "no-step-chosen"),
        (rows, {"state": "waived"}, "step-waived-without-reason"),
        (rows, {"state": "done", "on": season.day(1)}, "step-done-in-the-future"),
        ([after.pk], {"state": "done"}, "congress-not-held-yet"),
        ([other.pk], {"state": "done"}, "step-is-gone"),
        (rows, {"state": "waived", "note": "TỐI MẬT"}, "state-secret-mark"),
    ):
        with refused(code):
            mark_steps(cast.clerk, congress, chosen=chosen, **more)
    held(congress, season.today)
    mark_steps(cast.clerk, congress, chosen=[after.pk], state="done")


def test_a_lesson_is_a_finding_of_its_meeting(season):
    meeting = season.meeting(season.day(5))
    first = draw_lesson(season.clerk, season.season, meeting=meeting, text="Chuẩn bị kinh phí sớm hơn.")
    second = draw_lesson(season.clerk, season.season, meeting=meeting, text="Dự họp chi ủy trước đại hội.")
    part = Part.objects.get(conference=meeting.conference)
    assert part.kind == "lessons"
    assert [one.finding.part for one in (first, second)] == [part, part]
    assert [one.number for one in (first, second)] == [1, 2]
    assert set(Finding.objects.values_list("kind", flat=True)) == {"lesson"}
    assert Entry.objects.filter(verb="LineAdded", topic=f"conference/{meeting.conference_id}").count() == 3
    with refused("lesson-drawn-twice"):
        draw_lesson(season.clerk, season.season, meeting=meeting, text="Chuẩn bị kinh phí sớm hơn.")
    with refused("lesson-without-words"):
        draw_lesson(season.clerk, season.season, meeting=meeting, text=" ")
    with refused("lesson-without-words"):
        draw_lesson(season.clerk, season.season, text="Không rõ ở đâu.")


def test_a_lesson_that_a_meeting_recorded_is_taken(season, cast):
    meeting = season.meeting(season.day(5))
    part = conferences.write_line(
        meeting.conference, conferences.PartContent(kind="lessons", title="Rút kinh nghiệm")
    )
    finding = conferences.write_line(
        meeting.conference,
        conferences.FindingContent(part=part, kind="lesson", text="Tuyên truyền kịp thời."),
    )
    # A closed record gives its lessons too.
    Conference.objects.update(state="closed", closed_at=timezone.now())
    assert list(queries.findings_to_take(season.season)) == [finding]
    lesson = draw_lesson(season.clerk, season.season, finding=finding)
    assert str(lesson) == "Tuyên truyền kịp thời."
    assert not queries.findings_to_take(season.season).exists()
    with refused("finding-is-a-lesson-already"):
        draw_lesson(season.clerk, season.season, finding=finding)
    with refused("conference-closed"):
        draw_lesson(season.clerk, season.season, meeting=meeting, text="Thêm một bài học.")
    elsewhere = conferences.write_conference(
        cast.ward, conferences.ConferenceContent(kind="other", title="Khác", held_on=season.today)
    )
    other = conferences.write_line(elsewhere, conferences.PartContent(kind="lessons", title="x"))
    strange = conferences.write_line(
        elsewhere, conferences.FindingContent(part=other, kind="lesson", text="Của việc khác.")
    )
    with refused("finding-not-of-a-meeting"):
        draw_lesson(season.clerk, season.season, finding=strange)


def test_a_lesson_adds_changes_and_retires_lines_and_can_be_traced(season):
    season.plan(season.congresses[0], season.day(20), is_pilot=True)
    held(season.congresses[0], season.today)
    lesson = draw_lesson(season.clerk, season.season, meeting=season.meeting(season.day(21)), text="Sớm hơn.")
    added = apply_lesson(season.clerk, lesson, content=NEW)
    hall = season.line("Hội trường")
    content = steps.LineContent(package=hall.package, title=hall.title, days=5)
    changed = apply_lesson(season.clerk, lesson, line=hall, revision=hall.revision, content=content)
    gone = season.line("Giấy mời")
    retired = apply_lesson(season.clerk, lesson, line=gone, revision=gone.revision)
    assert [one.kind for one in (added, changed, retired)] == ["added", "changed", "retired"]
    assert (added.before, added.after["days"], retired.after) == ({}, 12, {})
    assert {one.congresses for one in LessonChange.objects.all()} == {3}
    found = queries.lessons_of(season.season, season.season.congresses.all())[0]
    assert (found.spread.added, found.spread.changed, found.spread.retired) == (1, 1, 1)
    assert (found.spread.have, found.spread.ahead) == (3, 3)
    assert [(one.column, one.before, one.after) for one in found.changes[1].differences] == [("days", 3, 5)]
    assert set(queries.changes_by_line(season.season)) == {added.line_id, hall.pk, gone.pk}
    assert not added.line.steps.filter(congress=season.congresses[0]).exists()  # the pilot is over
    hall.refresh_from_db()
    for more, code in (
        ({"line": hall, "revision": hall.revision, "content": content}, "lesson-changes-nothing"),
        ({"line": hall, "revision": 1, "content": NEW}, "changed-meanwhile"),
        ({"line": gone, "revision": gone.revision + 1}, "checklist-line-retired"),
        ({}, "lesson-changes-nothing"),
    ):
        with refused(code):
            apply_lesson(season.clerk, lesson, **more)
    assert Lesson.objects.count() == 1


def test_a_recorded_conference_can_be_named(season, cast):
    conference = conferences.write_conference(
        cast.ward, conferences.ConferenceContent(kind="other", title="Quán triệt", held_on=season.today)
    )
    assert conference in queries.conferences_to_name(season.season)
    meeting = name_meeting(season.clerk, season.season, purpose="study", conference=conference)
    assert list(queries.meetings_of(season.season)) == [meeting]
    with refused("meeting-named-already"):
        name_meeting(season.clerk, season.season, purpose="study", conference=conference)
    undated = conferences.write_conference(
        cast.ward, conferences.ConferenceContent(kind="other", title="x", held_on_as_written="15/10")
    )
    with refused("lessons-meeting-without-day"):
        name_meeting(season.clerk, season.season, purpose="lessons", conference=undated)
