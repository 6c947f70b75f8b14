from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from nhiemky.conferences.models import Conference
from nhiemky.documents.models import Document, Draft
from nhiemky.documents.steps import index_missing
from nhiemky.figures.models import Figure
from nhiemky.org.models import Person, Role, UnitKind
from nhiemky.org.steps import create_unit, grant
from nhiemky.site import search, today
from nhiemky.tasks.models import Task, TaskState
from nhiemky.vietnamese.folding import fold

PAGE = "/lam-viec/phuong-a/tim/"


@pytest.fixture
def task(cast):
    """One open task per call: `task("Báo cáo", -2)` was due two days ago."""

    def make(title: str, days: int | None = None, **facts) -> Task:
        due = None if days is None else timezone.localdate() + dt.timedelta(days=days)
        facts = {"owner_unit": cast.branch, "unit": cast.ward, **facts}
        return Task.objects.create(title=title, due=due, set_by=cast.clerk, **facts)

    return make


def test_everything_is_found_without_diacritics(cast, clerk, task):
    Person.objects.create(unit=cast.ward, full_name="Nguyễn Văn Đạt")
    task("Báo cáo của đồng chí Đạt")
    found = dict(search.hits(cast.clerk, cast.ward, "DAT"))
    assert {hit.title for hits in found.values() for hit in hits} == {
        "Nguyễn Văn Đạt",
        "Báo cáo của đồng chí Đạt",
    }


def test_the_page_shows_what_was_found_and_what_was_asked(clerk, task):
    task("Rà soát <danh sách>")
    text = clerk.get(PAGE, {"tim": "ra  soat"}).content.decode()
    assert "Rà soát &lt;danh sách&gt;" in text
    assert 'value="ra soat"' in text


@pytest.mark.parametrize("words", ["", "   ", "\0"])
def test_nothing_asked_nothing_found(cast, clerk, words):
    assert search.hits(cast.clerk, cast.ward, words.replace("\0", "")) == []
    assert "Gõ tên người" in clerk.get(PAGE, {"tim": words}).content.decode()


def test_the_other_ward_is_not_searched(cast, clerk, task):
    task("Việc của phường kia", unit=cast.other, owner_unit=cast.other)
    assert search.hits(cast.clerk, cast.ward, "viec cua phuong kia") == []
    assert clerk.get("/lam-viec/phuong-b/tim/", {"tim": "viec"}).status_code == 404


def test_a_closed_room_finds_nothing(cast, monkeypatch):
    def closed(*asked):
        raise PermissionDenied

    monkeypatch.setattr(search, "SEARCHES", (closed,))
    assert search.hits(cast.clerk, cast.ward, "viec") == []


@pytest.mark.parametrize("words", ["TDP 7", "cb tdp so 7", "to dan pho 7"])
def test_units_are_found_by_the_abbreviations_of_the_office(cast, clerk, words):
    for number in (17, 7, 70):
        create_unit(
            slug=f"tdp-{number}",
            kind=UnitKind.BRANCH,
            name=f"Chi bộ Tổ dân phố số {number}",
            parent=cast.ward,
        )
    ((_kind, found),) = search.hits(cast.clerk, cast.ward, words)
    assert [hit.title for hit in found] == ["Chi bộ Tổ dân phố số 7", "Chi bộ Tổ dân phố số 70"]


def test_what_stands_inside_a_word_is_not_found_in_any_room(cast, clerk, task):
    ward = cast.ward
    for number, title in enumerate(("Rà soát hội trường", "Tra soát hội trường")):
        task(title)
        Conference.objects.create(unit=ward, title=title, kind="committee", held_on=dt.date(2026, 10, 15))
        Document.objects.create(unit=ward, title=title, symbol=f"0{number}-KH/ĐU", level="district")
        Draft.objects.create(unit=ward, title=title)
        Figure.objects.create(unit=ward, subject=title, code=fold(title))
    index_missing()
    found = dict(search.hits(cast.clerk, ward, "ra soa"))
    assert len(found) == 5
    assert {str(hit.detail or hit.title) for hit in found["Văn bản"]} == {"Rà soát hội trường"}
    assert [len(hits) for hits in found.values()] == [1] * 5
    assert len(dict(search.hits(cast.clerk, ward, "/du soat"))["Văn bản"]) == 2
    for page in ("nhiem-vu", "hoi-nghi", "van-ban", "du-thao"):
        text = clerk.get(f"/lam-viec/phuong-a/{page}/", {"tim": "ra soa"}).content.decode()
        assert "Rà soát hội trường" in text and "Tra soát hội trường" not in text, page


def test_titles_with_the_words_at_the_start_of_words_come_first(cast, clerk, task):
    task("Danh sách cần rà, soát")
    task("Rà soát danh sách")
    for number in range(9):
        task(f"Danh sách {number}", source_label="Việc rà soát")
    ((_kind, found),) = search.hits(cast.clerk, cast.ward, "ra soat")
    assert [hit.title for hit in found][:2] == ["Rà soát danh sách", "Danh sách cần rà, soát"]
    assert len(found) == search.MOST


class TestToday:
    def test_late_due_and_later(self, cast, task):
        task("Trễ", -6)
        task("Hôm nay", 0)
        task("Tuần tới", 9)
        task("Tháng sau", 40)
        task("Không hạn")
        task("Xong rồi", -3, state=TaskState.REPORTED)
        day = today.of(cast.clerk, cast.ward)
        assert [(line.title, line.nearness.mood, str(line.nearness)) for line in (*day.late, *day.due)] == [
            ("Trễ", "late", "quá hạn 6 ngày"),
            ("Hôm nay", "warn", "hôm nay"),
            ("Tuần tới", "info", "còn 9 ngày"),
        ]
        assert (day.late_count, day.due_count, day.late[0].owner) == (1, 2, "Chi bộ A1")

    def test_the_page_names_what_is_late_and_whose(self, clerk, task):
        task("Báo cáo tiến độ", -2, source_label="Thông báo kết luận, mục 4")
        text = clerk.get("/lam-viec/phuong-a/").content.decode()
        assert "Báo cáo tiến độ" in text
        assert "Chi bộ A1 · Thông báo kết luận, mục 4" in text
        assert '<span class="chip late">quá hạn 2 ngày</span>' in text
        assert '<b>1<span class="unseen"> quá hạn</span></b>' in text

    def test_a_branch_secretary_sees_the_own_branch(self, cast, task):
        task("Việc chi bộ", -1)
        task("Việc phường", -1, owner_unit=cast.ward)
        day = today.of(cast.branch_secretary, cast.ward)
        assert [line.title for line in day.late] == ["Việc chi bộ"]

    def test_somebody_without_tasks_has_none(self, cast, django_assert_max_num_queries):
        grant(cast.nobody, unit=cast.ward, role=Role.TELLER)
        day = today.of(cast.nobody, cast.ward)
        assert (day.tasks_open, day.late, day.due) == (False, [], [])

    def test_more_tasks_cost_no_more_queries(self, cast, task, django_assert_max_num_queries):
        for number in range(12):
            task(f"Việc {number}", -1)
            task(f"Việc tới {number}", 1)
        # Four of them look for empty seats, seven for papers and rounds, two for campaigns and targets, once until somebody
        # writes something down; and the journal is looked at every two seconds.
        with django_assert_max_num_queries(34):
            day = today.of(cast.clerk, cast.ward)
        assert (len(day.late), day.late_count) == (today.MOST_LATE, 12)
