"""The term switcher: one choice narrows the lists of every room until it is undone."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nhiemky.conferences.models import Conference
from nhiemky.documents.models import Document, Draft
from nhiemky.figures.models import Figure, FigureVersion
from nhiemky.org.models import Role, Term
from nhiemky.org.steps import grant
from nhiemky.site.terms import span_of
from nhiemky.tasks.models import Task, TaskState

HERE = "/lam-viec/phuong-a/"
ROOMS = ("hoi-nghi", "van-ban", "nhiem-vu", "so-lieu")
THEN, NOW = dt.date(2022, 5, 6), dt.date(2025, 9, 10)


@pytest.fixture
def terms(cast) -> tuple[Term, Term]:
    """The term before, and the one that began with the congress of 30/06/2025."""
    Term.objects.filter(unit=cast.ward).update(opened_on=dt.date(2025, 6, 30))
    before = Term.objects.create(unit=cast.ward, congress_number=11, first_year=2020, last_year=2025)
    return before, Term.objects.get(unit=cast.ward, first_year=2025)


@pytest.fixture
def rows(cast) -> None:
    for words, day in (("năm xưa", THEN), ("năm nay", NOW), ("chưa ngày", None)):
        Conference.objects.create(
            unit=cast.ward,
            kind="other",
            title=f"Việc {words}",
            held_on=day,
            held_on_as_written="" if day else "15/10",
        )
        Document.objects.create(
            unit=cast.ward, kind="Kế hoạch", issuer="Đảng ủy", level="ward", title=f"Việc {words}", dated=day
        )
        Task.objects.create(
            unit=cast.ward,
            title=f"Việc {words}",
            due=day,
            set_by=cast.clerk,
            owner_unit=cast.ward,
            state=TaskState.ACCEPTED,
            accepted_by=cast.clerk,
        )
        figure = Figure.objects.create(
            unit=cast.ward, code=f"viec-{day or 0}", subject=f"việc {words}", measure=""
        )
        figure.current = FigureVersion.objects.create(
            figure=figure, number=1, value=1, as_of=day, entered_by=cast.clerk
        )
        figure.save()


def choose(browser, term: Term | None, **more: str):
    return browser.post(f"{HERE}nhiem-ky/", {"term": str(term.pk) if term else "", **more})


def shown(browser, room: str, query: str = "") -> set[str]:
    text = browser.get(f"{HERE}{room}/{query}").content.decode().lower()
    return {words for words in ("năm xưa", "năm nay", "chưa ngày") if f"việc {words}" in text}


@pytest.mark.parametrize("room", ROOMS)
def test_a_chosen_term_stays_chosen_in_every_room_until_it_is_undone(clerk, terms, rows, room):
    before, running = terms
    everything = {"năm xưa", "năm nay", "chưa ngày"}
    assert shown(clerk, room) == everything
    choose(clerk, before)
    assert (shown(clerk, room), shown(clerk, room)) == ({"năm xưa"}, {"năm xưa"})
    assert "Chỉ xem nhiệm kỳ 2020–2025" in clerk.get(f"{HERE}{room}/").content.decode()
    choose(clerk, running)
    assert shown(clerk, room) == {"năm nay", "chưa ngày"}
    choose(clerk, None)
    assert shown(clerk, room) == everything


def test_unfinished_tasks_of_an_older_term_are_work_of_the_running_one(clerk, terms, rows):
    Task.objects.filter(title="Việc năm xưa").update(state=TaskState.OPEN)
    choose(clerk, terms[1])
    assert shown(clerk, "nhiem-vu") == {"năm xưa", "năm nay", "chưa ngày"}


def test_drafts_and_figures_of_a_period(cast, clerk, terms, rows):
    Draft.objects.create(unit=cast.ward, title="Việc năm nay")
    Figure.objects.filter(subject="việc năm xưa").update(
        period_from=dt.date(2024, 1, 1), period_to=dt.date(2025, 12, 31)
    )
    choose(clerk, terms[0])
    assert shown(clerk, "du-thao") == set()
    assert "Nhiệm kỳ này chưa có gì" in clerk.get(f"{HERE}du-thao/").content.decode()
    choose(clerk, terms[1])
    assert shown(clerk, "du-thao") == {"năm nay"}
    assert shown(clerk, "so-lieu") == {"năm xưa", "năm nay", "chưa ngày"}


def test_files_hold_what_the_list_shows(clerk, terms, rows):
    choose(clerk, terms[0])
    assert shown(clerk, "van-ban", "?xuat=csv") == {"năm xưa"}


def test_the_choice_is_seen_everywhere_and_leads_back_where_it_was_made(clerk, terms):
    assert 'class="term">mọi nhiệm kỳ<' in clerk.get(HERE).content.decode()
    assert choose(clerk, terms[0], next=f"{HERE}van-ban/?tim=a")["Location"] == f"{HERE}van-ban/?tim=a"
    assert "</span>2020–2025</span>" in clerk.get(HERE).content.decode()
    assert choose(clerk, terms[0], next="https://example.vn/")["Location"] == HERE


def test_a_term_of_another_ward_or_no_term_at_all_narrows_nothing(cast, clerk, terms, rows):
    foreign = Term.objects.create(unit=cast.other, first_year=1999, last_year=2004)
    for value in (str(foreign.pk), "0", "x", "-1"):
        choose(clerk, terms[0])
        clerk.post(f"{HERE}nhiem-ky/", {"term": value})
        assert len(shown(clerk, "van-ban")) == 3


def test_each_ward_keeps_its_own_choice(cast, clerk, terms, rows):
    grant(cast.clerk, unit=cast.other, role=Role.CLERK)
    choose(clerk, terms[0])
    clerk.post("/lam-viec/phuong-b/nhiem-ky/", {"term": ""})
    assert shown(clerk, "van-ban") == {"năm xưa"}


def test_who_does_not_belong_to_the_ward_chooses_nothing(clerk):
    assert clerk.post("/lam-viec/phuong-b/nhiem-ky/", {"term": ""}).status_code == 404
    assert clerk.get(f"{HERE}nhiem-ky/").status_code == 405


@pytest.mark.parametrize("room", ROOMS)
def test_the_choice_costs_a_list_no_query(clerk, terms, rows, room):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            clerk.get(f"{HERE}{room}/")
        return len(asked)

    without = queries()
    choose(clerk, terms[0])
    assert queries() <= without


def test_a_term_runs_to_its_last_day(terms):
    before, running = terms
    before.closed_on = dt.date(2025, 4, 30)
    assert span_of(before, [running, before], dt.date(2025, 4, 30)).running
    assert not span_of(before, [running, before], dt.date(2025, 5, 1)).running


def test_a_term_without_a_last_day_runs_to_the_day_before_the_next_one(terms):
    before, running = terms
    today = dt.date(2026, 1, 1)
    old, new = (span_of(term, [running, before], today) for term in terms)
    assert (old.first, old.last, old.running) == (dt.date(2020, 1, 1), dt.date(2025, 6, 29), False)
    assert (new.first, new.last, new.running) == (dt.date(2025, 6, 30), None, True)
    assert span_of(before, [running, before], dt.date(2025, 1, 1)).running
