"""Papers speak Vietnamese, screens the language of the reader: docs/decisions/0005."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import settings
from django.utils import translation

from nhiemky.conferences import steps
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules.attendance import Roll, sentence
from nhiemky.conferences.rules.days import day_phrase
from nhiemky.conferences.views.said import day_words, roll_words

DAY, LATER = dt.date(2021, 11, 30), dt.date(2021, 12, 2)
DAYS = [
    ({"held_on": DAY, "part_of_day": "morning"}, "Morning, 30/11/2021"),
    ({"held_on": DAY, "part_of_day": "whole_day"}, "30/11/2021"),
    ({"held_on": DAY, "ends_on": LATER}, "30/11/2021 to 2/12/2021"),
    ({"held_on_as_written": "15/10", "part_of_day": "evening"}, "Evening, 15/10"),
]
ROLLS = [
    ((14, 12, 2, 0, 0), "12 of 14 summoned are present; 2 excused"),
    ((14, 11, 2, 1, 0), "11 of 14 summoned are present; 2 excused; 1 absent without a reason"),
    ((14, 11, 2, 0, 1), "11 of 14 summoned are present; 2 excused; 1 absent, reason not recorded"),
    ((14, 11, 0, 0, 3), "11 of 14 summoned are present; 3 absent"),
    ((None, 11, 0, 0, 0), ""),
]


@pytest.mark.parametrize("facts, english", DAYS)
def test_a_day_reads_like_the_paper_and_in_english_like_english(facts, english):
    row = Conference(**facts)
    on_paper = day_phrase(
        held_on=row.held_on,
        ends_on=row.ends_on,
        as_written=row.held_on_as_written,
        part_of_day=row.part_of_day,
    )
    with translation.override("vi"):
        assert day_words(row) == on_paper
    with translation.override("en"):
        assert day_words(row) == english


@pytest.mark.parametrize("heads, english", ROLLS)
def test_so_does_a_roll(heads, english):
    names = ("summoned", "present", "excused", "absent", "unexplained")
    roll = Roll(**dict(zip(names, heads, strict=True)), unmarked=0, everybody=heads[1])
    with translation.override("vi"):
        assert roll_words(roll) == sentence(roll)
    with translation.override("en"):
        assert roll_words(roll) == english


def test_the_page_is_english_and_its_record_is_marked_as_vietnamese(conference, cast, client):
    steps.write_line(conference, steps.PartContent(kind="review", title="Sơ kết"))
    client.force_login(cast.clerk)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get(f"/lam-viec/{cast.ward.slug}/hoi-nghi/{conference.pk}/").content.decode()
    assert "Morning, 15/10/2026" in page
    assert f'<h1 lang="vi">{conference.title}</h1>' in page
    assert '<span lang="vi">1. ' in page
    assert "Sáng ngày" not in page
