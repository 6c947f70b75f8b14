"""Where the numbers of the closing report come from, and what it misses."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from nhiemky.congresses.rules import closing_report
from nhiemky.congresses.rules.closing_report import Money, Report, Reported, Said, Source, Studied, Votes
from nhiemky.congresses.rules.partitions import Group, body_count
from nhiemky.congresses.rules.statistics import Organisations, Statistics

NOTHING = Report(
    source=Source.REPORTED, directive="", term="2020-2022", begins_on=dt.date(2020, 1, 1),
    ends_on=dt.date(2020, 3, 31), held=None, pilots=None, statistics=None, reported=(), votes=None, studied=(),
    money=None, decorations=(0, 0), put_off=None, achievements=(), limitations=(), causes=(), lessons=(), tasks=(),
    steps_open=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("imported", "reported", "congresses", "source"),
    [
        (True, True, 0, "reported"),
        (True, True, 2, "reported"),
        (False, True, 0, "reported"),
        (False, True, 13, "counted"),
        (True, False, 13, "counted"),
        (False, False, 0, "counted"),
    ],
)
def test_numbers_come_from_one_place(imported, reported, congresses, source):
    found = closing_report.source_of(imported=imported, reported=reported, congresses=congresses)
    assert found == Source(source)


def figures(**values):
    rows = tuple(Reported(kind, kind, str(value), value) for kind, value in values.items())
    return dataclasses.replace(NOTHING, reported=rows)


@pytest.mark.parametrize(
    ("values", "adds_up"),
    [
        ({"elected": 55, "re_elected": 32, "new": 23}, True),
        ({"elected": 55, "re_elected": 32, "new": 22}, False),
        ({"elected": 55, "re_elected": 32}, None),
        ({"elected": 55, "re_elected": 32, "new": None}, None),
    ],
)
def test_reported_numbers_are_checked_against_each_other(values, adds_up):
    assert closing_report.adds_up(figures(**values)) is adds_up


def test_what_nobody_recorded_is_said():
    every = ("directive", "lessons", "limitations", "achievements", "study", "funding", "votes", "tasks")
    assert closing_report.missing(NOTHING) == every
    said = (Said("a"),)
    full = dataclasses.replace(
        NOTHING, directive="Chỉ thị", lessons=said, limitations=said, achievements=said, tasks=said,
        studied=(Studied("Học tập", None, 1, 2, 1),), money=Money(1, None, 1), votes=Votes(1, 1, 5, 5),
    )  # fmt: skip
    assert closing_report.missing(full) == ()
    assert "votes" not in closing_report.missing(figures(agreed=100))


def test_other_figures_stand_apart():
    assert [one.kind for one in figures(elected=1, other=2).others] == ["other"]


def test_the_same_words_are_said_once_with_their_number():
    texts = ["Báo cáo dài.", "báo  cáo dài", "Điều hành lúng túng.", "Khác"]
    assert closing_report.grouped(texts, most=2) == (Said("Báo cáo dài.", 2), Said("Điều hành lúng túng."))


def test_first_and_last_of_no_day_are_none():
    assert closing_report.first_and_last([]) == (None, None)
    days = [dt.date(2020, 3, 22), dt.date(2020, 2, 9)]
    assert closing_report.first_and_last(days) == (days[1], days[0])


def test_a_reader_without_names_gets_the_report_without_who_is_in_a_small_body():
    assert closing_report.guarded(NOTHING) is NOTHING  # figures of an old report are what was published
    few = body_count("committee", [Group("committee", "elected", 3, gender="f", age=31)])
    counted = Statistics(Organisations(1, 1, 0, 0, 0), (), (few,), (), (), ())
    found = closing_report.guarded(dataclasses.replace(NOTHING, statistics=counted)).statistics
    assert found is not None and found.withheld == {"committee"} and found.bodies[0].gender.parts == ()
