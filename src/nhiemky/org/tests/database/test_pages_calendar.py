"""The calendar of working days in the browser, and what follows from it."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.journal.models import Entry
from nhiemky.org.models import DayOff
from nhiemky.org.queries import installation, work_calendar

pytestmark = pytest.mark.django_db
TET = dt.date(2027, 2, 5)


def send(cast, who="clerk", **data):
    said = {"kind": "off", "first": "5/2/2027", "last": "", "basis": "Thông báo nghỉ Tết năm 2027"}
    return cast.client(who).post(cast.url("days-off-new"), {**said, **data}, follow=True)


def test_days_off_move_the_deadlines(cast):
    before = work_calendar(cast.ward).after(dt.date(2027, 2, 4), 3)
    page = send(cast, last="11/2/2027").content.decode()
    assert "Đã ghi." in page and "11/02/2027" in page and "Thông báo nghỉ Tết năm 2027" in page
    assert before == dt.date(2027, 2, 9)
    assert work_calendar(cast.first).after(dt.date(2027, 2, 4), 3) == dt.date(2027, 2, 16)
    facts = Entry.objects.get(verb="DaysOffSet").facts
    assert (facts["first"], facts["last"], facts["works"]) == ("2027-02-05", "2027-02-11", False)


def test_the_nearest_unit_is_right_about_a_day(cast):
    saturday = dt.date(2027, 2, 20)
    DayOff.objects.create(unit=installation(), day=TET, basis="Thông báo của Trung ương")
    DayOff.objects.create(unit=installation(), day=saturday, works=True, basis="Thông báo của Trung ương")
    DayOff.objects.create(unit=cast.ward, day=saturday, basis="Thông báo của tỉnh")
    calendar = work_calendar(cast.ward)
    assert not calendar.works(TET) and not calendar.works(saturday)
    assert work_calendar(installation()).works(saturday)


def test_a_refusal_keeps_what_was_typed(cast):
    answer = send(cast, kind="worked")
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "vốn là ngày làm việc" in page and "Thông báo nghỉ Tết năm 2027" in page
    assert not DayOff.objects.exists()
    assert send(cast, first="31/2/2027").status_code == 422


def test_a_day_is_said_anew_and_dropped(cast):
    send(cast)
    send(cast, basis="Thông báo sửa")
    day = DayOff.objects.get()
    assert day.basis == "Thông báo sửa"
    url = cast.url("day-off-drop", day_off_id=day.pk)
    page = cast.client("clerk").post(url, follow=True).content.decode()
    assert "Đã bỏ ngày này" in page and not DayOff.objects.exists()
    assert cast.client("clerk").post(url).status_code == 404


def test_who_looks_on_has_no_form(cast):
    shown = cast.client("editor").get(cast.url("work-calendar")).content.decode()
    assert "Chưa ghi ngày nào" in shown and cast.url("days-off-new") not in shown
    assert cast.url("days-off-new") in cast.client("clerk").get(cast.url("work-calendar")).content.decode()
