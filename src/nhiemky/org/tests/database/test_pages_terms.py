"""Terms in the browser: the next one ends the one before, an older one may be entered later."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.journal.models import Entry

pytestmark = pytest.mark.django_db


def test_a_term_is_opened_once(cast):
    url = cast.url("unit-term", unit_id=cast.ward.pk)
    data = {"congress_number": 6, "first_year": 2020, "last_year": 2025, "opened_on": "4/6/2020"}
    assert cast.client("clerk").post(url, data).status_code == 302
    again = cast.client("clerk").post(url, data)
    assert again.status_code == 409 and "Đã có nhiệm kỳ" in again.content.decode()
    assert cast.client("clerk").post(url, {**data, "first_year": 2030}).status_code == 409
    page = cast.client("clerk").get(cast.url("unit", unit_id=cast.ward.pk)).content.decode()
    assert "Đại hội lần thứ 6" in page


def opened(cast, first: int, day: str = ""):
    """The page after a term was opened in the browser; messages included."""
    data = {"first_year": first, "last_year": first + 5, "opened_on": day}
    answer = cast.client("clerk").post(cast.url("unit-term", unit_id=cast.ward.pk), data, follow=True)
    return answer.redirect_chain, answer.content.decode()


def test_a_term_ends_on_the_eve_of_the_next_congress(cast):
    opened(cast, 2020, "4/6/2020")
    before = cast.ward.terms.get()
    done, page = opened(cast, 2025, "15/8/2025")
    assert done and "Nhiệm kỳ 2020–2025 kết thúc ngày 14/08/2025." in page
    assert page.count("14/08/2025") == 2  # the message, and the list of terms
    before.refresh_from_db()
    assert before.closed_on == dt.date(2025, 8, 14)
    facts = Entry.objects.filter(verb="TermOpened").latest("number").facts
    assert (facts["first_year"], facts["ended"], facts["ended_on"]) == (2025, before.pk, "2025-08-14")


def test_a_term_that_would_overlap_leaves_everything_as_it_was(cast):
    opened(cast, 2020, "4/6/2020")
    done, page = opened(cast, 2024, "4/6/2020")
    assert not done and "nhiệm kỳ mới phải bắt đầu sau ngày đó" in page and 'value="2024"' in page
    cast.ward.terms.update(closed_on=dt.date(2025, 3, 1))
    done, page = opened(cast, 2024, "1/5/2024")
    assert not done and "kéo dài đến hết ngày 01/03/2025" in page
    assert cast.ward.terms.count() == Entry.objects.filter(verb="TermOpened").count() == 1


def test_an_older_term_is_entered_later_between_its_neighbours(cast):
    opened(cast, 2010)
    done, page = opened(cast, 2020, "4/6/2020")
    assert done and "Nhiệm kỳ 2010–2015 kết thúc ngày 03/06/2020." in page
    done, page = opened(cast, 2015)
    assert done and "Đã có nhiệm kỳ sau (2020–2025)" in page
    assert "nên nhiệm kỳ 2010–2015 chưa có ngày kết thúc" in page
    ends = dict(cast.ward.terms.values_list("first_year", "closed_on"))
    assert ends == {2010: None, 2015: dt.date(2020, 6, 3), 2020: None}
    facts = Entry.objects.filter(verb="TermOpened").latest("number").facts
    assert facts["ended"] and facts["ended_on"] is None
