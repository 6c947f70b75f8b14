"""The road of a draft, and what a paper that came in asks for."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.documents.rules import handling, nearness, passage
from nhiemky.documents.rules.passage import Draft
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

TODAY = dt.date(2026, 11, 27)  # a Friday
READY = Draft(stage="drafting", kind="KH", issuer=True, version=3, seen=0)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def at(stage: str, *, version: int = 3, seen: int = 3) -> Draft:
    return Draft(stage=stage, kind="KH", issuer=True, version=version, seen=seen)


def test_a_draft_goes_from_station_to_station():
    stage = "drafting"
    for verb in passage.ROAD:
        stage = passage.after(verb, at(stage))
    assert stage == "issued"


def test_no_station_is_left_out():
    for verb, (before, _then) in passage.ROAD.items():
        for stage in ("drafting", "submitted", "checked", "approved", "signed", "issued"):
            if stage != before:
                with refused("draft-not-at-this-station"):
                    passage.after(verb, at(stage))


def test_what_is_signed_and_issued_are_the_words_that_were_approved():
    assert passage.after("approved", at("checked", version=4)) == "approved"
    for verb, stage in (("signed", "approved"), ("issued", "signed")):
        with refused("draft-changed-since"):
            passage.after(verb, at(stage, version=4))


@pytest.mark.parametrize(
    ("code", "draft"),
    [
        ("draft-without-kind", Draft(stage="drafting", issuer=True, version=1)),
        ("draft-without-issuer", Draft(stage="drafting", kind="KH", version=1)),
        ("draft-without-words", Draft(stage="drafting", kind="KH", issuer=True)),
        ("draft-with-unanswered", Draft(stage="drafting", kind="KH", issuer=True, version=1, unanswered=2)),
        (
            "draft-with-open-round",
            Draft(stage="drafting", kind="KH", issuer=True, version=1, round_open=True),
        ),
    ],
)
def test_what_is_missing_before_it_is_submitted(code, draft):
    passage.check_submitted(READY)
    with refused(code):
        passage.check_submitted(draft)


def test_it_is_sent_back_from_anywhere_on_the_road_with_a_reason():
    for stage in passage.ON_THE_ROAD:
        passage.check_returned(at(stage), reason="thiếu căn cứ")
    with refused("draft-returned-without-reason"):
        passage.check_returned(at("signed"), reason=" ")
    for stage in ("drafting", "issued"):
        with refused("draft-not-at-this-station"):
            passage.check_returned(at(stage), reason="x")


def test_what_it_is_to_become_stays_on_the_road():
    passage.check_planned(READY, kind="BC", issuer=False)
    passage.check_planned(at("checked"), kind="KH", issuer=True)
    for kind, issuer in (("BC", True), ("KH", False)):
        with refused("draft-on-the-road"):
            passage.check_planned(at("checked"), kind=kind, issuer=issuer)


def test_other_refusals_of_the_road():
    passage.check_done_on(TODAY, today=TODAY)
    passage.check_organ("Ban Thường vụ")
    passage.check_figures(())
    passage.check_withdrawn(reason="sai", withdrawn=False)
    day = TODAY + dt.timedelta(days=1)
    for code, run in (
        ("station-in-the-future", lambda: passage.check_done_on(day, today=TODAY)),
        ("paper-in-the-future", lambda: passage.check_dated(day, today=TODAY)),
        ("approved-by-nobody", lambda: passage.check_organ(" ")),
        ("draft-figures-missing", lambda: passage.check_figures(("so-chi-bo",))),
        ("paper-already-withdrawn", lambda: passage.check_withdrawn(reason="sai", withdrawn=True)),
        ("paper-withdrawn-without-reason", lambda: passage.check_withdrawn(reason="", withdrawn=False)),
    ):
        with refused(code):
            run()


def test_the_road_as_it_is_shown():
    def shown(draft: Draft) -> list[str]:
        return [station.state for station in passage.road(draft)]

    assert shown(Draft(stage="drafting")) == ["now", *["later"] * 5]
    assert shown(READY) == ["done", "now", *["later"] * 4]
    assert shown(at("approved")) == [*["done"] * 4, "now", "later"]
    assert shown(at("issued")) == ["done"] * 6


def test_days_to_handle_are_working_days_or_end_on_one():
    holiday = WorkCalendar(holidays=frozenset({dt.date(2026, 12, 7)}))
    assert handling.due(TODAY, days=5, counted="working", calendar=WorkCalendar()) == dt.date(2026, 12, 4)
    assert handling.due(TODAY, days=10, counted="calendar", calendar=WorkCalendar()) == dt.date(2026, 12, 7)
    assert handling.due(TODAY, days=8, counted="calendar", calendar=holiday) == dt.date(2026, 12, 8)
    handling.check_days(10)
    for days in (0, 366):
        with refused("days-to-handle-odd"):
            handling.check_days(days)


def test_a_deadline_in_the_past_is_refused_when_it_is_set():
    past = TODAY - dt.timedelta(days=1)
    handling.check_due(None, today=TODAY)
    handling.check_due(TODAY, today=TODAY)
    handling.check_due(past, today=TODAY, before=past)
    with refused("deadline-in-the-past"):
        handling.check_due(past, today=TODAY)


def test_a_paper_arrives_after_it_was_written_and_not_tomorrow():
    handling.check_arrival(TODAY, today=TODAY, dated=None)
    handling.check_arrival(TODAY, today=TODAY, dated=TODAY)
    with refused("arrived-in-the-future"):
        handling.check_arrival(TODAY + dt.timedelta(days=1), today=TODAY, dated=None)
    with refused("arrived-before-written"):
        handling.check_arrival(TODAY, today=TODAY, dated=TODAY + dt.timedelta(days=1))


def test_a_handling_is_opened_once_and_closed_with_a_result_or_an_answer():
    handling.check_asks("báo cáo", exists=False, arrived=True)
    handling.check_closing("waiting", result="", answered=True)
    handling.check_closing("reported", result="xong", answered=False)
    handling.check_reminder("waiting", reminded=None, today=TODAY)
    for code, run in (
        ("handling-of-no-arrival", lambda: handling.check_asks("x", exists=False, arrived=False)),
        ("handling-already-open", lambda: handling.check_asks("x", exists=True, arrived=True)),
        ("handling-asks-nothing", lambda: handling.check_asks(" ", exists=False, arrived=True)),
        ("handling-closed", lambda: handling.check_closing("closed", result="x", answered=False)),
        ("handling-without-result", lambda: handling.check_closing("waiting", result=" ", answered=False)),
        ("reminded-today", lambda: handling.check_reminder("waiting", reminded=TODAY, today=TODAY)),
        ("handling-closed", lambda: handling.check_reminder("closed", reminded=None, today=TODAY)),
    ):
        with refused(code):
            run()


def test_how_near_a_deadline_is():
    found = [nearness.days_left(TODAY + dt.timedelta(days=days), TODAY) for days in (-5, 0, 3, 4)]
    assert found == [("late", "late", 5), ("warn", "today", 0), ("warn", "left", 3), ("info", "left", 4)]


def test_a_number_is_given_on_the_day_of_the_paper_or_later():
    day = dt.date(2026, 3, 10)
    passage.check_dated(day, today=day)
    with pytest.raises(Refused, match="paper-in-the-future"):
        passage.check_dated(day + dt.timedelta(days=1), today=day)
