from __future__ import annotations

import pytest

from nhiemky.org.models import Person
from nhiemky.pages import panels
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.pages.panels import Panel, panel


@pytest.fixture
def page(ask, ward, people, monkeypatch):
    monkeypatch.setattr(panels, "_makers", [])

    def get(query=""):
        answer = object_page(
            ask(query),
            ward=ward,
            topic=f"person/{people[0].pk}",
            subject=people[0],
            template="object.html",
            papers=(PaperLink("Lý lịch (PDF)", "/ly-lich.pdf"),),
        )
        return answer.content.decode()

    return get


@pytest.mark.parametrize("query", ["", "?phan=noi-dung", "?phan=xyz"])
def test_opens_on_the_content(page, query):
    text = page(query)
    assert '<a href="?" aria-current="page">Nội dung</a>' in text
    assert '<h1 lang="vi">Nguyễn Văn Đạt</h1>' in text
    assert [
        words for words in ("Nội dung", "Liên quan", "Nhật ký", "In") if f">{words}</a>" not in text
    ] == []


def test_papers_stand_under_in(page):
    assert 'href="/ly-lich.pdf"' in page("?phan=in")
    assert 'href="/ly-lich.pdf"' not in page()


def test_an_empty_journal_says_what_it_is_for(page):
    assert "Chưa có dòng nhật ký nào" in page("?phan=nhat-ky")


def test_panels_of_the_kind_or_the_class_of_the_subject(page, people):
    seen = []

    def related(request, ward, subject):
        seen.append(subject)
        return Panel(
            "Nhiệm vụ của người này", "parts/papers.html", {"papers": [PaperLink("Việc 1", "/viec/1")]}
        )

    panel("person", related)
    panel(Person, lambda request, ward, subject: Panel("Chức vụ", "parts/papers.html"))
    panel("task", lambda request, ward, subject: Panel("Không phải ở đây", "parts/papers.html"))
    panel("person", lambda request, ward, subject: None)
    panel("person", related)
    text = page("?phan=lien-quan")
    assert seen == [people[0]]
    assert 'href="/viec/1"' in text
    assert "Chức vụ" in text
    assert "Không phải ở đây" not in text


def test_nothing_related_says_what_will_stand_here(page):
    assert "Chưa có gì liên quan" in page("?phan=lien-quan")


def test_other_tabs_cost_nothing(page, people, django_assert_num_queries):
    with django_assert_num_queries(0):
        page("?phan=in")
