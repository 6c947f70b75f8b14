from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from nhiemky.congresses import queries, steps
from nhiemky.congresses.actions.close_season import close_season
from nhiemky.congresses.actions.edit_season import edit_season
from nhiemky.congresses.actions.withdraw_congress import withdraw_congress
from nhiemky.congresses.models import (
    Applies,
    ChecklistLine,
    Congress,
    DoneBy,
    Package,
    Season,
    Step,
)
from nhiemky.congresses.rules import usual_checklist
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import DayOff, UnitKind
from nhiemky.org.queries import work_calendar
from nhiemky.org.steps import create_unit, end_unit


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def again(congress: Congress) -> Congress:
    return Congress.objects.select_related("season", "unit").get(pk=congress.pk)


def test_a_season_opens_with_the_usual_checklist(season):
    lines = season.season.lines.all()
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert len(lines) == len(usual_checklist.in_force(season.season.begins_on))
    assert season.line("Thông báo triệu tập").days == 30
    assert Entry.objects.filter(verb="SeasonOpened", topic=f"season/{season.season.pk}").count() == 1


def test_codes_of_the_usual_checklist_are_codes_of_the_models():
    for line in usual_checklist.in_force(dt.date(2025, 1, 1)):
        assert line.package in Package.values
        assert line.applies in Applies.values and line.done_by in DoneBy.values


def test_units_get_their_steps_and_whoever_is_in_charge(season, cast):
    first, third = season.congresses[0], season.congresses[2]
    assert (first.in_charge, third.in_charge) == (cast.in_charge, None)
    assert first.assembly == "member_congress"
    titles = set(first.steps.values_list("line__title", flat=True))
    assert "Đề án nhân sự cấp ủy" in titles and "Phương án an ninh, y tế" not in titles
    assert first.steps.filter(due__isnull=False).count() == 0


def test_a_unit_is_taken_in_once_and_never_in_two_seasons(season, cast):
    with refused("unit-already-in-season"):
        season.taken_in(units=cast.branches[:1])
    with refused("no-unit-chosen"):
        season.taken_in(units=[])
    second = season.opened(title="Đợt hai")
    with refused("unit-in-another-season"):
        season.taken_in(second, cast.branches[:1])
    with pytest.raises(IntegrityError), transaction.atomic():
        Congress.objects.create(season=second, unit=cast.branches[0])
    withdraw_congress(season.clerk, season.congresses[0], reason="chuyển sang đợt hai")
    assert len(season.taken_in(second, cast.branches[:1])) == 1


def test_a_unit_that_has_ended_is_taken_in_by_an_old_season_only(season, cast):
    gone = create_unit(
        slug="chi-bo-cu", kind=UnitKind.BRANCH, name="Chi bộ cũ", parent=cast.ward, valid_to=season.day(-1)
    )
    assert gone not in queries.may_take_part(season.season, today=season.today)
    with refused("unit-has-ended"):
        season.taken_in(units=[gone])
    old = season.opened(title="Đợt cũ", imported=True)
    assert gone in queries.may_take_part(old, today=season.today)
    assert season.taken_in(old, [gone])[0].imported


def test_a_day_gives_open_steps_their_due_days(season):
    congress = season.plan(season.congresses[0], season.day(90))
    calendar = work_calendar(season.ward)
    notice = congress.steps.get(line=season.line("Thông báo triệu tập"))
    report = congress.steps.get(line=season.line("Báo cáo kết quả"))
    assert notice.due == calendar.after(congress.planned_on, -30)
    assert report.due == calendar.after(congress.planned_on, 7)
    season.plan(congress, None)
    assert congress.steps.filter(due__isnull=False).count() == 0


def test_days_off_are_not_counted(season):
    day = season.day(90)
    congress = season.plan(season.congresses[0], day)
    before = congress.steps.get(line=season.line("Trang trí hội trường")).due
    DayOff.objects.create(unit=season.ward, day=before, basis="Thông báo nghỉ lễ")
    season.plan(congress, None)
    season.plan(congress, day)
    assert congress.steps.get(line=season.line("Trang trí hội trường")).due < before


def test_another_variant_changes_open_steps_and_keeps_done_ones(season):
    congress = season.congresses[0]
    kept = congress.steps.get(line=season.line("Đề án nhân sự"))
    Step.objects.filter(pk=kept.pk).update(state="done", done_on=season.today)
    season.plan(congress, season.day(90), variant="two")
    titles = set(congress.steps.values_list("line__title", flat=True))
    assert "Đề án nhân sự cấp ủy" in titles  # done: it stays
    assert "Duyệt đề án nhân sự" not in titles
    assert "Đề nghị cấp trên chỉ định cấp ủy" in titles


def test_the_pilot_goes_first_then_its_lessons_then_the_others(season):
    pilot, other = season.congresses[:2]
    season.plan(pilot, season.day(40), is_pilot=True)
    with refused("lessons-meeting-missing"):
        season.plan(other, season.day(60))
    with refused("lessons-before-the-pilot"):
        season.meeting(season.day(39))
    season.meeting(season.day(45))
    with refused("congress-before-lessons"):
        season.plan(other, season.day(44))
    assert season.plan(other, season.day(45)).planned_on == season.day(45)
    with refused("pilot-after-lessons"):
        season.plan(pilot, season.day(46))


def test_branches_finish_before_their_committee(season, cast):
    committee = season.taken_in(units=[cast.ward])[0]
    season.plan(season.congresses[0], season.day(60))
    with refused("congress-before-its-parts"):
        season.plan(committee, season.day(60))
    season.plan(committee, season.day(61), half_days=3)
    with refused("congress-after-its-superior"):
        season.plan(season.congresses[1], season.day(61))
    codes = {one.refusal.code for one in queries.doubts_of(again(committee), today=season.today)}
    assert "parts-without-a-day" in codes


def test_a_committee_in_a_running_season_above_is_respected(season, cast):
    above = season.opened(title="Đợt đảng bộ")
    committee = season.taken_in(above, [cast.ward])[0]
    season.plan(committee, season.day(80))
    with refused("congress-after-its-superior"):
        season.plan(season.congresses[0], season.day(81))


def test_window_length_and_the_life_of_the_unit_are_refused(season, cast):
    congress = season.congresses[0]
    with refused("congress-outside-season"):
        season.plan(congress, season.day(201))
    edit_season(
        season.clerk, season.season, revision=1,
        content=steps.SeasonContent(
            title="Đợt", first_year=2027, last_year=2030, begins_on=season.day(-60), ends_on=season.day(200),
            branch_half_days=1,
        ),
    )  # fmt: skip
    with refused("congress-too-long"):
        season.plan(again(congress), season.day(60), half_days=2)
    end_unit(cast.branches[0], on=season.day(50))
    with refused("unit-not-there-any-more"):
        season.plan(again(congress), season.day(51))


def test_what_only_looks_wrong_is_saved_and_told(season, cast):
    sunday = next(day for day in map(season.day, range(3, 10)) if day.weekday() == 6)
    first, second = season.congresses[:2]
    season.plan(first, sunday, part_of_day="morning")
    season.plan(second, sunday, part_of_day="morning")
    codes = [one.refusal.code for one in queries.doubts_of(again(second), today=season.today)]
    assert codes == ["notice-too-short", "congress-on-a-day-off", "in-charge-is-elsewhere"]
    season.plan(second, sunday, part_of_day="afternoon")
    codes = [one.refusal.code for one in queries.doubts_of(again(second), today=season.today)]
    assert "in-charge-is-elsewhere" not in codes
    withdraw_congress(season.clerk, again(second), reason="sáp nhập")
    assert queries.doubts_of(again(second), today=season.today) == ()


def test_imported_history_only_warns(season, cast):
    old = season.opened(
        title="Đợt 2020", begins_on=dt.date(2020, 1, 1), ends_on=dt.date(2020, 3, 31), imported=True
    )
    withdraw_congress(season.clerk, season.congresses[0], reason="nhập đợt cũ")
    congress = season.taken_in(old, cast.branches[:1])[0]
    season.plan(congress, dt.date(2020, 5, 1))
    codes = [(one.refusal.code, one.blocks) for one in queries.doubts_of(again(congress), today=season.today)]
    assert codes == [("congress-outside-season", False)]


def test_somebody_elses_change_is_seen(season):
    with refused("changed-meanwhile"):
        season.plan(season.congresses[0], season.day(60), revision=9)


def test_a_dissolved_unit_is_pointed_out_and_withdrawn(season, cast):
    season.plan(season.congresses[0], season.day(60))
    end_unit(cast.branches[0], on=season.day(30))
    found = queries.doubts(season.season, season.season.congresses.all(), today=season.today)
    assert found.ended == [season.congresses[0]]
    with refused("congress-withdrawn-without-reason"):
        withdraw_congress(season.clerk, season.congresses[0], reason=" ")
    withdraw_congress(season.clerk, season.congresses[0], reason="sáp nhập vào Chi bộ số 2")
    found = queries.doubts(season.season, season.season.congresses.all(), today=season.today)
    assert found.ended == []
    with refused("congress-withdrawn"):
        season.plan(season.congresses[0], season.day(61))


def test_what_is_odd_about_the_season_is_counted(season):
    season.plan(season.congresses[0], season.day(40), is_pilot=True)
    season.meeting(season.day(45))
    season.plan(season.congresses[1], season.day(60))
    Congress.objects.filter(pk=season.congresses[1].pk).update(planned_on=season.day(44))
    Congress.objects.filter(pk=season.congresses[2].pk).update(planned_on=season.day(300))
    found = queries.doubts(season.season, season.season.congresses.all(), today=season.today)
    assert (found.outside, found.before_lessons, found.lessons_missing) == (1, 1, False)
    season.season.meetings.all().delete()
    found = queries.doubts(season.season, season.season.congresses.all(), today=season.today)
    assert found.lessons_missing


def test_a_season_ends_when_nothing_is_ahead(season):
    with refused("congresses-still-ahead"):
        close_season(season.clerk, season.season)
    for congress in season.congresses:
        withdraw_congress(season.clerk, congress, reason="thôi tổ chức")
    close_season(season.clerk, season.season)
    closed = Season.objects.get()
    assert (closed.state, closed.closed_on) == ("closed", season.today)
    with refused("season-is-closed"):
        season.plan(season.congresses[0], season.day(60))
    with refused("season-is-closed"):
        close_season(season.clerk, season.season)


def test_the_head_is_changed_by_one_at_a_time(season):
    content = steps.SeasonContent(
        title="Đợt khác", first_year=2027, last_year=2030, begins_on=season.today, ends_on=season.today
    )
    edit_season(season.clerk, season.season, revision=1, content=content)
    with refused("changed-meanwhile"):
        edit_season(season.clerk, season.season, revision=1, content=content)
    assert Season.objects.get().title == "Đợt khác"
    assert ChecklistLine.objects.exists()
