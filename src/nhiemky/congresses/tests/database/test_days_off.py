"""A holiday that is announced moves what is due before a congress; tasks and what is done keep their days."""

from __future__ import annotations

import datetime as dt

from nhiemky.congresses.actions.mark_steps import mark_steps
from nhiemky.org.actions.drop_day_off import drop_day_off
from nhiemky.org.actions.set_days_off import set_days_off
from nhiemky.org.models import DayOff


def working(day: dt.date) -> dt.date:
    """The day itself, or the Friday before a weekend."""
    return day - dt.timedelta(days=max(0, day.weekday() - 4))


def test_a_day_off_moves_the_steps_before_it_and_back(season):
    day = working(season.day(90))
    congress = season.plan(season.congresses[0], day)
    rehearsal = season.line("Tổng duyệt").steps.get(congress=congress)
    done = season.line("Dự thảo nghị quyết").steps.get(congress=congress)
    mark_steps(season.clerk, congress, chosen=[done.pk], state="done")
    before, kept = rehearsal.due, done.due

    off = working(day - dt.timedelta(days=1))
    set_days_off(season.clerk, season.ward, first=off, last=None, works=False, basis="Thông báo nghỉ lễ")
    rehearsal.refresh_from_db()
    done.refresh_from_db()
    assert rehearsal.due < before and done.due == kept

    drop_day_off(season.clerk, season.ward, day_off=DayOff.objects.get().pk)
    rehearsal.refresh_from_db()
    assert rehearsal.due == before
